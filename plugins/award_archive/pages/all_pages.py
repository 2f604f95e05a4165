"""Collects the pages and files of all builders, and makes the `SiteView`: what every page shows of the site."""

from collections.abc import Callable, Iterable, Iterator

from award_archive.pages import (
    article_pages,
    gallery_pages,
    home_page,
    place_pages,
    record_pages,
    wards_page,
    year_pages,
)
from award_archive.pages.archive import Archive
from award_archive.pages.files import feeds, open_data, share_images, sitemap
from award_archive.pages.files.site_file import SiteFile
from award_archive.pages.search import search_page, search_results
from award_archive.pages.views.page import Page, SiteView
from award_archive.pages.views.references import Ref

PageBuilder = Callable[[Archive], Iterator[Page]]
FileBuilder = Callable[[Archive], Iterator[SiteFile]]

PAGE_BUILDERS: tuple[PageBuilder, ...] = (
    home_page.home,
    article_pages.pages,
    year_pages.years,
    wards_page.wards,
    place_pages.places,
    gallery_pages.pages,
    record_pages.coverage_page,
    record_pages.data_page,
    record_pages.corrections_page,
    record_pages.editorial_pages,
    search_page.page,
)
FILE_BUILDERS: tuple[FileBuilder, ...] = (
    feeds.files,
    open_data.files,
    open_data.files_of_years,
    share_images.files,
    search_results.files,
)


def all_pages(archive: Archive) -> Iterator[Page]:
    """Every page that a template makes."""
    for builder in PAGE_BUILDERS:
        yield from builder(archive)


def all_files(archive: Archive, pages: Iterable[Page]) -> Iterator[SiteFile]:
    """The files of all builders; the sitemap lists those of the pages that may be indexed."""
    for builder in FILE_BUILDERS:
        yield from builder(archive)
    yield from sitemap.files(archive, tuple(pages))


def site_view(archive: Archive, search_script: str, icon_data_url: str) -> SiteView:
    """What every page shows of the site."""
    settings = archive.settings
    editorial = tuple(Ref(page.title, page.url) for page in archive.editorial)
    share = share_images.share_of_archive(settings)
    return SiteView(settings.name, settings.description, settings.url, editorial, share, search_script, icon_data_url)
