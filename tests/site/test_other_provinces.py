"""The example archive of other provinces: units that share a name or a number, far apart or one after the other."""

import csv
import io

from lxml import html

from tests.site.built import ADDRESS, Site


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def told(site: Site, url: str) -> list[str]:
    """The slugs of the articles that a unit's page lists as its own, the latest first."""
    links = site.found(url, "//main//li[@class='item']//h3//a/@href")
    return [link.removeprefix(f"{ADDRESS}/tin/").split("/")[1] for link in links]


def now(site: Site, url: str) -> str:
    """What a former unit's page says that the unit is now."""
    (found,) = site.page(url).xpath("//main//dt[.='Nay thuộc']/following-sibling::dd[1]")
    return text_of(found)


def test_wards_of_one_number_are_two_where_their_districts_are(other_town: Site) -> None:
    urls = [f"/phuong/phuong-11-{district}-ho-chi-minh/" for district in ("phu-nhuan", "quan-11")]
    names = [text_of(other_town.page(url).xpath("//h1")[0]) for url in urls]

    assert ["Phường 11 (Phú Nhuận)", "Phường 11 (Quận 11)"] == names
    assert ["phường Phú Nhuận", "phường Phú Thọ"] == [now(other_town, url).split(" (")[0].split(",")[0] for url in urls]


def test_a_ward_of_2025_and_the_district_whose_name_it_took_have_each_their_own_news(other_town: Site) -> None:
    assert ["cu-chi-xa-huy-hieu-dang-2025"] == told(other_town, "/phuong/xa-cu-chi-ho-chi-minh-2025/")
    assert ["cu-chi-huan-chuong-2022"] == told(other_town, "/quan/cu-chi-ho-chi-minh/")
    assert [] == told(other_town, "/phuong/ngo-quyen-hai-phong-2025/")
    assert ["ngo-quyen-giao-duc-2023", "ngo-quyen-huy-hieu-dang-2020"] == told(other_town, "/quan/ngo-quyen-hai-phong/")


def test_wards_of_one_name_in_two_provinces_are_told_apart_by_these(other_town: Site) -> None:
    old, new = "/phuong/phu-loi-thu-dau-mot-binh-duong-2012/", "/phuong/phu-loi-ho-chi-minh-2025/"
    names = [text_of(other_town.page(url).xpath("//h1")[0]) for url in (old, new)]

    assert ["Phường Phú Lợi (Bình Dương)", "Phường Phú Lợi (TP. Hồ Chí Minh)"] == names
    assert now(other_town, old).startswith("phường Phú Lợi (TP. Hồ Chí Minh) (toàn bộ)")
    assert [[], ["phu-loi-huan-chuong-2026"]] == [told(other_town, url) for url in (old, new)]


def test_what_a_province_gives_at_a_festival_in_a_ward_is_no_number_of_the_wards(other_town: Site) -> None:
    rows = csv.DictReader(io.StringIO(other_town.file("/du-lieu/awards.csv").decode(), newline=""))
    festival = [row for row in rows if row["article"] == "binh-loc-antq-2025"]

    assert ["binh-loc-antq-2025"] == told(other_town, "/phuong/binh-loc-dong-nai-2025/")
    assert [("province", "Đồng Nai")] == [(row["scope"], row["place"]) for row in festival]
