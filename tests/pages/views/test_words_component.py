import pytest

from award_archive.model.count import Count, total_of
from tests.pages.components import rendered


@pytest.mark.parametrize(
    ("counts", "html"),
    [
        (["205"], "205"),
        (["205", "nhiều"], "<small>ít nhất</small> 205"),
        (["gần 180"], "<small>khoảng</small> 180"),
        (["gần 180", "nhiều"], "<small>khoảng</small> 180 <small>trở lên</small>"),
        (["nhiều"], "nhiều <small>không rõ số</small>"),
    ],
)
def test_the_number_is_the_hero_and_the_words_around_it_are_small(counts: list[str], html: str) -> None:
    total = str(total_of(map(Count.parse, counts)))

    assert html == rendered("words", "count", total, counts != ["nhiều"])
