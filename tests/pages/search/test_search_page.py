import json
import re
from dataclasses import replace

import pytest

from award_archive.model.article import Article, Body, Photo, Placed, Source, Text, WorkingYears
from award_archive.model.award import Award, Recipients
from award_archive.pages.addresses import place
from award_archive.pages.archive import Archive
from award_archive.pages.phrasing.items import item
from award_archive.pages.search.search_page import page
from award_archive.pages.search.search_results import award_line, files
from award_archive.pages.search.search_words import article_words
from award_archive.pages.settings import Settings
from award_archive.pages.views.page_views import SearchView
from award_archive.pages.views.references import Ref
from tests.catalogue.builders import (
    DONG_DA,
    FLAG,
    GOOD_DEEDS,
    HA_NOI,
    LANG,
    LANG_HA,
    REGISTER,
    SKILL,
    article,
    award,
)
from tests.catalogue.builders import archive as catalogue
from tests.model.builders import province, units
from tests.pages.components import rendered

NO_BODY = Body("")


def archive(*articles: Article) -> Archive:
    return Archive(catalogue(*articles), (), {}, Settings("Bảng Vàng"), {})


def searched(*articles: Article) -> SearchView:
    (found,) = page(archive(*articles))
    view = found.view(lambda _: NO_BODY)
    assert isinstance(view, SearchView)
    return view


def test_the_whole_text_of_an_article_is_found_without_its_markup_and_typography() -> None:
    body = Body(
        "<p>Không tìm ở đây.</p>",
        (
            Text('<h2>Việc đã làm</h2>\n<p>Mô hình “Ngõ <b>nhỏ</b>\nkhông&nbsp;rác” và <a href="/nam/">năm</a></p>'),
            Placed("le.png"),
            Text("<ul>\n<li>trồng cây</li>\n<li>quét ngõ</li>\n</ul>"),
        ),
    )
    found = article_words(article("bai"), body)

    assert {"viec da lam", "mo hinh ngo nho khong rac va nam", "trong cay", "quet ngo"} <= set(found.lines)
    assert not {"nam/", "le png"} & found.terms


def test_an_article_is_found_by_its_awards_places_days_sources_and_captions() -> None:
    told = replace(
        article("bai", "2016-03-24", "2015", LANG_HA, (award("205", issuer="UBND quận"),)),
        sources=(Source("Hà Nội Mới", title="Đống Đa tổng kết"),),
        photos=(Photo("le.jpg", "Lễ trao cờ", "Một buổi lễ", "Kho"),),
    )
    found = article_words(told, NO_BODY).terms

    assert {
        "giay khen",
        "205 tap",
        "ubnd quan",
        "phuong lang",
        "lang ha",
        "dong da",
        "ha noi",
        "24 3",
        "3 2016",
    } <= found
    assert {"nam 2015", "noi moi", "dong da", "tong ket", "trao co"} <= found


@pytest.mark.parametrize(
    ("years", "marks"),
    [
        ("2015", {"@nam 2015", "@nam 2015="}),
        ("2013-2015", {"@nam 2013", "@nam 2014", "@nam 2015", "@nam 2013-2015="}),
        ("nh 2011-2012", {"@nam 2011", "@nam 2012", "@nam 2012=", "@nam 2011-2012="}),
    ],
)
def test_an_article_is_narrowed_to_by_each_year_that_it_covers_and_marked_by_its_own(
    years: str, marks: set[str]
) -> None:
    found = article_words(article("bai", "2016-03-24", years), NO_BODY)

    assert marks == {mark for mark in found.marks if mark.startswith("@nam ")}


def test_a_school_year_is_narrowed_to_by_both_its_years_and_found_by_its_name() -> None:
    found = article_words(article("bai", "2012-05", "nh 2011-2012"), NO_BODY)

    assert {"@nam 2011", "@nam 2012"} <= set(found.marks)
    assert {"nam hoc", "hoc 2011", "2011 2012", "thang 5", "5 2012"} <= found.terms
    assert "1 5" not in found.terms


def test_choices_are_those_that_articles_have_and_their_marks_are_those_of_the_articles() -> None:
    told = article("bai", "2016-03-24", "2015", LANG_HA, (award("1", FLAG), award("2", FLAG)))
    view = searched(told, article("khac", "2019-05-01", "2017-2019", DONG_DA), article("tinh", place=HA_NOI))

    assert ["2019", "2018", "2017", "2016", "2015"] == [choice.value for choice in view.years]
    assert ["Phường Láng Hạ", "Quận Đống Đa", "Hà Nội"] == [choice.label for choice in view.places]
    assert ["Cờ thi đua"] == [choice.label for choice in view.kinds]
    marks = (f"@noi {view.places[0].value}", f"@loai {view.kinds[0].value}")
    assert ("@nam 2015", "@nam 2015=", *marks) == article_words(told, NO_BODY).marks


