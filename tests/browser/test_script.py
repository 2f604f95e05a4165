"""Pages are documents: no script is written in them, asked for or run, except by the search."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import opened
from tests.browser.templates import PAGES
from tests.gates.scripts import SEARCH, scripts_written

pytestmark = pytest.mark.browser


def test_no_page_but_the_search_has_a_script_written_in_it(served: tuple[str, Path]) -> None:
    assert {} == scripts_written(served[1])


def scripts_of(browser: Browser, addresses: list[str]) -> list[str]:
    """The addresses of all scripts that these pages ask for or run; a page's own address for one within it."""
    found: list[str] = []
    with opened(browser) as page:
        page.on("request", lambda request: found.append(request.url) if request.resource_type == "script" else None)
        session = page.context.new_cdp_session(page)
        # What has no address is of the browser's driver.
        session.on("Debugger.scriptParsed", lambda script: found.append(script["url"]) if script["url"] else None)
        session.send("Debugger.enable")
        for address in addresses:
            page.goto(address)
    return found


def test_no_page_but_the_search_asks_for_a_script_or_runs_one(browser: Browser, served: tuple[str, Path]) -> None:
    assert [] == scripts_of(browser, [served[0] + url for url in PAGES if url != SEARCH])


def test_a_script_within_a_page_would_be_noticed(browser: Browser) -> None:
    page = "data:text/html,<script>document.title = 1</script>"

    assert [page] == scripts_of(browser, [page])


def test_pages_ask_nothing_of_anybody_else_and_keep_nothing(browser: Browser, served: tuple[str, Path]) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    with opened(browser) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        for url in PAGES:
            page.goto(served[0] + url)

        assert [] == page.context.cookies()
    assert [] == [address for address in asked if not address.startswith((served[0] + "/", "data:"))]
    assert [] == complaints
