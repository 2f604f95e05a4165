"""Finds the spells of each official code: over which days it meant which unit."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from award_archive.model.changes import day_before
from award_archive.model.naming import UNIT_TYPES, district_key, province_key
from award_archive.model.place import Days
from award_archive.model.vietnamese import capitalised, name_key
from tools.country.packages import Listed

FOLDER = Path(__file__).parent
LAST_OF_DISTRICTS = date(2025, 6, 30)


class Unit(NamedTuple):
    """A unit of communes without its days. `district` has its type before it, and is empty since July 2025."""

    type: str
    name: str
    district: str
    province: str

    @property
    def key(self) -> tuple[str, ...]:
        """The same for all spellings of one unit."""
        return (self.type, name_key(self.name), district_key(self.district), province_key(self.province))


class Event(NamedTuple):
    """What a code meant until the day before `day`, and what it means since; None: nothing."""

    day: date
    resolution: str
    code: str
    before: Unit | None
    after: Unit | None


@dataclass(frozen=True)
class Spell:
    """The days over which a code meant one unit, and by which resolution that began."""

    code: str
    unit: Unit
    days: Days
    resolution: str = ""


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of one of the tables in this folder."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def unit_of(text: str) -> Unit | None:
    """The unit that a table's text names, as `xã Nật Sơn, Huyện Kim Bôi, Hòa Bình`; None where it is empty."""
    if not text:
        return None
    full_name, *around = text.split(", ")
    return Unit(*split_type(full_name), *(around if len(around) > 1 else ("", around[0])))


def split_type(full_name: str) -> tuple[str, str]:
    """A name's type in small letters and the name proper: of `Phường 07` it is 7, of `Xã Đại áng` Đại Áng."""
    words = " ".join(full_name.split()).replace(" - ", " – ")
    found = next(one for one in UNIT_TYPES if name_key(words).startswith(f"{name_key(one)} "))
    name = " ".join(map(capitalised, words[len(found) :].split()))
    return found, str(int(name)) if name.isdecimal() else name


def events() -> list[Event]:
    """The history from 2004 to 2025, in order of days."""
    return [
        Event(
            date.fromisoformat(row["date"]),
            row["resolution"],
            row["official_code"],
            unit_of(row["before"]),
            unit_of(row["after"]),
        )
        for row in rows_of("history.csv")
    ]


def spells_until_july_2025(history: Iterable[Event], listed: Iterable[Listed]) -> list[Spell]:
    """All spells until the districts were abolished; a code without history meant what the list says on all days."""
    by_code: defaultdict[str, list[Event]] = defaultdict(list)
    for event in history:
        by_code[event.code].append(event)
    found = [spell for code in sorted(by_code) for spell in _spells_of(by_code[code])]
    silent = (one for one in listed if one.code not in by_code)
    always = Days(None, LAST_OF_DISTRICTS)
    return [*found, *(Spell(one.code, unit_of_listed(one), always) for one in silent)]


def unit_of_listed(listed: Listed) -> Unit:
    """The unit as a package's list names it."""
    district = " ".join(listed.district.split()).replace(" - ", " – ")
    return Unit(*split_type(listed.full_name), district, split_type(listed.province)[1])


def _spells_of(history: list[Event]) -> Iterator[Spell]:
    """The spells of one code. Raises ValueError where an event does not go on from the one before it."""
    first = history[0]
    current = Spell(first.code, first.before, Days()) if first.before else None
    for event in history:
        if (current.unit if current else None) != event.before:
            raise ValueError(f"history.csv: {event} does not go on from {current}")
        if current:
            yield replace(current, days=Days(current.days.first, day_before(event.day)))
        current = Spell(event.code, event.after, Days(event.day), event.resolution) if event.after else None
    if current:
        yield replace(current, days=Days(current.days.first, LAST_OF_DISTRICTS))
