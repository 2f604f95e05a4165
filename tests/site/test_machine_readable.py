"""What machines read of the real archive: linked data on every published page."""

import json
from typing import Any

from tests.pages.linked_data.vocabulary import faults, nodes
from tests.site.built import ADDRESS, Site

_ADDRESSES = ("@id", "url", "item", "contentUrl", "thumbnailUrl", "mainEntityOfPage")


def graph(site: Site, url: str) -> list[dict[str, Any]]:
    """What the page says of things; a page has one graph at most."""
    found = [json.loads(element.text) for element in site.page(url).xpath("//script")]
    assert len(found) <= 1, url
    return list(found[0]["@graph"]) if found else []


def of_type(site: Site, url: str, kind: str) -> list[dict[str, Any]]:
    return [node for node in graph(site, url) if node["@type"] == kind]


def test_every_page_speaks_schema_org(archive: Site, other_town: Site) -> None:
    for site in (archive, other_town):
        assert {} == {url: found for url in site.pages if (found := faults(graph(site, url)))}


def test_every_kind_of_page_says_what_it_is_about(archive: Site) -> None:
    kinds = {
        "/": "WebSite",
        "/tin/2016/dong-da-2015/": "NewsArticle",
        "/phuong/thinh-quang-1/": "AdministrativeArea",
        "/quan/dong-da/": "AdministrativeArea",
        "/du-lieu/": "Dataset",
        "/hinh-anh/dong-da-2015/trao-giay-khen/": "ImageObject",
    }

    assert {} == {url: kind for url, kind in kinds.items() if not of_type(archive, url, kind)}
    assert archive.articles() == [url for url in archive.pages if of_type(archive, url, "NewsArticle")]


def test_the_way_up_is_the_one_that_readers_see(archive: Site) -> None:
    for url in archive.pages:
        seen = [str(link) for link in archive.page(url).xpath("//nav[@class='crumbs']//a/@href")]
        told = [[item["item"] for item in way["itemListElement"]] for way in of_type(archive, url, "BreadcrumbList")]

        assert told == ([[*seen, ADDRESS + url]] if seen else []), url


def test_every_address_of_the_archive_leads_somewhere(archive: Site) -> None:
    for url in archive.pages:
        told = [node[name] for node in nodes(graph(archive, url)) for name in _ADDRESSES if name in node]

        assert all(address.startswith(("https://", "http://")) for address in told), url
        assert [] == [one for one in told if one.startswith(ADDRESS) and not archive.leads_somewhere(one)], url


def test_an_archive_without_a_public_address_says_nothing(draft_archive: Site) -> None:
    assert [] == [url for url in draft_archive.pages if graph(draft_archive, url)]


def test_no_number_is_told_but_places_in_line_and_sizes_of_pictures(archive: Site) -> None:
    for url in archive.pages:
        told = [(name, value) for node in nodes(graph(archive, url)) for name, value in node.items()]

        assert {"position", "width", "height"} >= {name for name, value in told if type(value) in (int, float)}, url
