"""Builds the register's tables of the open data: units, what became of them, kinds of awards, issuers and movements.

Each has the name and the columns of its file in the register; tables of units also say what each unit is `now`.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from award_archive.messages import column_meanings as meanings
from award_archive.model.changes import Change, Confidence, Extent
from award_archive.model.issuers import Level
from award_archive.model.kinds import KindClass
from award_archive.model.list_checks import ISSUERS, KINDS, MOVEMENTS
from award_archive.model.place import Days, District, Place, Province, Scope, Ward
from award_archive.model.register import Register
from award_archive.model.register_checks import CHANGES, UNITS
from award_archive.pages.archive import Lists
from award_archive.pages.files.csv_table import DATE, ID, REQUIRED_TEXT, TEXT, Columns, as_csv, one_of

_Row = tuple[str, ...]
_DAYS: Columns = {"valid_from": (DATE, meanings.VALID_FROM), "valid_to": (DATE, meanings.VALID_TO)}
_IN_PROVINCE: Columns = {"province": (REQUIRED_TEXT, meanings.UNIT_PROVINCE)}
_NOW: Columns = {"now": (TEXT, meanings.UNIT_NOW)}
_NAMED: Columns = {"id": (ID, meanings.UNIT_ID), "name": (REQUIRED_TEXT, meanings.UNIT_NAME)}
_CHANGE: Columns = {
    "date": ({"type": "date", "constraints": {"required": True}}, meanings.CHANGE_DATE),
    "resolution": (TEXT, meanings.CHANGE_RESOLUTION),
    "from_id": (REQUIRED_TEXT, meanings.CHANGE_FROM_ID),
    "to_id": (REQUIRED_TEXT, meanings.CHANGE_TO_ID),
    "extent": (one_of(Extent), meanings.CHANGE_EXTENT),
    "confidence": (one_of(Confidence), meanings.CHANGE_CONFIDENCE),
    "source": (TEXT, meanings.CHANGE_SOURCE),
}
# The columns of each table under its name, and the tables in the order in which they are published.
TABLES: dict[str, Columns] = {
    UNITS[Scope.WARD]: {
        **_NAMED,
        "type": (REQUIRED_TEXT, meanings.WARD_TYPE),
        "district": (TEXT, meanings.WARD_DISTRICT),
        **_IN_PROVINCE,
        "official_code": (TEXT, meanings.WARD_OFFICIAL_CODE),
        **_DAYS,
        **_NOW,
    },
    UNITS[Scope.DISTRICT]: {
        **_NAMED,
        "type": (REQUIRED_TEXT, meanings.DISTRICT_TYPE),
        **_IN_PROVINCE,
        **_DAYS,
        **_NOW,
    },
    UNITS[Scope.PROVINCE]: {**_NAMED, "type": (TEXT, meanings.PROVINCE_TYPE), **_DAYS, **_NOW},
    **dict.fromkeys(CHANGES.values(), _CHANGE),
    KINDS: {
        "kind": (ID, meanings.KIND_NAME),
        "class": (one_of(KindClass), meanings.KIND_CLASS),
        "aliases": (TEXT, meanings.ALIASES),
        "about": (TEXT, meanings.ABOUT),
        "source": (TEXT, meanings.ABOUT_SOURCE),
    },
    ISSUERS: {
        "id": (ID, meanings.ISSUER_ID),
        "title": (REQUIRED_TEXT, meanings.ISSUER_TITLE),
        "aliases": (TEXT, meanings.ALIASES),
        "level": ({"type": "string", "constraints": {"enum": list(Level)}}, meanings.ISSUER_LEVEL),
        "gives": (TEXT, meanings.ISSUER_GIVES),
        **_DAYS,
        "source": (TEXT, meanings.ABOUT_SOURCE),
    },
    MOVEMENTS: {
        "id": (ID, meanings.MOVEMENT_ID),
        "name": (REQUIRED_TEXT, meanings.MOVEMENT_NAME),
        "aliases": (TEXT, meanings.ALIASES),
        "about": (TEXT, meanings.ABOUT),
    },
}
TITLES = {
    UNITS[Scope.WARD]: meanings.WARDS,
    UNITS[Scope.DISTRICT]: meanings.DISTRICTS,
    UNITS[Scope.PROVINCE]: meanings.PROVINCES,
    CHANGES[Scope.WARD]: meanings.WARD_CHANGES,
    CHANGES[Scope.DISTRICT]: meanings.DISTRICT_CHANGES,
    CHANGES[Scope.PROVINCE]: meanings.PROVINCE_CHANGES,
    KINDS: meanings.KINDS,
    ISSUERS: meanings.ISSUERS,
    MOVEMENTS: meanings.MOVEMENTS,
}


class RegisterTable(Struct, frozen=True):
    """One of `TABLES`: its name and its rows."""

    name: str
    rows: tuple[_Row, ...]

    def content(self) -> bytes:
        """The table as CSV."""
        return as_csv(TABLES[self.name], self.rows)


def register_tables(register: Register, lists: Lists) -> Iterator[RegisterTable]:
    """All tables, in the order of `TABLES`."""
    rows: dict[str, Iterable[_Row]] = {
        UNITS[Scope.WARD]: (_unit(register, ward) for ward in register.wards),
        UNITS[Scope.DISTRICT]: (_unit(register, district) for district in register.districts),
        UNITS[Scope.PROVINCE]: (_unit(register, province) for province in register.provinces),
        **{name: map(_change, _of(scope, register.changes)) for scope, name in CHANGES.items()},
        KINDS: ((k.name, k.kind_class, _joined(k.aliases), k.about, k.source) for k in lists.kinds),
        ISSUERS: (
            (i.id, i.title, _joined(i.aliases), i.level or "", _joined(i.gives), *_days(i.days), i.source)
            for i in lists.issuers
        ),
        MOVEMENTS: ((m.id, m.name, _joined(m.aliases), m.about) for m in lists.movements),
    }
    return (RegisterTable(name, tuple(rows[name])) for name in TABLES)


def _of(scope: Scope, changes: Iterable[Change]) -> list[Change]:
    return [change for change in changes if change.scope is scope]


def _unit(register: Register, unit: Place) -> _Row:
    match unit:
        case Ward():
            wider: _Row = (unit.district, unit.province, unit.official_code)
        case District():
            wider = (unit.province,)
        case Province():
            wider = ()
    found = (destination.unit for destination in register.lineage.fate(unit).destinations)
    now = " ".join(one.id if one.scope is unit.scope else f"{one.scope}:{one.id}" for one in found)
    return (unit.id, unit.name, unit.type, *wider, *_days(unit.days), now)


def _days(days: Days) -> _Row:
    return tuple(day.isoformat() if day else "" for day in (days.first, days.last))


def _change(change: Change) -> _Row:
    ends = (change.date.isoformat(), change.resolution, change.from_id, change.to_id)
    return (*ends, change.extent, change.confidence, change.source)


def _joined(names: Iterable[str]) -> str:
    """Names as the register has them in one cell."""
    return "; ".join(names)
