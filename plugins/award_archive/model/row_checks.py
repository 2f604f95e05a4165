"""Finds what is wrong in any file of the register that has ids or days: ids twice, days that run backwards."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from award_archive.model.place import Days
from award_archive.model.problem import Problem, problem
from award_archive.model.vietnamese import written_day


class Identified(Protocol):
    """A row with an id."""

    @property
    def id(self) -> str:
        """The id, which no other row of the file may have."""

    @property
    def line(self) -> int:
        """The row's line in its file."""


class Dated(Identified, Protocol):
    """A row that holds over a span of days."""

    @property
    def days(self) -> Days:
        """The span."""


def repeated_ids(rows: Iterable[Identified], path: str) -> Iterator[Problem]:
    """Rows with the id of one before them."""
    lines: dict[str, int] = {}
    for row in rows:
        if row.id in lines:
            yield problem("register-duplicate", path, row.line, id=row.id, other=lines[row.id])
        lines.setdefault(row.id, row.line)


def backward_days(rows: Iterable[Dated], path: str) -> Iterator[Problem]:
    """Rows whose last day is before their first."""
    for row in rows:
        first, last = row.days.first, row.days.last
        if first and last and last < first:
            since, until = written_day(first), written_day(last)
            yield problem("register-backwards", path, row.line, id=row.id, first=since, last=until)
