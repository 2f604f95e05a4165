"""A memory that is lost, damaged, foreign or not to be had costs time and never a page; what is thrown away is told."""

import errno
import fcntl
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from award_archive.site import session, stage
from award_archive.site.failures import explained
from award_archive.site.memory import database
from award_archive.site.memory.code_version import code_version
from award_archive.site.memory.database import Memory, _connect
from award_archive.site.memory.text_reader import Texts
from tests.site.making import Town, article
from tests.support import ROOT, snapshot


@pytest.fixture
def town(tmp_path: Path) -> Town:
    town = Town.found(tmp_path)
    town.write("articles/2019/bai-mot.md", article("Một"))
    town.build()
    return town


def change(town: Town) -> dict[str, bytes]:
    """Change an article, and give what a clean build makes now."""
    town.write("articles/2019/bai-mot.md", article("Hai"))
    clean = town.clean()
    clean.build()
    return snapshot(clean.output)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.3, 0.6, 0.9])
def test_a_truncated_memory_is_thrown_away_and_told(town: Town, share: float) -> None:
    held = town.memory.read_bytes()
    town.memory.write_bytes(held[: int(len(held) * share)])
    wanted = change(town)
    town.build()

    assert wanted == snapshot(town.output)
    assert ["Bỏ", "từ đầu."] == [town.told[0][:2], town.told[0][-7:]]


def test_a_memory_that_lost_its_last_bytes_does_no_harm(town: Town) -> None:
    town.memory.write_bytes(town.memory.read_bytes()[:-100])
    wanted = change(town)
    town.build()

    assert wanted == snapshot(town.output)


def test_a_foreign_file_in_the_memorys_place_is_thrown_away(town: Town) -> None:
    town.memory.write_text("của người khác", encoding="utf-8")
    wanted = change(town)
    town.build()

    assert wanted == snapshot(town.output)
    assert 1 == len(town.told)


def test_another_database_is_thrown_away(town: Town) -> None:
    town.memory.unlink()
    with sqlite3.connect(town.memory) as other:
        other.execute("CREATE TABLE readings (path TEXT)")
    other.close()
    wanted = change(town)
    town.build()

    assert wanted == snapshot(town.output)
    assert "không phải của kho này" in town.told[0]


def test_the_memory_of_another_version_is_thrown_away(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "code_version", lambda: b"another")
    wanted = change(town)
    town.build()

    assert wanted == snapshot(town.output)
    assert "của một phiên bản khác" in town.told[0]


def test_every_single_spoiled_byte_is_noticed_or_does_no_harm(town: Town) -> None:
    held, wanted = town.memory.read_bytes(), snapshot(town.output)
    for at in range(0, len(held), 997):
        spoiled = bytearray(held)
        spoiled[at] ^= 0x55
        town.memory.write_bytes(spoiled)
        (town.output / "index.html").unlink()
        town.build()

        assert wanted == snapshot(town.output), f"byte {at}"


def test_a_lost_text_is_read_again(town: Town) -> None:
    with sqlite3.connect(town.memory) as opened:
        opened.execute("DELETE FROM texts")
    opened.close()
    shutil.rmtree(town.output)
    wanted = town.clean()
    wanted.build()
    town.build()

    assert snapshot(wanted.output) == snapshot(town.output)
    assert "mất một bài" in town.told[0]


def test_a_memory_that_cannot_be_kept_costs_the_next_build_its_time_only(tmp_path: Path) -> None:
    town = Town.found(tmp_path)
    town.write("articles/2019/bai-mot.md", article("Một"))
    (tmp_path / ".cache").write_text("một tệp", encoding="utf-8")
    for _ in range(2):
        written = town.build()
        assert written is not None
    clean = town.clean()
    clean.build()

    assert snapshot(clean.output) == snapshot(town.output)
    assert all("Không ghi nhớ được" in told for told in town.told)


