"""What is given to make from outside is a value, not a command."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support import ROOT

HOSTILE = (
    "https://x.example/$(shell touch made)",
    "https://x.example/$$(touch made)",
    "https://x.example/$(touch made)",
    "https://x.example/`touch made`",
    "https://x.example/';touch made;'",
    'https://x.example/";touch made;"',
    "https://x.example/;touch made",
    "https://x.example/\\",
    "https://x.example/#a $",
)
# It stands for every program of the environment, and says what it was given.
PROGRAM = '#!/bin/sh\nprintf "%s\\n" "$SITEURL" "$@"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose environment is there already."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "requirements").mkdir()
    for name in ("requirements/site.txt", "pyproject.toml"):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (0, 0))
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "site.stamp").touch()
    for name in ("pelican", "python"):
        (tmp_path / ".venv" / "bin" / name).write_text(PROGRAM)
        (tmp_path / ".venv" / "bin" / name).chmod(0o755)
    return tmp_path


def made(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    others = {name: value for name, value in os.environ.items() if name not in ("SITEURL", "N", "PHOTOS", "MAKEFLAGS")}
    command = ["make", "--silent", *arguments]
    return subprocess.run(
        command, cwd=folder, env=others | variables, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("address", HOSTILE)
def test_an_address_reaches_the_build_as_it_was_given_and_nothing_in_it_runs(address: str, folder: Path) -> None:
    for done in (made(folder, "publish", SITEURL=address), made(folder, "publish", f"SITEURL={address}")):
        assert (0, address) == (done.returncode, done.stdout.split("\n")[0])
    assert not list(folder.rglob("made"))


@pytest.mark.parametrize("number", ["$(shell touch made)", "1; touch made", "`touch made`", "$$(touch made)", "1 2"])
@pytest.mark.parametrize("name", ["N", "PHOTOS"])
def test_a_number_for_the_benchmark_is_one_word(name: str, number: str, folder: Path) -> None:
    for done in (made(folder, "bench", **{name: number}), made(folder, "bench", f"{name}={number}")):
        assert number in done.stdout.split("\n")
    assert not list(folder.rglob("made"))


def test_numbers_for_the_benchmark_need_not_be_given(folder: Path) -> None:
    assert ["--articles", "2000", "--growth", "--search", "--photos", "60"] == made(folder, "bench").stdout.split()[2:]


def test_without_an_address_nothing_is_published_and_the_command_says_what_to_give(folder: Path) -> None:
    for done in (made(folder, "publish"), made(folder, "publish", SITEURL="")):
        assert (2, "") == (done.returncode, done.stdout)
        assert "SITEURL=https://ten-mien.example/kho make publish" in done.stderr


def test_every_recipe_names_what_is_given_as_a_quoted_variable_of_the_shell() -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    given = next(line for line in text.split("\n") if line.startswith("GIVEN :=")).split()[2:]
    recipes = [line for line in text.split("\n") if line.startswith("\t")]

    assert {"SITEURL", "N", "PHOTOS", "PYTHON"} <= set(given)
    for name in given:
        assert [] == [line for line in recipes if f"$({name})" in line or f"${{{name}}}" in line]
        assert [] == [line for line in recipes if f"$${name}" in line and f'"$${name}"' not in line]
