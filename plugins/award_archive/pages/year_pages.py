"""Builds the page that lists the working years, and the pages of each year.

A year's pages list its articles, its sums of awards, the reviews of several years that cover it, and the school years
that begin in it. The first also has the largest number, sentences for some places, the years around it, photographs,
and the number of wards that none of these is about.
"""

from collections.abc import Iterator

from msgspec import Struct

from award_archive.catalogue.coverage import wards_without_source
from award_archive.catalogue.leading_awards import largest, rows_of
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.place import PlaceKey
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.phrasing.items import cut_articles, from_day, item
from award_archive.pages.phrasing.leading import leading_number
from award_archive.pages.phrasing.paging import THUMBNAILS, Parts, made_once, numbered_pages, numbered_title
from award_archive.pages.phrasing.sentences import sentences_of_year
from award_archive.pages.phrasing.tallies import cut_tallies, from_kind, joined, parts_by_scope, tallies_by_scope
from award_archive.pages.phrasing.years import year_groups, year_marks, years_near
from award_archive.pages.views.award_views import Tally
from award_archive.pages.views.chart_views import YearMark
from award_archive.pages.views.figures import Strip
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready, TextOf
from award_archive.pages.views.page_views import YearsView, YearView
from award_archive.pages.views.references import Pager, Ref

_YEARS = Ref(for_readers.YEARS, addresses.YEARS)
# How many places have a sentence; the others are read in tables.
_SENTENCES = 8


def years(archive: Archive) -> Iterator[Page]:
    """`/nam/` and every working year."""
    catalogue = archive.catalogue
    marks, counted = year_marks(catalogue), catalogue.counted_years
    drawn = tuple(mark for mark in marks if mark.year >= counted[0]) if counted else ()
    head = Head(for_readers.YEARS_TITLE, for_readers.YEARS_ABOUT, (), "nam")
    yield Page(addresses.YEARS, "years.html", Ready(YearsView(head, drawn, year_groups(catalogue))))
    numbers = list(catalogue.years)
    for before, number, after in zip([None, *numbers], numbers, [*numbers[1:], None], strict=False):
        yield from _year(archive, number, years_near(marks, number), (_year_ref(before), _year_ref(after)))


def _year_ref(number: int | None) -> Ref | None:
    return Ref(for_readers.year(number), addresses.year(number)) if number else None


def _year(
    archive: Archive, number: int, near: tuple[YearMark, ...], beside: tuple[Ref | None, Ref | None]
) -> Iterator[Page]:
    base, entry = addresses.year(number), archive.catalogue.years[number]
    articles, reviews, school_years = map(cut_articles, (entry.articles, entry.reviews, entry.school_years))
    with_sums = parts_by_scope(entry.articles)
    strip = archive.strip(entry.articles, THUMBNAILS, base)
    without_source = len(wards_without_source(archive.catalogue.register, number, entry))
    for url, pager in numbered_pages(base, articles, reviews, school_years, at_least=with_sums):
        # Photographs and the wards without a source are of the whole year.
        is_first = pager.number == 1
        data = YearData(
            year=number,
            near=near if is_first else (),
            home_units=tuple(sorted(archive.home.units)) if archive.home and is_first else (),
            number_of_articles=len(entry.articles),
            counted=entry.articles if is_first or pager.number <= with_sums else (),
            articles=articles.on(pager.number),
            article_links=articles.links(f"{base}#tin", pager.number, from_day),
            reviews=reviews.on(pager.number),
            review_links=reviews.links(f"{base}#tong-ket", pager.number, from_day),
            school_years=school_years.on(pager.number),
            school_year_links=school_years.links(f"{base}#nam-hoc", pager.number, from_day),
            without_source=without_source if is_first else 0,
            photos=strip if is_first else None,
            pager=pager,
            previous=beside[0],
            next=beside[1],
        )
        yield Page(url, "year.html", data)


@made_once
def _tallies(articles: tuple[Article, ...]) -> Parts[Tally]:
    """The sums of a year's articles in parts."""
    return cut_tallies(tallies_by_scope(articles))


class YearData(Struct, frozen=True):
    """What one page of a working year is made from: `counted` are the articles of its sums, `articles` those listed.

    `home_units` are the units whose sentences come first. On further pages `near` and they are empty.
    """

    year: int
    near: tuple[YearMark, ...]
    home_units: tuple[PlaceKey, ...]
    number_of_articles: int
    counted: tuple[Article, ...]
    articles: tuple[Article, ...]
    article_links: tuple[Ref, ...]
    reviews: tuple[Article, ...]
    review_links: tuple[Ref, ...]
    school_years: tuple[Article, ...]
    school_year_links: tuple[Ref, ...]
    without_source: int
    photos: Strip | None
    pager: Pager
    previous: Ref | None
    next: Ref | None

    def view(self, _text_of: TextOf) -> YearView:
        """The view, with the sums of the year; what is said of all of it stands on the first page."""
        number, told = self.pager.number, self.counted if self.pager.number == 1 else ()
        tallies, sentences = _tallies(self.counted), sentences_of_year(told, frozenset(self.home_units))
        row = largest(row for article in told for row in rows_of(article))
        title = numbered_title(for_readers.working_year(self.year), self.pager)
        return YearView(
            head=Head(title, for_readers.about_year(self.year), (_YEARS,), "nam"),
            year=self.year,
            years=self.near,
            number_of_articles=self.number_of_articles,
            leading=leading_number(row) if row else None,
            sentences=sentences[:_SENTENCES],
            left_out=max(0, len(sentences) - _SENTENCES),
            tallies=joined(tallies.on(number)),
            tally_links=tallies.links(f"{addresses.year(self.year)}#so-lieu", number, from_kind),
            items=tuple(map(item, self.articles)),
            item_links=self.article_links,
            reviews=tuple(map(item, self.reviews)),
            review_links=self.review_links,
            school_years=tuple(map(item, self.school_years)),
            school_year_links=self.school_year_links,
            without_source=self.without_source,
            photos=self.photos,
            pager=self.pager,
            previous=self.previous,
            next=self.next,
        )
