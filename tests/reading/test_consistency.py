"""What an article says is compared with itself; each finding stands where an editor has to look."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.support import check, write_article

ROW = {"kind": "giấy khen", "recipients": "tập thể", "count": 12}
QUOTE = "UBND phường đã tặng giấy khen cho 12 tập thể xuất sắc"


def found(content: Path, body: str = "Một đoạn.\n", **keys: Any) -> list[tuple[str, str]]:
    """The rules that the article breaks, with the lines at which it does, from the word that they begin with."""
    file = write_article(content, body=body, **keys)
    lines = file.read_text("utf-8").splitlines()
    return [(problem.rule, lines[problem.line - 1].strip(" -")) for problem in check(content)]


def test_a_quote_without_the_number_is_told_at_the_quote_of_its_row_part_or_fact(content: Path) -> None:
    part = {"count": 3, "quote": "ba tổ, rồi 5 đội"}
    row = ROW | {"quote": "21 tập thể", "of_which": [part, part | {"count": 4}]}
    others = [{"what": "suất quà", "count": 50, "quote": "50 suất"}, {"what": "thư", "count": 7, "quote": "9 thư"}]

    assert [
        ("quote-without-number", "quote: 21 tập thể"),
        ("quote-without-number", "quote: ba tổ, rồi 5 đội"),
        ("quote-without-number", "quote: 9 thư"),
    ] == found(content, awards=[row], also=others)


def test_a_number_in_title_or_summary_that_no_row_has_is_told_there(content: Path) -> None:
    body = "\nHôm ấy,\nPhường khen 22 tập thể.\n\nKhen 23 tập thể.\n"
    title = "Láng Hạ khen 21 tập thể"

    assert [
        ("number-in-no-row", "title: Láng Hạ khen 21 tập thể"),
        ("number-in-no-row", "Phường khen 22 tập thể."),
    ] == found(content, body, title=title, awards=[ROW])


@pytest.mark.parametrize(
    ("event", "published", "accessed", "rules"),
    [
        ("2019-08-19", "2019-08-18", None, ["event-after-report"]),
        ("2019-08", "2019-07-31", None, ["event-after-report"]),
        ("2019", "2018-12", None, ["event-after-report"]),
        ("đăng 2019-08-19", "2019-08-18", None, ["event-after-report"]),
        ("2019-08-19", "2019-08-19", "2019-08-18", ["read-before-report"]),
        ("2019-08-19", "2019-09", "2019-08-31", ["read-before-report"]),
        ("2019-08-19", "2019-08-19", "2019-08-19", []),
        ("2019-08-19", "2019-08", "2019-08-20", []),
        ("2019-08", "2019-08-01", None, []),
        ("2019", "2019-01", None, []),
        ("2019-08-19", None, "2019-08-01", []),
    ],
)
def test_an_event_is_before_its_report_and_that_before_it_was_read(
    event: str, published: str | None, accessed: str | None, rules: list[str], content: Path
) -> None:
    days = {"published": published, "accessed": accessed}
    source = {"publisher": "Báo"} | {key: day for key, day in days.items() if day}

    assert rules == [rule for rule, _ in found(content, date=event, sources=[source])]


@pytest.mark.parametrize(
    ("event", "published", "rules"),
    [
        ("đăng 2019-08-10", ["2019-09-10"], ["reported-earlier"]),
        ("đăng 2019-08-10", ["2019-09-10", "2019-08-12"], ["reported-earlier"]),
        ("đăng 2019-08-10", ["2019-09-10", "2019-08-10"], []),
        ("đăng 2019-08-10", ["2019-08"], []),
        ("đăng 2019-08-10", ["2019-09-10", None], []),
        ("2019-08-10", ["2019-09-10"], []),
    ],
)
def test_the_day_of_the_first_report_is_that_of_a_source(
    event: str, published: list[str | None], rules: list[str], content: Path
) -> None:
    sources = [{"publisher": f"Báo {n}"} | ({"published": day} if day else {}) for n, day in enumerate(published)]

    assert rules == [rule for rule, _ in found(content, date=event, sources=sources)]


def test_a_correction_before_the_event_is_an_error(content: Path) -> None:
    notes = [{"date": date(2019, 8, day), "note": "Sửa."} for day in (18, 19)]

    assert [("correction-before-event", "date: 2019-08-18")] == found(content, corrections=notes)


def test_a_row_that_others_add_up_to_is_told_at_the_row(content: Path) -> None:
    split = [ROW, ROW | {"recipients": "cá nhân", "count": 50}]
    whole = {"recipients": "tập thể và cá nhân", "kind": "giấy khen", "count": 62}

    assert [("perhaps-parts", "recipients: tập thể và cá nhân")] == found(content, awards=[*split, whole])


def test_a_name_is_told_on_each_line_where_it_stands(content: Path) -> None:
    body = "Phường khen.\n\nBà Lê Hoa được khen, bà Lê Hoa vui.\n\nÔng Vũ Hải và bà Lê Hoa dự.\n"

    assert [
        ("personal-name", "title: Khen ông Trần Bình"),
        ("personal-name", "Bà Lê Hoa được khen, bà Lê Hoa vui."),
        ("personal-name", "Ông Vũ Hải và bà Lê Hoa dự."),
        ("personal-name", "Ông Vũ Hải và bà Lê Hoa dự."),
    ] == found(content, body, title="Khen ông Trần Bình")


def test_names_are_told_in_all_texts_of_an_editor(content: Path) -> None:
    row = ROW | {"group": "ông Vũ Hải", "note": "bà Vũ Hải", "issuer": ["UBND quận", "ông Vũ Hải"]}
    keys: dict[str, Any] = {
        "host": "gia đình ông Vũ Hải",
        "awards": [ROW | {"of_which": [row | {"count": 2}]}],
        "also": [{"what": "quà cho ông Vũ Hải", "note": "cô Vũ Hải"}],
        "corrections": [{"date": date(2020, 8, 19), "note": "Tên ông Vũ Hải."}],
    }

    assert {
        "host: gia đình ông Vũ Hải",
        "group: ông Vũ Hải",
        "note: bà Vũ Hải",
        "ông Vũ Hải",
        "what: quà cho ông Vũ Hải",
        "note: cô Vũ Hải",
        "note: Tên ông Vũ Hải.",
    } == {line for rule, line in found(content, **keys) if rule == "personal-name"}


def test_who_wrote_and_who_took_a_photograph_may_be_named(content: Path) -> None:
    source = {"publisher": "Báo", "title": "Ông Vũ Hải được khen"}

    assert [] == found(content, sources=[source])


def test_a_place_that_the_article_names_is_nobody(content: Path) -> None:
    body = "Bí thư Đảng ủy Trần Hưng Đạo trao giấy khen.\n"
    places = {"ward": "Trần Hưng Đạo", "district": "Hoàn Kiếm"}

    assert "personal-name" in [rule for rule, _ in found(content, body)]
    assert "personal-name" not in [rule for rule, _ in found(content, body, **places)]


def test_a_copied_sentence_is_told_at_its_line(content: Path) -> None:
    body = f"Phường khen.\n\nHôm ấy trời đẹp. {QUOTE}.\n"

    assert [("copied-sentence", f"Hôm ấy trời đẹp. {QUOTE}.")] == found(content, body, awards=[ROW | {"quote": QUOTE}])


def test_a_draft_is_compared_with_itself_too(content: Path) -> None:
    rules = [rule for rule, _ in found(content, "Bà Lê Hoa được khen.\n", status="draft", date=None, awards=[ROW])]

    assert ["draft-incomplete", "personal-name"] == rules
