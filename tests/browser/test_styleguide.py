"""The page of all components with all their examples, validated as HTML and by axe, narrow and wide, light and dark."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import EVERY_WAY, context_with_axe, faults, look
from tests.browser.conftest import tools_environment
from tests.support import ROOT
from tools.styleguide import page_of

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("styleguide") / "index.html"
    file.write_bytes(page_of())
    return file


def test_every_example_is_valid_html(page_file: Path) -> None:
    config = str(Path(__file__).parent / "htmlvalidate.json")
    command = ["npx", "--no-install", "html-validate", "--config", config, str(page_file)]
    done = subprocess.run(
        command, cwd=ROOT, env=tools_environment(), capture_output=True, text=True, timeout=120, check=False
    )

    assert 0 == done.returncode, done.stdout


def test_no_example_has_a_fault_that_axe_knows_or_widens_the_page(browser: Browser, page_file: Path) -> None:
    context = context_with_axe(browser)
    page = context.new_page()

    assert [] == faults(page, page_file.as_uri(), EVERY_WAY)
    for way in EVERY_WAY:
        look(page, way)
        assert way.width >= page.evaluate("document.scrollingElement.scrollWidth"), way
    context.close()
