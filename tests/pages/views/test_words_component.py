import re

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
        (["nhiều"], 'nhiều<span class="hidden">,</span> <small>không rõ số</small>'),
    ],
)
def test_the_number_is_the_hero_and_the_words_around_it_are_small(counts: list[str], html: str) -> None:
    total = str(total_of(map(Count.parse, counts)))

    assert html == rendered("words", "count", total, counts != ["nhiều"])


@pytest.mark.parametrize(
    ("counts", "heard"),
    [
        (["228"], "228 cá nhân"),
        (["gần 180", "nhiều"], "khoảng 180 cá nhân trở lên"),
        (["nhiều"], "nhiều cá nhân, không rõ số"),
    ],
)
def test_who_hears_the_number_alone_hears_who_is_counted(counts: list[str], heard: str) -> None:
    total = total_of(map(Count.parse, counts))
    html = rendered("words", "count", str(total), total.is_known, "cá nhân")

    assert heard == re.sub("<[^>]*>", "", html)
