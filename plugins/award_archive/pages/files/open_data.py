"""Builds the open data: `awards.csv`, `articles.json`, `photos.csv`, the register's tables, and `datapackage.json`.

`datapackage.json` describes the others. Beside the files about all articles there is one of each for the events of each
year, such as `awards-2016.csv`. `described` lists the files and the meanings of their columns for the page about them.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from msgspec import Struct

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import column_meanings
from award_archive.model.article import Article
from award_archive.model.place import Scope
from award_archive.model.register_checks import CHANGES, UNITS
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files.articles_json import ArticlesJson
from award_archive.pages.files.award_data import AWARD_COLUMNS, AwardsTable
from award_archive.pages.files.csv_table import Columns
from award_archive.pages.files.photo_data import PHOTO_COLUMNS, photos_table
from award_archive.pages.files.register_data import TABLES, TITLES, register_tables
from award_archive.pages.files.site_file import FileData, SiteFile, as_json
from award_archive.pages.views.data_views import DataColumn, DataFile, DataYear

_AWARDS, _ARTICLES, _PHOTOS, PACKAGE = "awards.csv", "articles.json", "photos.csv", "datapackage.json"
# Every table with its columns, in the order in which the page and the descriptor name them.
COLUMNS: dict[str, Columns] = {_AWARDS: AWARD_COLUMNS, _PHOTOS: PHOTO_COLUMNS, **TABLES}
_TITLES = {_AWARDS: column_meanings.AWARDS, _PHOTOS: column_meanings.PHOTOS, **TITLES}
_PROFILES = "https://datapackage.org/profiles/2.0/"


def described() -> tuple[DataFile, ...]:
    """The files as the page about them shows them."""
    tables = (
        DataFile(name, addresses.DATA + name, _TITLES[name], _columns(columns)) for name, columns in COLUMNS.items()
    )
    return (
        *tables,
        DataFile(_ARTICLES, addresses.DATA + _ARTICLES, column_meanings.ARTICLES, ()),
        DataFile(PACKAGE, addresses.DATA + PACKAGE, column_meanings.PACKAGE, ()),
    )


def _columns(columns: Columns) -> tuple[DataColumn, ...]:
    return tuple(DataColumn(name, meaning) for name, (_, meaning) in columns.items())


def files(archive: Archive) -> Iterator[SiteFile]:
    """The files of data and their descriptor."""
    settings, catalogue = archive.settings, archive.catalogue
    made: dict[str, FileData] = {
        _AWARDS: AwardsTable(settings.url, catalogue.articles),
        _PHOTOS: photos_table(archive),
        **{table.name: table for table in register_tables(catalogue.register, archive.lists)},
    }
    tables = tuple(SiteFile(addresses.DATA + name, made[name], is_described=True) for name in COLUMNS)
    articles = SiteFile(addresses.DATA + _ARTICLES, ArticlesJson(settings.url, catalogue.articles), is_described=True)
    package = Descriptor(settings.feed_namespace, settings.name, settings.description, tables, articles)
    yield from (*tables, articles, SiteFile(addresses.DATA + PACKAGE, package))


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


class Descriptor(Struct, frozen=True):
    """`datapackage.json`: what the files of data are, and what their columns mean, as Data Package 2 describes them."""

    name: str
    title: str
    description: str
    tables: tuple[SiteFile, ...]
    articles: SiteFile

    def content(self) -> bytes:
        """The descriptor as JSON."""
        package = {
            "$schema": f"{_PROFILES}datapackage.json",
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "licenses": [
                {
                    "name": "CC-BY-4.0",
                    "title": "Creative Commons Attribution 4.0",
                    "path": "https://creativecommons.org/licenses/by/4.0/",
                }
            ],
            "resources": [
                *map(_table, self.tables),
                _resource(self.articles, column_meanings.ARTICLES, format="json", mediatype="application/json"),
            ],
        }
        return as_json(package)


def _table(file: SiteFile) -> dict[str, Any]:
    name = _name_of(file)
    fields = [{"name": key, "description": meaning, **spec} for key, (spec, meaning) in COLUMNS[name].items()]
    schema = {"$schema": f"{_PROFILES}tableschema.json", "fields": fields, "missingValues": [""]}
    if "id" in COLUMNS[name]:
        schema["primaryKey"] = ["id"]
    if references := _REFERENCES.get(name):
        schema["foreignKeys"] = [
            {"fields": [field], "reference": {"resource": _stem(target), "fields": ["id"]}}
            for field, target in references.items()
        ]
    return _resource(file, _TITLES[name], type="table", format="csv", mediatype="text/csv", schema=schema)


# In which table the units of a change are. A district may become a ward, so its new unit is in one of two.
_REFERENCES = {
    CHANGES[Scope.WARD]: dict.fromkeys(("from_id", "to_id"), UNITS[Scope.WARD]),
    CHANGES[Scope.DISTRICT]: {"from_id": UNITS[Scope.DISTRICT]},
    CHANGES[Scope.PROVINCE]: dict.fromkeys(("from_id", "to_id"), UNITS[Scope.PROVINCE]),
}


def _resource(file: SiteFile, title: str, **more: object) -> dict[str, Any]:
    name = _name_of(file)
    described = {"name": _stem(name), "path": name, "title": title, "encoding": "utf-8", **more}
    return described | {"bytes": file.entry.size, "hash": f"sha256:{file.entry.sha256}"}


def _name_of(file: SiteFile) -> str:
    return file.url.removeprefix(addresses.DATA)


def _stem(name: str) -> str:
    """The name of a resource: that of its file without the suffix."""
    return name.partition(".")[0]
