"""An article's line in a list."""

import pytest

from award_archive.pages.phrasing.items import from_day, item
from award_archive.pages.views.references import Day
from tests.catalogue.builders import article


@pytest.mark.parametrize(
    ("years", "expected"),
    [("", ""), ("2016", ""), ("2015", "năm 2015"), ("2009-2016", "giai đoạn 2009–2016"), ("2016-2016", "")],
)
def test_an_item_tells_its_working_year_only_where_it_is_not_the_days(years: str, expected: str) -> None:
    assert expected == item(article("a", "2016-03-24", years)).years


@pytest.mark.parametrize(
    ("written", "iso", "words", "beginning"),
    [
        ("2016-03-24", "2016-03-24", "24/3/2016", "từ 24/3/2016 về trước"),
        ("2012-05", "2012-05", "tháng 5/2012", "từ tháng 5/2012 về trước"),
        ("2012", "2012", "năm 2012", "từ năm 2012 về trước"),
        ("đăng 2012-05-17", "", "đăng 17/5/2012", "từ tin đăng 17/5/2012 về trước"),
    ],
)
def test_an_item_and_a_link_to_a_part_of_a_list_tell_the_time_as_it_is_known(
    written: str, iso: str, words: str, beginning: str
) -> None:
    told = article("a", written)

    assert Day(iso, words) == item(told).day
    assert beginning == from_day(told)
