"""Makes the views of what a former unit is today, and of a unit's history; lists the former wards."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from award_archive.model.changes import Change, Confidence, Extent, day_before
from award_archive.model.lineage import Lineage
from award_archive.model.place import Place, PlaceKey, Ward, short_name
from award_archive.model.register import Register
from award_archive.model.web import is_web_address
from award_archive.pages.phrasing.names import day, place_ref, title_ref
from award_archive.pages.views.history_views import FateList, FateRow, Step
from award_archive.pages.views.references import Ref


def fate(register: Register, unit: Place) -> FateList:
    """What a former unit is now."""
    found = register.lineage.fate(unit)
    alike: dict[tuple[Extent, Confidence, date], list[Ref]] = {}
    for destination in found.destinations:
        key = destination.extent, destination.confidence, destination.since
        alike.setdefault(key, []).append(place_ref(destination.unit))
    rows = tuple(
        FateRow(tuple(refs), extent is Extent.WHOLE, confidence.value, day(since))
        for (extent, confidence, since), refs in alike.items()
    )
    return FateList(title_ref(unit), short_name(unit), rows, found.is_recorded)


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
        tuple(place_ref(lineage.unit_by_key[other]) for change, other in pairs if change.extent is extent)
        for extent in (Extent.WHOLE, Extent.PART, Extent.AREA)
    )
    first = changes[0]
    source = Ref(first.source, first.source if is_web_address(first.source) else "")
    return Step(kind, day(first.date), first.resolution, source, whole, part, area, first.confidence.value)
