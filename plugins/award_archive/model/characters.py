"""Makes texts that read alike equal, and finds characters that nobody sees.

A text copied from a web page or a spreadsheet may hold characters without width, no-break spaces or doubled spaces. In
a line of text, such as a name, they are dropped or become one space: otherwise rows that read alike would not add up.
Others change the order in which a text is read, or carry a hidden text of their own. No file may hold those.
"""

import re

# Spaces and line ends but for the usual ones; control characters; marks that change the order of reading; deprecated
# format characters; tags and selectors, which can spell out a hidden text.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e0fff]"
)
# Without width or blank, but with a meaning in some script: a line of text must do without them.
_BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2061-\u2064\u2800\u3164\uffa0\U0001d173-\U0001d17a"
BLANK_LETTER = re.compile(f"[{_BLANK_LETTERS}]")
# Hyphenation, joining and direction marks that show nothing in a text of Latin letters.
_DROPPED = "\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff"
# What joins emoji and letters of other scripts, and what chooses the form of a character: they stay between these.
_JOINERS, _SELECTORS = "\u200c\u200d", "\ufe00-\ufe0f"
_LATIN_TEXT = "\x00-\u058f\u1e00-\u206f"
INVISIBLE = f"{_BLANK_LETTERS}{_DROPPED}{_JOINERS}{_SELECTORS}"
_NOT_PLAIN = re.compile(f"[\t\n\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000{INVISIBLE}]|  ")
# A joiner with Latin text on either side, a selector behind it, and all but the first of several selectors.
_NEEDLESS = re.compile(
    f"(?:(?<=[{_LATIN_TEXT}])|^)[{_JOINERS}{_SELECTORS}]+|[{_JOINERS}][{_JOINERS}{_SELECTORS}]*(?=[{_LATIN_TEXT}]|$)"
    f"|(?<=[{_SELECTORS}])[{_SELECTORS}]+"
)


def plain_line(text: str) -> str:
    """The text as it reads: on one line, one space between words and none around, nothing in it that shows nothing.

    What `BLANK_LETTER` finds stays: it is to be told.
    """
    if not _NOT_PLAIN.search(text):
        return text.strip()
    spaced = " ".join(re.sub(f"[{_DROPPED}]", "", text).split())
    return " ".join(_NEEDLESS.sub("", spaced).split())


def shown_on_one_line(text: str) -> str:
    """The text with a space for each character that a terminal would not show or would obey; one between words."""
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(text.split())


def code_of(character: str) -> str:
    """The character's name where it cannot be shown: `U+200B`."""
    return f"U+{ord(character):04X}"
