"""The manifest of a published site tells every file by its digest, and every address that must not vanish."""

import csv
import errno
import json
import os
import re
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from msgspec import Raw

from award_archive.pages import addresses
from award_archive.pages.addresses import slug_of_article, slug_of_photographed
from award_archive.pages.files.site_file import FileEntry
from award_archive.pages.settings import Settings
from award_archive.reading.register_reader import read_register
from award_archive.site import output_folder, publisher, session
from award_archive.site.manifest import output_list, paths_in_manifest, paths_listed
from award_archive.site.memory import code_version
from award_archive.site.register_pages import pages_of_register
from award_archive.site.repository import commit_of
from tests.site.built import ADDRESS, Site
from tests.site.making import PHOTO, Town, article
from tests.support import ARCHIVE, ROOT, snapshot

MANIFEST, OUTPUT_LIST = "manifest.json", ".bang-vang.json"
REGISTER = read_register(ARCHIVE / "register", "content/register")
# Pages whose addresses may change: of years, of further pages of lists, and all that there is only one of.
NOT_GUARDED = re.compile(r"/nam/.*|/phuong/chu/[a-z]+/|.*/hinh-anh/|/[a-z-]+/|/|.*/trang/\d+/")


def written(folder: Path) -> dict[str, dict[str, object]]:
    """What a manifest has to say of the files of a folder."""
    held = {path: content for path, content in snapshot(folder).items() if path not in (MANIFEST, OUTPUT_LIST)}
    return {path: {"sha256": sha256(content).hexdigest(), "size": len(content)} for path, content in held.items()}


def manifest(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / MANIFEST).read_bytes())
    return found


