"""The tests' archive, built once with a public address, and read as its readers would."""

import csv
import io
import json
import shutil
from datetime import datetime
from pathlib import Path
from urllib.parse import urldefrag
from xml.etree import ElementTree

import pytest
from frictionless import Package
from lxml import html

from award_archive.pages.files.open_data import PACKAGE, described
from tests.gates import published
from tests.gates.links import titles_shared
from tests.site.built import ADDRESS, Site
from tests.support import ARCHIVE, ROOT, TOWNS

REPORT = "/tin/2016/quan-tong-ket-2015/"
ATOM = "{http://www.w3.org/2005/Atom}"


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_every_article_that_is_no_draft_is_published(archive: Site) -> None:
    slugs = published.published_slugs(ARCHIVE)

    assert 19 == len(slugs)
    assert slugs == sorted(url.split("/")[3] for url in archive.articles())
    assert slugs == published.articles_published(archive)


def test_every_article_shows_the_awards_that_its_file_says(archive: Site) -> None:
    assert published.awards_to_show(ARCHIVE) == published.awards_shown(archive)


def test_what_reports_tell_beside_awards_is_on_pages_and_in_the_data_as_their_files_say(archive: Site) -> None:
    told = published.others_to_show(ARCHIVE)

    assert ["hơn 50 suất học bổng", "thư khen của một tổ dân phố"] == told["lang-ha-khuyen-hoc-2018"]
    assert told == published.others_shown(archive)
    assert told == published.others_published(archive)


def test_a_figure_that_no_file_says_would_be_noticed(archive: Site, tmp_path: Path) -> None:
    other = shutil.copytree(ARCHIVE, tmp_path / "content")
    file = other / "articles" / "2016" / "quan-tong-ket-2015.md"
    file.write_text(file.read_text("utf-8").replace("count: 143", "count: 144"), encoding="utf-8")
    table = set(published.awards_written(other)) - set(published.awards_published(archive, ARCHIVE))

    assert ["144"] == [row[-1] for row in table]
    to_show, shown = published.awards_to_show(other), published.awards_shown(archive)
    assert [file.stem] == [slug for slug, rows in shown.items() if rows != to_show[slug]]


def test_a_report_is_shown_with_its_numbers_known_or_not(archive: Site) -> None:
    page = archive.page(REPORT)
    rows = [[text_of(cell) for cell in row.xpath("./td|./th")] for row in page.xpath("//table//tbody/tr")]
    awards = [row for row in rows if len(row) == 4]

    assert ["143 tập thể", "tập thể", "giấy khen", "các cấp"] == awards[0]
    assert ["nhiều cá nhân, không rõ số", "cá nhân", "giấy khen", "các cấp"] == awards[1]
    assert 2 == len(awards)


def test_a_report_keeps_its_dates_and_its_place_apart(archive: Site) -> None:
    words = text_of(archive.page(REPORT))

    assert all(word in words for word in ("năm 2015", "17/3/2016", "quận Đống Đa", "Phố & Phường"))


def test_a_report_stands_in_its_working_year_and_not_in_the_year_of_its_day(archive: Site) -> None:
    assert ADDRESS + REPORT in archive.links("/nam/2015/")
    assert ADDRESS + REPORT not in archive.links("/nam/2016/")


def test_no_ward_counts_what_the_district_was_given(archive: Site) -> None:
    wards = [url for url in archive.pages if url.startswith("/phuong/")]

    assert 20 < len(wards)
    assert not [url for url in wards if "143" in text_of(archive.page(url).find("body"))]


def test_a_review_of_several_years_is_listed_on_each_and_added_to_none(archive: Site) -> None:
    review = ADDRESS + "/tin/2023/quan-muoi-nam/"

    assert all(review in archive.links(f"/nam/{year}/") for year in range(2013, 2024))
    assert "8.417" in text_of(archive.page("/tin/2023/quan-muoi-nam/"))
    assert "8.417" not in " ".join(text_of(table) for table in archive.page("/nam/2022/").xpath("//table"))


