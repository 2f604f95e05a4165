"""Numbers are read from Vietnamese text, in figures and in words; too many rather than too few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.text_checks.number_words import numbers_in, written_numbers

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def _below_hundred(number: int) -> str:
    tens, last = divmod(number, 10)
    if not tens:
        return _DIGITS[last]
    words = ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    behind = {5: "lăm"} if tens == 1 else {1: "mốt", 4: "tư", 5: "lăm"}
    return " ".join([*words, *([behind.get(last, _DIGITS[last])] if last else [])])


def _below_thousand(number: int, *, is_rest: bool = False) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds and not is_rest:
        return _below_hundred(rest)
    words = f"{_DIGITS[hundreds]} trăm"
    if not rest:
        return words
    return f"{words} linh {_DIGITS[rest]}" if rest < 10 else f"{words} {_below_hundred(rest)}"


def in_words(number: int) -> str:
    """The number as a teacher would read it out, up to 999,999."""
    thousands, rest = divmod(number, 1_000)
    if not thousands:
        return _below_thousand(rest)
    words = f"{_below_thousand(thousands)} nghìn"
    return f"{words} {_below_thousand(rest, is_rest=True)}" if rest else words


@given(st.integers(0, 999_999))
def test_every_number_that_is_written_in_words_is_read_back(number: int) -> None:
    (found,) = written_numbers(f"Khen {in_words(number)} tập thể.")

    assert number == found.value
    assert in_words(number) == f"Khen {in_words(number)} tập thể."[found.start : found.end]


@given(st.integers(0, 999_999), st.sampled_from([".", ",", " ", "\u00a0", ""]))
def test_every_number_in_figures_is_read_back_however_thousands_are_parted(number: int, between: str) -> None:
    assert number in numbers_in(f"khen {number:,} người".replace(",", between))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("05 tập thể", 5),
        ("Hai mươi tập thể", 20),
        ("bảy suất", 7),
        ("mười bốn", 14),
        ("hai mươi tư", 24),
        ("một trăm lẻ năm", 105),
        ("trong năm một trăm linh năm cá nhân", 105),
        ("năm 2015 hai mươi lăm cá nhân", 25),
        ("hai nghìn không trăm mười lăm", 2_015),
        ("ba triệu hai trăm nghìn", 3_200_000),
        ("hai chục em", 20),
        ("1,2 nghìn người", 1_200),
        ("hơn 1 nghìn người", 1_000),
        ("2,5 triệu đồng", 2_500_000),
        ("3 trăm hộ", 300),
        ("không đơn vị nào", 0),
        ("hai lăm cá nhân", 25),
        ("hai mốt tập thể", 21),
        ("bốn lăm hộ", 45),
        ("hăm tư em", 24),
        ("1,5 vạn người", 15_000),
        ("hai vạn người", 20_000),
        ("một nghìn rưỡi", 1_500),
        ("hai trăm rưỡi", 250),
        ("1 nghìn 500 hộ", 1_500),
        ("1 nghìn rưỡi hộ", 1_500),
        ("1.2 nghìn hộ", 1_200),
        ("1. 233 hộ", 1_233),
        ("hơn nghìn hộ", 1_000),
        ("từ 20-25 người", 25),
    ],
)
def test_a_number_is_read_as_reports_write_it(text: str, number: int) -> None:
    assert number in numbers_in(text)


@pytest.mark.parametrize("text", ["", "nhiều cá nhân", "các tập thể", "hàng trăm", "vài chục", "Bao la"])
def test_words_that_name_no_number_are_none(text: str) -> None:
    assert not list(written_numbers(text))


@pytest.mark.parametrize("text", ["hai, ba tập thể", "hai (ba) tập thể", "hai - ba tập thể"])
def test_words_with_signs_between_them_are_several_numbers(text: str) -> None:
    assert [2, 3] == [found.value for found in written_numbers(text)]


def test_tens_and_years_are_not_joined() -> None:
    assert [5, 10] == [found.value for found in written_numbers("trong năm mười tập thể")]
