"""Years in lists."""

from award_archive.pages.phrasing.years import year_groups, year_marks, years_near
from tests.catalogue.builders import DONG_DA, archive, article


def test_a_year_is_marked_with_its_articles_and_its_reviews_apart() -> None:
    catalogue = archive(article("a", "2016-03-24", "2015"), article("r", "2016-12-20", "2014-2015"))

    assert [(2014, 0, 1), (2015, 1, 1)] == [(mark.year, mark.articles, mark.reviews) for mark in year_marks(catalogue)]


def test_the_first_year_of_a_school_year_is_marked_with_it_and_the_second_with_its_article() -> None:
    marks = year_marks(archive(article("a", "2012-05", "nh 2011-2012")))

    assert [(2011, 0, 0, 1), (2012, 1, 0, 0)] == [(m.year, m.articles, m.reviews, m.school_years) for m in marks]


def test_years_that_only_the_same_reviews_cover_are_one_group_and_so_are_years_without_any_source() -> None:
    review = article("r", "2016-12-20", "2008-2012", place=DONG_DA)
    found = year_groups(archive(article("a", "2016-03-24"), article("b", "2010-01-01"), review))

    named = ("một đợt tổng kết của quận Đống Đa",)
    assert [("2016", ()), ("2013–2015", ()), ("2011–2012", named), ("2010", ()), ("2008–2009", named)] == [
        (group.years, tuple(ref.label for ref in group.reviews)) for group in found
    ]
    assert [2012, 2011] == [mark.year for mark in found[2].marks]


def test_the_years_near_a_year_are_nine_and_it_is_one_of_them() -> None:
    marks = year_marks(archive(article("a", "2000-01-01"), article("b", "2020-01-01")))

    assert [(2000, 2008), (2006, 2014), (2012, 2020)] == [
        (near[0].year, near[-1].year) for near in (years_near(marks, year) for year in (2001, 2010, 2020))
    ]
    assert marks[:3] == years_near(marks[:3], 2001)