def named_kinds(site: Site) -> set[str]:
    """The kinds of awards that articles name."""
    return {row["kind"] for row in csv.DictReader(site.file("/du-lieu/awards.csv").decode().splitlines())}


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A town that is published, with an article that has a photograph and an earlier address."""
    town = replace(Town.found(tmp_path), settings=Settings("Bảng Vàng", ADDRESS))
    aliases = "[/tin/2018/ten-cu/, /ten-cu.html]"
    town.write("articles/2019/mot.md", article("Một", photos=PHOTO, aliases=aliases))
    town.write("articles/2019/hai.md", article("Hai"))
    assert town.build()
    return town


def test_every_file_is_told_by_its_digest_and_size_after_each_change(town: Town) -> None:
    assert written(town.output) == manifest(town.output)["files"]

    town.write("articles/2019/hai.md", article("Ba"))
    town.build()
    assert written(town.output) == manifest(town.output)["files"]

    (town.content / "articles" / "2019" / "mot.md").unlink()
    town.build()
    assert written(town.output) == manifest(town.output)["files"]


def test_the_manifest_has_these_keys_and_the_software_has_a_version(town: Town) -> None:
    found = manifest(town.output)

    assert ["site", "version", "commit", "files", "addresses", "aliases", "gone"] == [*found]
    assert ADDRESS == found["site"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", found["version"])
    assert (None, {}) == (found["commit"], found["gone"])


def test_earlier_addresses_are_told_with_those_that_they_lead_to(town: Town) -> None:
    new = "/tin/2019/mot/"

    aliases = {"/tin/2018/ten-cu/": new, "/ten-cu.html": new, "/hinh-anh/ten-cu/le/": "/hinh-anh/mot/le/"}
    aliases["/hinh-thuc/giay-khen-cua-ubnd/"] = "/hinh-thuc/giay-khen/"

    assert aliases == manifest(town.output)["aliases"]


def test_addresses_that_were_given_up_are_told_with_the_reasons(town: Town) -> None:
    town.write("gone.csv", "address,date,reason\n/tin/2018/bai-go/,2020-01-01,Trùng bài khác\n")
    town.build()

    assert {"/tin/2018/bai-go/": "Trùng bài khác"} == manifest(town.output)["gone"]


def test_every_page_is_guarded_or_known_as_one_that_may_change(archive: Site) -> None:
    guarded = manifest(archive.folder)["addresses"]
    unnamed = {addresses.kind(kind) for kind in REGISTER.kinds.all if kind.name not in named_kinds(archive)}
    pages = {url for url in archive.pages if not archive.sends_on(url)} - {"/404.html", *unnamed}

    assert guarded.keys() < pages
    assert set() == {url for url in pages - guarded.keys() if not NOT_GUARDED.fullmatch(url)}
    assert set() == {url for url in guarded if NOT_GUARDED.fullmatch(url)}


def test_guarded_are_articles_photographs_units_movements_and_the_kinds_that_articles_name(archive: Site) -> None:
    guarded = manifest(archive.folder)["addresses"].keys()
    of_articles = {url for url in guarded if slug_of_article(url) or slug_of_photographed(url)}

    pages = {page.url for page in pages_of_register(REGISTER, named_kinds(archive))}
    assert {url for url in pages if not archive.sends_on(url)} == guarded - of_articles


def test_a_guarded_address_has_the_title_of_its_page(archive: Site) -> None:
    guarded = manifest(archive.folder)["addresses"]
    titles = {url: (archive.page(url).findtext(".//title") or "").rpartition(" – ")[0] for url in guarded}

    assert titles == guarded


def test_the_own_list_says_the_same_of_the_files(town: Town) -> None:
    listed_files = json.loads((town.output / OUTPUT_LIST).read_bytes())["files"]
    entry = listed_files.pop(MANIFEST)

    assert manifest(town.output)["files"] == listed_files
    assert sha256((town.output / MANIFEST).read_bytes()).hexdigest() == entry["sha256"]


def test_a_site_that_is_not_published_has_no_manifest(town: Town) -> None:
    town.settings = Settings("Bảng Vàng")
    town.build()

    assert not (town.output / MANIFEST).exists()
    assert OUTPUT_LIST in snapshot(town.output)


def test_the_same_content_has_the_same_manifest_and_nothing_is_written_again(town: Town) -> None:
    before = (town.output / MANIFEST).stat().st_mtime_ns
    again = town.build()
    clean = town.clean()
    clean.build()

    assert again
    assert 0 == again.written
    assert before == (town.output / MANIFEST).stat().st_mtime_ns
    assert (clean.output / MANIFEST).read_bytes() == (town.output / MANIFEST).read_bytes()


def test_a_new_version_makes_the_manifest_anew(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code_version, "version_of", lambda package: "9.9.9")
    monkeypatch.setattr(publisher, "version_of", lambda package: "9.9.9")
    monkeypatch.setattr(session, "code_version", code_version.code_version.__wrapped__)
    town.build()

    assert "9.9.9" == manifest(town.output)["version"]


def test_a_new_commit_alone_changes_the_manifest_alone(town: Town) -> None:
    before = snapshot(town.output)
    town.commit = "0a1b2c3d" * 5
    done = town.build()
    after = snapshot(town.output)

    assert done
    assert 1 == done.written
    assert {MANIFEST, OUTPUT_LIST} == {path for path in after if before[path] != after[path]}
    assert town.commit == manifest(town.output)["commit"]


@pytest.mark.parametrize(("moved", "is_there"), [(0, True), (1, False), (6, False)])
def test_while_files_change_there_is_no_manifest(
    town: Town, monkeypatch: pytest.MonkeyPatch, moved: int, *, is_there: bool
) -> None:
    town.write("articles/2019/ba.md", article("Ba", ward="Thịnh Quang"))
    original, left = os.replace, moved

    def fail(source: str | Path, target: str | Path) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        original(source, target)

    with monkeypatch.context() as killed:
        killed.setattr(os, "replace", fail)
        with pytest.raises(KeyboardInterrupt):
            town.build()
    assert is_there == (town.output / MANIFEST).exists()

    town.build()
    assert written(town.output) == manifest(town.output)["files"]


def test_a_build_that_was_killed_at_whatever_moment_is_mended_with_its_manifest(town: Town) -> None:
    for number in range(8):
        town.write("articles/2019/hai.md", article(f"Hai {number}", ward=("Láng Hạ", "Thịnh Quang")[number % 2]))
        child = os.fork()
        if not child:
            with suppress(BaseException):
                town.build()
            os._exit(0)
        time.sleep(0.02 * number)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        shutil.rmtree(town.output / ".bang-vang.new", ignore_errors=True)
        (town.output / ".bang-vang.tmp").unlink(missing_ok=True)
        if (town.output / MANIFEST).exists():
            assert written(town.output) == manifest(town.output)["files"]
        town.build()

        assert written(town.output) == manifest(town.output)["files"]


def test_a_manifest_that_somebody_changed_is_written_again(town: Town) -> None:
    right = (town.output / MANIFEST).read_bytes()
    (town.output / MANIFEST).write_text("{}", encoding="utf-8")
    town.build()

    assert right == (town.output / MANIFEST).read_bytes()


def test_the_commit_is_that_of_the_repository_in_which_the_content_lies(tmp_path: Path) -> None:
    content = tmp_path / "kho" / "content"
    content.mkdir(parents=True)
    person = ("-c", "user.name=Ai", "-c", "user.email=ai@example.org", "-c", "commit.gpgsign=false")
    assert commit_of(content) is None

    subprocess.run(["git", "init", "--quiet"], cwd=content.parent, check=True)
    assert commit_of(content) is None  # nothing is committed yet

    subprocess.run(["git", *person, "commit", "--quiet", "--allow-empty", "-m", "x"], cwd=content.parent, check=True)
    assert re.fullmatch(r"[0-9a-f]{40}", commit_of(content) or "")


def test_there_is_no_commit_without_git_or_without_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert commit_of(tmp_path / "khong-co") is None

    monkeypatch.setenv("PATH", str(tmp_path))
    assert commit_of(tmp_path) is None


def test_an_own_list_tells_what_is_there_and_what_may_be() -> None:
    entry = Raw(FileEntry("00", 1).to_json())

    assert {"a/b.html", "c"} == paths_listed(output_list({"a/b.html": entry}, ["c"]))
    assert {"a/b.html"} == paths_listed(b'{"files": ["a/b.html"]}'), "as version 0.1 wrote it"


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"null", b'{"files": 7}', b'{"files": [7]}', b"\xff", b"[" * 100_000, b'{"former": ["a"]}']
)
def test_a_damaged_own_list_tells_of_nothing(content: bytes) -> None:
    assert set() == paths_listed(content)


def test_an_own_list_leads_nowhere_outside() -> None:
    assert {"a"} == paths_listed(b'{"files": ["/etc/passwd", "../x", "a/../../x", "", "a"]}')


def test_a_lost_list_is_taken_from_the_manifest(town: Town) -> None:
    (town.output / OUTPUT_LIST).unlink()
    shutil.rmtree(town.job().memory)
    (town.content / "articles" / "2019" / "hai.md").unlink()
    town.build()

    assert not (town.output / "tin" / "2019" / "hai").exists()
    assert written(town.output) == manifest(town.output)["files"]


def test_a_site_that_takes_the_place_of_a_published_one_leaves_no_manifest_though_the_list_was_lost(town: Town) -> None:
    (town.output / OUTPUT_LIST).unlink()
    shutil.rmtree(town.job().memory)
    town.settings = Settings("Bảng Vàng")
    town.build()

    assert not (town.output / MANIFEST).exists()


@pytest.mark.parametrize(
    "content", [b"{}", b'{"files": {"a": "/a.js"}}', b'{"name": "Kho", "start_url": "/"}', b"\xff"]
)
def test_a_manifest_of_another_sort_tells_of_nothing(content: bytes) -> None:
    assert set() == paths_in_manifest(content)


def test_while_a_damaged_file_is_repaired_there_is_no_manifest(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_source: str, _target: str) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    (town.output / "robots.txt").write_text("hỏng", encoding="utf-8")
    with monkeypatch.context() as machine:
        machine.setattr(output_folder, "_move", failing)
        with pytest.raises(OSError, match=os.strerror(errno.EIO)):
            town.build()
    assert not (town.output / MANIFEST).exists()

    town.build()
    assert written(town.output) == manifest(town.output)["files"]


def test_a_link_is_no_file_of_the_site(town: Town, tmp_path: Path) -> None:
    (town.output / "robots.txt").rename(tmp_path / "elsewhere")
    (town.output / "robots.txt").symlink_to(tmp_path / "elsewhere")
    town.build()

    assert not (town.output / "robots.txt").is_symlink()
    assert written(town.output) == manifest(town.output)["files"]


def test_somebodys_folder_in_the_place_of_a_file_that_is_no_longer_claimed_stays(town: Town) -> None:
    page = town.output / "tin" / "2019" / "hai" / "index.html"
    page.unlink()
    page.mkdir()
    (page / "cua-toi.txt").write_text("x", encoding="utf-8")
    (town.content / "articles" / "2019" / "hai.md").unlink()

    assert town.build()
    assert (page / "cua-toi.txt").exists()


def test_a_hook_of_another_repository_does_not_decide_the_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(ROOT / ".git"))

    assert commit_of(tmp_path) is None


@pytest.mark.parametrize("said", [r"\377", "fatal", ""])
def test_what_is_no_commit_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    (tmp_path / "git").write_text(f"#!/bin/sh\nprintf '{said}'\n", encoding="ascii")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    assert commit_of(tmp_path) is None
