"""The graph of a page."""

import json

from award_archive.pages.linked_data.graph import area, graph, span
from award_archive.pages.views.references import Ref
from tests.pages.linked_data.vocabulary import faults

SITE = "https://kho.example/bang-vang"
PAGE = Ref("Phường Láng Hạ", "/phuong/lang-ha-1/")
CRUMBS = (Ref("Phường", "/phuong/"),)
NODE = {"@type": "WebSite", "name": "Kho"}


def test_without_a_public_address_nothing_is_said() -> None:
    assert "" == graph("", [NODE], PAGE, CRUMBS)


def test_a_page_with_nothing_to_say_and_no_way_up_has_no_graph() -> None:
    assert "" == graph(SITE, [], PAGE, ())


def test_the_way_up_ends_with_the_page_itself() -> None:
    found = json.loads(graph(SITE, [NODE], PAGE, CRUMBS))

    assert "https://schema.org" == found["@context"]
    assert [] == faults(found)
    node, way = found["@graph"]
    assert NODE == node
    assert [
        (1, "Phường", f"{SITE}/phuong/"),
        (2, "Phường Láng Hạ", f"{SITE}/phuong/lang-ha-1/"),
    ] == [(item["position"], item["name"], item["item"]) for item in way["itemListElement"]]


def test_nothing_that_is_said_ends_the_element_that_it_stands_in() -> None:
    words = "</script><script>alert(1)</script><!-- &amp;"
    written = graph(SITE, [{"@type": "WebSite", "name": words}], PAGE, ())

    assert not set("<>&") & set(written)
    assert words == json.loads(written)["@graph"][0]["name"]


def test_a_place_lies_in_the_wider_ones() -> None:
    assert {
        "@type": "AdministrativeArea",
        "@id": f"{SITE}/phuong/lang-ha-1/",
        "name": "Phường Láng Hạ",
        "containedInPlace": {"@type": "AdministrativeArea", "@id": f"{SITE}/tinh/ha-noi/", "name": "Hà Nội"},
    } == area(SITE, (PAGE, Ref("Hà Nội", "/tinh/ha-noi/")))


def test_a_time_is_written_with_both_ends_where_they_differ() -> None:
    assert ("2015", "2009/2019") == (span(2015, 2015), span(2009, 2019))
