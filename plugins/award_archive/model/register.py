"""The dated register: which unit a name meant on a day, and what became of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from award_archive.model.place import District, Place, Province, Ward
from award_archive.model.vietnamese import name_key, sort_key

Dated = TypeVar("Dated", Ward, District)


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


@dataclass(frozen=True, slots=True)
class Destination:
    """A unit that a former one lies in today, wholly or in part, and since when."""

    ward: Ward
    extent: Extent
    confidence: Confidence
    since: date


@dataclass(frozen=True, slots=True)
class Fate:
    """What a unit is now. `is_recorded` is False where a unit on the way ended and no change says what it became."""

    destinations: tuple[Destination, ...]
    is_recorded: bool


@dataclass(frozen=True)
class Register:
    """All units and all changes between wards. Build it only from rows that `contradictions` finds nothing in."""

    wards: tuple[Ward, ...]
    districts: tuple[District, ...]
    changes: tuple[Change, ...]

    @cached_property
    def ward_by_id(self) -> dict[str, Ward]:
        """Wards under their ids."""
        return {ward.id: ward for ward in self.wards}

    @cached_property
    def district_by_id(self) -> dict[str, District]:
        """Districts under their ids."""
        return {district.id: district for district in self.districts}

    @cached_property
    def provinces(self) -> tuple[Province, ...]:
        """Every province that a unit lies in, sorted by name."""
        names = {ward.province for ward in self.wards} | {district.province for district in self.districts}
        return tuple(Province(name) for name in sorted(names, key=sort_key))

    def find_provinces(self, name: str) -> list[Province]:
        """The provinces of that name or id."""
        return [p for p in self.provinces if is_named(p, name)]

    def find_districts(self, name: str, province: str = "") -> list[District]:
        """The districts of that name or id, on whatever days; `province` narrows, where given."""
        return [d for d in self._named_districts(name) if not province or is_named(Province(d.province), province)]

    def find_wards(self, name: str, district: str = "", province: str = "") -> list[Ward]:
        """The wards of that name or id, on whatever days; district and province narrow, where given.

        `district` may be a district's id too.
        """
        known = self.district_by_id.get(district)
        district_name = known.name if known else district
        return [
            ward
            for ward in self._named_wards(name)
            if (not district or _is_same_name(ward.district, "quận", district_name))
            and (not province or is_named(Province(ward.province), province))
        ]

    def district_of(self, ward: Ward) -> District | None:
        """The district that the ward lay in, where it lay in one."""
        if not ward.district:
            return None
        near = [d for d in self.find_districts(ward.district, ward.province) if d.days.overlaps(ward.days)]
        return near[0] if near else None

    def wards_of(self, district: District) -> tuple[Ward, ...]:
        """The district's wards over all its days, sorted by name."""
        return tuple(sorted((w for w in self.wards if self.district_of(w) == district), key=ward_order))

    def successors(self, ward: Ward) -> tuple[Change, ...]:
        """The changes that took something from the ward, oldest first."""
        return tuple(self._changes_from[ward.id])

    def predecessors(self, ward: Ward) -> tuple[Change, ...]:
        """The changes that gave something to the ward, oldest first."""
        return tuple(self._changes_to[ward.id])

    def fate(self, ward: Ward) -> Fate:
        """What the ward is now, over any number of mergers and splits.

        A whole of a whole stays whole, anything else is a part. Where several parts meet again in one unit
        and nowhere else, the ward lies wholly in it. The least sure step decides the confidence.
        """
        steps = list(self._ways(ward, date.min))
        arrived: dict[str, list[Destination]] = defaultdict(list)
        for step in steps:
            if step is not None:
                arrived[step.ward.id].append(step)
        is_recorded = None not in steps
        only = is_recorded and len(arrived) == 1 and len(steps) > 1
        merged = [_merge(ways, only=only) for ways in arrived.values()]
        return Fate(tuple(sorted(merged, key=lambda d: (d.extent is Extent.PART, sort_key(d.ward.name)))), is_recorded)

    def fate_of_district(self, district: District) -> Fate:
        """Where the land of a former district's last wards lies today: each unit holds a part of it.

        Nothing is recorded where the register knows none of its wards.
        """
        last_wards = [ward for ward in self.wards_of(district) if ward.days.last == district.days.last]
        fates = [self.fate(ward) for ward in last_wards]
        arrived: dict[str, list[Destination]] = defaultdict(list)
        for destination in (d for fate in fates for d in fate.destinations):
            arrived[destination.ward.id].append(replace(destination, extent=Extent.PART))
        merged = sorted((_merge(ways, only=False) for ways in arrived.values()), key=lambda d: sort_key(d.ward.name))
        return Fate(tuple(merged), bool(fates) and all(fate.is_recorded for fate in fates))

    def _ways(self, ward: Ward, since: date) -> Iterable[Destination | None]:
        """Every way from the ward, as it was after the changes of the day `since`, to a unit of today.

        None stands for a way that ends before today: no change is known, or one part only and not the rest.
        Days only grow along a way, so each one ends.
        """
        later = [c for c in self._changes_from[ward.id] if c.date > since]
        if ward.is_current:
            yield Destination(ward, Extent.PART if later else Extent.WHOLE, Confidence.HIGH, since)
        elif not later or (len(later) == 1 and later[0].extent is Extent.PART):
            yield None
        for change in later:
            for way in self._ways(self.ward_by_id[change.to_id], change.date):
                yield way and Destination(
                    way.ward,
                    Extent.WHOLE if change.extent is way.extent is Extent.WHOLE else Extent.PART,
                    max(change.confidence, way.confidence, key=lambda c: c.rank),
                    way.since,
                )

    @cached_property
    def _changes_from(self) -> defaultdict[str, list[Change]]:
        return _grouped(self.changes, "from_id")

    @cached_property
    def _changes_to(self) -> defaultdict[str, list[Change]]:
        return _grouped(self.changes, "to_id")

    @cached_property
    def _wards_by_key(self) -> dict[str, list[Ward]]:
        index: dict[str, list[Ward]] = defaultdict(list)
        for ward in self.wards:
            index[name_key(ward.name)].append(ward)
        return dict(index)

    def _named_wards(self, name: str) -> list[Ward]:
        if name in self.ward_by_id:
            return [self.ward_by_id[name]]
        found = self._wards_by_key.get(name_key(name))
        return found if found is not None else [w for w in self.wards if is_named(w, name)]

    def _named_districts(self, name: str) -> list[District]:
        if name in self.district_by_id:
            return [self.district_by_id[name]]
        return [d for d in self.districts if is_named(d, name)]


