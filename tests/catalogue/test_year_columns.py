"""Articles stand in the years that they count for; empty years fold where they are many."""

from award_archive.catalogue.year_columns import reviews, year_columns
from tests.catalogue.builders import article


def test_three_empty_years_are_one_column_and_two_are_not() -> None:
    told = [article(str(year), f"{year}-05-01") for year in (2020, 2017, 2013)]

    expected = [(2013, 2013, 1), (2014, 2016, 0), (2017, 2017, 1), (2018, 2018, 0), (2019, 2019, 0), (2020, 2020, 1)]
    assert expected == [(column.first, column.last, len(column.articles)) for column in year_columns(told)]


def test_a_school_year_stands_in_the_year_that_it_ends_in_and_a_review_in_none() -> None:
    told = [article("r", "2019-12-20", "2009-2019"), article("a", "2012-05", "nh 2011-2012")]

    assert [(2012, 2012)] == [(column.first, column.last) for column in year_columns(told)]
    assert ["r"] == [one.slug for one in reviews(told)]


def test_reviews_alone_have_no_columns() -> None:
    assert () == year_columns([article("r", "2019-12-20", "2009-2019")])
