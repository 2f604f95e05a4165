"""Puts together what the packages and the tables in this folder say: all units, what became of them, their ids."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from award_archive.model.naming import province_key
from tools.country.changes_of_communes import (
    Became,
    Guesses,
    changes_of_codes,
    changes_of_july_2025,
    known_changes,
    later_changes,
    new_beginnings,
)
from tools.country.changes_of_wider_units import (
    WiderChange,
    changes_of_islands,
    district_changes,
    province_changes,
)
from tools.country.communes import FIRST_WITHOUT_DISTRICTS, Commune, Communes, merged, since_july_2025
from tools.country.ids import commune_ids, wider_ids
from tools.country.packages import Edge, Listed, Note, Packages
from tools.country.spells import (
    Event,
    events,
    spells_until_july_2025,
    split_type,
)
from tools.country.wider_units import Wider, WiderUnits, districts, provinces


@dataclass(frozen=True)
class Country:
    """All units since 2004 with their ids, and all changes.

    `without_successor` are the units that ended without anybody telling what became of them. `short_names` are the
    names of communes' districts, as the register gives them.
    """

    communes: Communes
    wider_units: WiderUnits
    ids: Mapping[Commune | Wider, str]
    short_names: Mapping[Commune, str]
    ward_changes: Sequence[Became]
    district_changes: Sequence[WiderChange]
    province_changes: Sequence[WiderChange]
    without_successor: Sequence[Commune]


def country_of(packages: Packages) -> Country:
    """The whole country, read from the packages and the tables in this folder."""
    history, legacy, edges = events(), packages.listed_until_july_2025(), packages.edges()
    listed, notes = packages.listed_in_july_2025(), packages.notes()
    resolutions = _resolutions(listed, notes)
    spells = [*spells_until_july_2025(history, legacy), *since_july_2025(listed, notes, resolutions)]
    communes = Communes(spells, merged(spells, new_beginnings()))
    guesses = Guesses(communes, history, packages.former_names())
    changes, without_successor = _ward_changes(communes, history, edges, resolutions, guesses)
    units = WiderUnits([*districts(communes.all), *provinces(communes.all, _types_of_provinces(legacy))])
    short_names = _short_names(communes, units)
    of_communes, of_wider_units = commune_ids(communes.all, short_names), wider_ids(units.all)
    ids: list[tuple[Commune | Wider, str]] = [*of_communes.items(), *of_wider_units.items()]
    return Country(
        communes,
        units,
        dict(ids),
        short_names,
        changes,
        [*district_changes(units, changes), *changes_of_islands(units, communes, resolutions)],
        list(province_changes(units, changes)),
        without_successor,
    )


def _resolutions(listed: Iterable[Listed], notes: Mapping[str, Note]) -> dict[str, str]:
    """For each province the resolution of 1 July 2025, which most of its units' notes name."""
    named: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in listed:
        named[split_type(one.province)[1]][notes[one.code].resolution] += 1
    return {province: numbers.most_common(1)[0][0] for province, numbers in named.items()}


def _ward_changes(
    communes: Communes,
    history: Sequence[Event],
    edges: Iterable[Edge],
    resolutions: Mapping[str, str],
    guesses: Guesses,
) -> tuple[list[Became], list[Commune]]:
    """All changes of communes, the surest source first; and the units of which no source says what they became."""
    found = [*changes_of_july_2025(communes, edges, resolutions), *known_changes(communes)]
    known = {change.old for change in found}
    found += [change for change in changes_of_codes(communes, history) if change.old not in known]
    found += later_changes(communes)
    known = {change.old for change in found}
    left = [one for one in communes.all if one.days.last and one not in known]
    guessed = dict(_guessed(left, history, guesses))
    return [*found, *guessed.values()], [one for one in left if one not in guessed]


def _guessed(left: Iterable[Commune], history: Iterable[Event], guesses: Guesses) -> Iterator[tuple[Commune, Became]]:
    ends = {(event.day, event.before.key): event.resolution for event in history if event.before}
    for one in left:
        day = one.days.last + timedelta(days=1) if one.days.last else None
        resolution = ends.get((day, one.unit.key), "") if day else ""
        if guess := guesses.of(one, resolution):
            yield one, guess


def _types_of_provinces(listed: Iterable[Listed]) -> dict[str, str]:
    """For each province's key what it was before July 2025: a tỉnh or a thành phố."""
    names = (split_type(one.province) for one in listed)
    return {province_key(name): unit_type for unit_type, name in names}


def _short_names(communes: Communes, units: WiderUnits) -> dict[Commune, str]:
    """The districts' names of all communes that lay in one. Raises ValueError where there is no such district."""
    short = units.short_names()
    found: dict[Commune, str] = {}
    for one in communes.all:
        if one.unit.district:
            day = one.days.last or FIRST_WITHOUT_DISTRICTS
            district = units.district(one.unit.district, one.unit.province, day)
            if district is None:
                raise ValueError(f"no district of {one}")
            found[one] = short[district]
    return found
