"""Where the addresses of a built site lead nowhere: of its pages and their heads, its feeds, sitemap and open data."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

from lxml import etree, html

from tests.site.built import ADDRESS, Site, addresses_in

Links = dict[str, list[str]]
_NOT_FOUND, _MANIFEST = "/404.html", "/manifest.json"
_OF_ADDRESSES = {
    *("href", "xlink:href", "src", "srcset", "imagesrcset", "content", "poster", "data", "background", "cite"),
    *("action", "formaction"),
}
# Each address of a list of pictures, and the one that a page sends on to.
_ADDRESS_IN = re.compile(r"(?:^|, |url=)([^\s,]+)")


def links_of_pages(site: Site) -> Links:
    """The addresses that each page names."""
    return {url: site.addresses(url) for url in site.pages}


def absolute_own_addresses(site: Site) -> Links:
    """What each page names that is right at one host or in one folder alone: the site's own addresses as whole ones.

    They belong in what machines read of a page and in what readers are shown, and in the page that hosts show at any
    depth.
    """
    found = {url: list(_bound(site.page(url))) for url in site.pages if url != _NOT_FOUND}
    return {url: values for url, values in found.items() if values}


def _bound(page: html.HtmlElement) -> Iterator[str]:
    for element in page.iter(etree.Element):
        is_told = element.get("rel") == "canonical" or str(element.get("property", "")).startswith("og:")
        for name, value in () if is_told else element.attrib.items():
            addresses = _ADDRESS_IN.findall(str(value)) if name in _OF_ADDRESSES else ()
            if ADDRESS in str(value) or any(one.startswith("/") for one in addresses):
                yield str(value)


def links_of_xml(site: Site) -> Links:
    """The addresses in each feed and in the sitemap."""
    return {url: _in_xml(held) for url, held in site.files.items() if url.endswith(".xml")}


def links_of_json(site: Site) -> Links:
    """The site's own addresses in each file of JSON but the manifest, whose addresses begin at the site's root."""
    files = {url: held for url, held in site.files.items() if url.endswith(".json") and url != _MANIFEST}
    return {url: list(addresses_in(json.loads(held))) for url, held in files.items()}


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
