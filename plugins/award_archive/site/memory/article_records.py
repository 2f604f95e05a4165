"""Encodes articles and drafts, with their warnings and texts, for the database, and decodes what is still valid.

Places are stored by names and id, kinds of awards by name; every build looks them up in its own register. A record is
no longer valid if a name means something else now or its day lies in the future; a draft's, if the register changed. A
record has all fields of the model's class, so that a field which is added to the model is stored at once.
"""

from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from operator import attrgetter, itemgetter
from types import GenericAlias
from typing import Any, Generic, TypeVar

import msgspec
from msgspec.structs import astuple

from award_archive.messages import for_publishers
from award_archive.model.article import Article, Award, Body, Placed, Text
from award_archive.model.kinds import AwardKinds
from award_archive.model.place import Place, Scope
from award_archive.model.problem import Problem
from award_archive.model.register import Register
from award_archive.reading.article_reader import Draft, ReadArticle
from award_archive.reading.content import Outcome
from award_archive.reading.place_reader import PlaceNames, find_place
from award_archive.site.memory.memory_faults import MemoryFaultError

Model = TypeVar("Model")

_encode = msgspec.msgpack.Encoder().encode


class _Records(Generic[Model]):
    """Turns values of one class of the model into records and back.

    A record has the values that are stored in place of some fields, in the order of `stored_as`, then all other fields,
    of which there are at least two.
    """

    def __init__(self, model: type[Model], **stored_as: object) -> None:
        types = {field.name: field.type for field in fields(model)}  # type: ignore[arg-type]  # a dataclass
        others = [name for name in types if name not in stored_as]
        in_record = [*stored_as, *others]
        members = [(name, (types | stored_as)[name]) for name in in_record]
        self.type = msgspec.defstruct(f"{model.__name__}Record", members, array_like=True, frozen=True, gc=False)
        self._model = model
        self._others_of = attrgetter(*others)
        # The values that the stored ones stand for follow the record's own.
        places = {name: at for at, name in enumerate([*in_record, *stored_as])}
        self._in_order_of_model = itemgetter(*(places[name] for name in types))

    def record(self, value: Model, *stored: object) -> tuple[Any, ...]:
        """The record of a value, ready to be encoded; `stored` has the values in place of some fields."""
        return stored + self._others_of(value)

    def value(self, record: msgspec.Struct, *meant: object) -> Model:
        """The value of a decoded record; `meant` has what the stored values stand for."""
        return self._model(*self._in_order_of_model(astuple(record) + meant))


class _PlaceRecord(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """The place of an article: its names in the front matter, and the unit that they meant."""

    names: PlaceNames
    scope: Scope
    id: str


_AWARDS = _Records(Award, kind=str)
# The caller knows where the file lies.
_ARTICLES = _Records(Article, slug=None, path=None, place=_PlaceRecord, awards=GenericAlias(tuple, (_AWARDS.type, ...)))
_DRAFTS = _Records(Draft, slug=None, path=None)


@dataclass(frozen=True, slots=True)
class Remembered:
    """The remembered article or draft of a file, and its warnings, valid for today's register and date."""

    found: Article | Draft
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What gives names their meaning. `is_known` says that it is what the records were made with."""

    register: Register
    kinds: AwardKinds
    today: date
    is_known: bool


def encoded(outcome: Outcome) -> tuple[bytes, bytes]:
    """The record of an outcome without errors, and its text; a draft has none."""
    read = outcome.found
    if isinstance(read, Draft):
        return _encode((None, _DRAFTS.record(read, None, None), outcome.problems)), b""
    if read is None:
        raise ValueError("an outcome with errors is not to be remembered")
    return _encode((_article_record(read), None, outcome.problems)), encoded_body(read.body)


def _article_record(read: ReadArticle) -> tuple[Any, ...]:
    article, place = read.article, read.article.place
    awards = [_AWARDS.record(award, name) for award, name in zip(article.awards, read.kinds, strict=True)]
    return _ARTICLES.record(article, None, None, _PlaceRecord(read.place, place.scope, place.id), awards)


def remembered(record: bytes, slug: str, path: str, meaning: Meaning) -> Remembered | None:
    """What the record says of the file at the path, which messages know under that name.

    None where that may not hold any more: a name means something else, or a day lies in the future. Raises
    MemoryFaultError.
    """
    held, draft, problems = _decoded(record)
    if (held is None) == (draft is None):
        raise MemoryFaultError(for_publishers.SPOILED)
    if held is None:
        # A draft's names are not kept, so only what it was read against can say that they still mean something.
        found = _DRAFTS.value(draft, slug, path)
        return Remembered(found, problems) if meaning.is_known else None
    article = _article(held, slug, path, meaning)
    return Remembered(article, problems) if article and article.updated <= meaning.today else None


def _decoded(record: bytes) -> Any:
    """The record's article or draft, the other being None, and its problems."""
    try:
        return _decoder().decode(record)
    except msgspec.MsgspecError as error:
        raise MemoryFaultError(for_publishers.spoiled(error)) from error


def _article(held: Any, slug: str, path: str, meaning: Meaning) -> Article | None:
    place = _place(held.place, held.date, meaning)
    find = meaning.kinds.find
    awards = tuple([_AWARDS.value(award, kind) for award in held.awards if (kind := find(award.kind))])
    if place is None or len(awards) < len(held.awards):
        return None
    return _ARTICLES.value(held, slug, path, place, awards)


def _place(held: _PlaceRecord, event: date, meaning: Meaning) -> Place | None:
    register = meaning.register
    if meaning.is_known and held.scope is Scope.WARD:
        return register.ward_by_id.get(held.id)
    if meaning.is_known and held.scope is Scope.DISTRICT:
        return register.district_by_id.get(held.id)
    found = find_place(held.names, register, event)
    # Another unit than the record's is a new record's to hold: the next build would go by the id that is held.
    return found if found and (found.scope, found.id) == (held.scope, held.id) else None


def encoded_body(body: Body) -> bytes:
    """An article's text as bytes."""
    blocks = [(True, b.file) if isinstance(b, Placed) else (False, b.html) for b in body.blocks]
    return _encode((body.summary_html, blocks))


def decoded_body(text: bytes) -> Body:
    """The text that the bytes are. Raises MemoryFaultError."""
    try:
        summary, blocks = _body_decoder().decode(text)
    except msgspec.MsgspecError as error:
        raise MemoryFaultError(for_publishers.spoiled(error)) from error
    parts = (Placed(file=words) if is_placed else Text(html=words) for is_placed, words in blocks)
    return Body(summary_html=summary, blocks=tuple(parts))


@cache
def _decoder() -> "msgspec.msgpack.Decoder[Any]":
    parts = _ARTICLES.type | None, _DRAFTS.type | None, tuple[Problem, ...]
    return msgspec.msgpack.Decoder(GenericAlias(tuple, parts))


@cache
def _body_decoder() -> "msgspec.msgpack.Decoder[tuple[str, list[tuple[bool, str]]]]":
    return msgspec.msgpack.Decoder(tuple[str, list[tuple[bool, str]]])
