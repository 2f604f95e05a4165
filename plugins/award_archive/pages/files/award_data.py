"""Builds what the open data says of articles and their awards: rows of `awards.csv`, objects of `articles.json`.

A whole stands before its parts.
"""

import io
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from award_archive.catalogue.tally import is_counted
from award_archive.messages import column_meanings
from award_archive.model.article import Article, Source
from award_archive.model.award import Award, OtherFact, Recipients
from award_archive.model.count import CountKind
from award_archive.model.issuers import Level
from award_archive.model.kinds import KindClass
from award_archive.model.place import Place, Scope, label, scope_of
from award_archive.model.times import Precision
from award_archive.pages import addresses
from award_archive.pages.files.csv_table import REQUIRED_TEXT, TEXT, Columns, as_csv, one_of

_json = msgspec.json.Encoder().encode

AWARD_COLUMNS: Columns = {
    "article": (REQUIRED_TEXT, column_meanings.AWARD_ARTICLE),
    "url": (REQUIRED_TEXT, column_meanings.AWARD_URL),
    "date": ({"type": "string", "constraints": {"pattern": r"\d{4}(-\d{2}(-\d{2})?)?"}}, column_meanings.AWARD_DATE),
    "working_year": (
        {"type": "string", "constraints": {"required": True, "pattern": r"\d{4}(-\d{4})?|nh \d{4}-\d{4}"}},
        column_meanings.AWARD_WORKING_YEAR,
    ),
    "scope": (one_of(Scope), column_meanings.AWARD_SCOPE),
    "place_id": (REQUIRED_TEXT, column_meanings.AWARD_PLACE_ID),
    "place": (REQUIRED_TEXT, column_meanings.AWARD_PLACE),
    "kind": (REQUIRED_TEXT, column_meanings.AWARD_KIND),
    "class": (one_of(KindClass), column_meanings.AWARD_CLASS),
    "recipients": (
        one_of(dict.fromkeys(sort.code for sort in Recipients)),
        column_meanings.AWARD_RECIPIENTS,
    ),
    "issuer": (TEXT, column_meanings.AWARD_ISSUER),
    "count": (
        {"type": "integer", "constraints": {"minimum": 0}},
        column_meanings.AWARD_COUNT,
    ),
    "count_kind": (
        one_of(CountKind),
        column_meanings.AWARD_COUNT_KIND,
    ),
    "count_text": (REQUIRED_TEXT, column_meanings.AWARD_COUNT_TEXT),
    "quote": (TEXT, column_meanings.AWARD_QUOTE),
    "source_url": (TEXT, column_meanings.AWARD_SOURCE_URL),
    "row": ({"type": "integer", "constraints": {"required": True, "minimum": 1}}, column_meanings.AWARD_ROW),
    "part_of": ({"type": "integer", "constraints": {"minimum": 1}}, column_meanings.AWARD_PART_OF),
    "group": (TEXT, column_meanings.AWARD_GROUP),
    "issuer_level": ({"type": "string", "constraints": {"enum": list(Level)}}, column_meanings.AWARD_ISSUER_LEVEL),
    "date_precision": (one_of(Precision), column_meanings.AWARD_DATE_PRECISION),
    "counted": (one_of(("yes", "no")), column_meanings.AWARD_COUNTED),
}


class AwardsTable(Struct, frozen=True):
    """`awards.csv`: a row for each award."""

    site_url: str
    articles: tuple[Article, ...]

    def content(self) -> bytes:
        """The table as CSV."""
        return as_csv(AWARD_COLUMNS, _award_rows(self.site_url, self.articles))


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


def _award_rows(site_url: str, articles: Iterable[Article]) -> Iterator[Sequence[object]]:
    for article in articles:
        source_url = next((source.url for source in article.sources if source.url), "")
        start = (article.slug, site_url + article.url, article.time.iso, article.years.code)
        own_place, own_counted = _place_cells(article.places), is_counted(article, article.places)
        precision = article.time.precision
        for number, award, whole in _numbered(article.awards, "", itertools.count(1)):
            place, counted = own_place, own_counted
            if award.places:
                place, counted = _place_cells(award.places), is_counted(article, award.places)
            said = "yes" if counted and not whole else "no"
            end = (source_url, number, whole, award.group, award.level or "", precision, said)
            yield (*start, *place, *_award_cells(award), *end)


