"""Which characters may be written as entities."""

import pytest

from award_archive.reading.bounds import is_bounded
from award_archive.reading.report import Report


@pytest.mark.parametrize(
    ("character", "entity"),
    [
        ("U+202E", "&#x202e;"),
        ("U+202E", "&#x0000202e;"),
        ("U+202E", "&#X0000202E"),
        ("U+202E", "&#00008238;"),
        ("U+202E", f"&#x{'0' * 9_000}202e;"),
        ("U+E0041", "&#x000e0041;"),
        ("U+0000", "&#000;"),
    ],
)
def test_no_zeros_hide_a_control_character_that_is_written_as_an_entity(character: str, entity: str) -> None:
    report = Report("bai.md")

    assert not is_bounded(f"Ảnh\n\nx{entity}gpj.exe", 7, report)
    assert [("control-character", 9)] == [(found.rule, found.line) for found in report.problems]
    assert character in report.problems[0].message


@pytest.mark.parametrize(
    "entity", ["&#x00000020;", "&#x0000200b;", "&#0000038;", "&#x1000000202e;", f"&#{'9' * 9_000};", "&#x1F389;"]
)
def test_an_entity_of_another_character_or_of_none_is_let_through(entity: str) -> None:
    report = Report("bai.md")

    assert is_bounded(f"x{entity}y", 7, report)
    assert [] == report.problems
