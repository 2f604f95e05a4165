"""The home page."""

from collections.abc import Iterator

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
from award_archive.pages.views.page import Page
from award_archive.pages.views.page_views import HomeView

_LATEST, _FORMER, _SENTENCES = 7, 60, 8


def home(archive: Archive) -> Iterator[Page]:
    """`/`."""
    catalogue = archive.catalogue
    marks = year_marks(catalogue)
    latest_year = catalogue.counted_years[-1] if catalogue.counted_years else None
    given = (
        Head(archive.settings.name, archive.settings.description, linked_data=(home_data(archive.settings),)),
        next((mark for mark in marks if mark.year == latest_year), None),
        catalogue.years[latest_year].articles if latest_year else (),
        _wards_with_and_without_source(catalogue, latest_year) if latest_year else (0, 0),
        tuple(mark for mark in marks if mark.year >= catalogue.counted_years[0]) if latest_year else (),
        catalogue.newest_first[:_LATEST],
        tuple(fate(catalogue.register, w) for w in former_wards(catalogue.register)[:_FORMER]),
        archive.strip(catalogue.newest_first, THUMBNAILS, addresses.HOME),
    )
    yield Page(addresses.HOME, "home.html", _home_view, given)


def _home_view(
    head: Head,
    year: YearMark | None,
    articles: tuple[Article, ...],
    wards: tuple[int, int],
    years: tuple[YearMark, ...],
    latest: tuple[Article, ...],
    former_wards: tuple[FateList, ...],
    photos: Strip | None,
) -> HomeView:
    sentences = sentences_of_year(articles)
    with_source, without_source = wards
    return HomeView(
        head=head,
        year=year,
        sentences=sentences[:_SENTENCES],
        left_out=max(0, len(sentences) - _SENTENCES),
        wards_with_source=with_source,
        wards_without_source=without_source,
        years=years,
        latest=tuple(map(item, latest)),
        former_wards=former_wards,
        photos=photos,
    )


def _wards_with_and_without_source(catalogue: Catalogue, year: int) -> tuple[int, int]:
    """How many wards of the year a source speaks of, and how many none does."""
    without = len(wards_without_source(catalogue.register, year, catalogue.years[year]))
    return len(wards_of_year(catalogue.register, year)) - without, without
