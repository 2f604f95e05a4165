"""Gives every unit an id that says what and where it is, so that it stays the same whatever is found out of others."""

from collections import Counter
from collections.abc import Iterable, Mapping

from award_archive.model.vietnamese import slug
from tools.country.communes import Commune
from tools.country.spells import rows_of
from tools.country.wider_units import Wider

# A ward is what a unit of communes, a quận or huyện what a district is, where the id says nothing else.
_PLAIN = {"phường", "quận", "huyện", "tỉnh"}


def commune_ids(communes: Iterable[Commune], short_names: Mapping[Commune, str]) -> dict[Commune, str]:
    """The ids: name, district, province and the year in which the unit began, as `lang-ha-dong-da-ha-noi`.

    `short_names` are the districts' names. Units that would have one id get the day in place of the year, and their
    official code if that is not enough.
    """
    fixed = _fixed("ward")
    found: dict[Commune, str] = {}
    left = list(communes)
    for suffix in (_year, _day, _day_and_code):
        ids = {one: slug(f"{_stem(one, short_names.get(one, ''))} {suffix(one)}") for one in left}
        times = Counter(ids.values())
        found |= {one: unit_id for one, unit_id in ids.items() if times[unit_id] == 1}
        left = [one for one in left if one not in found]
    return {one: fixed.get(_description(one)) or unit_id for one, unit_id in found.items()}


def _stem(one: Commune, district: str) -> str:
    return " ".join((_typed(one.unit.type, one.unit.name), district, one.unit.province))


def _year(one: Commune) -> str:
    return str(one.days.first.year) if one.days.first else ""


def _day(one: Commune) -> str:
    return str(one.days.first or "")


def _day_and_code(one: Commune) -> str:
    return f"{_day(one)} {one.code}"


def wider_ids(units: Iterable[Wider]) -> dict[Wider, str]:
    """The ids of districts, as `le-chan-hai-phong`, and of provinces, as `hai-phong-2025`."""
    fixed = {"district": _fixed("district"), "province": _fixed("province")}
    found: dict[Wider, str] = {}
    for unit in units:
        level = "district" if unit.province else "province"
        year = str(unit.days.first.year) if unit.days.first else ""
        name = _typed(unit.type, unit.name) if unit.province else unit.name
        found[unit] = fixed[level].get(_description(unit)) or slug(" ".join((name, unit.province, year)))
    return found


def _typed(unit_type: str, name: str) -> str:
    return name if unit_type in _PLAIN and not name.isdecimal() else f"{unit_type} {name}"


def _fixed(level: str) -> dict[str, str]:
    """The ids of `fixed_ids.csv`, by what they mean."""
    return {row["unit"]: row["id"] for row in rows_of("fixed_ids.csv") if row["level"] == level}


def _description(one: Commune | Wider) -> str:
    """What `fixed_ids.csv` calls a unit: its name, where it lay, and the day on which it began."""
    if isinstance(one, Wider):
        where = [one.full_name, one.province]
    else:
        where = [f"{one.unit.type} {one.unit.name}", one.unit.district, one.unit.province]
    return ", ".join(filter(None, (*where, str(one.days.first or ""))))
