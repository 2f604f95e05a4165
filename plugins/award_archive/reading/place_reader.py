"""Finds the one place that an article's ward, district and province mean on the event's day, or reports why not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from yaml import Node

from award_archive.messages import rule_details
from award_archive.model.place import District, Place, Ward, label
from award_archive.model.register import Register, lay_in, on_day
from award_archive.model.vietnamese import written_day
from award_archive.reading.report import Report
from award_archive.reading.suggestions import Choices
from award_archive.reading.values import text
from award_archive.reading.yaml_nodes import Fields

Only = TypeVar("Only")
_KEYS = ("ward", "district", "province")


@dataclass(frozen=True)
class Units:
    """The register, and the names of its units as suggestions."""

    register: Register

    def province_like(self, name: str) -> str | None:
        """The name of the province most like the one that is written."""
        return self._provinces.nearest(name)

    def district_like(self, name: str, event: date) -> str | None:
        """The name of the district of that day most like the one that is written."""
        return next((found.name for found in self._districts.near(name) if event in found.days), None)

    def ward_like(self, name: str, event: date, district: District | None) -> str | None:
        """The name of the ward of that day, in the district if there is one, most like the one that is written."""
        found = (ward for ward in self._wards.near(name) if event in ward.days)
        return next((ward.name for ward in found if district is None or lay_in(ward, district)), None)

    @cached_property
    def _provinces(self) -> Choices[str]:
        return Choices((province.name for province in self.register.provinces), str)

    @cached_property
    def _districts(self) -> Choices[District]:
        return Choices(self.register.districts, attrgetter("name"))

    @cached_property
    def _wards(self) -> Choices[Ward]:
        return Choices(self.register.wards, attrgetter("name"))


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """A place as its article names it: names or ids, "" where a key is not written."""

    ward: str = ""
    district: str = ""
    province: str = ""


def place_names(fields: Fields) -> PlaceNames | None:
    """What stands under the keys `ward`, `district` and `province`; None where there is none of them."""
    names = PlaceNames(**{key: text(fields, key, fields.get(key)) for key in _KEYS})
    if any(key in fields for key in _KEYS):
        return names
    if fields.report.is_draft:
        fields.report.missing("ward", rule_details.PLACE, fields.where, fields.node)
    else:
        fields.report.add("missing-place", fields.node)
    return None


def find_place(names: PlaceNames, register: Register, event: date) -> Place | None:
    """The narrowest unit that the names mean on the day of the event; None where it is not one for sure."""
    province = _first(register.find_provinces(names.province)) if names.province else None
    if names.province and province is None:
        return None
    near_districts = register.find_districts(names.district, names.province) if names.district else []
    district = _only(on_day(near_districts, event))
    if names.district and district is None:
        return None
    if names.ward:
        return _only(on_day(register.find_wards(names.ward, district.id if district else "", names.province), event))
    return district or province


def _first(found: Sequence[Only]) -> Only | None:
    return found[0] if found else None


def _only(found: Sequence[Only]) -> Only | None:
    return found[0] if len(found) == 1 else None


def place(fields: Fields, names: PlaceNames, units: Units, event: date) -> Place | None:
    """The place that the names mean on the day of the event; where they mean none or several, that is reported."""
    found = find_place(names, units.register, event)
    if found is None:
        _report_unknown(fields, names, units, event)
    return found


def _report_unknown(fields: Fields, names: PlaceNames, units: Units, event: date) -> None:
    """Report the first of the names, from the widest, that does not mean one unit."""
    if names.province and not units.register.find_provinces(names.province):
        hint = rule_details.did_you_mean(units.province_like(names.province))
        fields.report.add("unknown-province", fields.get("province"), name=names.province, hint=hint)
        return
    search = _Search(units, event, names.province, fields.report)
    district = search.district(names.district, fields.get("district")) if names.district else None
    if names.ward and (district is not None or not names.district):
        search.ward(names.ward, fields.get("ward"), district)


class _Search:
    """Looks units up on the day of one event, and tells where a name means none or several."""

    def __init__(self, units: Units, event: date, province: str, report: Report) -> None:
        self.units, self.register, self.event, self.province, self.report = (
            units,
            units.register,
            event,
            province,
            report,
        )

    def district(self, name: str, node: Node | None) -> District | None:
        named = self.register.find_districts(name, self.province)
        found = on_day(named, self.event)
        if len(found) > 1:
            choices = ", ".join(f"{d.id} ({label(d)}, {d.province})" for d in found)
            self.report.add("ambiguous-district", node, name=name, choices=choices)
        elif not found:
            hint = _lived(named) or rule_details.did_you_mean(self.units.district_like(name, self.event))
            self.report.add("unknown-district", node, name=f"“{name}”", day=written_day(self.event), hint=hint)
        return _only(found)

    def ward(self, name: str, node: Node | None, district: District | None) -> None:
        district_id = district.id if district else ""
        named = self.register.find_wards(name, district_id, self.province)
        found = on_day(named, self.event)
        if len(found) > 1:
            choices = ", ".join(f"{w.id} ({w.district or w.province})" for w in found)
            self.report.add("ambiguous-ward", node, name=name, day=written_day(self.event), choices=choices)
        elif not found:
            here = rule_details.ward_in(name, label(district)) if district else rule_details.ward_named(name)
            hint = self._ward_hint(name, named, district)
            self.report.add("unknown-ward", node, name=here, day=written_day(self.event), hint=hint)

    def _ward_hint(self, name: str, named: list[Ward], district: District | None) -> str:
        elsewhere = on_day(self.register.find_wards(name), self.event)
        if _lived(named):
            return _lived(named)
        if elsewhere:
            ward = elsewhere[0]
            return rule_details.ward_is_elsewhere(ward.name, ward.district or ward.province)
        hint = rule_details.did_you_mean(self.units.ward_like(name, self.event, district))
        return hint or _lived(self.register.find_wards(name))


def _lived(units: Iterable[Ward | District]) -> str:
    """When the units of a name existed, for one that did not on the day."""
    spans = [f"{unit.id} ({unit.days})" for unit in units]
    return rule_details.units_of_that_name(spans) if spans else ""
