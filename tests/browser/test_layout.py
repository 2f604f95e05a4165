"""Every page fits: on the narrowest phone, and with letters twice as large as usual."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from award_archive.pages.settings import Settings
from tests.browser.conftest import opened
from tests.browser.host import hosted
from tests.browser.layout import cut_off, enlarge_text
from tests.browser.templates import PAGES
from tests.site.making import WARDS, Town

pytestmark = pytest.mark.browser

# The width of the screen in pixels, and how many times as large the letters are.
SCREENS = [(320, 1), (390, 2), (1280, 1), (1280, 2)]
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


LONG_NAMES = ("Văn Miếu – Quốc Tử Giám", "Phương Liên – Trung Tự")
LONG_WORD = "Khen" * 35
LONG = f"""\
---
title: Tin của hai phường
date: 2016-03-24
ward: [{", ".join(LONG_NAMES)}]
host: {LONG_WORD}
awards:
  - {{kind: giấy khen, recipients: cá nhân, count: 7, group: {LONG_WORD}, issuer: {LONG_WORD}}}
  - {{kind: giấy khen, recipients: cá nhân, count: 8, issuer: [{LONG_WORD}, Hội]}}
  - {{kind: giấy khen, recipients: cá nhân, count: 9, issuer: {LONG_WORD}, ward: "{LONG_NAMES[0]}"}}
sources: [{{publisher: Báo {LONG_WORD}}}]
---

Một buổi khen thưởng.
"""


@pytest.fixture(scope="module")
def long_words(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with an event of wards of long names, and with words that are longer than a line."""
    town = Town.found(tmp_path_factory.mktemp("long"), Settings("Bảng Vàng"))
    wards = WARDS.replace("Láng Hạ", LONG_NAMES[0]).replace("Thịnh Quang", LONG_NAMES[1])
    town.write("register/wards.csv", wards)
    for year in (2015, 2016):
        town.write(f"articles/{year}/hai-phuong-{year}.md", LONG.replace("2016", str(year)))
    assert town.build(), town.told
    with hosted(town.output) as address:
        yield address


@pytest.mark.parametrize(
    "url",
    ["/tin/2016/hai-phuong-2016/", "/", "/nam/2016/", "/phuong/lang-ha-1/", "/phuong/thinh-quang-1/", "/doi-chieu/"],
)
@pytest.mark.parametrize("width", [320, 1280])
def test_wards_of_long_names_and_words_longer_than_a_line_push_no_page_sideways(
    browser: Browser, long_words: str, url: str, width: int
) -> None:
    with opened(browser, viewport={"width": width, "height": 800}) as page:
        page.goto(long_words + url)

        assert [] == cut_off(page)


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
