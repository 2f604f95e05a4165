"""Builds the open data: `awards.csv`, `articles.json`, `wards.csv`, and `datapackage.json`, which describes them.

Beside the files about all articles there is one of each for the events of each year, such as `awards-2016.csv`.
`described` lists the files and the meanings of their columns for the page about them. The tables follow RFC 4180. A
cell that a spreadsheet would run as a formula gets an apostrophe in front.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Any

import msgspec
from msgspec import Struct

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import column_meanings
from award_archive.model.article import Article, Award, Recipients
from award_archive.model.characters import INVISIBLE
from award_archive.model.count import CountKind
from award_archive.model.kinds import KindClass
from award_archive.model.place import Scope, label
from award_archive.model.register import Register
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files.site_file import SiteFile, as_json
from award_archive.pages.views.data_views import DataColumn, DataFile, DataYear

_AWARDS, _ARTICLES, _WARDS, PACKAGE = "awards.csv", "articles.json", "wards.csv", "datapackage.json"
# Spreadsheets take the wide forms for the usual ones, and pass over what they do not show.
_BEGINNING = f"(?:[\t\r]|[\\s{INVISIBLE}]*[=+@＝＋－＠﹢﹣﹦﹫-])"
_FORMULA = re.compile(_BEGINNING)
# Finds every cell that is a formula in the text of a table, and hardly anything else.
_PERHAPS_FORMULA = re.compile(f'(?:^|[,"\n])(?![0-9A-Za-z",]){_BEGINNING}')
_json = msgspec.json.Encoder().encode
# So many rows are written at once.
_BLOCK = 1_000

_Columns = dict[str, tuple[dict[str, Any], str]]
_REQUIRED = {"constraints": {"required": True}}


def _one_of(codes: Iterable[str]) -> dict[str, Any]:
    return {"type": "string", "constraints": {"required": True, "enum": list(codes)}}


_TEXT = {"type": "string"}
AWARD_COLUMNS: _Columns = {
    "article": ({"type": "string", **_REQUIRED}, column_meanings.AWARD_ARTICLE),
    "url": ({"type": "string", **_REQUIRED}, column_meanings.AWARD_URL),
    "date": ({"type": "date", **_REQUIRED}, column_meanings.AWARD_DATE),
    "working_year": (
        {"type": "string", "constraints": {"required": True, "pattern": r"\d{4}(-\d{4})?"}},
        column_meanings.AWARD_WORKING_YEAR,
    ),
    "scope": (_one_of(Scope), column_meanings.AWARD_SCOPE),
    "place_id": ({"type": "string", **_REQUIRED}, column_meanings.AWARD_PLACE_ID),
    "place": ({"type": "string", **_REQUIRED}, column_meanings.AWARD_PLACE),
    "kind": ({"type": "string", **_REQUIRED}, column_meanings.AWARD_KIND),
    "class": (_one_of(KindClass), column_meanings.AWARD_CLASS),
    "recipients": (
        _one_of(Recipients),
        column_meanings.AWARD_RECIPIENTS,
    ),
    "issuer": (_TEXT, column_meanings.AWARD_ISSUER),
    "count": (
        {"type": "integer", "constraints": {"minimum": 0}},
        column_meanings.AWARD_COUNT,
    ),
    "count_kind": (
        _one_of(CountKind),
        column_meanings.AWARD_COUNT_KIND,
    ),
    "count_text": ({"type": "string", **_REQUIRED}, column_meanings.AWARD_COUNT_TEXT),
    "quote": (_TEXT, column_meanings.AWARD_QUOTE),
    "source_url": (_TEXT, column_meanings.AWARD_SOURCE_URL),
}
WARD_COLUMNS: _Columns = {
    "id": ({"type": "string", "constraints": {"required": True, "unique": True}}, column_meanings.WARD_ID),
    "name": ({"type": "string", **_REQUIRED}, column_meanings.WARD_NAME),
    "type": ({"type": "string", **_REQUIRED}, column_meanings.WARD_TYPE),
    "district": (_TEXT, column_meanings.WARD_DISTRICT),
    "province": ({"type": "string", **_REQUIRED}, column_meanings.WARD_PROVINCE),
    "official_code": (_TEXT, column_meanings.WARD_OFFICIAL_CODE),
    "valid_from": ({"type": "date"}, column_meanings.WARD_VALID_FROM),
    "valid_to": ({"type": "date"}, column_meanings.WARD_VALID_TO),
    "now": (_TEXT, column_meanings.WARD_NOW),
}


def described() -> tuple[DataFile, ...]:
    """The files as the page about them shows them."""

    def columns(table: _Columns) -> tuple[DataColumn, ...]:
        return tuple(DataColumn(name, meaning) for name, (_, meaning) in table.items())

    return (
        DataFile(_AWARDS, addresses.DATA + _AWARDS, column_meanings.AWARDS, columns(AWARD_COLUMNS)),
        DataFile(_ARTICLES, addresses.DATA + _ARTICLES, column_meanings.ARTICLES, ()),
        DataFile(_WARDS, addresses.DATA + _WARDS, column_meanings.WARDS, columns(WARD_COLUMNS)),
        DataFile(PACKAGE, addresses.DATA + PACKAGE, column_meanings.PACKAGE, ()),
    )


def files(archive: Archive) -> Iterator[SiteFile]:
    """The three files of data and their descriptor."""
    settings, catalogue = archive.settings, archive.catalogue
    awards = SiteFile(addresses.DATA + _AWARDS, AwardsTable(settings.url, catalogue.articles), is_described=True)
    articles = SiteFile(addresses.DATA + _ARTICLES, ArticlesJson(settings.url, catalogue.articles), is_described=True)
    wards = SiteFile(addresses.DATA + _WARDS, WardsTable(tuple(_ward_rows(catalogue.register))), is_described=True)
    package = Descriptor(settings.feed_namespace, settings.name, settings.description, awards, wards, articles)
    yield from (awards, articles, wards, SiteFile(addresses.DATA + PACKAGE, package))


def files_of_years(archive: Archive) -> Iterator[SiteFile]:
    """For each year that an event was in, its part of the files about articles: each article is in one, reviews too."""
    for year, group in _by_year_of_event(archive.catalogue).items():
        yield SiteFile(addresses.data_of_year(_AWARDS, year), AwardsTable(archive.settings.url, group))
        yield SiteFile(addresses.data_of_year(_ARTICLES, year), ArticlesJson(archive.settings.url, group))


def yearly(catalogue: Catalogue) -> tuple[DataYear, ...]:
    """The files of each year, newest first, as the page about them shows them."""
    return tuple(
        DataYear(year, addresses.data_of_year(_AWARDS, year), addresses.data_of_year(_ARTICLES, year))
        for year in reversed(_by_year_of_event(catalogue))
    )


def _by_year_of_event(catalogue: Catalogue) -> dict[int, tuple[Article, ...]]:
    """The articles by the year in their address, oldest first."""
    groups = groupby(catalogue.articles, key=lambda article: article.date.year)
    return {year: tuple(group) for year, group in groups}


class AwardsTable(Struct, frozen=True):
    """`awards.csv`: a row for each award."""

    site_url: str
    articles: tuple[Article, ...]

    def content(self) -> bytes:
        """The table as CSV."""
        return _csv(AWARD_COLUMNS, _award_rows(self.site_url, self.articles))


class WardsTable(Struct, frozen=True):
    """`wards.csv`: a row for each dated ward."""

    rows: tuple[tuple[str, ...], ...]

    def content(self) -> bytes:
        """The table as CSV."""
        return _csv(WARD_COLUMNS, self.rows)


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
        start = (
            article.slug, site_url + article.url, article.date.isoformat(), article.years.code,
            article.place.scope, article.place.id, label(article.place),
        )  # fmt: skip
        for award in article.awards:
            yield (*start, *_award_cells(award).values(), source_url)


def _award_cells(award: Award) -> dict[str, object]:
    """What is said of one award, under the columns' names and in their order; "" for what is not known."""
    return {
        "kind": award.kind.name,
        "class": award.kind.kind_class,
        "recipients": award.recipients,
        "issuer": award.issuer,
        "count": "" if award.count.number is None else award.count.number,
        "count_kind": award.count.kind,
        "count_text": award.count.text,
        "quote": award.quote,
    }


