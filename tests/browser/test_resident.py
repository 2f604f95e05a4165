"""What a resident asks who has a phone without script, answered by links from the home page, in so many taps."""

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
    resident.reads(r"phường Đống Đa \(toàn bộ\), từ 1/7/2025")
    assert 1 == resident.taps
    resident.follow("^Tin của Thịnh Quang", part)
    resident.reads(
        "Nay thuộc phường Đống Đa",
        r"Từ 1/1/2025 .*Thịnh Quang \(từ 1/1/2025 đến 30/6/2025\), theo Nghị quyết 1286/NQ-UBTVQH15",
    )
    resident.follow(r"^phường Thịnh Quang \(")

    resident.reads("Từ 1/7/2025 .*phường Đống Đa, theo Nghị quyết 1656/NQ-UBTVQH15")


def test_how_many_collectives_did_the_district_commend_for_2015_who_says_so_and_in_which_words(
    resident: Reader,
) -> None:
    resident.follow("2015")
    resident.reads("143 tập thể được .* giấy khen", "theo Phố & Phường")
    resident.follow("^143")
    resident.reads("đã có 143 tập thể và nhiều cá nhân.* Phố & Phường")
    assert 2 == resident.taps
    resident.follow("^Phố & Phường$")

    assert resident.page.url.startswith("https://pho-phuong.example/dong-da-tong-ket-giu-gin-an-ninh")


def test_how_to_send_a_correction_of_an_article_in_two_taps(resident: Reader) -> None:
    resident.follow("^Phường Kim Liên khen")
    resident.follow("^Góp ý, đính chính$")

    resident.reads("Báo chỗ sai kèm địa chỉ trang và nguồn")
    assert 2 == resident.taps


def test_what_giay_khen_is_and_who_may_give_it(resident: Reader) -> None:
    resident.follow("^Giấy khen$")

    resident.reads("Ai có quyền tặng Chủ tịch UBND phường", "hình thức khen thưởng theo luật")
    assert 1 == resident.taps


def test_the_newest_picture_says_what_it_shows_and_where_it_is_used(resident: Reader) -> None:
    pictures = resident.page.get_by_role("region", name="Hình ảnh")
    resident.follow("", pictures)

    resident.reads("Hình vẽ|Hình minh họa", "Trong tin")
    assert 1 == resident.taps


def test_how_to_follow_the_news_of_a_district(resident: Reader) -> None:
    resident.follow(r"^Theo dõi tin \(RSS\)$")
    resident.reads("ứng dụng đọc tin theo dõi giúp bạn", "Nhận qua thư điện tử")
    resident.follow(r"^Tin của Quận Đống Đa \(RSS\)$")

    assert resident.page.url.endswith("/feeds/quan/dong-da.atom.xml")
    assert "Quận Đống Đa – Bảng vàng Hà Nội" == resident.page.title()


def test_which_wards_have_no_source_for_2020(resident: Reader) -> None:
    resident.follow("^Phường theo năm$")
    wards = rows_of(resident.page.get_by_role("table").filter(has_text="Láng Hạ"))
    told = [name for name, years in wards.items() if "chưa có nguồn" in years["2020"]]
    never = resident.unfold("phường, xã, theo tên").get_by_role("listitem")
    # Each name stands with its days: a ward of which no year has a source may have begun later.
    told += [" ".join(text.split()) for text in never.all_inner_texts() if not re.search(r"từ 1/[17]/2025", text)]
    names = [re.split(r" đến | từ | \(| một phần", name)[0].removeprefix("Phường ") for name in told]

    assert {"Cát Linh", "Thịnh Quang", "Khâm Thiên", "Ô Chợ Dừa"} <= set(names)
    assert "Láng Hạ" not in names
    assert len(names) == len(set(names))
    assert 11 == len(names)


def rows_of(table: Locator) -> dict[str, dict[str, str]]:
    """What the table says of each ward, by its name and the year; a cell may speak of several years."""
    years = [" ".join(text.split()) for text in table.get_by_role("columnheader").all_inner_texts()][1:]
    rows = table.locator("tbody.wards").get_by_role("row").all()
    cells = "cells => cells.flatMap(cell => Array(cell.colSpan).fill(cell.innerText))"
    told = [[" ".join(str(text).split()) for text in row.locator("th, td").evaluate_all(cells)] for row in rows]
    return {name: dict(zip(years, found, strict=True)) for name, *found in told}
