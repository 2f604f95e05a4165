"""Arranges articles in columns of working years, from the first year with an article to the last.

A school year's article stands in the year that it ends in. Reviews of several years stand in no column.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from award_archive.catalogue.indexes import by_year
from award_archive.model.article import Article

# So many years without an article, one after another, are one column.
_RUN = 3


@dataclass(frozen=True, slots=True)
class YearColumn:
    """A year with its articles, newest first, or one or several years without any."""

    first: int
    last: int
    articles: tuple[Article, ...] = ()


def year_columns(articles: Iterable[Article]) -> tuple[YearColumn, ...]:
    """The columns, oldest first; none where no article counts for a single year."""
    found = by_year(articles)
    if not found:
        return ()
    years = range(min(found), max(found) + 1)
    columns: list[YearColumn] = []
    for has_articles, group in groupby(years, key=found.__contains__):
        run = list(group)
        if has_articles or len(run) < _RUN:
            columns += (YearColumn(year, year, found.get(year, ())) for year in run)
        else:
            columns.append(YearColumn(run[0], run[-1]))
    return tuple(columns)


def reviews(articles: Iterable[Article]) -> Iterator[Article]:
    """Those of the articles that are reviews of several years, in the same order."""
    return (article for article in articles if article.years.is_review)
