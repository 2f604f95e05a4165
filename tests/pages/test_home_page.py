"""The home page, of an archive with a home and of one without."""

from dataclasses import replace

import pytest

from award_archive.model.article import Article, Body, Photo
from award_archive.pages.archive import Archive
from award_archive.pages.home_page import home
from award_archive.pages.views.award_views import Item
from award_archive.pages.views.page_views import HomeView
from award_archive.pages.views.references import Ref
from tests.catalogue.builders import DONG_DA, LANG, LANG_HA, PRAISE, REGISTER, article, award
from tests.model.builders import days, district, units, ward
from tests.pages.builders import archive

BA_DINH = district("ba-dinh", "Ba Đình", span=days("", "2025-06-30"))
KIM_MA = ward("kim-ma-1", "Kim Mã", "Ba Đình", span=days("", "2025-06-30"))
NEW = ward("moi-1", "Mới", "", span=days("2025-07-01"))
WIDER = units(*REGISTER.wards, KIM_MA, NEW, districts=(DONG_DA, BA_DINH), changes=REGISTER.changes)


def of_home(name: str, *articles: Article) -> Archive:
    made = archive(*articles)
    catalogue = replace(made.catalogue, register=WIDER)
    return replace(made, catalogue=catalogue, settings=replace(made.settings, home=name))


def viewed(made: Archive) -> HomeView:
    (page,) = home(made)
    view = page.view(lambda _: Body(""))
    assert isinstance(view, HomeView)
    return view


def titles(items: tuple[Item, ...]) -> list[str]:
    return [item.title for item in items]


def here(number: int) -> list[Article]:
    return [article(f"gan-{n}", f"2015-01-{n + 1:02d}", place=LANG_HA) for n in range(number)]


def there(number: int) -> list[Article]:
    return [article(f"xa-{n}", f"2016-01-{n + 1:02d}", place=KIM_MA) for n in range(number)]


def test_news_of_the_home_comes_before_newer_news_of_elsewhere() -> None:
    view = viewed(of_home("quận Đống Đa", *there(2), *here(2)))

    assert Ref("Đống Đa", "/quan/dong-da/") == view.home
    assert view.top is not None
    assert ["gan-1", "gan-0"] == titles((view.top.item, *view.seconds))
    assert ["xa-1", "xa-0"] == titles(view.elsewhere)


@pytest.mark.parametrize(
    ("near", "far", "expected"),
    [
        (20, 20, (2, 6, 6)),
        (2, 20, (1, 0, 6)),
        (1, 20, (2, 6, 0)),
        (20, 1, (2, 6, 1)),
        (0, 20, (2, 6, 0)),
        (20, 0, (2, 6, 0)),
        (0, 1, (0, 0, 0)),
    ],
)
def test_lists_stand_below_the_top_story_and_those_of_elsewhere_apart(
    near: int, far: int, expected: tuple[int, int, int]
) -> None:
    view = viewed(of_home("quận Đống Đa", *here(near), *there(far)))

    assert expected == (len(view.seconds), len(view.latest), len(view.elsewhere))


def test_an_empty_archive_has_no_top_story() -> None:
    assert viewed(of_home("quận Đống Đa")).top is None


@pytest.mark.parametrize("name", ["", "quận Đống Đaa", "Hoàn Kiếm"])
def test_without_a_home_that_the_register_knows_all_news_is_one_list(name: str) -> None:
    view = viewed(of_home(name, *here(5), *there(5)))

    assert viewed(of_home("", *here(5), *there(5))) == view
    assert ["xa-3", "xa-2", "xa-1", "xa-0", "gan-4"] == titles((*view.seconds, *view.latest))[:5]
    assert view.home is None


def test_the_top_story_is_the_homes_newest_with_a_number_of_an_award_of_the_law() -> None:
    articles = [
        article("cu", "2014-01-01", awards=(award("9"),)),
        article("co-so", "2015-01-01", awards=(award("nhiều"), award("205"))),
        article("bieu-duong", "2016-01-01", awards=(award("300", PRAISE),)),
        article("khong-so", "2017-01-01", awards=(award("các"),)),
        article("noi-khac", "2018-01-01", place=KIM_MA, awards=(award("12"),)),
    ]
    top = viewed(of_home("quận Đống Đa", *articles)).top

    assert top is not None
    assert top.number is not None
    assert ("co-so", "205") == (top.item.title, top.number.count)
    assert "/tin/2015/co-so/#so-lieu-2" == top.number.article.url


def test_without_such_a_number_in_the_home_the_top_story_is_of_elsewhere() -> None:
    articles = [article("gan", "2019-01-01"), article("xa", "2018-01-01", place=KIM_MA, awards=(award("12"),))]
    top = viewed(of_home("quận Đống Đa", *articles)).top

    assert top is not None
    assert "xa" == top.item.title


def test_without_any_such_number_the_newest_article_leads_and_shows_none() -> None:
    view = viewed(of_home("quận Đống Đa", *here(2), *there(2)))

    assert view.top is not None
    assert ("gan-1", None) == (view.top.item.title, view.top.number)


def test_the_wards_that_are_counted_and_the_former_ones_are_the_homes() -> None:
    articles = [*here(1), article("xa", "2015-02-01", place=KIM_MA)]
    view, everywhere = viewed(of_home("quận Đống Đa", *articles)), viewed(of_home("", *articles))

    assert (1, 1) == (view.wards_with_source, view.wards_without_source)
    assert (2, 1) == (everywhere.wards_with_source, everywhere.wards_without_source)
    assert ["Láng Hạ", "Ô Chợ Dừa"] == [former.name for former in view.former_wards]
    assert ["Kim Mã", "Láng Hạ", "Ô Chợ Dừa"] == [former.name for former in everywhere.former_wards]


def test_photographs_of_the_home_come_first_and_all_are_counted() -> None:
    def with_photos(one: Article) -> Article:
        return replace(one, photos=tuple(Photo(f"{one.slug}-{n}.jpg", "Lễ", "Một buổi lễ", "Kho") for n in range(2)))

    view = viewed(of_home("quận Đống Đa", *map(with_photos, [*here(1), *there(3)])))

    assert view.photos is not None
    assert [f"/hinh-anh/{one}/" for one in ("gan-0/gan-0-1", "xa-2/xa-2-0", "xa-2/xa-2-1")] == [
        figure.url for figure in view.photos.figures[:3]
    ]
    assert ("8 ảnh", False) == (view.photos.all, view.photos.is_whole)


def test_a_home_without_former_wards_leads_to_all() -> None:
    articles = article("bai", "2025-08-01", place=LANG)
    found = {name: viewed(of_home(name, articles)).former_wards for name in ("phường Láng", "phường Mới")}

    assert ["Láng Hạ"] == [former.name for former in found["phường Láng"]]
    assert 3 == len(found["phường Mới"])
