"""A new archive, in which nothing is published yet, has no fault that axe knows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from typer.testing import CliRunner

from award_archive.editor.cli import app
from tests.browser.axe import EVERY_WAY, NARROW, context_with_axe, faults
from tests.browser.conftest import built_and_served
from tests.gates.pages import pages_of

pytestmark = pytest.mark.browser

FIRST = ("/", "/phuong/", "/gioi-thieu/", "/lien-he/", "/nam/", "/tim-kiem/")


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of a new archive, and its folder."""
    folder = tmp_path_factory.mktemp("new")
    done = CliRunner().invoke(app, ["init", str(folder / "kho"), "--place", "Lê Chân", "--province", "Hải Phòng"])
    assert 0 == done.exit_code, done.output
    with built_and_served(folder / "kho" / "content", folder / "public") as address:
        yield address, folder / "public"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page that brings axe along."""
    context = context_with_axe(browser)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("url", FIRST)
def test_a_first_page_has_no_fault_that_axe_knows(page: Page, new: tuple[str, Path], url: str) -> None:
    assert [] == faults(page, new[0] + url, EVERY_WAY)


def test_no_other_page_has_a_fault_that_axe_knows(page: Page, new: tuple[str, Path]) -> None:
    others = sorted(set(pages_of(new[1])) - set(FIRST))

    assert [] == [fault for url in others[::4] for fault in faults(page, new[0] + url, NARROW)]
