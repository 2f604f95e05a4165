"""Feeds have the days that are known, and no others."""

import json
from dataclasses import replace
from datetime import date
from typing import Any
from xml.etree import ElementTree

from award_archive.model.article import Article, Correction, Source
from award_archive.model.times import Time
from award_archive.pages import addresses
from award_archive.pages.archive import Lists
from award_archive.pages.files import feeds
from award_archive.pages.phrasing.paging import PAGE_SIZE
from tests.catalogue.builders import DONG_DA, GOOD_DEEDS, HA_NOI, LANG_HA, SKILL, article
from tests.pages.builders import SITE, archive

_ATOM, _XHTML = "{http://www.w3.org/2005/Atom}", "{http://www.w3.org/1999/xhtml}"


def contents(*articles: Article) -> dict[str, bytes]:
    """The feeds of the articles, by address."""
    made = replace(archive(*articles), lists=Lists(movements=(GOOD_DEEDS, SKILL)))
    return {file.url: file.content for file in feeds.files(made)}


def entries(feed: bytes) -> dict[str, tuple[str | None, str | None]]:
    """The days `published` and `updated` of each entry of an Atom feed, by the article's title."""
    found = ElementTree.fromstring(feed).iter(f"{_ATOM}entry")  # noqa: S314 - our own file
    return {
        one.findtext(f"{_ATOM}title", ""): (one.findtext(f"{_ATOM}published"), one.findtext(f"{_ATOM}updated"))
        for one in found
    }


def items(*articles: Article) -> dict[str, dict[str, Any]]:
    """The items of the JSON feed, by the article's title."""
    return {item["title"]: item for item in json.loads(contents(*articles)[addresses.JSON_FEED])["items"]}


def midnight(day: str) -> str:
    return f"{day}T00:00:00+07:00"


def test_an_entry_is_of_the_day_of_the_event_and_changed_on_the_newest_day_that_is_known() -> None:
    found = entries(
        contents(
            article("ngay", "2016-03-24"),
            replace(article("nhieu"), time=Time.of_day(date(2016, 3, 24), date(2016, 3, 26))),
            article("dang", "đăng 2012-05-17"),
            replace(article("thang", "2012-05"), corrections=(Correction(date(2020, 1, 2), "Sửa."),)),
        )[addresses.ATOM]
    )

    assert {
        "ngay": (midnight("2016-03-24"), midnight("2016-03-24")),
        "nhieu": (midnight("2016-03-24"), midnight("2016-03-26")),
        "dang": (None, midnight("2012-05-17")),
        "thang": (None, midnight("2020-01-02")),
    } == found


def test_an_article_that_knows_of_no_day_is_in_no_feed_that_asks_for_one() -> None:
    month = replace(article("thang", "2012-05"), sources=(Source("Báo", published=Time.parse("2012-06")),))
    found = contents(month, article("ngay", "2011-03-24"))

    assert [["ngay"], ["ngay"]] == [
        list(entries(found[url])) for url in (addresses.ATOM, addresses.place_feed(LANG_HA))
    ]
    assert {"thang", "ngay"} == set(items(month, article("ngay", "2011-03-24")))


def test_articles_without_a_day_take_no_place_of_others_in_a_feed() -> None:
    undated = [article(f"nam-{number}", "2020") for number in range(3)]
    dated = [article(f"ngay-{number:03d}", "2016-03-24") for number in range(PAGE_SIZE + 1)]

    assert PAGE_SIZE == len(entries(contents(*undated, *dated)[addresses.ATOM]))


def test_an_item_has_only_the_days_that_are_known() -> None:
    found = items(article("ngay", "2016-03-24"), article("thang", "2012-05"), article("dang", "đăng 2012-05-17"))
    days = {title: {key: day for key, day in item.items() if key.startswith("date_")} for title, item in found.items()}

    assert {
        "ngay": {"date_published": midnight("2016-03-24"), "date_modified": midnight("2016-03-24")},
        "thang": {},
        "dang": {"date_modified": midnight("2012-05-17")},
    } == days


def test_a_school_year_is_a_category_by_its_name() -> None:
    (found,) = items(article("hoc-sinh", "2012-05", "nh 2011-2012")).values()

    assert ["Năm học 2011–2012", "Phường Láng Hạ"] == found["tags"]
    assert f"{SITE}/tin/2012/hoc-sinh/" == found["url"]


def test_each_place_and_each_movement_has_a_feed_of_its_own_articles_alone() -> None:
    good = replace(article("viec-tot", place=DONG_DA), movements=(GOOD_DEEDS,))
    found = contents(article("phuong"), good, article("tinh", place=HA_NOI))

    assert {
        "/feeds/phuong/lang-ha-1.atom.xml": ["phuong"],
        "/feeds/quan/dong-da.atom.xml": ["viec-tot"],
        "/feeds/tinh/ha-noi.atom.xml": ["tinh"],
        "/feeds/phong-trao/nguoi-tot-viec-tot.atom.xml": ["viec-tot"],
        "/feeds/phong-trao/dan-van-kheo.atom.xml": [],
    } == {
        url: list(entries(found[url]))
        for url in found
        if url.count("/") == 3 and "/lang-1." not in url and "o-cho" not in url
    }


def test_a_feed_of_a_movement_is_called_by_its_name_and_belongs_to_its_page() -> None:
    feed = ElementTree.fromstring(contents()[addresses.movement_feed(SKILL)])  # noqa: S314 - our own file

    assert "Phong trào “Dân vận khéo” – Kho" == feed.findtext(f"{_ATOM}title")
    assert f"{SITE}/phong-trao/dan-van-kheo/" == feed.find(f"{_ATOM}link[@rel='alternate']").get("href")  # type: ignore[union-attr]


def test_whoever_opens_a_feed_reads_what_it_is_and_gets_to_each_article() -> None:
    content = contents(article("mot"))[addresses.place_feed(LANG_HA)]
    feed = ElementTree.fromstring(content)  # noqa: S314 - our own file
    links = [(link.text, link.get("href")) for link in feed.iter(f"{_XHTML}a")]

    assert b'<?xml-stylesheet type="text/css" href="../../theme/nguon-tin.css"?>' == content.splitlines()[1]
    assert "Phường Láng Hạ – Kho" == feed.findtext(f"{_XHTML}h1")
    assert [
        ("Cách theo dõi tin", f"{SITE}/theo-doi/"),
        ("Xem trên trang của kho", f"{SITE}/phuong/lang-ha-1/"),
        ("mot", f"{SITE}/tin/2016/mot/"),
    ] == links
    assert ["Phường Láng Hạ · 24/3/2016"] == [one.text for one in feed.findall(f"{_ATOM}entry/{_XHTML}p")]


def test_a_summary_is_plain_text() -> None:
    content = contents(replace(article("mot"), summary="A < B & C"))[addresses.ATOM]
    (summary,) = ElementTree.fromstring(content).iter(f"{_ATOM}summary")  # noqa: S314 - our own file

    assert ("A < B & C", None) == (summary.text, summary.get("type"))
