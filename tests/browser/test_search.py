"""The search as a reader meets it: whatever the spelling, by keyboard, with the back button, without script."""

import gzip
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import brotli
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from award_archive.catalogue.search_index.postings import written
from award_archive.model.vietnamese import exact, folded, syllables
from tests.browser.axe import EVERY_WAY, Way, context_with_axe, look, results
from tests.browser.conftest import built_and_served
from tests.gates.weight import KILOBYTE
from tests.model.builders import law
from tests.support import write_article, write_content

pytestmark = pytest.mark.browser

PHRASE, FOLDED_TITLE = "Bà con giữ phố quanh Đình Đỏ", "Định dò tên cổ của phố"
IN_THE_TEXT, APART = "Bà con giữ vườn hoa", "Chợ mới dựng"
MEETING, COMMITTEE = "Kỳ họp khen gia đình văn hóa", "Trao cờ thi đua"
BY_MONTH, BY_REPORT = "Thi gói bánh", "Lại thi gói bánh"
SISTERS = ["https://kho-khac.example", "https://ten-mien.example/hoan-kiem"]
MANY = [f"Khen tổ dân phố số {number}" for number in range(1, 13)]
ARTICLES: dict[str, dict[str, str]] = {
    PHRASE: {"date": "2017-05-01", "body": "Ngày 1/5/2017, bà con quét ngõ."},
    FOLDED_TITLE: {"date": "2019-05-02", "body": "Bà con giữ gìn một ngõ xưa."},
    IN_THE_TEXT: {"date": "2020-05-03", "body": "Vườn hoa nay sạch.\n\nSân đình đỏ rộng hơn."},
    APART: {"date": "2021-05-04", "body": "Mái đỏ bên ngôi đình, hàng hóa đa dạng."},
    MEETING: {"date": "2018-03-24", "body": "HĐND phường họp. Uỷ ban báo cáo."},
    COMMITTEE: {
        "date": "2018-06-05",
        "body": "Ủy ban phường trao cờ.",
        "kind": "bằng khen",
        "ward": "Thịnh Quang",
        "movement": "Giữ gìn an ninh",
    },
    BY_MONTH: {"date": "2016-05", "body": "Bánh chưng xanh."},
    BY_REPORT: {"date": "đăng 2015-06-17", "body": "Bánh chưng xanh nhân đậu."},
} | {title: {"date": f"2022-01-{day + 1:02d}", "body": "Tổ tự quản."} for day, title in enumerate(MANY)}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """An archive that is made to be searched: its address and its folder."""
    folder = tmp_path_factory.mktemp("searched")
    content = write_content(folder)
    for number, (title, told) in enumerate(ARTICLES.items()):
        award: dict[str, object] = {"kind": told.get("kind", "giấy khen"), "recipients": "tập thể", "count": 12}
        head: dict[str, object] = {
            "title": title,
            "date": told["date"],
            "awards": [award],
            "photos": None,
            "ward": told.get("ward", "Láng Hạ"),
            "movement": told.get("movement"),
        }
        write_article(content, f"bai-{number:02d}", told["body"], **head)
    settings = "-e", f"AWARD_ARCHIVE={json.dumps({'sisters': SISTERS})}"
    with built_and_served(content, folder / "output", *settings) as address:
        yield address, folder / "output"


@pytest.fixture
def page(browser: Browser, site: tuple[str, Path]) -> Iterator[Page]:
    """The page to search from; nothing may be complained of there."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{site[0]}/tim-kiem/")
    yield page
    context.close()
    assert [] == complaints


@pytest.fixture(scope="module")
def folding(browser: Browser, site: tuple[str, Path]) -> Iterator[Page]:
    """The page to search from, whose script is asked for its parts."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(f"{site[0]}/tim-kiem/")
    yield page
    context.close()


def settled(page: Page) -> str:
    """What the page says of the search, as soon as it is done, without the first result."""
    status = page.get_by_role("status")
    expect(status).not_to_have_text(re.compile(r"^(Đang tìm…)?$"))
    return (status.text_content() or "").partition(";")[0]


