"""Finds the units of the country that somebody means by a name: old or new, with or without marks and type.

A place is called by several units over time: `Hải Phòng` is the city until June 2025 and the one since. All that
follow from each other are one place.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from award_archive.messages import for_new_archives
from award_archive.model.changes import Extent
from award_archive.model.naming import UNIT_TYPES
from award_archive.model.place import Place, Province, Scope, Ward, label, place_key
from award_archive.model.register import Register
from award_archive.model.vietnamese import exact, folded, syllables
from award_archive.reading.suggestions import Choices

# Short types before a name, the longest first: `TP. Thủ Đức`, `Q1`, `TT Trâu Quỳ`.
_SHORT_TYPES = {
    "tp": "thành phố",
    "tx": "thị xã",
    "tt": "thị trấn",
    "đk": "đặc khu",
    "t": "tỉnh",
    "q": "quận",
    "h": "huyện",
    "p": "phường",
    "x": "xã",
}
_SHORT = re.compile(rf"(?i)\s*({'|'.join(_SHORT_TYPES)})(?:\.\s*|\s+|(?=\d))")
# What people call a city beside its name.
_OTHER_NAMES = {"hcm": "Hồ Chí Minh", "sai gon": "Hồ Chí Minh", "tphcm": "Hồ Chí Minh"}
_ISLANDS = "đặc khu"
# What people write behind any place.
_COUNTRY = "viet nam"
_WIDEST_FIRST = (Scope.PROVINCE, Scope.DISTRICT, Scope.WARD)


class PlaceError(Exception):
    """A name that means no unit, or several places; the text says what to type instead."""


@dataclass(frozen=True)
class _Asked:
    """A name as it was typed, its type in full; "" where it has none."""

    type: str
    name: str

    @classmethod
    def readings(cls, text: str) -> Iterator["_Asked"]:
        """With the type that the text may begin with, and as a name alone: `Quan Sơn` is no quận."""
        short = _SHORT.match(text)
        words = syllables(f"{_SHORT_TYPES[short[1].lower()]} {text[short.end() :]}" if short else text)
        for unit_type in sorted(UNIT_TYPES, key=len, reverse=True):
            length = len(syllables(unit_type))
            if len(words) > length and _plain(words[:length]) == _plain(syllables(unit_type)):
                yield cls(unit_type, _usual(words[length:]))
                break
        yield cls("", _usual(syllables(text)))


def _usual(words: Sequence[str]) -> str:
    return _OTHER_NAMES.get(_plain(words), " ".join(words))


def _exact(words: Iterable[str]) -> str:
    return " ".join(map(exact, words))


def _plain(words: Iterable[str]) -> str:
    return " ".join(map(folded, words))


def _loose(words: Iterable[str]) -> str:
    """The same for `Quy Nhơn` and `Qui Nhơn`."""
    return _plain(words).replace("y", "i")


# How a name may be written, the surest first.
_KEYS: tuple[Callable[[Iterable[str]], str], ...] = (_exact, _plain, _loose)


class Finder:
    """Finds places in a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def find(self, text: str, province: str = "") -> tuple[Place, ...]:
        """The units of the one place that the text means, of the widest level that has the name.

        What stands behind a comma, and `province`, say what the place lies in, by old names or new ones. Raises
        PlaceError.
        """
        name, *rest = text.split(",")
        around = [part for part in rest if _plain(syllables(part)) != _COUNTRY]
        asked, named = self._read(name)
        if not named:
            raise _unknown(name.strip(), self._names.nearest(asked.name))
        if province:
            named = self._in_province(named, province, name.strip())
        near = [unit for unit in named if all(_lies_in(unit, one) for one in around)]
        if not near:
            raise PlaceError(for_new_archives.not_there(name.strip(), [_description(unit) for unit in named]))
        places = _of_type([place for place in self._places(asked) if set(place) & set(near)], asked)
        # `Kim Thanh`, typed without a mark, is rather that than Kim Thành; a choice that was shown is that one.
        for is_meant in (partial(_is_exactly, asked=asked), partial(_is_described, text=text)):
            if len(places) > 1:
                places = [place for place in places if any(map(is_meant, place))] or places
        if len(places) > 1:
            raise PlaceError(for_new_archives.several_places(text, list(map(_described, places))))
        return places[0]

    def _read(self, text: str) -> tuple[_Asked, list[Place]]:
        """How the text is to be read, and the units of that name: best with a type that one of them has."""
        readings = [(asked, self._named(asked)) for asked in _Asked.readings(text)]
        typed = [(asked, units) for asked, units in readings if any(unit.type == asked.type for unit in units)]
        return next((one for one in (*typed, *reversed(readings)) if one[1]), readings[0])

    def _named(self, asked: _Asked) -> list[Place]:
        """The units of that name in the surest spelling that any has; a name without a mark may lack its marks."""
        words = syllables(asked.name)
        keys = [(key(words), index) for key, index in zip(_KEYS, self._indexes, strict=True)]
        if keys[0][0] == keys[1][0]:
            keys = keys[1:]
        return next(filter(None, (index.get(key) for key, index in keys)), [])

    @cached_property
    def _indexes(self) -> list[dict[str, list[Place]]]:
        indexes: list[defaultdict[str, list[Place]]] = [defaultdict(list) for _ in _KEYS]
        for unit in self._register.units:
            words = syllables(unit.name)
            for key, index in zip(_KEYS, indexes, strict=True):
                index[key(words)].append(unit)
        return [dict(index) for index in indexes]

    @cached_property
    def _names(self) -> Choices[Place]:
        wide = [unit for unit in self._register.units if not isinstance(unit, Ward)]
        return Choices(wide, lambda unit: unit.name)

    def _in_province(self, units: Sequence[Place], province: str, text: str) -> list[Place]:
        """Those below the province. Raises PlaceError."""
        named = [unit for unit in self._read(province)[1] if isinstance(unit, Province)]
        if not named:
            raise _unknown(province, Choices(self._register.provinces, lambda unit: unit.name).nearest(province))
        # A district of a province that is gone is found by the province's name of today, too.
        own, akin = {one.id for one in named}, self._followed(named)
        found: list[Place] = []
        for scope in _WIDEST_FIRST:
            alike = [unit for unit in units if unit.scope is scope]
            found += self._in_one_of(alike, own) or self._in_one_of(alike, akin)
        if not found:
            raise PlaceError(for_new_archives.not_in_province(text, label(named[-1])))
        return found

    def _in_one_of(self, units: Iterable[Place], ids: Collection[str]) -> list[Place]:
        inner = ((unit, self._register.province_of(unit)) for unit in units if not isinstance(unit, Province))
        return [unit for unit, province in inner if province and province.id in ids]

    def _followed(self, provinces: Iterable[Province]) -> set[str]:
        """The ids of the provinces, of all that they became, and of all that became one of them."""
        lineage = self._register.lineage
        keys = (key for one in provinces for key in lineage.later(one) | lineage.earlier(one, tuple(Extent)))
        return {unit_id for _, unit_id in keys}

    def _places(self, asked: _Asked) -> Iterator[tuple[Place, ...]]:
        """The units of about that name, those together that followed from each other and never stood side by side."""
        left = self._indexes[-1].get(_KEYS[-1](syllables(asked.name)), []).copy()
        while left:
            place = [left.pop(0)]
            for one in place:
                linked = self._linked(one)
                near = [other for other in left if linked(other) and not _is_beside(other, place)]
                place += near
                left = [other for other in left if other not in near]
            yield tuple(place)

    def _linked(self, unit: Place) -> Callable[[Place], bool]:
        """Whether another unit followed from this one or came before it, or was there again under its name.

        What a district of islands became of its name is its wards' to say in the register.
        """
        lineage = self._register.lineage
        keys = {c.target for c in lineage.successors(unit)} | {c.origin for c in lineage.predecessors(unit)}
        return lambda other: (
            place_key(other) in keys
            or _description(other) == _description(unit)
            or ({unit.scope, other.scope} == {Scope.DISTRICT, Scope.WARD} and _ISLANDS in (unit.type, other.type))
        )


