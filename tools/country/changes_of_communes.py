"""Finds what became of each unit of communes, and how sure that is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from award_archive.model.changes import Confidence, Extent
from award_archive.model.vietnamese import name_key, slug
from tools.country.communes import FIRST_WITHOUT_DISTRICTS, Commune, Communes
from tools.country.packages import Edge
from tools.country.spells import LAST_OF_DISTRICTS, Event, Unit, rows_of, unit_of

TABLE_OF_2025 = "Bảng chuyển đổi đơn vị hành chính 1/7/2025 của Cục Thống kê"
LISTS = "Danh mục hành chính của Cục Thống kê: cùng một mã số"
LISTS_AND_CODE = "Danh mục hành chính của Cục Thống kê: ít lâu sau có mã số cũ"
LISTS_AND_NAME = "Danh mục hành chính của Cục Thống kê: cùng một tên"
NAME_WITHIN = "Danh mục hành chính của Cục Thống kê: tên mới gồm tên cũ"
FORMER_NAMES = "Bảng tên cũ của vietnamadminunits"
_DAY = timedelta(days=1)
_SOON = timedelta(days=100)
# The official codes of a unit of 30 June 2025 and of one of the next day.
_Pair = tuple[str, str]


@dataclass(frozen=True)
class Became:
    """On `day`, `extent` of `old` became a part of `new`."""

    day: date
    resolution: str
    old: Commune
    new: Commune
    extent: Extent
    confidence: Confidence
    source: str


def known_changes(communes: Communes) -> Iterator[Became]:
    """Those of `known_changes.csv`. Raises ValueError where a row names no unit."""
    for row in rows_of("known_changes.csv"):
        day = date.fromisoformat(row["date"])
        old, new = _called(communes, row["from"], day - _DAY), _called(communes, row["to"], day)
        extent, confidence = Extent(row["extent"]), Confidence(row["confidence"])
        yield Became(day, row["resolution"], old, new, extent, confidence, row["source"])


def _called(communes: Communes, text: str, day: date) -> Commune:
    unit = unit_of(text)
    found = communes.called(unit, day) if unit else None
    if found is None:
        raise ValueError(f"known_changes.csv: no unit {text!r} on {day}")
    return found


def new_beginnings() -> dict[tuple[str, ...], set[date]]:
    """The days on which units of `known_changes.csv` kept their name when something was added, by the unit's key."""
    found: defaultdict[tuple[str, ...], set[date]] = defaultdict(set)
    for row in rows_of("known_changes.csv"):
        old, new = unit_of(row["from"]), unit_of(row["to"])
        if old and new and old.key == new.key:
            found[new.key].add(date.fromisoformat(row["date"]))
    return found


def changes_of_july_2025(communes: Communes, edges: Iterable[Edge], resolutions: Mapping[str, str]) -> Iterator[Became]:
    """What became of every unit when the districts were abolished."""
    given = {(row["from_code"], row["to_code"]): row for row in rows_of("extents.csv")}
    for pair, extent in sorted(_extents(edges, given).items()):
        old = communes.with_code(pair[0], LAST_OF_DISTRICTS)
        new = communes.with_code(pair[1], FIRST_WITHOUT_DISTRICTS)
        if old is None or new is None:
            raise ValueError(f"1 July 2025: no unit has one of the codes {pair}")
        source = f"{TABLE_OF_2025}: {given[pair]['words']}" if pair in given else TABLE_OF_2025
        resolution = resolutions[new.unit.province]
        yield Became(FIRST_WITHOUT_DISTRICTS, resolution, old, new, extent, Confidence.HIGH, source)


def _extents(edges: Iterable[Edge], given: Mapping[_Pair, Mapping[str, str]]) -> dict[_Pair, Extent]:
    """How much of a unit went into another, by their codes. `given` are the rows of `extents.csv`, which win.

    What was kept or renamed is marked as a part in the table too, though nothing else holds the rest.
    """
    wrong = {(row["instead_of"], row["to_code"]) for row in given.values() if row["instead_of"]}
    listed = {(edge.old, edge.new): Extent.PART if edge.is_partly else Extent.WHOLE for edge in edges}
    several = Counter(old for old, _ in listed)
    found = {pair: Extent.WHOLE if several[pair[0]] == 1 else extent for pair, extent in listed.items()}
    found |= {pair: Extent(row["extent"]) for pair, row in given.items()}
    return {pair: extent for pair, extent in found.items() if pair not in wrong}


