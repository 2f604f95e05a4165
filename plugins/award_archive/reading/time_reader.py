"""Checks what front matter says of time: days, the time of an event or a report, working years and school years."""

import re
from datetime import date

from yaml import Node

from award_archive.messages import rule_details
from award_archive.model.article import WorkingYears
from award_archive.model.times import FIRST_YEAR, REPORTED, Precision, Time
from award_archive.model.vietnamese import capitalised
from award_archive.reading.values import raw
from award_archive.reading.yaml_nodes import Fields

_YEARS = re.compile(r"(?:(năm học) )?(\d{4})(?: ?[-–] ?(\d{4}))?", re.ASCII)
# What editors may write as papers do: `24/3/2016`, `5/2012`, `tháng 5 năm 2012`, `đăng ngày 17/5/2012`.
_LOCAL = re.compile(
    rf"(?:({REPORTED}) )?(?:(?:ngày|tháng|năm) )?"
    r"(?:(?:(\d{1,2})(?:[/.-]| tháng ))?(\d{1,2})(?:[/.-]| năm ))?(\d{4})",
    re.ASCII,
)
_OF_EVENTS, _OF_REPORTS = frozenset(Precision), frozenset({Precision.DAY, Precision.MONTH})
_DAYS = frozenset({Precision.DAY})


def day(fields: Fields, key: str, node: Node | None, today: date) -> date | None:
    """An ISO day that exists and, but for a draft, is not in the future."""
    found = _time(fields, key, node, today, _DAYS, (rule_details.A_DAY, rule_details.DAY_FORM))
    return found.first if found else None


def event(fields: Fields, node: Node | None, today: date) -> Time | None:
    """When an event was, as exactly as `date` and `end` say; but for a draft, it has begun."""
    found = _time(fields, "date", node, today, _OF_EVENTS, (rule_details.A_TIME, rule_details.TIME_FORM))
    return _until(fields, found, fields.get("end"), today)


def published(fields: Fields, key: str, node: Node | None, today: date) -> Time | None:
    """The day or the month of a report; but for a draft, it has begun."""
    return _time(fields, key, node, today, _OF_REPORTS, (rule_details.A_DAY_OR_MONTH, rule_details.REPORT_FORM))


def _time(
    fields: Fields, key: str, node: Node | None, today: date, allowed: frozenset[Precision], expected: tuple[str, str]
) -> Time | None:
    """A time of one of the precisions; `expected` says in a message what they are, and how they are written."""
    what, form = expected
    written = raw(fields, key, node, what)
    if node is None or written is None:
        return None
    report, found = fields.report, Time.parse(written)
    if found is None or found.precision not in allowed:
        near = local_time(written)
        hint = rule_details.did_you_mean(near.written if near and near.precision in allowed else None)
        report.add("bad-date", node, text=written, expected=what, form=form, hint=hint)
    elif found.first > today and not report.is_draft:
        report.add("future-date", node, when=capitalised(found.when))
    else:
        return found
    return None


def _until(fields: Fields, found: Time | None, node: Node | None, today: date) -> Time | None:
    """The time with the last day of an event over several days, where one is given."""
    # An article that waits is told when it may be published at the earliest, not that its day is to come.
    last = day(fields, "end", node, date.max if "publish_on" in fields else today)
    if found is None or last is None:
        return found
    if found.precision is not Precision.DAY:
        fields.report.add("end-without-day", node, text=found.written)
    elif last < found.first:
        fields.report.add("end-before-date", node, day=found.words)
    else:
        return Time.of_day(found.first, last)
    return found


def local_time(written: str) -> Time | None:
    """The time that is written as Vietnamese papers do, such as `24/3/2016` or `tháng 5/2012`; None for other texts."""
    match = _LOCAL.fullmatch(" ".join(written.lower().split()))
    if match is None:
        return None
    is_reported, day_of_month, month, year = match.groups()
    iso = "-".join([year, *(f"{int(part):02d}" for part in (month, day_of_month) if part)])
    return Time.parse(f"{REPORTED} {iso}" if is_reported else iso)


def working_years(fields: Fields, node: Node | None, event: Time | None) -> WorkingYears | None:
    """`2015`, `2009-2019` or `năm học 2011-2012`, not backwards and not after the event.

    The year of the event where nothing is written.
    """
    if node is None:
        return WorkingYears(event.year, event.year) if event else None
    report = fields.report
    written = raw(fields, "year", node, rule_details.A_YEAR)
    if written is None:
        return None
    match = _YEARS.fullmatch(written.lower())
    if match is None or int(match[2]) < FIRST_YEAR:
        report.add("bad-year", node, text=written)
        return None
    found = WorkingYears(int(match[2]), int(match[3] or match[2]), bool(match[1]))
    if fault := _fault_of_years(found):
        rule, hint = fault
        report.add(rule, node, text=written, hint=hint)
    elif event and found.last > event.last.year:
        report.add("year-after-event", node, text=written, time=event.words)
    else:
        return found
    return None


def _fault_of_years(years: WorkingYears) -> tuple[str, str] | None:
    """The rule that the years break by themselves, and what to write instead."""
    if years.is_school_year and years.last != years.first + 1:
        return "bad-school-year", rule_details.school_year(years.first)
    return ("year-backwards", f"{years.last}-{years.first}") if years.last < years.first else None
