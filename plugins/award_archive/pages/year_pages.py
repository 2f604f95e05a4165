"""The pages that lead to articles by time: home and working years."""

from collections.abc import Iterator

from award_archive.catalogue.indexes import Catalogue, YearEntry
from award_archive.model.article import Article
from award_archive.model.place import Days, Scope, Ward
from award_archive.model.register import Register, ward_order
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.linked_data.website import home as home_data
from award_archive.pages.phrasing import wording
from award_archive.pages.phrasing.sentences import sentences_of_year
from award_archive.pages.phrasing.view_parts import (
    THUMBNAILS,
    fate,
    former_wards,
    item,
    numbered_title,
    paginated,
    tallies_by_scope,
    title_ref,
    year_marks,
)
from award_archive.pages.views.award_views import YearMark
from award_archive.pages.views.page_views import HomeView, Page, YearsView, YearView
from award_archive.pages.views.shared_views import FateList, Head, Pager, Ref, Strip

_YEARS = Ref(wording.YEARS, addresses.YEARS)
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
        _wards_told_of(catalogue, latest_year) if latest_year else (0, 0),
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


def _without_source(register: Register, year: int, entry: YearEntry) -> tuple[Ref, ...]:
    """The wards of the year that none of its articles and reviews is about, in dictionary order."""
    told = {article.place.id for article in (*entry.articles, *entry.reviews) if article.place.scope is Scope.WARD}
    wards = (ward for ward in _wards_in(register, year) if ward.id not in told)
    return tuple(title_ref(ward) for ward in sorted(wards, key=ward_order))


def _wards_in(register: Register, year: int) -> list[Ward]:
    """The wards that there were on some day of the year."""
    days = Days.of_year(year)
    return [ward for ward in register.wards if ward.days.overlaps(days)]


def _wards_told_of(catalogue: Catalogue, year: int) -> tuple[int, int]:
    """How many wards of the year a source speaks of, and how many none does."""
    without = len(_without_source(catalogue.register, year, catalogue.years[year]))
    return len(_wards_in(catalogue.register, year)) - without, without


def years(archive: Archive) -> Iterator[Page]:
    """`/nam/` and every working year."""
    marks = tuple(reversed(year_marks(archive.catalogue)))
    head = Head(wording.YEARS_TITLE, wording.YEARS_ABOUT, (), "nam")
    yield Page(addresses.YEARS, "years.html", YearsView, (head, marks))
    numbers = list(archive.catalogue.years)
    for before, number, after in zip([None, *numbers], numbers, [*numbers[1:], None], strict=False):
        yield from _year(archive, number, archive.catalogue.years[number], _year_ref(before), _year_ref(after))


def _year_ref(number: int | None) -> Ref | None:
    return Ref(wording.year(number), addresses.year(number)) if number else None


def _year(archive: Archive, number: int, entry: YearEntry, before: Ref | None, after: Ref | None) -> Iterator[Page]:
    strip = archive.strip(entry.articles, THUMBNAILS, addresses.year(number))
    for url, pager, articles in paginated(addresses.year(number), entry.articles):
        # Totals, reviews and photographs are of the whole year: they stand on the first page of its list only.
        is_first = pager.number == 1
        counted, reviews, photos = (entry.articles, entry.reviews, strip) if is_first else ((), (), None)
        without = _without_source(archive.catalogue.register, number, entry) if is_first else ()
        given = (number, len(entry.articles), counted, articles, reviews, without, photos, (pager, before, after))
        yield Page(url, "year.html", _year_view, given)


def _year_view(
    number: int,
    number_of_articles: int,
    counted: tuple[Article, ...],
    articles: tuple[Article, ...],
    reviews: tuple[Article, ...],
    without_source: tuple[Ref, ...],
    photos: Strip | None,
    ways: tuple[Pager, Ref | None, Ref | None],
) -> YearView:
    pager, before, after = ways
    title = numbered_title(wording.working_year(number), pager)
    return YearView(
        head=Head(title, wording.about_year(number), (_YEARS,), "nam"),
        year=number,
        number_of_articles=number_of_articles,
        sentences=sentences_of_year(counted),
        tallies=tallies_by_scope(counted),
        items=tuple(map(item, articles)),
        reviews=tuple(map(item, reviews)),
        without_source=without_source,
        photos=photos,
        pager=pager,
        previous=before,
        next=after,
    )
