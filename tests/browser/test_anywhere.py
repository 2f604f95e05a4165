"""A published site works wherever it is put: at a foreign port two folders down, and unpacked from a zip."""

import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import BELOW, opened
from tests.browser.templates import PAGES
from tests.gates.pages import page_at, pages_of
from tests.site.built import ADDRESS

pytestmark = pytest.mark.browser

FOLLOWED = ("//@href", "//@src", "//@srcset", "//@imagesrcset", "//@action")


@pytest.fixture(scope="module")
def unpacked(served: tuple[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site as Python's own server shows what was unpacked from a zip, without any of its headers."""
    folder = tmp_path_factory.mktemp("unpacked")
    packed = shutil.make_archive(str(folder / "kho"), "zip", served[1])
    shutil.unpack_archive(packed, folder / BELOW.strip("/"))
    command = [sys.executable, "-u", "-m", "http.server", "--bind", "127.0.0.1", "0"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout
        port = server.stdout.readline().split(" port ")[1].split()[0]
        yield f"http://127.0.0.1:{port}{BELOW}"
        server.terminate()


@pytest.fixture(params=["served", "unpacked"])
def address(request: pytest.FixtureRequest) -> str:
    found = request.getfixturevalue(request.param)
    return str(found if isinstance(found, str) else found[0])


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with opened(browser, viewport={"width": 390, "height": 844}) as page:
        yield page


def references(page: html.HtmlElement, address: str) -> set[str]:
    """All that the page at the address leads to or shows, but what lies outside of the site."""
    values = [str(value) for path in FOLLOWED for value in page.xpath(path)]
    sent = [str(value).partition("url=")[2] for value in page.xpath("//meta[@http-equiv='refresh']/@content")]
    links = [part.split()[0] for value in values for part in value.split(", ")] + sent
    whole = {urldefrag(urljoin(address, link)).url for link in links}
    return {link for link in whole if link.startswith(("http://127.0.0.1", ADDRESS))}


def status(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 - http
            return int(answer.status)
    except HTTPError as error:
        return error.code


def test_everything_that_a_page_names_is_there(served: tuple[str, Path], address: str) -> None:
    folder = served[1]
    named = {link for url in pages_of(folder) for link in references(page_at(folder, url), address + url)}
    named |= {address + "/" + file.relative_to(folder).as_posix() for file in folder.rglob("*.html")}
    # The page for missing addresses, and what is told to others of a page, name the public address.
    here = sorted({link.replace(ADDRESS, address) for link in named})

    with ThreadPoolExecutor(8) as pool:
        answers = dict(zip(here, pool.map(status, here), strict=True))
    assert 200 < len(here)
    assert {} == {link: code for link, code in answers.items() if code != 200}


@pytest.mark.parametrize("url", PAGES)
def test_the_browser_has_nothing_to_complain_of(page: Page, address: str, url: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.goto(address + url, wait_until="networkidle")
    for picture in page.locator("img").all():
        picture.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")

    assert [] == said
    pictures = page.locator("img").evaluate_all("all => all.map((picture) => picture.complete && picture.naturalWidth)")
    assert all(pictures)


def test_the_search_finds_and_leads_to_what_it_found(page: Page, address: str) -> None:
    page.goto(f"{address}/tim-kiem/")
    page.get_by_role("searchbox").fill("tong ket")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator("#tin li").first).to_be_visible()
    page.locator("#tin a").first.click()
    page.wait_for_url(f"{address}/tin/**")

    assert page.get_by_role("heading", level=1).is_visible()


def test_an_address_with_a_query_finds_too(page: Page, address: str) -> None:
    page.goto(f"{address}/tim-kiem/?q=tong+ket")

    expect(page.locator("#tin li").first).to_be_visible()


def test_an_address_that_leads_nowhere_shows_the_page_for_it_with_its_styles_at_any_depth(
    page: Page, served: tuple[str, Path]
) -> None:
    for url in ("/khong-co", "/tin/2016/khong-co/", "/mot/hai/ba/bon/nam.html"):
        answer = page.goto(served[0] + url)

        assert answer
        assert 404 == answer.status
        assert 50 < page.evaluate("() => document.styleSheets[0].cssRules.length")
        home = page.get_by_role("link", name="Trang đầu").get_attribute("href")
        assert f"{ADDRESS}/" == home
