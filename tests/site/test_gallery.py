"""Galleries, the pages of photographs and what stands for an article elsewhere, in a small archive that is built."""

import json
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from award_archive.pages.settings import Settings
from tests.site.built import ADDRESS, Site
from tests.site.making import Town, article

IMAGES = "{http://www.google.com/schemas/sitemap-image/1.1}"


def photos(*names: str, licence: str = "") -> str:
    more = f", licence: {licence}" if licence else ""
    rows = [f"{{file: {name}, caption: Ảnh {name[:-4]}, alt: Một buổi lễ, credit: Kho{more}}}" for name in names]
    return "".join(f"\n  - {row}" for row in rows)


def found(folder: Path, url: str = ADDRESS) -> Town:
    """A town of three ceremonies: one of 2018, one of 2019 that rewards 2018, and a review; and a fourth without."""
    town = replace(Town.found(folder), settings=Settings("Bảng Vàng", url))
    for name, size in {"lon": (1600, 1200), "nho": (300, 200), "cao": (700, 1300), "le-ba": (640, 480)}.items():
        Image.effect_noise(size, 8).save(town.content / "photos" / f"{name}.png")
    town.write("articles/2019/mot.md", article("Một", "2018-05-01", photos=photos("lon.png", "nho.png", "cao.png")))
    town.write("articles/2019/hai.md", article("Hai", "2019-02-01", year="2018", photos=photos("le.png")))
    town.write(
        "articles/2019/tong-ket.md", article("Tổng kết", "2019-12-01", year="2009-2019", photos=photos("le-ba.png"))
    )
    town.write("articles/2019/khong-anh.md", article("Không ảnh", "2019-03-01", ward="Thịnh Quang"))
    return town


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    made = found(tmp_path_factory.mktemp("town"))
    assert made.build(), made.told
    return made


@pytest.fixture(scope="module")
def site(town: Town) -> Site:
    return Site(town.output)


def shown(site: Site, url: str) -> list[str]:
    """The photographs' pages that a gallery leads to, in order."""
    links = site.found(url, "//ul[@class='gallery']//figure/a/@href")
    return [link.removeprefix(f"{ADDRESS}/hinh-anh/") for link in links]


def test_the_gallery_shows_every_photograph_newest_first(site: Site) -> None:
    assert ["tong-ket/le-ba/", "hai/le/", "mot/lon/", "mot/nho/", "mot/cao/"] == shown(site, "/hinh-anh/")


def test_a_years_gallery_follows_the_working_year_and_a_review_lies_in_none(site: Site) -> None:
    assert ["hai/le/", "mot/lon/", "mot/nho/", "mot/cao/"] == shown(site, "/nam/2018/hinh-anh/")
    assert "/nam/2019/hinh-anh/" not in site.files


def test_a_wards_gallery_has_all_photographs_of_the_ward(site: Site) -> None:
    assert 5 == len(shown(site, "/phuong/lang-ha-1/hinh-anh/"))
    assert "/phuong/thinh-quang-1/hinh-anh/" not in site.files


def test_the_gallery_leads_to_those_of_years_and_places_and_these_lead_back(site: Site) -> None:
    links = site.links("/hinh-anh/")
    crumbs = site.found("/nam/2018/hinh-anh/", "//nav[@class='crumbs']//a/@href")

    assert {f"{ADDRESS}/nam/2018/hinh-anh/", f"{ADDRESS}/phuong/lang-ha-1/hinh-anh/"} < set(links)
    assert [f"{ADDRESS}/hinh-anh/", f"{ADDRESS}/nam/2018/"] == crumbs


@pytest.mark.parametrize("url", ["/", "/nam/2018/", "/phuong/lang-ha-1/"])
def test_a_page_with_photographs_shows_four_at_most_and_leads_to_all(site: Site, url: str) -> None:
    page = site.page(url)

    assert 4 == len(page.xpath("//ul[@class='thumbnails']/li"))
    assert f"{ADDRESS}{url}hinh-anh/" in site.links(url)


