"""Decides whether a text names a place: by its id, or by its name with or without a type of unit before it.

`NameIndex` finds those of many places that a text names without a look at each.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Generic, TypeVar

from award_archive.model.place import Place
from award_archive.model.vietnamese import name_key

CITY = "thành phố"
PROVINCE = "tỉnh"
DISTRICT = "quận"
# A city is found among districts too.
PROVINCE_TYPES = (CITY, PROVINCE)
DISTRICT_TYPES = (DISTRICT, "huyện", "thị xã")
WARD_TYPES = ("phường", "xã", "thị trấn", "đặc khu")
UNIT_TYPES = (*PROVINCE_TYPES, *DISTRICT_TYPES, *WARD_TYPES)
_TYPE_KEYS = frozenset(map(name_key, (*UNIT_TYPES, "tp")))

Named = TypeVar("Named", bound=Place)


def is_named(place: Place, name: str) -> bool:
    """Whether the text is the place's id, or its name with or without a type of unit (any type) before it."""
    if name == place.id:
        return True
    return is_same_name(place.name, place.type or PROVINCE, name)


def is_same_name(name: str, place_type: str, written: str) -> bool:
    """Whether both are the same name, even if one has a type before it: `place_type`, or any of `UNIT_TYPES`."""
    key, wanted = name_key(name), name_key(written)
    if key == wanted:
        return True
    prefixes = _TYPE_KEYS | {name_key(place_type)} if place_type else _TYPE_KEYS
    return any(wanted == f"{prefix} {key}" or f"{prefix} {wanted}" == key for prefix in prefixes)


class NameIndex(Generic[Named]):
    """Places, to be found by their names; all are given back in their own order."""

    def __init__(self, places: Iterable[Named]) -> None:
        self._places = tuple(places)

    def exactly(self, name: str) -> list[Named]:
        """Those of that very name, however it is spelt."""
        return [self._places[number] for number in self._by_key.get(name_key(name), ())]

    def named(self, name: str) -> list[Named]:
        """Those that `is_named` finds to be named so."""
        wanted = name_key(name)
        keys = {wanted}
        for prefix in self._prefixes:
            keys |= {f"{prefix} {wanted}", wanted.removeprefix(f"{prefix} ")}
        numbers = set(self._by_id.get(name, ())).union(*(self._by_key.get(key, ()) for key in keys))
        return [place for number in sorted(numbers) if is_named(place := self._places[number], name)]

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