def titles(page: Page, query: str) -> list[str]:
    """The titles that are found, in order."""
    page.get_by_role("searchbox").fill(query)
    page.get_by_role("searchbox").press("Enter")
    settled(page)
    return page.locator("#tin h3").all_inner_texts()


def test_the_exactly_accented_title_comes_first_then_other_titles_then_texts_then_syllables_apart(page: Page) -> None:
    assert [PHRASE, FOLDED_TITLE, IN_THE_TEXT, APART] == titles(page, "Đình Đỏ")


@pytest.mark.parametrize(
    "query", ["dinh do", "DINH DO", "ĐÌNH ĐỎ", unicodedata.normalize("NFD", "Đình Đỏ"), "đình-đỏ!"]
)
def test_a_phrase_is_found_however_it_is_spelt(page: Page, query: str) -> None:
    assert {PHRASE, FOLDED_TITLE, IN_THE_TEXT, APART} == set(titles(page, query))


def test_without_tone_marks_titles_come_newest_first(page: Page) -> None:
    assert [FOLDED_TITLE, PHRASE, IN_THE_TEXT, APART] == titles(page, "dinh do")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("uỷ ban", {MEETING, COMMITTEE}),
        ("ủy ban", {MEETING, COMMITTEE}),
        ("hdnd", {MEETING}),
        ("24/3", {MEETING}),
        ("24/3/2018", {MEETING}),
        ("dạng", {APART, BY_REPORT}),
        ("cổ", {FOLDED_TITLE}),
        ("bằng khen 12 tập thể", {COMMITTEE}),
        ("hoa vườn sạch", {IN_THE_TEXT}),
    ],
)
def test_what_a_reader_may_type_is_found(page: Page, query: str, found: set[str]) -> None:
    assert found <= set(titles(page, query))
    assert query == "cổ" or found == set(titles(page, query))


def test_a_former_name_leads_to_the_ward_and_to_what_it_is_now(page: Page) -> None:
    titles(page, "thinh quang")
    places = page.locator("#noi-chon li").all_inner_texts()

    assert [place for place in places if place.startswith("Phường Thịnh Quang") and "nay là" in place]
    assert [place for place in places if place.startswith("Phường Đống Đa") and "phường Thịnh Quang" in place]
    page.locator("#noi-chon a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Thịnh Quang")


def test_results_show_title_day_place_summary_and_the_marked_words(page: Page) -> None:
    titles(page, "giữ phố quanh")
    first = page.locator(".item").first

    assert "giữ phố quanh" == first.locator("h3 mark").inner_text()
    assert ["1/5/2017", "Phường Láng Hạ"] == first.locator(".item-meta > *").all_inner_texts()
    assert "2017-05-01" == first.locator("time").get_attribute("datetime")
    assert "Ngày 1/5/2017, bà con quét ngõ." == first.locator(".item-summary").inner_text()
    assert "Giấy khen: 12 tập thể" == first.locator(".item-awards").inner_text()
    first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(PHRASE)


def test_syllables_apart_are_marked_only_where_the_phrase_is_not(page: Page) -> None:
    titles(page, "đình đỏ")

    assert ["Đình Đỏ", "Định dò"] == page.locator("#tin h3 mark").all_inner_texts()
    assert ["đỏ", "đình"] == page.locator(".item-summary mark").all_inner_texts()


def test_a_title_is_not_marked_in_pieces_where_the_summary_has_the_phrase(page: Page) -> None:
    marks = page.locator(".item").first.locator("mark")
    assert [PHRASE] == titles(page, "ba con quet")
    assert ["bà con quét"] == marks.all_inner_texts()

    assert [PHRASE] == titles(page, "quet con ba")
    assert ["Bà", "con", "bà", "con", "quét"] == marks.all_inner_texts()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("đình đỏ", "4 tin, trong đó 3 tin khớp đúng cụm từ"),
        ("bà con giữ phố", "2 tin, trong đó 1 tin khớp gần đúng cụm từ"),
        ("bà con giữ", "3 tin"),
        ("phố giữ", "3 tin"),
    ],
)
def test_of_the_phrase_only_what_is_sure_is_told_and_nothing_where_no_article_or_every_one_has_it(
    page: Page, query: str, told: str
) -> None:
    titles(page, query)

    assert told == settled(page)


