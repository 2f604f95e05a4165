"""Finds the one place that an article's ward, district and province mean when the event was, or reports why not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from yaml import Node

from award_archive.messages import rule_details
from award_archive.model.place import Days, District, Place, Ward, label
from award_archive.model.register import Register, lay_in, within
from award_archive.model.times import Time
from award_archive.model.vietnamese import capitalised
from award_archive.reading.report import Report
from award_archive.reading.suggestions import Choices
from award_archive.reading.values import items, text, texts
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

    def district_like(self, name: str, span: Days) -> str | None:
        """The name of the district of those days most like the one that is written."""
        return next((found.name for found in within(self._districts.near(name), span)), None)

    def ward_like(self, name: str, span: Days, district: District | None) -> str | None:
        """The name of the ward of those days, in the district if there is one, most like the one that is written."""
        found = within(self._wards.near(name), span)
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


def place_names(fields: Fields) -> tuple[PlaceNames, ...]:
    """What stands under an article's `ward`, `district` and `province`; one that has none of them is reported."""
    names = row_place_names(fields)
    if not any(key in fields for key in _KEYS):
        if fields.report.is_draft:
            fields.report.missing("ward", rule_details.PLACE, fields.where, fields.node)
        else:
            fields.report.add("missing-place", fields.node)
    return names


def row_place_names(fields: Fields) -> tuple[PlaceNames, ...]:
    """What stands under a row's `ward`, `district` and `province`: a place for each ward; none where none is named."""
    if not any(key in fields for key in _KEYS):
        return ()
    district, province = (text(fields, key, fields.get(key)) for key in ("district", "province"))
    node = fields.get("ward")
    wards = [ward for ward, _ in texts(fields, "ward", node)]
    if node is not None and (not wards or len(wards) < len(items(node))):
        return ()
    return tuple(PlaceNames(ward, district, province) for ward in wards or [""])


def find_place(names: PlaceNames, register: Register, span: Days) -> Place | None:
    """The narrowest unit that the names mean within the span of days; None where it is not one for sure.

    A unit need not have existed on every day of the span, but there may be no other of the name.
    """
    province = _first(register.find_provinces(names.province)) if names.province else None
    if names.province and province is None:
        return None
    near_districts = register.find_districts(names.district, names.province) if names.district else []
    district = _only(within(near_districts, span))
    if names.district and district is None:
        return None
    if names.ward:
        return _only(within(register.find_wards(names.ward, district.id if district else "", names.province), span))
    return district or province


def _first(found: Sequence[Only]) -> Only | None:
    return found[0] if found else None


def _only(found: Sequence[Only]) -> Only | None:
    return found[0] if len(found) == 1 else None


def places(fields: Fields, names: Sequence[PlaceNames], units: Units, event: Time) -> tuple[Place, ...]:
    """The places that the names mean at the time of the event, all or none; what means none or several is reported."""
    found = [find_place(one, units.register, event.span) for one in names]
    nodes: list[Node | None] = [*items(fields.get("ward"))] or [None]
    for number, (one, place, node) in enumerate(zip(names, found, nodes, strict=True)):
        if place is None:
            _report_unknown(fields, one, node, units, event)
        elif place in found[:number]:
            fields.report.add("ward-twice", node, name=label(place))
    return tuple(place for place in found if place) if all(found) else ()


def _report_unknown(fields: Fields, names: PlaceNames, ward: Node | None, units: Units, event: Time) -> None:
    """Report the first of the names, from the widest, that does not mean one unit."""
    if names.province and not units.register.find_provinces(names.province):
        hint = rule_details.did_you_mean(units.province_like(names.province))
        fields.report.add("unknown-province", fields.get("province"), name=names.province, hint=hint)
        return
    search = _Search(units, event, names.province, fields.report)
    district = search.district(names.district, fields.get("district")) if names.district else None
    if names.ward and (district is not None or not names.district):
        search.ward(names.ward, ward, district)


class _Search:
    """Looks units up at the time of one event, and tells where a name means none or several."""

    def __init__(self, units: Units, event: Time, province: str, report: Report) -> None:
        self.units, self.register, self.event, self.province, self.report = (
            units,
            units.register,
            event,
            province,
            report,
        )
        self.span = event.span

    def district(self, name: str, node: Node | None) -> District | None:
        named = self.register.find_districts(name, self.province)
        found = within(named, self.span)
        if len(found) > 1:
            choices = ", ".join(_choice(d, f"{label(d)}, {d.province}") for d in found)
            self.report.add("ambiguous-district", node, name=name, choices=choices)
        elif not found:
            hint = _lived(named) or rule_details.did_you_mean(self.units.district_like(name, self.span))
            self.report.add("unknown-district", node, name=f"“{name}”", when=self.event.when, hint=hint)
        return _only(found)

    def ward(self, name: str, node: Node | None, district: District | None) -> None:
        district_id = district.id if district else ""
        named = self.register.find_wards(name, district_id, self.province)
        found = within(named, self.span)
        if len(found) > 1:
            choices, when = ", ".join(_choice(w, w.district or w.province) for w in found), capitalised(self.event.when)
            self.report.add("ambiguous-ward", node, name=name, when=when, choices=choices)
        elif not found:
            here = rule_details.ward_in(name, label(district)) if district else rule_details.ward_named(name)
            hint = self._ward_hint(name, named, district)
            self.report.add("unknown-ward", node, name=here, when=self.event.when, hint=hint)

    def _ward_hint(self, name: str, named: list[Ward], district: District | None) -> str:
        elsewhere = within(self.register.find_wards(name), self.span)
        if _lived(named):
            return _lived(named)
        if elsewhere:
            ward = elsewhere[0]
            return rule_details.ward_is_elsewhere(ward.name, ward.district or ward.province)
        hint = rule_details.did_you_mean(self.units.ward_like(name, self.span, district))
        return hint or _lived(self.register.find_wards(name))


def _choice(unit: Ward | District, where: str) -> str:
    """A unit of several of one name: its id, where it lies, and its days."""
    return f"{unit.id} ({', '.join(filter(None, (where, str(unit.days))))})"


def _lived(units: Iterable[Ward | District]) -> str:
    """When the units of a name existed, for one that did not on the day."""
    spans = [f"{unit.id} ({unit.days})" for unit in units]
    return rule_details.units_of_that_name(spans) if spans else ""
