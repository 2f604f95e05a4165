from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.messages import rule_details
from award_archive.model.problem import Severity, is_error, problem
from tests.model.builders import law

PATH = "content/articles/2016/dong-da-2015.md"
FORM: dict[str, Any] = {"expected": rule_details.A_DAY, "form": rule_details.DAY_FORM}


def test_a_problem_is_told_on_one_line_with_its_place_and_rule() -> None:
    hint = rule_details.did_you_mean("2016-02-05")
    found = problem("bad-date", PATH, 9, 12, text="5/2/2016", hint=hint, **FORM)

    assert f"{PATH}:9:12: lỗi [bad-date] “5/2/2016” không phải là một ngày." in str(found)
    assert str(found).endswith("Có phải “2016-02-05”?")


@pytest.mark.parametrize(("line", "column", "place"), [(0, 0, PATH), (9, 0, f"{PATH}:9"), (9, 12, f"{PATH}:9:12")])
def test_a_line_that_is_not_known_is_not_told(line: int, column: int, place: str) -> None:
    assert str(problem("empty-body", PATH, line, column)).startswith(f"{place}: lỗi [empty-body] ")


def test_a_warning_is_no_error() -> None:
    warning, error = problem("html-removed", PATH, tag="b"), problem("empty-body", PATH)

    assert (Severity.WARNING, False) == (warning.severity, is_error(warning))
    assert (Severity.ERROR, True) == (error.severity, is_error(error))
    assert ": nhắc [html-removed] " in str(warning)


def test_problems_are_in_order_of_file_line_and_column() -> None:
    places = [("a.md", 2, 1), ("a.md", 2, 10), ("a.md", 10, 1), ("b.md", 1, 1)]
    found = [problem("empty-body", *place) for place in reversed(places)]

    assert places == [(p.path, p.line, p.column) for p in sorted(found, key=lambda p: p.order)]


@law
@given(st.text())
def test_whatever_a_file_holds_a_message_stays_one_printable_line(text: str) -> None:
    message = problem("bad-date", PATH, text=text, hint="", **FORM).message

    assert message.isprintable()
    assert len(message) < 300


def test_braces_of_a_file_are_not_filled_in() -> None:
    assert "“{hint}”" in problem("bad-date", PATH, text="{hint}", hint="", **FORM).message


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("https://…@bao.example/x", "https://user:secret@bao.example/x"),
        ("//…@bao.example", "//secret@bao.example"),
        ("…@bao.example", "user:secret@bao.example"),
        (
            "Xem https://…@bao.example hay https://…@a.example",
            "Xem https://a:secret@bao.example hay https://b@a.example",
        ),
        ("https://bao.example/@ai, mailto:ai@bao.example", "https://bao.example/@ai, mailto:ai@bao.example"),
        ("https://…@bao.example", "https://user:secret%40bao.example"),
        ("https://…@bao.example", "https://user:secret&#64;bao.example"),
        ("https://…@bao.example", "https://user:secret＠bao.example"),
        ("https://…@bao.example", "https://user:secret @bao.example"),
        ("https://…@bao.example", f"https://user:{'secret' * 500}@bao.example"),
        ("Email:ubnd@hanoi.gov.vn", "Email:ubnd@hanoi.gov.vn"),
        ("lúc 8:30, 12:45 @ nhà văn hóa", "lúc 8:30, 12:45 @ nhà văn hóa"),
    ],
)
def test_no_message_repeats_a_password_whatever_it_is_about(shown: str, text: str) -> None:
    found = problem("wrong-type", PATH, key="sources", expected=rule_details.A_LIST, given=text)

    assert f"nhưng ở đây là {shown}." in found.message
