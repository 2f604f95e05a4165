"""The files of open data and what is said of them are the same files, with the same columns."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from award_archive.model.article import Article
from award_archive.model.award import Award
from award_archive.model.issuers import Issuer
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files import open_data
from award_archive.pages.settings import Settings
from tests.catalogue import builders
from tests.every_field import off_default
from tests.pages.builders import archive

DESCRIPTOR = addresses.DATA + open_data.PACKAGE


@pytest.fixture
def files() -> dict[str, bytes]:
    """The files of an archive of one article, by address."""
    return {file.url: file.content for file in open_data.files(archive(off_default(Article)))}


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
