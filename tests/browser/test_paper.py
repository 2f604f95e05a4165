"""Printed, a page is a page: nothing falls off the paper, numbers keep their words, and sources their addresses."""

import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PageObject, PdfReader

from tests.browser.conftest import opened
from tests.browser.layout import cut_off
from tests.browser.templates import ARTICLE, COVERAGE, PAGES, TEMPLATES
from tests.site.built import ADDRESS

pytestmark = pytest.mark.browser

# Pixels between the margins of A4: 210 mm less 18 mm on each side; the widest table lies on its side.
UPRIGHT, ACROSS = 657, 1047
MOST_PAGES, MOST_PAGES_OF_AN_ARTICLE = 10, 2
LEAST_WORDS = 10
# Browsers wait for late pictures before they print; who asks for a PDF has to.
PICTURES = """
() => Promise.allSettled(Array.from(document.images, picture => {
  picture.loading = 'eager'
  return picture.decode()
}))
"""


def printed(page: Page, address: str) -> PdfReader:
    """The page at the address as it is printed on A4."""
    page.goto(address)
    page.evaluate(PICTURES)
    return PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))


def starts_of_text(sheet: PageObject) -> list[float]:
    """How far from the left edge of the sheet each piece of text begins, as a share of the sheet's width."""
    found: list[float] = []

    def note(text: str, matrix: list[float], line: list[float], *_: object) -> None:
        if text.strip():
            found.append((line[4] * matrix[0] + line[5] * matrix[2] + matrix[4]) / float(sheet.mediabox.width))

    sheet.extract_text(visitor_text=note)
    return found


@pytest.mark.parametrize("url", PAGES)
def test_a_printed_page_takes_few_sheets_none_of_them_empty_and_nothing_falls_off(
    browser: Browser, served: tuple[str, Path], url: str
) -> None:
    with opened(browser) as page:
        sheets = printed(page, served[0] + url).pages
        heading = page.get_by_role("heading", level=1).inner_text()

    assert len(sheets) <= (MOST_PAGES_OF_AN_ARTICLE if url in TEMPLATES["article.html"] else MOST_PAGES)
    assert "".join(heading.split()) in "".join(sheets[0].extract_text().split())
    for sheet in sheets:
        assert LEAST_WORDS < len(sheet.extract_text().split()) or sheet.images
        assert 0.03 < min(starts_of_text(sheet))
        assert 0.97 > max(starts_of_text(sheet))


@pytest.mark.parametrize("url", PAGES)
def test_nothing_of_a_page_is_cut_off_at_the_width_of_paper(
    browser: Browser, served: tuple[str, Path], url: str
) -> None:
    width = ACROSS if url == COVERAGE else UPRIGHT
    with opened(browser, viewport={"width": width, "height": 900}) as page:
        page.goto(served[0] + url)
        page.emulate_media(media="print")

        assert [] == cut_off(page)


def test_a_printed_article_keeps_its_numbers_the_words_for_them_and_the_address_of_its_source(
    browser: Browser, served: tuple[str, Path]
) -> None:
    with opened(browser) as page:
        sheets = printed(page, served[0] + ARTICLE).pages
    words = "".join("".join(sheet.extract_text() for sheet in sheets).split())

    for said in (
        "143 tập thể giấy khen các cấp",
        "nhiều không rõ số cá nhân giấy khen",
        "“đã có 143 tập thể và nhiều cá nhân” Phố & Phường",
        "https://pho-phuong.example/dong-da-tong-ket-giu-gin-an-ninh-nam-2015.html",
        ADDRESS.partition("://")[2] + ARTICLE,
    ):
        assert "".join(said.split()) in words


def test_a_short_article_is_one_sheet_for_a_board_with_its_address_in_large_type(
    browser: Browser, served: tuple[str, Path]
) -> None:
    with opened(browser) as page:
        sheets = printed(page, served[0] + ARTICLE).pages
        page.emulate_media(media="print")
        size = page.locator(".on-paper b").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")

    assert 1 == len(sheets)
    assert 18 <= size


def test_the_printed_coverage_has_every_year_and_every_ward(browser: Browser, served: tuple[str, Path]) -> None:
    with opened(browser) as page:
        sheets = printed(page, served[0] + COVERAGE).pages
        headings = page.locator("table").last.get_by_role("columnheader").all_inner_texts()
        places = page.locator("table").last.get_by_role("rowheader").all_inner_texts()
        places += page.locator("[aria-labelledby=chua-co] li").all_text_contents()
    words = "".join("".join(sheet.extract_text() for sheet in sheets).split())

    assert 11 <= len(headings)
    assert 21 < len(places)
    assert [] == [name for name in headings + places if "".join(name.split()) not in words]


def test_print_leaves_the_navigation_out(browser: Browser, served: tuple[str, Path]) -> None:
    with opened(browser, viewport={"width": UPRIGHT, "height": 900}) as page:
        page.goto(served[0] + ARTICLE)
        page.emulate_media(media="print")

        assert not [one for one in page.get_by_role("navigation").all() if one.is_visible()]
