"""Plans the whole site: reads the content, lists pages and files as data, and collects every problem of the content.

It looks for possible duplicates, taken addresses and dead links itself. The publisher adds the theme's files, the
pictures, the search index and the headers.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from award_archive.catalogue.duplicates import possible_duplicates
from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import rule_details
from award_archive.model.article import EditorialPage, Link
from award_archive.model.problem import Problem, is_error, problem
from award_archive.pages import addresses
from award_archive.pages.all_pages import all_files, all_pages
from award_archive.pages.archive import Archive
from award_archive.pages.files.site_file import SiteFile
from award_archive.pages.views.page import Page, Ready
from award_archive.pages.views.page_views import EditorialView, RedirectView
from award_archive.photos.original_cache import OriginalCache
from award_archive.reading.content import PHOTOS
from award_archive.reading.suggestions import Choices
from award_archive.site.content_reader import Content, read_content
from award_archive.site.finished_build import BuildJob
from award_archive.site.memory.database import Memory
from award_archive.site.memory.signatures import Tree
from award_archive.site.pictures.article_photos import ArticlePhotos
from award_archive.site.progress import ShowProgress, silent
from award_archive.site.workers import Workers

# Where the theme's files, the pictures and the search's index lie.
_FOLDERS = (addresses.THEME, addresses.PICTURES, addresses.SEARCH_INDEX)
# Hosts look for files of these names, so that no folder may have them.
_HOST_FILES = (addresses.HEADERS, addresses.REDIRECTS)
# Each takes milliseconds in a large archive. Whoever has more dead addresses than this mends them with a program.
_MOST_SUGGESTIONS = 1_000
_MADE_FROM_REGISTER = (addresses.WARDS, "/quan/")


@dataclass(frozen=True)
class Plan:
    """All pages and files of the site. It must not be built if one of the problems is an error."""

    content: Content
    archive: Archive
    pages: tuple[Page, ...]
    files: tuple[SiteFile, ...]
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """Whether a problem stops the build."""
        return any(map(is_error, self.problems))


def plan_site(
    job: BuildJob,
    tree: Tree,
    memory: Memory,
    originals: OriginalCache,
    workers: Workers,
    show: ShowProgress = silent,
) -> Plan:
    """Read what changed in the content, and plan every page and file; collect all problems on the way."""
    root, settings = job.content, job.settings
    content = read_content(root, job.today, tree, memory, workers, show)
    problems = list(content.problems)
    article_photos = ArticlePhotos(root / PHOTOS, originals, memory, workers, show)
    sound = article_photos.sound(content.articles)
    problems += article_photos.problems
    catalogue = Catalogue.of(sound, content.register.register)
    archive = Archive(catalogue, content.pages, article_photos.pictures, settings, content.texts)
    pages: tuple[Page, ...] = ()
    files: tuple[SiteFile, ...] = ()
    if content.register.is_sound:  # no ward's page can be made from a register that contradicts itself
        pages = tuple(all_pages(archive))
        files = tuple(all_files(archive, pages))
        problems += possible_duplicates(catalogue)
        problems += _taken_addresses(catalogue, content.pages, pages)
        problems += _dead_links(archive, pages, files, is_complete=not any(map(is_error, problems)))
    return Plan(content, archive, pages, files, tuple(sorted(problems, key=lambda p: p.order)))


def _taken_addresses(
    catalogue: Catalogue, editorial: Iterable[EditorialPage], pages: Iterable[Page]
) -> Iterator[Problem]:
    """Editors' pages and earlier addresses that stand where another page does."""
    made = [page.url for page in pages if not _is_by_editors(page)]
    owners = {addresses.file_of(url): rule_details.page_of_archive(url) for url in made}
    for page in editorial:
        if files := _files_at(page.url):
            yield problem("address-taken", page.path, url=page.url, other=files)
        owner = owners.setdefault(addresses.file_of(page.url), page.path)
        if owner != page.path:
            yield problem("address-taken", page.path, url=page.url, other=owner)
    for article in catalogue.articles:
        for alias in article.aliases:
            here = rule_details.line_of(article.path, alias.line)
            if files := _files_at(alias.url):
                yield problem("address-taken", article.path, alias.line, url=alias.url, other=files)
            owner = owners.setdefault(addresses.file_of(alias.url), here)
            if owner != here:
                yield problem("address-taken", article.path, alias.line, url=alias.url, other=owner)


def _is_by_editors(page: Page) -> bool:
    """Whether the page's address was chosen by editors: their own pages, and earlier addresses of articles."""
    return isinstance(page.data, Ready) and isinstance(page.data.made, EditorialView | RedirectView)


def _files_at(url: str) -> str:
    """The files that keep pages away from the address, in words; "" where there are none."""
    folders = (rule_details.files_in(folder) for folder in _FOLDERS if url.startswith(folder))
    files = (rule_details.file_named(file) for file in _HOST_FILES if url.startswith(f"{file}/"))
    return next(chain(folders, files), "")


def _dead_links(
    archive: Archive, pages: Iterable[Page], files: Iterable[SiteFile], *, is_complete: bool
) -> Iterator[Problem]:
    """Links of the texts to addresses that nothing stands at.

    While articles have errors, a page that is made from articles may be missing for that reason alone,
    and so may one of their earlier addresses.
    """
    urls = {page.url for page in pages} | {file.url for file in files}
    choices = Choices(sorted(urls), str, _MOST_SUGGESTIONS)
    for path, link in _links(archive):
        is_sure = is_complete or link.url.startswith(_MADE_FROM_REGISTER)
        if link.url not in urls and is_sure:
            hint = rule_details.did_you_mean(choices.nearest(link.url))
            yield problem("dead-link", path, link.line, url=link.url, hint=hint)


def _links(archive: Archive) -> Iterator[tuple[str, Link]]:
    for article in archive.catalogue.articles:
        yield from ((article.path, link) for link in article.links)
    for page in archive.editorial:
        yield from ((page.path, link) for link in page.links)
