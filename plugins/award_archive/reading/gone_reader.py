"""Reads `gone.csv`, the list of addresses that were given up, and reports rows that cannot be read or say too much."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from award_archive.messages import rule_details
from award_archive.model.gone import GoneAddress
from award_archive.model.problem import Problem
from award_archive.model.web import is_archive_address
from award_archive.reading.register_tables import Row, Table, read_table
from award_archive.reading.report import Report

GONE = "gone.csv"
COLUMNS = ("address", "date", "reason")


def read_gone(root: Path, today: date, problems: list[Problem]) -> tuple[GoneAddress, ...]:
    """The addresses that the content folder gives up, each once; days after `today` are errors.

    A missing file lists none.
    """
    report = Report(f"{root.name}/{GONE}")
    rows = read_table(root, Table(GONE, COLUMNS, partial(_gone_address, today)), report)
    found = tuple(_each_once(rows, report))
    problems += report.problems
    return found


def _gone_address(today: date, row: Row) -> GoneAddress | None:
    url, day, reason = row.text("address"), row.day("date", rule_details.PAST_DAY), row.text("reason")
    if url and not is_archive_address(url):
        row.bad("address", rule_details.ADDRESS_IN_ARCHIVE)
        return None
    if not row.cells["date"] or (day and day > today):
        row.bad("date", rule_details.PAST_DAY)
        return None
    return GoneAddress(url, day, reason, row.line) if url and day and reason else None


def _each_once(rows: Iterable[GoneAddress], report: Report) -> Iterator[GoneAddress]:
    lines: dict[str, int] = {}
    for row in rows:
        first = lines.setdefault(row.url.removesuffix("index.html"), row.line)
        if first == row.line:
            yield row
        else:
            report.add("gone-twice", row.line, url=row.url, other=first)
