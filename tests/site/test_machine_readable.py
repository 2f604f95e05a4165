"""What machines read of the tests' archive: the head and the linked data of every page."""

import json
from typing import Any

from tests.pages.linked_data.vocabulary import faults, nodes
from tests.site.built import ADDRESS, Site

_ADDRESSES = ("@id", "url", "item", "contentUrl", "thumbnailUrl", "mainEntityOfPage")


def graph(site: Site, url: str) -> list[dict[str, Any]]:
    """What the page says of things; a page has one graph at most."""
    found = [json.loads(text) for text in site.page(url).xpath("//script[@type='application/ld+json']/text()")]
    assert len(found) <= 1, url
    return list(found[0]["@graph"]) if found else []


def of_type(site: Site, url: str, kind: str) -> list[dict[str, Any]]:
    return [node for node in graph(site, url) if node["@type"] == kind]


def told(site: Site, url: str) -> dict[str, str]:
    """What the page tells other sites, by the names of Open Graph and others."""
    metas = site.page(url).xpath("//meta[@content][@property or @name]")
    return {str(meta.get("property") or meta.get("name")): str(meta.get("content")) for meta in metas}


def indexed(site: Site) -> list[str]:
    return [url for url in site.pages if told(site, url).get("robots") != "noindex"]


def test_every_page_can_be_found_and_shared(archive: Site) -> None:
    expected = {"og:title", "og:description", "og:type", "og:url", "og:locale", "og:site_name", "description"}
    expected |= {"og:image", "og:image:width", "og:image:height", "og:image:alt", "twitter:card"}
    missing = {
        url: expected - {name for name, words in told(archive, url).items() if words} for url in indexed(archive)
    }

    assert {} == {url: names for url, names in missing.items() if names}
    for url in indexed(archive):
        found = told(archive, url)
        (canonical,) = archive.page(url).xpath("//link[@rel='canonical']/@href")
        assert canonical == found["og:url"], url
        assert canonical == ADDRESS + url or url.startswith("/hinh-anh/"), url
        assert found["description"] == found["og:description"], url
        assert archive.leads_somewhere(found["og:image"]), url
        assert "vi" == archive.page(url).get("lang"), url


def test_pages_with_nothing_of_their_own_to_show_share_the_archives_card(archive: Site) -> None:
    home, ward, article = (told(archive, url) for url in ("/", "/phuong/lang-ha-1/", "/tin/2016/quan-tong-ket-2015/"))

    assert home["og:image"] == ward["og:image"] != article["og:image"]
    assert home["og:image:alt"].startswith("Bảng vàng Hà Nội. Tóm tắt tin khen thưởng")
    assert home["og:image:alt"].endswith("cho năm nào. kho.example/bang-vang")
    assert ("1200", "630") == (home["og:image:width"], home["og:image:height"])


def test_a_page_that_is_no_page_has_no_address(archive: Site) -> None:
    hidden = set(archive.pages) - set(indexed(archive))

    assert "/404.html" in hidden
    assert not [url for url in hidden if "og:url" in told(archive, url)]
    assert not archive.page("/404.html").xpath("//link[@rel='canonical']")


def test_an_article_tells_its_section_and_no_day_of_publication(archive: Site) -> None:
    heads = {url: told(archive, url) for url in archive.articles()}

    assert {"article"} == {head["og:type"] for head in heads.values()}
    assert all(head["article:section"] for head in heads.values())
    assert not [url for url, head in heads.items() if "article:published_time" in head]
    for url, head in heads.items():
        (news,) = of_type(archive, url, "NewsArticle")
        assert news.get("dateModified") == head.get("article:modified_time"), url


def test_every_page_leads_to_the_feeds_and_a_wards_to_its_own(archive: Site, draft_archive: Site) -> None:
    for site in (archive, draft_archive):
        for url in indexed(site):
            found = site.found(url, "//link[@rel='alternate']/@href")
            assert {f"{ADDRESS}/feeds/tin.atom.xml", f"{ADDRESS}/feeds/tin.json"} <= set(found), url
        own = site.found("/phuong/lang-ha-1/", "//link[@rel='alternate']/@href")
        assert f"{ADDRESS}/feeds/phuong/lang-ha-1.atom.xml" in own


def test_every_page_speaks_schema_org(archive: Site, other_town: Site) -> None:
    for site in (archive, other_town):
        assert {} == {url: found for url in site.pages if (found := faults(graph(site, url)))}


def test_every_kind_of_page_says_what_it_is_about(archive: Site) -> None:
    kinds = {
        "/": "WebSite",
        "/tin/2016/quan-tong-ket-2015/": "NewsArticle",
        "/phuong/thinh-quang-1/": "AdministrativeArea",
        "/quan/dong-da/": "AdministrativeArea",
        "/du-lieu/": "Dataset",
        "/hinh-anh/quan-tong-ket-2015/trao-giay-khen/": "ImageObject",
    }

    assert {} == {url: kind for url, kind in kinds.items() if not of_type(archive, url, kind)}
    assert archive.articles() == [url for url in archive.pages if of_type(archive, url, "NewsArticle")]


def test_the_way_up_is_the_one_that_readers_see(archive: Site) -> None:
    for url in archive.pages:
        seen = archive.found(url, "//nav[@class='crumbs']//a/@href")
        tells = [[item["item"] for item in way["itemListElement"]] for way in of_type(archive, url, "BreadcrumbList")]

        assert tells == ([[*seen, ADDRESS + url]] if seen else []), url


def test_every_address_of_the_archive_leads_somewhere(archive: Site) -> None:
    for url in archive.pages:
        named = [node[name] for node in nodes(graph(archive, url)) for name in _ADDRESSES if name in node]

        assert all(address.startswith(("https://", "http://")) for address in named), url
        assert [] == [one for one in named if one.startswith(ADDRESS) and not archive.leads_somewhere(one)], url


def test_the_search_that_is_told_of_is_there_and_asks_by_that_name(archive: Site) -> None:
    (site,) = of_type(archive, "/", "WebSite")
    url, _, query = site["potentialAction"]["target"]["urlTemplate"].partition("?")
    page = archive.page(url.removeprefix(ADDRESS))

    assert "q={search_term_string}" == query
    assert ["q"] == page.xpath("//form//input[@type='search']/@name")


def test_an_archive_without_a_public_address_says_nothing(draft_archive: Site) -> None:
    assert [] == [url for url in draft_archive.pages if graph(draft_archive, url)]


def test_no_number_is_told_but_places_in_line_and_sizes_of_pictures(archive: Site) -> None:
    for url in archive.pages:
        said = [(name, value) for node in nodes(graph(archive, url)) for name, value in node.items()]

        assert {"position", "width", "height"} >= {name for name, value in said if type(value) in (int, float)}, url
