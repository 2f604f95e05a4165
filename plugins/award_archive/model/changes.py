"""The class `Change` says that a unit became another one, or a part of it, and how sure that is."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Extent(StrEnum):
    """How much of a unit went into another. A part moves no numbers."""

    WHOLE = "whole"
    PART = "part"


class Confidence(StrEnum):
    """How sure the source of a change is; the order of definition is from sure to unsure."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return list(Confidence).index(self)


@dataclass(frozen=True, slots=True)
class Change:
    """On `date`, `extent` of `from_id` became (a part of) `to_id`."""

    date: date
    resolution: str
    from_id: str
    to_id: str
    extent: Extent
    confidence: Confidence
    line: int = 0


def day_before(day: date) -> date:
    """The last day of what ends when `day` begins."""
    return day - timedelta(days=1)