def test_a_photograph_tells_its_place_in_the_ceremony_and_leads_through_all(site: Site) -> None:
    url = "/hinh-anh/mot/lon/"
    previous, following = (
        site.found(url, f"//nav[@class='siblings']//a[@rel='{way}']/@href") for way in ("prev", "next")
    )

    assert "1 / 3" in " ".join(site.page(url).xpath("string(//figcaption)").split())
    assert [f"{ADDRESS}/hinh-anh/hai/le/"] == previous
    assert [f"{ADDRESS}/hinh-anh/mot/nho/"] == following
    assert f"{ADDRESS}/tin/2018/mot/" in site.links(url)


def test_a_photograph_tells_when_and_where_its_ceremony_was_and_a_drawing_does_not(tmp_path: Path) -> None:
    town = found(tmp_path)
    drawn = photos("le-ba.png").replace("alt: Một buổi lễ", 'alt: "Hình vẽ: một buổi lễ"')
    town.write("articles/2019/tong-ket.md", article("Tổng kết", "2019-12-01", year="2009-2019", photos=drawn))
    town.write("articles/2019/hai.md", article("Hai", "2019-02", year="2018", photos=photos("le.png")))
    assert town.build(), town.told
    site = Site(town.output)
    photograph, drawing = (site.page(f"/hinh-anh/{url}/") for url in ("hai/le", "tong-ket/le-ba"))

    assert ["Trong tin", "Diễn ra", "Nơi"] == photograph.xpath("//dl/dt/text()")
    assert "tháng 2/2019" in photograph.xpath("string(//dl)")
    assert ["Trong tin"] == drawing.xpath("//dl/dt/text()")


def test_the_only_photograph_of_a_ceremony_is_not_counted(site: Site) -> None:
    assert "/" not in site.page("/hinh-anh/hai/le/").xpath("string(//figcaption)")


def test_the_sitemap_names_the_pictures_of_every_page_that_has_some(site: Site) -> None:
    sitemap = site.file("/sitemap.xml").decode()
    entries = re.findall(r"<loc>([^<]+)</loc>(.*?)</url>", sitemap, re.DOTALL)
    pictures = {url.removeprefix(ADDRESS): re.findall(r"<image:loc>([^<]+)<", rest) for url, rest in entries}

    assert (3, 1, 0) == tuple(len(pictures[url]) for url in ("/tin/2018/mot/", "/hinh-anh/mot/lon/", "/"))
    assert all(site.leads_somewhere(picture) for found in pictures.values() for picture in found)


def shared(site: Site, url: str) -> tuple[str, tuple[int, int]]:
    """What stands for the page elsewhere, and its size as the page says it; the picture has that size."""
    told = {meta.get("property"): meta.get("content") for meta in site.page(url).xpath("//meta[@property]")}
    size = (int(told["og:image:width"]), int(told["og:image:height"]))
    address = told["og:image"].removeprefix(ADDRESS)
    assert size == Image.open(BytesIO(site.file(address))).size
    assert told["og:image:alt"]
    return address, size


def test_a_large_photograph_stands_for_its_article_and_else_a_card_is_drawn(site: Site) -> None:
    assert ("lon", (1200, 630)) == (shared(site, "/tin/2018/mot/")[0][5:8], shared(site, "/tin/2018/mot/")[1])
    for url in ("/tin/2019/hai/", "/tin/2019/khong-anh/"):
        address, size = shared(site, url)
        assert (True, (1200, 630)) == (address.startswith("/anh/the/"), size)


def test_a_photographs_page_is_shared_with_the_photograph(site: Site) -> None:
    assert (700, 1300) == shared(site, "/hinh-anh/mot/cao/")[1]


def test_another_number_gives_the_card_another_address_and_the_old_one_goes(tmp_path: Path) -> None:
    town = found(tmp_path)
    town.build()
    (before,) = (town.output / "anh/the").glob("khong-anh-*")
    text = (town.content / "articles/2019/khong-anh.md").read_text("utf-8")
    town.write("articles/2019/khong-anh.md", text.replace("count: 12", "count: 13"))
    town.build()
    (after,) = (town.output / "anh/the").glob("khong-anh-*")

    assert (False, True) == (before.exists(), before.name != after.name)


