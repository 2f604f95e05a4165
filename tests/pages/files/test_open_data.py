"""The files of open data and what is said of them are the same files, with the same columns."""

import csv
import io
import json
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from award_archive.catalogue.indexes import Catalogue
from award_archive.model.article import Article
from award_archive.model.award import Award
from award_archive.model.issuers import Issuer
from award_archive.pages import addresses
from award_archive.pages.archive import Archive, Lists
from award_archive.pages.files import open_data
from award_archive.pages.settings import Settings
from tests.catalogue import builders
from tests.every_field import off_default
from tests.model.builders import archive_files
from tests.pages.builders import SITE, archive
from tests.support import ARCHIVE

PHOTO_WORDS = ("caption", "alt", "credit", "licence")
DESCRIPTOR = addresses.DATA + open_data.PACKAGE


@pytest.fixture
def files() -> dict[str, bytes]:
    """The files of an archive of one article and the register of the tests' archive, by address."""
    register = archive_files()
    made = archive(off_default(Article))
    whole = replace(
        made,
        catalogue=Catalogue.of(made.catalogue.articles, register.register),
        lists=Lists(register.kinds.all, register.issuers.titles, register.movements.all),
    )
    return {file.url: file.content for file in open_data.files(whole)}


@pytest.fixture
def resources(files: dict[str, bytes]) -> dict[str, Any]:
    """What the descriptor says of each file, by address."""
    return {addresses.DATA + found["path"]: found for found in json.loads(files[DESCRIPTOR])["resources"]}


def test_every_file_is_told_of_on_the_page_about_the_data_and_in_the_descriptor(
    files: dict[str, bytes], resources: dict[str, Any]
) -> None:
    assert set(files) == {file.url for file in open_data.described()}
    assert set(files) - {DESCRIPTOR} == set(resources)


def test_an_articles_movements_stand_in_the_open_data_by_id_and_name() -> None:
    told = replace(builders.article("bai"), movements=(builders.GOOD_DEEDS, builders.SKILL))
    files = {file.url: file.content for file in open_data.files(archive(told, builders.article("khac")))}
    found = {one["article"]: one["movements"] for one in json.loads(files["/du-lieu/articles.json"])}

    good_deeds = {"id": "nguoi-tot-viec-tot", "name": "Người tốt, việc tốt"}
    assert {"bai": [good_deeds, {"id": "dan-van-kheo", "name": "Dân vận khéo"}], "khac": []} == found


def test_every_table_has_the_columns_that_are_told_of_and_no_others(
    files: dict[str, bytes], resources: dict[str, Any]
) -> None:
    told = {file.url: [column.name for column in file.columns] for file in open_data.described()}
    for url in (url for url in files if url.endswith(".csv")):
        head, *rows = csv.reader(io.StringIO(files[url].decode(), newline=""))

        assert told[url] == head
        assert told[url] == [field["name"] for field in resources[url]["schema"]["fields"]]
        assert [len(head)] * len(rows) == [len(row) for row in rows]
        assert rows


def test_the_tables_of_the_register_say_what_its_files_say(files: dict[str, bytes]) -> None:
    for file in sorted((ARCHIVE / "register").glob("*.csv")):
        written = list(csv.DictReader(file.open(encoding="utf-8", newline="")))
        told = list(csv.DictReader(io.StringIO(files[addresses.DATA + file.name].decode(), newline="")))
        columns = set(written[0]) & set(told[0])

        assert set(written[0]) == columns
        assert [plain(row, columns) for row in written] == [plain(row, columns) for row in told]


def plain(row: dict[str, str], columns: Iterable[str]) -> dict[str, str]:
    """Some columns of a row, with one space behind a semicolon."""
    return {column: re.sub("; *", "; ", row[column]) for column in columns}


def test_photographs_are_told_with_their_files_and_owners(files: dict[str, bytes]) -> None:
    (row,) = csv.DictReader(io.StringIO(files["/du-lieu/photos.csv"].decode(), newline=""))
    article = off_default(Article)
    (photo,) = article.photos

    assert [article.slug, f"{SITE}/hinh-anh/{article.slug}/{photo.name}/"] == [row["article"], row["url"]]
    assert [photo.caption, photo.alt, photo.credit, photo.licence] == [row[key] for key in PHOTO_WORDS]
    assert row["image"].startswith(f"{SITE}/anh/")


def test_files_of_years_have_together_what_the_whole_file_has_and_each_article_once() -> None:
    told = [
        builders.article("a", "2015-12-31", awards=(builders.award("205"),)),
        builders.article("b", "2016-01-01", "2015", awards=(builders.award("3"), builders.award("nhiều"))),
        builders.article("muoi-nam", "2019-12-20", "2009-2019", awards=(builders.award("1000"),)),
    ]
    catalogue = builders.archive(*told)
    whole = Archive(catalogue, (), {}, Settings("Kho"), {})
    files = {file.url: file.content for file in (*open_data.files(whole), *open_data.files_of_years(whole))}

    years = {"2015": ["a"], "2016": ["b", "b"], "2019": ["muoi-nam"]}
    head, *rows = files["/du-lieu/awards.csv"].splitlines()
    parts = {year: files[f"/du-lieu/awards-{year}.csv"].splitlines() for year in years}
    assert {head} == {part[0] for part in parts.values()}
    assert rows == [row for year in years for row in parts[year][1:]]
    assert years == {year: [row.decode().split(",")[0] for row in part[1:]] for year, part in parts.items()}

    articles = [json.loads(files[f"/du-lieu/articles-{year}.json"]) for year in years]
    assert json.loads(files["/du-lieu/articles.json"]) == [article for part in articles for article in part]
    assert ["2019", "2016", "2015"] == [str(found.year) for found in open_data.yearly(catalogue)]


@pytest.mark.parametrize(
    "issuer",
    ["=1+1", "+1", "-1", "@SUM(1)", "＝1+1", "＋1", "－1", "＠SUM(1)", "﹦1", "\u200b=1+1", "\u2060\ufeff\u3164 ＝1"],
)
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(issuer: str) -> None:
    award = replace(off_default(Award), issuers=(Issuer(issuer),), of_which=())
    made = {file.url: file.content for file in open_data.files(archive(replace(off_default(Article), awards=(award,))))}
    (row,) = csv.DictReader(io.StringIO(made[f"{addresses.DATA}awards.csv"].decode(), newline=""))

    assert f"'{issuer}" == row["issuer"]
