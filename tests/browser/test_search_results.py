"""What a resident sees of the results: their order, what is offered instead, and the way back."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.conftest import opened
from tests.browser.searched_town import town_served

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with town_served(tmp_path_factory.mktemp("searched")) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with opened(browser, viewport={"width": 390, "height": 800}) as page:
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text))
        yield page
        assert [] == complaints


def searched(page: Page, address: str, query: str, more: str = "") -> Locator:
    """The page of the query's results, and what it says of them once they are there."""
    page.goto(f"{address}/tim-kiem/?q={quote(query)}{more}")
    status = page.get_by_role("status")
    expect(status).not_to_have_text(re.compile(r"^(Đang tìm…)?$"))
    return status


def names(page: Page) -> list[str]:
    """The names of the articles that are shown, in order."""
    paths: list[str] = page.locator("#tin h3 a").evaluate_all("links => links.map((one) => one.pathname)")
    return [path.split("/")[-2] for path in paths]


def test_the_filter_by_year_shows_what_counts_for_the_year_before_reviews_that_cover_it(
    page: Page, address: str
) -> None:
    searched(page, address, "đống đa", "&nam=2015")
    found = names(page)

    assert {"dong-da-muoi-nam", "dong-da-nam-nam"} == set(found[-2:])
    assert "dong-da-2015" == found[0]
    assert "dong-da-2016" not in found


def test_a_year_in_the_query_puts_its_news_before_reviews_and_these_before_news_that_name_it(
    page: Page, address: str
) -> None:
    searched(page, address, "an ninh đống đa 2015")

    assert ["dong-da-2015", "dong-da-muoi-nam", "dong-da-2017", "dong-da-2016"] == names(page)


def test_a_year_alone_finds_its_news(page: Page, address: str) -> None:
    searched(page, address, "2015")

    assert {"ha-noi-2015", "lang-ha-2015", "dong-da-2015", "cho-hoa-2015"} == set(names(page)[:4])


def test_the_year_of_a_review_is_told_as_a_span(page: Page, address: str) -> None:
    searched(page, address, "mười năm giữ gìn an ninh")

    expect(page.locator("#tin .item-meta").first).to_contain_text("khen thành tích giai đoạn 2014–2024")


@pytest.mark.parametrize("query", ["1000 cá nhân", "1.000 ca nhan"])
def test_a_number_is_found_and_marked_with_and_without_points(page: Page, address: str, query: str) -> None:
    searched(page, address, query)

    assert "ha-noi-2016" == names(page)[0]
    assert "1.000 cá nhân" == page.locator(".item-summary mark").first.inner_text()


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("giay ken 205", "giấy khen 205"),
        ("Lang hạa", "Láng Hạ"),
        ("dan vận kheoo", "Dân vận khéo"),
        ("2016 gương nguoi tot viec tott", "2016 gương Người tốt, việc tốt"),
        ("nguoii tot viec tot 2016", "Người tốt, việc tốt 2016"),
        ("hoan kem 2023", "Hoàn Kiếm 2023"),
        ("thnih quang", "Thịnh Quang"),
    ],
)
def test_a_slip_of_one_letter_in_a_name_is_offered_put_right(
    page: Page, address: str, query: str, offered: str
) -> None:
    searched(page, address, query)
    link = page.get_by_role("link", name=f"Có phải “{offered}”?")
    expect(link).to_be_visible()
    link.click()

    expect(page.get_by_role("searchbox")).to_have_value(offered)
    expect(page.locator("#noi-chon a, #tin h3 a").first).to_be_visible()
    expect(page.locator("#co-phai")).to_be_empty()


def test_what_is_offered_keeps_the_filters(page: Page, address: str) -> None:
    searched(page, address, "lang hạa", "&nam=2015")
    page.get_by_role("link", name="Có phải “Láng Hạ”?").click()

    expect(page.get_by_label("Năm được khen")).to_have_value("2015")
    expect(page.locator("#tin h3")).to_have_count(1)


