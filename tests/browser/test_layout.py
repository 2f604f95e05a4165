"""Every page fits: on the narrowest phone, and with letters twice as large as usual."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import opened
from tests.browser.layout import cut_off, enlarge_text
from tests.browser.templates import PAGES

pytestmark = pytest.mark.browser

# The width of the screen in pixels, and how many times as large the letters are.
SCREENS = [(320, 1), (390, 1), (1280, 1), (1280, 2)]
SIZES = "paragraphs => paragraphs.map(paragraph => parseFloat(getComputedStyle(paragraph).fontSize))"


@pytest.mark.parametrize(("width", "times"), SCREENS)
@pytest.mark.parametrize("url", PAGES)
def test_nothing_of_a_page_is_cut_off_and_it_is_not_pushed_sideways(
    browser: Browser, served: tuple[str, Path], url: str, width: int, times: int
) -> None:
    with opened(browser, viewport={"width": width, "height": 800}) as page:
        enlarge_text(page, times)
        page.goto(served[0] + url)

        assert [] == cut_off(page)


@pytest.mark.parametrize("url", PAGES)
def test_all_text_of_a_page_follows_the_reader_who_wants_it_twice_as_large(
    browser: Browser, served: tuple[str, Path], url: str
) -> None:
    usual, large = (sizes_of(browser, served[0] + url, times) for times in (1, 2))

    assert usual
    assert [2 * size for size in usual] == pytest.approx(large)


def sizes_of(browser: Browser, address: str, times: int) -> list[float]:
    """The sizes of the letters of all parts that stand in lines, in pixels. Headings grow with the screen too."""
    with opened(browser, viewport={"width": 1280, "height": 800}) as page:
        enlarge_text(page, times)
        page.goto(address)
        sizes: list[float] = page.locator("p, li, dt, dd, th, td, a, small").evaluate_all(SIZES)
        return sizes


CUT = [
    "<p style='white-space: nowrap'>" + "dài " * 200,
    "<p style='width: 5em; height: 1em; overflow: hidden'>Hai dòng ở một chỗ",
    "<p style='position: absolute; left: 300px; width: 4em; white-space: nowrap'>Quá mép phải",
    "<div style='overflow: hidden'><p style='margin-left: 300px; white-space: nowrap'>Bị giấu đi",
]


@pytest.mark.parametrize("body", CUT)
def test_what_is_cut_off_would_be_noticed(browser: Browser, body: str) -> None:
    with opened(browser, viewport={"width": 320, "height": 700}) as page:
        page.set_content(f"<!doctype html>{body}")

        assert [] != cut_off(page)


FITS = [
    "<p>Ngắn",
    "<div style='overflow-x: auto'><p style='width: 900px'>" + "bảng rộng " * 40,
    "<p style='position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap'>Chỉ cho người nghe",
]


@pytest.mark.parametrize("body", FITS)
def test_what_scrolls_in_itself_or_is_for_ears_is_not_cut_off(browser: Browser, body: str) -> None:
    with opened(browser, viewport={"width": 320, "height": 700}) as page:
        page.set_content(f"<!doctype html>{body}")

        assert [] == cut_off(page)
