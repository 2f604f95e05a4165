"""Decides whether a text names a place: by its id, or by its name with or without a type of unit before it.

`NameIndex` finds those of many places that a text names without a look at each, `best_named` chooses among them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from award_archive.model.place import CITY, Place, Scope
from award_archive.model.vietnamese import name_key

PROVINCE = "tỉnh"
DISTRICT = "quận"
# A city is found among districts too.
PROVINCE_TYPES = (CITY, PROVINCE)
DISTRICT_TYPES = (DISTRICT, "huyện", "thị xã")
WARD_TYPES = ("phường", "xã", "thị trấn", "đặc khu")
UNIT_TYPES = (*PROVINCE_TYPES, *DISTRICT_TYPES, *WARD_TYPES)
# What wards are mostly called; the other types stand beside these.
_USUAL_WARD_TYPES = WARD_TYPES[:2]
_TYPES_OF_LEVEL = {
    Scope.PROVINCE: PROVINCE_TYPES,
    Scope.DISTRICT: (CITY, *DISTRICT_TYPES),
    Scope.WARD: WARD_TYPES,
}
_CITY_KEY = name_key(CITY)
_PROVINCE_PREFIXES = tuple(f"{name_key(name)} " for name in (*PROVINCE_TYPES, "tp"))
_TYPE_KEYS = frozenset(map(name_key, (*UNIT_TYPES, "tp")))

Named = TypeVar("Named", bound=Place)


def common_ward_types(wards: Iterable[Place]) -> tuple[str, ...]:
    """What the wards are called together: the usual types that some of them have, or their own where none has."""
    types = {ward.type for ward in wards}
    usual = tuple(one for one in _USUAL_WARD_TYPES if one in types)
    return usual or tuple(one for one in WARD_TYPES if one in types) or _USUAL_WARD_TYPES


def is_named(place: Place, name: str) -> bool:
    """Whether the text is the place's id, or its name with or without a type of unit (any type) before it."""
    if name == place.id:
        return True
    return is_same_name(place.name, place.type or PROVINCE, name)


def is_exactly_named(place: Place, name: str) -> bool:
    """Whether the text is the place's id, or its name with or without its own type before it."""
    own = name_key(place.type)
    return name == place.id or _is_alike(place.name, name, (own, "tp") if own == _CITY_KEY else (own,))


def best_named(places: Sequence[Named], name: str) -> list[Named]:
    """Those that the text names exactly; where it names none of them so, all but those of another level.

    So `Xã Châu Thành` is no township of the name where there is such a commune, and `tỉnh Thanh Hóa` never is the city
    in it.
    """
    exact = [place for place in places if is_exactly_named(place, name)]
    return exact or [place for place in places if not _has_type_of_other_level(name, place.scope)]


def _has_type_of_other_level(name: str, scope: Scope) -> bool:
    key = name_key(name)
    return any(key.startswith(f"{name_key(one)} ") for one in UNIT_TYPES if one not in _TYPES_OF_LEVEL[scope])


@lru_cache(maxsize=4096)
def without_type(name: str) -> str:
    """The name without a type of unit before it."""
    key = name_key(name)
    return next((key.removeprefix(f"{one} ") for one in _TYPE_KEYS if key.startswith(f"{one} ")), name)


def district_key(name: str) -> str:
    """The same for all spellings of one district's name: a short type is its long one, a number a district's."""
    key = name_key(name)
    if key.startswith("tp "):
        return f"{_CITY_KEY} {key.removeprefix('tp ')}"
    return f"{name_key(DISTRICT)} {key}" if key.isdecimal() else key


@lru_cache(maxsize=4096)
def province_key(name: str) -> str:
    """The same for all spellings of one province's name, with a type before it or without."""
    key = name_key(name)
    return next((key.removeprefix(prefix) for prefix in _PROVINCE_PREFIXES if key.startswith(prefix)), key)


def is_same_name(name: str, place_type: str, written: str) -> bool:
    """Whether both are the same name, even if one has a type before it: `place_type`, or any of `UNIT_TYPES`."""
    return _is_alike(name, written, _TYPE_KEYS | {name_key(place_type)} if place_type else _TYPE_KEYS)


def _is_alike(name: str, written: str, types: Iterable[str]) -> bool:
    """Whether both are the same name, even if one has one of the types before it; `types` are keys of names."""
    key, wanted = name_key(name), name_key(written)
    return key == wanted or any(wanted == f"{one} {key}" or f"{one} {wanted}" == key for one in types)


class NameIndex(Generic[Named]):
    """Places, to be found by their names; all are given back in their own order."""

    def __init__(self, places: Iterable[Named]) -> None:
        self._places = tuple(places)
        self._found: dict[str, tuple[Named, ...]] = {}

    def named(self, name: str) -> Sequence[Named]:
        """Those that `is_named` finds to be named so; the one of that id, where there is one.

        Thousands of articles name the same few places, so each name is looked for once.
        """
        if name not in self._found:
            self._found[name] = self._find(name)
        return self._found[name]

    def _find(self, name: str) -> tuple[Named, ...]:
        if name in self._by_id:
            return tuple(self._places[number] for number in self._by_id[name])
        wanted = name_key(name)
        keys = {wanted}
        for prefix in self._prefixes:
            keys |= {f"{prefix} {wanted}", wanted.removeprefix(f"{prefix} ")}
        numbers = set().union(*(self._by_key.get(key, ()) for key in keys))
        return tuple(place for number in sorted(numbers) if is_named(place := self._places[number], name))

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        return _numbered(name_key(place.name) for place in self._places)

    @cached_property
    def _by_id(self) -> dict[str, list[int]]:
        return _numbered(place.id for place in self._places)

    @cached_property
    def _prefixes(self) -> frozenset[str]:
        return _TYPE_KEYS | {name_key(place.type) for place in self._places}


def _numbered(keys: Iterable[str]) -> dict[str, list[int]]:
    """The numbers of the places that have each key."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        index[key].append(number)
    return dict(index)
