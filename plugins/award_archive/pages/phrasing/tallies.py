"""Makes tables of the sums of awards, one for each scope or one for each working year.

It also makes a single row (`tally_row`), names a kind of award with its issuer (`kind_words`), and cuts long tables
into parts.
"""

from collections.abc import Iterable
from itertools import groupby

from msgspec.structs import replace

from award_archive.catalogue.indexes import by_year
from award_archive.catalogue.tally import TallyLine, number_of_lines, tally
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.kinds import AwardKind
from award_archive.model.place import Scope
from award_archive.pages import addresses
from award_archive.pages.phrasing.paging import Parts, cut, parts_needed
from award_archive.pages.views.award_views import Tally, TallyRow

# How many rows of sums stand on a page.
_ROWS = 40

SCOPE_TITLES = {
    Scope.WARD: for_readers.WARD_LEVEL,
    Scope.DISTRICT: for_readers.DISTRICT_LEVEL,
    Scope.PROVINCE: for_readers.PROVINCE_LEVEL,
}


def tally_row(line: TallyLine) -> TallyRow:
    """One sum as it reads."""
    return TallyRow(kind_words(line.kind, line.issuer), line.recipients.words, str(line.total), line.total.is_known)


def kind_words(kind: AwardKind, issuer: str) -> str:
    """The name of a kind of award, with the issuer in brackets if it is summed for each issuer separately."""
    return f"{kind.name} ({issuer})" if issuer else kind.name


def tallies_by_scope(articles: Iterable[Article]) -> tuple[Tally, ...]:
    """A tally for each scope that has one: a district's number is never added to its wards'."""
    groups = groupby(tally(articles), key=lambda line: line.scope)
    return tuple(Tally(SCOPE_TITLES[scope], tuple(map(tally_row, lines))) for scope, lines in groups)


def tallies_by_year(articles: Iterable[Article]) -> tuple[Tally, ...]:
    """A tally for each working year of one place's articles, newest first."""
    return tuple(
        Tally(for_readers.working_year(year), tuple(map(tally_row, tally(group))), addresses.year(year))
        for year, group in by_year(articles).items()
    )


def cut_tallies(tallies: Iterable[Tally]) -> Parts[Tally]:
    """Tables in parts, each of tables with one row or none; `joined` puts those of a part together again."""
    rows = [part for one in tallies for part in ([replace(one, rows=(row,)) for row in one.rows] or [one])]
    return cut(rows, _ROWS)


def joined(part: Iterable[Tally]) -> tuple[Tally, ...]:
    """Tables of which those that follow each other under one title are one."""
    groups = (list(group) for _, group in groupby(part, key=lambda one: (one.title, one.url)))
    return tuple(replace(group[0], rows=tuple(row for one in group for row in one.rows)) for group in groups)


def parts_by_scope(articles: Iterable[Article]) -> int:
    """How many parts the sums by scope have, found in a fraction of the time."""
    return parts_needed(number_of_lines(articles), _ROWS)


def parts_by_year(numbers_of_lines: Iterable[int]) -> int:
    """How many parts the sums by year have, from the number of lines of each year; a year without any takes one too."""
    return parts_needed(sum(max(1, number) for number in numbers_of_lines), _ROWS)


def from_kind(tally: Tally) -> str:
    """That a part of the sums by scope begins with a kind of award."""
    return for_readers.beginning_with(f"{tally.title}, {tally.rows[0].kind}")


def from_year(tally: Tally) -> str:
    """That a part of the sums by year, newest first, begins with a year."""
    return for_readers.and_before(tally.title[:1].lower() + tally.title[1:])
