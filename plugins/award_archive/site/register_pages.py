"""Lists the pages of what the register holds whose addresses must not vanish, and those that are others' now.

Every unit and movement has such a page. A kind of award has one if an article names it: otherwise nothing of it was
published, and the package's own kinds would bind an archive that never used them.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from award_archive.catalogue.identities import UnitsOfBoth
from award_archive.catalogue.replaced_entries import replaced_kinds, replaced_movements
from award_archive.model.kinds import AwardKind
from award_archive.model.list_checks import KINDS, MOVEMENTS
from award_archive.model.place import Place, label
from award_archive.model.register_checks import UNITS, WARDS
from award_archive.pages import addresses
from award_archive.reading.register_reader import RegisterFiles


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """A page of what the register lists, whose address must not vanish, and the file that lists it.

    `name` is that of the unit, the kind of award or the movement, or another name of a kind, which leads to its page.
    `rule` is the one that is broken if the page is gone.
    """

    url: str
    name: str
    file: str
    rule: str


@dataclass(frozen=True, slots=True)
class ReplacedPage:
    """A page of the register that is another entry's now: `other`, at `line` of the file. This breaks the `rule`."""

    url: str
    id: str
    name: str
    other: str
    file: str
    line: int
    rule: str


def pages_of_register(files: RegisterFiles, named: Container[str]) -> Iterator[RegisterPage]:
    """The page of each unit and movement that the register lists, and of each kind that is `named` in articles.

    Also the ways to it from its other names, if the archive's own file lists it: those of the package never were names.
    """
    for unit in files.register.units:
        yield RegisterPage(addresses.place(unit), label(unit), file_of_unit(unit), "unit-gone")
    for kind in files.kinds.all:
        if kind.name in named:
            yield RegisterPage(addresses.kind(kind), kind.name, KINDS, "kind-gone")
            yield from _ways_to(kind)
    for movement in files.movements.all:
        yield RegisterPage(addresses.movement(movement), movement.name, MOVEMENTS, "movement-gone")


def replaced_pages(
    units: UnitsOfBoth, former: RegisterFiles, now: RegisterFiles, named: Container[str]
) -> Iterator[ReplacedPage]:
    """The pages of the former register that are others' now; of kinds those that were `named` in articles."""
    for unit, other in units.replaced:
        url, file = addresses.place(unit), file_of_unit(other)
        yield ReplacedPage(url, unit.id, label(unit), label(other), file, other.line, "unit-replaced")
    yield from (page for page in _replaced_kinds(former, now) if page.name in named)
    for movement, heir in replaced_movements(former.movements, now.movements):
        url, rule = addresses.movement(movement), "movement-replaced"
        yield ReplacedPage(url, movement.id, movement.name, heir.name, MOVEMENTS, heir.line, rule)


def _replaced_kinds(former: RegisterFiles, now: RegisterFiles) -> Iterator[ReplacedPage]:
    for one in replaced_kinds(former.kinds, now.kinds):
        kind, other = one.kind, one.other
        if one.id == kind.id or kind.line:
            rule = "kind-alias-moved" if one.is_by_name else "kind-replaced"
            url = addresses.kind_named(one.id)
            yield ReplacedPage(url, one.id, kind.name, other.name, KINDS, other.line, rule)


def file_of_unit(unit: Place) -> str:
    """The file of the register that lists the unit; a province that only other units name has no line of its own."""
    return UNITS[unit.scope] if unit.line else WARDS


def _ways_to(kind: AwardKind) -> Iterator[RegisterPage]:
    for name, spelt in kind.names_by_id.items() if kind.line else ():
        if name != kind.id:
            yield RegisterPage(addresses.kind_named(name), spelt, KINDS, "kind-alias-gone")
