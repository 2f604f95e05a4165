"""The class `Register` finds wards, districts and provinces by name or id, and says what became of wards and districts.

It holds the dated units and the changes between wards. The function `within` chooses, from any units that it gets,
those that existed on some day of a span.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from award_archive.model.changes import Change, Confidence, Extent, day_before
from award_archive.model.naming import DISTRICT, NameIndex, is_named, is_same_name
from award_archive.model.place import Days, District, Province, Ward
from award_archive.model.vietnamese import name_key, sort_key

Dated = TypeVar("Dated", Ward, District)


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
        return tuple(Province(name) for name in sorted(names, key=lambda name: (sort_key(name), name)))

    def find_provinces(self, name: str) -> list[Province]:
        """The provinces of that name or id."""
        return self._province_names.named(name)

    def find_districts(self, name: str, province: str = "") -> list[District]:
        """The districts of that name or id, on whatever days; `province` narrows, where given."""
        return [d for d in self._named_districts(name) if not province or is_named(Province(d.province), province)]

    def find_wards(self, name: str, district: str = "", province: str = "") -> list[Ward]:
        """The wards of that name or id, on whatever days; district and province narrow, where given.

        `district` may be a district's id too.
        """
        return [
            ward
            for ward in self._named_wards(name)
            if (not district or self._is_in(ward, district))
            and (not province or is_named(Province(ward.province), province))
        ]

    def _is_in(self, ward: Ward, district: str) -> bool:
        """Whether the ward lay in the district of that id or, where it is none, of that name."""
        known = self.district_by_id.get(district)
        return lay_in(ward, known) if known else is_same_name(ward.district, DISTRICT, district)

    def district_of(self, ward: Ward) -> District | None:
        """The district that the ward lay in, where it lay in one; of several the last."""
        return max(self._districts_of[ward.id], key=lambda d: d.days.last or date.max, default=None)

    def wards_of(self, district: District) -> tuple[Ward, ...]:
        """The district's wards over all its days, sorted by name."""
        return tuple(self._wards_of[district.id])

    @cached_property
    def wards_in_order(self) -> tuple[Ward, ...]:
        """All wards sorted by name; of namesakes the older first."""
        return tuple(sorted(self.wards, key=ward_order))

    def namesakes(self, ward: Ward) -> list[Ward]:
        """All wards of that name, the ward itself among them."""
        return self._ward_names.exactly(ward.name)

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
        return self._fate_since(ward, date.min)

    def fate_of_district(self, district: District) -> Fate:
        """Where the land of a former district's last wards lies today: each unit holds a part of it.

        Nothing is recorded where the register knows none of its wards.
        """
        fates = [self.fate(ward) for ward in self.wards_of(district) if ward.days.last == district.days.last]
        parts = [replace(d, extent=Extent.PART) for fate in fates for d in fate.destinations]
        return Fate(_merged(parts, is_all=False), bool(fates) and all(fate.is_recorded for fate in fates))

    def _fate_since(self, ward: Ward, since: date) -> Fate:
        """The fate of the ward as it was after the changes of the day `since`, found once."""
        key = (ward.id, since)
        if key not in self._fates:
            self._fates[key] = self._find_fate(ward, since)
        return self._fates[key]

    def _find_fate(self, ward: Ward, since: date) -> Fate:
        """Follow each later change to its end; days only grow along a way, so each one ends.

        The rest of a unit that ended is not recorded where its last day has no change, or one part only.
        """
        later = [change for change in self._changes_from[ward.id] if change.date > since]
        ways = []
        if ward.is_current:
            is_recorded = True
            ways.append(Destination(ward, Extent.PART if later else Extent.WHOLE, Confidence.HIGH, since))
        else:
            last = [change for change in later if day_before(change.date) == ward.days.last]
            is_recorded = len(last) > 1 or any(change.extent is Extent.WHOLE for change in last)
        for change in later:
            onward = self._fate_since(self.ward_by_id[change.to_id], change.date)
            is_recorded = is_recorded and onward.is_recorded
            # What an earlier strip took away is not in the whole that follows.
            step = change if change.date == later[0].date else replace(change, extent=Extent.PART)
            ways += [_by_way_of(step, destination) for destination in onward.destinations]
        return Fate(_merged(ways, is_all=is_recorded), is_recorded)

    @cached_property
    def _districts_of(self) -> defaultdict[str, list[District]]:
        """The districts that each ward lay in, by its id."""
        near: defaultdict[str, list[District]] = defaultdict(list)
        for district in self.districts:
            near[name_key(district.province)].append(district)
        found: defaultdict[str, list[District]] = defaultdict(list)
        for ward in self.wards:
            found[ward.id] += [d for d in near[name_key(ward.province)] if lay_in(ward, d)]
        return found

    @cached_property
    def _wards_of(self) -> defaultdict[str, list[Ward]]:
        """The wards that lay in each district, by its id."""
        found: defaultdict[str, list[Ward]] = defaultdict(list)
        for ward in self.wards_in_order:
            for district in self._districts_of[ward.id]:
                found[district.id].append(ward)
        return found

    @cached_property
    def _fates(self) -> dict[tuple[str, date], Fate]:
        return {}

    @cached_property
    def _changes_from(self) -> defaultdict[str, list[Change]]:
        return _grouped(self.changes, "from_id")

    @cached_property
    def _changes_to(self) -> defaultdict[str, list[Change]]:
        return _grouped(self.changes, "to_id")

    @cached_property
    def _ward_names(self) -> NameIndex[Ward]:
        return NameIndex(self.wards)

    @cached_property
    def _district_names(self) -> NameIndex[District]:
        return NameIndex(self.districts)

    @cached_property
    def _province_names(self) -> NameIndex[Province]:
        return NameIndex(self.provinces)

    def _named_wards(self, name: str) -> list[Ward]:
        if name in self.ward_by_id:
            return [self.ward_by_id[name]]
        return self._ward_names.exactly(name) or self._ward_names.named(name)

    @cached_property
    def _districts_by_name(self) -> dict[str, list[District]]:
        return {}

    def _named_districts(self, name: str) -> list[District]:
        """The districts of the name; thousands of articles name the same few, so each is looked for once."""
        if name not in self._districts_by_name:
            by_id = self.district_by_id.get(name)
            self._districts_by_name[name] = [by_id] if by_id else self._district_names.named(name)
        return self._districts_by_name[name]


