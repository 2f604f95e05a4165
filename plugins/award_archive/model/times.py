"""Defines the time of an event or a report, as exactly as it is known: a day or several, a month, a year, or less.

A time is a span of days. `Precision` says what is known of it, and nothing may show more than that.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from award_archive.messages import for_readers
from award_archive.model.place import Days
from award_archive.model.vietnamese import written_day

# What editors write before the day of a report of which nothing tells when the event was.
REPORTED = "đăng"
FIRST_YEAR = 1900
_DECEMBER = 12
# An event was at most so many days before its report, the day of the report among them.
_DAYS_OF_REPORT = 31
_WRITTEN = re.compile(rf"(?:({REPORTED})\s+)?(\d{{4}})(?:-(\d{{2}})(?:-(\d{{2}}))?)?", re.ASCII)


class Precision(StrEnum):
    """How exactly a time is known. The values are the codes of the open data.

    REPORTED is the day of the first report, where nothing tells when the event was.
    """

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    REPORTED = "reported"


_SPANS = (Precision.MONTH, Precision.YEAR)


@dataclass(frozen=True, slots=True)
class Time:
    """The first and the last day on which something may have been; of an event over several days, its own two ends.

    Both are the day of the report where only that is known. Articles stand in the order of `first`, then `last`.
    """

    precision: Precision
    first: date
    last: date

    @classmethod
    def of_day(cls, day: date, end: date | None = None) -> "Time":
        """The one day, or an event from the first day to the last."""
        return cls(Precision.DAY, day, end or day)

    @classmethod
    def parse(cls, written: str) -> "Time | None":
        """What `2016-03-24`, `2012-05`, `2012` or `đăng 2012-05-17` means; None for anything else."""
        match = _WRITTEN.fullmatch(written.lower())
        if match is None:
            return None
        is_reported, year, month, day = match.groups()
        try:
            first = date(int(year), int(month or 1), int(day or 1))
        except ValueError:
            return None
        if first.year < FIRST_YEAR or (is_reported and not day):
            return None
        if day:
            return cls(Precision.REPORTED if is_reported else Precision.DAY, first, first)
        return cls(Precision.MONTH, first, _end_of_month(first)) if month else cls(Precision.YEAR, first, _end(first))

    @property
    def year(self) -> int:
        """The year of the first day, which addresses have."""
        return self.first.year

    @property
    def span(self) -> Days:
        """The days within which a place's name must mean one unit."""
        if self.precision is not Precision.REPORTED:
            return Days(self.first, self.last)
        return Days(self.last - timedelta(days=_DAYS_OF_REPORT - 1), self.last)

    @property
    def is_several_days(self) -> bool:
        """Whether it is known to be an event over several days."""
        return self.precision is Precision.DAY and self.first != self.last

    @property
    def known_days(self) -> tuple[date, ...]:
        """The days that somebody gave: both ends of an event, or the day of a report; none of a month or a year."""
        if self.precision in _SPANS:
            return ()
        return (self.first, self.last)

    @property
    def begun(self) -> date:
        """The day from which on it does not lie in the future: the last one that is known, or the first of a span."""
        return self.last if self.precision is Precision.DAY else self.first

    @property
    def iso(self) -> str:
        """The time as ISO 8601 writes it: a day (of several the first), a month, a year; "" for a report's day."""
        match self.precision:
            case Precision.DAY:
                return self.first.isoformat()
            case Precision.MONTH:
                return f"{self.first:%Y-%m}"
            case Precision.YEAR:
                return f"{self.first:%Y}"
            case Precision.REPORTED:
                return ""

    @property
    def iso_ends(self) -> tuple[str, ...]:
        """Both ends of an event over several days as ISO 8601 writes them, else the one; none of a report's day."""
        if self.is_several_days:
            return (self.first.isoformat(), self.last.isoformat())
        return (self.iso,) if self.iso else ()

    @property
    def written(self) -> str:
        """The time as editors write it; an event over several days by its first."""
        return self.iso or f"{REPORTED} {self.first.isoformat()}"

    @property
    def words(self) -> str:
        """As readers see it in lists: `24/3/2016`, `24–26/3/2016`, `tháng 5/2012`, `năm 2012`, `đăng 17/5/2012`."""
        match self.precision:
            case Precision.DAY:
                return for_readers.days(self.first, self.last) if self.is_several_days else written_day(self.first)
            case Precision.MONTH:
                return for_readers.month(self.first)
            case Precision.YEAR:
                return for_readers.in_year(self.year)
            case Precision.REPORTED:
                return for_readers.reported(written_day(self.first))

    @property
    def full_words(self) -> str:
        """The same where there is room: of a report's day it is said that the event's is not known."""
        if self.precision is Precision.REPORTED:
            return for_readers.day_unknown(written_day(self.first))
        return self.words

    @property
    def when(self) -> str:
        """The same within a sentence: `ngày 24/3/2016`, `các ngày 24–26/3/2016`, `ngày đăng 17/5/2012`."""
        if self.precision in (Precision.MONTH, Precision.YEAR):
            return self.words
        return for_readers.on_days(self.words) if self.is_several_days else for_readers.on_day(self.words)


def _end_of_month(first: date) -> date:
    if first.month == _DECEMBER:
        return _end(first)
    return first.replace(month=first.month + 1) - timedelta(days=1)


def _end(first: date) -> date:
    return date(first.year, 12, 31)
