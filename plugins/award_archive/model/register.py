"""The class `Register` finds wards, districts and provinces by name or id, and knows which lay in which.

It holds the dated units and the changes between them. The function `within` chooses, from any units that it gets,
those that existed on some day of a span.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import chain, count
from typing import TypeVar

from award_archive.model.changes import Change
from award_archive.model.lineage import Lineage, unit_order
from award_archive.model.namesakes import Marks
from award_archive.model.naming import (
    DISTRICT,
    PROVINCE,
    NameIndex,
    best_named,
    is_exactly_named,
    is_same_name,
    province_key,
)
from award_archive.model.place import Days, District, Place, PlaceKey, Province, Scope, Ward, place_key
from award_archive.model.vietnamese import slug, sort_key

Dated = TypeVar("Dated", bound=Place)
Inner = TypeVar("Inner", Ward, District)
_ALWAYS = Days()
# The id of a province whose name has no letter of an address.
_NAMELESS = "tinh"


@dataclass(frozen=True)
class Register:
    """All units and all changes between them. Build it only from rows that `contradictions` finds nothing in."""

    wards: tuple[Ward, ...]
    districts: tuple[District, ...]
    provinces: tuple[Province, ...]
    changes: tuple[Change, ...]

    @classmethod
    def of(
        cls,
        wards: Sequence[Ward],
        districts: Sequence[District] = (),
        provinces: Sequence[Province] = (),
        changes: Iterable[Change] = (),
    ) -> "Register":
        """The register of these rows, in which every unit has its mark.

        Without provinces they are the names in wards and districts, without days.
        """
        provinces = provinces or tuple(_named_provinces([*wards, *districts]))
        marks = Marks([*wards, *districts, *provinces])
        ward_ids, district_ids = {ward.id for ward in wards}, {district.id for district in districts}
        return cls(
            marks.on(wards),
            marks.on(districts),
            marks.on(provinces),
            tuple(replace(change, to_scope=_scope_of_target(change, ward_ids, district_ids)) for change in changes),
        )

    @cached_property
    def units(self) -> tuple[Place, ...]:
        """All wards, then all districts, then all provinces."""
        return (*self.wards, *self.districts, *self.provinces)

    @cached_property
    def unit_by_key(self) -> dict[PlaceKey, Place]:
        """All units under their scopes and ids."""
        return {place_key(unit): unit for unit in self.units}

    @cached_property
    def district_by_id(self) -> dict[str, District]:
        """Districts under their ids."""
        return {district.id: district for district in self.districts}

    @cached_property
    def province_by_id(self) -> dict[str, Province]:
        """Provinces under their ids."""
        return {province.id: province for province in self.provinces}

    @cached_property
    def lineage(self) -> Lineage:
        """What units came from and became."""
        return Lineage(self.unit_by_key, self.changes, lambda unit: self._wards_of[unit.id])

    def find_provinces(self, name: str, span: Days = _ALWAYS) -> list[Province]:
        """The provinces that the name or id means on some day of the span."""
        return best_named(within(self._provinces_named.named(name), span), name)

    def find_districts(self, name: str, province: str = "", span: Days = _ALWAYS) -> list[District]:
        """The districts that the name or id means on some day of the span; `province` narrows, where given."""
        found = self._districts_named.named(name)
        return best_named(within([d for d in found if not province or self._is_in_province(d, province)], span), name)

    def find_wards(self, name: str, district: str = "", province: str = "", span: Days = _ALWAYS) -> list[Ward]:
        """The wards that the name or id means on some day of the span; district and province narrow, where given."""
        near = (
            ward
            for ward in self._wards_named.named(name)
            if (not district or self._is_in(ward, district)) and (not province or self._is_in_province(ward, province))
        )
        return best_named(within(near, span), name)

    def find_units(self, name: str) -> list[Place]:
        """The units of every level whose id is the text, or whose name it is exactly, with or without its own type."""
        named: tuple[Place, ...] = (
            *self._wards_named.named(name),
            *self._districts_named.named(name),
            *self._provinces_named.named(name),
        )
        return [unit for unit in named if is_exactly_named(unit, name)]

    def _is_in(self, ward: Ward, district: str) -> bool:
        """Whether the ward lay in the district of that id or, where it is none, of that name."""
        known = self.district_by_id.get(district)
        return known in self._districts_of[ward.id] if known else is_same_name(ward.district, DISTRICT, district)

    def _is_in_province(self, unit: Ward | District, province: str) -> bool:
        """Whether the unit lay in the province of that id or, where it is none, of that name."""
        known = self.province_by_id.get(province)
        return known == self.province_of(unit) if known else is_same_name(unit.province, PROVINCE, province)

    def district_of(self, ward: Ward, span: Days = _ALWAYS) -> District | None:
        """The district that the ward lay in, where it lay in one; of several the last of the span, if there is one."""
        return _last_within(self._districts_of[ward.id], span)

    def province_of(self, unit: Ward | District, span: Days = _ALWAYS) -> Province | None:
        """The province that the unit lay in; of several the last of the span, if there is one."""
        return _last_within(self.find_provinces(unit.province, unit.days), span)

    def wider_places(self, place: Place, span: Days = _ALWAYS) -> tuple[Place, ...]:
        """The district and the province that the place lay in during the span, the nearer first."""
        found = (_last_within(units, span) for units in self._look_around(place))
        return tuple(unit for unit in found if unit)

    def places_around(self, place: Place) -> tuple[Place, ...]:
        """All wider places that the place lay in on any of its days."""
        districts, provinces = self._look_around(place)
        return (*districts, *provinces)

    def stays_in_place(self, place: Place) -> bool:
        """Whether the place lay in the same wider places on all its days."""
        return all(len(units) <= 1 for units in self._look_around(place))

    def _look_around(self, place: Place) -> tuple[Sequence[District | Province], ...]:
        """The districts, then the provinces, that the place lay in on any day."""
        districts = self._districts_of[place.id] if isinstance(place, Ward) else []
        provinces = [] if isinstance(place, Province) else self.find_provinces(place.province, place.days)
        return districts, provinces

    def wards_of(self, district: District) -> tuple[Ward, ...]:
        """The district's wards over all its days, sorted by name."""
        return tuple(self._wards_of[district.id])

    def wards_without_district(self, province: Province) -> tuple[Ward, ...]:
        """The wards that lay in the province and in no district, sorted by name."""
        return tuple(self._wards_of_provinces[province.id])

    def districts_of(self, province: Province) -> tuple[District, ...]:
        """The province's districts over all its days, sorted by name."""
        return tuple(self._districts_of_provinces[province.id])

    @cached_property
    def units_in_order(self) -> tuple[Place, ...]:
        """All wards, then all districts, then all provinces, each sorted by name; of namesakes the older first."""
        return (*self.wards_in_order, *self.districts_in_order, *self.provinces_in_order)

    @cached_property
    def wards_in_order(self) -> tuple[Ward, ...]:
        """All wards sorted by name; of namesakes the older first."""
        return tuple(sorted(self.wards, key=unit_order))

    @cached_property
    def districts_in_order(self) -> tuple[District, ...]:
        """All districts in the same order."""
        return tuple(sorted(self.districts, key=unit_order))

    @cached_property
    def provinces_in_order(self) -> tuple[Province, ...]:
        """All provinces in the same order."""
        return tuple(sorted(self.provinces, key=unit_order))

    @cached_property
    def _districts_of(self) -> defaultdict[str, list[District]]:
        """The districts that each ward lay in, by its id."""
        near: defaultdict[str, list[District]] = defaultdict(list)
        for district in self.districts:
            near[province_key(district.province)].append(district)
        together: defaultdict[tuple[str, str], list[Ward]] = defaultdict(list)
        for ward in self.wards:
            together[ward.province, ward.district].append(ward)
        found: defaultdict[str, list[District]] = defaultdict(list)
        for (province, name), wards in together.items():
            named = [d for d in near[province_key(province)] if name and is_same_name(d.name, d.type, name)]
            for ward in wards:
                found[ward.id] += best_named([d for d in named if d.days.overlaps(ward.days)], name)
        return found

    @cached_property
    def _wards_of(self) -> defaultdict[str, list[Ward]]:
        """The wards that lay in each district, by its id."""
        found: defaultdict[str, list[Ward]] = defaultdict(list)
        for ward in self.wards_in_order:
            for district in self._districts_of[ward.id]:
                found[district.id].append(ward)
        return found

    @cached_property
    def _wards_of_provinces(self) -> defaultdict[str, list[Ward]]:
        """The wards without a district in each province, by its id."""
        return self._by_province(ward for ward in self.wards_in_order if not ward.district)

    @cached_property
    def _districts_of_provinces(self) -> defaultdict[str, list[District]]:
        """The districts in each province, by its id."""
        return self._by_province(self.districts_in_order)

    def _by_province(self, units: Iterable[Inner]) -> defaultdict[str, list[Inner]]:
        """The units by the id of the province that they lay in, in their own order."""
        found: defaultdict[str, list[Inner]] = defaultdict(list)
        for unit in units:
            if province := self.province_of(unit):
                found[province.id].append(unit)
        return found

    @cached_property
    def _wards_named(self) -> NameIndex[Ward]:
        return NameIndex(self.wards)

    @cached_property
    def _districts_named(self) -> NameIndex[District]:
        return NameIndex(self.districts)

    @cached_property
    def _provinces_named(self) -> NameIndex[Province]:
        return NameIndex(self.provinces)


