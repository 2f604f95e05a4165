"""Builds the page that lists the working years, and the pages of each year.

A year's pages list its articles. The first also has the sums of awards, reviews of several years, photographs, and the
wards that no article or review is about.
"""

from collections.abc import Iterator

from msgspec import Struct

from award_archive.catalogue.coverage import wards_without_source
from award_archive.catalogue.indexes import YearEntry
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.phrasing.items import item
from award_archive.pages.phrasing.names import title_ref
from award_archive.pages.phrasing.paging import THUMBNAILS, numbered_title, paginated
from award_archive.pages.phrasing.sentences import sentences_of_year
from award_archive.pages.phrasing.tallies import tallies_by_scope
from award_archive.pages.phrasing.years import year_marks
from award_archive.pages.views.figures import Strip
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready, TextOf
from award_archive.pages.views.page_views import YearsView, YearView
from award_archive.pages.views.references import Pager, Ref

_YEARS = Ref(for_readers.YEARS, addresses.YEARS)


def years(archive: Archive) -> Iterator[Page]:
    """`/nam/` and every working year."""
    marks = tuple(reversed(year_marks(archive.catalogue)))
    head = Head(for_readers.YEARS_TITLE, for_readers.YEARS_ABOUT, (), "nam")
    yield Page(addresses.YEARS, "years.html", Ready(YearsView(head, marks)))
    numbers = list(archive.catalogue.years)
    for before, number, after in zip([None, *numbers], numbers, [*numbers[1:], None], strict=False):
        yield from _year(archive, number, archive.catalogue.years[number], _year_ref(before), _year_ref(after))


def _year_ref(number: int | None) -> Ref | None:
    return Ref(for_readers.year(number), addresses.year(number)) if number else None


def _year(archive: Archive, number: int, entry: YearEntry, before: Ref | None, after: Ref | None) -> Iterator[Page]:
    strip = archive.strip(entry.articles, THUMBNAILS, addresses.year(number))
    without_source = wards_without_source(archive.catalogue.register, number, entry)
    for url, pager, articles in paginated(addresses.year(number), entry.articles):
        # Totals, reviews and photographs are of the whole year: they stand on the first page of its list only.
        is_first = pager.number == 1
        data = YearData(
            year=number,
            number_of_articles=len(entry.articles),
            counted=entry.articles if is_first else (),
            articles=articles,
            reviews=entry.reviews if is_first else (),
            without_source=tuple(map(title_ref, without_source)) if is_first else (),
            photos=strip if is_first else None,
            pager=pager,
            previous=before,
            next=after,
        )
        yield Page(url, "year.html", data)


class YearData(Struct, frozen=True):
    """What one page of a working year is made from: `counted` are the articles of its sums, `articles` those listed."""

    year: int
    number_of_articles: int
    counted: tuple[Article, ...]
    articles: tuple[Article, ...]
    reviews: tuple[Article, ...]
    without_source: tuple[Ref, ...]
    photos: Strip | None
    pager: Pager
    previous: Ref | None
    next: Ref | None

    def view(self, _text_of: TextOf) -> YearView:
        """The view, with the sums of the year."""
        title = numbered_title(for_readers.working_year(self.year), self.pager)
        return YearView(
            head=Head(title, for_readers.about_year(self.year), (_YEARS,), "nam"),
            year=self.year,
            number_of_articles=self.number_of_articles,
            sentences=sentences_of_year(self.counted),
            tallies=tallies_by_scope(self.counted),
            items=tuple(map(item, self.articles)),
            reviews=tuple(map(item, self.reviews)),
            without_source=self.without_source,
            photos=self.photos,
            pager=self.pager,
            previous=self.previous,
            next=self.next,
        )
