"""Years in lists."""

from award_archive.pages.phrasing.years import year_marks
from tests.catalogue.builders import archive, article


def test_a_year_is_marked_with_its_articles_and_its_reviews_apart() -> None:
    catalogue = archive(article("a", "2016-03-24", "2015"), article("r", "2016-12-20", "2014-2015"))

    assert [(2014, 0, 1), (2015, 1, 1)] == [(mark.year, mark.articles, mark.reviews) for mark in year_marks(catalogue)]


def test_the_first_year_of_a_school_year_is_marked_with_it_and_the_second_with_its_article() -> None:
    marks = year_marks(archive(article("a", "2012-05", "nh 2011-2012")))

    assert [(2011, 0, 0, 1), (2012, 1, 0, 0)] == [(m.year, m.articles, m.reviews, m.school_years) for m in marks]
