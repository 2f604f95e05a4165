"""Makes the views of what a former unit is today, also in words, and of a unit's history; lists the former wards."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from award_archive.messages import for_readers
from award_archive.model.changes import Change, Confidence, Extent, day_before
from award_archive.model.lineage import Lineage
from award_archive.model.place import Place, PlaceKey, Ward, label, place_key, short_name
from award_archive.model.register import Register
from award_archive.model.web import is_web_address
from award_archive.pages.phrasing.names import day, place_ref, title_ref
from award_archive.pages.phrasing.paging import made_once
from award_archive.pages.views.history_views import FateList, FateRow, Step
from award_archive.pages.views.references import Ref

# What stands behind what is not sure, in the words that pages of wards have for it.
_DOUBT = f" ({for_readers.NOT_FULLY_CHECKED})"
DOUBTS = {Confidence.HIGH: "", Confidence.MEDIUM: _DOUBT, Confidence.LOW: _DOUBT}


@made_once
def _fates_known(_register: Register) -> dict[PlaceKey, FateList]:
    """What was found of units already: several pages ask for each."""
    return {}


def fate(register: Register, unit: Place) -> FateList:
    """What a former unit is now."""
    known, key = _fates_known(register), place_key(unit)
    if key not in known:
        known[key] = _fate(register, unit)
    return known[key]


def _fate(register: Register, unit: Place) -> FateList:
    found = register.lineage.fate(unit)
    alike: dict[tuple[Extent, Confidence, date], list[Place]] = {}
    for destination in found.destinations:
        key = destination.extent, destination.confidence, destination.since
        alike.setdefault(key, []).append(destination.unit)
    rows = tuple(
        FateRow(tuple(map(place_ref, units)), _common_type(units), extent is Extent.WHOLE, confidence.value, day(since))
        for (extent, confidence, since), units in alike.items()
    )
    return FateList(title_ref(unit), short_name(unit), rows, found.is_recorded)


def _common_type(units: Iterable[Place]) -> str:
    """The type that all the units have; "" where they differ."""
    types = {unit.type for unit in units}
    return types.pop() if len(types) == 1 else ""


def fate_words(lineage: Lineage, unit: Place) -> str:
    """Where a former unit's land lies today, those that are as sure together, the surest first."""
    found = lineage.fate(unit)
    parts_lie_in = for_readers.parts_lie_in if isinstance(unit, Ward) else for_readers.land_lies_in
    alike: dict[tuple[bool, Confidence], list[Place]] = {}
    for one in found.destinations:
        alike.setdefault((one.extent is Extent.PART, one.confidence), []).append(one.unit)
    is_one = found.is_recorded and len(found.destinations) == 1
    clauses = []
    for is_part, confidence in sorted(alike, key=lambda one: (one[0], one[1].rank)):
        names, unit_type = list(map(label, alike[is_part, confidence])), _common_type(alike[is_part, confidence])
        whole = for_readers.now_is(names[0]) if is_one else for_readers.lies_in(names)
        clauses.append((parts_lie_in(names, unit_type) if is_part else whole) + DOUBTS[confidence])
    if not found.is_recorded:
        clauses.append(for_readers.REST_UNKNOWN if clauses else for_readers.FATE_UNKNOWN)
    return "; ".join(clauses)


def former_wards(register: Register) -> list[Ward]:
    """The wards that ended, in dictionary order."""
    return [ward for ward in register.wards_in_order if not ward.is_current]


def history(lineage: Lineage, unit: Place) -> tuple[Step, ...]:
    """What the unit came from, gained and gave, day by day."""
    steps = [*_given(lineage, unit), *_taken(lineage, unit)]
    return tuple(sorted(steps, key=lambda step: step.day.iso))


def _given(lineage: Lineage, unit: Place) -> Iterator[Step]:
    for changes in _alike(lineage.predecessors(unit)):
        kind = "made" if changes[0].date == unit.days.first else "gained"
        yield _step(kind, changes, lineage, [change.origin for change in changes])


def _taken(lineage: Lineage, unit: Place) -> Iterator[Step]:
    for changes in _alike(lineage.successors(unit)):
        kind = "ended" if day_before(changes[0].date) == unit.days.last else "gave"
        if kind == "ended" and _is_renaming(lineage, changes):
            kind = "became"
        yield _step(kind, changes, lineage, [change.target for change in changes])


def _is_renaming(lineage: Lineage, changes: Sequence[Change]) -> bool:
    """Whether a unit only got another name, type or wider unit: nothing else went into what it became."""
    (first, *others), target = changes, lineage.unit_by_key[changes[0].target]
    is_made_of_it = lineage.predecessors(target) == (first,) and target.days.first == first.date
    return not others and first.extent is Extent.WHOLE and is_made_of_it


def _alike(changes: Iterable[Change]) -> list[tuple[Change, ...]]:
    """The changes in groups of one day, one resolution, one source and one confidence; of a day the surest first."""

    def key(change: Change) -> tuple[date, int, str, str]:
        return change.date, change.confidence.rank, change.resolution, change.source

    return [tuple(group) for _, group in groupby(sorted(changes, key=key), key=key)]


def _step(kind: str, changes: Sequence[Change], lineage: Lineage, others: Sequence[PlaceKey]) -> Step:
    """Changes that are alike, each with the unit at the other end of it."""
    pairs = list(zip(changes, others, strict=True))
    whole, part, area = (
        [lineage.unit_by_key[other] for change, other in pairs if change.extent is extent]
        for extent in (Extent.WHOLE, Extent.PART, Extent.AREA)
    )
    part_type, parts = named_together(part)
    first = changes[0]
    return Step(
        kind=kind,
        day=day(first.date),
        resolution=first.resolution,
        source=Ref(first.source, first.source if is_web_address(first.source) else ""),
        whole=tuple(map(place_ref, whole)),
        part=parts,
        part_type=part_type,
        area=tuple(map(place_ref, area)),
        confidence=first.confidence.value,
    )


def named_together(units: Sequence[Place]) -> tuple[str, tuple[Ref, ...]]:
    """The type of several units and their names without it, or "" and their full names where one has another type."""
    refs, unit_type = tuple(map(place_ref, units)), _common_type(units)
    prefix = f"{unit_type} "
    if not units[1:] or not unit_type or not all(ref.label.startswith(prefix) for ref in refs):
        return "", refs
    return unit_type, tuple(Ref(ref.label.removeprefix(prefix), ref.url) for ref in refs)
