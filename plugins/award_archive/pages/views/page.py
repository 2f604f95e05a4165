"""Defines `Page`, the protocols of its data and view, and `SiteView`, which holds what every page shows of the site.

`Ready` is the data of a page whose view is made already.
"""

from collections.abc import Callable
from typing import ClassVar, Protocol

from msgspec import Struct

from award_archive.model.article import Body
from award_archive.pages.views.head import Head, Share
from award_archive.pages.views.references import Ref, SearchScript

TextOf = Callable[[bytes], Body]


class View(Protocol):
    """What every view has."""

    @property
    def head(self) -> Head:
        """What stands around the page."""


class PageData(Protocol):
    """All that the view of one page is made from: a frozen struct of plain values, for each sort of page its own.

    A page whose address, template and data are the same as before is not rendered again. So `view` sees the data and
    nothing else: no archive, no clock, no global.
    """

    __struct_fields__: ClassVar[tuple[str, ...]]

    def view(self, text_of: TextOf) -> View:
        """What the template shows; `text_of` finds an article's text by its digest."""


class Ready(Struct, frozen=True):
    """The data of a page whose view takes no work, or is made already: the view itself."""

    made: View

    def view(self, _text_of: TextOf) -> View:
        """The view."""
        return self.made


class Page(Struct, frozen=True):
    """One page of the site: its address, its template, and the data of what the template shows.

    `guarded_title` is set where the address must not vanish once it is published: the title that the manifest gives it.
    """

    url: str
    template: str
    data: PageData
    is_indexed: bool = True
    guarded_title: str = ""

    def view(self, text_of: TextOf) -> View:
        """What the template shows; `text_of` finds an article's text by its digest."""
        return self.data.view(text_of)


class SiteView(Struct, frozen=True):
    """What every page shows of the site: its name, address ("" while developing) and editorial pages.

    `search_script` is what the search's page runs, None where the theme has none, and `search_index` the head of the
    index that it begins with; `icon_data_url` holds the icon itself; `ward_types` is what the wards of the archive are
    called: "phường", "xã" or both; `share` stands for pages that have nothing of their own to show elsewhere;
    `verification` has names and contents of the elements by which services know whose site this is.
    """

    name: str
    description: str
    url: str
    editorial_pages: tuple[Ref, ...]
    ward_types: tuple[str, ...]
    share: Share | None = None
    search_script: SearchScript | None = None
    search_index: str = ""
    icon_data_url: str = ""
    verification: tuple[tuple[str, str], ...] = ()
