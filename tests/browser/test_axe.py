"""No page has a fault that axe knows: WCAG 2.2 A and AA and best practice, light, dark, narrow and on paper."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import EVERY_WAY, NARROW, Way, context_with_axe, faults, look, results
from tests.browser.templates import PAGES
from tests.gates.pages import pages_of

pytestmark = pytest.mark.browser

# Few pages beside those of the templates are looked at in every run of the tests, many where there is time.
FEW, MANY = 15, 60


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page that brings axe along."""
    context = context_with_axe(browser)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("url", PAGES)
def test_a_page_of_each_template_has_no_fault_that_axe_knows(page: Page, served: tuple[str, Path], url: str) -> None:
    assert [] == faults(page, served[0] + url, EVERY_WAY)


@pytest.mark.parametrize("sampled", [FEW, pytest.param(MANY, marks=pytest.mark.slow)])
def test_sampled_pages_have_no_fault_that_axe_knows(page: Page, served: tuple[str, Path], sampled: int) -> None:
    others = sorted(set(pages_of(served[1])) - set(PAGES))
    sample = random.Random(sampled).sample(others, sampled)  # noqa: S311 - the same pages every time

    assert [] == [fault for url in sample for fault in faults(page, served[0] + url, NARROW)]


@pytest.mark.parametrize("way", EVERY_WAY)
def test_axe_would_tell_of_small_targets_poor_contrast_and_skipped_headings(page: Page, way: Way) -> None:
    page.goto("about:blank")
    look(page, way)
    page.set_content(
        "<!doctype html><html lang=vi><title>Thử</title><main><h1>Thử</h1><h4>Bốn</h4><p style='color:#bbb'>Mờ</p>"
        "<p><button style='all:unset;font-size:5px'>a</button><button style='all:unset;font-size:5px'>b</button></p>"
    )
    found = {violation["id"] for violation in results(page)["violations"]}

    assert {"target-size", "color-contrast", "heading-order"} <= found
