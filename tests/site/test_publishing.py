"""The published site has a folder and a memory of its own, and everybody may read what is in it."""

import os
import shutil
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from award_archive.pages.settings import Settings
from tests.site.built import ADDRESS
from tests.site.making import PHOTO, Town, article
from tests.support import pelican, snapshot, write_article, write_content, write_photo

BOTH = (("pelicanconf.py", "output"), ("publishconf.py", "public"))


def build(content: Path, settings: str, folder: str) -> str:
    """Build with that file of settings into a folder beside the content, and give what was printed."""
    done = pelican(content, content.parent / folder, settings=settings)
    assert done.returncode == 0, done.stderr
    return done.stdout


def modes(folder: Path) -> dict[bool, set[str]]:
    """The modes of folders (True) and of files (False) in the folder, itself included."""
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for path in (folder, *folder.rglob("*")):
        found[path.is_dir()].add(oct(stat.S_IMODE(path.stat().st_mode)))
    return found


def times(content: Path) -> dict[Path, int]:
    """When each file of both sites was written."""
    return {path: path.stat().st_mtime_ns for _, folder in BOTH for path in (content.parent / folder).rglob("*")}


@pytest.fixture(scope="module", autouse=True)
def address() -> Iterator[None]:
    """The address for which both are built."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITEURL", ADDRESS)
        yield


@pytest.fixture(scope="module")
def built_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder beside both its sites and what their builds remember."""
    content = write_content(tmp_path_factory.mktemp("both"))
    for settings, folder in BOTH:
        assert "Đã ghi 0 tệp" not in build(content, settings, folder)
    return content


@pytest.fixture
def both(built_content: Path, tmp_path: Path) -> Path:
    """The same in a folder of the test's own."""
    shutil.copytree(built_content.parent, tmp_path / "both")
    return tmp_path / "both" / "content"


READABLE = {True: {"0o755"}, False: {"0o644"}}


@pytest.fixture(params=[0o000, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    """A machine on which everybody may write, and one on which nobody else may read."""
    before = os.umask(request.param)
    yield
    os.umask(before)


def test_a_site_and_its_published_form_do_not_disturb_each_other(both: Path) -> None:
    before = times(both)
    kept = sorted(path.name for path in (both.parent / ".cache" / "photos").iterdir())
    for settings, folder in (*BOTH, BOTH[0]):
        assert "Đã ghi 0 tệp" in build(both, settings, folder)

    assert before == times(both)
    assert kept == sorted(path.name for path in (both.parent / ".cache" / "photos").iterdir())


def test_after_a_change_both_are_equal_to_clean_builds(both: Path, tmp_path: Path) -> None:
    write_article(both, title="Láng Hạ khen lần nữa")
    clean = shutil.copytree(both, tmp_path / "clean" / "content")
    for settings, folder in BOTH:
        build(both, settings, folder)
        build(clean, settings, folder)

        assert snapshot(clean.parent / folder) == snapshot(both.parent / folder)


def test_each_of_them_has_a_memory_of_its_own_and_both_share_the_pictures(content: Path) -> None:
    cache = content.parent / ".cache"
    write_photo(content / "photos" / "le-trao.jpg", (1600, 1200))
    build(content, "publishconf.py", "public")
    assert (cache / "public" / "memory.sqlite3").exists()
    assert not (cache / "memory.sqlite3").exists()
    pictures = {path.name for path in (cache / "photos").iterdir()}

    build(content, "pelicanconf.py", "output")
    assert (cache / "memory.sqlite3").exists()
    assert pictures == {path.name for path in (cache / "photos").iterdir()}
    assert any("chia-se" in name for name in pictures), "a picture that the published site alone shows"


@pytest.mark.usefixtures("umask")
def test_everybody_may_read_what_is_written_whatever_the_umask(tmp_path: Path) -> None:
    town = replace(Town.found(tmp_path), settings=Settings("Bảng Vàng", ADDRESS))
    town.write("articles/2019/mot.md", article("Một", photos=PHOTO))
    town.build()
    assert READABLE == modes(town.output)

    town.write("articles/2019/hai.md", article("Hai"))
    town.build()
    assert READABLE == modes(town.output)


@pytest.mark.usefixtures("umask")
def test_worker_processes_let_everybody_read_too(tmp_path: Path) -> None:
    town = replace(Town.found(tmp_path), settings=Settings("Bảng Vàng", ADDRESS), workers=2)
    for number in range(230):
        town.write(f"articles/2019/bai-{number:03d}.md", article(f"Bài {number}"))
    town.build()

    assert READABLE == modes(town.output)


def test_files_that_were_restored_for_their_owner_alone_are_written_for_everybody(tmp_path: Path) -> None:
    town = replace(Town.found(tmp_path), settings=Settings("Bảng Vàng", ADDRESS))
    town.write("articles/2019/mot.md", article("Một", photos=PHOTO))
    town.build()
    wanted = snapshot(town.output)
    for path in town.output.rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
    town.build()

    assert READABLE == modes(town.output)
    assert wanted == snapshot(town.output)


def test_a_folder_that_was_there_keeps_its_own_mode(tmp_path: Path) -> None:
    town = Town.found(tmp_path)
    town.output.mkdir(mode=0o750)
    town.output.chmod(0o2750)
    town.build()

    assert 0o2750 == stat.S_IMODE(town.output.stat().st_mode)


def test_both_can_be_built_at_once(both: Path) -> None:
    wanted = [snapshot(both.parent / folder) for _, folder in BOTH]
    for name in ("output", "public", ".cache"):
        shutil.rmtree(both.parent / name)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda one: build(both, *one), BOTH))

    assert wanted == [snapshot(both.parent / folder) for _, folder in BOTH]
