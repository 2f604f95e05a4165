"""Numbers as real reports give them are added, shown and published as no more than the reports say.

Every page, card, timeline, feed, result of a search and file of data of a small archive is read for it.
"""

import csv
import io
import json
import re

import pytest

from tests.site.built import Site, sum_of
from tests.site.honest import built

PICTURES = (".avif", ".jpg", ".png", ".woff2", ".ico")
LANG_HA, THINH_QUANG = "/phuong/lang-ha-1/", "/phuong/thinh-quang-1/"
# The days that the articles and the register give, and the day of an empty feed.
DAYS = {
    *("2017-03-04", "2018-11-10", "2019-05-28", "2020-07-21", "2020-09-15", "2023-10-10", "2023-11-10"),
    *("2013-06-17", "2025-06-30", "2025-07-01", "1970-01-01"),
}
_DAY = re.compile(
    r"(?<!\d)(?:(?P<year>\d{4})(?:-|,\s*)(?P<month>\d{1,2})(?:-|,\s*)(?P<day>\d{1,2})"
    r"|(?P<day_>\d{1,2})(?:/| tháng )(?P<month_>\d{1,2})(?:/| năm )(?P<year_>\d{4}))(?!\d)"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory.mktemp("honest"))


@pytest.fixture(scope="module")
def texts(site: Site) -> dict[str, str]:
    """Every file that is no picture, in one line; pages without their style."""
    held = {url: content.decode() for url, content in site.files.items() if not url.endswith(PICTURES)}
    return {url: " ".join(re.sub(r"<style>.*?</style>", "", text).split()) for url, text in held.items()}


def words(site: Site, url: str, path: str = "//main") -> str:
    """What is read in the parts of a page."""
    return " ".join(map(words_of, site.page(url).xpath(path)))


def sums(site: Site, url: str) -> dict[str, list[tuple[str, ...]]]:
    """The rows of the page's table of sums under each of its headings, which are joined with those above them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for group in site.page(url).xpath("//table[@class='tally']/tbody"):
        title = words_of(group.xpath("./tr/th[@class='group']")[0])
        giver = ""
        for row in group.xpath("./tr[not(th[@class='group']) and not(@class='given-by')]"):
            heading = row.xpath("./th[@class='giver']")
            giver = words_of(heading[0]) if heading else giver
            if not heading:
                found.setdefault(f"{title}, {giver}", []).append(sum_of(row))
    return found


def words_of(element: object) -> str:
    return " ".join(str(element.xpath("string()")).split())  # type: ignore[attr-defined]  # an element


def rows(site: Site, article: str = "") -> list[dict[str, str]]:
    """The rows of the table of awards, perhaps of one article."""
    found = csv.DictReader(io.StringIO(site.file("/du-lieu/awards.csv").decode(), newline=""))
    return [row for row in found if article in ("", row["article"])]


def card(site: Site, url: str) -> str:
    """What is written on the card of the article's page."""
    return str(site.page(url).xpath("//meta[@property='og:image:alt']/@content")[0])


def test_a_part_stands_beside_its_whole_and_nothing_says_their_sum(site: Site, texts: dict[str, str]) -> None:
    assert [("1.810", "hộ gia đình", "gia đình văn hóa")] == sums(site, LANG_HA)["Năm 2018, Phường tặng"]
    assert [("1.810", "hộ gia đình", "gia đình văn hóa")] == sums(site, "/nam/2018/")["Cấp phường, xã, Phường tặng"]
    assert "1.810 hộ gia đình (trong đó 180 hộ gia đình [biểu dương])" in words(site, LANG_HA)
    assert "1.810 hộ gia đình (trong đó 180 hộ gia đình [biểu dương])" in card(site, "/tin/2018/gia-dinh/")
    assert [("1", "", "yes"), ("2", "1", "no")] == [
        (row["row"], row["part_of"], row["counted"]) for row in rows(site, "gia-dinh")
    ]
    assert any("1.810" in text for text in texts.values())
    assert [] == [url for url, text in texts.items() if re.search(r"(?<![\w.])1\.?990(?!\w)", text)]


