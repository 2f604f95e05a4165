"""Makes the search documents of places: names, days, what a former unit is now, what a unit gained.

A unit is found by its name and by those of all units that its land lay in before, however unsure the change. Of what
it gained, changes of low confidence are left out; what a former unit is now says how sure it is.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from award_archive.messages import for_readers
from award_archive.model.changes import Change, Confidence, Extent
from award_archive.model.lineage import Fate, Lineage
from award_archive.model.place import Place, PlaceKey, Ward, label, place_key, typed_name
from award_archive.model.register import Register
from award_archive.model.vietnamese import capitalised
from award_archive.pages import addresses
from award_archive.pages.phrasing.names import days_beside

# What stands behind what is not sure, in the words that pages of wards have for it.
_DOUBTS = {
    Confidence.HIGH: "",
    Confidence.MEDIUM: f" ({for_readers.FAIRLY_SURE})",
    Confidence.LOW: f" ({for_readers.UNSURE})",
}


@dataclass(frozen=True, slots=True)
class PlaceDocument:
    """A place: what it is now ("" for one that stands), what it took over, and all names of its land before.

    `now` and `gained` are sentences to be shown, `earlier` is only to be found by.
    """

    url: str
    name: str
    days: str
    now: str
    gained: str = ""
    earlier: tuple[str, ...] = ()


def place_documents(register: Register) -> tuple[PlaceDocument, ...]:
    """All wards, then all districts, then all provinces: a document's position is its number."""
    return tuple(_document(place, register.lineage) for place in register.units)


def _document(place: Place, lineage: Lineage) -> PlaceDocument:
    return PlaceDocument(
        addresses.place(place),
        capitalised(label(place)),
        days_beside(place),
        "" if place.is_current else _now(place, lineage.fate(place)),
        _gained(place, lineage),
        _earlier_names(place, lineage),
    )


def _now(unit: Place, fate: Fate) -> str:
    """Where a former unit's land lies today, those that are as sure together, the surest first."""
    parts_lie_in = for_readers.parts_lie_in if isinstance(unit, Ward) else for_readers.land_lies_in
    alike: dict[tuple[bool, Confidence], list[str]] = {}
    for found in fate.destinations:
        alike.setdefault((found.extent is Extent.PART, found.confidence), []).append(label(found.unit))
    is_one = fate.is_recorded and len(fate.destinations) == 1
    clauses = []
    for is_part, confidence in sorted(alike, key=lambda one: (one[0], one[1].rank)):
        names = alike[is_part, confidence]
        whole = for_readers.now_is(names[0]) if is_one else for_readers.lies_in(names)
        clauses.append((parts_lie_in(names) if is_part else whole) + _DOUBTS[confidence])
    if not fate.is_recorded:
        clauses.append(for_readers.REST_UNKNOWN if clauses else for_readers.FATE_UNKNOWN)
    return "; ".join(clauses)


def _gained(unit: Place, lineage: Lineage) -> str:
    """What the unit took over from others itself, as far as that is not of low confidence; "" where it is nothing."""
    changes = [change for change in lineage.predecessors(unit) if _is_told(change)]
    if not changes:
        return ""
    named = {change.origin: label(lineage.unit_by_key[change.origin]) for change in changes}
    whole, part = (
        _distinct(named[change.origin] for change in changes if change.extent is extent)
        for extent in (Extent.WHOLE, Extent.PART)
    )
    least = max((change.confidence for change in changes), key=lambda confidence: confidence.rank)
    return for_readers.gained(whole, part) + _DOUBTS[least]


def _is_told(change: Change) -> bool:
    """Whether people came along, and the source is not too unsure."""
    return change.confidence is not Confidence.LOW and change.extent is not Extent.AREA


def _earlier_names(unit: Place, lineage: Lineage) -> tuple[str, ...]:
    """The names of all units that land of the unit lay in, directly or through others, nearest first."""
    found: dict[PlaceKey, Place] = {}
    new = [unit]
    while new:
        before = [change.origin for one in new for change in lineage.predecessors(one)]
        new = [lineage.unit_by_key[key] for key in dict.fromkeys(before) if key not in found and key != place_key(unit)]
        found |= {place_key(one): one for one in new}
    return _distinct(map(typed_name, found.values()))


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