def test_large_numbers_are_written_as_in_vietnamese(page: Page, site: tuple[str, Path]) -> None:
    head = json.loads((site[1] / "tim-kiem" / "muc" / "dau.json").read_bytes())
    numbers = written(range(head["places"], head["places"] + 1234))
    result = ["/", "Tin", "2017-05-01", "1/5/2017", "Phường Láng Hạ", "", "Tóm tắt", ""]
    block = json.dumps([result] * head["block"])
    page.route("**/muc/*.txt?*", lambda route: route.fulfill(body=f"\nkhen\t{numbers}\n"))
    page.route(re.compile(r"/muc/\d+\.json"), lambda route: route.fulfill(body=block))
    titles(page, "khen")

    assert "1.234 tin" == settled(page)


def test_the_number_of_hits_is_told_and_more_of_them_can_be_seen(page: Page) -> None:
    assert MANY[:1:-1] == titles(page, "khen tổ dân phố")
    assert "12 tin" == settled(page)

    page.get_by_role("button", name="Xem thêm").press("Enter")
    expect(page.locator("#tin h3")).to_have_text(MANY[::-1])
    assert MANY[1] == page.evaluate("document.activeElement.textContent")
    expect(page.get_by_role("button", name="Xem thêm")).to_be_hidden()


def test_results_are_narrowed_by_year_place_and_kind(page: Page) -> None:
    assert {COMMITTEE, MEETING} == set(titles(page, "ban"))

    page.get_by_label("Nơi", exact=True).select_option("Phường Thịnh Quang (đến 31/12/2024)")
    expect(page.get_by_role("status")).to_have_text(f"1 tin; đầu tiên: {COMMITTEE}")
    page.get_by_label("Nơi", exact=True).select_option("Mọi nơi")
    page.get_by_label("Hình thức khen").select_option("Giấy khen")
    expect(page.locator("#tin h3")).to_have_text([MEETING])
    page.get_by_label("Năm được khen").select_option("2019")
    expect(page.get_by_role("status")).to_have_text(re.compile("Không có kết quả nào"))
    page.get_by_role("searchbox").fill("")
    page.get_by_role("button", name="Tìm", exact=True).click()
    expect(page.locator("#tin h3")).to_have_text([FOLDED_TITLE, "Láng Hạ khen người giữ phố"][::-1])


def test_the_address_holds_the_search_and_the_back_button_leads_through_searches(
    page: Page, site: tuple[str, Path]
) -> None:
    assert [MEETING] == titles(page, "hdnd")
    assert "?q=hdnd" == page.evaluate("location.search")
    page.get_by_label("Năm được khen").select_option("2019")
    expect(page.locator("#tin h3")).to_have_count(0)
    titles(page, "dò tên")

    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("hdnd")
    expect(page.get_by_label("Năm được khen")).to_have_value("2019")
    page.go_back()
    expect(page.locator("#tin h3")).to_have_text([MEETING])
    page.go_back()
    expect(page.get_by_role("heading", name="Kết quả")).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text("")
    expect(page.get_by_role("link", name="Tin theo năm")).to_be_visible()
    page.go_forward()
    expect(page.locator("#tin h3")).to_have_text([MEETING])


def test_a_result_tells_a_month_as_a_month_and_of_a_report_nothing_to_machines(page: Page) -> None:
    assert [BY_MONTH, BY_REPORT] == titles(page, "bánh chưng xanh")

    times = ["tháng 5/2016 Phường Láng Hạ", "đăng 17/6/2015 Phường Láng Hạ"]
    expect(page.locator("#tin .item-meta")).to_have_text(times)
    assert ["2016-05"] == [time.get_attribute("datetime") for time in page.locator("#tin time").all()]


