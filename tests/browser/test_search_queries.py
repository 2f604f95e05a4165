"""Fifty queries as residents type them, each with the result that should come first; written down before the code."""

import gzip
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import BELOW, opened
from tests.browser.searched_town import town_served

pytestmark = pytest.mark.browser

# A path of a place, or the name of an article. If a query finds nothing, what is offered instead is followed.
QUERIES = {
    # The working year comes first, however it is written and wherever it stands.
    "dong da 2015": "dong-da-2015",
    "Đống Đa 2015": "dong-da-2015",
    "đống đa năm 2015": "dong-da-2015",
    "2015 đống đa giấy khen": "dong-da-2015",
    "dong da 2016": "dong-da-2016",
    "dong da 2017": "dong-da-2017",
    "quận hoàn kiếm 2022": "hoan-kiem-2022",
    "kham thien 2018": "kham-thien-2018",
    "khâm thiên 2025": "kham-thien-2025",
    "o cho dua 2024": "o-cho-dua-2024",
    "phường Láng 2025": "lang-2025",
    "gia đình văn hóa 2018": "gia-dinh-van-hoa-2018",
    # Reviews of several years, and a school year.
    "dong da 2014-2024": "dong-da-muoi-nam",
    "dong da 2014–2024": "dong-da-muoi-nam",
    "dong da giai doan 2014-2024": "dong-da-muoi-nam",
    "Đống Đa 2011-2015": "dong-da-nam-nam",
    "năm học 2011-2012": "lao-dong-tien-tien-2012",
    # Numbers.
    "205": "dong-da-2015",
    "205 tap the": "dong-da-2015",
    "1000 ca nhan": "ha-noi-2016",
    "1.000 cá nhân": "ha-noi-2016",
    # Names of places, with and without tone marks, in one word; renamed, ended and new ones.
    "lang ha": "/phuong/lang-ha-1/",
    "Láng Hạ": "/phuong/lang-ha-1/",
    "langha": "/phuong/lang-ha-1/",
    "dongda": "/quan/dong-da/",
    "dongda 2015": "dong-da-2015",
    "hoankiem 2023": "hoan-kiem-2023",
    "lang thuong": "/phuong/lang-thuong-1/",
    "nga tu so": "/phuong/nga-tu-so-1/",
    "phường ngã tư sở": "/phuong/nga-tu-so-1/",
    "van mieu": "/phuong/van-mieu-1/",
    "van mieu quoc tu giam": "/phuong/van-mieu-quoc-tu-giam-2/",
    # Slips of one letter.
    "giay ken 205": "dong-da-2015",
    "dong dda 2015": "dong-da-2015",
    "lang hạa 2020": "lang-ha-2020",
    "khan thien 2018": "kham-thien-2018",
    "thinh quan 2019": "thinh-quang-2019",
    "bang khne hien mau": "lang-ha-2020",
    "nguoi tot viec tto 2021": "nguoi-tot-2021",
    "dan van kheoo": "dan-van-kheo-2022",
    "huan chuong lao dog": "huan-chuong-2024",
    "hoan kem": "/quan/hoan-kiem/",
    # Phrases.
    "hiến máu tình nguyện": "dong-da-hien-mau-2016",
    "cứu người đuối nước": "khuong-thuong-2021",
    "huy hiệu 80 năm tuổi Đảng": "ba-dinh-huy-hieu-2022",
    "cờ thi đua": "co-thi-dua-2019",
    "thủ khoa": "thu-khoa-2018",
    # Who gives an award, and days.
    "liên đoàn lao động": "lien-doan-2021",
    "24/3/2016": "dong-da-2015",
    "tháng 5/2012": "quang-trung-2012",
}
NOT_FIRST: set[str] = set()
# What a query may ask for beside the page until its first result is there, also where it first leads to an offer.
# Bytes are those of gzip.
MOST_REQUESTS, MOST_BYTES = 30, 40_000


@dataclass(frozen=True)
class Answer:
    """The path of the first result, also of what is offered instead, and how much was asked for until it was there."""

    path: str
    requests: int
    size: int


@pytest.fixture(scope="module")
def answers(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    """What each query leads to, in a browser that knows nothing yet."""
    folder = tmp_path_factory.mktemp("searched")
    found = {}
    with town_served(folder) as address:
        for query in QUERIES:
            with opened(browser, viewport={"width": 390, "height": 800}) as page:
                found[query] = answer(page, address, query, folder / "output")
    return found


def answer(page: Page, address: str, query: str, output: Path) -> Answer:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.removeprefix(BELOW)))
    path = first(page, f"{address}/tim-kiem/?q={quote(query)}")
    files = [output / one.lstrip("/") for one in asked if not one.endswith("/")]
    return Answer(path, len(files), sum(len(gzip.compress(file.read_bytes())) for file in files))


def first(page: Page, address: str) -> str:
    """The path of the first result, of a place or an article; of what is offered instead, if nothing is found."""
    page.goto(address)
    results = page.locator("#noi-chon a, #tin h3 a")
    offered = page.locator("#co-phai a")
    expect(results.or_(offered).first).to_be_visible()
    if not results.count():
        offered.first.click()
        expect(results.first).to_be_visible()
    path: str = results.first.evaluate("link => link.pathname")
    return path.removeprefix(BELOW)


def is_right(path: str, wanted: str) -> bool:
    return path in {wanted, f"/tin/{path.split('/')[2]}/{wanted}/"}


def test_there_are_fifty_queries_of_which_at_most_two_miss() -> None:
    assert 50 == len(QUERIES)
    assert 2 >= len(NOT_FIRST)


def test_the_best_result_of_each_query_comes_first(answers: dict[str, Answer]) -> None:
    assert {} == {
        query: found.path
        for query, found in answers.items()
        if is_right(found.path, QUERIES[query]) == (query in NOT_FIRST)
    }


def test_no_query_asks_for_much(answers: dict[str, Answer]) -> None:
    assert {} == {
        query: found for query, found in answers.items() if found.requests > MOST_REQUESTS or found.size > MOST_BYTES
    }
