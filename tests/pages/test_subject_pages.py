"""The page of a kind of award or a movement says what it is, its largest number, its sums by year and its articles."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from award_archive.model.article import Article, Body
from award_archive.model.issuers import IssuerTitle
from award_archive.model.kinds import AwardKind, KindClass
from award_archive.model.movements import Movement
from award_archive.model.place import Days
from award_archive.pages.archive import Lists
from award_archive.pages.phrasing.subjects import subject_title
from award_archive.pages.subject_lists import kinds, movements
from award_archive.pages.subject_pages import subjects
from award_archive.pages.views.page_views import RedirectView
from award_archive.pages.views.subject_views import SubjectsView, SubjectView
from tests.catalogue.builders import (
    CERTIFICATE,
    CITY_OFFICE,
    DISTRICT_OFFICE,
    DONG_DA,
    FLAG,
    GOOD_DEEDS,
    LANG,
    LANG_HA,
    MERIT,
    PRAISE,
    SKILL,
    article,
    award,
)
from tests.pages.builders import archive

ALIASED = replace(MERIT, aliases=("bằng khen đột xuất", "giấy khen cao"), about="Bằng của cấp tỉnh.")
LAW = Days(date(2024, 1, 1))
ENDED = Days(date(2024, 1, 1), date(2025, 6, 30))
TITLES = (
    IssuerTitle("quan", "Chủ tịch UBND quận", gives=("giấy khen",), days=ENDED, source="Luật"),
    IssuerTitle("huyen", "Chủ tịch UBND huyện", gives=("giấy khen",), days=ENDED, source="Luật"),
    IssuerTitle("phuong", "Chủ tịch UBND phường", gives=("giấy khen",), days=LAW, source="Luật"),
    IssuerTitle("so", "Giám đốc Sở", days=LAW),
)


def made(*articles: Article, listed: tuple[AwardKind, ...] = (CERTIFICATE, ALIASED, FLAG, PRAISE)) -> dict[str, Any]:
    """The views of all pages of kinds and movements by their addresses."""
    lists = Lists(listed, TITLES, (GOOD_DEEDS, SKILL))
    whole = replace(archive(*articles), lists=lists)
    return {
        page.url: page.view(lambda _: Body("")) for builder in (subjects, kinds, movements) for page in builder(whole)
    }


def kind_page(*articles: Article) -> SubjectView:
    view = made(*articles)["/hinh-thuc/giay-khen/"]
    assert isinstance(view, SubjectView)
    return view


def sums(view: SubjectView) -> list[tuple[str, str, str]]:
    return [(tally.title, row.giver, row.total) for tally in view.tallies for row in tally.rows]


def test_only_rows_of_the_kind_are_added_each_year_level_and_giver_by_itself() -> None:
    view = kind_page(
        article("a", "2016-03-24", awards=(award("5", issuer=DISTRICT_OFFICE), award("7", MERIT))),
        article("b", "2016-04-24", awards=(award("3", issuer=DISTRICT_OFFICE), award("2", issuer=CITY_OFFICE))),
        article("c", "2015-03-24", place=DONG_DA, awards=(award("nhiều", issuer=DISTRICT_OFFICE),)),
        article("d", "2016-03-24", awards=(award("100", MERIT),)),
    )

    assert [
        ("Năm 2016, cấp phường, xã", "thành phố", "2"),
        ("Năm 2016, cấp phường, xã", "quận", "8"),
        ("Năm 2015, cấp quận, huyện", "quận", "nhiều, không rõ số"),
    ] == sums(view)
    assert {""} == {row.kind for tally in view.tallies for row in tally.rows}
    assert ["b", "a", "c"] == [item.title for item in view.items]


def test_an_article_of_which_a_part_has_the_kind_is_listed_and_its_part_is_in_no_sum() -> None:
    view = kind_page(article("a", awards=(award("9", MERIT, of_which=(award("4"),)),)))

    assert ["a"] == [item.title for item in view.items]
    assert [("Năm 2016", (), True)] == [(tally.title, tally.rows, tally.is_shared) for tally in view.tallies]


def test_a_review_is_listed_and_neither_added_nor_the_largest_number() -> None:
    view = kind_page(article("a", years="2009-2016", awards=(award("900"),)), article("b", awards=(award("6"),)))

    assert view.leading is not None
    assert ("6", ["6"]) == (view.leading.count, [total for _, _, total in sums(view)])
    assert {"a", "b"} == {item.title for item in view.items}


def test_the_largest_number_is_one_rows_of_the_kind() -> None:
    view = kind_page(article("a", awards=(award("5"), award("6"), award("70", MERIT))))

    assert view.leading is not None
    assert ("6", "/tin/2016/a/#so-lieu-2") == (view.leading.count, view.leading.article.url)


def test_the_timeline_shows_each_article_by_its_largest_number_of_the_kind() -> None:
    view = kind_page(
        article("a", awards=(award("5"), award("60"), award("700", MERIT))),
        article("b", "2017-03-24", awards=(award("nhiều"),)),
    )

    assert view.timeline is not None
    assert [["60"], ["nhiều"]] == [[event.count for event in year.events] for year in view.timeline.columns]


def test_who_may_give_a_kind_is_told_by_the_days_of_the_law() -> None:
    assert [
        ("Chủ tịch UBND phường", "từ 1/1/2024 đến nay"),
        ("Chủ tịch UBND quận và Chủ tịch UBND huyện", "từ 1/1/2024 đến 30/6/2025"),
    ] == [(line.titles, line.days) for line in kind_page().givers]


def test_all_rows_of_articles_of_no_other_movement_are_a_movements() -> None:
    told = replace(article("a", awards=(award("5", PRAISE), award("7", MERIT))), movements=(GOOD_DEEDS,))
    view = made(told, article("b", awards=(award("3"),)))["/phong-trao/nguoi-tot-viec-tot/"]

    assert "Phong trào “Người tốt, việc tốt”" == view.title
    assert {("biểu dương", "5", "/hinh-thuc/bieu-duong/"), ("bằng khen", "7", "/hinh-thuc/bang-khen/")} == {
        (row.kind, row.total, row.kind_url) for tally in view.tallies for row in tally.rows
    }
    assert view.leading
    assert "7" == view.leading.count


def test_an_article_of_two_movements_is_listed_with_both_and_its_numbers_are_neithers_own() -> None:
    both = replace(article("a", awards=(award("70"),)), movements=(GOOD_DEEDS, SKILL))
    own = replace(article("b", "2017-03-24", awards=(award("6"),)), movements=(SKILL,))
    pages = made(both, own)
    alone, beside = pages["/phong-trao/nguoi-tot-viec-tot/"], pages["/phong-trao/dan-van-kheo/"]

    assert ["thuộc cả phong trào “Dân vận khéo”"] == [item.shared_with for item in alone.items]
    assert ["", "thuộc cả phong trào “Người tốt, việc tốt”"] == [item.shared_with for item in beside.items]
    assert [("Năm 2016", (), True)] == [(tally.title, tally.rows, tally.is_shared) for tally in alone.tallies]
    assert ["6"] == [row.total for tally in beside.tallies for row in tally.rows]
    assert (None, "6") == (alone.leading, beside.leading and beside.leading.count)
    assert [["tin"], ["6"]] == [[event.count for event in year.events] for year in beside.timeline.columns]
    assert alone.has_shared


def test_on_the_page_of_a_kind_nothing_is_said_of_movements() -> None:
    told = replace(article("a", awards=(award("70"),)), movements=(GOOD_DEEDS, SKILL))
    view = kind_page(told)

    assert ([""], False) == ([item.shared_with for item in view.items], view.has_shared)
    assert ["70"] == [total for _, _, total in sums(view)]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Dân vận khéo", "Phong trào “Dân vận khéo”"),
        ("Phong trào thi đua yêu nước", "Phong trào thi đua yêu nước"),
        ("phong trào “Ba đảm đang”", "Phong trào “Ba đảm đang”"),
        ("Phong tràoo", "Phong trào “Phong tràoo”"),
    ],
)
def test_a_title_says_once_that_it_is_a_movement(name: str, title: str) -> None:
    assert title == subject_title(Movement("a", name))


def test_where_nothing_is_an_award_of_the_law_the_largest_number_is_that_of_praise() -> None:
    told = replace(article("a", awards=(award("5", PRAISE), award("7", PRAISE))), movements=(GOOD_DEEDS,))
    view = made(told)["/phong-trao/nguoi-tot-viec-tot/"]

    assert view.leading
    assert "7" == view.leading.count


def test_the_address_of_another_name_leads_to_the_kind() -> None:
    view = made()["/hinh-thuc/bang-khen-dot-xuat/"]

    assert isinstance(view, RedirectView)
    assert "/hinh-thuc/bang-khen/" == view.target


def test_kinds_are_listed_by_class_those_with_most_articles_first_and_the_others_by_name() -> None:
    told = award("1", MERIT)
    view = made(article("a", awards=(told, award("1", PRAISE))), article("b", awards=(award("1"), told)))["/hinh-thuc/"]

    assert isinstance(view, SubjectsView)
    assert [
        ("Hình thức khen thưởng", True, [("Bằng khen", 2), ("Giấy khen", 1)]),
        ("Biểu dương và cách khen khác", False, [("Biểu dương", 1)]),
    ] == [
        (group.title, group.is_of_the_law, [(line.subject.label, line.number_of_articles) for line in group.lines])
        for group in view.groups
    ]
    assert ["Cờ thi đua"] == [ref.label for ref in view.others]


def test_the_page_of_a_movement_leads_to_its_feed_and_that_of_a_kind_has_none() -> None:
    pages = made()

    assert "/feeds/phong-trao/dan-van-kheo.atom.xml" == pages["/phong-trao/dan-van-kheo/"].head.feed.url
    assert pages["/hinh-thuc/bang-khen/"].head.feed is None


def test_movements_are_listed_with_what_they_are() -> None:
    view = made(replace(article("a"), movements=(GOOD_DEEDS,)))["/phong-trao/"]

    assert [("Người tốt, việc tốt", "Kể việc tốt.")] == [
        (line.subject.label, line.about) for group in view.groups for line in group.lines
    ]
    assert ["/phong-trao/dan-van-kheo/"] == [ref.url for ref in view.others]


def test_years_with_many_issuers_spread_their_sums_over_pages_and_each_is_there_once() -> None:
    many = [
        article(
            f"a{year}", f"{year}-03-24", place=place, awards=tuple(award("1", issuer=f"Hội {n}") for n in range(35))
        )
        for year, place in ((2014, LANG_HA), (2015, LANG_HA), (2016, LANG))
    ]
    pages = [view for url, view in made(*many).items() if url.startswith("/hinh-thuc/giay-khen/")]
    found = [one for view in pages for one in sums(view)]

    assert (6, 105, 105) == (len(pages), len(found), len(set(found)))
    assert [ref.url for ref in pages[0].tally_links][:1] == ["/hinh-thuc/giay-khen/trang/2/#so-lieu"]


def test_a_kind_that_no_article_names_has_a_page_that_says_what_it_is() -> None:
    view = made()["/hinh-thuc/bang-khen/"]

    assert ("Bằng của cấp tỉnh.", 0, ()) == (view.about, view.number_of_articles, view.tallies)
    assert KindClass.FORM == view.kind_class
