"""Building again on every save: a broken file is told once, and the next save is built."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support import ARTICLE, NAME, ROOT, article_text

PATIENCE = 30.0


def wait_for(is_so: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.2)
    return False


@pytest.fixture
def log(content: Path, tmp_path: Path) -> Iterator[Path]:
    """What a build that watches the content says."""
    arguments = [
        "-s",
        str(ROOT / "pelicanconf.py"),
        "-o",
        str(tmp_path / "output"),
        "--fatal",
        "errors",
        "--autoreload",
    ]
    log = tmp_path / "log"
    with log.open("w") as out:
        command = [sys.executable, "-u", "-m", "pelican", str(content), *arguments]
        watching = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
        yield log
        watching.terminate()
        watching.wait(timeout=10)


def test_an_error_is_told_once_and_building_goes_on_with_the_next_save(
    content: Path, tmp_path: Path, log: Path
) -> None:
    page = tmp_path / "output" / "tin" / "2019" / NAME / "index.html"
    assert wait_for(page.exists)
    time.sleep(1)
    (content / ARTICLE).write_text(article_text(ward="Láng Háa"), encoding="utf-8")
    assert wait_for(lambda: "[unknown-ward]" in log.read_text("utf-8"))
    time.sleep(2)
    assert 1 == log.read_text("utf-8").count("[unknown-ward]")

    (content / ARTICLE).write_text(article_text(title="Một tiêu đề khác"), encoding="utf-8")
    assert wait_for(lambda: "Một tiêu đề khác" in page.read_text("utf-8"))
    assert "Traceback" not in log.read_text("utf-8")
