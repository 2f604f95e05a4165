"""Makes the tables of sums of a kind of award or a movement, by working year and by the level of the recipients' place.

A kind may have most articles of a large archive. So a page of sums is made from the articles of its own years alone.
Rows do not say which movement they belong to. So an article of several movements is added to none of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from msgspec.structs import replace

from award_archive.catalogue.indexes import by_year
from award_archive.catalogue.tally import number_of_lines, tally
from award_archive.messages import for_readers, subject_words
from award_archive.model.article import Article
from award_archive.model.kinds import AwardKind
from award_archive.pages import addresses
from award_archive.pages.phrasing.paging import Parts, cut, made_once, parts_needed
from award_archive.pages.phrasing.sum_sources import where_and_when
from award_archive.pages.phrasing.tallies import ROWS, SCOPE_TITLES, cut_tallies, joined, tally_row
from award_archive.pages.views.award_views import Tally


@dataclass(frozen=True, slots=True)
class SumsPart:
    """What one page shows of the sums: a part, from 1, of those of the articles of some years; `year` is the first."""

    year: int
    articles: tuple[Article, ...]
    number: int


def is_own(article: Article, kind: AwardKind | None) -> bool:
    """Whether the article's rows are known to be the subject's: those of a kind are, a movement shares some."""
    return kind is not None or len(article.movements) == 1


def parts_of_sums(articles: Sequence[Article], kind: AwardKind | None) -> Parts[SumsPart]:
    """A part for each page of the sums, newest year first; with a kind only its rows are added. No sum is made here."""
    years = by_year(articles)
    lines = {year: max(1, number_of_lines(_own(group, kind), kind=kind)) for year, group in years.items()}
    pages = cut(tuple(years), ROWS, lines.__getitem__, ROWS).parts
    found: list[tuple[SumsPart]] = []
    for page in pages:
        counted = tuple(article for year in page for article in years[year])
        parts = parts_needed(sum(lines[year] for year in page), ROWS)
        found += ((SumsPart(page[0], counted, number),) for number in range(1, parts + 1))
    return Parts(tuple(found))


def from_part(part: SumsPart) -> str:
    """That a part of the sums begins with a year."""
    return for_readers.and_before(for_readers.in_year(part.year))


def subject_tallies(articles: tuple[Article, ...], kind: AwardKind | None, part: int) -> tuple[Tally, ...]:
    """One part of the sums of these articles."""
    return joined(_tallies(articles, kind).on(part))


@made_once
def _tallies(articles: tuple[Article, ...], kind: AwardKind | None) -> Parts[Tally]:
    years = by_year(articles).items()
    return cut_tallies([tally for year, group in years for tally in _of_year(year, group, kind)])


def _own(articles: Iterable[Article], kind: AwardKind | None) -> Iterator[Article]:
    return (article for article in articles if is_own(article, kind))


def _of_year(year: int, articles: Sequence[Article], kind: AwardKind | None) -> Iterator[Tally]:
    """A table for each level of the year, or one that says that the year has no sum."""
    title, url = for_readers.year(year), addresses.year(year)
    lines = tally(_own(articles, kind), kind=kind)
    if not lines:
        yield Tally(title, (), url, is_shared=any(article.awards for article in articles))
    for scope, group in groupby(lines, key=lambda line: line.scope):
        rows = (tally_row(line, where_and_when) for line in group)
        # All rows of a kind's page are of this kind.
        shown = (replace(row, kind="", kind_url="") for row in rows) if kind else rows
        yield Tally(subject_words.year_of_scope(title, SCOPE_TITLES[scope]), tuple(shown), url)
