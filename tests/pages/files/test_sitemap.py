"""What search engines are told of the pages."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

from award_archive.model.article import Correction, RemovedPhoto
from award_archive.pages.archive import Archive
from award_archive.pages.files.site_file import SiteFile
from award_archive.pages.files.sitemap import files, sitemaps
from award_archive.pages.settings import Settings
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready
from award_archive.pages.views.page_views import PlainView
from tests.catalogue.builders import archive as catalogue
from tests.catalogue.builders import article

SITE = "https://kho.example/a&b"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PLAIN = article("nguyen", "2016-03-24")
CORRECTED = replace(article("sua", "2016-03-25"), corrections=(Correction(date(2020, 1, 2), "Sửa 25 thành 205."),))
TAKEN_DOWN = replace(CORRECTED, slug="go", removed=(RemovedPhoto(date(2021, 2, 3), "Theo yêu cầu"),))


def made(site_url: str = SITE) -> tuple[SiteFile, SiteFile]:
    """The sitemap and the rules for robots of an archive of three articles."""
    archive = Archive(catalogue(PLAIN, CORRECTED, TAKEN_DOWN), (), {}, Settings("Kho", site_url), {})
    pages = [Page(one.url, "article.html", Ready(PlainView(Head(one.title)))) for one in archive.catalogue.articles]
    sitemap, robots = files(archive, pages)
    return sitemap, robots


def entries() -> dict[str, str | None]:
    """The day of the last change of each address, None where none is told."""
    urls = ElementTree.fromstring(made()[0].content)  # noqa: S314 - our own file
    return {str(url.findtext(f"{NAMESPACE}loc")): url.findtext(f"{NAMESPACE}lastmod") for url in urls}


def test_only_a_change_that_readers_are_told_of_is_the_day_of_a_change() -> None:
    assert {
        f"{SITE}/tin/2016/nguyen/": None,
        f"{SITE}/tin/2016/sua/": "2020-01-02",
        f"{SITE}/tin/2016/go/": "2021-02-03",
    } == entries()


def test_robots_may_read_all_and_are_told_of_the_sitemap_where_it_has_an_address() -> None:
    assert f"Sitemap: {SITE}/sitemap.xml" in made()[1].content.decode().splitlines()
    assert ["User-agent: *", "Allow: /"] == made("")[1].content.decode().splitlines()


def sitemap_of(urls: Iterable[str]) -> dict[str, bytes]:
    """The files of the sitemap of an archive with pages at these addresses."""
    archive = Archive(catalogue(), (), {}, Settings("Kho", SITE), {})
    pages = [Page(url, "years.html", Ready(PlainView(Head(url)))) for url in urls]
    return {file.url: file.content for file in files(archive, pages) if file.url != "/robots.txt"}


def locations(content: bytes) -> list[str]:
    """The addresses in a sitemap or in an index of sitemaps."""
    return [str(one.text) for one in ElementTree.fromstring(content).iter(f"{NAMESPACE}loc")]  # noqa: S314 - our own


def test_a_sitemap_of_too_many_addresses_for_one_file_is_an_index_of_files() -> None:
    urls = [f"/tin/2016/bai-{number}/" for number in range(90_001)]
    made = sitemap_of(urls)
    parts = [content for url, content in made.items() if url != "/sitemap.xml"]

    assert f"{NAMESPACE}sitemapindex" == ElementTree.fromstring(made["/sitemap.xml"]).tag  # noqa: S314 - our own file
    assert [SITE + url for url in made if url != "/sitemap.xml"] == locations(made["/sitemap.xml"])
    assert all(len(locations(part)) <= 50_000 for part in parts)
    assert sorted(SITE + url for url in urls) == sorted(url for part in parts for url in locations(part))


def test_a_sitemap_that_fits_into_one_file_is_that_file() -> None:
    assert ["/sitemap.xml"] == list(sitemap_of(f"/tin/2016/bai-{number}/" for number in range(40_000)))


def test_a_sitemap_of_many_photographs_keeps_to_50_megabytes() -> None:
    urls = [f"/{'tong-ket-phong-trao-' * 8}{number}/" for number in range(2_000)]
    entries = tuple((url, "", tuple(f"/anh/{'le-trao-' * 16}{number}.jpg" for number in range(100))) for url in urls)
    made = [file.content for file in sitemaps(SITE, entries)]

    assert len(made) > 1
    assert all(len(content) < 50_000_000 for content in made)
