"""Who lets the system choose all colours still sees what is a link, where the focus is, the board and each mark."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import opened
from tests.browser.templates import ARTICLE, PAGES

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
# Marks that do not stand out from the ground by a contrast of 3 to 1, as WCAG 1.4.11 asks of what is drawn.
FAINT = """
() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})
  const light = colour => {
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => part / 255)
    const [r, g, b] = parts.map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = light(getComputedStyle(document.documentElement).backgroundColor)
  const contrast = colour => {
    const [low, high] = [light(colour), ground].sort((one, other) => one - other)
    return (high + 0.05) / (low + 0.05)
  }
  const paints = mark => ['fill', 'stroke'].map(name => getComputedStyle(mark)[name]).filter(paint => paint !== 'none')
  const marks = [...document.querySelectorAll('main svg :is(rect, path, circle, text, line, polygon)')]
  const drawn = marks.filter(mark => { const box = mark.getBBox(); return box.width || box.height })
  const isFaint = mark => !paints(mark).some(paint => contrast(paint) >= 3)
  return [drawn.length, drawn.filter(isFaint).map(mark => mark.outerHTML.slice(0, 90))]
}
"""
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
        _, faint = page.evaluate(FAINT)

        assert [] == faint
        assert [] == page.evaluate(PLAIN)
        for _ in range(8):
            page.keyboard.press("Tab")
            style, width = page.evaluate(RING)
            assert "none" != style
            assert 2 <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_have_marks_that_could_be_faint(browser: Browser, served: tuple[str, Path], scheme: Scheme) -> None:
    with opened(browser, forced_colors="active", color_scheme=scheme, bypass_csp=True) as page:
        page.goto(served[0] + "/")
        page.add_style_tag(content="main svg * { fill: canvas !important; stroke: none !important }")
        drawn, faint = page.evaluate(FAINT)

        assert 0 < drawn == len(faint)


def test_the_board_keeps_its_edge_in_the_systems_colours(browser: Browser, served: tuple[str, Path]) -> None:
    with opened(browser, forced_colors="active") as page:
        page.goto(served[0] + ARTICLE)
        board = page.locator(".board").first

        assert board.get_by_text("205", exact=True).is_visible()
        assert ["solid", False] == board.evaluate(EDGE)
