import re
import unicodedata
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.vietnamese import (
    capitalised,
    name_key,
    slug,
    sort_key,
    spelling_key,
    written_day,
    written_number,
)
from tests.model.builders import law

VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
NAMES = ["Láng Hạ", "Đống Đa", "Văn Miếu – Quốc Tử Giám", "Uỷ ban", "Phường 12", "Ngã Tư Sở", "Quyết", "Ô Chợ Dừa"]
syllables = st.builds(
    "{}{}{}".format, st.sampled_from("bcdđghklmnrstvx"), st.sampled_from(VOWELS), st.sampled_from(["", "n", "ng", "t"])
)
vietnamese = st.lists(syllables | st.integers(0, 200).map(str), min_size=1, max_size=4).map(" ".join)


def nfd(text: str) -> str:
    """The text with its marks apart, as some systems type and store it."""
    return unicodedata.normalize("NFD", text)


def in_order(names: Sequence[str]) -> list[str]:
    """The names, last first, sorted."""
    backwards = list(names)
    backwards.reverse()
    return sorted(backwards, key=sort_key)


@pytest.mark.parametrize("letters", [VOWELS, ALPHABET])
def test_letters_and_tones_are_ordered_as_in_a_dictionary(letters: str) -> None:
    assert list(letters) == in_order(letters)


@pytest.mark.parametrize(
    "ordered",
    [
        ["ba", "bà", "bả", "bã", "bá", "bạ", "ban", "bàn", "băn", "bân", "be"],
        ["Dương", "Đa", "Đống Đa", "Ê Đê"],
        ["Hà Nam", "Hà Nội", "Hả", "Hạ Long", "Hai Bà Trưng"],
        ["Lãng", "Láng", "Láng Hạ", "Láng Thượng"],
        ["Nam Đồng", "Nam Từ Liêm", "Ngã Tư Sở"],
        ["Phường 1", "Phường 2", "Phường 10", "Phường 12", "Phường Đúc"],
        ["Quan", "Quân", "Quận 3", "Quận 12", "Quận Ba Đình"],
        ["Phương Liên", "Phương Liên – Trung Tự", "Phương Mai", "Phường Liên"],
        ["Ô Chợ Dừa", "Ơ", "Văn Chương", "Văn Miếu", "Văn Miếu – Quốc Tử Giám"],
    ],
)
def test_names_are_ordered_by_syllable_letters_before_tones(ordered: list[str]) -> None:
    assert ordered == in_order(ordered)


def test_the_order_of_code_points_is_not_the_dictionarys() -> None:
    names = ["Ba Đình", "Đống Đa", "Hà Đông", "Ô Chợ Dừa", "Thanh Xuân"]

    assert names != sorted(names)
    assert names == in_order(names)


def test_case_and_dashes_do_not_change_the_order() -> None:
    assert sort_key("văn miếu quốc tử giám") == sort_key("VĂN MIẾU – QUỐC TỬ GIÁM")


@law
@given(st.data())
def test_any_texts_can_be_ordered_and_in_one_way_only(data: st.DataObject) -> None:
    texts = data.draw(st.lists(vietnamese | st.text(max_size=8), max_size=8))
    shuffled = data.draw(st.permutations(texts))

    assert [*map(sort_key, sorted(texts, key=sort_key))] == [*map(sort_key, sorted(shuffled, key=sort_key))]


@law
@given(vietnamese, vietnamese)
def test_two_names_stand_together_in_the_order_only_where_they_are_one(one: str, other: str) -> None:
    assert (one == other) == (sort_key(one) == sort_key(other))


@law
@given(st.lists(st.integers(0, 10_000), max_size=8))
def test_numbered_wards_are_ordered_by_their_numbers(numbers: list[int]) -> None:
    names = [f"Phường {number}" for number in numbers]

    assert [f"Phường {number}" for number in sorted(numbers)] == sorted(names, key=sort_key)


@law
@given(vietnamese, vietnamese)
def test_a_name_stands_before_the_longer_one_that_begins_with_it(name: str, more: str) -> None:
    assert sort_key(name) < sort_key(f"{name} {more}")


