"""Who lets the system choose all colours still sees what is a link, where the focus is, the board and each mark."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import opened
from tests.browser.marks import faint
from tests.browser.templates import ARTICLE, PAGES

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
# Links whose colour is that of the text around them and that are not underlined.
PLAIN = """
() => [...document.querySelectorAll('main a')].filter(link => {
  const style = getComputedStyle(link)
  return style.textDecorationLine === 'none' && style.color === getComputedStyle(document.body).color
}).map(link => link.outerHTML.slice(0, 90))
"""
RING = (
    "() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, parseFloat(s.outlineWidth)] }"
)
EDGE = (
    "board => { const s = getComputedStyle(board); return [s.borderTopStyle, s.borderTopColor === s.backgroundColor] }"
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", PAGES)
def test_links_marks_and_focus_are_seen_in_the_systems_colours(
    browser: Browser, served: tuple[str, Path], url: str, scheme: Scheme
) -> None:
    with opened(browser, forced_colors="active", color_scheme=scheme) as page:
        page.goto(served[0] + url)

        assert [] == faint(page)[1]
        assert [] == page.evaluate(PLAIN)
        for _ in range(8):
            page.keyboard.press("Tab")
            style, width = page.evaluate(RING)
            assert "none" != style
            assert 2 <= width


def test_the_board_keeps_its_edge_in_the_systems_colours(browser: Browser, served: tuple[str, Path]) -> None:
    with opened(browser, forced_colors="active") as page:
        page.goto(served[0] + ARTICLE)
        board = page.locator(".board").first

        assert board.get_by_role("link", name="143 tập thể").is_visible()
        assert ["solid", False] == board.evaluate(EDGE)