def is_named(place: Place, name: str) -> bool:
    """Whether the name, with or without the place's type, or its id, names the place."""
    if name == place.id:
        return True
    return _is_same_name(place.name, place.type or "tỉnh", name)


def on_day(places: Iterable[Dated], day: date) -> list[Dated]:
    """Those that existed on the day."""
    return [place for place in places if day in place.days]


def ward_order(ward: Ward) -> tuple[object, ...]:
    """Dictionary order of names; of namesakes the older first."""
    return (sort_key(ward.name), ward.days.first or date.min, ward.id)


def day_before(day: date) -> date:
    """The last day of what ends when `day` begins."""
    return day - timedelta(days=1)


_SHORT_TYPES = ("thành phố", "tp", "tp.", "tỉnh", "quận", "huyện", "thị xã", "phường", "xã", "thị trấn", "đặc khu")


def _is_same_name(name: str, place_type: str, written: str) -> bool:
    key, wanted = name_key(name), name_key(written)
    if key == wanted:
        return True
    prefixes = {name_key(word) for word in (*_SHORT_TYPES, place_type) if word}
    return any(wanted == f"{prefix} {key}" or f"{prefix} {wanted}" == key for prefix in prefixes)


def _grouped(changes: Iterable[Change], end: str) -> defaultdict[str, list[Change]]:
    groups: defaultdict[str, list[Change]] = defaultdict(list)
    for change in sorted(changes, key=lambda c: (c.date, c.line)):
        groups[getattr(change, end)].append(change)
    return groups


def _merge(ways: list[Destination], *, only: bool) -> Destination:
    is_whole = only or any(way.extent is Extent.WHOLE for way in ways)
    return Destination(
        ways[0].ward,
        Extent.WHOLE if is_whole else Extent.PART,
        max((way.confidence for way in ways), key=lambda c: c.rank),
        max(way.since for way in ways),
    )
