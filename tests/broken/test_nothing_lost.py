"""After failed, killed and repeated builds the output is what a clean build makes."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.broken.case import added, another
from tests.broken.child import built
from tests.support import ARTICLE, NAME, ROOT, article_text, snapshot, write_article, write_content

_KILLED = """
import os, signal, sys
from pathlib import Path

left, name = int(sys.argv[1]), sys.argv[2]
original = getattr(os, name)

def counted(*arguments, **more):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return original(*arguments, **more)

setattr(os, name, counted)
from pelican import main
main(sys.argv[3:])
"""


def _arguments(content: Path, output: Path) -> list[str]:
    return [str(content), "-s", str(ROOT / "pelicanconf.py"), "-o", str(output), "--fatal", "errors"]


def _build(content: Path, output: Path) -> dict[str, bytes]:
    ran = built(content, output)
    assert 0 == ran.code, ran.said
    return snapshot(output)


def _clean(content: Path, folder: Path) -> dict[str, bytes]:
    """What a build makes that remembers nothing."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(content, folder / "content")
    return _build(folder / "content", folder / "output")


def _change(content: Path) -> None:
    another("articles/2018/hai.md", title="Bài thứ hai", aliases=["/cu/hai/"], photos=None)(content)
    write_article(content, title="Tên khác", photos=None)


def _killed_before(call: str, number: int, content: Path, output: Path) -> None:
    command = [sys.executable, "-c", _KILLED, str(number), call, *_arguments(content, output)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert -9 == ran.returncode


def test_a_build_after_the_fault_is_mended_is_a_clean_one(content: Path, output: Path, tmp_path: Path) -> None:
    added("phuong: Láng Hạ")(content)
    assert 1 == built(content, output).code

    write_article(content, title="Đã sửa")

    assert _clean(content, tmp_path / "clean") == _build(content, output)


def test_a_build_after_an_article_is_gone_is_a_clean_one(content: Path, output: Path, tmp_path: Path) -> None:
    (content / ARTICLE).unlink()

    assert _clean(content, tmp_path / "clean") == _build(content, output)


@pytest.mark.parametrize("number", [0, 1, 2, 4, 8, 12])
def test_a_build_killed_before_a_file_is_in_place_loses_nothing(
    content: Path, output: Path, tmp_path: Path, number: int
) -> None:
    _change(content)
    _killed_before("replace", number, content, output)

    assert _clean(content, tmp_path / "clean") == _build(content, output)


@pytest.mark.parametrize("number", [0, 1, 2, 3, 5, 8])
def test_a_killed_build_leaves_nothing_behind_when_the_change_is_taken_back(
    content: Path, output: Path, tmp_path: Path, number: int
) -> None:
    _change(content)
    _killed_before("replace", number, content, output)
    shutil.rmtree(content)
    _write_again(content)

    assert _clean(content, tmp_path / "clean") == _build(content, output)


def _write_again(content: Path) -> None:
    """The right content once more."""
    shutil.copytree(write_content(content.parent / "again"), content)


def test_a_first_build_that_is_killed_is_completed_by_the_next(content: Path, tmp_path: Path) -> None:
    for number in (0, 1, 8):
        output = tmp_path / f"output-{number}"
        _killed_before("replace", number, content, output)

        assert _clean(content, tmp_path / "clean") == _build(content, output)


def test_builds_killed_at_any_moment_lose_nothing(content: Path, output: Path, tmp_path: Path) -> None:
    chance = random.Random(20261124)  # noqa: S311 - moments, not secrets
    for number in range(5):
        write_article(content, title=f"Lần thứ {number}")
        command = [sys.executable, "-m", "pelican", *_arguments(content, output)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
            time.sleep(chance.uniform(0.2, 0.9))
            child.kill()

    assert _clean(content, tmp_path / "clean") == _build(content, output)


def test_two_builds_at_once_both_succeed(content: Path, output: Path, tmp_path: Path) -> None:
    for number in range(3):
        write_article(content, title=f"Lần thứ {number}")
        command = [sys.executable, "-m", "pelican", *_arguments(content, output)]
        pair = [
            subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(2)
        ]
        assert [0, 0] == [child.wait(60) for child in pair]

    assert _clean(content, tmp_path / "clean") == _build(content, output)


def test_an_output_that_is_a_file_is_told_and_kept(content: Path, tmp_path: Path) -> None:
    (tmp_path / "output").write_text("Của người khác.\n", encoding="utf-8")

    ran = built(content, tmp_path / "output")

    assert (1, False) == (ran.code, "Traceback" in ran.said)
    assert "Của người khác.\n" == (tmp_path / "output").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ["index.html", "nam/index.html", f"tin/2019/{NAME}/index.html"])
def test_a_folder_in_the_way_of_a_page_is_told_and_its_removal_mends_the_build(
    content: Path, output: Path, tmp_path: Path, path: str
) -> None:
    (output / path).unlink()
    (output / path / "cua-toi").mkdir(parents=True)

    ran = built(content, output)

    assert (1, False) == (ran.code, "Traceback" in ran.said)
    shutil.rmtree(output / path)
    assert _clean(content, tmp_path / "clean") == _build(content, output)


def test_files_of_others_in_the_output_are_never_touched(content: Path, output: Path) -> None:
    (output / "CNAME").write_text("kho.example\n", encoding="utf-8")
    (content / ARTICLE).write_text(article_text(title="Khác"), encoding="utf-8")

    assert b"kho.example\n" == _build(content, output)["CNAME"]


def test_an_output_behind_a_link_is_filled_where_it_is(content: Path, output: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(output)
    write_article(content, title="Khác")

    assert _build(content, tmp_path / "link") == snapshot(output)
