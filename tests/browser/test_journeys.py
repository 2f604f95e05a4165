"""What residents come for, done by every kind of reader, from the home page on and by links alone."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import KINDS, Reader, reading

pytestmark = pytest.mark.browser


def from_a_year_to_an_article_and_its_source(reader: Reader) -> None:
    reader.follow("2015")
    reader.reads("Khen thưởng năm 2015", "143")
    reader.follow("^143 tập thể ở Đống Đa")
    reader.reads("đã có 143 tập thể và nhiều cá nhân", "17/3/2016")
    reader.follow("Phố & Phường|Đống Đa tổng kết")

    assert reader.page.url.startswith("https://pho-phuong.example/dong-da-tong-ket")


def from_a_former_ward_to_what_it_is_now(reader: Reader) -> None:
    part = reader.unfold("^Cát Linh")
    reader.reads(r"phường Giảng Võ và phường Ô Chợ Dừa \(từ 1/7/2025\), mỗi phường nhận một phần")
    reader.follow("^phường Giảng Võ", part)
    reader.reads("^Phường Giảng Võ", "Cát Linh", "1656/NQ-UBTVQH15")


def to_a_photograph_and_back_to_its_article(reader: Reader) -> None:
    reader.follow("^Hình ảnh$")
    reader.follow("^Năm 2015")
    reader.follow("^Hình minh họa: trao giấy khen|^Trao giấy khen|sân khấu")
    reader.reads("Hình vẽ của Bảng Vàng")
    reader.follow("^143 tập thể ở Đống Đa")
    reader.follow("sân khấu|[Tt]rao giấy khen trên")
    reader.reads("Hình vẽ của Bảng Vàng")


def to_the_coverage_of_a_year(reader: Reader) -> None:
    reader.follow("^Phường theo năm$")
    reader.reads("2020", "chưa có nguồn", "4 tập thể")
    reader.follow("^2020$")
    reader.reads("Khen thưởng năm 2020", "Láng Hạ")


def to_the_open_data_and_a_download(reader: Reader) -> None:
    reader.follow("^Dữ liệu")
    rows = list(csv.DictReader(io.StringIO(reader.download("^awards.csv"), newline="")))

    assert ["143", ""] == [row["count"] for row in rows if row["article"] == "quan-tong-ket-2015"]


def to_a_correction_and_to_who_answers_for_it(reader: Reader) -> None:
    reader.follow("^Đính chính")
    reader.reads("Đính chính", "nay sửa thành trên 1.000", "Theo yêu cầu của người trong ảnh")
    reader.follow("^Liên hệ")
    reader.reads("Liên hệ")


JOURNEYS = [
    from_a_year_to_an_article_and_its_source,
    from_a_former_ward_to_what_it_is_now,
    to_a_photograph_and_back_to_its_article,
    to_the_coverage_of_a_year,
    to_the_open_data_and_a_download,
    to_a_correction_and_to_who_answers_for_it,
]


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: re.sub("_", " ", journey.__name__))
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_reader_gets_there(
    browser: Browser, served: tuple[str, Path], kind: str, journey: Callable[[Reader], None]
) -> None:
    with reading(browser, KINDS[kind], served[0]) as reader:
        journey(reader)
