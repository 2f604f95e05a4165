"""Builds the open data: `awards.csv`, `articles.json`, `wards.csv`, and `datapackage.json`, which describes them.

Beside the files about all articles there is one of each for the events of each year, such as `awards-2016.csv`.
`described` lists the files and the meanings of their columns for the page about them.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from msgspec import Struct

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import column_meanings
from award_archive.model.article import Article
from award_archive.model.register import Register
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files.award_data import AWARD_COLUMNS, ArticlesJson, AwardsTable
from award_archive.pages.files.csv_table import REQUIRED, TEXT, Columns, as_csv
from award_archive.pages.files.site_file import SiteFile, as_json
from award_archive.pages.views.data_views import DataColumn, DataFile, DataYear

_AWARDS, _ARTICLES, _WARDS, PACKAGE = "awards.csv", "articles.json", "wards.csv", "datapackage.json"
WARD_COLUMNS: Columns = {
    "id": ({"type": "string", "constraints": {"required": True, "unique": True}}, column_meanings.WARD_ID),
    "name": ({"type": "string", **REQUIRED}, column_meanings.WARD_NAME),
    "type": ({"type": "string", **REQUIRED}, column_meanings.WARD_TYPE),
    "district": (TEXT, column_meanings.WARD_DISTRICT),
    "province": ({"type": "string", **REQUIRED}, column_meanings.WARD_PROVINCE),
    "official_code": (TEXT, column_meanings.WARD_OFFICIAL_CODE),
    "valid_from": ({"type": "date"}, column_meanings.WARD_VALID_FROM),
    "valid_to": ({"type": "date"}, column_meanings.WARD_VALID_TO),
    "now": (TEXT, column_meanings.WARD_NOW),
}


def described() -> tuple[DataFile, ...]:
    """The files as the page about them shows them."""

    def columns(table: Columns) -> tuple[DataColumn, ...]:
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
    groups = groupby(catalogue.articles, key=lambda article: article.time.year)
    return {year: tuple(group) for year, group in groups}


class WardsTable(Struct, frozen=True):
    """`wards.csv`: a row for each dated ward."""

    rows: tuple[tuple[str, ...], ...]

    def content(self) -> bytes:
        """The table as CSV."""
        return as_csv(WARD_COLUMNS, self.rows)


def _ward_rows(register: Register) -> Iterator[tuple[str, ...]]:
    for ward in register.wards:
        days = (day.isoformat() if day else "" for day in (ward.days.first, ward.days.last))
        now = " ".join(destination.ward.id for destination in register.fate(ward).destinations)
        yield (ward.id, ward.name, ward.type, ward.district, ward.province, ward.official_code, *days, now)


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


def _table(file: SiteFile, columns: Columns) -> dict[str, Any]:
    fields = [{"name": key, "description": meaning, **spec} for key, (spec, meaning) in columns.items()]
    schema = {"fields": fields, "missingValues": [""]}
    return _resource(
        file, type="table", format="csv", mediatype="text/csv", profile="tabular-data-resource", schema=schema
    )


def _resource(file: SiteFile, **more: object) -> dict[str, Any]:
    path = file.url.removeprefix(addresses.DATA)
    described = {"name": path.partition(".")[0], "path": path, "encoding": "utf-8", **more}
    return described | {"bytes": file.entry.size, "hash": f"sha256:{file.entry.sha256}"}
