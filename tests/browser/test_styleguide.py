"""The page of all components with all their examples, validated as HTML and by axe, narrow and wide, light and dark."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import EVERY_WAY, context_with_axe, faults, look
from tests.gates.validity import html_faults
from tools.styleguide import page_of

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("styleguide") / "index.html"
    file.write_bytes(page_of())
    return file


def test_every_example_is_valid_html(page_file: Path) -> None:
    assert "" == html_faults(page_file)


def test_no_example_has_a_fault_that_axe_knows_or_widens_the_page(browser: Browser, page_file: Path) -> None:
    context = context_with_axe(browser)
    page = context.new_page()

    assert [] == faults(page, page_file.as_uri(), EVERY_WAY)
    for way in EVERY_WAY:
        look(page, way)
        assert way.width >= page.evaluate("document.scrollingElement.scrollWidth"), way
    context.close()
