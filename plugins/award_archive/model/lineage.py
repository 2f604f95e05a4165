"""The class `Lineage` says what a unit came from, what it became, and what it is today, over any number of changes."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from award_archive.model.changes import Change, Confidence, Extent, day_before
from award_archive.model.place import Place, PlaceKey, Scope, place_key
from award_archive.model.vietnamese import sort_key

# A unit at the other end of a change, and the day of the change.
_Step = tuple[PlaceKey, date]


@dataclass(frozen=True, slots=True)
class Destination:
    """A unit that a former one lies in today, wholly or in part, and since when."""

    unit: Place
    extent: Extent
    confidence: Confidence
    since: date


@dataclass(frozen=True, slots=True)
class Fate:
    """What a unit is now. `is_recorded` is False where a unit on the way ended and no change says what it became."""

    destinations: tuple[Destination, ...]
    is_recorded: bool


class Lineage:
    """The changes between units. `wards_of` gives the wards of a district, from which its fate is read."""

    def __init__(
        self, units: Mapping[PlaceKey, Place], changes: Iterable[Change], wards_of: Callable[[Place], Sequence[Place]]
    ) -> None:
        self.unit_by_key = units
        self._wards_of = wards_of
        self._from: defaultdict[PlaceKey, list[Change]] = defaultdict(list)
        self._to: defaultdict[PlaceKey, list[Change]] = defaultdict(list)
        self._fates: dict[tuple[PlaceKey, date], Fate] = {}
        for change in sorted(changes, key=lambda c: (c.date, c.line)):
            self._from[change.origin].append(change)
            self._to[change.target].append(change)

    def successors(self, unit: Place) -> tuple[Change, ...]:
        """The changes that took something from the unit, oldest first."""
        return tuple(self._from[place_key(unit)])

    def predecessors(self, unit: Place) -> tuple[Change, ...]:
        """The changes that gave something to the unit, oldest first."""
        return tuple(self._to[place_key(unit)])

    def later(self, unit: Place) -> set[PlaceKey]:
        """The unit, and all that it or parts of it became, in any number of steps; land without people is no part."""
        return _reached(
            unit,
            date.min,
            lambda key, since: [
                (change.target, change.date)
                for change in self._from[key]
                if change.date > since and change.extent is not Extent.AREA
            ],
        )

    def earlier(self, unit: Place, extents: Collection[Extent]) -> set[PlaceKey]:
        """The unit, and all that it came from by changes of these extents, in any number of steps."""
        return _reached(
            unit,
            date.max,
            lambda key, until: [
                (change.origin, change.date)
                for change in self._to[key]
                if change.date < until and change.extent in extents
            ],
        )

    def fate(self, unit: Place) -> Fate:
        """What the unit is now, over any number of mergers and splits.

        A whole of a whole stays whole, anything else is a part; land without people counts for nothing. Where several
        parts meet again in one unit and nowhere else, the unit lies wholly in it. The least sure step decides the
        confidence.

        A district that ended without a change, or that became part of others which ended too, lies where the land of
        its last wards lies: each unit holds a part of it. Nothing is recorded where the register knows none of its
        wards.
        """
        return self._fate_since(unit, date.min)

    def _fate_since(self, unit: Place, since: date) -> Fate:
        """The fate of the unit as it was after the changes of the day `since`, found once."""
        key = (place_key(unit), since)
        if key not in self._fates:
            self._fates[key] = self._find_fate(unit, since)
        return self._fates[key]

    def _find_fate(self, unit: Place, since: date) -> Fate:
        """Follow each later change to its end; days only grow along a way, so each one ends."""
        if (fate := self._fate_of_wards_in_others(unit)).is_recorded:
            return fate
        later = [c for c in self._from[place_key(unit)] if c.date > since and c.extent is not Extent.AREA]
        rest = self._rest(unit, later, since)
        is_recorded = rest.is_recorded
        ways = list(rest.destinations)
        for change in later:
            onward = self._fate_since(self.unit_by_key[change.target], change.date)
            is_recorded = is_recorded and onward.is_recorded
            # What an earlier strip took away is not in the whole that follows.
            step = change if change.date == later[0].date else replace(change, extent=Extent.PART)
            ways += [_by_way_of(step, destination) for destination in onward.destinations]
        # What is read off a district's wards leaves open whether that is all of its land.
        is_all = is_recorded and (unit.is_current or not rest.destinations)
        return Fate(_merged(ways, is_all=is_all), is_recorded)

    def _rest(self, unit: Place, later: Sequence[Change], since: date) -> Fate:
        """Where that lies which no change takes away.

        It is not recorded where the last day of a unit that ended has no change, or one part only. Beside a part, land
        without people may be all that is left.
        """
        if unit.is_current:
            extent = Extent.PART if later else Extent.WHOLE
            return Fate((Destination(unit, extent, Confidence.HIGH, since),), is_recorded=True)
        last = [change for change in later if day_before(change.date) == unit.days.last]
        if not last and unit.scope is Scope.DISTRICT:
            return self._fate_of_wards(unit)
        ends = [change for change in self._from[place_key(unit)] if day_before(change.date) == unit.days.last]
        is_whole = any(change.extent is Extent.WHOLE for change in last)
        return Fate((), is_recorded=is_whole or (bool(last) and len(ends) > 1))

    def _fate_of_wards_in_others(self, unit: Place) -> Fate:
        """The fate of a district that went into others which ended too: its own wards say where its land lies.

        What became of those others is more than what it was. It is not recorded where the register lacks its wards.
        """
        went_to = [self.unit_by_key[change.target] for change in self._from[place_key(unit)]]
        if unit.scope is not Scope.DISTRICT or all(other.is_current for other in went_to):
            return Fate((), is_recorded=False)
        return self._fate_of_wards(unit)

    def _fate_of_wards(self, district: Place) -> Fate:
        fates = [self.fate(ward) for ward in self._wards_of(district) if ward.days.last == district.days.last]
        parts = [replace(d, extent=Extent.PART) for fate in fates for d in fate.destinations]
        return Fate(_merged(parts, is_all=False), bool(fates) and all(fate.is_recorded for fate in fates))


def _reached(unit: Place, day: date, steps: Callable[[PlaceKey, date], Iterable[_Step]]) -> set[PlaceKey]:
    """All units that the steps lead to, from the unit on; `steps` gives those from a unit on a day."""
    new = [(place_key(unit), day)]
    found = set(new)
    while new:
        more = {step for one in new for step in steps(*one)} - found
        found |= more
        new = [*more]
    return {key for key, _ in found}


def unit_order(unit: Place) -> tuple[object, ...]:
    """Dictionary order of names; of namesakes the older first."""
    return (sort_key(unit.name), unit.days.first or date.min, unit.id)


def _by_way_of(change: Change, onward: Destination) -> Destination:
    """Where a change and what followed it lead."""
    is_whole = change.extent is onward.extent is Extent.WHOLE
    confidence = max(change.confidence, onward.confidence, key=lambda c: c.rank)
    return replace(onward, extent=Extent.WHOLE if is_whole else Extent.PART, confidence=confidence)


def _merged(ways: Iterable[Destination], *, is_all: bool) -> tuple[Destination, ...]:
    """One destination for each unit that the ways lead to, wholes first, then by name.

    `is_all` says that the ways take everything: parts that meet again are then the whole.
    """
    arrived: dict[PlaceKey, list[Destination]] = defaultdict(list)
    for way in ways:
        arrived[place_key(way.unit)].append(way)
    is_met = is_all and len(arrived) == 1
    merged = [_merge(group, is_met=is_met and len(group) > 1) for group in arrived.values()]
    return tuple(sorted(merged, key=lambda d: (d.extent is Extent.PART, unit_order(d.unit))))


def _merge(group: list[Destination], *, is_met: bool) -> Destination:
    is_whole = is_met or any(way.extent is Extent.WHOLE for way in group)
    return Destination(
        group[0].unit,
        Extent.WHOLE if is_whole else Extent.PART,
        max((way.confidence for way in group), key=lambda c: c.rank),
        max(way.since for way in group),
    )
