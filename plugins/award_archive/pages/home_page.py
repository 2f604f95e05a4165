"""Builds the home page: the latest working year, a list of years, latest articles, former wards and newest photographs.

The latest working year is the newest that an article counts for. Of it the page shows sentences with its sums, and how
many wards have a source and how many have none.
"""

from collections.abc import Iterator

from msgspec import Struct

from award_archive.catalogue.coverage import wards_of_year, wards_without_source
from award_archive.catalogue.indexes import Catalogue
from award_archive.model.article import Article
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

_LATEST, _FORMER, _SENTENCES = 7, 60, 8


def home(archive: Archive) -> Iterator[Page]:
    """`/`."""
    catalogue, settings = archive.catalogue, archive.settings
    marks = year_marks(catalogue)
    counted = catalogue.counted_years
    year = counted[-1] if counted else None
    with_source, without_source = _wards_with_and_without_source(catalogue, year) if year else (0, 0)
    data = HomeData(
        head=Head(settings.name, settings.description, linked_data=(home_data(settings),)),
        year=next((mark for mark in marks if mark.year == year), None),
        of_year=catalogue.years[year].articles if year else (),
        wards_with_source=with_source,
        wards_without_source=without_source,
        years=tuple(mark for mark in marks if mark.year >= counted[0]) if counted else (),
        latest=catalogue.newest_first[:_LATEST],
        former_wards=tuple(fate(catalogue.register, w) for w in former_wards(catalogue.register)[:_FORMER]),
        photos=archive.strip(catalogue.newest_first, THUMBNAILS, addresses.HOME),
    )
    yield Page(addresses.HOME, "home.html", data)


class HomeData(Struct, frozen=True):
    """What the home page is made from: `of_year` are the articles of the newest working year, `latest` those shown."""

    head: Head
    year: YearMark | None
    of_year: tuple[Article, ...]
    wards_with_source: int
    wards_without_source: int
    years: tuple[YearMark, ...]
    latest: tuple[Article, ...]
    former_wards: tuple[FateList, ...]
    photos: Strip | None

    def view(self, _text_of: TextOf) -> HomeView:
        """The view, with the year's numbers as sentences."""
        sentences = sentences_of_year(self.of_year)
        return HomeView(
            head=self.head,
            year=self.year,
            sentences=sentences[:_SENTENCES],
            left_out=max(0, len(sentences) - _SENTENCES),
            wards_with_source=self.wards_with_source,
            wards_without_source=self.wards_without_source,
            years=self.years,
            latest=tuple(map(item, self.latest)),
            former_wards=self.former_wards,
            photos=self.photos,
        )


def _wards_with_and_without_source(catalogue: Catalogue, year: int) -> tuple[int, int]:
    """How many wards of the year a source speaks of, and how many none does."""
    without = len(wards_without_source(catalogue.register, year, catalogue.years[year]))
    return len(wards_of_year(catalogue.register, year)) - without, without
