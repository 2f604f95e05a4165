"""Every address in the archive leads somewhere: of pages and their heads, feeds, sitemap and open data."""

from urllib.parse import urlsplit

from tests.gates.links import dead, ids_twice, links_of_json, links_of_pages, links_of_tables, links_of_xml
from tests.site.built import Site


def test_every_address_of_every_page_leads_somewhere(archive: Site) -> None:
    links = links_of_pages(archive)

    assert 2_000 < sum(map(len, links.values()))
    assert {} == dead(archive, links)


def test_every_address_of_a_page_is_whole(archive: Site) -> None:
    links = [link for named in links_of_pages(archive).values() for link in named]

    assert [] == [link for link in links if urlsplit(link).scheme not in ("http", "https")]


def test_no_id_stands_twice_on_a_page(archive: Site) -> None:
    assert {} == ids_twice(archive)


def test_every_address_of_every_feed_and_of_the_sitemap_leads_somewhere(archive: Site) -> None:
    links = links_of_xml(archive)

    assert 20 < len(links)
    assert all(links.values())
    assert {} == dead(archive, links)


def test_every_address_of_feeds_and_data_in_json_leads_somewhere(archive: Site) -> None:
    links = links_of_json(archive)

    assert links["/feeds/tin.json"]
    assert links["/du-lieu/articles.json"]
    assert {} == dead(archive, links)


def test_every_address_of_the_tables_leads_somewhere(archive: Site) -> None:
    links = links_of_tables(archive)

    assert links["/du-lieu/awards.csv"]
    assert {} == dead(archive, links)
