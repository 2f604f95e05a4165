"""What vanishes while a folder is looked at is not there: an editor's program makes and deletes files all the time."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from award_archive.editor.photo_inventory import report
from award_archive.model.problem import Problem
from award_archive.reading.content import read_context, read_pages
from award_archive.reading.listing import list_files
from award_archive.reading.photo_files import PhotoFiles
from award_archive.reading.report import Report
from award_archive.reading.text import read_bytes
from award_archive.site.memory.signatures import Tree
from award_archive.site.theme.theme_files import Theme
from tests.support import TODAY

# Makes and deletes a file and a folder with a file as fast as it can, until it is stopped.
_RESTLESS = """
import os, sys
while True:
    for place in sys.argv[1:]:
        file, folder = place + "/z4913.md", place + "/z4914"
        open(file, "w").close()
        os.mkdir(folder)
        open(folder + "/4915.md", "w").close()
        os.unlink(file)
        os.unlink(folder + "/4915.md")
        os.rmdir(folder)
"""
TIMES = 400
# Looking at so many files before those that come and go takes long enough for one of these to vanish meanwhile.
STAYING = 300


@pytest.fixture
def restless(tmp_path: Path) -> Iterator[Path]:
    """The folder of photographs, in which files and folders come and go beside others that stay; also in `pages`."""
    folders = [tmp_path / "content" / name for name in ("photos", "pages")]
    for folder in folders:
        folder.mkdir(parents=True)
        for name in ("mot", *map(str, range(STAYING))):
            (folder / f"{name}.md").write_text("một", encoding="utf-8")
    with subprocess.Popen([sys.executable, "-c", _RESTLESS, *map(str, folders)]) as child:
        yield folders[0]
        child.kill()


def test_signatures_are_taken_of_what_stays(restless: Path) -> None:
    for _ in range(TIMES):
        assert str(restless / "mot.md") in Tree(str(restless)).files


def test_what_stays_is_listed_and_nothing_is_wrong_with_it(restless: Path) -> None:
    for _ in range(TIMES):
        problems: list[Problem] = []
        assert "mot" in [file.slug for file in list_files(restless, restless.parent, problems)]
        assert [] == [found for found in problems if found.rule == "unreadable"]


def test_the_theme_is_what_stays(restless: Path) -> None:
    for _ in range(TIMES // 4):
        theme = Theme.of([restless], restless, {})
        assert "mot.md" in theme.sources
        assert "mot.md" in theme.static_files


def test_photographs_are_named_that_stay(restless: Path) -> None:
    for _ in range(TIMES // 4):
        assert "mot.md" in PhotoFiles(restless).names


def test_photographs_are_listed_that_stay(restless: Path) -> None:
    for _ in range(TIMES // 40):
        told = "\n".join(report(restless.parent, lambda *_: None).lines)
        assert "photos/mot.md" in told
        assert "[unreadable]" not in told


def test_a_page_that_vanishes_once_it_is_listed_is_not_there(restless: Path) -> None:
    problems: list[Problem] = []
    for _ in range(TIMES // 4):
        read_pages(restless.parent, problems)

    assert not [found for found in problems if found.rule == "unreadable"]


def test_a_file_that_is_gone_is_no_fault_of_anything(tmp_path: Path) -> None:
    found = Report("content/articles/mot.md")

    assert read_bytes(tmp_path / "mot.md", found) is None
    assert [] == found.problems


def test_a_file_of_the_register_that_is_gone_is_missing(tmp_path: Path) -> None:
    register, _ = read_context(tmp_path, TODAY)

    assert {"register-missing"} == {found.rule for found in register.problems}
