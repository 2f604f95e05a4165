"""A browser takes the headers as they are meant: it fetches the next page ahead, and the policy lets it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import opened

pytestmark = pytest.mark.browser

DELIVERY = "() => performance.getEntriesByType('navigation')[0].deliveryType"
# A browser waits a fifth of a second on a link before it fetches the page.
WAIT = 1000


def test_a_page_is_there_before_its_link_is_followed(browser: Browser, served: tuple[str, Path]) -> None:
    with opened(browser) as page:
        page.goto(f"{served[0]}/nam/2016/", wait_until="networkidle")
        link = page.locator("main a[href*='/tin/2016/']").first
        link.hover()
        page.wait_for_timeout(WAIT)
        link.click()
        page.wait_for_url("**/tin/2016/**")

        assert "navigational-prefetch" == page.evaluate(DELIVERY)
