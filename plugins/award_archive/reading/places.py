"""The place that an article names: its names resolved to one unit of the day of the event."""

from collections.abc import Iterable
from datetime import date

from yaml import Node

from award_archive.model.place import District, Place, Province, Ward, label
from award_archive.model.problem import did_you_mean
from award_archive.model.register import Register, on_day
from award_archive.model.vietnamese import written_day
from award_archive.reading.report import Report, near
from award_archive.reading.values import text
from award_archive.reading.yaml_nodes import Fields


def place(fields: Fields, register: Register, event: date | None) -> Place | None:
    """The narrowest unit that the keys `ward`, `district` and `province` name on the day of the event.

    Without a day only the keys are looked at.
    """
    nodes = {key: fields.get(key) for key in ("ward", "district", "province")}
    names = {key: text(fields, key, node) for key, node in nodes.items()}
    if not any(key in fields for key in nodes):
        if fields.report.is_draft:
            fields.report.missing("ward", "nơi diễn ra: ward, district hoặc province", fields.where, fields.node)
        else:
            fields.report.add("missing-place", fields.node)
        return None
    if event is None:
        return None
    province = _province(names["province"], nodes["province"], register, fields.report)
    if names["province"] and province is None:
        return None
    search = _Search(register, event, names["province"], fields.report)
    district = search.district(names["district"], nodes["district"]) if names["district"] else None
    if names["ward"]:
        is_known = district is not None or not names["district"]
        return search.ward(names["ward"], nodes["ward"], district) if is_known else None
    return district or (None if names["district"] else province)


def _province(name: str, node: Node | None, register: Register, report: Report) -> Province | None:
    if not name:
        return None
    found = register.find_provinces(name)
    if not found:
        hint = did_you_mean(near(name, [p.name for p in register.provinces]))
        report.add("unknown-province", node, name=name, hint=hint)
    return found[0] if found else None


class _Search:
    """Looks units up on the day of one event."""

    def __init__(self, register: Register, event: date, province: str, report: Report) -> None:
        self.register, self.event, self.province, self.report = register, event, province, report

    def district(self, name: str, node: Node | None) -> District | None:
        named = self.register.find_districts(name, self.province)
        found = on_day(named, self.event)
        if len(found) > 1:
            choices = ", ".join(f"{d.id} ({label(d)}, {d.province})" for d in found)
            self.report.add("ambiguous-district", node, name=name, choices=choices)
        elif not found:
            hint = _lived(named) or did_you_mean(
                near(name, [d.name for d in on_day(self.register.districts, self.event)])
            )
            self.report.add("unknown-district", node, name=f"“{name}”", day=written_day(self.event), hint=hint)
        return found[0] if len(found) == 1 else None

    def ward(self, name: str, node: Node | None, district: District | None) -> Ward | None:
        district_id = district.id if district else ""
        named = self.register.find_wards(name, district_id, self.province)
        found = on_day(named, self.event)
        if len(found) > 1:
            choices = ", ".join(f"{w.id} ({w.district or w.province})" for w in found)
            self.report.add("ambiguous-ward", node, name=name, day=written_day(self.event), choices=choices)
        elif not found:
            here = f"phường, xã “{name}”" + (f" thuộc {label(district)}" if district else "")
            hint = self._ward_hint(name, named, district)
            self.report.add("unknown-ward", node, name=here, day=written_day(self.event), hint=hint)
        return found[0] if len(found) == 1 else None

    def _ward_hint(self, name: str, named: list[Ward], district: District | None) -> str:
        elsewhere = on_day(self.register.find_wards(name), self.event)
        if _lived(named):
            return _lived(named)
        if elsewhere:
            ward = elsewhere[0]
            return f"Ngày ấy “{ward.name}” ở {ward.district or ward.province}: sửa “district” hoặc bỏ dòng ấy."
        near_wards = on_day(self.register.wards_of(district) if district else self.register.wards, self.event)
        return did_you_mean(near(name, [w.name for w in near_wards])) or _lived(self.register.find_wards(name))


def _lived(units: Iterable[Ward | District]) -> str:
    """When the units of a name existed, for one that did not on the day."""
    spans = [f"{unit.id} ({unit.days})" for unit in units]
    return f"Tên ấy có: {', '.join(spans)}." if spans else ""
