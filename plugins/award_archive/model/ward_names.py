"""Groups wards that bore one name at one place, one after the other, and says under which letter a name is looked for.

A ward that was renewed for half a year, and a commune that became a ward of its name, are one name to who looks for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from award_archive.model.changes import Change, Extent
from award_archive.model.lineage import unit_order
from award_archive.model.naming import district_key, province_key
from award_archive.model.place import PlaceKey, Scope, Ward, place_key
from award_archive.model.vietnamese import folded, name_key, sort_key, syllables, without_tone

# Where names that begin with no letter are looked for.
NUMBERS, OTHERS = "so", "khac"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class WardName:
    """The wards of one name at one place, oldest first."""

    wards: tuple[Ward, ...]

    @property
    def name(self) -> str:
        """The name that they share."""
        return self.wards[-1].name

    @property
    def initial(self) -> str:
        """The letter that the name is looked for under, as an address has it."""
        return initial(self.name)


def ward_names(wards: Sequence[Ward], changes: Iterable[Change]) -> tuple[WardName, ...]:
    """All names in dictionary order; of namesakes the one with the oldest ward first."""
    namesakes: defaultdict[str, list[Ward]] = defaultdict(list)
    for ward in sorted(wards, key=unit_order):
        namesakes[name_key(ward.name)].append(ward)
    passed_on = _passed_on(changes)
    found = [WardName(tuple(group)) for group in namesakes.values() for group in _at_one_place(group, passed_on)]
    return tuple(sorted(found, key=lambda one: (sort_key(one.name), *unit_order(one.wards[0])[1:])))


def initial(name: str) -> str:
    """`a` for a, ă and â, `d` for d, `dd` for đ as it is typed, `so` for a number, `khac` for anything else.

    On a telephone nobody looks for Ô Chợ Dừa anywhere but under o; but d and đ are two letters to everybody.
    """
    first = next(iter(syllables(name)), "")
    if first.startswith("đ"):
        return "dd"
    letter = folded(first)[:1]
    if letter.isdecimal():
        return NUMBERS
    return letter if letter and letter in _LETTERS else OTHERS


def first_letter(name: str) -> str:
    """The first letter of a name as a dictionary files it, without its tone: `Ă` of `Ẵng`; "" where it has none."""
    first = next(iter(syllables(name)), "")
    return without_tone(first[:1]).upper()


def _passed_on(changes: Iterable[Change]) -> frozenset[tuple[PlaceKey, PlaceKey]]:
    """Which ward's people came to which ward directly."""
    of_wards = (one for one in changes if one.scope is one.to_scope is Scope.WARD and one.extent is not Extent.AREA)
    return frozenset((change.origin, change.target) for change in of_wards)


def _at_one_place(namesakes: Sequence[Ward], passed_on: frozenset[tuple[PlaceKey, PlaceKey]]) -> Iterator[list[Ward]]:
    """The namesakes, the older first, in groups of those that followed each other at one place."""
    groups: list[list[Ward]] = []
    for ward in namesakes:
        near = [group for group in groups if any(_is_followed(older, ward, passed_on) for older in group)]
        groups = [group for group in groups if group not in near]
        groups.append(sorted([one for group in near for one in group] + [ward], key=unit_order))
    yield from groups


def _is_followed(older: Ward, ward: Ward, passed_on: frozenset[tuple[PlaceKey, PlaceKey]]) -> bool:
    """Whether the ward came after the older one, in the same district or with its people."""
    is_same = bool(ward.district) and _district(older) == _district(ward)
    return not older.days.overlaps(ward.days) and (is_same or (place_key(older), place_key(ward)) in passed_on)


def _district(ward: Ward) -> tuple[str, str]:
    return district_key(ward.district), province_key(ward.province)
