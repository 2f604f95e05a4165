"""A drawing that many articles use: once in each gallery and strip, a page for each use, one page for all."""

from pathlib import Path

import pytest

from tests.site.built import ADDRESS, Site
from tests.site.making import Town, article
from tests.site.test_gallery import found, photos, shown

DRAWN = photos("le-ba.png").replace("alt: Một buổi lễ", 'alt: "Hình vẽ: một buổi lễ"')
LONG = DRAWN.replace("caption: Ảnh le-ba", "caption: một hai ba bốn năm sáu bảy tám chín mười mười-một")
MANY = 16


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """Beside four photographs a drawing that articles of 16 days use, the oldest with a caption of its own."""
    made = found(tmp_path_factory.mktemp("town"))
    (made.content / "articles/2019/tong-ket.md").unlink()
    for day in range(1, MANY + 1):
        shared = LONG if day == 1 else DRAWN
        made.write(f"articles/2019/ve-{day:02}.md", article(f"Vẽ {day:02}", f"2019-06-{day:02}", photos=shared))
    assert made.build(), made.told
    return made


@pytest.fixture(scope="module")
def site(town: Town) -> Site:
    return Site(town.output)


def words(site: Site, url: str, path: str) -> list[str]:
    return [" ".join(str(one.text_content()).split()) for one in site.page(url).xpath(path)]


def test_photographs_come_first_and_a_drawing_stands_once(site: Site) -> None:
    assert ["hai/le/", "mot/lon/", "mot/nho/", "mot/cao/", "ve-01/le-ba/"] == shown(site, "/hinh-anh/")
    assert ["Ảnh các buổi lễ", "Hình minh họa"] == words(site, "/hinh-anh/", "//div[@id='hinh']/h2")
    assert ["ve-01/le-ba/"] == shown(site, "/nam/2019/hinh-anh/")
    assert [] == words(site, "/nam/2019/hinh-anh/", "//div[@id='hinh']/h2")


def test_a_gallery_says_what_it_has(site: Site) -> None:
    leads = [
        words(site, url, "//p[@class='lead']") for url in ("/hinh-anh/", "/nam/2018/hinh-anh/", "/nam/2019/hinh-anh/")
    ]

    assert [["4 ảnh, 1 hình minh họa."], ["4 ảnh."], ["1 hình minh họa."]] == leads


def test_a_gallery_names_the_three_newest_articles_of_a_picture_and_how_many_more_there_are(site: Site) -> None:
    named = words(site, "/nam/2019/hinh-anh/", "//ul[@class='uses']/li")

    assert ["Vẽ 16", "Vẽ 15", "Vẽ 14"] == named[:3]
    assert "và 13 tin khác có hình “một hai ba bốn năm sáu bảy tám chín mười…”" == named[3]


def test_the_galleries_of_years_lead_to_the_page_that_names_more_articles_of_any_year(tmp_path: Path) -> None:
    town = found(tmp_path)
    for year, days in ((2018, 1), (2019, 5)):
        for day in range(1, days + 1):
            name = f"ve-{year}-{day}"
            town.write(f"articles/{year}/{name}.md", article(f"Vẽ {day}/{year}", f"{year}-06-0{day}", photos=DRAWN))
    assert town.build(), town.told
    site = Site(town.output)

    assert ["ve-2019-1/le-ba/"] == shown(site, "/nam/2019/hinh-anh/")
    assert [f"{ADDRESS}/hinh-anh/ve-2018-1/le-ba/"] == site.found(
        "/nam/2019/hinh-anh/", "//ul[@class='uses']/li[last()]/a/@href"
    )


def test_a_gallery_says_once_who_made_all_pictures_of_a_sort_and_that_drawings_are_drawn(site: Site) -> None:
    said = words(site, "/hinh-anh/", "//div[@id='hinh']/p[@class='aside']")

    assert ["Kho.", "Hình minh họa là hình vẽ, không phải ảnh chụp buổi lễ. Kho."] == said
    assert not [one for one in words(site, "/hinh-anh/", "//ul[@class='gallery']//figcaption") if "Kho" in one]


