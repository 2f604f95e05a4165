"""Bars, hatching and words of charts stand out from their ground: in light, in the dark and on paper."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import opened
from tests.browser.marks import faint

pytestmark = pytest.mark.browser

DRAWN = ["/", "/nam/", "/quan/dong-da/"]
Scheme = Literal["light", "dark"]
Media = Literal["screen", "print"]


@pytest.mark.parametrize(("scheme", "media"), [("light", "screen"), ("dark", "screen"), ("light", "print")])
@pytest.mark.parametrize("url", DRAWN)
def test_every_mark_and_word_of_a_chart_stands_out(
    browser: Browser, served: tuple[str, Path], url: str, scheme: Scheme, media: Media
) -> None:
    with opened(browser, color_scheme=scheme) as page:
        page.goto(served[0] + url)
        page.emulate_media(media=media)
        number, found = faint(page)

        assert 3 < number
        assert [] == found


@pytest.mark.parametrize("colour", ["canvas", "#ddd"])
def test_a_faint_chart_would_be_noticed(browser: Browser, served: tuple[str, Path], colour: str) -> None:
    with opened(browser, bypass_csp=True) as page:
        page.goto(served[0] + "/")
        page.add_style_tag(content=f"main svg * {{ fill: {colour} !important; stroke: none !important }}")
        number, found = faint(page)

        assert 0 < number == len(found)
