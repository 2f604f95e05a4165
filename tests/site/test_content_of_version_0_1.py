"""Content as version 0.1 took it is built with no new problem, to the same addresses, sums and data."""

import csv
import io

import pytest

from tests.site.built import ADDRESS, Site, sums_in
from tests.support import TOWNS, check, pelican

THEN = TOWNS / "version_0_1"
# What version 0.1 had, but for files whose names change with their bytes, and the shards of the search.
# What version 0.1 had no pages of.
OF_SUBJECTS = ("/hinh-thuc/", "/phong-trao/")
ADDRESSES = {
    *("/", "/404.html", "/cu/dong-da-2015/", "/dinh-chinh/", "/doi-chieu/", "/du-lieu/", "/gioi-thieu/", "/hinh-anh/"),
    *("/nam/", *(f"/nam/{year}/" for year in (*range(2009, 2021), 2025))),
    *("/phuong/", "/phuong/dong-da-1/", "/phuong/lang-ha-1/", "/phuong/thinh-quang-1/", "/quan/dong-da/"),
    *("/tin/2016/dong-da-tong-ket-2015/", "/tin/2019/dong-da-muoi-nam/", "/tin/2019/lang-ha-2019/"),
    *("/tin/2019/lang-ha-them-2019/", "/tin/2020/thinh-quang-hop/", "/tin/2025/ha-noi-2025/", "/tim-kiem/"),
    *(f"/du-lieu/articles{year}.json" for year in ("", "-2016", "-2019", "-2020", "-2025")),
    *(f"/du-lieu/awards{year}.csv" for year in ("", "-2016", "-2019", "-2020", "-2025")),
    *("/du-lieu/datapackage.json", "/du-lieu/wards.csv", "/feeds/tin.atom.xml", "/feeds/tin.json"),
    *(f"/feeds/phuong/{ward}-1.atom.xml" for ward in ("dong-da", "lang-ha", "thinh-quang")),
    *("/manifest.json", "/robots.txt", "/sitemap.xml", "/_headers", "/theme/favicon.svg"),
}
# The rows of the sums that version 0.1 had, each with its number, sort of recipients and kind. It had no pages of
# provinces.
SUMS = {
    "/nam/2015/": [("205", "tập thể", "giấy khen"), ("nhiều không rõ số", "cá nhân", "giấy khen")],
    "/nam/2019/": [
        ("khoảng 20", "tập thể", "giấy khen"),
        ("ít nhất 50", "cá nhân", "giấy khen"),
        ("9", "tập thể và cá nhân", "giấy khen"),
        ("1.046", "hộ gia đình", "gia đình văn hóa"),
    ],
    "/nam/2025/": [("17", "cá nhân", "bằng khen")],
}
SUMS["/phuong/lang-ha-1/"] = SUMS["/nam/2019/"]
SUMS["/quan/dong-da/"] = SUMS["/nam/2015/"]
SUMS["/tinh/ha-noi/"] = SUMS["/nam/2025/"]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, str]:
    """The site, and what was said while it was built."""
    output = tmp_path_factory.mktemp("then")
    done = pelican(THEN / "content", output, "-e", f'SITEURL="{ADDRESS}"')
    assert 0 == done.returncode, done.stdout + done.stderr
    return Site(output), done.stderr


def test_nothing_is_wrong_but_what_was(told: tuple[Site, str]) -> None:
    problems = [(problem.path, problem.rule) for problem in check(THEN / "content")]

    assert [("content/articles/nhap.md", "draft-incomplete")] * 2 == problems
    assert len(problems) == told[1].count(" nhắc [")


def test_every_address_is_still_there_and_no_other_page_is(told: tuple[Site, str]) -> None:
    site, _ = told

    assert set() == ADDRESSES - set(site.files)
    others = {url for url in site.pages if not url.startswith(OF_SUBJECTS)}
    new = {"/tinh/ha-noi/", "/theo-doi/"}
    assert {*new, *(url for url in ADDRESSES if url.endswith(("/", ".html")))} == others


def test_the_columns_that_there_were_hold_what_they_held(told: tuple[Site, str]) -> None:
    then = (THEN / "awards.csv").read_text("utf-8")
    columns = then.partition("\n")[0].split(",")
    now = list(csv.reader(io.StringIO(told[0].file("/du-lieu/awards.csv").decode(), newline="")))

    assert [*csv.reader(io.StringIO(then))] == [row[: len(columns)] for row in now]
    assert columns == now[0][: len(columns)]


def test_every_sum_is_what_it_was(told: tuple[Site, str]) -> None:
    site, _ = told
    found = {}
    for url in site.pages:
        if url.startswith(OF_SUBJECTS):
            continue
        if rows := [row for table in site.page(url).find_class("tally") for row in sums_in(table)]:
            found[url] = sorted(rows)

    assert {url: sorted(rows) for url, rows in SUMS.items()} == found
