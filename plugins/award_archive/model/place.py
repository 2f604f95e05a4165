"""Defines the places: wards and districts, each with its span of days, and provinces, which have none; and labels them.

Wards and districts have ids of the archive's own: the state reuses official codes and names, so they identify nothing
without a day. `Scope` is the level of a place, `Days` a span of days.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from award_archive.messages import for_readers
from award_archive.model.vietnamese import name_key, slug, written_day


class Scope(StrEnum):
    """The level that an article or an award speaks of. The values are the codes of the open data.

    What is of several wards together is of the scope WARDS: nobody knows each ward's share.
    """

    WARD = "ward"
    WARDS = "wards"
    DISTRICT = "district"
    PROVINCE = "province"


@dataclass(frozen=True, slots=True)
class Days:
    """A span of days, both ends included; None is open: before the archive starts, or until today."""

    first: date | None = None
    last: date | None = None

    @classmethod
    def of_year(cls, year: int) -> Self:
        """The days of a calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    def __contains__(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def __str__(self) -> str:
        """The span in Vietnamese; "" where neither end is known."""
        since = for_readers.since_day(written_day(self.first)) if self.first else ""
        until = for_readers.until_day(written_day(self.last)) if self.last else ""
        return " ".join(filter(None, (since, until)))

    def overlaps(self, other: "Days") -> bool:
        """Whether a day lies in both spans."""
        return (self.first or date.min) <= (other.last or date.max) and (other.first or date.min) <= (
            self.last or date.max
        )


@dataclass(frozen=True, slots=True)
class Ward:
    """A ward, commune or township over one span of days. `district` is empty where there is none."""

    id: str
    name: str
    type: str
    district: str
    province: str
    official_code: str
    days: Days
    line: int = 0

    scope = Scope.WARD

    @property
    def is_current(self) -> bool:
        """Whether the unit exists with no end known."""
        return self.days.last is None


@dataclass(frozen=True, slots=True)
class District:
    """A district, town or provincial city over one span of days."""

    id: str
    name: str
    type: str
    province: str
    days: Days
    line: int = 0

    scope = Scope.DISTRICT


@dataclass(frozen=True, slots=True)
class Province:
    """A province or city under the central government, known by its name alone."""

    name: str

    scope = Scope.PROVINCE
    type = ""

    @property
    def id(self) -> str:
        """The name as a slug: provinces have no dated ids of their own."""
        return slug(self.name)

    @property
    def province(self) -> str:
        """A province lies in itself."""
        return self.name


Place = Ward | District | Province
PlaceKey = tuple[Scope, str]


def place_key(place: Place) -> PlaceKey:
    """A place's identity: ids are unique within a scope only."""
    return (place.scope, place.id)


def scope_of(places: Sequence[Place]) -> Scope:
    """The scope of one place, or of several wards."""
    return places[0].scope if len(places) == 1 else Scope.WARDS


def dated_label(unit: Ward | District) -> str:
    """The name with the days that tell a unit from its namesakes: `phường Láng Hạ (đến 30/6/2025)`."""
    return f"{label(unit)} ({unit.days})" if str(unit.days) else label(unit)


def label(place: Place) -> str:
    """The place's name with its type, where the name does not carry it already: `phường Láng Hạ`, `Quận 12`."""
    if name_key(place.name).startswith(name_key(place.type)):
        return place.name
    return f"{place.type} {place.name}"
