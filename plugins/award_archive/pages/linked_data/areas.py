"""Describes wards and districts in JSON-LD: their days, wider places, and the wards that a ward shares ground with.

These are the wards that a ward took land from or gave land to, except where the source of the change is unsure.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from award_archive.messages import for_readers
from award_archive.model.changes import Confidence
from award_archive.model.place import District, Ward
from award_archive.model.register import Register
from award_archive.pages.linked_data.graph import Node, area
from award_archive.pages.phrasing.names import title_ref
from award_archive.pages.views.references import Ref


def ward_area(site_url: str, register: Register, ward: Ward) -> Node:
    """A ward, within its district if it had one, and the units before and after it.

    schema.org has no word for the predecessor of a place. What is true of each, wholly or in part, is that they have
    ground in common (`geoIntersects`); which was first is told by their days. A change that its source is unsure of
    is left to readers.
    """
    district = register.district_of(ward)
    wider = [title_ref(district)] if district else []
    given = (change.from_id for change in register.predecessors(ward) if change.confidence is not Confidence.LOW)
    taken = (change.to_id for change in register.successors(ward) if change.confidence is not Confidence.LOW)
    related = [title_ref(register.ward_by_id[name]) for name in dict.fromkeys((*given, *taken))]
    return _unit(site_url, ward, [*wider, Ref(ward.province)], related)


def district_area(site_url: str, district: District) -> Node:
    """A district, within its province."""
    return _unit(site_url, district, [Ref(district.province)], [])


def _unit(site_url: str, unit: Ward | District, wider: Sequence[Ref], related: Iterable[Ref]) -> Node:
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
