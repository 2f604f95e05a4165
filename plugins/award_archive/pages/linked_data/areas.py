"""Describes units in JSON-LD: their days, wider places, and the units that each shares ground with.

These are the units that it took land from or gave land to, except where the source of the change is unsure.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from award_archive.messages import for_readers
from award_archive.model.changes import Confidence
from award_archive.model.place import Place
from award_archive.model.register import Register
from award_archive.pages.linked_data.graph import Node, area
from award_archive.pages.phrasing.names import title_ref
from award_archive.pages.views.references import Ref


def unit_area(site_url: str, register: Register, unit: Place) -> Node:
    """A unit, within its district if it had one and its province, and the units before and after it.

    schema.org has no word for the predecessor of a place. What is true of each, wholly or in part, is that they have
    ground in common (`geoIntersects`); which was first is told by their days. A change that its source is unsure of
    is left to readers.
    """
    lineage = register.lineage
    given = (change.origin for change in lineage.predecessors(unit) if change.confidence is not Confidence.LOW)
    taken = (change.target for change in lineage.successors(unit) if change.confidence is not Confidence.LOW)
    related = [title_ref(lineage.unit_by_key[key]) for key in dict.fromkeys((*given, *taken))]
    return _unit(site_url, unit, list(map(title_ref, register.wider_places(unit))), related)


def _unit(site_url: str, unit: Place, wider: Sequence[Ref], related: Iterable[Ref]) -> Node:
    found = area(site_url, [title_ref(unit), *wider])
    found["url"] = found["@id"]
    found["identifier"] = unit.id
    ends = (("valid_from", for_readers.FIRST_DAY, unit.days.first), ("valid_to", for_readers.LAST_DAY, unit.days.last))
    if days := [_day(column, name, day) for column, name, day in ends if day]:
        found["additionalProperty"] = days
    if shared := [area(site_url, [ref]) for ref in related]:
        found["geoIntersects"] = shared
    return found


def _day(column: str, name: str, day: date) -> Node:
    """The first or last day of the unit under its name: in schema.org's own words only organisations have such days.

    It is named by its column of `wards.csv`, whose meaning the page of the open data tells.
    """
    return {"@type": "PropertyValue", "propertyID": column, "name": name, "value": day.isoformat()}
