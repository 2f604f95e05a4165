"""Where the addresses of a built site lead nowhere: of its pages and their heads, its feeds, sitemap and open data."""

import csv
import io
import json
from collections import Counter
from xml.etree import ElementTree

from lxml import html

from tests.site.built import ADDRESS, Site, addresses_in

Links = dict[str, list[str]]


def links_of_pages(site: Site) -> Links:
    """The addresses that each page names."""
    return {url: site.addresses(url) for url in site.pages}


def links_of_xml(site: Site) -> Links:
    """The addresses in each feed and in the sitemap."""
    return {url: _in_xml(held) for url, held in site.files.items() if url.endswith(".xml")}


def links_of_json(site: Site) -> Links:
    """The site's own addresses in each file of JSON."""
    return {url: list(addresses_in(json.loads(held))) for url, held in site.files.items() if url.endswith(".json")}


def links_of_tables(site: Site) -> Links:
    """The site's own addresses in each table of the open data."""
    tables = {
        url: csv.reader(io.StringIO(held.decode(), newline=""))
        for url, held in site.files.items()
        if url.endswith(".csv")
    }
    return {url: [cell for row in rows for cell in row if cell.startswith(ADDRESS)] for url, rows in tables.items()}


def dead(site: Site, links: Links) -> Links:
    """Of these, the addresses within the site that lead nowhere, by the page or file that names them."""
    found = {
        url: [link for link in named if link.startswith(ADDRESS) and not site.leads_somewhere(link)]
        for url, named in links.items()
    }
    return {url: dead_ones for url, dead_ones in found.items() if dead_ones}


def ids_twice(site: Site) -> Links:
    """The ids that stand more than once on a page."""
    twice = {url: [name for name, times in Counter(site.ids(url)).items() if times > 1] for url in site.pages}
    return {url: names for url, names in twice.items() if names}


def _in_xml(content: bytes) -> list[str]:
    """Every address of the attributes, of the texts and of the HTML in them."""
    root = ElementTree.fromstring(content)  # noqa: S314 - our own file
    values = [value for found in root.iter() for value in (*found.attrib.values(), found.text or "")]
    return [link for value in values for link in _in_text(value)]


def _in_text(text: str) -> list[str]:
    """The text where it is an address, and the addresses in it where it is HTML."""
    if text.startswith(("https:", "http:")):
        return [text]
    if "<" not in text:
        return []
    return [str(link) for link in html.fragment_fromstring(text, create_parent=True).xpath("//@href | //@src")]


def titles_shared(site: Site) -> Links:
    """The titles that more than one page has, with these pages; those that only send on are left out."""
    titles: Links = {}
    for url in site.pages:
        if site.sends_on(url):
            continue
        titles.setdefault(site.page(url).findtext(".//title") or "", []).append(url)
    return {title: urls for title, urls in titles.items() if len(urls) > 1}
