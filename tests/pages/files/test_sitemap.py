"""What search engines are told of the pages."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

from award_archive.model.article import Correction, RemovedPhoto
from award_archive.pages.archive import Archive
from award_archive.pages.files.site_file import SiteFile
from award_archive.pages.files.sitemap import files
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
