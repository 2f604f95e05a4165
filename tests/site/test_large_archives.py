"""No page grows without bound, and what does not fit on one page is found on the next."""

from pathlib import Path
from urllib.parse import urldefrag

import pytest

from award_archive.catalogue.indexes import Catalogue
from award_archive.pages.phrasing.tallies import tallies_by_scope, tallies_by_year
from award_archive.pages.views.award_views import Tally
from award_archive.site.check import planned
from tests.gates.weight import MOST_OF_ANOTHER_PAGE, weight
from tests.model.builders import ward_in
from tests.site.built import ADDRESS, Site, built_site, sums_in
from tests.site.large import BUSY, PICTURES, write_large_content
from tests.support import TODAY


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_large_content(tmp_path_factory.mktemp("large"))


@pytest.fixture(scope="module")
def catalogue(content: Path) -> Catalogue:
    return planned(content, TODAY).archive.catalogue


@pytest.fixture(scope="module")
def site(content: Path) -> Site:
    return built_site(content, content.parent / "output", "-e", f'SITEURL="{ADDRESS}"')


def pages_of(site: Site, base: str) -> list[str]:
    """The numbered pages of what begins at `base`, as their pagers lead from one to the next."""
    found = [base]
    while following := site.found(found[-1], "//a[@rel='next' and ancestor::nav[contains(@class, 'pager')]]/@href"):
        found.append(following[0].removeprefix(ADDRESS))
    return found


def led_to(site: Site, url: str) -> set[str]:
    """The pages that links in the page's main part lead to."""
    return {urldefrag(link).url.removeprefix(ADDRESS) for link in site.links(url)}


def test_every_page_of_a_large_archive_keeps_to_its_weight(site: Site) -> None:
    longest = sorted(set(site.pages) - set(site.articles()), key=lambda url: len(site.file(url)))[-40:]
    weights = {url: weight(site.folder, url) for url in longest}

    assert {} == {url: bytes_ for url, bytes_ in weights.items() if bytes_ > MOST_OF_ANOTHER_PAGE}


def wards_near(site: Site, urls: set[str]) -> set[str]:
    """What the pages lead to."""
    return set().union(*(led_to(site, url) for url in urls))


def test_every_ward_of_a_district_is_one_more_step_away_at_most(site: Site, catalogue: Catalogue) -> None:
    at_once = led_to(site, "/quan/dong/")
    one_more = at_once | wards_near(site, {url for url in at_once if url.startswith("/quan/dong/trang/")})

    assert len(pages_of(site, "/quan/dong/")) > 2
    assert set() == {f"/phuong/{ward.id}/" for ward in catalogue.register.wards} - one_more


def test_every_ward_is_in_the_list_of_its_letter(site: Site, catalogue: Catalogue) -> None:
    letters = {url for url in led_to(site, "/phuong/") if url.startswith("/phuong/chu/")}
    named = {letter: wards_near(site, {*pages_of(site, letter)}) for letter in letters}

    assert {"/phuong/chu/d/", "/phuong/chu/dd/"} <= letters
    assert set() == {f"/phuong/{ward.id}/" for ward in catalogue.register.wards} - set().union(*named.values())
    assert {"/phuong/da-an-0/"} <= named["/phuong/chu/dd/"]
    assert not {url for url in named["/phuong/chu/d/"] if url.startswith("/phuong/da-")}


def test_wards_without_any_source_that_are_too_many_are_counted_by_district(site: Site, catalogue: Catalogue) -> None:
    without = [ward for ward in catalogue.register.wards if not catalogue.of_place(ward)]
    (counts,) = site.page("/doi-chieu/").find_class("counts")

    assert len(without) > 200
    assert f"Quận Đông {len(without)} trong {len(catalogue.register.wards)} nơi" == " ".join(
        counts.text_content().split()
    )
    assert "/quan/dong/" in led_to(site, "/doi-chieu/")


