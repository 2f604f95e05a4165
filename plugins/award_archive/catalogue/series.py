"""Arranges a place's sums in rows of years: one row for each kind, giver and sort of recipients.

Each year of a row has its total, if a source gives one, and says whether an article or a review of several years covers
it. There are no rows where all articles are of a single year.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from award_archive.catalogue.indexes import by_year
from award_archive.catalogue.tally import Giver, TallyLine, all_sorts, common_giver, tally
from award_archive.model.article import Article
from award_archive.model.award import Recipients
from award_archive.model.count import Total
from award_archive.model.kinds import AwardKind
from award_archive.model.place import Place


@dataclass(frozen=True, slots=True)
class Mark:
    """One year of a row. `total` is None where no source of the year gives this award.

    `has_source` says whether an article counts for the year, `has_review` whether a source of several years covers it.
    """

    year: int
    has_source: bool
    has_review: bool = False
    total: Total | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """One kind from one giver for one sort of recipients, from the place's first year with a source to the last."""

    kind: AwardKind
    recipients: Recipients
    giver: Giver
    marks: tuple[Mark, ...]

    @property
    def filled(self) -> int:
        """How many years have a total."""
        return sum(mark.total is not None for mark in self.marks)


_Key = tuple[str, str, tuple[str, str]]


def series_of(articles: Sequence[Article], place: Place) -> tuple[Series, ...]:
    """The rows of one place's articles, those with most years first; none where all is of a single year."""
    lines = {year: _by_key(tally(group, place)) for year, group in by_year(articles).items()}
    if len(lines) < 2:  # noqa: PLR2004 - nothing to compare
        return ()
    years = range(min(lines), max(lines) + 1)
    reviewed = {year for article in articles for year in article.years.only_listed}
    keys = dict.fromkeys(key for year in sorted(lines) for key in lines[year])
    found = (_series(key, years, lines, reviewed) for key in keys)
    return tuple(sorted(found, key=lambda row: -row.filled))


def _by_key(lines: Sequence[TallyLine]) -> dict[_Key, TallyLine]:
    return {(line.kind.name, line.recipients.code, line.giver.key): line for line in lines}


def _series(key: _Key, years: range, lines: dict[int, dict[_Key, TallyLine]], reviewed: set[int]) -> Series:
    found = {year: lines[year][key] for year in years if key in lines.get(year, {})}
    marks = tuple(Mark(y, y in lines, y in reviewed, found[y].total if y in found else None) for y in years)
    alike = found.values()
    recipients, giver = all_sorts(one.recipients for one in alike), common_giver(one.giver for one in alike)
    return Series(next(iter(alike)).kind, recipients, giver, marks)
