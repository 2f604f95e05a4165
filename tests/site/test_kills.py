"""A build that is killed at whatever moment, workers and all, leaves nothing behind that the next one does not mend."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.site.making import Town, article
from tests.support import ROOT, pelican, snapshot

ARTICLES = 220  # enough for worker processes to be started
# So many builds are killed: few in every run of the tests, many where there is time.
FEW, MANY = 8, 50


def fill(town: Town, title: str) -> None:
    for number in range(ARTICLES):
        day = f"2019-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        town.write(f"articles/2019/bai-{number:03d}.md", article(f"{title} {number}", day))


def put(content: Path, folder: Path) -> None:
    """Make the folder hold this content, every file of it new."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(content, folder, copy_function=shutil.copyfile)


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, dict[str, bytes]]]:
    """Two contents that differ in every article, a ward's name and a page, each with what a clean build makes of it."""
    found = []
    for title, ward in (("Bài", "Thịnh Quang"), ("Tin", "Thịnh Hào")):
        town = Town.found(tmp_path_factory.mktemp("state"))
        fill(town, title)
        town.rename_ward("thinh-quang-1", ward)
        done = pelican(town.content, town.output)
        assert done.returncode == 0, done.stderr
        found.append((town.content, snapshot(town.output)))
    return found


@pytest.mark.parametrize("moments", [FEW, pytest.param(MANY, marks=pytest.mark.slow)])
def test_killed_builds_are_each_mended_by_the_next(
    tmp_path: Path, states: list[tuple[Path, dict[str, bytes]]], moments: int
) -> None:
    chance = random.Random(moments)  # noqa: S311 - moments, not secrets
    output = tmp_path / "output"
    command = [sys.executable, "-m", "pelican", str(tmp_path / "content"), "-s", str(ROOT / "pelicanconf.py")]
    command += ["-o", str(output), "--fatal", "errors"]
    for moment in range(moments):
        content, wanted = states[moment % 2]
        put(content, tmp_path / "content")
        if not moment % 7:
            shutil.rmtree(output, ignore_errors=True)
            shutil.rmtree(tmp_path / ".cache", ignore_errors=True)
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
            time.sleep(chance.uniform(0.2, 1.2))
            child.kill()
        done = pelican(tmp_path / "content", output)

        assert done.returncode == 0, done.stderr
        assert wanted == snapshot(output), f"moment {moment}"


def test_no_worker_outlives_a_killed_build(tmp_path: Path, states: list[tuple[Path, dict[str, bytes]]]) -> None:
    put(states[0][0], tmp_path / "content")
    command = [sys.executable, "-m", "pelican", str(tmp_path / "content"), "-s", str(ROOT / "pelicanconf.py")]
    with subprocess.Popen([*command, "-o", str(tmp_path / "output")], cwd=ROOT, stdout=subprocess.DEVNULL) as child:
        time.sleep(0.7)
        child.kill()
    end = time.monotonic() + 5
    while time.monotonic() < end and _processes_with(str(tmp_path)):
        time.sleep(0.05)

    assert [] == _processes_with(str(tmp_path))


def _processes_with(word: str) -> list[int]:
    """The processes whose command line has the word."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            held = word.encode() in (folder / "cmdline").read_bytes()
        except OSError:
            continue
        found += [int(folder.name)] if held else []
    return found