def _ward_rows(register: Register) -> Iterator[tuple[str, ...]]:
    for ward in register.wards:
        days = (day.isoformat() if day else "" for day in (ward.days.first, ward.days.last))
        now = " ".join(destination.ward.id for destination in register.fate(ward).destinations)
        yield (ward.id, ward.name, ward.type, ward.district, ward.province, ward.official_code, *days, now)


def _csv(columns: _Columns, rows: Iterable[Sequence[object]]) -> bytes:
    """The table as CSV. Cells are looked at one by one in the few blocks only that may hold a formula."""
    blocks = [_written([tuple(columns)]).encode()]
    rest = iter(rows)
    while block := list(islice(rest, _BLOCK)):
        text = _written(block)
        if _PERHAPS_FORMULA.search(text):
            text = _written([list(map(_guarded, row)) for row in block])
        blocks.append(text.encode())
    return b"".join(blocks)


def _written(rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)  # RFC 4180: commas, CRLF
    return out.getvalue()


def _guarded(cell: object) -> object:
    """The cell, with an apostrophe in front if a spreadsheet would run it."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def _article_object(site_url: str, article: Article) -> dict[str, Any]:
    def without_empty(pairs: dict[str, Any]) -> dict[str, Any]:
        return {key: str(value) for key, value in pairs.items() if value}

    return {
        "article": article.slug,
        "url": site_url + article.url,
        "title": article.title,
        "date": article.date.isoformat(),
        "working_year": article.years.code,
        "scope": article.place.scope,
        "place_id": article.place.id,
        "place": label(article.place),
        "summary": article.summary,
        "awards": [
            {key: (None if value == "" else value) for key, value in _award_cells(award).items()}
            for award in article.awards
        ],
        "photos": [site_url + addresses.photo(article, photo) for photo in article.photos],
        "sources": [
            without_empty({"publisher": s.publisher, "title": s.title, "url": s.url, "published": s.published})
            for s in article.sources
        ],
        "corrections": [{"date": c.date.isoformat(), "note": c.note} for c in article.corrections],
    }


class Descriptor(Struct, frozen=True):
    """`datapackage.json`: what the files of data are, and what their columns mean."""

    name: str
    title: str
    description: str
    awards: SiteFile
    wards: SiteFile
    articles: SiteFile

    def content(self) -> bytes:
        """The descriptor as JSON."""
        package = {
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "profile": "data-package",
            "licenses": [{"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0"}],
            "resources": [
                _table(self.awards, AWARD_COLUMNS),
                _table(self.wards, WARD_COLUMNS),
                _resource(self.articles, type="json", format="json", mediatype="application/json"),
            ],
        }
        return as_json(package)


def _table(file: SiteFile, columns: _Columns) -> dict[str, Any]:
    fields = [{"name": key, "description": meaning, **spec} for key, (spec, meaning) in columns.items()]
    schema = {"fields": fields, "missingValues": [""]}
    return _resource(
        file, type="table", format="csv", mediatype="text/csv", profile="tabular-data-resource", schema=schema
    )


def _resource(file: SiteFile, **more: object) -> dict[str, Any]:
    path = file.url.removeprefix(addresses.DATA)
    described = {"name": path.partition(".")[0], "path": path, "encoding": "utf-8", **more}
    return described | {"bytes": file.entry.size, "hash": f"sha256:{file.entry.sha256}"}
