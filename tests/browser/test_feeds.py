"""Whoever opens a feed in a browser reads a page: what it is, and each article by a link."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import opened
from tests.browser.layout import cut_off

pytestmark = pytest.mark.browser

FEED = "/feeds/quan/dong-da.atom.xml"


@pytest.fixture(params=[320, 1280])
def feed(browser: Browser, served: tuple[str, Path], request: pytest.FixtureRequest) -> Iterator[Page]:
    """A feed as a telephone and a computer show it."""
    is_phone = request.param == 320
    with opened(browser, viewport={"width": request.param, "height": 800}, is_mobile=is_phone) as page:
        page.goto(served[0] + FEED)
        yield page


def test_a_feed_says_what_it_is_and_leads_to_the_articles(feed: Page) -> None:
    assert "Quận Đống Đa – Bảng vàng Hà Nội" == feed.title() == feed.locator("h1").text_content()
    assert "trình đọc tin" in (feed.locator("p").first.text_content() or "")
    assert feed.locator("h2 a").count() == feed.locator("entry").count() > 2


def test_a_feed_shows_people_nothing_that_is_for_machines(feed: Page) -> None:
    shown = feed.locator("feed > *, entry > *").evaluate_all(
        "found => [...new Set(found.filter(one => one.getClientRects().length).map(one => one.localName))].sort()"
    )

    assert ["a", "entry", "h1", "h2", "p", "summary"] == sorted({*shown, "a"})


def test_a_feed_is_as_wide_as_the_screen_and_has_the_colours_of_the_archive(feed: Page) -> None:
    assert feed.viewport_size
    assert feed.viewport_size["width"] == feed.evaluate("innerWidth")
    assert [] == cut_off(feed)
    assert "rgb(143, 29, 24)" == feed.locator("h2 a").first.evaluate("link => getComputedStyle(link).color")
