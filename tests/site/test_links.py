"""Every address in the archive leads somewhere: of pages and their heads, feeds, sitemap and open data."""

import csv
import io
import json
from collections import Counter
from urllib.parse import urlsplit
from xml.etree import ElementTree

from lxml import html

from tests.site.built import ADDRESS, Site, addresses_in

ATOM = "{http://www.w3.org/2005/Atom}"


def dead(archive: Site, links: list[str]) -> list[str]:
    """The links that stay in the archive and lead nowhere."""
    return [link for link in links if link.startswith(ADDRESS) and not archive.leads_somewhere(link)]


def addresses_of_xml(content: bytes) -> list[str]:
    """Every address in a feed or a sitemap: of its attributes, its texts and the HTML in them."""
    root = ElementTree.fromstring(content)  # noqa: S314 - our own file
    values = [value for found in root.iter() for value in (*found.attrib.values(), found.text or "")]
    return [link for value in values for link in addresses_of_text(value)]


def addresses_of_text(text: str) -> list[str]:
    """The text where it is an address, and the addresses in it where it is HTML."""
    if text.startswith(("https:", "http:")):
        return [text]
    if "<" not in text:
        return []
    return [str(link) for link in html.fragment_fromstring(text, create_parent=True).xpath("//@href | //@src")]


def test_every_address_of_every_page_leads_somewhere(archive: Site) -> None:
    links = {url: archive.addresses(url) for url in archive.pages}

    assert 4_000 < sum(map(len, links.values()))
    assert {} == {url: found for url in archive.pages if (found := dead(archive, links[url]))}


def test_every_address_of_a_page_is_whole(archive: Site) -> None:
    links = [link for url in archive.pages for link in archive.addresses(url)]

    assert [] == [link for link in links if urlsplit(link).scheme not in ("http", "https")]


def test_no_id_stands_twice_on_a_page(archive: Site) -> None:
    twice = {url: [name for name, times in Counter(archive.ids(url)).items() if times > 1] for url in archive.pages}

    assert {} == {url: names for url, names in twice.items() if names}


def test_every_address_of_every_feed_and_of_the_sitemap_leads_somewhere(archive: Site) -> None:
    files = [url for url in archive.files if url.endswith(".xml")]
    links = {url: addresses_of_xml(archive.file(url)) for url in files}

    assert 30 < len(files)
    assert all(links.values())
    assert {} == {url: found for url in files if (found := dead(archive, links[url]))}


def test_every_address_of_feeds_and_data_in_json_leads_somewhere(archive: Site) -> None:
    files = [url for url in archive.files if url.endswith(".json")]
    links = {url: list(addresses_in(json.loads(archive.file(url)))) for url in files}

    assert links["/feeds/tin.json"]
    assert links["/du-lieu/articles.json"]
    assert {} == {url: found for url in files if (found := dead(archive, links[url]))}


def test_every_address_of_the_tables_leads_somewhere(archive: Site) -> None:
    files = [url for url in archive.files if url.endswith(".csv")]
    tables = {url: csv.reader(io.StringIO(archive.file(url).decode(), newline="")) for url in files}
    links = {url: [cell for row in rows for cell in row if cell.startswith(ADDRESS)] for url, rows in tables.items()}

    assert links["/du-lieu/awards.csv"]
    assert {} == {url: found for url in files if (found := dead(archive, links[url]))}