def test_the_coverage_tells_a_number_from_no_source_and_from_no_unit(archive: Site) -> None:
    words = text_of(archive.page("/doi-chieu/"))

    assert "chưa có nguồn" in words
    assert "68" in words


def test_a_former_ward_keeps_its_name_and_says_what_it_is_now(archive: Site) -> None:
    page = archive.page("/phuong/thinh-quang-1/")

    assert "Phường Thịnh Quang" in text_of(page.find(".//h1"))
    assert ADDRESS + "/phuong/dong-da-1/" in archive.links("/phuong/thinh-quang-1/")


def test_the_awards_table_has_the_columns_and_codes_of_the_contract(archive: Site) -> None:
    content = archive.file("/du-lieu/awards.csv")
    rows = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    columns = (
        "article,url,date,working_year,scope,place_id,place,kind,class,recipients,"
        "issuer,count,count_kind,count_text,quote,source_url,row,part_of,group,issuer_level,date_precision,counted"
    )

    assert columns == content.decode().partition("\r\n")[0]
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert {"day", "month", "year", "reported"} == {row["date_precision"] for row in rows}
    assert {"ward", "wards", "district", "province"} == {row["scope"] for row in rows}
    assert {"collectives", "individuals", "households", "unsplit"} == {row["recipients"] for row in rows}
    assert {"exact", "at_least", "about", "unspecified"} == {row["count_kind"] for row in rows}
    assert all((row["count"] == "") == (row["count_kind"] == "unspecified") for row in rows)


def test_the_open_data_stands_in_the_order_of_the_first_day_that_is_possible_then_the_last_then_the_name(
    archive: Site,
) -> None:
    heads = published.heads(ARCHIVE)
    slugs = published.published_slugs(ARCHIVE)
    expected = sorted(slugs, key=lambda slug: (*published.first_and_last(heads[slug]), slug))
    rows = csv.DictReader(io.StringIO(archive.file("/du-lieu/awards.csv").decode(), newline=""))

    assert expected == [found["article"] for found in json.loads(archive.file("/du-lieu/articles.json"))]
    assert [slug for slug in expected if heads[slug].get("awards")] == list(dict.fromkeys(r["article"] for r in rows))


def test_a_report_of_two_awards_is_two_rows_of_the_awards_table(archive: Site) -> None:
    rows = csv.DictReader(io.StringIO(archive.file("/du-lieu/awards.csv").decode(), newline=""))
    report = [row for row in rows if row["article"] == "quan-tong-ket-2015"]

    assert [("143", "exact", "143"), ("", "unspecified", "nhiều")] == [
        (row["count"], row["count_kind"], row["count_text"]) for row in report
    ]
    assert {("2015", "district", "dong-da", "2016-03-17")} == {
        (row["working_year"], row["scope"], row["place_id"], row["date"]) for row in report
    }


