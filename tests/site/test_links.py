"""Every address in the archive leads somewhere: of pages and their heads, feeds, sitemap and open data."""

from tests.gates.links import (
    absolute_own_addresses,
    dead,
    ids_twice,
    links_of_json,
    links_of_pages,
    links_of_tables,
    links_of_xml,
)
from tests.site.built import ADDRESS, Site


def test_every_address_of_every_page_leads_somewhere(archive: Site) -> None:
    links = links_of_pages(archive)

    assert 2_000 < sum(map(len, links.values()))
    assert {} == dead(archive, links)


def test_a_page_names_the_site_by_relative_addresses_so_that_it_works_wherever_it_is_put(
    archive: Site, draft_archive: Site
) -> None:
    assert {} == absolute_own_addresses(archive)
    assert {} == absolute_own_addresses(draft_archive)


def test_the_page_of_missing_addresses_names_the_site_by_whole_ones_since_it_is_shown_at_any_depth(
    archive: Site, draft_archive: Site
) -> None:
    for site, base in ((archive, ADDRESS), (draft_archive, "")):
        links = [str(link) for link in site.page("/404.html").xpath("//a/@href") if link != "#noi-dung"]

        assert links
        assert [] == [link for link in links if not link.startswith(f"{base}/")]


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
