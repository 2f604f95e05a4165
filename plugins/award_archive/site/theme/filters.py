"""Defines the filters that templates may use beside Jinja's own.

They complete addresses and links, write numbers, titles and capital letters, make linked data, and remember the result
of a macro.

Links within the site are relative, so they differ from page to page, but what a macro makes is remembered for many
pages. So the filters write ROOT at the beginning of an address, and rendering replaces it by the way to the root.
"""

import re
from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from award_archive.model.vietnamese import capitalised, written_number
from award_archive.pages.linked_data.graph import graph
from award_archive.pages.views.references import Ref
from award_archive.reading.typography import kept_together, typeset

# No content and no setting can hold this character.
ROOT = "\0/"
_INTERNAL_LINK = re.compile(r'(<a href=")/')


def filters_of(site_url: str) -> dict[str, Callable[..., str]]:
    """Every filter by its name, for a site with this public address; "" while developing."""

    def linked(nodes: Sequence[dict[str, Any]], url: str, title: str, crumbs: Sequence[Ref]) -> Markup:
        """The nodes of a page's linked data and its way up as JSON-LD, for a script element."""
        return Markup(graph(site_url, nodes, Ref(title, url), crumbs))  # noqa: S704 - made to stand there

    return {
        "address": _address,
        "capitalised": capitalised,
        "graph": linked,
        "number": written_number,
        "once": _once,
        "rooted": _rooted,
        "together": _together,
        "typeset": _typeset,
    }


def _address(url: str) -> str:
    """The address of a page or file of the site, as links name it: relative to the page, on `404.html` whole."""
    return ROOT + url.removeprefix("/")


def _rooted(html: str) -> Markup:
    """HTML from editors with every link to a page of the site made as `address` makes it."""
    return Markup(_INTERNAL_LINK.sub(lambda link: link[1] + ROOT, html))  # noqa: S704 - sanitised when read


@lru_cache(maxsize=20_000)
def _typeset(text: str) -> Markup:
    """A title as escaped HTML with its typography: quotes, dashes, spaces that must not break."""
    # A title stands on its article's page, beside its neighbours and in lists.
    return Markup(typeset(str(escape(text))))  # noqa: S704 - escaped just before


@lru_cache(maxsize=20_000)
def _together(text: str) -> str:
    """A text with spaces that must not break: between a number and what it counts, and within words like “tập thể”."""
    return kept_together(text)


@lru_cache(maxsize=4096, typed=True)
def _once(macro: Callable[..., str], *facts: Hashable) -> str:
    """What a macro makes of the arguments, remembered: for parts that many pages share in the same words."""
    return macro(*facts)
