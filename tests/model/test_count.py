import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.count import LARGEST_COUNT, Count, CountKind, total_of
from award_archive.model.vietnamese import written_number
from tests.model.builders import law

EXACT, AT_LEAST, ABOUT, UNSPECIFIED = CountKind


@pytest.mark.parametrize(
    ("words", "kind", "number"),
    [
        ("205", EXACT, 205),
        ("nhiều", UNSPECIFIED, None),
        ("hơn 50", AT_LEAST, 50),
        ("trên 1.000", AT_LEAST, 1_000),
        ("gần 180", ABOUT, 180),
        ("khoảng 300", ABOUT, 300),
    ],
)
def test_every_word_of_a_report_has_one_meaning(words: str, kind: CountKind, number: int | None) -> None:
    assert Count(kind, number, words) == Count.parse(words)


@pytest.mark.parametrize("words", ["Hơn 50", "HƠN 50", "  hơn 50 ", "hơn\t50", "hơn   50", "hơn\u00a050", "hơn\n50"])
def test_case_and_spaces_do_not_change_a_count(words: str) -> None:
    count = Count.parse(words)

    assert (AT_LEAST, 50) == (count.kind, count.number)


def test_what_the_editor_wrote_is_kept_on_one_line() -> None:
    assert "Hơn 1.000" == Count.parse(" Hơn \n 1.000 ").text


@pytest.mark.parametrize(
    "words", ["nhiều", "Nhiều", "NHIỀU", " nhiều ", "nhiêù", unicodedata.normalize("NFD", "nhiều")]
)
def test_many_is_unknown_however_it_is_typed(words: str) -> None:
    count = Count.parse(words)

    assert (UNSPECIFIED, None) == (count.kind, count.number)


@pytest.mark.parametrize(
    ("words", "number"),
    [("1000", 1_000), ("1.000", 1_000), ("12.345", 12_345), ("1.234.567", 1_234_567), ("999", 999)],
)
def test_points_stand_between_thousands(words: str, number: int) -> None:
    assert number == Count.parse(words).number


def test_nought_is_a_number_that_a_source_can_give() -> None:
    assert Count(EXACT, 0, "0") == Count.parse("0")


@pytest.mark.parametrize("qualifier", ["hơn", "trên", "gần", "khoảng"])
def test_about_none_and_more_than_none_say_nothing(qualifier: str) -> None:
    with pytest.raises(ValueError, match=f"{qualifier} 0"):
        Count.parse(f"{qualifier} 0")


@pytest.mark.parametrize("words", ["10000000", "10.000.000", "hơn 10.000.000"])
def test_the_largest_count_is_read(words: str) -> None:
    assert LARGEST_COUNT == Count.parse(words).number


@pytest.mark.parametrize(
    "words", ["10000001", "10.000.001", "99.999.999", "9" * 30, "9" * 5_000, ".".join(["999"] * 9)]
)
def test_a_number_larger_than_any_ceremony_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"^[91]"):
        Count.parse(words)


@pytest.mark.parametrize(
    "words", ["-5", "−5", "+5", "1,5", "1.5", "½", "3/4", "1,000", "1 000", "1_000", "1e3", "0x10"]
)
def test_what_is_no_whole_number_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"^.+$"):
        Count.parse(words)


@pytest.mark.parametrize("words", ["1.00", "1.0000", "1000.000", ".500", "500.", "1..000", "12.34.567"])
def test_points_that_do_not_part_thousands_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"\."):
        Count.parse(words)


@pytest.mark.parametrize(
    "words",
    ["vài chục", "dưới 50", "hòn 50", "trền 50", "hơn", "hơn hơn 50", "50 hơn", "hơn50", "nhiều 50", "rất nhiều"],
)
def test_other_words_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Count.parse(words)


@pytest.mark.parametrize("words", ["205 tập thể", "từ 205 đến 210", "ngót 180", "hon 50", "khoang 300"])
def test_a_count_is_a_number_with_at_most_one_word_before_it(words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Count.parse(words)


@pytest.mark.parametrize("words", ["", " ", "\n"])
def test_nothing_is_no_count(words: str) -> None:
    with pytest.raises(ValueError, match=r"^\s*$"):
        Count.parse(words)


@pytest.mark.parametrize("words", ["２０５", "٢٠٥", "二百", "²", "Ⅴ"])
def test_digits_of_other_scripts_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Count.parse(words)


@law
@given(st.integers(0, LARGEST_COUNT))
def test_every_number_reads_the_same_with_and_without_points(number: int) -> None:
    assert number == Count.parse(str(number)).number == Count.parse(written_number(number)).number


_PIECES = st.sampled_from(
    ["hơn", "Gần", "khoảng", "nhiều", "tre\u0302n", " ", "\u00a0", "0", "1", "50", ".", ",", "-", "000", "x"]
)


@law
@given(st.lists(_PIECES, max_size=8).map("".join) | st.text())
def test_any_words_are_a_count_that_holds_together_or_are_refused(words: str) -> None:
    try:
        count = Count.parse(words)
    except ValueError:
        return
    assert (count.kind is UNSPECIFIED) == (count.number is None)
    assert (count.number or 0) in range(LARGEST_COUNT + 1)
    assert count.kind is EXACT or count.number != 0
    assert count == Count.parse(count.text)


@pytest.mark.parametrize("words", ["hơn 50", "gần 180", "khoảng 300", "trên 1.000", "nhiều"])
def test_decomposed_words_are_the_same_words(words: str) -> None:
    assert Count.parse(words) == Count.parse(unicodedata.normalize("NFD", words))


@pytest.mark.parametrize("words", ["0.500", "0.000", "000.205", "01.000"])
def test_thousands_never_begin_with_a_nought(words: str) -> None:
    with pytest.raises(ValueError, match=words.replace(".", r"\.")):
        Count.parse(words)


@pytest.mark.parametrize("words", ["các", "một số", "Hàng trăm", "hàng  chục", "hàng nghìn"])
def test_a_report_may_give_no_number_in_words_of_its_own(words: str) -> None:
    found = Count.parse(words)

    assert (CountKind.UNSPECIFIED, None, " ".join(words.split())) == (found.kind, found.number, found.text)


@pytest.mark.parametrize("words", ["ít nhất 5", "Ít nhất 5", "hơn 5", "trên 5"])
def test_a_lower_bound_may_be_said_in_three_ways(words: str) -> None:
    assert (CountKind.AT_LEAST, 5) == (Count.parse(words).kind, Count.parse(words).number)


@pytest.mark.parametrize(
    ("words", "first", "spread"), [("20-25", 20, 5), ("20 – 25", 20, 5), ("1.000-1.200", 1000, 200)]
)
def test_a_range_is_about_its_first_number_and_shown_as_it_is(words: str, first: int, spread: int) -> None:
    assert Count(CountKind.ABOUT, first, words, spread) == Count.parse(words)


@pytest.mark.parametrize("words", ["25-20", "20-20", "20-25-30", "20-", "-25", "hơn 20-25", "20-99.999.999"])
def test_what_is_no_range_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        Count.parse(words)


def test_a_sum_of_ranges_is_a_range() -> None:
    counts = [Count.parse(words) for words in ("20-25", "100", "5-6")]

    assert "khoảng 125–131" == str(total_of(counts))
    assert "khoảng 125–131 trở lên" == str(total_of([*counts, Count.parse("nhiều")]))
