"""The laws of sums: the archive must never say more, or less, than its sources."""

from functools import reduce
from operator import add

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.count import Count, CountKind, Total, total_of
from award_archive.model.vietnamese import written_number
from tests.model.builders import law

EXACT, AT_LEAST, ABOUT, UNSPECIFIED = CountKind
_some = st.integers(1, 2_000).map(str)
exact = (st.just("0") | _some).map(Count.parse)
at_least = st.builds("{} {}".format, st.sampled_from(["hơn", "trên"]), _some).map(Count.parse)
about = st.builds("{} {}".format, st.sampled_from(["gần", "khoảng"]), _some).map(Count.parse)
unspecified = st.just(Count.parse("nhiều"))
counts = exact | at_least | about | unspecified
rows_of = st.lists(counts, max_size=8)
totals = rows_of.map(total_of)


def reading(*words: str) -> str:
    """How the sum of the counts reads."""
    return str(total_of(map(Count.parse, words)))


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        ("chưa có số liệu", []),
        ("0", ["0"]),
        ("0", ["0", "0"]),
        ("205", ["205"]),
        ("205", ["200", "5"]),
        ("1.205", ["1.200", "5"]),
        ("ít nhất 205", ["205", "nhiều"]),
        ("ít nhất 50", ["hơn 50"]),
        ("ít nhất 1.255", ["trên 1.000", "205", "hơn 50"]),
        ("ít nhất 50", ["0", "hơn 50"]),
        ("khoảng 180", ["gần 180"]),
        ("khoảng 480", ["gần 180", "khoảng 300"]),
        ("khoảng 385", ["gần 180", "205"]),
        ("khoảng 180 trở lên", ["gần 180", "nhiều"]),
        ("khoảng 230 trở lên", ["gần 180", "hơn 50"]),
        ("nhiều, không rõ số", ["nhiều"]),
        ("nhiều, không rõ số", ["nhiều", "nhiều"]),
        ("nhiều, không rõ số", ["nhiều", "0"]),
    ],
)
def test_a_sum_reads_as_its_least_sure_row_allows(expected: str, words: list[str]) -> None:
    assert expected == reading(*words)


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        (None, []),
        (EXACT, ["205"]),
        (AT_LEAST, ["205", "nhiều"]),
        (ABOUT, ["205", "nhiều", "gần 180"]),
        (UNSPECIFIED, ["nhiều"]),
    ],
)
def test_a_sum_knows_what_its_number_is_worth(expected: CountKind | None, words: list[str]) -> None:
    assert expected is total_of(map(Count.parse, words)).kind


@law
@given(st.data())
def test_the_order_of_rows_changes_neither_a_sum_nor_its_reading(data: st.DataObject) -> None:
    rows = data.draw(rows_of)
    shuffled = data.draw(st.permutations(rows))

    assert (total_of(rows), str(total_of(rows))) == (total_of(shuffled), str(total_of(shuffled)))


@law
@given(st.lists(rows_of, max_size=5))
def test_the_grouping_of_rows_changes_neither_a_sum_nor_its_reading(groups: list[list[Count]]) -> None:
    at_once = total_of(row for group in groups for row in group)
    by_group = reduce(add, map(total_of, groups), Total())

    assert (at_once, str(at_once)) == (by_group, str(by_group))


@law
@given(totals, totals, totals)
def test_sums_can_be_added_in_any_way(one: Total, two: Total, three: Total) -> None:
    assert (one + two) + three == one + (two + three)
    assert one + two == two + one


@law
@given(totals)
def test_the_empty_sum_changes_nothing(total: Total) -> None:
    assert total == total + Total() == Total() + total
    assert str(total) == str(total + Total())


@law
@given(rows_of, rows_of)
def test_an_unknown_row_never_becomes_nought_nor_a_bare_number(before: list[Count], after: list[Count]) -> None:
    words = str(total_of([*before, Count.parse("nhiều"), *after]))

    assert words == "nhiều, không rõ số" or words.startswith("ít nhất ") or words.endswith(" trở lên")
    assert "0" not in words.split()


@law
@given(st.lists(exact, min_size=1, max_size=8))
def test_exact_rows_alone_read_their_exact_sum(rows: list[Count]) -> None:
    assert written_number(sum(row.number or 0 for row in rows)) == str(total_of(rows))


@law
@given(rows_of)
def test_a_sum_is_approximate_only_where_a_row_is(rows: list[Count]) -> None:
    kinds = {row.kind for row in rows}

    assert (ABOUT in kinds) == str(total_of(rows)).startswith("khoảng ")


@law
@given(rows_of)
def test_a_sum_is_a_lower_bound_only_where_a_row_is_open_above(rows: list[Count]) -> None:
    words = str(total_of(rows))
    is_open = bool({AT_LEAST, UNSPECIFIED} & {row.kind for row in rows})

    assert is_open == ("ít nhất " in words or " trở lên" in words or words == "nhiều, không rõ số")


@law
@given(rows_of)
def test_nought_is_read_only_where_every_source_says_nought(rows: list[Count]) -> None:
    all_say_nought = bool(rows) and all(row.kind is EXACT and row.number == 0 for row in rows)

    assert all_say_nought == ("0" in str(total_of(rows)).split())


@law
@given(rows_of)
def test_no_figures_are_said_to_be_missing_only_where_no_row_is(rows: list[Count]) -> None:
    assert (not rows) == (str(total_of(rows)) == "chưa có số liệu")


@law
@given(rows_of)
def test_a_sum_counts_its_rows_and_adds_what_is_known_of_them(rows: list[Count]) -> None:
    total = total_of(rows)

    assert len(rows) == total.rows
    assert sum(row.number for row in rows if row.number is not None) == total.number
