"""All pages and files of the site, in one place."""

from collections.abc import Iterable, Iterator

from award_archive.pages import articles, cards, feeds, gallery, indexes, open_data, places, records, search, sitemap
from award_archive.pages.archive import Archive
from award_archive.pages.files import SiteFile
from award_archive.pages.pieces import Ref
from award_archive.pages.views import Page, SiteView


def all_pages(archive: Archive) -> Iterator[Page]:
    """Every page that a template makes."""
    for builder in (
        indexes.home,
        articles.pages,
        indexes.years,
        places.wards,
        places.districts,
        gallery.pages,
        records.coverage_page,
        records.data_page,
        records.corrections_page,
        records.editorial_pages,
        search.page,
    ):
        yield from builder(archive)


def all_files(archive: Archive, pages: Iterable[Page]) -> Iterator[SiteFile]:
    """Every file that no template makes; the sitemap speaks of the pages."""
    yield from feeds.files(archive)
    yield from open_data.files(archive)
    yield from cards.files(archive)
    yield from search.files(archive)
    yield from sitemap.files(archive, tuple(pages))


def site_view(archive: Archive, search_script: str) -> SiteView:
    """What every page shows of the site."""
    settings = archive.settings
    editorial = tuple(Ref(page.title, page.url) for page in archive.editorial)
    share = cards.share_of_archive(settings)
    return SiteView(settings.name, settings.description, settings.url, editorial, share, search_script)
