"""What those hear who cannot see the pages: as Chromium tells it to the programs that read aloud."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import opened
from tests.browser.templates import ARTICLE, PAGES

pytestmark = pytest.mark.browser

PHONE, DESK = 390, 1280
PLACED = """() => [...document.querySelectorAll("main a, main summary")].map(one => [
    one.closest(".facts") ? "facts" : one.closest(".tail") ? "tail" : "story", one.getBoundingClientRect().top])"""


@pytest.fixture(params=[PHONE, DESK])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    with opened(browser, viewport={"width": request.param, "height": 844}) as page:
        yield page


def heard(page: Page, selector: str) -> str:
    """What is heard of the first such part, without the addresses of links."""
    found = page.locator(selector).first.aria_snapshot()
    return re.sub(r"\n *- /url: .*", "", found)


def names(page: Page, role: str) -> list[str]:
    """The names of all such parts of the page's main part, in the order in which they are heard."""
    return re.findall(rf'- \'?{role} "((?:[^"\\]|\\.)*)"', page.locator("main").aria_snapshot())


def test_in_lists_place_and_year_are_heard_apart_from_the_day(page: Page, served: tuple[str, Path]) -> None:
    page.goto(f"{served[0]}/nam/2015/")
    said = heard(page, ".items .item-meta")

    assert re.search(r"time: 17/3/2016\n.*, Quận Đống Đa ?, khen thành tích năm 2015", said), said


def test_the_way_up_is_heard_as_names_alone(page: Page, served: tuple[str, Path]) -> None:
    page.goto(served[0] + ARTICLE)

    assert 2 == page.locator(".crumbs a").count()
    assert "›" not in heard(page, ".crumbs")


@pytest.mark.parametrize("url", ["/nam/2015/", "/quan/dong-da/", "/"])
def test_how_bars_and_circles_are_drawn_is_not_told(page: Page, served: tuple[str, Path], url: str) -> None:
    page.goto(served[0] + url)
    said = heard(page, "main")

    assert page.locator(".legend").count()
    assert "Cột:" not in said
    assert "vòng tròn" not in said


def test_sums_stand_under_a_heading_and_each_thing_of_a_row_is_said_once(page: Page, served: tuple[str, Path]) -> None:
    page.goto(f"{served[0]}/nam/2015/")
    table = heard(page, ".tally")

    assert "Số liệu năm 2015" in names(page, "heading")
    assert 'rowheader "tập thể, giấy khen"' in table
    assert re.search(r'link "143 tập thể ?, quận Đống Đa, 17/3/2016"', table), table


def test_one_can_jump_to_the_text_of_an_article_and_to_its_sources(page: Page, served: tuple[str, Path]) -> None:
    page.goto(served[0] + ARTICLE)

    assert ["Khen thưởng năm 2015", "Nội dung", "Thông tin và nguồn"] == names(page, "heading")[1:4]


def test_the_keyboard_goes_through_an_article_as_it_is_read(page: Page, served: tuple[str, Path]) -> None:
    page.goto(served[0] + ARTICLE)
    placed = page.evaluate(PLACED)
    parts = [part for part, _ in placed]
    tops = {part: [top for one, top in placed if one == part] for part in parts}

    assert ["story", "facts", "tail"] == list(dict.fromkeys(parts))
    assert max(tops["story"] + tops["facts"]) < min(tops["tail"])


@pytest.mark.parametrize("url", PAGES)
def test_no_link_is_a_bare_number_or_letter(browser: Browser, served: tuple[str, Path], url: str) -> None:
    with opened(browser, viewport={"width": PHONE, "height": 844}) as page:
        page.goto(served[0] + url)
        # Years are what the columns of the table of coverage are called.
        bare = [name for name in names(page, "link") if re.fullmatch(r"[\d.]+|\w", name)]

        assert [] == [name for name in bare if not re.fullmatch(r"(19|20)\d\d", name)]


def test_a_feed_is_not_called_like_a_page(page: Page, served: tuple[str, Path]) -> None:
    page.goto(f"{served[0]}/theo-doi/")
    feeds = page.locator("main a[href*='/feeds/']")

    assert 3 < feeds.count()
    assert all(text.endswith("(RSS)") for text in feeds.all_text_contents())
