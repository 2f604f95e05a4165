"""Encodes articles and drafts, with their warnings and texts, for the database, and decodes what is still valid.

Places are stored by names and id, kinds of awards and movements by name; every build looks them up in its own
register. A record is no longer valid if a name means something else now, an issuer is judged otherwise or its day lies
in the future; a draft's, if the register changed. A record has all fields of the model's class, so that a field which
is added to the model is stored at once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import cache, cached_property
from operator import attrgetter
from types import GenericAlias
from typing import Any, Generic, TypeVar

import msgspec
from msgspec.structs import astuple

from award_archive.messages import for_publishers
from award_archive.model.article import Article, Body, Placed, Text
from award_archive.model.award import Award, with_parts
from award_archive.model.issuers import Issuer, Issuers
from award_archive.model.kinds import AwardKind, AwardKinds
from award_archive.model.movements import Movement, Movements
from award_archive.model.place import Place, Scope
from award_archive.model.problem import Problem
from award_archive.model.register import Register
from award_archive.model.times import Time
from award_archive.reading.article_reader import Draft, ReadArticle
from award_archive.reading.award_reader import given_in
from award_archive.reading.content import Outcome
from award_archive.reading.place_reader import PlaceNames, find_place
from award_archive.site.memory.memory_faults import MemoryFaultError

Model = TypeVar("Model")

# What an article is warned of by what the register says of issuers.
_ABOUT_ISSUERS = ("unknown-issuer", "impossible-award")
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
        # The values that the stored ones stand for follow the record's own, and take their places.
        self._names = (*in_record, *stored_as)

    def record(self, value: Model, *stored: object) -> tuple[Any, ...]:
        """The record of a value, ready to be encoded; `stored` has the values in place of some fields."""
        return stored + self._others_of(value)

    def value(self, record: msgspec.Struct, *meant: object) -> Model:
        """The value of a decoded record; `meant` has what the stored values stand for."""
        found = object.__new__(self._model)
        # A frozen dataclass sets its fields one by one, which takes twice as long.
        found.__dict__.update(zip(self._names, astuple(record) + meant, strict=True))
        return found


class _PlaceRecord(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """The place of an article: its names in the front matter, and the unit that they meant."""

    names: PlaceNames
    scope: Scope
    id: str


_PLACES = GenericAlias(tuple, (_PlaceRecord, ...))
# An award's parts follow it: the record has their number.
_AWARDS = _Records(Award, kind=str, issuers=tuple[str, ...], places=_PLACES, of_which=int)
# The caller knows where the file lies.
_ARTICLES = _Records(
    Article,
    slug=None,
    path=None,
    places=_PLACES,
    awards=GenericAlias(tuple, (_AWARDS.type, ...)),
    movements=tuple[str, ...],
)
_DRAFTS = _Records(Draft, slug=None, path=None)


@dataclass(frozen=True, slots=True)
class Remembered:
    """The remembered article or draft of a file, and its warnings, valid for today's register and date.

    `begun` is the day from which on nothing of the article lies in the future, its day of publication included.
    """

    found: Article | Draft
    problems: tuple[Problem, ...]
    begun: date = date.min


@dataclass(frozen=True)
class Meaning:
    """What gives names their meaning. `is_known` says that it is what the records were made with."""

    register: Register
    kinds: AwardKinds
    issuers: Issuers
    movements: Movements
    today: date
    is_known: bool

    def of_award(self, kind: str, issuers: tuple[str, ...]) -> tuple[AwardKind | None, tuple[Issuer, ...]]:
        """What the names of a kind and of issuers mean. Thousands of awards have the same few, each looked for once."""
        found = self._of_awards.get((kind, issuers))
        if found is None:
            found = self.kinds.find(kind), tuple(map(self.issuers.find, issuers))
            self._of_awards[kind, issuers] = found
        return found

    @cached_property
    def _of_awards(self) -> dict[tuple[str, tuple[str, ...]], tuple[AwardKind | None, tuple[Issuer, ...]]]:
        return {}


def encoded(outcome: Outcome) -> tuple[bytes, bytes]:
    """The record of an outcome without errors, and its text; a draft has none."""
    read = outcome.found
    if isinstance(read, Draft):
        return _encode((None, _DRAFTS.record(read, None, None), outcome.problems)), b""
    if read is None:
        raise ValueError("an outcome with errors is not to be remembered")
    return _encode((_article_record(read), None, outcome.problems)), encoded_body(read.body)


def _article_record(read: ReadArticle) -> tuple[Any, ...]:
    article = read.article
    named = zip(with_parts(article.awards), read.awards, strict=True)
    awards = [
        _AWARDS.record(
            award, names.kind, names.issuers, _place_records(names.places, award.places), len(award.of_which)
        )
        for award, names in named
    ]
    places = _place_records(read.places, article.places)
    return _ARTICLES.record(article, None, None, places, awards, read.movements)


def _place_records(names: Sequence[PlaceNames], places: Sequence[Place]) -> list[_PlaceRecord]:
    return [_PlaceRecord(name, place.scope, place.id) for name, place in zip(names, places, strict=True)]


def remembered(record: bytes, slug: str, path: str, meaning: Meaning) -> Remembered | None:
    """What the record says of the file at the path, which messages know under that name.

    None where that may not hold any more: a name means something else, or a day lies in the future, even in the one
    of an article that waits for its day. Raises MemoryFaultError.
    """
    held, draft, problems = _decoded(record)
    if (held is None) == (draft is None):
        raise MemoryFaultError(for_publishers.SPOILED)
    if held is None:
        # A draft's names are not kept, so only what it was read against can say that they still mean something.
        found = _DRAFTS.value(draft, slug, path)
        return Remembered(found, problems) if meaning.is_known else None
    article = _article(held, slug, path, meaning)
    if article is None:
        return None
    begun = article.begun
    if begun > meaning.today and begun != article.publish_on:
        return None
    is_judged = meaning.is_known or not _is_issuer_in_doubt(held, problems, meaning)
    return Remembered(article, problems, begun) if is_judged else None


def _is_issuer_in_doubt(held: Any, problems: tuple[Problem, ...], meaning: Meaning) -> bool:
    """Whether the article was warned of an issuer, or would be by this register: then it has to be read again."""
    if any(found.rule in _ABOUT_ISSUERS for found in problems):
        return True
    kinds = ((row, meaning.kinds.find(row.kind)) for row in held.awards)
    return any(
        meaning.issuers.is_doubtful(name, kind, given_in(row.decision, held.time))
        for row, kind in kinds
        for name in row.issuers
        if kind
    )


def _decoded(record: bytes) -> Any:
    """The record's article or draft, the other being None, and its problems."""
    try:
        return _decoder().decode(record)
    except msgspec.MsgspecError as error:
        raise MemoryFaultError(for_publishers.spoiled(error)) from error