def _unknown(text: str, near: Place | None) -> PlaceError:
    return PlaceError(for_new_archives.unknown_place(text, label(near) if near else ""))


def _is_exactly(unit: Place, asked: _Asked) -> bool:
    return _exact(syllables(unit.name)) == _exact(syllables(asked.name))


def _is_described(unit: Place, text: str) -> bool:
    return _exact(syllables(_description(unit))) == _exact(syllables(text))


def _is_beside(unit: Place, others: Iterable[Place]) -> bool:
    return any(unit.days.overlaps(other.days) for other in others)


def _lies_in(unit: Place, around: str) -> bool:
    """Whether the unit's district or province is called so."""
    names = (unit.district if isinstance(unit, Ward) else "", unit.province)
    return not _bare_names(around).isdisjoint(key for name in names for key in _bare_names(name))


def _bare_names(text: str) -> set[str]:
    """The names that a text may mean, without their types."""
    return {_loose(syllables(asked.name)) for asked in _Asked.readings(text)}


def _of_type(places: Sequence[tuple[Place, ...]], asked: _Asked) -> Sequence[tuple[Place, ...]]:
    """The places of the type that was typed, or all where none has it; of these the ones of the widest level."""
    typed = [place for place in places if any(unit.type == asked.type for unit in place)] or places
    of_scope = ([place for place in typed if any(unit.scope is scope for unit in place)] for scope in _WIDEST_FIRST)
    return next(filter(None, of_scope), [])


def _described(place: Sequence[Place]) -> str:
    """A place as its last unit is called, with what it lay in."""
    return _description(max(place, key=lambda unit: (unit.is_current, unit.days.last or date.max)))


def _description(unit: Place) -> str:
    around = [unit.district if isinstance(unit, Ward) else "", "" if isinstance(unit, Province) else unit.province]
    return ", ".join(filter(None, (f"{unit.type} {unit.name}", *around)))
