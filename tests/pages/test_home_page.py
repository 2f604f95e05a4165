"""The home page, of an archive with a home and of one without."""

from dataclasses import replace

import pytest

from award_archive.model.article import Article, Body, Photo
from award_archive.pages.archive import Archive
from award_archive.pages.home_page import home
from award_archive.pages.views.award_views import Item
from award_archive.pages.views.page_views import HomeView
from award_archive.pages.views.references import Ref
from tests.catalogue.builders import DONG_DA, HA_NOI, LANG, LANG_HA, O_CHO_DUA, REGISTER, article, award
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
    assert ["gan-1", "gan-0"] == titles(view.latest)
    assert ["xa-1", "xa-0"] == titles(view.elsewhere)


@pytest.mark.parametrize(
    ("near", "far", "expected"),
    [
        (20, 20, (6, 3)),
        (1, 20, (1, 8)),
        (20, 1, (8, 1)),
        (2, 2, (2, 2)),
        (0, 20, (7, 0)),
        (20, 0, (7, 0)),
        (0, 0, (0, 0)),
    ],
)
def test_both_lists_share_the_page_and_one_alone_is_as_long_as_without_a_home(
    near: int, far: int, expected: tuple[int, int]
) -> None:
    view = viewed(of_home("quận Đống Đa", *here(near), *there(far)))

    assert expected == (len(view.latest), len(view.elsewhere))


@pytest.mark.parametrize("name", ["", "quận Đống Đaa", "Hoàn Kiếm"])
def test_without_a_home_that_the_register_knows_the_page_is_as_it_was(name: str) -> None:
    articles = [*here(5), *there(5)]

    assert viewed(of_home("", *articles)) == viewed(of_home(name, *articles))
    assert ["xa-4", "xa-3", "xa-2", "xa-1", "xa-0", "gan-4", "gan-3"] == titles(viewed(of_home(name, *articles)).latest)
    assert viewed(of_home(name, *articles)).home is None


def test_the_wards_that_are_counted_and_the_former_ones_are_the_homes() -> None:
    articles = [*here(1), article("xa", "2015-02-01", place=KIM_MA)]
    view, everywhere = viewed(of_home("quận Đống Đa", *articles)), viewed(of_home("", *articles))

    assert (1, 1) == (view.wards_with_source, view.wards_without_source)
    assert (2, 1) == (everywhere.wards_with_source, everywhere.wards_without_source)
    assert ["Láng Hạ", "Ô Chợ Dừa"] == [former.name for former in view.former_wards]
    assert ["Kim Mã", "Láng Hạ", "Ô Chợ Dừa"] == [former.name for former in everywhere.former_wards]


def test_sums_of_the_homes_units_come_first_of_those_of_the_year() -> None:
    articles = [
        article("tinh", place=HA_NOI, awards=(award("1"),)),
        article("quan-khac", place=BA_DINH, awards=(award("2"),)),
        article("phuong", place=O_CHO_DUA, awards=(award("3"),)),
        article("quan", place=DONG_DA, awards=(award("4"),)),
    ]
    view = viewed(of_home("quận Đống Đa", *articles))

    expected = ["quận Đống Đa", "phường Ô Chợ Dừa", "quận Ba Đình", "Hà Nội"]
    assert expected == [sentence.subject.label for sentence in view.sentences]


def test_photographs_of_the_home_come_first_and_all_are_counted() -> None:
    def with_photos(one: Article) -> Article:
        return replace(one, photos=tuple(Photo(f"{one.slug}-{n}.jpg", "Lễ", "Một buổi lễ", "Kho") for n in range(2)))

    view = viewed(of_home("quận Đống Đa", *map(with_photos, [*here(1), *there(3)])))

    assert view.photos is not None
    assert [f"/hinh-anh/{one}/" for one in ("gan-0/gan-0-0", "gan-0/gan-0-1", "xa-2/xa-2-0")] == [
        figure.url for figure in view.photos.figures[:3]
    ]
    assert 8 == view.photos.number


def test_a_home_without_former_wards_leads_to_all() -> None:
    articles = article("bai", "2025-08-01", place=LANG)
    found = {name: viewed(of_home(name, articles)).former_wards for name in ("phường Láng", "phường Mới")}

    assert ["Láng Hạ"] == [former.name for former in found["phường Láng"]]
    assert 3 == len(found["phường Mới"])
