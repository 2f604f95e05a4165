"""Feeds have the days that are known, and no others."""

import json
from dataclasses import replace
from datetime import date
from typing import Any
from xml.etree import ElementTree

from award_archive.model.article import Article, Correction, Source
from award_archive.model.times import Time
from award_archive.pages import addresses
from award_archive.pages.files import feeds
from award_archive.pages.phrasing.paging import PAGE_SIZE
from tests.catalogue.builders import LANG_HA, article
from tests.pages.builders import SITE, archive

_ATOM = "{http://www.w3.org/2005/Atom}"


def contents(*articles: Article) -> dict[str, bytes]:
    """The feeds of the articles, by address."""
    return {file.url: file.content for file in feeds.files(archive(*articles))}


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

    assert [["ngay"], ["ngay"]] == [list(entries(found[url])) for url in (addresses.ATOM, addresses.ward_feed(LANG_HA))]
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
