"""Texts that read alike are equal, and what nobody sees is dropped or told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.characters import BLANK_LETTER, CONTROL, plain_line
from tests.model.builders import law

WRITTEN = st.text(
    st.sampled_from("Láng Hạ\u00ad\u200b\u200c\u200d\u200e\u061c\u2060\ufeff\u00a0\u202f\u3000\t\n\ufe0f❤👩")
)


@pytest.mark.parametrize(
    "written",
    [
        *(
            "Láng  Hạ",
            " Láng Hạ ",
            "Láng\tHạ",
            "Láng\nHạ",
            "Láng\u00a0Hạ",
            "Láng\u202fHạ",
            "Láng\u3000 Hạ",
            "Láng\u2009Hạ",
        ),
        *("Lá\u00adng Hạ", "Láng\u200b Hạ", "\ufeffLáng Hạ", "Láng H\u2060ạ", "Láng Hạ\u200e", "\u200fLáng Hạ"),
        *(
            "L\u200cáng Hạ",
            "Láng Hạ\u200d",
            "\u200d\u200dLáng Hạ",
            "Láng\ufe0f Hạ",
            "Láng \u200b Hạ",
            "\u061cLáng Hạ\u061c",
        ),
    ],
)
def test_a_line_is_what_it_reads_as(written: str) -> None:
    assert "Láng Hạ" == plain_line(written)


@pytest.mark.parametrize(
    "written", ["👩\u200d❤\ufe0f\u200d👩 khen", "1 ❤\ufe0f 2", "क\u200dष", "می\u200cخواهم", "a-b – c"]
)
def test_what_forms_an_emoji_or_a_letter_of_another_script_stays(written: str) -> None:
    assert written == plain_line(written)


def test_selectors_spell_no_hidden_text_behind_an_emoji() -> None:
    assert "❤\ufe0f!" == plain_line("❤\ufe0f\ufe00\ufe01\ufe0e!")


@law
@given(WRITTEN)
def test_a_line_that_is_plain_stays_as_it_is(written: str) -> None:
    assert plain_line(written) == plain_line(plain_line(written))


@law
@given(
    st.lists(
        st.tuples(st.sampled_from(["Láng", "Hạ", "12", "(a)"]), st.text(st.sampled_from("\u00ad\u200b\u200d\ufeff")))
    )
)
def test_two_lines_that_read_alike_are_equal(words: list[tuple[str, str]]) -> None:
    assert plain_line(" ".join(word for word, _ in words)) == plain_line("\u00a0".join(map("".join, words)))


@pytest.mark.parametrize("code", [0x202E, 0x202A, 0x2066, 0x2069, 0x206A, 0xFFF9, 0xE0000, 0xE0041, 0xE007F, 0xE0100])
def test_what_hides_a_text_or_turns_it_round_may_be_in_no_file(code: int) -> None:
    assert CONTROL.search(f"a{chr(code)}b")


@pytest.mark.parametrize("code", [0x3164, 0x115F, 0xFFA0, 0x2800, 0x180E, 0x2063, 0x034F])
def test_what_shows_nothing_but_means_something_elsewhere_is_found_in_a_line(code: int) -> None:
    assert BLANK_LETTER.search(plain_line(f"a{chr(code)}b"))
