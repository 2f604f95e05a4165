"""A search page that is left open, while the archive is published again behind it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from award_archive.catalogue.search_index.postings import number_of_shards
from tests.browser.conftest import built_and_served, opened, publish
from tests.support import write_article, write_content

pytestmark = pytest.mark.browser

FEW, MANY = 3, 100


def write(content: Path, numbers: range) -> None:
    for number in numbers:
        title = f"Khen tổ dân phố số {number}"
        write_article(content, f"bai-{number:03d}", f"Tin số {number}.", title=title, photos=None)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    content = write_content(tmp_path)
    write(content, range(FEW))
    with built_and_served(content, tmp_path / "output") as address:
        yield address, content


def found(page: Page, query: str) -> list[str]:
    page.get_by_role("searchbox").fill(query)
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("tin")
    return page.locator("#tin h3").all_inner_texts()


def documents(content: Path) -> int:
    units = sum(
        len((content / "register" / name).read_text("utf-8").splitlines()) - 1
        for name in ("wards.csv", "districts.csv")
    )
    return units + len(list(content.rglob("bai-*.md")))


def test_a_page_left_open_finds_what_was_published_since(browser: Browser, archive: tuple[str, Path]) -> None:
    address, content = archive
    with opened(browser) as page:
        page.goto(f"{address}/tim-kiem/")
        assert FEW == len(found(page, "khen tổ dân phố số"))
        before = documents(content)
        write(content, range(FEW, MANY))
        publish(content, content.parent / "output")

        assert number_of_shards(before) < number_of_shards(documents(content))
        assert [f"Khen tổ dân phố số {MANY - 1}"] == found(page, f"số {MANY - 1}")


def test_more_that_is_asked_for_twice_is_shown_once(browser: Browser, archive: tuple[str, Path]) -> None:
    address, content = archive
    write(content, range(FEW, 25))
    publish(content, content.parent / "output")
    with opened(browser) as page:
        page.goto(f"{address}/tim-kiem/")
        found(page, "khen tổ dân phố số")
        page.get_by_role("button", name="Xem thêm").evaluate("button => { button.click(); button.click() }")
        expect(page.locator("#tin h3")).to_have_count(20)
        page.get_by_role("button", name="Xem thêm").click()
        expect(page.locator("#tin h3")).to_have_count(25)

        assert 25 == len(set(page.locator("#tin h3").all_inner_texts()))
