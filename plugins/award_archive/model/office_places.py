"""Reads what follows a title in the text of an issuer: a place or body, with the register's unit that it names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from award_archive.model.naming import PROVINCE, PROVINCE_TYPES, is_same_name
from award_archive.model.office_words import Word, key_of, spelt, words_of
from award_archive.model.place import CITY, Place, Scope
from award_archive.model.register import Register
from award_archive.model.vietnamese import name_key

# The cities that are no part of a province, and those of them that were no part of one in the archive's time. Every
# other city is part of one, unless the register has a province of its name whose type is a city.
_ALWAYS_CENTRAL_CITIES = ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ")
_CENTRAL_CITIES = (*_ALWAYS_CENTRAL_CITIES, "Huế")
# What tells such a city from a former city within a province, which had its name.
_OF_THE_CENTRE = name_key("trực thuộc trung ương")
_NEXT_PART = re.compile(r"[,;(]")
_AROUND_DOUBT = " .,;:"
_PROVINCE, _DISTRICT = frozenset((Scope.PROVINCE,)), frozenset((Scope.DISTRICT,))


@dataclass(frozen=True, slots=True)
class Rest:
    """What follows a title: its one spelling, to be put behind the title, and the levels of the unit that it names."""

    text: str = ""
    scopes: frozenset[Scope] = frozenset()


def rest_of(written: str, words: Sequence[Word], length: int, unit_type: str, register: Register) -> Rest:
    """What follows the first `length` of the words, of which the title consists; it ends with that type of unit.

    The first place counts, the places behind it only say where that is.
    """
    rest = _with_own_capitals(written, words[length:], register)
    if not rest:
        doubt = written[words[-1].end :].strip(_AROUND_DOUBT)
        return Rest(f" {doubt}" if doubt else "")
    starts = _starts(written, rest)
    begin = 0 if unit_type else next((at + 1 for at in starts if rest[at].is_type), 0)
    end = next((at for at in starts if at > begin), len(rest))
    name, scopes = _place(written, rest, (begin, end), unit_type, register)
    head = " ".join(filter(None, (spelt(written, rest[:begin]), name)))
    tail = _gap(written, rest[end - 1], rest[end]) + spelt(written, rest[end:]) if rest[end:] else ""
    text = f"{_gap(written, words[length - 1], rest[0])}{head}{tail}{written[rest[-1].end :]}"
    return Rest(re.sub(r"\s+", " ", text).rstrip(), scopes)


def _place(
    written: str, words: Sequence[Word], ends: tuple[int, int], unit_type: str, register: Register
) -> tuple[str, frozenset[Scope]]:
    """The name of the place between these ends, and the levels that it may be of; its type may stand before it."""
    begin, end = ends
    name = spelt(written, words[begin:end])
    named_type = unit_type or (words[begin - 1].shown if begin else "")
    units = list(_units(name, named_type, register)) if name else []
    scopes = frozenset(unit.scope for unit in units)
    if named_type == CITY:
        known = scopes | _PROVINCE if _is_any(name, _ALWAYS_CENTRAL_CITIES) else scopes
        scopes = _scopes_by_wider_place(written, name, words[end:], register) or known
    return next((_own_name(unit) for unit in units if unit.scope in scopes), name), scopes


def _gap(written: str, before: Word, after: Word) -> str:
    """What stands between two words; the point of “TP.” goes with it."""
    return written[before.end : after.start].lstrip(".") or " "


def _starts(written: str, words: Sequence[Word]) -> list[int]:
    """Where parts of the text begin: each at a type of unit, or behind a comma or bracket."""
    marks = (at for at in range(1, len(words)) if _NEXT_PART.search(written[words[at - 1].end : words[at].start]))
    return sorted({*marks, *(at for at, word in enumerate(words) if word.is_type)})


def _with_own_capitals(written: str, words: Sequence[Word], register: Register) -> list[Word]:
    """The words, of which a type of unit with a capital is none within a name: `Trường THCS Xã Đàn`.

    Nor is a letter that stands for one: `Công ty H. Long`. Either is one where a number follows, or the name of such a
    unit.
    """
    found = list(words)
    for at, word in enumerate(words):
        own = written[word.start : word.end]
        if word.is_type and own[0].isupper() and (name_key(own) == word.key or len(own) == 1):
            end = next((start for start in _starts(written, words) if start > at), len(words))
            name = spelt(written, words[at + 1 : end])
            if not (name[:1].isdecimal() or (name and any(_units(name, word.shown, register)))):
                found[at] = replace(word, shown="")
    return found


def _scopes_by_wider_place(written: str, name: str, wider: Sequence[Word], register: Register) -> frozenset[Scope]:
    """The level of a city as far as the place behind it says: a city that lies in a province is of a district's."""
    if key_of(wider).startswith(_OF_THE_CENTRE):
        return _PROVINCE
    place = wider[1:] if wider and wider[0].is_type else wider
    wider_name = spelt(written, place[: next((at for at in _starts(written, place) if at), len(place))])
    wider_type = wider[0].shown if place is not wider else ""
    if wider_type == CITY:
        return _PROVINCE if is_same_name(wider_name, PROVINCE, name) else _DISTRICT
    is_province = not wider_type and wider_name != name and register.find_provinces(wider_name)
    return _DISTRICT if is_province or wider_type == PROVINCE else frozenset()


def _units(name: str, unit_type: str, register: Register) -> Iterator[Place]:
    """The units of that name, of any type where none is given. Provinces need have no type in the register."""
    wanted = name_key(unit_type)
    if unit_type in ("", *PROVINCE_TYPES):
        for province in register.find_provinces(name):
            if unit_type != CITY or province.type == CITY or _is_any(province.name, _CENTRAL_CITIES):
                yield province
    yield from (unit for unit in register.find_districts(name) if wanted in ("", name_key(unit.type)))
    yield from (unit for unit in register.find_wards(name) if wanted in ("", name_key(unit.type)))


def _is_any(name: str, cities: Iterable[str]) -> bool:
    return any(is_same_name(city, PROVINCE, name) for city in cities)


def _own_name(unit: Place) -> str:
    """The unit's name without a type of unit before it: of `Quận 12` it is `12`.

    Of a province the register knows a type only from its name.
    """
    words = words_of(unit.name)
    has_type = len(words) > 1 and words[0].is_type and name_key(unit.type) in ("", words[0].key)
    return unit.name[words[1].start :] if has_type else unit.name