def lay_in(ward: Ward, district: District) -> bool:
    """Whether the ward lay in the district on some day."""
    return (
        bool(ward.district)
        and province_key(ward.province) == province_key(district.province)
        and is_same_name(district.name, district.type, ward.district)
        and district.days.overlaps(ward.days)
    )


def within(places: Iterable[Dated], span: Days) -> list[Dated]:
    """Those that existed on some day of the span."""
    return [place for place in places if place.days.overlaps(span)]


def _named_provinces(units: Iterable[Ward | District]) -> Iterator[Province]:
    """Every province that a unit names, sorted by name; each has an id of its own, and the spelling most used."""
    numbers = Counter(unit.province for unit in units)
    spelt: dict[str, str] = {}
    for name in sorted(numbers, key=lambda name: (-numbers[name], name)):
        spelt.setdefault(province_key(name), name)
    ids: set[str] = set()
    for name in sorted(spelt.values(), key=lambda name: (sort_key(name), name)):
        stem = slug(name) or _NAMELESS
        spare = (f"{stem}-{number}" for number in count(2))
        unit_id = next(one for one in chain([stem], spare) if one not in ids)
        ids.add(unit_id)
        yield Province(id=unit_id, name=name, type="", days=_ALWAYS)


def _scope_of_target(change: Change, ward_ids: Collection[str], district_ids: Collection[str]) -> Scope:
    """The level of what a unit became: its own, but a district may become a ward, even one of its own id."""
    is_no_district = change.to_id not in district_ids or change.to_id == change.from_id
    is_ward = change.scope is Scope.DISTRICT and is_no_district and change.to_id in ward_ids
    return Scope.WARD if is_ward else change.scope


def _last_within(units: Sequence[Dated], span: Days) -> Dated | None:
    """The last of the units that existed in the span; where none did, the last of all."""
    return max(within(units, span) or units, key=lambda unit: unit.days.last or date.max, default=None)
