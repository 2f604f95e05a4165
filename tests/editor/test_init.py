"""The command that makes a whole archive: what it asks, what it refuses, what it says in the end."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from award_archive.editor import archive_commands, questions
from award_archive.editor.cli import app
from tests.support import snapshot

PLACE = ("--place", "Côn Đảo")


def run(folder: Path, *arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(app, ["init", str(folder), *arguments], input=answers)


@pytest.fixture
def somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who can answer questions."""
    monkeypatch.setattr(questions, "can_ask", lambda: True)


def settings(folder: Path) -> str:
    return (folder / "pelicanconf.py").read_text(encoding="utf-8")


def test_with_a_place_alone_an_archive_is_made_and_told(tmp_path: Path) -> None:
    done = run(tmp_path / "kho", *PLACE)

    assert 0 == done.exit_code, done.output
    assert re.search(r"^Đã dựng kho “Bảng vàng Côn Đảo” ở .*/kho: 27 tệp, danh mục có \d+ đơn vị\.$", done.stdout, re.M)
    assert "chưa hứa trả lời" in done.stdout
    assert 'SITENAME = "Bảng vàng Côn Đảo"' in settings(tmp_path / "kho")


def test_what_is_given_is_taken(tmp_path: Path) -> None:
    given = ("--name", " Kho  Côn Đảo ", "--site", "https://kho.example/con-dao/", "--contact", "thu@kho.example")
    done = run(tmp_path / "kho", *PLACE, *given)

    assert 0 == done.exit_code, done.output
    assert "chưa hứa" not in done.stdout
    assert 'SITENAME = "Kho Côn Đảo"' in settings(tmp_path / "kho")
    assert 'ADDRESS = "https://kho.example/con-dao"' in (tmp_path / "kho" / "publishconf.py").read_text("utf-8")


def test_without_a_place_it_is_wrong_usage(tmp_path: Path) -> None:
    done = run(tmp_path / "kho")

    assert (2, []) == (done.exit_code, list(tmp_path.iterdir()))
    assert "thêm --place" in done.stderr


def test_everything_that_is_wrong_is_told_at_once_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("", encoding="utf-8")
    wrong = ("--name", "Kho https://ai:mat@kho.example", "--site", "kho.example", "--contact", "gọi điện")
    done = run(tmp_path / "tep", "--place", "Lê Chănn", *wrong)

    assert 2 == done.exit_code
    expected = ("tep không phải là thư mục", "Lê Chănn", "--name: ", "--site: ", "--contact: “gọi điện”")
    lines = done.stderr.splitlines()
    assert [True] * 5 == [part in line for part, line in zip(expected, lines, strict=True)]
    assert "mat@" not in done.stderr
    assert ["tep"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize(
    "contact", ["http://kho.example", "a@b", "a b@kho.example", "javascript:x", "<a@kho.example>", "https://", "a@-.vn"]
)
def test_a_contact_that_reaches_nobody_is_refused(contact: str, tmp_path: Path) -> None:
    done = run(tmp_path / "kho", *PLACE, "--contact", contact)

    assert 2 == done.exit_code
    assert "--contact: " in done.stderr


def test_a_place_of_which_there_are_several_is_refused_with_the_choices(tmp_path: Path) -> None:
    done = run(tmp_path / "kho", "--place", "phường Quang Trung")

    assert 2 == done.exit_code
    assert "--province" in done.stderr


@pytest.mark.usefixtures("somebody")
def test_what_is_not_given_is_asked_until_it_can_be_right(tmp_path: Path) -> None:
    answers = "\nKhông Đâu Cả\nCôn Đảo, Bà Rịa – Vũng Tàu\n\nkho.example\nhttps://kho.example\n@\n\n"
    done = run(tmp_path / "kho", answers=answers)

    assert 0 == done.exit_code, done.output
    for told in ("“Không Đâu Cả”", "--site: ", "--contact: “@”"):
        assert told in done.stderr
    assert "Tên kho [Bảng vàng Côn Đảo]" in done.stdout
    assert 'SITENAME = "Bảng vàng Côn Đảo"' in settings(tmp_path / "kho")


@pytest.mark.usefixtures("somebody")
def test_a_wrong_province_is_not_asked_about_for_ever(tmp_path: Path) -> None:
    done = run(tmp_path / "kho", *PLACE, "--province", "Hà Lội", answers="Côn Đảo\n\n\n\n")

    assert 0 == done.exit_code, done.output


@pytest.mark.usefixtures("somebody")
def test_who_ends_the_questions_finds_nothing_written(tmp_path: Path) -> None:
    done = run(tmp_path / "kho", answers="Côn Đảo\n")

    assert (1, []) == (done.exit_code, list(tmp_path.iterdir()))
    assert "Đã dừng, chưa viết gì." in done.stderr


@pytest.mark.usefixtures("somebody")
def test_a_folder_that_cannot_be_one_is_told_before_any_question(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("", encoding="utf-8")
    done = run(tmp_path / "tep")

    assert 2 == done.exit_code
    assert "Kho ghi tin của nơi nào" not in done.stdout


def test_what_was_there_stays_and_is_told(tmp_path: Path) -> None:
    register = tmp_path / "content" / "register"
    register.mkdir(parents=True)
    (register / "wards.csv").write_text("", encoding="utf-8")
    (tmp_path / "README.md").write_text("cua toi", encoding="utf-8")
    done = run(tmp_path, *PLACE)

    assert "Giữ nguyên những tệp đã có: README.md." in done.stdout
    assert "bangvang register 'Côn Đảo'" in done.stdout
    assert ["wards.csv"] == [path.name for path in register.iterdir()]


def test_the_same_command_again_changes_nothing(tmp_path: Path) -> None:
    run(tmp_path / "kho", *PLACE)
    before = snapshot(tmp_path / "kho")
    done = run(tmp_path / "kho", *PLACE)

    assert 0 == done.exit_code
    assert "không phải viết gì" in done.stdout
    assert before == snapshot(tmp_path / "kho")


def test_another_archive_is_refused(tmp_path: Path) -> None:
    run(tmp_path / "kho", *PLACE)
    before = snapshot(tmp_path / "kho")
    done = run(tmp_path / "kho", "--place", "Lý Sơn")

    assert 2 == done.exit_code
    assert "đã là một kho khác" in done.stderr
    assert before == snapshot(tmp_path / "kho")


def test_what_the_system_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path / "kho"))

    monkeypatch.setattr(archive_commands, "make", refuse)
    done = run(tmp_path / "kho", *PLACE)

    assert 1 == done.exit_code
    assert f"Không ghi được {tmp_path / 'kho'}: không có quyền." in done.stderr


@pytest.mark.parametrize("name", ["kho", "kho của tôi"])
def test_the_commands_that_are_told_next_work(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    told = CliRunner().invoke(app, ["init", name, *PLACE]).stdout.partition("Làm tiếp:\n")[2]
    way_in, look = (line.strip() for line in told.splitlines())
    done = subprocess.run(
        ["sh", "-ec", f"{way_in}\n{look.replace('serve', '--dry-run serve')}"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert f"cd {shlex.quote(name)}" == way_in
    assert look.startswith(f"PATH={Path(sys.executable).parent}:")
    assert f'"{Path(sys.executable).parent.resolve()}/pelican" content' in done.stdout