def listed(site: Site, base: str) -> list[str]:
    """The articles that the numbered pages list."""
    items = "//ol[@class='items']//h3/a/@href"
    return sorted(url.removeprefix(ADDRESS) for page in pages_of(site, base) for url in site.found(page, items))


def test_every_article_stands_on_one_page_of_its_year_and_of_its_ward(site: Site, catalogue: Catalogue) -> None:
    for year in (1900, 1986, 2000, 2025):
        entry = catalogue.years[year]
        assert sorted(one.url for one in (*entry.articles, *entry.reviews)) == listed(site, f"/nam/{year}/")
    of_ward = catalogue.of_place(ward_in(catalogue.register, BUSY))
    assert sorted(one.url for one in of_ward) == listed(site, f"/phuong/{BUSY}/")


def rows(tallies: tuple[Tally, ...]) -> list[tuple[str, str, str]]:
    return [(tally.title, row.recipients, row.kind) for tally in tallies for row in tally.rows]


def shown_rows(site: Site, base: str) -> list[tuple[str, str, str]]:
    """The rows of sums on all pages: the title above each, its recipients, its kind."""
    found = []
    for url in pages_of(site, base):
        for group in site.page(url).xpath("//table[@class='tally']/tbody"):
            title = " ".join(str(group.xpath("string(.//th)")).split())
            found += [(title, who, kind) for _, who, kind in sums_in(group)]
    return found


def test_sums_that_do_not_fit_go_on_below_the_title_they_began_with(site: Site, catalogue: Catalogue) -> None:
    ward = ward_in(catalogue.register, BUSY)

    expected = rows(tallies_by_year(ward, catalogue.of_place(ward)))
    assert len(expected) > 200
    assert expected == shown_rows(site, f"/phuong/{BUSY}/")
    assert rows(tallies_by_scope(catalogue.years[2000].articles)) == shown_rows(site, "/nam/2000/")


def test_every_correction_is_told(site: Site, catalogue: Catalogue) -> None:
    told = [
        str(text)
        for url in pages_of(site, "/dinh-chinh/")
        for text in site.page(url).xpath("//ul[@class='notes']/li/p[last()]/text()")
    ]

    assert sorted(c.note for article in catalogue.articles for c in article.corrections) == sorted(told)


def test_further_pages_of_corrections_do_not_speak_of_removals_that_there_were_none_of(site: Site) -> None:
    for url in pages_of(site, "/dinh-chinh/"):
        assert "Chưa gỡ ảnh nào." in str(site.page(url).text_content())


def test_every_picture_stands_once_in_the_great_gallery(site: Site) -> None:
    pages = pages_of(site, "/hinh-anh/")
    shown = [link for url in pages for link in site.found(url, "//ul[@class='gallery']//figure/a/@href")]

    assert len(pages) > 2
    assert PICTURES == len(shown) == len({link.rpartition("/le-trao")[2] for link in shown})


def test_every_gallery_is_linked_from_the_pages_of_the_great_one(site: Site, catalogue: Catalogue) -> None:
    linked = set().union(*(led_to(site, url) for url in pages_of(site, "/hinh-anh/")))
    places = {f"/phuong/{article.place.id}/hinh-anh/" for article in catalogue.articles}

    assert len(places) > 200
    assert set() == places - linked


def test_links_between_the_pages_of_lists_lead_to_their_lists(site: Site) -> None:
    pages = [url for url in site.pages if b'class="parts"' in site.file(url)]
    links = {link for url in pages for link in site.found(url, "//nav[@class='parts']//a/@href")}

    assert len(links) > 100
    assert [] == [link for link in sorted(links) if not site.leads_somewhere(link)]


def test_the_search_offers_the_places_with_most_articles_and_says_how_others_are_found(site: Site) -> None:
    page = site.page("/tim-kiem/")
    places = [str(value) for value in page.xpath("//select[@id='noi']/option/@value")]

    assert f"ward-{BUSY}" in places
    assert 151 == len(places)
    assert "nơi khác ít tin hơn; hãy gõ tên nơi đó vào ô tìm kiếm." in str(page.text_content())
