"""An article's line in a list."""

import pytest

from award_archive.pages.phrasing.items import item
from tests.catalogue.builders import article


@pytest.mark.parametrize(
    ("years", "expected"), [("", ""), ("2016", ""), ("2015", "2015"), ("2009-2016", "2009–2016"), ("2016-2016", "")]
)
def test_an_item_tells_its_working_year_only_where_it_is_not_the_days(years: str, expected: str) -> None:
    assert expected == item(article("a", "2016-03-24", years)).years
