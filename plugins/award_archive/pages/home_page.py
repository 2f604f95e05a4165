"""Builds the home page: the latest working year, a list of years, latest articles, former wards and newest photographs.

The latest working year is the newest that an article counts for. Of it the page shows sentences with its sums, and how
many wards have a source and how many have none. Where the archive has a home, its articles, sentences, wards and
photographs come first, and the wards that are counted and listed are its own.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct

from award_archive.catalogue.coverage import wards_of_year, wards_without_source
from award_archive.catalogue.home import Home
from award_archive.catalogue.indexes import Catalogue
from award_archive.model.article import Article
from award_archive.model.place import PlaceKey, Ward, short_name
from award_archive.model.register import Register
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.linked_data.website import home as home_data
from award_archive.pages.phrasing.fates import fate, former_wards
from award_archive.pages.phrasing.items import item
from award_archive.pages.phrasing.paging import THUMBNAILS
from award_archive.pages.phrasing.sentences import sentences_of_year
from award_archive.pages.phrasing.years import year_marks
from award_archive.pages.views.chart_views import YearMark
from award_archive.pages.views.figures import Strip
from award_archive.pages.views.head import Head
from award_archive.pages.views.history_views import FateList
from award_archive.pages.views.page import Page, TextOf
from award_archive.pages.views.page_views import HomeView
from award_archive.pages.views.references import Ref

_LATEST, _FORMER, _SENTENCES = 7, 60, 8
# How many articles the home and other places have together where both have some, and how many these have at least.
_BOTH, _ELSEWHERE = 9, 3


def home(archive: Archive) -> Iterator[Page]:
    """`/`."""
    catalogue, settings, place = archive.catalogue, archive.settings, archive.home
    near, far = place.news(catalogue) if place else ((), catalogue.newest_first)
    latest, elsewhere = _newest(near, far)
    marks, counted = year_marks(catalogue), catalogue.counted_years
    year = counted[-1] if counted else None
    with_source, without_source = _wards_with_and_without_source(catalogue, year, place) if year else (0, 0)
    data = HomeData(
        head=Head(settings.name, settings.description, linked_data=(home_data(settings),)),
        year=next((mark for mark in marks if mark.year == year), None),
        of_year=catalogue.years[year].articles if year else (),
        wards_with_source=with_source,
        wards_without_source=without_source,
        years=tuple(mark for mark in marks if mark.year >= counted[0]) if counted else (),
        home=Ref(short_name(place.place), addresses.place(place.place)) if place else None,
        home_units=tuple(sorted(place.units)) if place else (),
        latest=latest,
        elsewhere=elsewhere,
        former_wards=tuple(fate(catalogue.register, ward) for ward in _former(catalogue.register, place)[:_FORMER]),
        photos=archive.strip(chain(near, far), THUMBNAILS, addresses.HOME),
    )
    yield Page(addresses.HOME, "home.html", data)


class HomeData(Struct, frozen=True):
    """What the home page is made from: `of_year` are the articles of the newest working year, `latest` those shown.

    `home_units` are the units whose sums come first.
    """

    head: Head
    year: YearMark | None
    of_year: tuple[Article, ...]
    wards_with_source: int
    wards_without_source: int
    years: tuple[YearMark, ...]
    home: Ref | None
    home_units: tuple[PlaceKey, ...]
    latest: tuple[Article, ...]
    elsewhere: tuple[Article, ...]
    former_wards: tuple[FateList, ...]
    photos: Strip | None

    def view(self, _text_of: TextOf) -> HomeView:
        """The view, with the year's numbers as sentences."""
        sentences = sentences_of_year(self.of_year, frozenset(self.home_units))
        return HomeView(
            head=self.head,
            year=self.year,
            sentences=sentences[:_SENTENCES],
            left_out=max(0, len(sentences) - _SENTENCES),
            wards_with_source=self.wards_with_source,
            wards_without_source=self.wards_without_source,
            years=self.years,
            home=self.home,
            latest=tuple(map(item, self.latest)),
            elsewhere=tuple(map(item, self.elsewhere)),
            former_wards=self.former_wards,
            photos=self.photos,
        )


def _newest(near: Sequence[Article], far: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
    """The newest articles of the home and of other places; all in the first list where either has none."""
    if not near or not far:
        return (*near, *far)[:_LATEST], ()
    latest = near[: _BOTH - min(_ELSEWHERE, len(far))]
    return tuple(latest), tuple(far[: _BOTH - len(latest)])


def _former(register: Register, place: Home | None) -> list[Ward]:
    """The former wards of the home, or all where that has none."""
    wards = former_wards(register)
    own = place.wards(wards) if place else []
    return own or wards


def _wards_with_and_without_source(catalogue: Catalogue, year: int, place: Home | None) -> tuple[int, int]:
    """How many wards of the year a source speaks of, and how many none does; of the home's, where there is one."""
    wards = wards_of_year(catalogue.register, year)
    without = wards_without_source(catalogue.register, year, catalogue.years[year])
    if place:
        wards, without = place.wards(wards), place.wards(without)
    return len(wards) - len(without), len(without)