def test_what_a_city_gave_elsewhere_is_not_the_wards(site: Site, texts: dict[str, str]) -> None:
    told = {url: re.findall(r"5\s+tập thể(?: \(Hà Nội; trong đó)?", plain(text)) for url, text in texts.items()}
    of_year = sums(site, "/nam/2020/")

    # Lists, results and cards say where the five are; only the city's own sentences and tables need not.
    without_place = {url for url, found in told.items() if "5 tập thể" in found}
    expected = {"/nam/2020/", "/tin/2020/chay/", "/tinh/ha-noi/", "/doi-chieu/", "/hinh-thuc/bang-khen/"}
    assert expected == without_place
    assert {LANG_HA, "/nam/2020/", "/tin/2020/chay/"} < {url for url, found in told.items() if found}
    assert "Hà Nội: 5 tập thể được thành phố tặng bằng khen" in words(site, "/nam/2020/")
    assert [("5", "tập thể", "bằng khen")] == of_year["Cấp tỉnh, thành phố, Thành phố tặng"]
    assert [("24", "cá nhân", "bằng khen")] == of_year["Cấp phường, xã, Thành phố tặng"]


def test_a_ward_counts_what_its_own_got_alone_in_tables_sentence_timeline_and_coverage(site: Site) -> None:
    of_ward = {title: rows for title, rows in sums(site, LANG_HA).items() if "2020" in title}

    assert {
        "Năm 2020, Thành phố tặng": [("24", "cá nhân", "bằng khen")],
        "Năm 2020, Phường tặng": [("7", "cá nhân", "giấy khen")],
    } == of_ward
    assert "tập thể" not in words(site, LANG_HA, "//main//table")
    assert "5 tập thể" not in words(site, LANG_HA, "//main//figure")
    assert "tập thể" not in words(site, "/doi-chieu/", "//tr[th = 'Láng Hạ']")


def test_a_row_of_another_place_says_so_on_the_articles_page(site: Site) -> None:
    found = [
        words_of(row) for row in site.page("/tin/2020/chay/").xpath("//table[@class='awards']/tbody/tr[@id]/td[1]")
    ]

    assert ["tập thể Hà Nội", "tập thể phường Láng Hạ", "cá nhân"] == found


def test_groups_are_read_as_such_and_added_as_individuals(site: Site) -> None:
    article = "/tin/2019/truong/"

    assert ["giáo viên", "học sinh"] == [
        words_of(cell) for cell in site.page(article).xpath("//table[@class='awards']/tbody/tr[@id]/td[1]")
    ]
    assert "Giấy khen: 96 giáo viên, 157 học sinh" in words(site, LANG_HA)
    assert "96 giáo viên, 157 học sinh" in card(site, article)
    assert [("253", "cá nhân", "giấy khen")] == sums(site, LANG_HA)["Năm 2019, Phường tặng"]
    assert "Phường Láng Hạ: 253 cá nhân được phường tặng giấy khen" in words(site, "/nam/2019/")
    assert "157 cá nhân, giấy khen" in words(site, LANG_HA, "//figure")


def test_two_issuers_of_one_number_are_one_row(site: Site) -> None:
    found = site.page("/tin/2019/truong/").xpath("//table[@class='awards']/tbody/tr[@id]/td[3]")

    assert ["UBND phường; Hội Khuyến học phường", "Hội Khuyến học phường; UBND phường"] == [
        row["issuer"] for row in rows(site, "truong")
    ]
    assert ["UBND phường và Hội Khuyến học phường", "Hội Khuyến học phường và UBND phường"] == [*map(words_of, found)]
    assert {"ward"} == {row["issuer_level"] for row in rows(site, "truong")}


def test_a_school_year_is_listed_on_both_its_years_and_added_once(site: Site) -> None:
    with_sum = [url for url in site.pages if "57" in words(site, url, "//table[@class='tally']")]

    assert [LANG_HA, "/nam/2012/", "/hinh-thuc/giay-khen/"] == sorted(with_sum, reverse=True)
    assert all("Tin nam hoc" in words(site, f"/nam/{year}/") for year in (2011, 2012))
    assert [("nh 2011-2012", "yes")] == [(row["working_year"], row["counted"]) for row in rows(site, "nam-hoc")]
    assert "năm học 2011–2012" in card(site, "/tin/2012/nam-hoc/")