def test_an_address_with_a_query_opens_with_its_results(page: Page, site: tuple[str, Path]) -> None:
    page.goto(f"{site[0]}/tim-kiem/?q={quote('ủy ban')}&loai=bang-khen")

    expect(page.locator("#tin h3")).to_have_text([COMMITTEE])
    expect(page.get_by_role("searchbox")).to_have_value("ủy ban")
    expect(page.get_by_label("Hình thức khen")).to_have_value("bang-khen")
    assert page.title().startswith("ủy ban – Tìm kiếm")


def test_results_are_narrowed_to_a_movement_which_is_found_by_its_other_name_too(page: Page) -> None:
    assert [COMMITTEE] == titles(page, "toan dan giu gin an ninh")
    assert 1 < len(titles(page, "khen"))
    page.get_by_label("Phong trào").select_option("Giữ gìn an ninh")
    settled(page)

    expect(page.locator("#tin h3")).to_have_text([COMMITTEE])
    assert "phong-trao=giu-gin-an-ninh" in page.url


def test_an_address_may_narrow_to_a_place_that_the_page_does_not_list(page: Page, site: tuple[str, Path]) -> None:
    page.goto(f"{site[0]}/tim-kiem/?q=ban&noi=ward-khong-co-1")

    assert "Không có kết quả nào" in settled(page)
    assert "Nơi đã chọn" == page.get_by_label("Nơi", exact=True).locator("option:checked").inner_text()
    page.get_by_label("Nơi", exact=True).select_option("Mọi nơi")
    expect(page.locator("#tin h3")).to_have_count(2)


def test_an_address_with_a_query_on_several_lines_or_an_impossible_year_does_no_harm(
    page: Page, site: tuple[str, Path]
) -> None:
    page.goto(f"{site[0]}/tim-kiem/?q=%0Aban&nam=abc")

    expect(page.locator("#tin h3")).to_have_count(2)
    expect(page.get_by_label("Năm được khen")).to_have_value("")


@pytest.mark.parametrize(
    ("query", "told"), [("", "Hãy gõ điều cần tìm"), ("?!", "ít nhất một chữ"), ("zzyzx", "Không có kết quả nào")]
)
def test_a_query_that_finds_nothing_says_why(page: Page, query: str, told: str) -> None:
    assert [] == titles(page, query)
    assert told in settled(page)


def test_the_whole_search_can_be_done_by_keyboard(page: Page) -> None:
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("Tab")
    page.keyboard.type("hdnd")
    page.keyboard.press("Enter")
    settled(page)
    for _ in range(6):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text(MEETING)


def test_a_lost_connection_is_told_and_can_be_tried_again(page: Page) -> None:
    page.route("**/muc/*.txt*", lambda route: route.abort())
    titles(page, "hdnd")
    assert "Không tải được" in settled(page)

    page.unroute("**/muc/*.txt*")
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator("#tin h3")).to_have_text([MEETING])
    expect(page.get_by_role("button", name="Thử lại")).to_be_hidden()