def test_without_a_public_address_nothing_is_drawn_for_other_sites(tmp_path: Path) -> None:
    town = found(tmp_path, url="")
    town.build()
    pages = [file.read_text("utf-8") for file in town.output.rglob("*.html")]

    assert not (town.output / "anh/the").exists()
    assert not list((town.output / "anh").glob("*chia-se*"))
    assert not [page for page in pages if "og:image" in page]


def test_every_photograph_is_told_to_search_engines(site: Site) -> None:
    def objects(url: str) -> list[dict[str, Any]]:
        (text,) = site.page(url).xpath("//script[@type='application/ld+json']/text()")
        return list(json.loads(text)["@graph"])

    article, _ = objects("/tin/2018/mot/")
    assert 3 == len(article["image"])
    one, _ = objects("/hinh-anh/mot/lon/")
    assert (f"{ADDRESS}/hinh-anh/mot/lon/", "Ảnh lon") == (one["url"], one["caption"])


def test_photographs_of_many_ceremonies_go_on_from_page_to_page(tmp_path: Path) -> None:
    town = found(tmp_path)
    for number in range(30):
        Image.effect_noise((64, 48), 8).save(town.content / "photos" / f"le-{number:02}.png")
        shown_there = photos(f"le-{number:02}.png")
        town.write(f"articles/2019/le-{number:02}.md", article(f"Lễ {number}", "2019-06-01", photos=shown_there))
    town.build()
    site = Site(town.output)

    assert (24, 11) == (len(shown(site, "/hinh-anh/")), len(shown(site, "/hinh-anh/trang/2/")))
    assert (24, 6) == (len(shown(site, "/nam/2019/hinh-anh/")), len(shown(site, "/nam/2019/hinh-anh/trang/2/")))


def test_a_photograph_that_only_a_draft_names_is_missed_by_the_next_build_too(tmp_path: Path) -> None:
    town = found(tmp_path)
    town.write("articles/2019/nhap.md", article("Nháp", "2019-04-01", status="draft", photos=photos("le-ba.png")))
    (town.content / "articles/2019/tong-ket.md").unlink()
    assert town.build()
    (town.content / "photos/le-ba.png").unlink()

    assert town.build() is None


@pytest.fixture(params=["lon", "nho"])
def taken_down(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Town, str, dict[str, bytes]]:
    """A town before a photograph is taken down, the photograph's name, and all that the site has of it."""
    town, name = found(tmp_path), request.param
    town.build()
    pictures = {file.name: file.read_bytes() for file in (town.output / "anh").glob(f"{name}-*")}
    assert 2 <= len(pictures)
    return town, name, pictures


def take_down(town: Town, name: str) -> None:
    (town.content / "photos" / f"{name}.png").unlink()
    left = [one for one in ("lon.png", "nho.png", "cao.png") if one != f"{name}.png"]
    removed = f"\n  - {{file: {name}.png, removed: {{date: 2020-01-01, reason: Theo yêu cầu}}}}"
    town.write("articles/2019/mot.md", article("Một", "2018-05-01", photos=photos(*left) + removed))


def test_of_a_photograph_taken_down_no_byte_and_no_name_is_left(taken_down: tuple[Town, str, dict[str, bytes]]) -> None:
    town, name, pictures = taken_down
    take_down(town, name)
    assert town.build()
    files = {file.relative_to(town.output).as_posix(): file for file in town.output.rglob("*") if file.is_file()}
    kept = {file.read_bytes() for file in (town.folder / ".cache" / "photos").iterdir()}
    # Among the bytes of a picture three letters may stand by chance.
    said = {path: b"" if path.startswith("anh/") else file.read_bytes() for path, file in files.items()}

    assert not [path for path, text in said.items() if re.search(rf"\b{name}\b".encode(), path.encode() + b" " + text)]
    assert not {file.read_bytes() for file in files.values()} & set(pictures.values())
    assert not kept & set(pictures.values())
    assert "Theo yêu cầu" in (town.output / "dinh-chinh/index.html").read_text("utf-8")


def test_a_photograph_taken_down_that_is_copied_back_stops_the_build(
    taken_down: tuple[Town, str, dict[str, bytes]],
) -> None:
    town, name, _ = taken_down
    take_down(town, name)
    assert town.build()
    Image.new("RGB", (300, 200)).save(town.content / "photos" / f"{name}.png")

    assert town.build() is None