def test_the_open_data_is_valid_for_frictionless(archive: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(archive.folder / "du-lieu")
    report = Package("datapackage.json").validate()

    assert report.valid, report.flatten(["type", "rowNumber", "fieldName", "message"])
    assert {file.name for file in described()} - {PACKAGE} == {str(task.place) for task in report.tasks}


def test_the_tables_of_awards_and_wards_are_what_the_files_of_the_content_say(archive: Site) -> None:
    assert published.awards_written(ARCHIVE) == published.awards_published(archive, ARCHIVE)
    assert published.wards_written(ARCHIVE) == published.wards_published(archive)


def test_atom_feeds_have_stable_ids_local_days_and_absolute_addresses(archive: Site) -> None:
    feeds = [url for url in archive.files if url.endswith(".atom.xml")]
    assert 20 < len(feeds)
    for url in feeds:
        feed = ElementTree.fromstring(archive.file(url))  # noqa: S314 - our own file
        ids = [found.text or "" for found in feed.iter(f"{ATOM}id")]
        days = [found.text or "" for tag in ("published", "updated") for found in feed.iter(ATOM + tag)]
        links = [found.get("href", "") for found in feed.iter(f"{ATOM}link")]

        assert all(found.startswith("urn:uuid:") for found in ids)
        assert len(ids) == len(set(ids))
        assert all(datetime.fromisoformat(day).tzinfo and day.endswith("+07:00") for day in days)
        assert links
        assert all(link.startswith(ADDRESS + "/") for link in links)


def test_the_id_of_an_entry_is_the_same_whatever_the_address(archive: Site, draft_archive: Site) -> None:
    public, private = (
        [found.text for found in ElementTree.fromstring(site.file("/feeds/tin.atom.xml")).iter(f"{ATOM}id")]  # noqa: S314
        for site in (archive, draft_archive)
    )

    assert public == private


def test_the_json_feed_is_of_version_one_point_one(archive: Site) -> None:
    feed = json.loads(archive.file("/feeds/tin.json"))

    assert "https://jsonfeed.org/version/1.1" == feed["version"]
    assert all(item["url"].startswith(ADDRESS + "/tin/") for item in feed["items"])
    assert all(day.endswith("+07:00") for item in feed["items"] for key, day in item.items() if key.startswith("date_"))
    undated = [item["url"].removeprefix(ADDRESS) for item in feed["items"] if "date_modified" not in item]
    assert ["/tin/2013/cat-linh-2013/", "/tin/2012/quang-trung-thang-5/"] == undated


def test_the_sitemap_names_every_page_that_may_be_indexed_and_stands_for_itself(archive: Site) -> None:
    root = ElementTree.fromstring(archive.file("/sitemap.xml"))  # noqa: S314 - our own file
    named = [found.text or "" for found in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    hidden = "//meta[@name='robots'][@content='noindex']"
    indexed = [url for url in archive.pages if not archive.page(url).xpath(hidden)]
    canonical = {archive.found(url, "//link[@rel='canonical']/@href")[0] for url in indexed}

    assert len(canonical) < len(indexed)
    assert sorted(canonical) == sorted(named)
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in archive.file("/robots.txt").decode()


def test_every_page_has_one_heading_a_title_of_its_own_and_forbids_scripts(archive: Site) -> None:
    for url in archive.pages:
        page = archive.page(url)
        policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")

        assert 1 == len(page.xpath("//h1")), url
        assert "vi" == page.get("lang"), url
        assert policy, url
        assert "default-src 'none'" in policy[0], url

    assert {} == titles_shared(archive)


def test_every_source_is_published_as_the_article_names_it(archive: Site) -> None:
    assert published.sources_written(ARCHIVE) == published.sources_published(archive)


def test_drafts_and_articles_that_wait_are_published_nowhere(archive: Site) -> None:
    assert ["kim-lien-cho-dang", "kim-ma", "lang-da-xong"] == published.hidden_slugs(ARCHIVE)
    assert [] == published.hidden_named(ARCHIVE, archive)
    assert not any(b"kim-lien-don-pho" in held for held in archive.files.values())


def test_pictures_are_labelled_as_drawings(archive: Site) -> None:
    pages = [url for url in archive.pages if url.startswith("/hinh-anh/") and archive.page(url).find_class("photo")]
    captions = {url: archive.page(url).xpath("//h1 | //figcaption") for url in pages}
    unlabelled = [url for url, said in captions.items() if not any("Hình vẽ" in text_of(one) for one in said)]
    photographs, drawings = archive.page("/hinh-anh/").xpath("//ul[@class='gallery']/preceding-sibling::p[1]")

    assert ["/hinh-anh/quan-thi-dua-2024/bep-lua/"] == unlabelled
    assert (False, True) == tuple("Hình minh họa là hình vẽ" in text_of(one) for one in (photographs, drawings))


def test_another_town_needs_no_change_to_code(other_town: Site) -> None:
    assert published.published_slugs(TOWNS / "other_provinces" / "content") == published.articles_published(other_town)
    assert {"/phuong/tan-chanh-hiep-1/", "/quan/an-khe/"} <= set(other_town.pages)
    assert "Đống Đa" not in text_of(other_town.page("/phuong/"))


def test_nothing_of_the_machine_is_in_the_site(archive: Site) -> None:
    here = [str(folder).encode() for folder in (ROOT, archive.folder)]

    assert not [url for url, content in archive.files.items() if any(one in content for one in here)]


def test_a_ward_that_was_given_a_strip_was_not_made_from_it(archive: Site) -> None:
    strip, whole = (
        [text_of(step) for step in archive.page(url).find_class("history")[0]]
        for url in ("/phuong/khuong-thuong-1/", "/phuong/dong-da-1/")
    )

    assert any("nhận thêm" in step for step in strip)
    assert not any("Thành lập ngày" in step for step in strip)
    assert any(step.startswith("Thành lập ngày 1/7/2025 từ toàn bộ") for step in whole)


def test_a_former_wards_page_says_what_became_of_it_when_and_by_which_resolution(archive: Site) -> None:
    told = text_of(archive.page("/phuong/thinh-quang-2/").find_class("history")[0])

    assert "Từ 1/7/2025 phường nhập toàn bộ vào phường Đống Đa, theo Nghị quyết 1656/NQ-UBTVQH15." in told


def test_a_districts_page_calls_it_by_its_type(other_town: Site) -> None:
    assert "Tin cấp thị xã" in text_of(other_town.page("/quan/an-khe/"))


def test_a_provinces_page_has_its_own_articles_its_districts_and_its_wards_of_no_district(archive: Site) -> None:
    links = [link.removeprefix(ADDRESS) for link in archive.links("/tinh/ha-noi/")]
    own = [url for url in archive.articles() if "/tinh/ha-noi/" in provinces_of(archive, url)]

    assert own
    assert set(own) == {urldefrag(link).url for link in links if link.startswith("/tin/")}
    assert {"/quan/dong-da/", "/quan/ha-dong/", "/phuong/lang-1/", "/tinh/ha-tay/"} <= set(links)
    assert "/phuong/lang-ha-1/" not in links


def provinces_of(site: Site, url: str) -> set[str]:
    """The pages of provinces of which an article speaks itself: the first of its places."""
    first = site.page(url).xpath("//aside//dt[.='Nơi']/following-sibling::dd[1]/a[1]/@href")
    return {"/" + str(link).lstrip("./") for link in first if "tinh/" in str(link)}


def test_former_units_of_every_level_say_what_they_are_now_and_what_was_before(archive: Site) -> None:
    told = {url: " ".join(str(archive.page(url).xpath("string(//main)")).split()) for url in archive.pages}

    assert "Nay thuộc thành phố Hà Nội (toàn bộ), từ 1/8/2008" in told["/tinh/ha-tay/"]
    assert (
        "nhận thêm toàn bộ tỉnh Hà Tây, theo Nghị quyết 15/2008/QH12 (nguồn: Nghị quyết 15/2008/QH12, điều 1)"
        in told["/tinh/ha-noi/"]
    )
    assert "Nay thuộc phường Đống Đa, phường Giảng Võ, phường Kim Liên (từ 1/7/2025)" in told["/quan/dong-da/"]
    assert "Từ 8/5/2009 thành phố trở thành quận Hà Đông, theo Nghị quyết 19/NQ-CP" in told["/quan/ha-dong-thanh-pho/"]
    assert ["https://van-ban.example/19-nq-cp"] == archive.page("/quan/ha-dong/").xpath(
        "//a[.='nguồn của thay đổi 8/5/2009']/@href"
    )
