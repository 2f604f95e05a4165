"""Payloads in every field that takes words are shown as words, on every page and in every file."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import PurePosixPath
from xml.etree import ElementTree

from lxml import html

from award_archive.pages.files.open_data import described
from tests.injection.page_checks import faults_of_atom, faults_of_csv, faults_of_json, faults_of_page
from tests.injection.payloads import TEXTS

Site = dict[str, bytes]
_ATOM = "{http://www.w3.org/2005/Atom}"


def _of(site: Site, suffix: str) -> Site:
    return {path: data for path, data in site.items() if PurePosixPath(path).suffix == suffix}


def _faults(files: Site, check: Callable[[bytes], list[str]]) -> dict[str, list[str]]:
    return {path: found for path, data in files.items() if (found := check(data))}


def test_no_page_has_anything_that_runs(hostile_site: Site) -> None:
    pages = _of(hostile_site, ".html")

    assert 6 * len(TEXTS) < len(pages)
    assert {} == _faults(pages, faults_of_page)


def test_no_feed_has_anything_that_runs(hostile_site: Site) -> None:
    feeds = {path: data for path, data in _of(hostile_site, ".xml").items() if path.startswith("feeds/")}

    assert 2 * len(TEXTS) < len(feeds)
    assert {} == _faults(feeds, faults_of_atom)


def test_no_cell_of_the_tables_is_a_formula(hostile_site: Site) -> None:
    tables = _of(hostile_site, ".csv")

    whole = {file.name for file in described() if file.columns}
    assert whole | {"awards-2019.csv"} == {PurePosixPath(path).name for path in tables}
    assert {} == _faults(tables, faults_of_csv)


def test_the_json_files_parse_and_lead_nowhere_strange(hostile_site: Site) -> None:
    files = _of(hostile_site, ".json")

    assert {"du-lieu/articles.json", "du-lieu/datapackage.json", "feeds/tin.json"} <= set(files)
    assert {} == _faults(files, faults_of_json)


def test_the_sitemap_parses(hostile_site: Site) -> None:
    root = ElementTree.fromstring(hostile_site["sitemap.xml"])  # noqa: S314 - our own

    assert "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset" == root.tag


def test_every_payload_reads_as_it_was_written(hostile_site: Site) -> None:
    for number, payload in enumerate(TEXTS):
        page = html.document_fromstring(hostile_site[f"tin/2019/bai-{number}/index.html"].decode())

        title, alt = page.findtext(".//title"), page.xpath("//img[@width]/@alt")
        assert (title or "").startswith(f"{payload} – ")
        assert [payload] == alt
        assert payload in str(page.xpath("string(//table)"))


def test_the_feed_tells_payloads_as_text(hostile_site: Site) -> None:
    feed = ElementTree.fromstring(hostile_site["feeds/tin.atom.xml"])  # noqa: S314 - our own

    titles = {entry.findtext(f"{_ATOM}title") for entry in feed.iter(f"{_ATOM}entry")}
    assert titles <= set(TEXTS)
    assert 30 == len(titles)


def test_the_open_data_keeps_every_word_but_for_the_mark_of_a_formula(hostile_site: Site) -> None:
    rows = list(csv.DictReader(io.StringIO(hostile_site["du-lieu/awards.csv"].decode(), newline="")))

    texts = {text.removeprefix("'") for text in TEXTS}
    told = [{name: cell.removeprefix("'") for name, cell in row.items()} for row in rows]
    assert texts == {row["issuer"] for row in told if row["row"] != "2"}
    assert {f"{text}; UBND phường" for text in texts} == {row["issuer"] for row in told if row["row"] == "2"}
    assert texts == {row["group"] for row in told if row["group"]}
    assert texts == {row["quote"] for row in told if row["quote"]}
    articles = json.loads(hostile_site["du-lieu/articles.json"])
    assert sorted(TEXTS) == sorted(article["title"] for article in articles)
    assert sorted(TEXTS) == sorted(article["host"] for article in articles)
    assert [{one[key] for key in ("what", "quote", "note")} for article in articles for one in article["also"]] == [
        {article["title"]} for article in articles
    ]


def test_template_code_is_never_run(hostile_site: Site) -> None:
    number = TEXTS.index("{{ 7*7 }}")
    for path in ("index.html", f"phuong/x-{number}/index.html", f"trang-{number}/index.html"):
        words = str(html.document_fromstring(hostile_site[path].decode()).xpath("string(//body)"))

        assert "49" not in words
        assert "{{ 7*7 }}" in words


def test_the_editorial_pages_show_titles_as_text(hostile_site: Site) -> None:
    for number, payload in enumerate(TEXTS):
        page = html.document_fromstring(hostile_site[f"trang-{number}/index.html"].decode())

        assert (page.findtext(".//title") or "").startswith(f"{payload} – ")
        assert [payload] == page.xpath("//meta[@name='description']/@content")
