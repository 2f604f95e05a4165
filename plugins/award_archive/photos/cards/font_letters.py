"""Says whether the fonts of the cards have the letters of a text, without reading the fonts or importing Pillow."""

import re
import unicodedata

# What both fonts have; a test holds it against them.
_IN_FONTS = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u017f\u0192\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u1ea0-\u1ef9\u2007\u2009\u2010-\u2014"
    "\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u2044\u20ab\u20ac\u2116\u2122]+"
)


def has_letters_of(text: str) -> bool:
    """Whether all letters of the text can be drawn. Signs, such as emoji, are none: without them it says the same."""
    return not any(unicodedata.category(other) in ("Lu", "Ll", "Lt", "Lo") for other in _IN_FONTS.sub("", text))
