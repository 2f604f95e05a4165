"""The files of open data and what is said of them are the same files, with the same columns."""

import csv
import io
import json
from typing import Any

import pytest

from award_archive.model.article import Article
from award_archive.pages import addresses
from award_archive.pages.files import open_data
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
