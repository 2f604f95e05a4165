"""Collects the pages and files of all builders, and makes the `SiteView`: what every page shows of the site."""

from collections.abc import Callable, Iterable, Iterator

from award_archive.pages import (
    article_pages,
    coverage_page,
    follow_page,
    gallery_pages,
    home_page,
    photo_pages,
    place_pages,
    record_pages,
    subject_lists,
    subject_pages,
    wards_page,
    year_pages,
)
from award_archive.pages.archive import Archive
from award_archive.pages.files import feeds, open_data, share_images, sitemap
from award_archive.pages.files.site_file import SiteFile
from award_archive.pages.search import search_page, search_results
from award_archive.pages.views.page import Page, SiteView
from award_archive.pages.views.references import Ref, SearchScript

PageBuilder = Callable[[Archive], Iterator[Page]]
FileBuilder = Callable[[Archive], Iterator[SiteFile]]

PAGE_BUILDERS: tuple[PageBuilder, ...] = (
    home_page.home,
    article_pages.pages,
    year_pages.years,
    wards_page.wards,
    place_pages.places,
    subject_lists.kinds,
    subject_lists.movements,
    subject_pages.subjects,
    gallery_pages.pages,
    photo_pages.pages,
    coverage_page.coverage_page,
    record_pages.data_page,
    record_pages.corrections_page,
    record_pages.editorial_pages,
    follow_page.page,
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


def site_view(archive: Archive, script: SearchScript | None, search_index: str, icon_data_url: str) -> SiteView:
    """What every page shows of the site."""
    settings = archive.settings
    editorial = tuple(Ref(page.title, page.url) for page in archive.editorial)
    share = share_images.share_of_archive(settings)
    return SiteView(
        name=settings.name,
        description=settings.description,
        url=settings.url,
        editorial_pages=editorial,
        ward_types=archive.ward_types,
        share=share,
        search_script=script,
        search_index=search_index,
        icon_data_url=icon_data_url,
        verification=settings.verification_names,
    )
