"""The pieces of pages that tell what the catalogue knows."""

import pytest

from award_archive.model.place import Days
from award_archive.pages.phrasing.fates import fate
from award_archive.pages.phrasing.items import item
from award_archive.pages.phrasing.names import place_line
from award_archive.pages.phrasing.paging import PAGE_SIZE, numbered_title, paginated
from award_archive.pages.phrasing.tallies import tallies_by_scope, tallies_by_year
from award_archive.pages.phrasing.years import year_marks
from award_archive.pages.views.award_views import Tally, TallyRow
from award_archive.pages.views.references import Ref
from tests.catalogue.builders import DONG_DA, LANG_HA, REGISTER, archive, article, award
from tests.model.builders import archive_files, days

HANOI = archive_files().register


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (days(), ""),
        (days("2025-07-01"), "từ 1/7/2025"),
        (days("", "2025-06-30"), "đến 30/6/2025"),
        (days("2025-01-01", "2025-06-30"), "từ 1/1/2025 đến 30/6/2025"),
    ],
)
def test_days_are_told_as_far_as_they_are_known(span: Days, expected: str) -> None:
    assert expected == str(span)


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


@pytest.mark.parametrize(
    ("years", "expected"), [("", ""), ("2016", ""), ("2015", "2015"), ("2009-2016", "2009–2016"), ("2016-2016", "")]
)
def test_an_item_tells_its_working_year_only_where_it_is_not_the_days(years: str, expected: str) -> None:
    assert expected == item(article("a", "2016-03-24", years)).years


def test_a_fate_tells_where_a_ward_lies_and_where_nothing_is_recorded() -> None:
    thinh_quang = fate(HANOI, HANOI.ward_by_id["thinh-quang-1"])
    tuong_mai = fate(HANOI, HANOI.ward_by_id["tuong-mai-1"])

    assert [((Ref("phường Đống Đa", "/phuong/dong-da-1/"),), True, "medium")] == [
        (row.places, row.is_whole, row.confidence) for row in thinh_quang.rows
    ]
    assert ((), False) == (tuong_mai.rows, tuong_mai.is_recorded)


def test_namesakes_are_told_apart_by_their_days() -> None:
    names = [fate(HANOI, HANOI.ward_by_id[unit]).ward.label for unit in ("kham-thien-1", "kham-thien-2")]

    assert ["Phường Khâm Thiên", "Phường Khâm Thiên (từ 1/1/2025 đến 30/6/2025)"] == names


def test_a_ward_in_a_list_has_the_number_of_its_own_articles() -> None:
    catalogue = archive(article("a"), article("b"), article("c", place=DONG_DA))

    assert 2 == place_line(catalogue, LANG_HA).number_of_articles
    assert [0, 2, 0] == [place_line(catalogue, unit).number_of_articles for unit in REGISTER.wards]


def test_a_year_is_marked_with_its_articles_and_its_reviews_apart() -> None:
    catalogue = archive(article("a", "2016-03-24", "2015"), article("r", "2016-12-20", "2014-2015"))

    assert [(2014, 0, 1), (2015, 1, 1)] == [(mark.year, mark.articles, mark.reviews) for mark in year_marks(catalogue)]


@pytest.mark.parametrize(
    ("entries", "sizes"),
    [
        (0, [0]),
        (1, [1]),
        (PAGE_SIZE, [PAGE_SIZE]),
        (PAGE_SIZE + 1, [PAGE_SIZE, 1]),
        (3 * PAGE_SIZE, [PAGE_SIZE, PAGE_SIZE, PAGE_SIZE]),
    ],
)
def test_a_long_list_is_told_on_several_pages_and_nothing_is_lost(entries: int, sizes: list[int]) -> None:
    pages = [*paginated("/hinh-anh/", tuple(range(entries)))]

    assert sizes == [len(part) for _, _, part in pages]
    assert list(range(entries)) == [entry for _, _, part in pages for entry in part]


def test_pages_of_a_list_know_their_neighbours_and_their_addresses() -> None:
    pages = [*paginated("/hinh-anh/", tuple(range(2 * PAGE_SIZE + 1)))]
    urls = [url for url, _, _ in pages]

    assert ["/hinh-anh/", "/hinh-anh/trang/2/", "/hinh-anh/trang/3/"] == urls
    assert ["", *urls[:-1]] == [pager.previous_url for _, pager, _ in pages]
    assert [*urls[1:], ""] == [pager.next_url for _, pager, _ in pages]
    assert ["Ảnh", "Ảnh, trang 2", "Ảnh, trang 3"] == [numbered_title("Ảnh", pager) for _, pager, _ in pages]
