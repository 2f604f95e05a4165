"""Defines the places, which are wards, districts and provinces, each with its span of days; and labels them.

Each has an id of the archive's own: the state reuses official codes and names, so they identify nothing without a day.
`Scope` is the level of a place, `Days` a span of days.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Self

from award_archive.messages import for_readers
from award_archive.model.vietnamese import capitalised, name_key, written_day


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


CITY = "thành phố"
_CITY_KEY = name_key(CITY)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """What every unit has. `type` is empty for a province that only other units name.

    `mark` tells the unit from its namesakes, which have its type too; it is empty where there are none. `needs_type`
    says that another unit of the same level has the name and another type. The register sets both (`namesakes.py`).
    """

    id: str
    name: str
    type: str
    days: Days
    line: int = 0
    mark: str = ""
    needs_type: bool = False

    @property
    def is_current(self) -> bool:
        """Whether the unit exists with no end known."""
        return self.days.last is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ward(_Unit):
    """A ward, commune or township over one span of days. `district` is empty where there is none."""

    district: str
    province: str
    official_code: str = ""

    scope = Scope.WARD


@dataclass(frozen=True, slots=True, kw_only=True)
class District(_Unit):
    """A district, town or provincial city over one span of days."""

    province: str

    scope = Scope.DISTRICT


@dataclass(frozen=True, slots=True, kw_only=True)
class Province(_Unit):
    """A province or city under the central government over one span of days."""

    scope = Scope.PROVINCE

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


def typed_name(place: Place) -> str:
    """The place's name with its type, where the name does not carry it already: `phường Láng Hạ`, `Quận 12`."""
    return _typed(place.type, place.name)


@lru_cache(maxsize=65_536)
def _typed(place_type: str, name: str) -> str:
    key, type_key = name_key(name), name_key(place_type)
    has_type = key.startswith(type_key) or (type_key == _CITY_KEY and key.startswith("tp "))
    return name if has_type else f"{place_type} {name}"


def label(place: Place) -> str:
    """What a place is called wherever namesakes may meet: `phường Láng Hạ`, `phường Quang Trung (Hà Đông)`."""
    return for_readers.marked(typed_name(place), place.mark)


def short_name(place: Place) -> str:
    """The same without the type, where the name is no number and no other unit needs the type to be told apart."""
    if place.name.isdecimal() or place.needs_type:
        return capitalised(label(place))
    return for_readers.marked(place.name, place.mark)
