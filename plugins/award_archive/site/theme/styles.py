"""Builds the stylesheet of each page, and its digest, from the CSS files beside the templates that the page uses.

A template `x.html` brings the file `x.css` beside it. The stylesheet is part of the page, so that a browser paints
after one request; the page's policy names its digest and allows no other style.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from rcssmin import cssmin

from award_archive.site.theme.theme_files import Theme, Uses

_BASE = "base.html"
_COMPONENTS = "components/"
# What would end the element in the page; within a style the escaped slash means the same.
_END = re.compile("</(?=style)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """A stylesheet without comments and spaces, and the digest of it that a content security policy names."""

    css: str = ""

    @property
    def source(self) -> str:
        """The style as a source of `style-src`."""
        return source_of(self.css) if self.css else "'none'"


def source_of(text: str) -> str:
    """What stands within a page, as a source in its policy."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


Styles = tuple[tuple[str, Style], ...]


def style_of(template: str, theme: Theme, uses: Uses) -> Style:
    """The stylesheet of pages of that template: the ground, then components, then what the page itself adds.

    Raises ThemeFaultError.
    """
    sources = (theme.text(_sheet_of(name)) for name in sorted(uses.closure(template), key=_order))
    return Style(_END.sub(r"<\\/", cssmin("\n".join(filter(None, sources)))))


def styles_of(templates: Iterable[str], theme: Theme, uses: Uses) -> Styles:
    """The stylesheets of several templates, in the templates' order. Raises ThemeFaultError."""
    return tuple((template, style_of(template, theme, uses)) for template in sorted(set(templates)))


def _sheet_of(template: str) -> str:
    return f"{template.removesuffix('.html')}.css"


def _order(template: str) -> tuple[bool, bool, str]:
    return template != _BASE, not template.startswith(_COMPONENTS), template
