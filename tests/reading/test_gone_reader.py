"""The list of addresses that were given up: what is read, and what is said of a row that cannot be."""

from datetime import date
from pathlib import Path

import pytest

from award_archive.model.gone import GoneAddress
from award_archive.model.problem import Problem
from award_archive.reading.gone_reader import read_gone

TODAY = date(2026, 11, 30)
HEAD = "address,date,reason\n"


def read(folder: Path, text: str) -> tuple[tuple[GoneAddress, ...], list[Problem]]:
    problems: list[Problem] = []
    (folder / "gone.csv").write_text(text, encoding="utf-8")
    return read_gone(folder, TODAY, problems), problems


def test_every_row_becomes_an_address_with_its_day_reason_and_line(tmp_path: Path) -> None:
    found, problems = read(tmp_path, f'{HEAD}/tin/2016/cu/,2026-11-30,"Trùng, đã gộp"\n/cu.html,2020-01-01,Thôi\n')

    assert (
        GoneAddress("/tin/2016/cu/", TODAY, "Trùng, đã gộp", 2),
        GoneAddress("/cu.html", date(2020, 1, 1), "Thôi", 3),
    ) == found
    assert [] == problems


def test_a_missing_file_lists_nothing(tmp_path: Path) -> None:
    problems: list[Problem] = []

    assert () == read_gone(tmp_path, TODAY, problems)
    assert [] == problems


@pytest.mark.parametrize(
    "row",
    [
        *("tin/2016/cu/,2020-01-01,Thôi", "/Tin cũ/,2020-01-01,Thôi", "/,2020-01-01,Thôi", ",2020-01-01,Thôi"),
        *("/../cu/,2020-01-01,Thôi", "https://kho.example/cu/,2020-01-01,Thôi"),
        *("/cu/,,Thôi", "/cu/,2020-02-30,Thôi", "/cu/,1/7/2020,Thôi", "/cu/,2026-12-01,Thôi"),
        *("/cu/,2020-01-01,", '/cu/,2020-01-01,"Thôi\nhẳn"'),
    ],
)
def test_a_cell_that_cannot_be_is_told_once_at_its_line(row: str, tmp_path: Path) -> None:
    _, problems = read(tmp_path, f"{HEAD}{row}\n")

    assert [("register-cell", f"{tmp_path.name}/gone.csv", 2)] == [(p.rule, p.path, p.line) for p in problems]


def test_a_day_that_must_be_there_is_not_said_to_be_needless(tmp_path: Path) -> None:
    _, problems = read(tmp_path, f"{HEAD}/cu/,1/7/2020,Thôi\n")

    assert "để trống" not in problems[0].message


def test_a_page_and_its_file_are_one_address(tmp_path: Path) -> None:
    _, problems = read(tmp_path, f"{HEAD}/cu/,2020-01-01,Thôi\n/cu/index.html,2020-01-02,Thôi\n")

    assert ["gone-twice"] == [p.rule for p in problems]


def test_an_address_is_given_up_once(tmp_path: Path) -> None:
    found, problems = read(tmp_path, f"{HEAD}/cu/,2020-01-01,Thôi\n/cu/,2020-01-02,Thôi hẳn\n")

    assert ["/cu/"] == [one.url for one in found]
    assert [("gone-twice", 3)] == [(p.rule, p.line) for p in problems]
    assert "Dòng 2" in problems[0].message


def test_there_are_no_other_columns(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "address,date,reason,note\n/cu/,2020-01-01,Thôi,x\n")

    assert ((), ["register-columns"]) == (found, [p.rule for p in problems])
