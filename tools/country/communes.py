"""Makes dated units of communes out of the spells of codes, and the units of July 2025 and later."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta

from award_archive.model.changes import day_before
from award_archive.model.place import Days
from award_archive.model.vietnamese import name_key
from tools.country.packages import Listed, Note
from tools.country.spells import LAST_OF_DISTRICTS, Spell, Unit, rows_of, split_type, unit_of_listed

FIRST_WITHOUT_DISTRICTS = LAST_OF_DISTRICTS + timedelta(days=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Commune:
    """A unit over the days on which it was called so and lay there, whatever codes it had; `code` is the last one."""

    unit: Unit
    days: Days
    code: str
    resolution: str = ""


class Communes:
    """All units of communes, to be found by what they were called on a day, or by the code that they had on it."""

    def __init__(self, spells: Iterable[Spell], communes: Iterable[Commune]) -> None:
        self.all = tuple(communes)
        self._by_key: defaultdict[tuple[str, ...], list[Commune]] = defaultdict(list)
        for commune in self.all:
            self._by_key[commune.unit.key].append(commune)
        self._by_code: defaultdict[str, list[Spell]] = defaultdict(list)
        for spell in spells:
            self._by_code[spell.code].append(spell)

    def called(self, unit: Unit, day: date) -> Commune | None:
        """The one that was called so on the day."""
        return next((one for one in self._by_key[unit.key] if day in one.days), None)

    def with_code(self, code: str, day: date) -> Commune | None:
        """The one that had the code on the day."""
        spell = next((one for one in self._by_code[code] if day in one.days), None)
        return self.called(spell.unit, day) if spell else None

    def on_day(self, day: date) -> list[Commune]:
        """All that there were on the day."""
        return [one for one in self.all if day in one.days]

    def on(self, day: date) -> dict[str, Commune]:
        """All of the day, by the code that they had on it."""
        found = {code: self.with_code(code, day) for code in sorted(self._by_code)}
        return {code: one for code, one in found.items() if one}


def merged(spells: Iterable[Spell], begun: Mapping[tuple[str, ...], Set[date]]) -> Iterator[Commune]:
    """One unit for all spells of one name that follow each other, whatever their codes.

    `begun` gives the days on which a new unit began that kept its name, by the unit's key.
    """
    by_key: defaultdict[tuple[str, ...], list[Spell]] = defaultdict(list)
    for spell in spells:
        by_key[spell.unit.key].append(spell)
    spelt = _usual_spellings(by_key)
    for key, group in by_key.items():
        days = begun.get(key, frozenset())
        pieces = [piece for spell in group for piece in _cut(spell, sorted(days))]
        for run in _runs(sorted(pieces, key=_first), days):
            last = max(run, key=_last)
            unit = last.unit._replace(district=spelt[last.unit.district], province=spelt[last.unit.province])
            yield Commune(unit, Days(run[0].days.first, last.days.last), last.code, run[0].resolution)


def _usual_spellings(groups: Mapping[tuple[str, ...], Sequence[Spell]]) -> dict[str, str]:
    """For each name of a district or province the spelling that most units of its name have: `Hòa Bình`, `Hoà Bình`."""
    numbers = Counter(name for group in groups.values() for spell in group for name in spell.unit[2:])
    usual: dict[str, str] = {}
    for name, _ in numbers.most_common():
        usual.setdefault(name_key(name), name)
    return {name: usual[name_key(name)] for name in numbers}


def _cut(spell: Spell, begun: Iterable[date]) -> Iterator[Spell]:
    """The spell in pieces where it holds days on which a new unit began, given in their order."""
    for day in begun:
        if day in spell.days and day != spell.days.first:
            yield replace(spell, days=Days(spell.days.first, day_before(day)))
            spell = replace(spell, days=Days(day, spell.days.last))
    yield spell


def _runs(spells: Iterable[Spell], begun: Set[date]) -> Iterator[list[Spell]]:
    """Spells that follow each other without a day between them; a day on which a new unit began starts another run."""
    run: list[Spell] = []
    for spell in spells:
        if run and (_first(spell) > max(map(_last, run)) + _DAY or spell.days.first in begun):
            yield run
            run = []
        run.append(spell)
    yield run


def _first(spell: Spell) -> date:
    return spell.days.first or date.min


def _last(spell: Spell) -> date:
    return spell.days.last or date.max


def since_july_2025(
    listed: Iterable[Listed], notes: Mapping[str, Note], resolutions: Mapping[str, str]
) -> Iterator[Spell]:
    """The spells of all codes since the districts were abolished; a type that changed since then ends a spell.

    `resolutions` gives for each province the one by which its units began. Raises KeyError for a type that changed by
    a resolution that is not in `later_days.csv`.
    """
    days = {row["resolution"]: date.fromisoformat(row["date"]) for row in rows_of("later_days.csv")}
    for one in listed:
        unit, note = unit_of_listed(one), notes[one.code]
        first = Spell(one.code, unit, Days(FIRST_WITHOUT_DISTRICTS), resolutions[unit.province])
        now = unit._replace(type=split_type(note.full_name)[0])
        if now == unit:
            yield first
        else:
            day = days[note.resolution]
            yield replace(first, days=Days(FIRST_WITHOUT_DISTRICTS, day_before(day)))
            yield Spell(one.code, now, Days(day), note.resolution)
