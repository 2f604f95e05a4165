"""The class `Change` says that a unit became another one, or a part of it, and how sure that is."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from award_archive.model.place import PlaceKey, Scope


class Extent(StrEnum):
    """How much of a unit went into another. A part moves no numbers; an area is land from which nobody came along."""

    WHOLE = "whole"
    PART = "part"
    AREA = "area"


class Confidence(StrEnum):
    """How sure the source of a change is; the order of definition is from sure to unsure."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return _RANKS[self]


_RANKS = {confidence: rank for rank, confidence in enumerate(Confidence)}


@dataclass(frozen=True, slots=True)
class Change:
    """On `date`, `extent` of `from_id` became (a part of) `to_id`; `source` says where that is written.

    `scope` is the level of the unit that changed, `to_scope` of what it became: a district may become a ward.
    """

    date: date
    resolution: str
    from_id: str
    to_id: str
    extent: Extent
    confidence: Confidence
    source: str = ""
    scope: Scope = Scope.WARD
    to_scope: Scope = Scope.WARD
    line: int = 0

    @property
    def origin(self) -> PlaceKey:
        """The unit that changed."""
        return (self.scope, self.from_id)

    @property
    def target(self) -> PlaceKey:
        """The unit that it became, or became a part of."""
        return (self.to_scope, self.to_id)


def day_before(day: date) -> date:
    """The last day of what ends when `day` begins."""
    return day - timedelta(days=1)
