"""A page of the site as data, and what every page shows of the site."""

from collections.abc import Callable
from typing import Any, Protocol

from msgspec import Struct

from award_archive.model.article import Body
from award_archive.pages.views.head import Head, Share
from award_archive.pages.views.references import Ref


class View(Protocol):
    """What every view has."""

    @property
    def head(self) -> Head:
        """What stands around the page."""


class Page(Struct, frozen=True):
    """One file of the site: its address, its template, and what the template shows, made when it is asked for.

    `make` is a function of a module that makes the view from `given` and nothing else, so that a page whose
    template and `given` are the same as before need not be made again. Where `text` names an article's text by
    its digest, `make` gets the text too, before all others.
    """

    url: str
    template: str
    make: Callable[..., View]
    given: tuple[Any, ...]
    text: bytes = b""
    is_indexed: bool = True

    def view(self, text_of: Callable[[bytes], Body]) -> View:
        """What the template shows; `text_of` finds an article's text by its digest."""
        return self.make(text_of(self.text), *self.given) if self.text else self.make(*self.given)


class SiteView(Struct, frozen=True):
    """What every page shows of the site: its name, address ("" while developing) and editorial pages.

    `search_script` is the address of the script that searches, "" where the theme has none; `share` stands for pages
    that have nothing of their own to show elsewhere.
    """

    name: str
    description: str
    url: str
    editorial_pages: tuple[Ref, ...]
    share: Share | None = None
    search_script: str = ""