def lay_in(ward: Ward, district: District) -> bool:
    """Whether the ward lay in the district on some day."""
    return (
        bool(ward.district)
        and name_key(ward.province) == name_key(district.province)
        and is_same_name(district.name, district.type, ward.district)
        and district.days.overlaps(ward.days)
    )


def within(places: Iterable[Dated], span: Days) -> list[Dated]:
    """Those that existed on some day of the span."""
    return [place for place in places if place.days.overlaps(span)]


def ward_order(ward: Ward) -> tuple[object, ...]:
    """Dictionary order of names; of namesakes the older first."""
    return (sort_key(ward.name), ward.days.first or date.min, ward.id)


def _grouped(changes: Iterable[Change], end: str) -> defaultdict[str, list[Change]]:
    groups: defaultdict[str, list[Change]] = defaultdict(list)
    for change in sorted(changes, key=lambda c: (c.date, c.line)):
        groups[getattr(change, end)].append(change)
    return groups


def _by_way_of(change: Change, onward: Destination) -> Destination:
    """Where a change and what followed it lead."""
    is_whole = change.extent is onward.extent is Extent.WHOLE
    confidence = max(change.confidence, onward.confidence, key=lambda c: c.rank)
    return replace(onward, extent=Extent.WHOLE if is_whole else Extent.PART, confidence=confidence)


def _merged(ways: Iterable[Destination], *, is_all: bool) -> tuple[Destination, ...]:
    """One destination for each unit that the ways lead to, wholes first, then by name.

    `is_all` says that the ways take everything: parts that meet again are then the whole.
    """
    arrived: dict[str, list[Destination]] = defaultdict(list)
    for way in ways:
        arrived[way.ward.id].append(way)
    is_met = is_all and len(arrived) == 1
    merged = [_merge(group, is_met=is_met and len(group) > 1) for group in arrived.values()]
    return tuple(sorted(merged, key=lambda d: (d.extent is Extent.PART, ward_order(d.ward))))


def _merge(group: list[Destination], *, is_met: bool) -> Destination:
    is_whole = is_met or any(way.extent is Extent.WHOLE for way in group)
    return Destination(
        group[0].ward,
        Extent.WHOLE if is_whole else Extent.PART,
        max((way.confidence for way in group), key=lambda c: c.rank),
        max(way.since for way in group),
    )
