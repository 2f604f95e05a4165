"""Nothing moves on a page while it loads."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import opened
from tests.browser.shift import shift_of
from tests.browser.templates import PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("url", PAGES)
def test_nothing_moves_on_a_page_while_it_loads(
    browser: Browser, served: tuple[str, Path], url: str, width: int
) -> None:
    with opened(browser, viewport={"width": width, "height": 844}) as page:
        assert 0 == shift_of(page, served[0] + url)


def test_a_picture_without_its_size_would_be_noticed(browser: Browser, served: tuple[str, Path]) -> None:
    address = f"{served[0]}/thu/"
    picture = next((served[1] / "anh").glob("*-720.jpg")).name
    with opened(browser, viewport={"width": 390, "height": 844}) as page:
        page.route(address, lambda route: route.fulfill(content_type="text/html", body=body(picture)))

        assert 0 < shift_of(page, address)


def body(picture: str) -> str:
    return f"<!doctype html><p>Trước</p><img src='../anh/{picture}' alt=''><p style='height:400px'>Sau</p>"
