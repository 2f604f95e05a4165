"""Values of the model's classes with every field off its default, made from the types of the fields.

A field that is added to a class is in them at once; one of a type that is not known here is named.
"""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from itertools import count
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin

from award_archive.model.article import WorkingYears
from award_archive.model.award import Award, Recipients
from award_archive.model.count import Count
from award_archive.model.issuers import Issuer
from award_archive.model.kinds import AwardKind
from award_archive.model.movements import Movement
from award_archive.model.place import District, Province, Ward
from award_archive.model.times import Precision
from tests.catalogue.builders import CERTIFICATE, GOOD_DEEDS, LANG_HA, MERIT, O_CHO_DUA, SKILL

Model = TypeVar("Model")
_FIRST_DAY = date(2015, 1, 1)
# What a place, a kind, an issuer and a movement are is the register's to say, not an article's.
_OF_THE_REGISTER = (Ward, District, Province, AwardKind, Issuer, Movement)
_PART = Award(CERTIFICATE, Recipients.HOUSEHOLDS, Count.parse("gần 3"), (Issuer("UBND quận"),), note="một phần")
_GIVEN = {
    "Article.places": (LANG_HA,),
    "Article.years": WorkingYears(2012, 2014, is_school_year=True),
    "Article.movements": (GOOD_DEEDS,),
    "Award.kind": CERTIFICATE,
    "Award.issuers": (Issuer("UBND phường Láng Hạ"),),
    "Award.places": (LANG_HA,),
    "Award.recipients": Recipients.UNSPLIT_HOUSEHOLDS,
    "Award.of_which": (_PART,),
    "Time.precision": Precision.DAY,
}


def off_default(model: type[Model]) -> Model:
    """A value of the class: no two texts, numbers or days in it are the same. Raises TypeError, naming the field."""
    return _value_of(model, count(1))


def _value_of(model: type[Model], numbers: Iterator[int]) -> Model:
    found = {}
    for field in fields(model):  # type: ignore[arg-type]  # a dataclass
        name = f"{model.__name__}.{field.name}"
        found[field.name] = _GIVEN[name] if name in _GIVEN else _of_type(field.type, name, numbers)
    return model(**found)


def _of_type(kind: Any, name: str, numbers: Iterator[int]) -> object:
    number = next(numbers)
    if get_origin(kind) is tuple:
        return tuple(_of_type(part, name, numbers) for part in _alternatives(get_args(kind)[0]))
    if isinstance(kind, UnionType):
        return _of_type(_alternatives(kind)[0], name, numbers)
    if is_dataclass(kind):
        return _value_of(kind, numbers)  # type: ignore[arg-type]  # a class, not a value
    if issubclass(kind, Enum):
        return [*kind][-1]
    simple = {str: f"{name} {number}", int: number, bool: True, date: _FIRST_DAY + timedelta(days=number)}
    if kind not in simple:
        raise TypeError(f"no value off its default is known for {name}, which is {kind}")
    return simple[kind]


def _alternatives(kind: Any) -> tuple[Any, ...]:
    """The types of a union but None."""
    return tuple(part for part in get_args(kind) if part is not NoneType) if isinstance(kind, UnionType) else (kind,)


def named_fields(value: object) -> Iterator[tuple[str, object]]:
    """Every field of the value and of what it consists of, by a name such as `Source.title`, with what it holds."""
    if isinstance(value, tuple):
        for part in value:
            yield from named_fields(part)
    elif is_dataclass(value) and not isinstance(value, _OF_THE_REGISTER):
        for field in fields(value):
            held = getattr(value, field.name)
            yield f"{type(value).__name__}.{field.name}", held
            yield from named_fields(held)


def at_default(value: object) -> list[str]:
    """The names of the fields that hold nothing, or what they hold where nothing is given, in all values of a class."""
    named = list(named_fields(value))
    filled = {name for name, held in named if held not in (None, "", (), 0, MISSING)}
    return sorted({name for name, _ in named} - filled)


def differences(expected: object, found: object) -> list[str]:
    """The names of the fields of which two values hold other things."""
    before, after = dict(named_fields(expected)), dict(named_fields(found))
    return [name for name in before | after if before.get(name, MISSING) != after.get(name, MISSING)]


def changed(value: Any) -> Iterator[tuple[str, Any]]:
    """The value once for each field of it and of what it consists of, with that field changed; the name comes first."""
    for field in fields(value):
        for name, other in _changes(getattr(value, field.name), f"{type(value).__name__}.{field.name}"):
            yield name, replace(value, **{field.name: other})


def _changes(held: Any, name: str) -> Iterator[tuple[str, Any]]:
    if isinstance(held, tuple):
        for at, part in enumerate(held):
            yield from ((inner, (*held[:at], other, *held[at + 1 :])) for inner, other in _changes(part, name))
    elif is_dataclass(held) and not isinstance(held, _OF_THE_REGISTER):
        yield from changed(held)
    elif held is not None:
        yield name, _another(held)


def _another(held: Any) -> object:
    if isinstance(held, Enum):
        return next(one for one in type(held) if one is not held)
    if isinstance(held, _OF_THE_REGISTER):
        return {AwardKind: MERIT, Movement: SKILL, Issuer: Issuer("nơi khác")}.get(type(held), O_CHO_DUA)
    if isinstance(held, date):
        return held + timedelta(days=1)
    if isinstance(held, bool):
        return not held
    return held + 1 if isinstance(held, int) else f"khác {held}"
