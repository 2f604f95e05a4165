"""Sums of an archive, a table for each scope and for each working year."""

from dataclasses import replace

import pytest

from award_archive.model.issuers import Issuer, Level
from award_archive.pages.phrasing.charts import chart_of
from award_archive.pages.phrasing.sentences import sentences_of_year
from award_archive.pages.phrasing.tallies import tallies_by_scope, tallies_by_year
from award_archive.pages.views.award_views import Tally, TallyRow
from tests.catalogue.builders import CITY_OFFICE, DISTRICT_OFFICE, DONG_DA, LANG_HA, article, award
from tests.pages.components import rendered


def test_each_scope_has_a_tally_of_its_own() -> None:
    articles = [
        article("a", awards=(award("205"), award("nhiều"))),
        article("b", place=DONG_DA, awards=(award("nhiều"),)),
    ]
    expected = (
        Tally("Cấp phường, xã", (TallyRow("", ":", "giấy khen", "tập thể", "ít nhất 205", True),)),
        Tally("Cấp quận, huyện", (TallyRow("", ":", "giấy khen", "tập thể", "nhiều, không rõ số", False),)),
    )

    assert expected == tallies_by_scope(articles)


def test_each_working_year_has_a_tally_newest_first_and_reviews_have_none() -> None:
    articles = [
        article("a", "2016-03-24", "2015", awards=(award("1"),)),
        article("b", "2018-03-24", awards=(award("2"),)),
        article("r", "2019-12-20", "2009-2019", awards=(award("1000"),)),
    ]

    found = [(tally.url, tally.rows[0].total) for tally in tallies_by_year(LANG_HA, articles)]
    assert [("/nam/2018/", "2"), ("/nam/2015/", "1")] == found


CITY_IN_PROVINCE = Issuer("UBND thành phố Ví Dụ", Level.DISTRICT, "thành phố", is_known=True)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (CITY_OFFICE, CITY_IN_PROVINCE, ["thành phố", "thành phố cấp huyện"]),
        (CITY_OFFICE, Issuer("Thành  phố"), ["thành phố", "“Thành  phố”"]),
        (DISTRICT_OFFICE, Issuer("Quận"), ["quận", "“Quận”"]),
        (
            Issuer("LĐLĐ", Level.BODY, is_known=True),
            Issuer("cơ quan, đoàn thể"),
            ["cơ quan, đoàn thể", "“cơ quan, đoàn thể”"],
        ),
        (Issuer("Bộ", Level.CENTRAL, "tỉnh", is_known=True), Issuer("Hội Ví Dụ"), ["trung ương", "Hội Ví Dụ"]),
    ],
)
def test_no_two_givers_have_one_name_in_tables_sentences_and_charts(
    one: Issuer, other: Issuer, expected: list[str]
) -> None:
    rows = (award("5", issuer=one), award("3", issuer=other))
    told = [article("a", awards=rows), article("b", "2017-03-24", awards=rows)]
    (table,) = tallies_by_scope(told)
    (sentence,) = sentences_of_year(told)
    chart = chart_of(LANG_HA, told)

    assert expected == [row.giver for row in table.rows]
    assert [f"được {giver} tặng giấy khen" for giver in expected] == [clause.verb for clause in sentence.clauses]
    assert chart is not None
    assert [f"Tập thể, giấy khen ({giver} tặng)" for giver in expected] == [row.title for row in chart.rows]


def test_of_many_unknown_issuers_together_the_first_are_named_and_the_others_counted() -> None:
    many = replace(award("5"), issuers=tuple(Issuer(f"Hội {number}") for number in range(1, 61)))
    told = [article("a", awards=(many,)), article("b", awards=(replace(many, issuers=many.issuers[:2]),))]
    (table,) = tallies_by_scope(told)

    assert {"Hội 1, Hội 2 và 58 nơi khác", "Hội 1 và Hội 2"} == {row.giver for row in table.rows}


def test_rows_of_two_givers_are_told_apart_where_their_words_are_the_same() -> None:
    several = replace(award("5"), issuers=(Issuer("Hội Ví Dụ"), Issuer("Hội Khác")))
    (table,) = tallies_by_scope([article("a", awards=(several, award("3", issuer="Hội Ví Dụ và Hội Khác")))])

    assert {"Hội Ví Dụ và Hội Khác"} == {row.giver for row in table.rows}
    assert 2 == len({row.giver_key for row in table.rows})
    assert 2 == rendered("tally", "tally_table", (table,), "Tổng").count("Hội Ví Dụ và Hội Khác tặng")
