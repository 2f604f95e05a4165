"""Sums of an archive, a table for each scope and for each working year."""

from award_archive.pages.phrasing.tallies import tallies_by_scope, tallies_by_year
from award_archive.pages.views.award_views import Tally, TallyRow
from tests.catalogue.builders import DONG_DA, article, award


def test_each_scope_has_a_tally_of_its_own() -> None:
    articles = [
        article("a", awards=(award("205"), award("nhiều"))),
        article("b", place=DONG_DA, awards=(award("nhiều"),)),
    ]
    expected = (
        Tally("Cấp phường, xã", (TallyRow("giấy khen", "tập thể", "ít nhất 205", True),)),
        Tally("Cấp quận, huyện", (TallyRow("giấy khen", "tập thể", "nhiều, không rõ số", False),)),
    )

    assert expected == tallies_by_scope(articles)


def test_each_working_year_has_a_tally_newest_first_and_reviews_have_none() -> None:
    articles = [
        article("a", "2016-03-24", "2015", awards=(award("1"),)),
        article("b", "2018-03-24", awards=(award("2"),)),
        article("r", "2019-12-20", "2009-2019", awards=(award("1000"),)),
    ]

    found = [(tally.url, tally.rows[0].total) for tally in tallies_by_year(articles)]
    assert [("/nam/2018/", "2"), ("/nam/2015/", "1")] == found