def _article(held: Any, slug: str, path: str, meaning: Meaning) -> Article | None:
    places = _places(held.places, held.time, meaning)
    rows = iter(held.awards)
    awards = tuple([_award(row, rows, held.time, meaning) for row in rows])
    movements = _movements(held.movements, meaning) if held.movements else ()
    if places is None or not all(awards) or len(movements) < len(held.movements):
        return None
    return _ARTICLES.value(held, slug, path, places, awards, movements)


def _award(held: Any, rows: Iterator[Any], event: Time, meaning: Meaning) -> Award | None:
    """The award of a record and its parts, whose records are the next of the rows."""
    kind, issuers = meaning.of_award(held.kind, held.issuers)
    places = _places(held.places, event, meaning) if held.places else ()
    parts = tuple([_award(next(rows), rows, event, meaning) for _ in range(held.of_which)]) if held.of_which else ()
    if kind is None or places is None or not all(parts):
        return None
    return _AWARDS.value(held, kind, issuers, places, parts)


def _movements(held: Sequence[str], meaning: Meaning) -> tuple[Movement, ...]:
    """The movements of the names, each once."""
    return tuple(dict.fromkeys(filter(None, map(meaning.movements.find, held))))


def _places(held: Sequence[_PlaceRecord], event: Time, meaning: Meaning) -> tuple[Place, ...] | None:
    """The units of the records; None where a name means another one now."""
    if len(held) == 1:
        place = _place(held[0], event, meaning)
        return (place,) if place else None
    found = tuple([place for one in held if (place := _place(one, event, meaning))])
    return found if len(found) == len(held) else None


def _place(held: _PlaceRecord, event: Time, meaning: Meaning) -> Place | None:
    register = meaning.register
    if meaning.is_known:
        return register.unit_by_key.get((held.scope, held.id))
    found = find_place(held.names, register, event.span)
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
