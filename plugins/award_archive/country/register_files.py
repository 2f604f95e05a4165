"""Makes or brings up to date the files of a register's folder, and writes them when all of them are sound together."""

import fcntl
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from award_archive.country.own_tables import Key, OwnTable
from award_archive.country.selection import Selection
from award_archive.country.update import Update, Written, renamed, same_units, update_table
from award_archive.messages import for_new_archives
from award_archive.model.list_checks import ISSUERS, KINDS, MOVEMENTS
from award_archive.model.place import Scope
from award_archive.model.problem import Problem, is_error
from award_archive.model.register_checks import CHANGES, UNITS
from award_archive.reading.register_reader import RegisterFiles, read_register

_LISTS = (KINDS, ISSUERS, MOVEMENTS)
_WIDEST_FIRST = (Scope.PROVINCE, Scope.DISTRICT, Scope.WARD)
# In the order in which they are written: each needs only what stands before it, so that a run that was stopped leaves
# a sound register.
FILES = (*_LISTS, *(UNITS[scope] for scope in _WIDEST_FIRST), *CHANGES.values())
# What was written here, so that an editor's rows are known from it. Hidden: no page and no reader uses it.
REMEMBERED = ".country.json"
_MISSING = "register-missing"


class UnsoundRegisterError(Exception):
    """A register with errors, into which nothing can be put."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def update_of(folder: Path, shown: str, selection: Selection) -> Update:
    """What brings the register in the folder, which messages call `shown`, to what the country's says of a selection.

    Raises UnsoundRegisterError where the folder's files have errors already.
    """
    own = read_register(folder, shown)
    errors = [found for found in own.problems if is_error(found) and found.rule != _MISSING]
    if errors:
        raise UnsoundRegisterError(errors)
    texts = {name: _text(folder / name) for name in FILES}
    rejected: set[tuple[str, Key]] = set()
    while True:
        update = _update(texts, _remembered(folder), own, selection, rejected)
        if not (contradicted := set(_contradicted(update, shown))):
            return update
        rejected |= contradicted


def _update(
    texts: Mapping[str, str],
    written: Written,
    own: RegisterFiles,
    selection: Selection,
    rejected: set[tuple[str, Key]],
) -> Update:
    same = same_units(own.register, selection.country.register, selection.keys)
    update = Update(texts)
    for name, text in texts.items():
        # Somebody chose what is on the list, or that there is none.
        if name in _LISTS and bool(text) is not (name in written):
            update.written |= {name: written[name]} if name in written else {}
            continue
        table = OwnTable.of(name, text) if text else OwnTable.new(name, selection.country.columns(name))
        rows = (renamed(name, cells, same) for cells in selection.rows(name))
        wanted = [cells for cells in rows if (name, table.key_of(cells)) not in rejected]
        everywhere = {table.key_of(renamed(name, cells, same)) for cells in selection.country.rows(name)}
        known = everywhere | {key for one, key in rejected if one == name}
        update_table(table, wanted, known, written.get(name, {}), update)
    update.conflicts += [for_new_archives.rejected(name, key) for name, key in sorted(rejected)]
    return update


def _contradicted(update: Update, shown: str) -> Iterator[tuple[str, Key]]:
    """The rows that were put in or changed and that contradict an editor's.

    Raises UnsoundRegisterError where it can be none of them.
    """
    with tempfile.TemporaryDirectory() as folder:
        for name, text in update.before.items():
            table = update.tables.get(name)
            if table or text:
                (Path(folder) / name).write_bytes((table.text if table else text).encode())
        problems = [found for found in read_register(Path(folder), shown).problems if is_error(found)]
    if not problems:
        return
    ours = update.touched
    lines = {name: table.lines() for name, table in update.tables.items()}
    by_line = {(name, lines[name][key]): (name, key) for name, key in ours if key in lines[name]}
    for found in problems:
        at = by_line.get((found.path.rpartition("/")[2], found.line))
        suspects = [at] if at else _suspects(found, ours)
        if not suspects:
            raise UnsoundRegisterError(problems)
        yield from suspects


def _suspects(found: Problem, ours: Sequence[tuple[str, Key]]) -> Sequence[tuple[str, Key]]:
    """The row that the message names; where it names none, all rows of the widest units, which others must fit into."""
    named = [(name, key) for name, key in ours if any(part and f"“{part}”" in found.message for part in key)]
    of_widest = ([one for one in ours if one[0] == UNITS[scope]] for scope in _WIDEST_FIRST)
    return named[:1] or next(filter(None, of_widest), [])


class ChangedError(Exception):
    """A file that somebody changed while the register was made; the text names it."""


def write(folder: Path, update: Update) -> None:
    """Write every file that changes, each at once. Raises OSError, and ChangedError with nothing written."""
    folder.mkdir(parents=True, exist_ok=True)
    with alone_in(folder):
        for name, text in update.before.items():
            if _text(folder / name) != text:
                raise ChangedError(for_new_archives.changed_meanwhile(folder / name))
        for name, table in update.tables.items():
            if table.text != update.before[name]:
                _replace(folder / name, table.text)
        # Last: what is not remembered is taken for an editor's, and stays.
        _replace(folder / REMEMBERED, json.dumps(update.written, ensure_ascii=False, indent=0, sort_keys=True) + "\n")


@contextmanager
def alone_in(folder: Path, *, waits: bool = True) -> Iterator[None]:
    """Keep other runs out of the folder. The kernel lets them in however this one ends.

    Where another run is in it, this one waits or raises BlockingIOError.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
        yield
    finally:
        os.close(handle)


def _replace(path: Path, text: str) -> None:
    """Put a file with that text and the old one's permissions in the place of the old one, if it says another."""
    if path.exists() and path.read_bytes() == text.encode():
        return
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(text.encode())
        if path.exists():
            shutil.copymode(path, beside)
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _text(path: Path) -> str:
    """What stands in a file, "" where there is none."""
    try:
        return path.read_bytes().decode()
    except FileNotFoundError:
        return ""


def _remembered(folder: Path) -> Written:
    """What was written here before; nothing where that cannot be known."""
    try:
        found = json.loads(_text(folder / REMEMBERED) or "{}")
    except (ValueError, RecursionError):
        return {}
    is_sound = isinstance(found, dict) and all(isinstance(rows, dict) for rows in found.values())
    return found if is_sound else {}