def test_the_search_pages_of_other_archives_are_called_by_their_hosts_and_folders() -> None:
    assert () == searched(article("bai")).sisters

    settings = Settings("Bảng Vàng", sisters=("https://kho.example", "http://ten-mien.example:8080/hoan-kiem"))
    (found,) = page(replace(archive(), settings=settings))
    view = found.view(lambda _: NO_BODY)

    assert isinstance(view, SearchView)
    assert [
        Ref("kho.example", "https://kho.example/tim-kiem/"),
        Ref("ten-mien.example:8080/hoan-kiem", "http://ten-mien.example:8080/hoan-kiem/tim-kiem/"),
    ] == list(view.sisters)


def test_movements_narrow_results_and_are_found_by_their_names_and_aliases() -> None:
    told = replace(article("bai"), movements=(GOOD_DEEDS, SKILL))
    view = searched(told, replace(article("khac"), movements=(GOOD_DEEDS,)))
    found = article_words(told, NO_BODY)

    choices = [("dan-van-kheo", "Dân vận khéo"), ("nguoi-tot-viec-tot", "Người tốt, việc tốt")]
    assert choices == [(choice.value, choice.label) for choice in view.movements]
    assert {f"@phong-trao {value}" for value, _ in choices} <= set(found.marks)
    assert {"dan van kheo", "guong nguoi tot viec tot"} <= set(found.lines)
    assert () == searched(article("bai")).movements


def test_namesakes_are_told_apart_by_their_days() -> None:
    here, later = units(LANG_HA, replace(LANG_HA, id="lang-ha-2", days=LANG.days)).wards
    view = searched(article("bai", place=here), article("khac", place=later))

    assert ["Phường Láng Hạ (đến 30/6/2025)", "Phường Láng Hạ (từ 1/7/2025)"] == [c.label for c in view.places]


def test_results_show_documents_by_number_a_few_in_each_file() -> None:
    articles = [article(f"bai-{number}", f"2016-01-{number + 1:02d}") for number in range(10)]
    blocks = [json.loads(file.content) for file in files(archive(*reversed(articles)))]

    assert [8, 7] == [len(block) for block in blocks]
    addresses = [row[0] for block in blocks for row in block]
    assert set(map(place, REGISTER.units)) == {*addresses[:5]}
    assert [one.url for one in articles] == addresses[5:]


def test_a_long_summary_is_cut_at_the_end_of_a_word_and_numbers_of_awards_stand_apart() -> None:
    told = replace(article("bai", awards=(award("205"), award("nhiều", FLAG))), summary="giữ phố sạch, " * 30)
    (block,) = (json.loads(file.content) for file in files(archive(told)))
    *_, summary, awards = block[-1]

    assert len(summary) <= 221
    assert summary.endswith(("giữ…", "phố…", "sạch…"))
    assert "Giấy khen: \t205\t tập thể · Cờ thi đua: \tnhiều\t tập thể" == awards


@pytest.mark.parametrize(
    "awards",
    [
        (award("205"),),
        (award("205"), award("nhiều", recipients=Recipients.INDIVIDUALS)),
        (award("205"), award("gần 180", FLAG), award("hơn 3", FLAG), award("1")),
        tuple(award(str(number)) for number in range(20)),
        (award("100", of_which=(award("50", of_which=(award("20", FLAG),)), award("30"))),),
        (),
    ],
)
def test_a_result_says_of_awards_what_lists_of_articles_say(awards: tuple[Award, ...]) -> None:
    told = item(article("bai", awards=awards))
    listed = rendered("items", "award_line", told.awards, told.awards_left_out)
    numbers = re.sub("</?b>", "*", listed).replace("&nbsp;", " ")

    assert " ".join(re.sub("<[^>]*>", "", numbers).split()) == award_line(told).replace("\t", "*")


def test_an_article_of_a_province_has_no_narrower_place() -> None:
    found = article_words(article("bai", place=province("hue", "Huế")), NO_BODY)

    assert "hue" in found.lines
    assert "@noi province-hue" in found.marks
    assert WorkingYears(2016, 2016) == article("bai").years
