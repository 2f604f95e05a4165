"""Tells units of one name and type apart: by their district, their province, their days, or several of these.

Each unit gets the shortest mark that says how it differs from every namesake of whatever level. Where nothing that
readers know differs, the mark ends with the unit's id.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product
from typing import TypeVar

from award_archive.messages import for_readers
from award_archive.model.naming import district_key, province_key
from award_archive.model.place import District, Place, Province, Scope, Ward, typed_name
from award_archive.model.vietnamese import name_key

Unit = TypeVar("Unit", Ward, District, Province)

# What a mark may say of a unit: its district, province, days and level, each in words and as it is compared. None: the
# unit has none.
_Fact = tuple[str, str] | None
_DISTRICT, _PROVINCE, _DAYS, _LEVEL = range(4)
# For each choice of facts, how many namesakes have the same.
_Numbers = dict[tuple[int, ...], Counter[tuple[str | None, ...]]]
_LEVELS = {Scope.DISTRICT: for_readers.OF_A_PROVINCE, Scope.PROVINCE: for_readers.OF_THE_CENTRE}
# The choices of facts that a mark may be made of, the preferred first.
_CHOICES: tuple[tuple[int, ...], ...] = (
    (_DISTRICT,),
    (_PROVINCE,),
    (_DAYS,),
    (_LEVEL,),
    (_DISTRICT, _DAYS),
    (_PROVINCE, _DAYS),
    (_DISTRICT, _PROVINCE),
    (_DISTRICT, _PROVINCE, _DAYS),
)


class Marks:
    """The marks of all units, and which names need a type to be told apart."""

    def __init__(self, units: Sequence[Place]) -> None:
        self._by_unit = dict(_marks(units))
        types: defaultdict[tuple[Scope, str], set[str]] = defaultdict(set)
        for unit in units:
            types[_short_key(unit)].add(name_key(unit.type))
        self._types = types

    def on(self, units: Iterable[Unit]) -> tuple[Unit, ...]:
        """The units with their marks."""
        return tuple(map(self._on_one, units))

    def _on_one(self, unit: Unit) -> Unit:
        mark = self._by_unit.get(id(unit), "")
        needs_type = len(self._types[_short_key(unit)]) > 1
        return replace(unit, mark=mark, needs_type=needs_type) if mark or needs_type else unit


def _short_key(unit: Place) -> tuple[Scope, str]:
    """What the unit is called in a list of its level, unless it needs its type: a number alone is no name."""
    return unit.scope, name_key(typed_name(unit) if unit.name.isdecimal() else unit.name)


def _marks(units: Iterable[Place]) -> Iterable[tuple[int, str]]:
    """The mark of each unit that has namesakes, by the identity of the object: ids may stand twice in a register."""
    groups: defaultdict[str, list[Place]] = defaultdict(list)
    for unit in units:
        groups[name_key(typed_name(unit))].append(unit)
    for group in groups.values():
        if len(group) > 1:
            yield from zip(map(id, group), _told_apart(group), strict=True)


def _told_apart(group: Sequence[Place]) -> list[str]:
    """A mark for each of the namesakes, no two alike."""
    known = [_facts(unit) for unit in group]
    numbers: _Numbers = {}
    marks = [_mark(facts, known, numbers) for facts in known]
    times = Counter(map(name_key, marks))
    return [
        mark if mark and times[name_key(mark)] == 1 else ", ".join(filter(None, (mark, unit.id)))
        for mark, unit in zip(marks, group, strict=True)
    ]


def _facts(unit: Place) -> tuple[_Fact, ...]:
    district = unit.district if isinstance(unit, Ward) else ""
    if district.isdecimal():
        district = for_readers.district_of_number(district)
    province = "" if isinstance(unit, Province) else unit.province
    days = str(unit.days) or (for_readers.TODAY if unit.is_current else "")
    level = _LEVELS.get(unit.scope, "")
    keys = (district_key(district), province_key(province), days, level)
    return tuple(
        (words, key) if words else None for words, key in zip((district, province, days, level), keys, strict=True)
    )


def _chosen(facts: Sequence[_Fact], choice: Sequence[int]) -> tuple[str | None, ...]:
    """The facts of the choice, as they are compared."""
    return tuple(fact[1] if (fact := facts[number]) else None for number in choice)


def _mark(facts: Sequence[_Fact], all_facts: Sequence[Sequence[_Fact]], numbers: _Numbers) -> str:
    """What the first choice says that no namesake agrees with; one that lacks a fact does not differ in it.

    `numbers` are counted as far as they are asked for: few of the country's units need more than the first choices.
    """
    for choice in _CHOICES:
        chosen = _chosen(facts, choice)
        words = [fact[0] for number in choice if (fact := facts[number])]
        if len(words) == len(choice):
            if choice not in numbers:
                numbers[choice] = Counter(_chosen(one, choice) for one in all_facts)
            alike = sum(numbers[choice][some] for some in product(*((fact, None) for fact in chosen)))
            if alike == 1:
                return ", ".join(words)
    return ""
