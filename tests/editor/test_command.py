import os
import re
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from award_archive.editor import questions
from award_archive.editor.cli import app
from award_archive.editor.new_article import Answers, iso_time, skeleton, write_new
from award_archive.messages.for_editors import SAMPLE_QUOTE
from tests.support import ROOT, check, snapshot, write_article

REPORT = "https://bao.example/lang-ha"


def run(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(app, list(arguments), input=answers)


@pytest.fixture
def somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who can answer questions."""
    monkeypatch.setattr(questions, "can_ask", lambda: True)


def test_check_of_right_content_ends_with_0(content: Path) -> None:
    done = run("check", str(content))

    assert 0 == done.exit_code
    assert "1 bài đọc được, 0 lỗi, 0 lời nhắc." in done.stdout


def test_a_moment_that_is_none_is_wrong_usage(content: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "award_archive.editor.command", "check", str(content)],
        env=os.environ | {"SOURCE_DATE_EPOCH": "abc"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert 2 == done.returncode
    assert done.stderr.startswith("SOURCE_DATE_EPOCH phải là")


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


@pytest.mark.parametrize("options", [(), ("--title", ""), ("--title", "   ")])
def test_a_new_article_without_a_title_is_wrong_usage(options: tuple[str, ...], content: Path) -> None:
    before = snapshot(content)

    assert 2 == run("new", str(content), *options).exit_code
    assert before == snapshot(content)


def test_a_folder_that_is_not_there_is_named_in_words(tmp_path: Path) -> None:
    done = run("check", str(tmp_path / "khong-co"))

    assert (2, "") == (done.exit_code, done.stdout)
    assert f"Không có thư mục {tmp_path / 'khong-co'}." in done.stderr


@pytest.mark.usefixtures("somebody")
def test_whoever_ends_the_questions_gets_nothing_written(content: Path) -> None:
    before = snapshot(content)
    done = run("new", str(content), answers="Bài mới\n")

    assert 1 == done.exit_code
    assert "Đã dừng, chưa viết gì." in done.stderr
    assert before == snapshot(content)


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


def test_what_a_new_article_leaves_to_fill_in_passes_the_check_once_its_quote_is_the_sources(content: Path) -> None:
    file = write_new(content, Answers("Bài mới", "2019-03-21", "Láng Hạ", publisher="Báo Phường"))
    text = re.sub("^# (?=[a-z ])", "", file.read_text("utf-8"), flags=re.MULTILINE)
    published = text.replace("status: draft\n", "") + "\nMột đoạn.\n"
    file.write_text(published, encoding="utf-8")
    assert ["sample-text"] == [found.rule for found in check(content)]

    file.write_text(published.replace(SAMPLE_QUOTE, "12 giáo viên được khen"), encoding="utf-8")
    assert not check(content)


def new_of_a_report(content: Path, address: str = f"{REPORT}?utm_source=zalo", answers: str = "") -> Result:
    """`new`, asked for a second article about the content's one report; ward and district are not known yet."""
    options = ("--title", "Bài mới", "--date", "2019-08-20", "--publisher", "Báo Phường", "--url", address)
    return run("new", str(content), *options, answers=answers)


@pytest.mark.usefixtures("somebody")
def test_whoever_begins_an_article_that_is_there_already_is_asked_and_loses_nothing(content: Path) -> None:
    before = snapshot(content)
    done = new_of_a_report(content, answers="\n\n\n")

    assert 0 == done.exit_code
    assert before == snapshot(content)
    assert (
        "Kho có thể đã có bài về việc này: content/articles/2019/lang-ha-2019.md "
        "(“Láng Hạ khen người giữ phố”, ngày 19/8/2019)." in done.stderr
    )
    assert "[c/K]" in done.stdout
    assert f"  - publisher: Báo Phường\n    url: {REPORT}?utm_source=zalo\n" in done.stdout


@pytest.mark.usefixtures("somebody")
def test_whoever_says_that_it_is_another_event_gets_the_article_and_the_key_to_write(content: Path) -> None:
    done = new_of_a_report(content, answers="\n\nhả\nCó\n")

    assert 0 == done.exit_code
    assert "Gõ c (có) hoặc k (không)" in done.stderr
    assert (content / "articles" / "2019" / "bai-moi.md").exists()
    assert "distinct_from: [lang-ha-2019]" in done.stdout


def test_where_nobody_can_answer_an_article_that_may_be_there_already_is_written_with_a_word_on_it(
    content: Path,
) -> None:
    done = new_of_a_report(content)

    assert 0 == done.exit_code
    assert "Kho có thể đã có bài" in done.stderr
    assert (content / "articles" / "2019" / "bai-moi.md").exists()


@pytest.mark.usefixtures("somebody")
@pytest.mark.parametrize(
    ("day", "ward", "is_told"),
    [("2019-08-19", "Láng Hạ", True), ("2019-08-20", "Láng Hạ", False), ("2019-08-19", "Thịnh Quang", False)],
)
def test_an_event_of_the_same_place_and_day_may_be_there_already(
    content: Path, day: str, ward: str, is_told: bool
) -> None:
    options = ("--title", "Bài mới", "--date", day, "--ward", ward, "--district", "Đống Đa", "--publisher", "Báo")
    done = run("new", str(content), *options, answers="\n\n")

    assert is_told == ("Kho có thể đã có bài" in done.stderr)
    assert is_told != (content / "articles" / "2019" / "bai-moi.md").exists()


@pytest.mark.usefixtures("somebody")
@pytest.mark.parametrize(("ending", "is_told"), [("/?utm_source=zalo", True), ("-hai", False)])
def test_a_report_that_a_draft_rests_on_is_not_begun_twice(content: Path, ending: str, is_told: bool) -> None:
    report = f"{REPORT}-nhap"
    first = write_new(content, Answers("Bài đầu", publisher="Báo", url=report))
    before = snapshot(content)
    options = ("--title", "Bài mới", "--ward", "Láng Hạ", "--publisher", "Báo", "--url", report + ending)
    done = run("new", str(content), *options, answers="\n\n\n")

    assert 0 == done.exit_code
    assert is_told == (f"content/{first.relative_to(content)} (bản nháp, cùng một bản tin)" in done.stderr)
    assert is_told == (before == snapshot(content))


def test_the_check_says_how_many_articles_wait_and_until_when(content: Path) -> None:
    for number, day in enumerate((date(2998, 12, 5), date(2999, 1, 1))):
        write_article(content, f"bai-{number}", date=date(2018, 1, 1 + 9 * number), publish_on=day)
    done = run("check", str(content))

    assert 0 == done.exit_code
    assert "3 bài đọc được, 0 lỗi, 0 lời nhắc.\n2 bài chờ ngày đăng, sớm nhất là 5/12/2998.\n" == done.stdout


def test_the_sample_of_a_new_article_is_still_to_be_replaced_in_a_draft(content: Path) -> None:
    file = write_new(content, Answers("Bài mới", "2019-03-21", "Láng Hạ", publisher="Báo Phường"))
    text = re.sub("^# (?=[a-z ])", "", file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text(f"{text}\nMột đoạn.\n", encoding="utf-8")

    (found,) = check(content)

    assert "draft-incomplete" == found.rule
    assert "“quote”" in found.message


@pytest.mark.parametrize(
    "title", ["no", "Tổng kết: năm 2015", "*sao*", "“Người tốt”", "- gạch", "2015", "a\\b", "null"]
)
def test_any_title_survives_the_skeleton(content: Path, title: str) -> None:
    assert title in skeleton(Answers(title))
    write_new(content, Answers(title))

    assert {"draft-incomplete"} == {p.rule for p in check(content)}
