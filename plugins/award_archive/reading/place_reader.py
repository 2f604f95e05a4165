"""Finds the one place that an article's ward, district and province mean when the event was, or reports why not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from yaml import Node

from award_archive.messages import rule_details
from award_archive.model.naming import is_exactly_named, without_type
from award_archive.model.place import Days, District, Place, Province, Ward, label, typed_name
from award_archive.model.problem import Verbatim
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

    def province_like(self, name: str, span: Days) -> str | None:
        """The name of the province of those days most like the one that is written."""
        return next((found.name for found in within(self._provinces.near(without_type(name)), span)), None)

    def district_like(self, name: str, span: Days) -> str | None:
        """The name of the district of those days most like the one that is written."""
        return next((found.name for found in within(self._districts.near(without_type(name)), span)), None)

    def ward_like(self, name: str, span: Days, district: District | None) -> str | None:
        """The name of the ward of those days, in the district if there is one, most like the one that is written."""
        found = within(self._wards.near(without_type(name)), span)
        return next((ward.name for ward in found if district is None or lay_in(ward, district)), None)

    @cached_property
    def _provinces(self) -> Choices[Province]:
        return Choices(self.register.provinces, attrgetter("name"))

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
    provinces = register.find_provinces(names.province, span) if names.province else []
    if names.province and not provinces:
        return None
    districts = register.find_districts(names.district, names.province, span) if names.district else []
    if names.district and not districts:
        return None
    if names.ward:
        return _only(_wards_in(districts, names, register, span))
    return _only(districts) if names.district else _only(provinces)


def _wards_in(districts: Sequence[District], names: PlaceNames, register: Register, span: Days) -> list[Ward]:
    """The wards that the name means in any of the districts, anywhere where there is none."""
    near = [one.id for one in districts] or [""]
    found = (ward for one in near for ward in register.find_wards(names.ward, one, names.province, span))
    return list({ward.id: ward for ward in found}.values())


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
    search = _Search(units, event, names, fields.report)
    if names.province and not search.province(fields.get("province")):
        return
    districts = search.districts(fields.get("district")) if names.district else []
    if names.ward and (districts or not names.district):
        search.ward(ward, districts)


class _Search:
    """Looks the units of some names up at the time of one event, and tells where a name means none or several."""

    def __init__(self, units: Units, event: Time, names: PlaceNames, report: Report) -> None:
        self.units, self.register, self.event, self.names, self.report = units, units.register, event, names, report
        self.span = event.span

    def province(self, node: Node | None) -> bool:
        """Whether the name of the province means one, or any where it only narrows; reported where it does not."""
        name, is_narrowing = self.names.province, bool(self.names.district or self.names.ward)
        found = self.register.find_provinces(name, self.span)
        if not found:
            lived = _lived(self.register.find_provinces(name))
            near = self.units.province_like(name, self.span)
            hint = lived or rule_details.did_you_mean(near) or rule_details.TAKE_FROM_THE_COUNTRY
            self.report.add("unknown-province", node, name=name, when=self.event.when, hint=hint)
        elif len(found) > 1 and not is_narrowing:
            when, choices = capitalised(self.event.when), Verbatim(_choices(found))
            self.report.add("ambiguous-province", node, name=name, when=when, choices=choices)
        return bool(found) and (is_narrowing or len(found) == 1)

    def districts(self, node: Node | None) -> list[District]:
        """The districts that the name means; reported where it means none, or several without a ward to choose by."""
        name = self.names.district
        found = self.register.find_districts(name, self.names.province, self.span)
        if len(found) > 1 and not self.names.ward:
            self.report.add("ambiguous-district", node, name=name, choices=Verbatim(_choices(found)))
        elif not found:
            hint = self._district_hint(name)
            self.report.add("unknown-district", node, name=f"“{name}”", when=self.event.when, hint=hint)
        return found

    def _district_hint(self, name: str) -> str:
        if lived := _lived(self.register.find_districts(name, self.names.province)):
            return lived
        if any(is_exactly_named(unit, name) for unit in self.register.find_provinces(name)):
            return rule_details.belongs_under("province")
        if elsewhere := self.register.find_districts(name, span=self.span):
            return Verbatim(rule_details.units_are_elsewhere(_choices(elsewhere), "province"))
        near = self.units.district_like(name, self.span)
        return rule_details.did_you_mean(near) or rule_details.TAKE_FROM_THE_COUNTRY

    def ward(self, node: Node | None, districts: Sequence[District]) -> None:
        name = self.names.ward
        found = _wards_in(districts, self.names, self.register, self.span)
        if len(found) > 1:
            when, choices = capitalised(self.event.when), Verbatim(_choices(found))
            self.report.add("ambiguous-ward", node, name=name, when=when, choices=choices)
        elif not found:
            here = rule_details.ward_in(name, typed_name(districts[0])) if districts else rule_details.ward_named(name)
            self.report.add("unknown-ward", node, name=here, when=self.event.when, hint=self._ward_hint(districts))

    def _ward_hint(self, districts: Sequence[District]) -> str:
        name, key = self.names.ward, "district" if districts else "province"
        if named := _wards_in(districts, self.names, self.register, Days()):
            return _lived(named)
        if any(is_exactly_named(unit, name) for unit in self.register.find_districts(name)):
            return rule_details.belongs_under("district")
        elsewhere = self.register.find_wards(name, span=self.span)
        if len(elsewhere) == 1:
            ward = elsewhere[0]
            return rule_details.ward_is_elsewhere(ward.name, ward.district or ward.province, key)
        if elsewhere:
            return Verbatim(rule_details.units_are_elsewhere(_choices(elsewhere), key))
        near = self.units.ward_like(name, self.span, districts[0] if districts else None)
        lived = _lived(self.register.find_wards(name))
        return rule_details.did_you_mean(near) or lived or rule_details.TAKE_FROM_THE_COUNTRY


def _choices(units: Sequence[Place]) -> str:
    """Units of one name: each by its id, its type where these differ, where it lies, and its days."""
    names = list(map(typed_name, units))
    are_alike = len(set(names)) == 1 and isinstance(units[0], Ward)
    return ", ".join(_choice(unit, "" if are_alike else name) for unit, name in zip(units, names, strict=True))


def _choice(unit: Place, name: str) -> str:
    match unit:
        case Ward():
            where = unit.district or unit.province
        case District():
            where = unit.province
        case Province():
            where = ""
    return f"{unit.id} ({', '.join(filter(None, (name, where, str(unit.days))))})"


def _lived(units: Iterable[Place]) -> str:
    """When the units of a name existed, for one that did not on the day."""
    spans = [f"{unit.id} ({unit.days})" for unit in units]
    return rule_details.units_of_that_name(spans) if spans else ""