@pytest.mark.parametrize("query", ["zzyzx", "dong dda xyzzy", "777"])
def test_nothing_is_offered_that_finds_nothing(page: Page, address: str, query: str) -> None:
    expect(searched(page, address, query)).to_have_text(
        "Không có kết quả nào. Hãy kiểm tra chính tả hoặc thử từ khóa ngắn hơn."
    )
    expect(page.locator("#co-phai")).to_be_empty()


def test_an_empty_result_offers_the_indexes_and_says_how_to_search_otherwise(page: Page, address: str) -> None:
    told = searched(page, address, "zzyzx", "&nam=2015")

    expect(told).to_have_text("Không có kết quả nào. Hãy bỏ bớt điều kiện lọc hoặc thử từ khóa ngắn hơn.")
    expect(page.get_by_role("heading", name="Xem theo lối khác")).to_be_visible()
    expect(page.get_by_role("link", name="Tin theo năm")).to_be_visible()


def test_the_first_result_is_announced_in_a_region_that_is_there_from_the_start(page: Page, address: str) -> None:
    page.goto(f"{address}/tim-kiem/")
    status = page.get_by_role("status")
    expect(status).to_have_text("")
    assert not status.evaluate("one => one.closest('[hidden]') || getComputedStyle(one).display === 'none'")
    page.get_by_role("searchbox").fill("thủ khoa")
    page.get_by_role("searchbox").press("Enter")
    expect(status).to_have_text("1 tin; đầu tiên: Hà Nội khen thủ khoa các trường")

    page.get_by_role("searchbox").fill("ngã tư sở")
    page.get_by_role("searchbox").press("Enter")
    expect(status).to_have_text(re.compile(r"^\d nơi, 1 tin; đầu tiên: Phường Ngã Tư Sở"))


def test_back_from_a_result_everything_is_where_it_was(page: Page, address: str) -> None:
    searched(page, address, "khen")
    for shown in (20, 30):
        page.get_by_role("button", name="Xem thêm").click()
        expect(page.locator("#tin h3")).to_have_count(shown)
    page.locator("#tin h3 a").nth(24).scroll_into_view_if_needed()
    left, seen = page.evaluate("scrollY"), names(page)
    page.locator("#tin h3 a").nth(24).click()
    page.wait_for_url("**/tin/**")
    page.go_back()

    expect(page.locator("#tin h3")).to_have_count(30)
    assert seen == names(page)
    page.wait_for_function("left => Math.abs(scrollY - left) < 5", arg=left)


def test_a_new_search_begins_at_its_first_results(page: Page, address: str) -> None:
    searched(page, address, "khen")
    page.get_by_role("button", name="Xem thêm").click()
    expect(page.locator("#tin h3")).to_have_count(20)
    page.locator("#tin h3 a").nth(14).click()
    page.go_back()
    expect(page.locator("#tin h3")).to_have_count(20)
    page.get_by_role("button", name="Tìm", exact=True).click()

    expect(page.locator("#tin h3")).to_have_count(10)


class Waves:
    """Requests that are held back until all that can be asked for at once is asked for."""

    def __init__(self, page: Page) -> None:
        self._page, self._held = page, list[Route]()
        page.route("**", self._hold)

    def _hold(self, route: Route) -> None:
        route.continue_() if route.request.is_navigation_request() else self._held.append(route)

    def until(self, shown: Locator) -> int:
        """How many round trips follow each other, until something is shown."""
        number = 0
        self._page.wait_for_timeout(150)
        while not shown.is_visible():
            assert self._held
            waiting, self._held = self._held, []
            for route in waiting:
                route.continue_()
            number += 1
            self._page.wait_for_timeout(150)
        return number


def test_two_round_trips_lead_from_the_page_to_the_first_result(page: Page, address: str) -> None:
    waves = Waves(page)
    page.goto(f"{address}/tim-kiem/?q={quote('lang ha 2015')}", wait_until="commit")

    assert 2 == waves.until(page.locator("#tin h3").first)


def test_two_round_trips_lead_from_what_is_typed_to_the_first_result(page: Page, address: str) -> None:
    page.goto(f"{address}/tim-kiem/")
    waves = Waves(page)
    page.get_by_role("searchbox").fill("láng hạ")
    page.get_by_role("searchbox").press("Enter")

    assert 2 == waves.until(page.locator("#noi-chon a").first)
