"""No page and no file of a built archive tells a day that nobody knows; a school year is counted once."""

import csv
import io
import json
import re

import pytest

from tests.site.built import ADDRESS, Site

MONTH, YEAR, REPORTED, SEVERAL = (
    "/tin/2012/quang-trung-thang-5/",
    "/tin/2013/cat-linh-2013/",
    "/tin/2012/quang-trung-bao-dang/",
    "/tin/2014/quan-hoi-thi-2014/",
)
PICTURES = (".avif", ".jpg", ".png", ".woff2", ".ico")


def texts(site: Site) -> dict[str, str]:
    """Every file of the site that is no picture."""
    return {url: held.decode() for url, held in site.files.items() if not url.endswith(PICTURES)}


def words_of(site: Site, url: str) -> str:
    """What is read on a page."""
    return " ".join(str(site.page(url).xpath("string(//main)")).split())


def row(site: Site, slug: str) -> dict[str, str]:
    """The first row of the article in the table of awards."""
    rows = csv.DictReader(io.StringIO(site.file("/du-lieu/awards.csv").decode(), newline=""))
    return next(found for found in rows if found["article"] == slug)


@pytest.mark.parametrize(
    "day",
    [
        r"2012-05-\d",
        r"\d[/.]\s?0?5[/.]2012",
        r"2012,\s*5,\s*\d",
        r"2013-\d\d(?![\da-f])",
        r"\d[/.]2013",
        r"2013,\s*\d+\]",
    ],
)
def test_no_file_has_a_day_of_a_month_or_a_day_or_month_of_a_year(archive: Site, day: str) -> None:
    held = texts(archive)

    assert 100 < len(held)
    assert any("tháng 5/2012" in text for text in held.values())
    assert [] == [(url, found[0]) for url, text in held.items() if (found := re.search(day, text))]


@pytest.mark.parametrize(
    ("url", "words"),
    [
        (MONTH, "Diễn ra tháng 5/2012"),
        (YEAR, "Diễn ra năm 2013"),
        (REPORTED, "Diễn ra bản tin đăng 17/6/2012, không rõ ngày diễn ra"),
        (SEVERAL, "Diễn ra 30/10–1/11/2014"),
    ],
)
def test_an_article_tells_the_time_as_it_is_known_and_its_drawings_tell_none(
    archive: Site, url: str, words: str
) -> None:
    (drawing,) = [page for page in archive.pages if page.startswith(f"/hinh-anh/{url.split('/')[3]}/")]

    assert words in words_of(archive, url)
    assert "Diễn ra" not in words_of(archive, drawing)


def test_machines_are_told_a_month_or_a_year_and_nothing_of_a_report(archive: Site) -> None:
    times = {
        url: {time.text: time.get("datetime") for time in archive.page(url).xpath("//main//time[.!='1/7/2025']")}
        for url in (MONTH, YEAR, REPORTED, SEVERAL)
    }

    assert {"tháng 5/2012": "2012-05", "tháng 6/2012": "2012-06"} == times[MONTH]
    assert {"năm 2013": "2013"} == times[YEAR]
    assert {} == times[REPORTED]
    assert "2014-10-30" == times[SEVERAL]["30/10–1/11/2014"]


def test_the_day_of_a_report_is_nowhere_the_day_of_an_event(archive: Site) -> None:
    held = {url: text for url, text in texts(archive).items() if "2012-06-17" in text}

    assert {"feeds"} == {url.split("/")[1] for url in held}
    assert [] == [url for url, text in held.items() if re.search('(<published>|date_published": *")2012-06-17', text)]
    assert "đăng 17/6/2012" in words_of(archive, "/phuong/quang-trung-1/")


def test_open_data_tell_how_exactly_a_time_is_known(archive: Site) -> None:
    slugs = [url.split("/")[3] for url in (MONTH, YEAR, REPORTED, SEVERAL)]
    articles = {found["article"]: found for found in json.loads(archive.file("/du-lieu/articles.json"))}

    expected = [("2012-05", "month"), ("2013", "year"), ("", "reported"), ("2014-10-30", "day")]
    assert expected == [(row(archive, slug)["date"], row(archive, slug)["date_precision"]) for slug in slugs]
    assert expected == [(articles[slug]["date"] or "", articles[slug]["date_precision"]) for slug in slugs]
    assert [None, None, None, "2014-11-01"] == [articles[slug].get("end") for slug in slugs]
    assert "2012-06" == articles[slugs[0]]["sources"][0]["published"]


def test_a_school_year_is_added_in_the_year_it_ends_in_and_listed_apart_in_the_one_it_begins_in(archive: Site) -> None:
    first, second = words_of(archive, "/nam/2011/"), words_of(archive, "/nam/2012/")

    assert "nh 2011-2012" == row(archive, "quang-trung-thang-5")["working_year"]
    assert "57" not in "".join(map(str, archive.page("/nam/2011/").xpath("//table//td//text()")))
    assert "57" in "".join(map(str, archive.page("/nam/2012/").xpath("//table//td//text()")))
    assert "Năm học 2011–2012 Bắt đầu trong năm 2011; số liệu cộng vào năm 2012." in first
    assert "Tổng kết nhiều năm" not in first
    assert "Năm học 2011–2012" not in second
    assert all(ADDRESS + MONTH in archive.links(f"/nam/{year}/") for year in (2011, 2012))


def test_a_school_year_is_told_by_its_name_on_the_articles_page(archive: Site) -> None:
    words = words_of(archive, MONTH)

    assert "Khen thưởng năm học 2011–2012" in words
    assert "Số liệu của năm học được cộng vào năm 2012." in words
    assert "khen thành tích" not in words
    assert "khen thành tích năm học 2011–2012" in words_of(archive, "/nam/2012/")


def test_the_photographs_of_a_school_year_are_in_the_gallery_of_the_year_it_ends_in(archive: Site) -> None:
    (photograph,) = [url for url in archive.pages if url.startswith("/hinh-anh/quang-trung-thang-5/")]

    assert ADDRESS + photograph in archive.links("/nam/2012/hinh-anh/")
    assert "/nam/2011/hinh-anh/" not in archive.pages


def test_the_list_of_years_says_that_a_school_year_is_added_to_the_next(archive: Site) -> None:
    assert "1 tin năm học tính cho năm sau" in words_of(archive, "/nam/")
