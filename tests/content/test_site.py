"""What the real content is built to: links, weight, valid HTML, no script."""

from pathlib import Path

from tests.gates.links import (
    absolute_own_addresses,
    dead,
    ids_twice,
    links_of_json,
    links_of_pages,
    links_of_tables,
    links_of_xml,
    titles_shared,
)
from tests.gates.lists import table
from tests.gates.scripts import scripts_written
from tests.gates.validity import html_faults
from tests.gates.weight import MOST_OF_AN_ARTICLE, heavy_pages, weight_of_articles
from tests.site.built import ADDRESS, Site


def test_every_address_leads_somewhere(site: Site) -> None:
    for links_of in (links_of_pages, links_of_xml, links_of_json, links_of_tables):
        links = links_of(site)

        assert links
        assert {} == dead(site, links)


def test_every_address_that_was_published_is_still_there_or_was_given_up_with_a_reason(
    site: Site, real_content: Path
) -> None:
    """Addresses of the archive as it was when it held Đống Đa's units alone."""
    published = Path(__file__).with_name("published_addresses.txt").read_text("utf-8").split()
    given_up = [row["address"] for row in table((real_content / "gone.csv").read_bytes()) if row["reason"]]

    assert len(published) > 200
    assert [] == [url for url in published if url not in {*site.files, *given_up}]


def test_three_taps_lead_from_the_front_page_to_any_ward_that_ended(site: Site) -> None:
    rows = table(site.file("/du-lieu/wards.csv"))
    former = {f"/phuong/{row['id']}/" for row in rows if row["valid_to"]}
    reached, last = {"/"}, {"/"}
    for _ in range(3):
        found = {link.removeprefix(ADDRESS) for url in last & {*site.pages} for link in site.links(url)}
        reached, last = reached | found, found - reached

    assert 600 < len(former)
    assert [] == sorted(former - reached)


def test_pages_work_wherever_they_are_put(site: Site) -> None:
    assert {} == absolute_own_addresses(site)


def test_no_id_stands_twice_on_a_page(site: Site) -> None:
    assert {} == ids_twice(site)


def test_every_page_has_a_title_of_its_own(site: Site) -> None:
    assert {} == titles_shared(site)


def test_of_all_articles_nineteen_in_twenty_take_at_most_7_kilobytes(site: Site) -> None:
    assert MOST_OF_AN_ARTICLE >= weight_of_articles(site.folder)


def test_every_other_page_takes_at_most_13_kilobytes(site: Site) -> None:
    assert {} == heavy_pages(site.folder)


def test_the_html_of_every_page_is_valid(site: Site) -> None:
    assert "" == html_faults(site.folder)


def test_no_page_but_the_search_has_a_script_written_in_it(site: Site) -> None:
    assert {} == scripts_written(site.folder)
