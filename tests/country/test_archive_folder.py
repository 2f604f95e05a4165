"""A new archive comes into a folder whole, over nothing that is there, and in spite of whatever stops it."""

import errno
import os
from pathlib import Path

import pytest

from award_archive.country.archive_folder import FolderError, fault_of_folder
from tests.country.made_up import country
from tests.country.new_archives import archive, made
from tests.support import snapshot

link = os.link


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_files_come_into_a_new_folder_and_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "moi" / "kho"
    outcome = made(folder)

    assert set(archive().files()) <= set(outcome.made)
    assert set(outcome.made) == set(snapshot(folder))
    assert "content/register/wards.csv" in outcome.made
    assert ((), False) == (outcome.kept, outcome.has_own_register)


def test_files_that_are_there_stay_as_they_are(tmp_path: Path) -> None:
    own = {"README.md": b"cua toi", ".gitignore": b"", "content/pages/lien-he.md": b"x", "khac.txt": b"y"}
    for name, data in own.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    outcome = made(tmp_path)

    assert own == {name: data for name, data in snapshot(tmp_path).items() if name in own}
    assert {"README.md", ".gitignore", "content/pages/lien-he.md"} == set(outcome.kept)
    assert (tmp_path / "Makefile").exists()


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "README.md").symlink_to(tmp_path / "khong-co")
    outcome = made(tmp_path)

    assert ("README.md",) == outcome.kept
    assert not (tmp_path / "khong-co").exists()


def test_a_register_of_somebodys_own_stays_whole(tmp_path: Path) -> None:
    wards = tmp_path / "content" / "register" / "wards.csv"
    wards.parent.mkdir(parents=True)
    wards.write_text("id,name,type,district,province,official_code,valid_from,valid_to\n", encoding="utf-8")
    outcome = made(tmp_path)

    assert outcome.has_own_register
    assert ["wards.csv"] == names_in(wards.parent)
    assert (tmp_path / "pelicanconf.py").exists()


def test_the_same_archive_again_finds_nothing_to_do(tmp_path: Path) -> None:
    made(tmp_path)
    before = snapshot(tmp_path)
    outcome = made(tmp_path)

    assert ((), (), False) == (outcome.made, outcome.kept, outcome.has_own_register)
    assert before == snapshot(tmp_path)


def test_what_was_deleted_comes_back(tmp_path: Path) -> None:
    made(tmp_path)
    before = snapshot(tmp_path)
    (tmp_path / "Makefile").unlink()

    assert ("Makefile",) == made(tmp_path).made
    assert before == snapshot(tmp_path)


def test_another_archive_is_left_alone(tmp_path: Path) -> None:
    made(tmp_path)
    before = snapshot(tmp_path)
    with pytest.raises(FolderError, match=r"đã là một kho khác.*pelicanconf\.py"):
        made(tmp_path, "Hòn Lẻ")

    assert before == snapshot(tmp_path)


def test_two_runs_do_not_write_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def other_run(file: Path, target: Path) -> None:
        with pytest.raises(FolderError, match="khác đang viết"):
            made(tmp_path)
        link(file, target)

    monkeypatch.setattr(os, "link", other_run)
    made(tmp_path)
    monkeypatch.undo()

    assert () == made(tmp_path).made


@pytest.mark.parametrize("number", [0, 1, 9, 18, 25])
def test_after_a_kill_a_second_run_ends_in_the_whole_archive(number: int, tmp_path: Path) -> None:
    made(tmp_path / "whole")
    if child := os.fork():
        _, status = os.waitpid(child, 0)
    else:  # pragma: no cover - in the child
        links = iter(range(number))
        os.link = lambda *paths: link(*paths) if next(links, None) is not None else os._exit(9)
        made(tmp_path / "kho")
        os._exit(0)
    left = snapshot(tmp_path / "kho")
    made(tmp_path / "kho")

    assert 9 == os.waitstatus_to_exitcode(status)
    assert number == len([name for name in left if not name.startswith(".bangvang-init")])
    assert snapshot(tmp_path / "whole") == snapshot(tmp_path / "kho")


@pytest.mark.parametrize("number", [0, 1, 12, 25])
def test_a_failure_leaves_nothing_behind(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kho").mkdir()
    (tmp_path / "kho" / "README.md").write_text("cua toi", encoding="utf-8")
    links = iter(range(number))

    def full(file: Path, target: Path) -> None:
        if next(links, None) is None and not target.name == "README.md":
            raise OSError(errno.ENOSPC, "full", str(target))
        link(file, target)

    monkeypatch.setattr(os, "link", full)
    for folder in ("kho", "moi"):
        with pytest.raises(OSError, match="full"):
            made(tmp_path / folder)

    assert ["kho"] == names_in(tmp_path)
    assert ["README.md"] == names_in(tmp_path / "kho")


def test_where_there_are_no_hard_links_nothing_is_overwritten_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path / "whole")

    def no_links(_: Path, target: Path) -> None:
        raise OSError(errno.EPERM if not target.exists() else errno.EEXIST, "no links", str(target))

    monkeypatch.setattr(os, "link", no_links)
    (tmp_path / "kho").mkdir()
    (tmp_path / "kho" / "README.md").write_bytes(b"cua toi")
    made(tmp_path / "kho")

    assert snapshot(tmp_path / "whole") | {"README.md": b"cua toi"} == snapshot(tmp_path / "kho")


def test_a_folder_that_is_there_or_can_be_made_is_fit(tmp_path: Path) -> None:
    assert ["", ""] == [fault_of_folder(folder) for folder in (tmp_path, tmp_path / "moi" / "kho")]


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("", encoding="utf-8")
    (tmp_path / "kho").mkdir()
    (tmp_path / "kho" / "content").write_text("", encoding="utf-8")

    assert fault_of_folder(tmp_path / "tep").startswith(f"{tmp_path / 'tep'} không phải là thư mục.")
    assert fault_of_folder(tmp_path / "tep" / "kho").startswith(f"{tmp_path / 'tep'} không phải là thư mục.")
    assert fault_of_folder(tmp_path / "kho").startswith(f"{tmp_path / 'kho' / 'content'} không phải là thư mục.")


def test_a_link_in_the_way_is_told_with_what_it_leads_to(tmp_path: Path) -> None:
    for name in ("that", "kho"):
        (tmp_path / name).mkdir()
    (tmp_path / "lien-ket").symlink_to(tmp_path / "that")
    (tmp_path / "kho" / "content").symlink_to(tmp_path / "that")

    assert fault_of_folder(tmp_path / "lien-ket").startswith(f"{tmp_path / 'lien-ket'} là liên kết tới")
    assert fault_of_folder(tmp_path / "kho").startswith(f"{tmp_path / 'kho' / 'content'} là liên kết tới")
    assert "" == fault_of_folder(tmp_path / "lien-ket" / "kho")


def test_a_folder_that_nobody_may_write_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)

    assert fault_of_folder(tmp_path / "kho").startswith(f"Không có quyền viết vào {tmp_path}.")


def test_the_register_is_the_one_of_the_place(tmp_path: Path) -> None:
    made(tmp_path, "Hòn Lẻ")

    assert "dac-khu-hon-le-2025" in (tmp_path / "content" / "register" / "wards.csv").read_text(encoding="utf-8")
    assert "ben-cat-thuong" not in (tmp_path / "content" / "register" / "wards.csv").read_text(encoding="utf-8")
    assert "ben-cat-thuong" in {unit.id for unit in country().register.units}
