"""Makes what the pages of a place show of its numbers: the largest one, a timeline, and tables of its sums."""

from collections.abc import Sequence
from functools import partial

from award_archive.catalogue.leading_awards import LeadingAward, largest, main_row, rows_at
from award_archive.model.article import Article
from award_archive.model.place import Place
from award_archive.pages import addresses
from award_archive.pages.phrasing.leading import leading_number
from award_archive.pages.phrasing.paging import Parts, made_once
from award_archive.pages.phrasing.tallies import cut_tallies, from_year, joined, tallies_by_year
from award_archive.pages.phrasing.timelines import timeline_of, who_and_kind
from award_archive.pages.views.award_views import LeadingNumber, Tally
from award_archive.pages.views.chart_views import PlaceSums


@made_once
def _tallies(articles: tuple[Article, ...], place: Place) -> Parts[Tally]:
    return cut_tallies(tallies_by_year(place, articles))


def place_sums(place: Place, articles: tuple[Article, ...], page: int) -> PlaceSums:
    """The numbers on one page of the place, from all its articles; all but the tables stand on the first page."""
    tallies, base, is_first = _tallies(articles, place), addresses.place(place), page == 1
    return PlaceSums(
        leading=_leading(place, articles) if is_first else None,
        timeline=timeline_of(articles, partial(_main_row, place), who_and_kind, f"{base}#tin") if is_first else None,
        tallies=joined(tallies.on(page)),
        links=tallies.links(f"{base}#so-lieu", page, from_year),
    )


def _main_row(place: Place, article: Article) -> LeadingAward | None:
    """The row of the article that the place's timeline shows."""
    return main_row(rows_at(article, place))


def _leading(place: Place, articles: Sequence[Article]) -> LeadingNumber | None:
    """The largest number of the place in one article about a single year; None where none gives more than one."""
    row = largest(row for article in articles if not article.years.is_review for row in rows_at(article, place))
    return leading_number(row) if row else None