def test_a_memory_that_may_only_be_read_is_left_as_it_is(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(file: Path) -> sqlite3.Connection:
        return sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, isolation_level=None)

    wanted = change(town)
    with monkeypatch.context() as patched:
        # The one file only: the passing memory that takes its place can be written to.
        patched.setattr(database, "_connect", lambda file: (connect if file == town.memory else _connect)(file))
        town.build()

    assert wanted == snapshot(town.output)
    assert "Không ghi nhớ được" in town.told[0]


def test_the_memory_runs_no_code() -> None:
    package = ROOT / "plugins" / "award_archive"
    users = [
        file.name
        for file in package.rglob("*.py")
        for word in ("pickle", "marshal", "shelve")
        if f"import {word}" in file.read_text("utf-8")
    ]

    assert [] == users


def test_a_second_build_waits_for_the_first_and_says_so(town: Town, capfd: pytest.CaptureFixture[str]) -> None:
    held = os.open(town.folder / ".cache" / "lock", os.O_RDWR)
    fcntl.flock(held, fcntl.LOCK_EX)
    threading.Timer(0.5, os.close, (held,)).start()
    begun = time.monotonic()
    town.build()

    assert 0.4 < time.monotonic() - begun
    assert "chờ nó xong" in capfd.readouterr().err


def test_two_builds_of_two_contents_into_one_folder_are_never_mixed(tmp_path: Path) -> None:
    towns = [Town.found(tmp_path / name) for name in ("mot", "hai")]
    for town, title in zip(towns, ("Một", "Hai"), strict=True):
        for number in range(40):
            town.write(
                f"articles/2019/{title.lower().replace('ộ', 'o')}-{number}.md",
                article(f"{title} {number}", f"2019-01-{number % 28 + 1:02d}"),
            )
    output = tmp_path / "output"
    wanted = []
    for town in towns:
        town.clean().build()
        wanted.append(snapshot(town.folder / "clean" / "output"))
    command = [
        sys.executable,
        "-m",
        "pelican",
        "-s",
        str(ROOT / "pelicanconf.py"),
        "-o",
        str(output),
        "--fatal",
        "errors",
    ]
    command += ["-e", 'SITENAME="Bảng Vàng"', 'AWARD_ARCHIVE={"description": "Kho tóm tắt tin khen thưởng."}']
    for _ in range(3):
        pair = [
            subprocess.Popen([*command[:3], str(town.content), *command[3:]], cwd=ROOT, stdout=subprocess.DEVNULL)
            for town in towns
        ]
        assert [0, 0] == [child.wait(60) for child in pair]
        assert snapshot(output) in wanted


@pytest.mark.parametrize("number", [0, 1, 5])
def test_a_disk_that_is_full_leaves_the_former_output_as_it_was(
    town: Town, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    before, left, original = snapshot(town.output), number, stage.put

    def put(folder: str, path: str, content: bytes) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), f"{folder}/{path}")
        original(folder, path, content)

    wanted = change(town)
    with monkeypatch.context() as full:
        full.setattr(stage, "put", put)
        with pytest.raises(OSError, match="No space left"):
            town.build()

    assert before == snapshot(town.output)
    town.build()
    assert wanted == snapshot(town.output)


def test_a_full_disk_under_the_memory_is_the_systems_fault_and_spoils_nothing(town: Town) -> None:
    with sqlite3.connect(town.memory) as opened:
        (pages,) = opened.execute("PRAGMA page_count").fetchone()
    opened.close()
    full = Memory(town.memory.parent, code_version())
    full._run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(OSError, match="No space left"):
        full.keep_texts((b"%d" % number, b"x" * 5000) for number in range(1000))
    full.close()
    wanted = change(town)
    town.build()

    assert wanted == snapshot(town.output)
    assert [] == town.told


def test_too_many_open_files_are_told_where_texts_are_read(town: Town) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, hard))
    try:
        with pytest.raises(OSError, match=os.strerror(errno.EMFILE)) as stopped:
            Texts(town.memory).text(b"")
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))

    assert ("Phải dừng: quá nhiều tệp đang mở (xem ulimit -n) (memory.sqlite3).",) == explained(stopped.value)


def test_a_machine_without_enough_memory_is_told_so() -> None:
    assert 1 == len(explained(MemoryError()))