def test_only_photographs_have_a_day_and_a_place_in_a_gallery(site: Site) -> None:
    told = words(site, "/hinh-anh/", "//ul[@class='gallery']//figcaption")

    assert ["1/2/2019 · phường Láng Hạ" in one for one in told] == [True, False, False, False, False]
    assert ["phường Láng Hạ" in one for one in told] == [True, True, True, True, False]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/", "Tất cả 4 ảnh và 1 hình minh họa"),
        ("/nam/2018/", "Xem 4 ảnh"),
        ("/nam/2019/", "Xem 1 hình minh họa"),
        ("/phuong/lang-ha-1/", "Tất cả 4 ảnh và 1 hình minh họa"),
    ],
)
def test_the_link_below_a_strip_says_what_there_is(site: Site, url: str, expected: str) -> None:
    (link,) = site.page(url).xpath("//ul[@class='thumbnails']/following-sibling::p/a")

    assert expected == " ".join(link.text_content().split())


def test_each_use_keeps_its_page_and_the_first_stands_for_all(site: Site) -> None:
    pages = [f"/hinh-anh/ve-{day:02}/le-ba/" for day in range(1, MANY + 1)]
    canonical = {site.found(url, "//link[@rel='canonical']/@href")[0] for url in pages}

    assert {f"{ADDRESS}{pages[0]}"} == canonical
    assert MANY == len({words(site, url, "//title")[0] for url in pages})


def test_the_first_page_names_the_newest_articles_and_others_their_neighbours(site: Site) -> None:
    main, middle = (words(site, f"/hinh-anh/ve-{day}/le-ba/", "//ul[@class='uses']/li") for day in ("01", "08"))

    assert [*(f"Vẽ {day:02}" for day in range(16, 4, -1)), "và 3 tin khác"] == main
    assert ["Vẽ 10", "Vẽ 09", "Vẽ 07", "Vẽ 06"] == middle
    assert f"{ADDRESS}/hinh-anh/ve-01/le-ba/" in site.links("/hinh-anh/ve-08/le-ba/")


def test_previous_and_next_lead_to_other_pictures(site: Site) -> None:
    ways = {
        link
        for day in range(1, MANY + 1)
        for link in site.found(f"/hinh-anh/ve-{day:02}/le-ba/", "//nav[@class='siblings']//a/@href")
    }

    assert {f"{ADDRESS}/hinh-anh/mot/cao/"} == ways
    assert [f"{ADDRESS}/hinh-anh/ve-01/le-ba/"] == site.found(
        "/hinh-anh/mot/cao/", "//nav[@class='siblings']//a[@rel='next']/@href"
    )


def test_links_of_pictures_have_names_of_ten_words_and_the_picture_alone_has_all(site: Site) -> None:
    link = site.page("/nam/2019/hinh-anh/").xpath("//ul[@class='gallery']//figure/a//img/@alt")
    large = site.page("/tin/2019/ve-01/").xpath("//figure/a/@aria-label")
    alone = site.page("/hinh-anh/ve-01/le-ba/").xpath("//figure//img/@alt")

    assert ["một hai ba bốn năm sáu bảy tám chín mười…"] == link == large
    assert ["Hình vẽ: một buổi lễ"] == alone


def test_a_drawing_that_nobody_calls_one_is_labelled(site: Site) -> None:
    assert "Hình vẽ minh họa · Kho" == words(site, "/hinh-anh/ve-02/le-ba/", "//figcaption")[0]
    assert "Kho" == words(site, "/hinh-anh/hai/le/", "//figcaption")[0]


def test_a_new_article_with_an_old_drawing_leaves_the_pages_of_most_uses_alone(tmp_path: Path) -> None:
    town = found(tmp_path)
    for day in range(1, 10):
        town.write(f"articles/2019/ve-{day}.md", article(f"Vẽ {day}", f"2019-06-0{day}", photos=DRAWN))
    assert town.build(), town.told
    pages = [town.output / f"hinh-anh/ve-{day}/le-ba/index.html" for day in range(1, 10)]
    before = [page.read_bytes() for page in pages]
    town.write("articles/2019/ve-moi.md", article("Vẽ mới", "2019-06-20", photos=DRAWN))
    assert town.build(), town.told

    changed = [page.parent.parent.name for page, was in zip(pages, before, strict=True) if page.read_bytes() != was]
    assert ["ve-1", "ve-8", "ve-9"] == changed
