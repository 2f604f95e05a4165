import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.catalogue.search_index.postings import (
    Part,
    joined,
    number_of_shards,
    read,
    shard_lines,
    shard_of,
    shard_text,
    written,
)
from tests.model.builders import law

numbers = st.lists(st.integers(0, 5000), unique=True).map(sorted)


@pytest.mark.parametrize(
    ("listed", "text"), [([], ""), ([0, 1], "00"), ([4, 37], "4Q0"), ([31], "O"), ([32], "Q0"), ([1056], "QQ0")]
)
def test_numbers_are_written_as_what_each_is_more_than_the_one_before(listed: list[int], text: str) -> None:
    assert text == written(listed)


@law
@given(numbers)
def test_what_was_written_is_read_again(listed: list[int]) -> None:
    assert listed == read(written(listed))
    assert re.fullmatch("[0-o]*", written(listed))


@pytest.mark.parametrize("text", ["0 0", "é", "~"])
def test_what_nobody_wrote_is_no_list_of_numbers(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(text)


@law
@given(numbers.filter(bool), st.data())
def test_parts_joined_are_what_is_written_at_once(listed: list[int], data: st.DataObject) -> None:
    cuts = sorted({0, *data.draw(st.lists(st.integers(0, len(listed) - 1))), len(listed)})
    parts = [Part.of(listed[start:end]) for start, end in pairwise(cuts)]

    assert written(listed) == joined(parts)


def test_the_terms_of_a_title_lie_in_the_shard_of_the_same_words_in_a_text() -> None:
    assert {shard_of("dong da", 64)} == {shard_of("dong da=", 64), shard_of("dong da=đông\u0301 đa", 64)}


def test_a_shard_is_the_rest_of_the_crc_of_a_terms_stem() -> None:
    # The check value of CRC-32 is that of "123456789".
    assert 0xCBF43926 % 64 == shard_of("123456789=x", 64)


@law
@given(st.dictionaries(st.sampled_from(["a", "a b", "a=", "đ"]), numbers.map(written)))
def test_a_shard_is_read_as_it_was_written_and_does_not_depend_on_the_order_of_terms(lines: dict[str, str]) -> None:
    assert lines == shard_lines(shard_text(lines))
    assert shard_text(lines) == shard_text(dict(reversed(lines.items())))


@law
@given(st.integers(1, 100_000))
def test_four_times_as_many_documents_have_twice_as_many_shards(documents: int) -> None:
    assert 2 * number_of_shards(documents) == number_of_shards(4 * documents)


@pytest.mark.parametrize(("documents", "shards"), [(0, 8), (70, 64), (2_000, 256), (10_000, 1024)])
def test_shards_are_some_dozens_to_a_thousand(documents: int, shards: int) -> None:
    assert shards == number_of_shards(documents)
