"""Readers come to every page by links from the home page."""

from urllib.parse import unquote, urldefrag, urljoin

from tests.site.built import ADDRESS, Site


def reached(site: Site, start: str = "/") -> set[str]:
    """The addresses that links lead to, page by page, from where one starts."""
    found, following = {start}, [start]
    while following:
        ways = [way for url in following for way in ways_from(site, url)]
        following = sorted(set(ways) - found)
        found.update(following)
    return found


def ways_from(site: Site, url: str) -> list[str]:
    """The pages that the page has links to."""
    links = [urldefrag(urljoin(f"{ADDRESS}{url}", str(link))).url for link in site.page(url).xpath("//a/@href")]
    inside = [unquote(link.removeprefix(ADDRESS)) for link in links if link.startswith(f"{ADDRESS}/")]
    return [way for way in inside if way in site.pages]


def is_indexed(site: Site, url: str) -> bool:
    return not site.page(url).xpath("//meta[@name='robots'][contains(@content, 'noindex')]")


def test_every_page_that_search_engines_may_show_is_reached_by_links_from_the_home_page(archive: Site) -> None:
    indexed = {url for url in archive.pages if is_indexed(archive, url)}

    assert {"/", *archive.articles()} <= indexed
    assert set() == indexed - reached(archive)


def test_a_page_that_no_link_leads_to_is_not_reached() -> None:
    some = Site.__new__(Site)
    some.files = {
        "/": b"<a href='hai/#x'>2</a>",
        "/hai/": b"<a href='/bang-vang/ba/'>3</a>",
        "/ba/": b"-",
        "/mot/": b"-",
    }
    some.pages = [*some.files]

    assert {"/", "/hai/", "/ba/"} == reached(some)
