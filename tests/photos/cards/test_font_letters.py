"""Which texts the fonts of the cards can draw."""

import sys
from unicodedata import category

import pytest

from award_archive.photos.cards.font_letters import has_letters_of
from award_archive.photos.cards.lettering import BOLD, REGULAR, Face, width


@pytest.mark.parametrize("file", [BOLD, REGULAR])
def test_what_is_said_of_each_letter_is_true_of_the_fonts(file: str) -> None:
    # Modifiers, such as the apostrophe within a word, are no letters of their own.
    letters = [one for one in map(chr, range(sys.maxunicode + 1)) if one.isalpha() and category(one) != "Lm"]
    missing = [one for one in letters if not width(one, Face(file, 28))]

    assert len(missing) > 100_000
    assert missing == [one for one in letters if not has_letters_of(one)]


@pytest.mark.parametrize("text", ["Đống Đa nhận 205 giấy khen năm 2015", "ĐỄ NGHỊ Ộ", "Khen 🎉 ❤\ufe0f!", "", "205"])
def test_a_title_in_vietnamese_can_be_drawn_whatever_signs_stand_in_it(text: str) -> None:
    assert has_letters_of(text)


@pytest.mark.parametrize("text", ["表彰大会", "2015年表彰大会", "تكريم ٢٠١٥", "Khen 漢 字", "Приказ", "हिन्दी"])
def test_a_title_in_other_letters_cannot(text: str) -> None:
    assert not has_letters_of(text)
