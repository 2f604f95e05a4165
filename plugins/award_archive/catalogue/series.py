"""Arranges a place's sums in rows of years: one row for each kind, issuer (where it matters) and sort of recipients.

Each year of a row has its total, if a source gives one, and says whether an article or a review of several years covers
it. There are no rows where all articles are of a single year.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from award_archive.catalogue.indexes import by_year
from award_archive.catalogue.tally import TallyLine, tally
from award_archive.model.article import Article, Recipients
from award_archive.model.count import Total
from award_archive.model.kinds import AwardKind, KindClass


@dataclass(frozen=True, slots=True)
class Mark:
    """One year of a row. `total` is None where no source of the year gives this award.

    `has_source` says whether an article counts for the year, `has_review` whether a review of several years covers it.
    """

    year: int
    has_source: bool
    has_review: bool = False
    total: Total | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """One kind for one sort of recipients, from the first year that the place has a source for to the last."""

    kind: AwardKind
    recipients: Recipients
    issuer: str
    marks: tuple[Mark, ...]

    @property
    def filled(self) -> int:
        """How many years have a total."""
        return sum(mark.total is not None for mark in self.marks)


_Key = tuple[AwardKind, Recipients, str]


def series_of(articles: Sequence[Article]) -> tuple[Series, ...]:
    """The rows of one place's articles, those with most years first; none where all is of a single year."""
    lines = {year: _by_key(tally(group)) for year, group in by_year(articles).items()}
    if len(lines) < 2:  # noqa: PLR2004 - nothing to compare
        return ()
    years = range(min(lines), max(lines) + 1)
    reviewed = {year for article in articles if article.years.is_review for year in article.years.all}
    keys = dict.fromkeys(key for year in sorted(lines) for key in lines[year])
    found = (_series(key, years, lines, reviewed) for key in keys)
    return tuple(sorted(found, key=lambda row: -row.filled))


def _by_key(lines: Sequence[TallyLine]) -> dict[_Key, Total]:
    # A kind of the class "other" without an issuer is one kind within its article only: it makes no row of years.
    return {
        (line.kind, line.recipients, line.issuer): line.total
        for line in lines
        if line.issuer or line.kind.kind_class is not KindClass.OTHER
    }


def _series(key: _Key, years: range, lines: dict[int, dict[_Key, Total]], reviewed: set[int]) -> Series:
    marks = (Mark(year, year in lines, year in reviewed, lines.get(year, {}).get(key)) for year in years)
    return Series(*key, tuple(marks))
