"""Finds the award that tells most of an article, and the row with the largest number of several articles.

What tells most gives a number rather than none, is an award of the law rather than another, and is named first rather
than later. No sum is made: every number is one that a single row of a single article gives.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from award_archive.model.article import Article
from award_archive.model.award import Award, with_parts
from award_archive.model.place import Place, place_key


@dataclass(frozen=True, slots=True)
class LeadingAward:
    """A row of an article; `number` is its place in the article's table, where parts follow their wholes, from 1."""

    article: Article
    award: Award
    number: int

    @property
    def is_telling(self) -> bool:
        """Whether it is an award of the law, and its number tells more than that somebody got one."""
        return (self.award.count.number or 0) > 1 and self.award.kind.kind_class.is_of_the_law


def rows_of(article: Article, is_wanted: Callable[[Award], bool] = lambda _: True) -> Iterator[LeadingAward]:
    """The rows of the article that are wanted, in the order of its table."""
    rows = enumerate(with_parts(article.awards), 1)
    return (LeadingAward(article, award, number) for number, award in rows if is_wanted(award))


def rows_at(article: Article, place: Place) -> Iterator[LeadingAward]:
    """The rows of the article whose recipients are at the place, and at no other with it."""
    wanted = place_key(place)

    def is_there(award: Award) -> bool:
        places = award.places or article.places
        return len(places) == 1 and place_key(places[0]) == wanted

    return rows_of(article, is_there)


def leading_award(article: Article) -> LeadingAward | None:
    """The row that tells most of the article; None where it has none."""
    return min(rows_of(article), key=_rank, default=None)


def main_row(rows: Iterable[LeadingAward]) -> LeadingAward | None:
    """The row with the largest number; where none gives more than one, the row that tells most."""
    found = tuple(rows)
    return largest(found) or min(found, key=_rank, default=None)


def _rank(row: LeadingAward) -> tuple[bool, bool, int]:
    return not row.award.count.is_known, not row.award.kind.kind_class.is_of_the_law, row.number


def largest(rows: Iterable[LeadingAward]) -> LeadingAward | None:
    """The row with the largest number, whatever its kind, of equal ones the first; None where none is more than one."""
    return max((row for row in rows if _number(row) > 1), key=_number, default=None)


def newest_telling(articles: Iterable[Article]) -> LeadingAward | None:
    """The leading award of the first article that has a telling one."""
    return next(filter(_is_telling, filter(None, map(leading_award, articles))), None)


def _is_telling(row: LeadingAward) -> bool:
    return row.is_telling


def _number(row: LeadingAward) -> int:
    return row.award.count.number or 0
