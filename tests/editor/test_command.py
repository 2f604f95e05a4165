import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from award_archive.editor.cli import app
from award_archive.editor.new_article import Answers, iso_time, skeleton, write_new
from tests.support import ROOT, check, snapshot


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_check_of_right_content_ends_with_0(content: Path) -> None:
    done = run("check", str(content))

    assert 0 == done.exit_code
    assert "1 bài đọc được, 0 lỗi, 0 lời nhắc." in done.stdout


def test_check_writes_nothing_into_the_content(content: Path) -> None:
    before = snapshot(content)
    run("check", str(content))

    assert before == snapshot(content)


def test_the_command_tells_of_itself() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "bangvang", "--help"], capture_output=True, text=True, check=True
    )

    assert all(word in done.stdout for word in ("check", "new", "photos"))


def test_the_command_tells_its_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    done = run("--version")

    assert (0, f"bangvang {project['version']}\n") == (done.exit_code, done.stdout)


def test_the_changelog_has_a_section_for_the_version_below_what_came_since() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)

    assert "[Unreleased]" == headings[0]
    assert re.fullmatch(rf"\[{re.escape(project['version'])}\] – \d{{4}}-\d\d-\d\d", headings[1])


def test_a_new_article_is_a_draft_that_passes_the_check(content: Path) -> None:
    options = [
        "--title",
        "Láng Hạ trao giấy khen",
        "--date",
        "24/3/2016",
        "--ward",
        "Láng Hạ",
        "--publisher",
        "Báo: Mới",
    ]
    done = run("new", str(content), *options)
    found = check(content)

    assert 0 == done.exit_code, done.stderr
    assert (content / "articles" / "2016" / "lang-ha-trao-giay-khen.md").exists()
    assert {"draft-incomplete"} == {p.rule for p in found}


def test_a_new_article_never_overwrites(content: Path) -> None:
    names = [write_new(content, Answers("Một bài")).name for _ in range(3)]

    assert ["mot-bai.md", "mot-bai-2.md", "mot-bai-3.md"] == names


def test_a_new_article_with_an_unknown_ward_is_refused_with_a_suggestion(content: Path) -> None:
    done = run("new", str(content), "--title", "Bài", "--date", "2016-03-24", "--ward", "Láng Háa")

    assert 1 == done.exit_code
    assert "Có phải “Láng Hạ”?" in done.stderr
    assert not list((content / "articles").rglob("bai.md"))


def test_a_new_article_without_a_title_is_wrong_usage(content: Path) -> None:
    assert 2 == run("new", str(content)).exit_code


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("24/3/2016", "2016-03-24"),
        ("1.12.2020", "2020-12-01"),
        ("2016-03-24", "2016-03-24"),
        ("mai", "mai"),
        ("5/2012", "2012-05"),
        ("tháng 5 năm 2012", "2012-05"),
        ("2012", "2012"),
        ("31/2/2012", "31/2/2012"),
        ("đăng 17/5/2012", "đăng 2012-05-17"),
        ("đăng 2012-05-17", "đăng 2012-05-17"),
    ],
)
def test_times_are_understood_as_editors_write_them(written: str, time: str) -> None:
    assert time == iso_time(written)


@pytest.mark.parametrize(
    ("given", "line"),
    [("5/2012", "date: 2012-05"), ("2012", "date: 2012"), ("đăng 17/5/2012", "date: đăng 2012-05-17")],
)
def test_a_new_article_may_be_of_a_month_a_year_or_a_reports_day(content: Path, given: str, line: str) -> None:
    done = run("new", str(content), "--title", "Bài mới", "--date", given, "--ward", "Láng Hạ")

    assert 0 == done.exit_code
    assert line in (content / "articles" / "2012" / "bai-moi.md").read_text("utf-8").splitlines()
    assert {"draft-incomplete"} == {problem.rule for problem in check(content)}


def test_what_a_new_article_leaves_to_fill_in_passes_the_check_once_its_marks_are_gone(content: Path) -> None:
    file = write_new(content, Answers("Bài mới", "2019-03-21", "Láng Hạ", publisher="Báo Phường"))
    text = re.sub("^# (?=[a-z ])", "", file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text(text.replace("status: draft\n", "") + "\nMột đoạn.\n", encoding="utf-8")

    assert not check(content)


@pytest.mark.parametrize(
    "title", ["no", "Tổng kết: năm 2015", "*sao*", "“Người tốt”", "- gạch", "2015", "a\\b", "null"]
)
def test_any_title_survives_the_skeleton(content: Path, title: str) -> None:
    assert title in skeleton(Answers(title))
    write_new(content, Answers(title))

    assert {"draft-incomplete"} == {p.rule for p in check(content)}