def test_without_script_the_page_leads_on_by_other_ways(browser: Browser, site: tuple[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site[0]}/tim-kiem/")

    expect(page.get_by_role("searchbox")).to_be_hidden()
    assert {
        f"..{url}" for url in ("/nam/", "/phuong/", "/hinh-anh/", "/hinh-thuc/", "/phong-trao/", "/doi-chieu/")
    } == {link.get_attribute("href") for link in page.locator(".ways a").all()}
    page.get_by_role("link", name="Tin theo năm").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Khen thưởng theo năm")
    context.close()


def test_results_have_no_fault_that_axe_knows_and_fit_a_narrow_page(browser: Browser, site: tuple[str, Path]) -> None:
    context = context_with_axe(browser)
    page = context.new_page()
    page.goto(f"{site[0]}/tim-kiem/?q={quote('thịnh quang')}")
    settled(page)
    expect(page.locator(".item")).to_have_count(1)
    for way in EVERY_WAY:
        look(page, way)
        assert [] == [violation["help"] for violation in results(page)["violations"]]
    look(page, Way(320))
    assert 320 >= page.evaluate("document.scrollingElement.scrollWidth")
    context.close()


# The page's own script, as a module of which parts can be asked for: a context without the page's policy allows that.
IMPORTED = "import(`data:text/javascript,${encodeURIComponent(document.querySelector('script[type=module]').text)}`)"
SYLLABLES_OF_THE_SCRIPT = f"""async (text) => {{
  const {{exact, folded, syllables}} = await {IMPORTED};
  return syllables(text).map((one) => [one, folded(one), exact(one)]);
}}"""
# Letters that this Python knows: a newer browser knows more.
LETTERS = st.characters(exclude_categories=("Cs", "Cn", "Co"))
VIETNAMESE = st.sampled_from([*"aăâbcdđeêiouơưyÁÀẢÃẠẾỀỂỄỆđĐ .,/-1203\u0301\u0323\u0309\u031b", "ủ", "ỷ", "Ð", "İ"])


@law
@given(st.text(VIETNAMESE, max_size=30) | st.text(LETTERS, max_size=10))
@example("Uỷ ban, ỦY BAN: ĐỐNG ĐA 24/3 q\u0300 m² \u0130 1.000 12.345.678đ 1234.567 1.0000 a1.000")
def test_the_script_folds_as_the_index_does(folding: Page, text: str) -> None:
    wanted = [[one, folded(one), exact(one)] for one in syllables(text)]

    assert wanted == folding.evaluate(SYLLABLES_OF_THE_SCRIPT, text)


@law
@given(st.sets(st.integers(0, 40_000)))
def test_the_script_reads_the_numbers_that_the_index_writes(folding: Page, numbers: set[int]) -> None:
    script = f"async (text) => (await {IMPORTED}).numbers(text)"

    assert sorted(numbers) == folding.evaluate(script, written(sorted(numbers)))


def test_words_of_an_article_or_an_address_are_text_and_nothing_else(page: Page, site: tuple[str, Path]) -> None:
    page.goto(f"{site[0]}/tim-kiem/?q={quote('<img src=x onerror=alert(1)> hdnd')}")
    settled(page)

    assert 0 == page.locator("main img").count()


def links_to_others(page: Page) -> list[str]:
    found: list[str] = page.locator(".sisters a").evaluate_all("links => links.map((one) => one.href)")
    return found


def test_links_to_other_archives_carry_what_is_typed_and_nothing_is_asked_of_these(
    page: Page, site: tuple[str, Path]
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    plain = [f"{sister}/tim-kiem/" for sister in SISTERS]
    assert plain == links_to_others(page)

    page.get_by_role("searchbox").fill("Đống Đa & 24/3 + #1")
    carried = quote("Đống Đa & 24/3 + #1", safe="")
    assert [f"{one}?q={carried}" for one in plain] == links_to_others(page)

    page.get_by_role("searchbox").fill("")
    assert plain == links_to_others(page)

    page.goto(f"{site[0]}/tim-kiem/?q=khong-co-o-day")
    settled(page)
    assert [f"{one}?q=khong-co-o-day" for one in plain] == links_to_others(page)
    assert page.get_by_role("heading", name="Tìm ở kho khác").is_visible()
    assert [] == [url for url in asked if url.startswith(tuple(SISTERS))]


def test_a_first_query_costs_little(page: Page, site: tuple[str, Path]) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site[0]}/tim-kiem/?q={quote('khen tổ dân phố số')}")
    settled(page)
    paths = {address.removeprefix(site[0]).partition("?")[0] for address in asked}
    files = [site[1] / path.lstrip("/") for path in paths if path.endswith((".js", ".txt", ".json"))]
    script = (page.locator("script[type=module]").text_content() or "").encode()

    assert [] == [file for file in files if file.suffix == ".js"]
    assert KILOBYTE * 4 >= len(brotli.compress(script))
    assert 10 <= len(files)
    assert 40_000 >= sum(len(gzip.compress(content)) for content in (script, *(file.read_bytes() for file in files)))
