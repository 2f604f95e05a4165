"""Three questions of a resident who has a phone without script, answered by following links from the home page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator

from tests.browser.reader import KINDS, Reader, reading

pytestmark = pytest.mark.browser


@pytest.fixture
def resident(browser: Browser, served: tuple[str, Path]) -> Iterator[Reader]:
    with reading(browser, KINDS["without script"], served[0]) as reader:
        yield reader


def test_what_is_the_ward_thinh_quang_now_and_why(resident: Reader) -> None:
    part = resident.unfold("^Thịnh Quang")
    resident.reads("phường Đống Đa, trọn vẹn, từ 1/7/2025")
    resident.follow("^Tin của Thịnh Quang", part)
    resident.reads(
        "Nay là phường Đống Đa",
        r"Từ 1/1/2025 .*Thịnh Quang \(từ 1/1/2025 đến 30/6/2025\), theo Nghị quyết 1286/NQ-UBTVQH15",
    )
    resident.follow(r"^phường Thịnh Quang \(")

    resident.reads("Từ 1/7/2025 .*phường Đống Đa, theo Nghị quyết 1656/NQ-UBTVQH15")


def test_how_many_collectives_did_the_district_commend_for_2015_who_says_so_and_in_which_words(
    resident: Reader,
) -> None:
    resident.follow("2015")
    resident.reads("143 tập thể")
    resident.follow("^143 tập thể ở Đống Đa")
    resident.reads("đã có 143 tập thể và nhiều cá nhân.* Phố & Phường")
    resident.follow("^Phố & Phường$")

    assert resident.page.url.startswith("https://pho-phuong.example/dong-da-tong-ket-giu-gin-an-ninh")


def test_which_wards_have_no_source_for_2020(resident: Reader) -> None:
    resident.follow("^Đối chiếu$")
    table = resident.page.get_by_role("table").filter(has_text="Láng Hạ")
    told = [row["Phường"] for row in rows_of(table) if "chưa có nguồn" in row["2020"]]
    never = resident.page.get_by_role("region", name="chưa có nguồn của năm nào").get_by_role("listitem")
    # Each name stands with its days: a ward of which no year has a source may have begun later.
    told += [" ".join(text.split()) for text in never.all_inner_texts() if not re.search(r"từ 1/[17]/2025", text)]
    names = [re.split(r" đến | từ | \(", name)[0] for name in told]

    assert {"Phường Cát Linh", "Phường Thịnh Quang", "Phường Khâm Thiên", "Phường Ô Chợ Dừa"} <= set(names)
    assert "Phường Láng Hạ" not in names
    assert len(names) == len(set(names))
    assert 11 == len(names)


def rows_of(table: Locator) -> list[dict[str, str]]:
    """The rows of the table's body, each cell under the name of its column."""
    columns = [" ".join(text.split()) for text in table.get_by_role("columnheader").all_inner_texts()]
    rows = table.locator("tbody").get_by_role("row").all()
    cells = [row.locator("th, td").all_inner_texts() for row in rows]
    return [dict(zip(columns, (" ".join(text.split()) for text in row), strict=True)) for row in cells]
