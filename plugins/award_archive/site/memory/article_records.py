"""Encodes articles and their texts as bytes for the database, and decodes them again.

Wards, districts and kinds of awards are stored by name and id; every build looks them up in its own register.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import msgspec

from award_archive.messages import for_publishers
from award_archive.model.article import (
    Alias,
    Article,
    Award,
    Body,
    Correction,
    Link,
    Photo,
    Placed,
    Recipients,
    RemovedPhoto,
    Source,
    Text,
    WorkingYears,
)
from award_archive.model.count import Count
from award_archive.model.kinds import AwardKinds
from award_archive.model.place import Place, Scope
from award_archive.model.problem import Problem
from award_archive.model.register import Register
from award_archive.reading.article_reader import Draft, ReadArticle
from award_archive.reading.content import Outcome
from award_archive.reading.place_reader import PlaceNames, find_place
from award_archive.site.memory.database import MemoryFaultError


class _AwardRecord(msgspec.Struct, array_like=True, frozen=True, gc=False):
    kind: str
    recipients: Recipients
    count: Count
    issuer: str
    quote: str
    note: str


class _ArticleRecord(msgspec.Struct, array_like=True, frozen=True, gc=False):
    title: str
    date: date
    years: WorkingYears
    names: PlaceNames
    scope: Scope
    place: str
    summary: str
    awards: tuple[_AwardRecord, ...]
    photos: tuple[Photo, ...]
    removed: tuple[RemovedPhoto, ...]
    sources: tuple[Source, ...]
    corrections: tuple[Correction, ...]
    aliases: tuple[Alias, ...]
    links: tuple[Link, ...]


class _Record(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """What a file without errors is; `article` is None in a draft, whose photographs are kept here."""

    article: _ArticleRecord | None
    problems: tuple[Problem, ...]
    photos: tuple[Photo, ...] = ()
    removed: tuple[RemovedPhoto, ...] = ()


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
        return _encode(_Record(None, outcome.problems, read.photos, read.removed)), b""
    if read is None:
        raise ValueError("an outcome with errors is not to be remembered")
    return _encode(_Record(_article_record(read), outcome.problems)), encoded_body(read.body)


def _article_record(read: ReadArticle) -> _ArticleRecord:
    article = read.article
    awards = (
        _AwardRecord(name, award.recipients, award.count, award.issuer, award.quote, award.note)
        for name, award in zip(read.kinds, article.awards, strict=True)
    )
    return _ArticleRecord(
        article.title,
        article.date,
        article.years,
        read.place,
        article.place.scope,
        article.place.id,
        article.summary,
        tuple(awards),
        article.photos,
        article.removed,
        article.sources,
        article.corrections,
        article.aliases,
        article.links,
    )


def remembered(record: bytes, slug: str, path: str, meaning: Meaning) -> Remembered | None:
    """What the record says of the file at the path, which messages know under that name.

    None where that may not hold any more: a name means something else, or a day lies in the future. Raises
    MemoryFaultError.
    """
    held = _decoded(record)
    if held.article is None:
        # A draft's names are not kept, so only what it was read against can say that they still mean something.
        draft = Draft(slug, path, held.photos, held.removed)
        return Remembered(draft, held.problems) if meaning.is_known else None
    article = _article(held.article, slug, path, meaning)
    return Remembered(article, held.problems) if article and article.updated <= meaning.today else None


def _decoded(record: bytes) -> _Record:
    try:
        return _decoder().decode(record)
    except msgspec.MsgspecError as error:
        raise MemoryFaultError(for_publishers.spoiled(error)) from error


def _article(held: _ArticleRecord, slug: str, path: str, meaning: Meaning) -> Article | None:
    place = _place(held, meaning)
    awards = tuple(award for record in held.awards if (award := _award(record, meaning.kinds)))
    if place is None or len(awards) < len(held.awards):
        return None
    return Article(
        slug,
        path,
        held.title,
        held.date,
        held.years,
        place,
        held.summary,
        awards,
        held.photos,
        held.removed,
        held.sources,
        held.corrections,
        held.aliases,
        held.links,
    )


def _place(held: _ArticleRecord, meaning: Meaning) -> Place | None:
    register = meaning.register
    if meaning.is_known and held.scope is Scope.WARD:
        return register.ward_by_id.get(held.place)
    if meaning.is_known and held.scope is Scope.DISTRICT:
        return register.district_by_id.get(held.place)
    found = find_place(held.names, register, held.date)
    # Another unit than the record's is a new record's to hold: the next build would go by the id that is held.
    return found if found and (found.scope, found.id) == (held.scope, held.place) else None


def _award(held: _AwardRecord, kinds: AwardKinds) -> Award | None:
    kind = kinds.find(held.kind)
    return Award(kind, held.recipients, held.count, held.issuer, held.quote, held.note) if kind else None


def encoded_body(body: Body) -> bytes:
    """An article's text as bytes."""
    blocks = [[isinstance(b, Placed), b.file if isinstance(b, Placed) else b.html] for b in body.blocks]
    return _encode([body.summary_html, blocks])


def decoded_body(text: bytes) -> Body:
    """The text that the bytes are."""
    summary, blocks = _body_decoder().decode(text)
    return Body(summary, tuple(Placed(words) if is_placed else Text(words) for is_placed, words in blocks))


def _encode(value: Any) -> bytes:
    return msgspec.msgpack.encode(value)


@cache
def _decoder() -> "msgspec.msgpack.Decoder[_Record]":
    return msgspec.msgpack.Decoder(_Record)


@cache
def _body_decoder() -> "msgspec.msgpack.Decoder[tuple[str, list[tuple[bool, str]]]]":
    return msgspec.msgpack.Decoder(tuple[str, list[tuple[bool, str]]])
