"""Brings a register to what the country's says, without touching what an editor wrote.

A row that is as it was written here before follows the country's; one that an editor changed, added or took out stays
so, and where the country's says something else, that is told.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from award_archive.country.country_register import Cells
from award_archive.country.own_tables import KEYS, Key, OwnTable, digest_of
from award_archive.messages import for_new_archives
from award_archive.model.naming import is_same_name, province_key
from award_archive.model.place import Place, PlaceKey, Scope, Ward, typed_name
from award_archive.model.register import Register
from award_archive.model.register_checks import CHANGES, UNITS, scope_of_file
from award_archive.model.vietnamese import name_key

# For each file the digest of every row that was written here, by its key.
Written = dict[str, dict[str, str]]


@dataclass
class Update:
    """What is to be written, by the name of the file, and what was found.

    `before` is what stood in each file. `added`, `changed` and `removed` are keys of rows; `conflicts` are lines on
    rows of an editor that the country's contradict.
    """

    before: Mapping[str, str]
    tables: dict[str, OwnTable] = field(default_factory=dict)
    written: Written = field(default_factory=dict)
    added: dict[str, list[Key]] = field(default_factory=dict)
    changed: dict[str, list[Key]] = field(default_factory=dict)
    removed: dict[str, list[Key]] = field(default_factory=dict)
    conflicts: list[str] = field(default_factory=list)

    @property
    def has_news(self) -> bool:
        """Whether any row is put in, changed or taken out."""
        return any(rows for found in (self.added, self.changed, self.removed) for rows in found.values())

    @property
    def touched(self) -> list[tuple[str, Key]]:
        """All these rows, each with its file."""
        kinds = (self.added, self.changed, self.removed)
        return [(name, key) for name in self.tables for found in kinds for key in found[name]]


def same_units(own: Register, country: Register, keys: Iterable[PlaceKey]) -> dict[PlaceKey, str]:
    """For each unit of the country's that the own register has under another id, that id."""
    by_name: dict[tuple[Scope, str, str], list[Place]] = {}
    for unit in own.units:
        by_name.setdefault(_name_of(unit), []).append(unit)
    found: dict[PlaceKey, str] = {}
    for key in keys:
        unit = country.unit_by_key[key]
        if key not in own.unit_by_key:
            alike = (one for one in by_name.get(_name_of(unit), ()) if _is_same(one, unit))
            if same := next(alike, None):
                found[key] = same.id
    return found


def _name_of(unit: Place) -> tuple[Scope, str, str]:
    return unit.scope, name_key(typed_name(unit)), province_key(unit.province)


def _is_same(own: Place, unit: Place) -> bool:
    """Whether units of one name lay in one district on a day on which both were there."""
    if not own.days.overlaps(unit.days):
        return False
    if isinstance(own, Ward) and isinstance(unit, Ward):
        return own.district == unit.district or is_same_name(own.district, "", unit.district)
    return True


def renamed(name: str, cells: Cells, same: Mapping[PlaceKey, str]) -> Cells:
    """The country's row with the own register's ids in it."""
    scope = scope_of_file(name)
    if scope is None:
        return cells
    if name == UNITS[scope]:
        return {**cells, "id": same.get((scope, cells["id"]), cells["id"])}
    inner = (Scope.WARD, cells["to_id"])
    ends = {column: same.get((scope, cells[column]), cells[column]) for column in ("from_id", "to_id")}
    if scope is Scope.DISTRICT and inner in same and ends["to_id"] == cells["to_id"]:
        ends["to_id"] = same[inner]
    return {**cells, **ends}


def update_table(
    own: OwnTable, rows: Iterable[Cells], known: Collection[Key], written: Mapping[str, str], update: Update
) -> None:
    """Put the country's rows into the own table as far as no editor said otherwise; note it in `update`.

    A row that was written here and that the country has no more goes: `known` are the keys of all that it has.
    `written` are the digests of the rows that were written here before.
    """
    merge = _Merge(own, written, update)
    merge.forget(known)
    for cells in rows:
        merge.take(cells)
    update.tables[own.name], update.written[own.name] = own, merge.known


class _Merge:
    """Takes the country's rows into an own table. `known` are the digests to be remembered."""

    def __init__(self, own: OwnTable, written: Mapping[str, str], update: Update) -> None:
        self._own, self._written, self._conflicts = own, written, update.conflicts
        self.known = dict(written)
        self._added = update.added.setdefault(own.name, [])
        self._changed = update.changed.setdefault(own.name, [])
        self._removed = update.removed.setdefault(own.name, [])
        # What became of a unit on a day, and of what titles there are, an editor may have told in other rows.
        self._decided = {_subject(key) for key in own.rows if not self._is_as_written(key)} - {()}

    def forget(self, known: Collection[Key]) -> None:
        """Take out what was written here and is none of these keys."""
        for key in [key for key in self._own.rows if key not in known and self._is_as_written(key)]:
            self._own.drop(key)
            self._removed.append(key)
            del self.known[" ".join(key)]

    def take(self, cells: Cells) -> None:
        """Put the row in, in place of what was written here, or keep what an editor wrote."""
        key = self._own.key_of(cells)
        if key in self._own.rows:
            self._meet(key, cells)
        elif " ".join(key) in self._written or _is_to_itself(key):
            return  # an editor took it out, or calls both units one
        elif _subject(key) in self._decided:
            self._tell(key, cells, for_new_archives.decided(self._own.name, key))
        else:
            self._put(key, cells, self._added)

    def _meet(self, key: Key, cells: Cells) -> None:
        own = self._own
        if own.agrees(key, cells):
            self._remember(key, cells)
        elif self._is_as_written(key):
            self._put(key, cells, self._changed)
        else:
            row = ", ".join(filter(None, (cells.get(column) for column in own.columns)))
            self._tell(key, cells, for_new_archives.kept(own.name, own.lines()[key], row))

    def _put(self, key: Key, cells: Cells, noted: list[Key]) -> None:
        self._own.put(cells)
        noted.append(key)
        self._remember(key, cells)

    def _tell(self, key: Key, cells: Cells, message: str) -> None:
        """Tell once what the country's says; again when that changes."""
        if self._written.get(" ".join(key)) != digest_of(cells, self._own.columns):
            self._conflicts.append(message)
        self._remember(key, cells)

    def _remember(self, key: Key, cells: Cells) -> None:
        self.known[" ".join(key)] = digest_of(cells, self._own.columns)

    def _is_as_written(self, key: Key) -> bool:
        return digest_of(self._own.cells[key], self._own.columns) == self._written.get(" ".join(key))


def _subject(key: Key) -> Key:
    """What the row of a change speaks of: the day and the unit that changed; () for rows of other tables."""
    return key[:2] if len(key) == len(KEYS[CHANGES[Scope.WARD]]) else ()


def _is_to_itself(key: Key) -> bool:
    return len(key) == len(KEYS[CHANGES[Scope.WARD]]) and key[1] == key[2]