def test_an_event_of_two_wards_is_listed_with_each_and_added_to_none(site: Site) -> None:
    with_sum = [url for url in site.pages if "83" in words(site, url, "//table[not(@class='awards')]")]
    feeds = [f"/feeds{ward[:-1]}.atom.xml" for ward in (LANG_HA, THINH_QUANG)]

    assert [] == with_sum
    assert all("Giấy khen: 83 cá nhân" in words(site, url) for url in (LANG_HA, THINH_QUANG, "/nam/2017/"))
    assert all(b"/tin/2017/hai-phuong/" in site.file(feed) for feed in feeds)
    assert [("wards", "lang-ha-1; thinh-quang-1", "no")] == [
        (row["scope"], row["place_id"], row["counted"]) for row in rows(site, "hai-phuong")
    ]
    assert "không cộng vào riêng nơi nào" in words(site, "/tin/2017/hai-phuong/")


def test_coverage_does_not_say_of_a_ward_that_nobody_counted_anyone_where_two_were_counted_together(site: Site) -> None:
    (meaning,) = site.page("/doi-chieu/").xpath("//dt[. = 'có tin']/following-sibling::dd")

    assert "hoặc số ấy nằm trong số chung với nơi khác" in words_of(meaning)


def test_a_page_of_a_place_does_not_say_that_there_are_no_numbers_where_they_are_parts_or_shared(site: Site) -> None:
    shared = "Có tin, số nằm trong số chung nên không cộng riêng."

    assert shared in words(site, "/phuong/lang-ha-1/")
    assert shared in words(site, "/phuong/thinh-quang-1/")


def test_one_office_has_one_spelling_everywhere(site: Site, texts: dict[str, str]) -> None:
    assert {"Chủ tịch UBND thành phố Hà Nội"} == {row["issuer"] for row in rows(site, "bang-khen")}
    assert [] == [url for url, text in texts.items() if "UBND TP" in text or "Ủy ban nhân dân" in text]
    assert {"/tin/2020/bang-khen/", "/du-lieu/awards.csv"} < {
        url for url, text in texts.items() if "Chủ tịch UBND thành phố Hà Nội" in text
    }


def test_what_a_city_and_a_district_gave_is_added_apart_under_headings_of_their_own(site: Site) -> None:
    expected = {
        "Thành phố tặng": [("12", "cá nhân", "Người tốt, việc tốt")],
        "Quận tặng": [("241", "cá nhân", "Người tốt, việc tốt")],
    }

    for url in ("/quan/dong-da/", "/nam/2023/"):
        assert expected == {title.rpartition(", ")[2]: found for title, found in sums(site, url).items()}
    assert "12 cá nhân được thành phố tặng Người tốt, việc tốt; 241 cá nhân được quận tặng" in words(site, "/nam/2023/")


def test_no_file_tells_a_day_that_nobody_gave(texts: dict[str, str]) -> None:
    days = {
        f"{year}-{int(month):02}-{int(day):02}": url
        for url, text in texts.items()
        for found in _DAY.finditer(text)
        for year, month, day in [[found[name] or found[f"{name}_"] for name in ("year", "month", "day")]]
    }

    assert {"2013-06-17", "2018-11-10"} < set(days)
    assert {} == {day: url for day, url in days.items() if day not in DAYS}


def test_a_search_finds_a_month_by_no_day_of_it(site: Site) -> None:
    shards = [held.decode() for url, held in site.files.items() if re.fullmatch(r"/tim-kiem/muc/\d+\.txt", url)]

    assert {"28 5"} == {found for shard in shards for found in re.findall(r"^\d+ 5(?=\t)", shard, re.MULTILINE)}


def test_the_day_of_a_report_is_told_as_that_of_a_report_alone(site: Site, texts: dict[str, str]) -> None:
    told = [text[max(0, found.start() - 9) : found.end()] for text in texts.values() for found in _report(text)]
    feed = json.loads(site.file("/feeds/tin.json"))
    (item,) = [one for one in feed["items"] if one["url"].endswith("/bao-dang/")]

    assert told
    assert [] == [words for words in told if "đăng " not in words]
    assert "date_published" not in item
    assert [("", "reported")] == [(row["date"], row["date_precision"]) for row in rows(site, "bao-dang")]


def _report(text: str) -> list[re.Match[str]]:
    return list(re.finditer("17/6/2013", text))


def plain(text: str) -> str:
    """The text of a file without elements and the marks between numbers and words of search results."""
    return " ".join(re.sub(r"<[^>]*>|\\t|&nbsp;|\u00a0", " ", text).split())
