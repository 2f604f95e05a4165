"""A page is light: its HTML and styles are few bytes on the wire, and it is painted after one request.

A kilobyte is 1,024 bytes, as browsers' tools count; bytes are those of brotli in quality 11, which hosts keep ready.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.conftest import built_and_served, opened
from tests.browser.full import RICH, write_full_content
from tests.browser.templates import PAGES
from tests.gates.pages import file_at, is_article, pages_of
from tests.gates.weight import (
    KILOBYTE,
    MOST_OF_AN_ARTICLE,
    MOST_OF_ANOTHER_PAGE,
    heavy_pages,
    percentile,
    weight,
    weight_of_articles,
)

pytestmark = pytest.mark.browser

# Of a full archive: so many articles are weighed, and so many lists, the longest.
SAMPLED, HEAVIEST = 60, 20
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length > 0"


def test_of_all_articles_nineteen_in_twenty_take_at_most_7_kilobytes(served: tuple[str, Path]) -> None:
    _, folder = served

    assert MOST_OF_AN_ARTICLE >= weight_of_articles(folder) > KILOBYTE


def test_every_other_page_takes_at_most_13_kilobytes(served: tuple[str, Path]) -> None:
    _, folder = served

    assert {} == heavy_pages(folder)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A generated archive that is full: its address and its folder."""
    folder = tmp_path_factory.mktemp("full")
    content = write_full_content(folder)
    with built_and_served(content, folder / "output") as address:
        yield address, folder / "output"


def test_articles_of_a_full_archive_keep_the_limit_too(full: tuple[str, Path]) -> None:
    _, folder = full
    articles = [url for url in pages_of(folder) if is_article(url)]
    sample = random.Random(SAMPLED).sample(articles, SAMPLED)  # noqa: S311 - the same articles every time

    assert MOST_OF_AN_ARTICLE >= percentile([weight(folder, url) for url in sample], 0.95)
    assert MOST_OF_AN_ARTICLE >= weight(folder, RICH)


def test_the_longest_lists_of_a_full_archive_keep_the_limit_too(full: tuple[str, Path]) -> None:
    _, folder = full
    others = [url for url in pages_of(folder) if not is_article(url)]
    longest = sorted(others, key=lambda url: file_at(folder, url).stat().st_size)[-HEAVIEST:]
    weights = {url: weight(folder, url) for url in longest}

    assert {} == {url: bytes_ for url, bytes_ in weights.items() if bytes_ > MOST_OF_ANOTHER_PAGE}


@pytest.mark.parametrize("url", PAGES)
def test_a_page_is_painted_after_one_request(browser: Browser, served: tuple[str, Path], url: str) -> None:
    asked: list[str] = []

    def hold(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) == 1:
            route.continue_()

    with opened(browser, viewport={"width": 390, "height": 844}) as page:
        page.route("**/*", hold)
        page.goto(served[0] + url, wait_until="commit")
        page.wait_for_function(PAINTED, timeout=5_000, polling=50)

        assert served[0] + url == asked[0]