@pytest.mark.parametrize(
    "written",
    [
        "Văn Miếu - Quốc Tử Giám",
        "Văn Miếu-Quốc Tử Giám",
        "Văn Miếu — Quốc Tử Giám",
        "Văn Miếu Quốc Tử Giám",
        "  văn miếu  –  quốc tử giám ",
        "VĂN MIẾU\u00a0– QUỐC TỬ GIÁM",
        nfd("Văn Miếu – Quốc Tử Giám"),
    ],
)
def test_dashes_spaces_and_case_do_not_part_one_name(written: str) -> None:
    assert name_key("Văn Miếu – Quốc Tử Giám") == name_key(written)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Quận uỷ", "Quận ủy"),
        ("uỷ ban", "ủy ban"),
        ("hoà bình", "hòa bình"),
        ("Thuỵ Khuê", "Thụy Khuê"),
        ("HOÁ", "hóa"),
    ],
)
def test_the_place_of_the_tone_mark_does_not_part_one_name(old: str, new: str) -> None:
    assert name_key(old) == name_key(new)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phương Liên", "Phường Liên"),
        ("Láng Hạ", "Lang Ha"),
        ("Đống Đa", "Dong Da"),
        ("Hà", "Hạ"),
        ("Tân", "Tăn"),
        ("Văn Miếu", "Vănmiếu"),
        ("Phường 1", "Phường 10"),
    ],
)
def test_marks_letters_and_syllables_part_two_names(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("written", ["Hội Hòa Bình", "hội  hoà bình", " HỘI HÒA\u00a0BÌNH ", nfd("Hội Hoà Bình")])
def test_case_spaces_and_the_place_of_the_tone_mark_do_not_part_two_spellings(written: str) -> None:
    assert spelling_key("hội hòa bình") == spelling_key(written)


@pytest.mark.parametrize(("one", "other"), [("CLB A+", "CLB A"), ("?", ""), ("?", "!"), ("A - B", "A B"), ("ba", "bà")])
def test_signs_part_two_spellings(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


def test_a_slug_identifies_nothing() -> None:
    assert slug("Phương Liên") == slug("Phường Liên") == "phuong-lien"


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_one_whether_its_marks_are_composed_or_not(name: str) -> None:
    assert name_key(name) == name_key(nfd(name))
    assert slug(name) == slug(nfd(name))


@law
@given(vietnamese | st.text())
def test_any_text_has_one_key_and_one_slug_in_every_normal_form(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)

    assert name_key(composed) == name_key(nfd(text))
    assert slug(composed) == slug(nfd(text))


@law
@given(vietnamese, vietnamese)
def test_only_one_name_written_twice_has_one_key(one: str, other: str) -> None:
    assert (one == other) == (name_key(one) == name_key(other))


@law
@given(vietnamese)
def test_capitals_do_not_part_one_name(name: str) -> None:
    assert name_key(name) == name_key(name.upper()) == name_key(name.title())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đống Đa", "dong-da"),
        ("ĐỒNG ĐĂNG", "dong-dang"),
        ("Văn Miếu – Quốc Tử Giám", "van-mieu-quoc-tu-giam"),
        ("  Ô Chợ Dừa, 2019!  ", "o-cho-dua-2019"),
        ("Ưu tú", "uu-tu"),
        ("№ 1/2", "no-1-2"),
        ("文", ""),
        ("", ""),
    ],
)
def test_a_slug_has_no_marks(text: str, expected: str) -> None:
    assert expected == slug(text)


@law
@given(vietnamese | st.text())
def test_a_slug_is_fit_for_an_address_and_its_own_slug(text: str) -> None:
    made = slug(text)

    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", made)
    assert made == slug(made)


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0"), (999, "999"), (1_000, "1.000"), (12_345, "12.345"), (1_234_567, "1.234.567")]
)
def test_numbers_are_written_with_points_between_thousands(number: int, expected: str) -> None:
    assert expected == written_number(number)


def test_a_day_is_written_without_noughts_in_front() -> None:
    assert "5/2/2016" == written_day(date(2016, 2, 5))


def test_a_name_sorts_alike_however_it_was_typed() -> None:
    assert sort_key("Đống Đa") == sort_key(unicodedata.normalize("NFD", "Đống Đa"))


def test_a_number_of_any_length_can_be_sorted() -> None:
    assert sort_key("9" * 5000) < sort_key("1" + "0" * 5000)


@pytest.mark.parametrize(("words", "expected"), [("phường Láng Hạ", "Phường Láng Hạ"), ("đống", "Đống"), ("", "")])
def test_only_the_first_letter_becomes_a_capital(words: str, expected: str) -> None:
    assert expected == capitalised(words)