def _numbered(
    awards: Iterable[Award], whole: int | str, numbers: Iterator[int]
) -> Iterator[tuple[int, Award, int | str]]:
    """Each award before its parts: the next of the numbers, the award, and the number of its whole or ""."""
    for award in awards:
        number = next(numbers)
        yield number, award, whole
        if award.of_which:
            yield from _numbered(award.of_which, number, numbers)


_PLACE_KEYS = ("scope", "place_id", "place")


def _place_cells(places: Sequence[Place]) -> tuple[str, str, str]:
    """Where an article or an award is, in the order of `_PLACE_KEYS`; several wards are joined."""
    if len(places) == 1:
        (place,) = places
        return (place.scope, place.id, label(place))
    return (scope_of(places), "; ".join(place.id for place in places), "; ".join(map(label, places)))


_AWARD_KEYS = ("kind", "class", "recipients", "issuer", "count", "count_kind", "count_text", "quote")


def _award_cells(award: Award) -> tuple[object, ...]:
    """What is said of one award, in the order of `_AWARD_KEYS`; "" for what is not known."""
    kind, count = award.kind, award.count
    number = "" if count.number is None else count.number
    code, issuer = award.recipients.code, award.issuer
    return (kind.name, kind.kind_class, code, issuer, number, count.kind, count.text, award.quote)


def _award_object(award: Award) -> dict[str, Any]:
    """An award with all that the table has, and its decision, note and parts where it has any."""
    found: dict[str, Any] = dict(zip(_AWARD_KEYS, _award_cells(award), strict=True))
    found["issuer_level"] = award.level
    if award.group:
        found["group"] = award.group
    if decision := award.decision:
        found["decision"] = {"number": decision.number, "date": decision.date and decision.date.isoformat()}
    if award.note:
        found["note"] = award.note
    if award.places:
        found |= zip(_PLACE_KEYS, _place_cells(award.places), strict=True)
    if award.of_which:
        found["of_which"] = [_award_object(part) for part in award.of_which]
    for key in ("issuer", "count", "quote"):
        if found[key] == "":
            found[key] = None
    return found


def _article_object(site_url: str, article: Article) -> dict[str, Any]:
    found: dict[str, Any] = {
        "article": article.slug,
        "url": site_url + article.url,
        "title": article.title,
        "date": article.time.iso or None,
        "date_precision": article.time.precision,
        "working_year": article.years.code,
        "summary": article.summary,
        "awards": list(map(_award_object, article.awards)),
        "photos": [site_url + addresses.photo(article, photo) for photo in article.photos],
        "sources": list(map(_source_object, article.sources)),
        "corrections": [{"date": c.date.isoformat(), "note": c.note} for c in article.corrections],
        "movements": [{"id": movement.id, "name": movement.name} for movement in article.movements],
    }
    found |= zip(_PLACE_KEYS, _place_cells(article.places), strict=True)
    if article.time.is_several_days:
        found["end"] = article.time.last.isoformat()
    if article.host:
        found["host"] = article.host
    if article.others:
        found["also"] = list(map(_other_fact_object, article.others))
    return found


def _other_fact_object(one: OtherFact) -> dict[str, Any]:
    count = one.count and {"count": one.count.number, "count_kind": one.count.kind, "count_text": one.count.text}
    return {"what": one.what, **(count or {}), "quote": one.quote or None, "note": one.note or None}


def _source_object(source: Source) -> dict[str, str]:
    found = {"publisher": source.publisher}
    if source.title:
        found["title"] = source.title
    if source.url:
        found["url"] = source.url
    if source.published:
        found["published"] = source.published.iso
    if source.archived:
        found["archived"] = source.archived
    return found
