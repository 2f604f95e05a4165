"""Finds what became of districts and provinces, from what became of the communes that lay in them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from award_archive.model.changes import Confidence, Extent
from award_archive.model.naming import province_key
from tools.country.changes_of_communes import LISTS, TABLE_OF_2025, Became
from tools.country.communes import FIRST_WITHOUT_DISTRICTS, Commune, Communes
from tools.country.spells import LAST_OF_DISTRICTS, rows_of
from tools.country.wider_units import Wider, WiderUnits

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WiderChange:
    """On `day`, `extent` of `old` became a part of `new`; an island's district may become a unit of communes."""

    day: date
    resolution: str
    old: Wider
    new: Wider | Commune
    extent: Extent
    confidence: Confidence
    source: str


def district_changes(units: WiderUnits, changes: Iterable[Became]) -> Iterator[WiderChange]:
    """Which districts' communes came to lie in which others, before the districts were abolished."""
    resolutions: defaultdict[tuple[date, Wider], dict[Wider, Counter[str]]] = defaultdict(dict)
    for change in changes:
        if change.day > LAST_OF_DISTRICTS or change.source != LISTS:
            continue
        old = units.district(change.old.unit.district, change.old.unit.province, change.day - _DAY)
        new = units.district(change.new.unit.district, change.new.unit.province, change.day)
        if old and new:
            resolutions[change.day, old].setdefault(new, Counter())[change.resolution] += 1
    for (day, old), targets in sorted(resolutions.items(), key=lambda item: (item[0][0], item[0][1].full_name)):
        extent = _extent(day, old, targets)
        for new, named in targets.items():
            if new != old:
                resolution = named.most_common(1)[0][0]
                yield WiderChange(day, resolution, old, new, extent, Confidence.LOW, LISTS)


def _extent(day: date, old: Wider, targets: Mapping[Wider, object]) -> Extent:
    has_ended = old.days.last == day - _DAY
    return Extent.WHOLE if has_ended and len(targets) == 1 else Extent.PART


def changes_of_islands(units: WiderUnits, communes: Communes, resolutions: Mapping[str, str]) -> Iterator[WiderChange]:
    """Districts without communes that became units of communes when the districts were abolished.

    Raises ValueError where `islands.csv` names no unit. `resolutions` gives for each province the one of that day.
    """
    for row in rows_of("islands.csv"):
        old = units.district(row["district"], row["province"], LAST_OF_DISTRICTS)
        new = communes.with_code(row["official_code"], FIRST_WITHOUT_DISTRICTS)
        if old is None or new is None:
            raise ValueError(f"islands.csv: no unit for {row}")
        resolution = resolutions[new.unit.province]
        yield WiderChange(FIRST_WITHOUT_DISTRICTS, resolution, old, new, Extent.WHOLE, Confidence.HIGH, TABLE_OF_2025)


def province_changes(units: WiderUnits, changes: Iterable[Became]) -> Iterator[WiderChange]:
    """Which provinces' communes came to lie in which others, and provinces that began anew under their own name."""
    reasons = {
        (date.fromisoformat(row["date"]), province_key(row["name"])): row["resolution"]
        for row in rows_of("provinces.csv")
    }
    moves = _moves_of_provinces(units, changes)
    for (day, old), targets in sorted(moves.items(), key=lambda item: (item[0][0], item[0][1].name)):
        extent = _extent(day, old, targets)
        for new, resolution in targets.items():
            given = reasons.get((day, province_key(new.name)))
            source = TABLE_OF_2025 if day == FIRST_WITHOUT_DISTRICTS else f"Nghị quyết {given}" if given else LISTS
            confidence = Confidence.HIGH if given else Confidence.MEDIUM
            yield WiderChange(day, given or resolution, old, new, extent, confidence, source)


def _moves_of_provinces(units: WiderUnits, changes: Iterable[Became]) -> dict[tuple[date, Wider], dict[Wider, str]]:
    """For each day and province the ones that it went into, each with a resolution."""
    moves: defaultdict[tuple[date, Wider], dict[Wider, str]] = defaultdict(dict)
    for change in changes:
        old = units.province(change.old.unit.province, change.day - _DAY)
        new = units.province(change.new.unit.province, change.day)
        if old and new and old != new:
            moves[change.day, old].setdefault(new, change.resolution)
    for old in units.all:
        if not old.province and old.days.last:
            day = old.days.last + _DAY
            if new := units.province(old.name, day):
                moves[day, old].setdefault(new, "")
    return moves
