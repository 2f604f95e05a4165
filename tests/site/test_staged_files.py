"""Files that somebody deletes while a build makes and moves them are missed at once, and the next build mends all."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from award_archive.pages.settings import Settings
from award_archive.site import output_folder
from award_archive.site.failures import explained
from award_archive.site.staged_files import LostFilesError
from tests.site.built import ADDRESS
from tests.site.making import Town, article
from tests.support import snapshot

LIST, MANIFEST = ".bang-vang.json", "manifest.json"
LOST = "du-lieu/awards.csv"


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A published town with two articles, one of which is then changed and one deleted."""
    town = replace(Town.found(tmp_path), settings=Settings("Bảng Vàng", ADDRESS))
    for name in ("mot", "hai"):
        town.write(f"articles/2019/{name}.md", article(name))
    town.build()
    town.write("articles/2019/mot.md", article("Tên mới"))
    (town.content / "articles" / "2019" / "hai.md").unlink()
    return town


def lose(path: str) -> Callable[[Path], None]:
    """Somebody who deletes a file or folder of the stage; "" for all of it."""

    def act(stage: Path) -> None:
        shutil.rmtree(stage / path) if (stage / path).is_dir() else (stage / path).unlink()

    return act


def shorten(stage: Path) -> None:
    (stage / LOST).write_bytes(b"")


def act_before(name: str, act: Callable[[Path], None], town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Act once on the stage, just before this function of the output folder does its work."""
    function, left = getattr(output_folder, name), [act]

    def work(*arguments: object) -> object:
        if left:
            left.pop()(town.output / ".bang-vang.new")
        return function(*arguments)

    monkeypatch.setattr(output_folder, name, work)


def is_as_a_clean_build(town: Town) -> bool:
    clean = town.clean()
    clean.build()
    return snapshot(clean.output) == snapshot(town.output)


@pytest.mark.parametrize("act", [lose(""), lose("du-lieu"), lose(LOST), lose(MANIFEST), shorten])
def test_what_is_missed_before_publishing_stops_the_build_and_nothing_is_touched(
    town: Town, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], None]
) -> None:
    before = snapshot(town.output)
    with monkeypatch.context() as others:
        act_before("StagedFiles", act, town, others)
        with pytest.raises(LostFilesError, match=r"ví dụ .*Trang cũ được giữ nguyên"):
            town.build()
    assert before == snapshot(town.output)

    town.build()
    assert is_as_a_clean_build(town)


@pytest.mark.parametrize("act", [lose("du-lieu"), lose(LOST), lose("du-lieu/articles.json")])
def test_what_is_lost_while_it_is_moved_stops_the_build_and_the_next_one_mends_all(
    town: Town, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], None]
) -> None:
    with monkeypatch.context() as others:
        act_before("_move", act, town, others)
        with pytest.raises(LostFilesError, match=r"ví dụ du-lieu/.*Trang mới chưa đủ") as stopped:
            town.build()
    assert (str(stopped.value),) == explained(stopped.value)
    assert not {MANIFEST, ".bang-vang.tmp"} & snapshot(town.output).keys()

    town.build()
    assert is_as_a_clean_build(town)


def test_a_manifest_that_is_deleted_while_files_are_moved_is_made_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as others:
        act_before("_move", lambda stage: (stage.parent / ".bang-vang.tmp").unlink(), town, others)
        with pytest.raises(FileNotFoundError):
            town.build()
    assert not (town.output / MANIFEST).exists()

    town.build()
    assert is_as_a_clean_build(town)
