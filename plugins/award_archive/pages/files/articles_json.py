"""Builds `articles.json`: an object for each article, with its awards.

What only some have is UNSET in all others, and left out.
"""

import io
from datetime import date
from typing import Any

import msgspec
from msgspec import UNSET, Struct, UnsetType

from award_archive.model.article import Article, Source
from award_archive.model.award import Award, OtherFact
from award_archive.model.count import CountKind
from award_archive.model.issuers import Level
from award_archive.model.kinds import KindClass
from award_archive.model.place import Scope
from award_archive.model.times import Precision
from award_archive.pages import addresses
from award_archive.pages.files.award_data import award_cells, place_cells

_json = msgspec.json.Encoder().encode


class ArticlesJson(Struct, frozen=True):
    """`articles.json`: a line for each article, as easy to compare as it is to read."""

    site_url: str
    articles: tuple[Article, ...]

    def content(self) -> bytes:
        """The articles as a list in JSON."""
        out = io.BytesIO()
        out.write(b"[\n")
        for number, one in enumerate(self.articles):
            out.write(b",\n" if number else b"")
            out.write(_json(_article_object(self.site_url, one)))
        out.write(b"\n]\n")
        return out.getvalue()


class _AwardObject(Struct, rename={"kind_class": "class"}, gc=False):
    """An award in JSON: the cells of the table, and what only some awards have, left out where UNSET."""

    kind: str
    kind_class: KindClass
    recipients: str
    issuer: str | None
    count: int | None
    count_kind: CountKind
    count_text: str
    quote: str | None
    issuer_level: Level | None
    group: str | UnsetType = UNSET
    decision: dict[str, str | date | None] | UnsetType = UNSET
    note: str | UnsetType = UNSET
    scope: Scope | UnsetType = UNSET
    place_id: str | UnsetType = UNSET
    place: str | UnsetType = UNSET
    of_which: list["_AwardObject"] | UnsetType = UNSET


def _award_object(award: Award) -> _AwardObject:
    found = _AwardObject(*award_cells(award), award.level)
    if award.group:
        found.group = award.group
    if decision := award.decision:
        found.decision = {"number": decision.number, "date": decision.date}
    if award.note:
        found.note = award.note
    if award.places:
        found.scope, found.place_id, found.place = place_cells(award.places)
    if award.of_which:
        found.of_which = list(map(_award_object, award.of_which))
    return found


class _SourceObject(Struct, gc=False):
    """A source in JSON."""

    publisher: str
    title: str | UnsetType = UNSET
    url: str | UnsetType = UNSET
    published: str | UnsetType = UNSET
    archived: str | UnsetType = UNSET


def _source_object(source: Source) -> _SourceObject:
    published = source.published.iso if source.published else UNSET
    return _SourceObject(
        source.publisher, source.title or UNSET, source.url or UNSET, published, source.archived or UNSET
    )


class _ArticleObject(Struct, gc=False):
    """An article in JSON."""

    article: str
    url: str
    title: str
    date: str | None
    date_precision: Precision
    working_year: str
    summary: str
    awards: list[_AwardObject]
    photos: list[str]
    sources: list[_SourceObject]
    corrections: list[dict[str, str]]
    movements: list[dict[str, str]]
    scope: Scope
    place_id: str
    place: str
    end: str | UnsetType = UNSET
    host: str | UnsetType = UNSET
    also: list[dict[str, Any]] | UnsetType = UNSET


def _article_object(site_url: str, article: Article) -> _ArticleObject:
    time = article.time
    found = _ArticleObject(
        article.slug,
        site_url + article.url,
        article.title,
        time.iso or None,
        time.precision,
        article.years.code,
        article.summary,
        list(map(_award_object, article.awards)),
        [site_url + addresses.photo(article, photo) for photo in article.photos],
        list(map(_source_object, article.sources)),
        [{"date": one.date.isoformat(), "note": one.note} for one in article.corrections],
        [{"id": movement.id, "name": movement.name} for movement in article.movements],
        *place_cells(article.places),
    )
    if time.is_several_days:
        found.end = time.last.isoformat()
    if article.host:
        found.host = article.host
    if article.others:
        found.also = list(map(_other_fact_object, article.others))
    return found


def _other_fact_object(one: OtherFact) -> dict[str, Any]:
    count = one.count and {"count": one.count.number, "count_kind": one.count.kind, "count_text": one.count.text}
    return {"what": one.what, **(count or {}), "quote": one.quote or None, "note": one.note or None}
