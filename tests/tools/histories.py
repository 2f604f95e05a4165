"""Small made-up histories of codes, for the tests of the tool that packs the country's register."""

from datetime import date

from award_archive.model.place import Days
from tools.country.communes import Commune
from tools.country.spells import Event, Spell, Unit, unit_of

VAN_HAI = "xã Vân Hải, Huyện Nật Sơn, Tỉnh Hạ"
HAI_THANH = "xã Hải Thanh, Huyện Nật Sơn, Tỉnh Hạ"
OTHER_DISTRICT = "xã Vân Hải, Thị xã Nật Sơn, Tỉnh Hạ"


def unit(text: str) -> Unit:
    found = unit_of(text)
    assert found is not None
    return found


def event(day: str, code: str, before: str, after: str, resolution: str = "1/NQ") -> Event:
    return Event(date.fromisoformat(day), resolution, code, unit_of(before), unit_of(after))


def days(first: str = "", last: str = "") -> Days:
    return Days(*(date.fromisoformat(day) if day else None for day in (first, last)))


def spell(code: str, text: str, first: str = "", last: str = "") -> Spell:
    return Spell(code, unit(text), days(first, last))


def commune(text: str, first: str = "", last: str = "", code: str = "00001") -> Commune:
    return Commune(unit(text), days(first, last), code)
