"""Makes the search documents of wards and districts: names, days, what a former unit is now, what a ward gained.

A ward is found by its name and by those of all wards that its land lay in before, however unsure the change. Of what
it gained, changes of low confidence are left out; what a former unit is now says how sure it is.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from award_archive.messages import for_readers
from award_archive.model.changes import Confidence, Extent
from award_archive.model.place import District, Ward, label
from award_archive.model.register import Fate, Register
from award_archive.model.vietnamese import capitalised
from award_archive.pages import addresses
from award_archive.pages.phrasing.names import ref_beside

# What stands behind what is not sure, in the words that pages of wards have for it.
_DOUBTS = {
    Confidence.HIGH: "",
    Confidence.MEDIUM: f" ({for_readers.FAIRLY_SURE})",
    Confidence.LOW: f" ({for_readers.UNSURE})",
}


@dataclass(frozen=True, slots=True)
class PlaceDocument:
    """A ward or district: what it is now ("" for one that stands), what it took over, and all names of its land before.

    `now` and `gained` are sentences to be shown, `earlier` is only to be found by.
    """

    url: str
    name: str
    days: str
    now: str
    gained: str = ""
    earlier: tuple[str, ...] = ()


def place_documents(register: Register) -> tuple[PlaceDocument, ...]:
    """All wards, then all districts: a document's position is its number."""
    return (
        *(_ward(one, register) for one in register.wards),
        *(_district(one, register) for one in register.districts),
    )


def _ward(ward: Ward, register: Register) -> PlaceDocument:
    now = "" if ward.is_current else _now(ward, register.fate(ward), for_readers.parts_lie_in)
    return PlaceDocument(
        addresses.place(ward),
        capitalised(label(ward)),
        str(ward.days),
        now,
        _gained(ward, register),
        _earlier_names(ward, register),
    )


def _district(district: District, register: Register) -> PlaceDocument:
    stands = district.days.last is None
    now = "" if stands else _now(district, register.fate_of_district(district), for_readers.land_lies_in)
    return PlaceDocument(addresses.place(district), capitalised(label(district)), str(district.days), now)


def _now(unit: Ward | District, fate: Fate, parts_lie_in: Callable[[Sequence[str]], str]) -> str:
    """Where a former unit's land lies today, those that are as sure together, the surest first."""
    alike: dict[tuple[bool, Confidence], list[str]] = {}
    for found in fate.destinations:
        name = ref_beside(found.ward, unit).label
        alike.setdefault((found.extent is Extent.PART, found.confidence), []).append(name)
    is_one = fate.is_recorded and len(fate.destinations) == 1
    clauses = []
    for is_part, confidence in sorted(alike, key=lambda one: (one[0], one[1].rank)):
        names = alike[is_part, confidence]
        whole = for_readers.now_is(names[0]) if is_one else for_readers.lies_in(names)
        clauses.append((parts_lie_in(names) if is_part else whole) + _DOUBTS[confidence])
    if not fate.is_recorded:
        clauses.append(for_readers.REST_UNKNOWN if clauses else for_readers.FATE_UNKNOWN)
    return "; ".join(clauses)


def _gained(ward: Ward, register: Register) -> str:
    """What the ward took over from others itself, as far as that is not of low confidence; "" where it is nothing."""
    changes = [change for change in register.predecessors(ward) if change.confidence is not Confidence.LOW]
    if not changes:
        return ""
    named = {change.from_id: ref_beside(register.ward_by_id[change.from_id], ward).label for change in changes}
    whole, part = (
        _distinct(named[change.from_id] for change in changes if change.extent is extent)
        for extent in (Extent.WHOLE, Extent.PART)
    )
    least = max((change.confidence for change in changes), key=lambda confidence: confidence.rank)
    return for_readers.gained(whole, part) + _DOUBTS[least]


def _earlier_names(ward: Ward, register: Register) -> tuple[str, ...]:
    """The names of all wards that land of the ward lay in, directly or through others, nearest first."""
    found: dict[str, str] = {}
    new = [ward.id]
    while new:
        before = [change.from_id for one in new for change in register.predecessors(register.ward_by_id[one])]
        new = [one for one in dict.fromkeys(before) if one not in found and one != ward.id]
        found |= {one: label(register.ward_by_id[one]) for one in new}
    return _distinct(found.values())


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
