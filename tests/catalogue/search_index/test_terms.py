import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.catalogue.search_index.terms import Words, mark
from tests.model.builders import law

texts = st.text(st.sampled_from("aăđÔ ,.\n1/2\u0301"), max_size=20)


def test_a_document_is_found_by_its_syllables_and_pairs_of_them_without_marks() -> None:
    words = Words.of("", ["Quận Đống Đa"])

    assert {"quan", "dong", "da", "quan dong", "dong da"} == words.terms


def test_a_title_is_found_as_a_title_too_and_as_it_is_accented() -> None:
    found = Words.of("Đống Đa", []).terms - {"dong", "da", "dong da"}

    assert {"dong=", "da=", "dong da=", "dong=đông\u0301", "da=đa", "dong da=đông\u0301 đa"} == found


@pytest.mark.parametrize(("one", "other"), [("uỷ ban", "ủy ban"), ("Đống", "Đo\u0302\u0301ng"), ("HĐND", "hđnd")])
def test_spellings_of_one_word_are_the_same_terms(one: str, other: str) -> None:
    assert Words.of(one, []).terms == Words.of(other, []).terms


def test_a_day_is_a_phrase_of_its_numbers() -> None:
    assert {"24 3", "3 2016"} <= Words.of("", ["ngày 24/3/2016"]).terms


def test_no_phrase_reaches_from_one_line_into_the_next() -> None:
    found = Words.of("Giữ phố", ["sạch đẹp\nngõ nhỏ"]).terms

    assert {"giu pho", "sach dep", "ngo nho"} <= found
    assert not {"pho sach", "dep ngo"} & found


def test_a_mark_is_a_term_that_no_text_has() -> None:
    assert mark("nam", "2015") in Words.of("", [], [mark("nam", "2015")]).terms
    assert not [term for term in Words.of("@nam 2015", ["@nam 2015"]).terms if term.startswith("@")]


@law
@given(texts, st.lists(texts, max_size=3), st.lists(st.sampled_from(["@nam 2015", "@loai giấy khen"]), max_size=2))
def test_words_are_remembered_as_they_are(title: str, lines: list[str], marks: list[str]) -> None:
    words = Words.of(title, lines, marks)

    assert words == Words.from_bytes(words.to_bytes())
