"""Sums of an archive, a table for each scope and for each working year."""

from dataclasses import replace

import pytest
from lxml import html

from award_archive.model.article import Source
from award_archive.model.issuers import Issuer, Level
from award_archive.pages.phrasing.sentences import sentences_of_year
from award_archive.pages.phrasing.tallies import tallies_by_scope, tallies_by_year
from award_archive.pages.views.award_views import SumSource, Tally, TallyRow
from tests.catalogue.builders import CITY_OFFICE, DISTRICT_OFFICE, DONG_DA, FLAG, LANG_HA, MERIT, article, award
from tests.pages.components import rendered


def test_each_scope_has_a_tally_of_its_own() -> None:
    articles = [
        article("a", awards=(award("205"), award("nhiều"))),
        article("b", place=DONG_DA, awards=(award("nhiều"),)),
    ]
    kind = "/hinh-thuc/giay-khen/"
    of_ward = SumSource("", "phường Láng Hạ, 24/3/2016", "ít nhất 205", "/tin/2016/a/")
    of_district = SumSource("", "quận Đống Đa, 24/3/2016", "nhiều, không rõ số", "/tin/2016/b/#so-lieu-1")
    expected = (
        Tally("Cấp phường, xã", (TallyRow("", ":", "giấy khen", "tập thể", "ít nhất 205", True, (of_ward,), 0, kind),)),
        Tally(
            "Cấp quận, huyện",
            (TallyRow("", ":", "giấy khen", "tập thể", "nhiều, không rõ số", False, (of_district,), 0, kind),),
        ),
    )

    assert expected == tallies_by_scope(articles)


def test_a_sum_names_three_of_its_articles_by_time_and_publishers_and_counts_the_others() -> None:
    published = (Source("Hànộimới"), Source("Kinh tế & Đô thị"), Source("Hànộimới"))
    told = [
        replace(article(f"bai-{day}", f"2016-03-{day}", awards=(award("5"),)), sources=published)
        for day in range(24, 19, -1)
    ]
    (row,) = tallies_by_year(LANG_HA, told)[0].rows

    expected = SumSource("Hànộimới và Kinh tế & Đô thị", "24/3/2016", "5", "/tin/2016/bai-24/#so-lieu-1")
    assert (expected, 3, 2) == (row.sources[0], len(row.sources), row.sources_left_out)
    noun = '<span class="hidden"> tập thể</span>'
    assert f"24/3/2016: 5{noun}</a> (theo Hànộimới và Kinh tế &amp; Đô thị)</li>" in rendered(
        "tally", "tally_table", tallies_by_year(LANG_HA, told), "Tổng"
    )


def test_the_number_of_a_single_article_leads_to_its_row_and_names_the_first_of_many_publishers() -> None:
    reported = tuple(Source(f"Báo {number}") for number in range(1, 6))
    told = [replace(article("a", awards=(award("20", of_which=(award("8"),)), award("5", MERIT))), sources=reported)]
    table = tallies_by_year(LANG_HA, told)

    html = rendered("tally", "tally_table", table, "Tổng")
    assert ["/tin/2016/a/#so-lieu-3", "/tin/2016/a/#so-lieu-1"] == [row.sources[0].url for row in table[0].rows]
    assert 2 == html.count("theo Báo 1, Báo 2 và 3 nguồn khác")
    assert '#so-lieu-1">20<span class="hidden"> tập thể</span><span class="hidden">, 24/3/2016</span></a>' in html


def test_rows_of_one_article_with_one_number_are_told_apart_by_kind_and_then_by_issuer() -> None:
    rows = (award("5"), award("5", MERIT), award("5", issuer="Hội Ví Dụ"), award("7", FLAG))
    (table,) = tallies_by_year(LANG_HA, [article("a", awards=rows)])
    told = {row.sources[0].url: row.sources[0].told_apart for row in table.rows}

    assert {
        "/tin/2016/a/#so-lieu-1": "giấy khen",
        "/tin/2016/a/#so-lieu-2": "bằng khen",
        "/tin/2016/a/#so-lieu-3": "giấy khen, Hội Ví Dụ",
        "/tin/2016/a/#so-lieu-4": "",
    } == told


def test_the_header_of_a_row_is_whom_and_what_it_counts_and_its_sources_stand_in_a_cell_of_their_own() -> None:
    told = [replace(article("a", awards=(award("20"), award("5", MERIT))), sources=(Source("Hànộimới"),))]
    board = html.fragment_fromstring(rendered("tally", "tally_table", tallies_by_year(LANG_HA, told), "Tổng"))
    sums = [[cell.text_content() for cell in row] for row in board.findall("tbody/tr")][2:]

    assert ["Tổng"] == [heading.text for heading in board.findall("caption/h2")]
    assert [
        ["5 tập thể, 24/3/2016", "tập thể, bằng khen"],
        ["theo Hànộimới"],
        ["20 tập thể, 24/3/2016", "tập thể, giấy khen"],
        ["theo Hànộimới"],
    ] == sums
    assert ["row", "row"] == [head.get("scope") for head in board.findall("tbody/tr/th")][2:]


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
def test_no_two_givers_have_one_name_in_tables_and_sentences(one: Issuer, other: Issuer, expected: list[str]) -> None:
    rows = (award("5", issuer=one), award("3", issuer=other))
    told = [article("a", awards=rows)]
    (table,) = tallies_by_scope(told)
    (sentence,) = sentences_of_year(told)

    assert expected == [row.giver for row in table.rows]
    assert [f"được {giver} tặng giấy khen" for giver in expected] == [clause.verb for clause in sentence.clauses]


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