def changes_of_codes(communes: Communes, history: Iterable[Event]) -> Iterator[Became]:
    """A unit that ended, and the one that has its code since.

    Where only the district or province has another name, the lists show the same unit; else they do not say whether
    all of it went on.
    """
    for event in history:
        if not (event.before and event.after) or event.before.key == event.after.key:
            continue
        old, new = communes.called(event.before, event.day - _DAY), communes.called(event.after, event.day)
        if old and new and old != new and old.days.last == event.day - _DAY:
            is_same = event.before.key[:2] == event.after.key[:2]
            confidence = Confidence.MEDIUM if is_same else Confidence.LOW
            yield Became(event.day, event.resolution, old, new, Extent.WHOLE, confidence, LISTS)


def later_changes(communes: Communes) -> Iterator[Became]:
    """Units that became others of the same code after July 2025."""
    for old in communes.all:
        if old.days.last and old.days.last > LAST_OF_DISTRICTS:
            day = old.days.last + _DAY
            new = communes.with_code(old.code, day)
            if new is None:
                raise ValueError(f"{old}: what has its code since?")
            yield Became(day, new.resolution, old, new, Extent.WHOLE, Confidence.HIGH, f"Nghị quyết {new.resolution}")


class Guesses:
    """Says of units whose code ended what they most probably became: by their own name, code, or former names."""

    def __init__(self, communes: Communes, history: Iterable[Event], former_names: Mapping[str, Sequence[str]]) -> None:
        self._communes = communes
        self._given: defaultdict[str, list[tuple[date, Unit]]] = defaultdict(list)
        for event in history:
            if event.after and not event.before:
                self._given[event.code].append((event.day, event.after))
        self._codes: defaultdict[str, set[str]] = defaultdict(set)
        for code, keys in former_names.items():
            for key in keys:
                self._codes[key].add(code)
        self._begun: defaultdict[date, list[Commune]] = defaultdict(list)
        for commune in communes.all:
            if commune.days.first:
                self._begun[commune.days.first].append(commune)

    def of(self, old: Commune, resolution: str) -> Became | None:
        """What the unit became, if exactly one unit has its name or is said to hold it."""
        if old.days.last is None:
            return None
        day = old.days.last + _DAY
        for source, found in (
            (LISTS_AND_NAME, self._of_same_name(old, day)),
            (LISTS_AND_CODE, self._soon_with_the_code(old, day)),
            (FORMER_NAMES, self._said_to_hold(old, day)),
            (NAME_WITHIN, self._named_after(old, day)),
            (LISTS_AND_NAME, self._of_another_type(old, day)),
        ):
            if len(found) == 1:
                return Became(day, resolution, old, found[0], Extent.WHOLE, Confidence.LOW, source)
        return None

    def _of_same_name(self, old: Commune, day: date) -> list[Commune]:
        """Units that began on the day in the same province with the same name and type."""
        key = old.unit.key
        return [one for one in self._begun[day] if (*one.unit.key[:2], one.unit.key[3]) == (*key[:2], key[3])]

    def _of_another_type(self, old: Commune, day: date) -> list[Commune]:
        """For a xã the town or ward of its name that was in the same district on the day, and took it in."""
        if old.unit.type != "xã":
            return []
        name, others = name_key(old.unit.name), self._communes.on_day(day)
        return [one for one in others if name_key(one.unit.name) == name and _is_near(one.unit, old.unit)]

    def _soon_with_the_code(self, old: Commune, day: date) -> list[Commune]:
        """The unit of another name to which a list gave the code soon after, as to what holds the old unit."""
        soon = (unit for given, unit in self._given[old.code] if day < given < day + _SOON and unit.key != old.unit.key)
        return [one for unit in soon if (one := self._communes.called(unit, day))]

    def _named_after(self, old: Commune, day: date) -> list[Commune]:
        """Units that began on the day in the same district, of whose joined name the old one is a part."""
        return [
            one
            for one in self._begun[day]
            if one.unit.key[2:] == old.unit.key[2:] and name_key(old.unit.name) in map(name_key, _joined(one.unit.name))
        ]

    def _said_to_hold(self, old: Commune, day: date) -> list[Commune]:
        """Units of the day, in the same district, of whose later selves the old name is said to be a former one."""
        key = slug(f"{old.unit.type} {old.unit.name}").replace("-", "")
        found = (self._communes.with_code(code, day) for code in sorted(self._codes[key]))
        near = [one for one in found if one and one != old and _is_near(one.unit, old.unit)]
        return list(dict.fromkeys(near))


def _joined(name: str) -> list[str]:
    parts = name.split(" – ")
    return parts if len(parts) > 1 else []


def _is_near(one: Unit, other: Unit) -> bool:
    """Whether both lay in a district of one name; its type may change on the day on which a unit ends."""
    return name_key(_bare(one.district)) == name_key(_bare(other.district)) and one.key[3] == other.key[3]


def _bare(district: str) -> str:
    return district.partition(" ")[2] if district.startswith(("Quận", "Huyện")) else " ".join(district.split()[2:])
