"""The pages as readers meet them: on a narrow phone, in the dark, in print, with no script."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.gates.validity import html_faults

pytestmark = pytest.mark.browser


def open_page(browser: Browser, address: str, *, width: int = 320, scheme: str = "light") -> Page:
    context = browser.new_context(viewport={"width": width, "height": 700}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    return page


def test_every_picture_of_the_gallery_can_be_shown(browser: Browser, served: tuple[str, Path]) -> None:
    page = open_page(browser, f"{served[0]}/hinh-anh/", width=1280)
    page.evaluate("document.querySelectorAll('img').forEach(picture => picture.loading = 'eager')")
    page.wait_for_load_state("networkidle")
    widths = page.evaluate("Array.from(document.images, picture => picture.naturalWidth)")

    assert 6 <= len(widths)
    assert all(widths)
    page.context.close()


def test_the_first_step_of_the_keyboard_leads_past_the_navigation(browser: Browser, served: tuple[str, Path]) -> None:
    page = open_page(browser, f"{served[0]}/", width=1280)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.querySelector(location.hash).tagName") == "MAIN"
    page.context.close()


def test_the_html_of_every_page_is_valid(served: tuple[str, Path]) -> None:
    assert "" == html_faults(served[1])
