"""Which characters our fonts have, where a title may break, and how it is cut."""

from itertools import product
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.photos.cards.lettering import (
    BOLD,
    REGULAR,
    Face,
    balanced,
    fitted,
    shape,
    shortened,
    width,
    words,
    wrapped,
)

FACE = Face(BOLD, 50)
# Ngang, huyền, hỏi, ngã, sắc, nặng.
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")


def joined(lines: list[list[str]]) -> list[str]:
    return [" ".join(line) for line in lines]


@pytest.mark.parametrize("file", [BOLD, REGULAR])
def test_both_fonts_have_every_vietnamese_letter(file: str) -> None:
    letters = {normalize("NFC", vowel + tone) for vowel, tone in product("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY", TONES)}
    lacking = {letter for letter in letters | set("đĐ₫№–—…“”‘’·0123456789") if not shape(letter, Face(file, 50))}

    assert 2 * 12 * 6 == len(letters)
    assert set() == lacking


@pytest.mark.parametrize("text", ["🎉", "漢", "\N{ZERO WIDTH SPACE}", "\N{SOFT HYPHEN}", "\0"])
def test_what_the_fonts_lack_leaves_neither_ink_nor_room(text: str) -> None:
    assert (0, None) == (width(text, FACE), shape(text, FACE))
    assert ["Mừng", "vui"] == words(f"Mừng {text} vui")


def test_a_words_ink_stands_on_the_baseline() -> None:
    ink, left, top = shape("HIH", FACE) or pytest.fail("no ink")

    assert 0 == top + ink.height
    assert 0.7 == round(ink.height / FACE.size, 1)
    assert left + ink.width <= width("HIH", FACE)


def test_stacked_tone_marks_do_not_reach_the_line_above() -> None:
    high, low = shape("Ễ", FACE) or pytest.fail("no ink"), shape("g", FACE) or pytest.fail("no ink")

    assert low.top + low.ink.height - high.top < 1.34 * FACE.size


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Phường Láng Hạ khen", ["Phường Láng Hạ", "khen"]),
        ("quận Đống Đa, Hà Nội", ["quận", "Đống Đa,", "Hà Nội"]),
        ("PHƯỜNG TRUNG LIỆT", ["PHƯỜNG", "TRUNG", "LIỆT"]),
        ("phong trào năm 2015", ["phong", "trào", "năm 2015"]),
        ("205 tập thể", ["205 tập", "thể"]),
        ("sau năm 2023 đã", ["sau", "năm 2023", "đã"]),
        ("Thái Hà - Tây Sơn", ["Thái Hà -", "Tây Sơn"]),
        ("gương “Người tốt, việc tốt” nay", ["gương", "“Người tốt, việc tốt”", "nay"]),
        ("205\N{NO-BREAK SPACE}tập\N{NO-BREAK SPACE}thể", ["205\N{NO-BREAK SPACE}tập\N{NO-BREAK SPACE}thể"]),
        (" một \n\t hai\N{LINE SEPARATOR}ba ", ["một", "hai", "ba"]),
        (" \N{NO-BREAK SPACE} ", []),
    ],
)
def test_lines_end_between_words_but_not_inside_names_and_numbers(text: str, pieces: list[str]) -> None:
    assert pieces == words(text)


def test_an_endless_text_is_cut_before_it_takes_time() -> None:
    assert "…" == words("x" * 1_000_000)[-1][-1]
    assert 601 == len(words("x" * 1_000_000)[0])


def test_lines_are_about_equally_long() -> None:
    pieces = words("một hai ba bốn năm sáu bảy tám chín mười")
    room = width("một hai ba bốn năm sáu bảy tám", FACE)

    assert ["một hai ba bốn năm sáu bảy tám", "chín mười"] == joined(wrapped(pieces, FACE, room))
    assert ["một hai ba bốn năm", "sáu bảy tám chín mười"] == joined(balanced(pieces, FACE, room))


def test_a_name_longer_than_a_line_breaks_between_its_words() -> None:
    assert ["Một", "Cái", "Tên"] == fitted(["Một Cái Tên"], FACE, width("Một Cái", FACE))


def test_a_word_longer_than_a_line_is_broken() -> None:
    assert ["xxxx", "xxxx", "xx"] == fitted(["x" * 10], FACE, width("xxxx", FACE))


def test_a_measure_narrower_than_a_letter_still_ends() -> None:
    assert ["x", "x", "x"] == fitted(["xxx"], FACE, 1)


@pytest.mark.parametrize(
    ("pieces", "room", "kept"),
    [
        (["một", "hai"], "một hai", ["một", "hai"]),
        (["một", "hai,", "ba"], "một hai, b", ["một", "hai…"]),
        (["một", "hai", "ba"], "một…", ["một…"]),
        (["thưởng"], "thưở…", ["thưở…"]),
        ([], "", []),
    ],
)
def test_what_a_line_does_not_hold_becomes_an_ellipsis(pieces: list[str], room: str, kept: list[str]) -> None:
    assert kept == shortened(pieces, FACE, width(room, FACE))


@given(st.text(max_size=300), st.integers(200, 1200))
def test_no_line_is_longer_than_its_measure(text: str, measure: int) -> None:
    lines = joined(balanced(fitted(words(text), FACE, measure), FACE, measure))

    assert max((width(line, FACE) for line in lines), default=0) <= measure
