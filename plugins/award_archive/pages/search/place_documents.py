"""Makes the search documents of places: names, days, what a former unit is now, what a unit gained.

A unit is found by its name and by those of all units that its land lay in before, however unsure the change. Of what
it gained, changes of low confidence are left out; what a former unit is now says how sure it is.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from award_archive.messages import for_readers
from award_archive.model.changes import Change, Confidence, Extent
from award_archive.model.lineage import Lineage
from award_archive.model.place import District, Place, PlaceKey, Scope, Ward, label, place_key, typed_name
from award_archive.model.register import Register
from award_archive.model.vietnamese import capitalised, sort_key
from award_archive.pages import addresses
from award_archive.pages.phrasing.fates import DOUBTS, fate_words, named_together
from award_archive.pages.phrasing.names import days_beside
from award_archive.pages.phrasing.paging import made_once

_Some = TypeVar("_Some")
_LEVELS = (Scope.WARD, Scope.DISTRICT, Scope.PROVINCE)


@dataclass(frozen=True, slots=True)
class PlaceDocument:
    """A place: what it is now ("" for one that stands), what it took over, and all names of its land before.

    `facts` are where it lay and its days, as far as the name does not say them; `now` and `gained` are sentences. By
    the others it is only found: `title` is its name without what tells it from namesakes, `within` that name with the
    district's, `earlier` are the names of its land.
    """

    url: str
    name: str
    facts: str
    now: str
    gained: str = ""
    title: str = ""
    within: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()


@made_once
def place_documents(register: Register) -> tuple[PlaceDocument, ...]:
    """All places: a document's position is its number, and the search shows the last that has a query first.

    So a short name comes after longer ones that begin like it, a district after its wards, and of namesakes the one
    that stands or ended last after those before it.
    """
    return tuple(_document(place, register) for place in sorted(register.units, key=_order))


def _order(place: Place) -> tuple[object, ...]:
    days = place.days.last or date.max, place.days.first or date.min
    return -len(typed_name(place).split()), _LEVELS.index(place.scope), *days, sort_key(place.name), place.id


def _document(place: Place, register: Register) -> PlaceDocument:
    lineage = register.lineage
    district = register.district_of(place) if isinstance(place, Ward) else None
    return PlaceDocument(
        addresses.place(place),
        capitalised(label(place)),
        ", ".join(filter(None, (_where(place, district), days_beside(place)))),
        "" if place.is_current else fate_words(lineage, place),
        _gained(place, lineage),
        typed_name(place),
        tuple(f"{typed_name(place)} {name}" for name in (typed_name(district), district.name)) if district else (),
        _earlier_names(place, lineage),
    )


def _where(place: Place, district: District | None) -> str:
    """The district of a ward, where its name does not say it."""
    return typed_name(district) if district and district.name not in place.mark else ""


def _gained(unit: Place, lineage: Lineage) -> str:
    """What the unit took over from others itself, as far as that is not of low confidence; "" where it is nothing."""
    changes = [change for change in lineage.predecessors(unit) if _is_told(change)]
    if not changes:
        return ""
    whole, part = (
        _distinct(lineage.unit_by_key[change.origin] for change in changes if change.extent is extent)
        for extent in (Extent.WHOLE, Extent.PART)
    )
    part_type, parts = named_together(part)
    least = max((change.confidence for change in changes), key=lambda confidence: confidence.rank)
    return for_readers.gained(list(map(label, whole)), [ref.label for ref in parts], part_type) + DOUBTS[least]


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


def _distinct(some: Iterable[_Some]) -> tuple[_Some, ...]:
    return tuple(dict.fromkeys(some))
