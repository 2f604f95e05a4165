"""Plans the whole site: reads the content, lists pages and files as data, and collects every problem of the content.

It looks for possible duplicates, taken addresses and dead links itself, also on the site as it will be once the
articles that wait are published. The publisher adds the theme's files, the pictures, the search index and the headers.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from award_archive.catalogue.duplicates import possible_duplicates
from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import rule_details
from award_archive.model.article import Article, EditorialPage, Link
from award_archive.model.place import label, typed_name
from award_archive.model.problem import Problem, Verbatim, is_error, problem
from award_archive.model.register import Register
from award_archive.pages import addresses
from award_archive.pages.all_pages import all_files, all_pages
from award_archive.pages.archive import Archive, Lists
from award_archive.pages.files.site_file import SiteFile
from award_archive.pages.phrasing.subjects import subject_titles
from award_archive.pages.redirects import kind_targets, redirects, targets
from award_archive.pages.views.page import Page, Ready
from award_archive.pages.views.page_views import EditorialView, RedirectView
from award_archive.photos.original_cache import OriginalCache
from award_archive.reading.content import PHOTOS
from award_archive.reading.gone_reader import GONE
from award_archive.reading.suggestions import Choices
from award_archive.site.content_reader import Content, read_content
from award_archive.site.finished_build import BuildJob
from award_archive.site.memory.database import Memory, digest_of
from award_archive.site.memory.signatures import Tree
from award_archive.site.pictures.article_photos import ArticlePhotos
from award_archive.site.progress import ShowProgress, silent
from award_archive.site.workers import Workers

# Where the theme's files, the pictures, the search's index and the feeds lie.
_FOLDERS = (addresses.THEME, addresses.PICTURES, addresses.SEARCH_INDEX, addresses.FEEDS)
# Hosts look for files of these names, so that no folder may have them.
_HOST_FILES = (addresses.HEADERS, addresses.REDIRECTS, *addresses.ICONS)
_HOME = 'AWARD_ARCHIVE["home"]'
# Each takes milliseconds in a large archive. Whoever has more dead addresses than this mends them with a program.
_MOST_SUGGESTIONS = 1_000


@dataclass(frozen=True)
class Plan:
    """All pages and files of the site. It must not be built if one of the problems is an error."""

    content: Content
    archive: Archive
    pages: tuple[Page, ...]
    files: tuple[SiteFile, ...]
    problems: tuple[Problem, ...]

    @property
    def aliases(self) -> dict[str, str]:
        """The addresses that lead to others: earlier ones of articles, and those of other names of kinds of awards."""
        return targets(self.archive.catalogue.with_earlier_addresses) | kind_targets(self.archive.lists.kinds)

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
    content = read_content(job.content, job.today, tree, memory, workers, show)
    photos = ArticlePhotos(job.content / PHOTOS, originals, memory, workers, show)
    sound = photos.sound((*content.articles, *content.waiting))
    lists = Lists(content.register.kinds.all, content.register.issuers.titles, content.register.movements.all)
    catalogue = _catalogue(sound, content.register.register, lists)
    whole = Archive(catalogue, content.pages, photos.pictures, job.settings, content.texts, content.gone, lists)
    archive = _published(whole, sound, job.today) if content.waiting else whole
    site = _Site.of(archive) if content.register.is_sound else _Site(archive)
    problems = [*content.problems, *photos.problems]
    if content.register.is_sound:
        problems += _faults(content, whole, site, problems)
    content = replace(content, digests=_digests(content, archive.catalogue))
    return Plan(content, archive, site.pages, site.files, tuple(sorted(problems, key=lambda p: p.order)))


def _catalogue(articles: Iterable[Article], register: Register, lists: Lists) -> Catalogue:
    """The catalogue of the articles, none of which has the title of a page that the register makes."""
    return Catalogue.of(articles, register, subject_titles((*lists.kinds, *lists.movements)))


def _digests(content: Content, catalogue: Catalogue) -> Mapping[str, bytes]:
    """The digests of the articles, which change also where another article has got the title of one."""
    read = set(map(id, (*content.articles, *content.waiting)))
    told_apart = [one for one in catalogue.articles if id(one) not in read]
    return {
        **content.digests,
        **{one.path: digest_of(content.digests[one.path] + one.title.encode()) for one in told_apart},
    }


@dataclass(frozen=True)
class _Site:
    """All pages and files of an archive; none of one whose register contradicts itself, as no ward's can be made."""

    archive: Archive
    pages: tuple[Page, ...] = ()
    files: tuple[SiteFile, ...] = ()

    @classmethod
    def of(cls, archive: Archive) -> "_Site":
        pages = tuple(all_pages(archive))
        return cls(archive, pages, tuple(all_files(archive, pages)))


def _published(whole: Archive, sound: Iterable[Article], today: date) -> Archive:
    """The archive without the articles that wait for their day, and without the pictures that are theirs alone."""
    articles = [article for article in sound if not article.waits(today)]
    shown = {photo.file for article in articles for photo in article.photos}
    pictures = {file: picture for file, picture in whole.pictures.items() if file in shown}
    return replace(whole, catalogue=_catalogue(articles, whole.catalogue.register, whole.lists), pictures=pictures)


def _faults(content: Content, whole: Archive, site: _Site, found: Sequence[Problem]) -> list[Problem]:
    """What is wrong between articles and pages; `found` are the problems of single files.

    What will be wrong once all articles are published is told before: on that day nobody may be there.
    """
    problems = [
        *possible_duplicates(whole.catalogue),
        *_doubts_about_home(whole.settings.home, whole.catalogue.register),
        *_unknown_lookalikes(whole.catalogue.articles, content.slugs),
        *_faults_of_addresses(content, site, found),
    ]
    if site.archive is not whole:
        problems += set(_faults_of_addresses(content, _Site.of(whole), found)) - set(problems)
    return problems


def _doubts_about_home(name: str, register: Register) -> Iterator[Problem]:
    """That the setting `home` means no unit of the register, or several."""
    found = register.find_units(name) if name else []
    if len(found) > 1:
        choices = Verbatim(", ".join(f"{label(unit)} ({unit.id})" for unit in found))
        yield problem("home-ambiguous", _HOME, name=name, choices=choices)
    elif name and not found:
        near = Choices(map(typed_name, register.units), str).nearest(name)
        yield problem("home-unknown", _HOME, name=name, hint=rule_details.did_you_mean(near))


def _faults_of_addresses(content: Content, site: _Site, found: Iterable[Problem]) -> list[Problem]:
    """Addresses that two things have, that were given up and live, and links to addresses that nothing has."""
    problems = [
        *_taken_addresses(site.archive.catalogue, site.archive.editorial, site.pages),
        *_living_addresses(content, site.pages),
    ]
    is_complete = not any(map(is_error, chain(found, problems)))
    return [*problems, *_dead_links(site, is_complete=is_complete)]


def _unknown_lookalikes(articles: Iterable[Article], slugs: Collection[str]) -> Iterator[Problem]:
    """Articles that are said to be other events, and do not exist."""
    unknown = [(article.path, one) for article in articles for one in article.distinct_from if one.slug not in slugs]
    choices = Choices(sorted(slugs) if unknown else (), str, _MOST_SUGGESTIONS)
    for path, one in unknown:
        hint = rule_details.did_you_mean(choices.nearest(one.slug.removesuffix(".md")))
        yield problem("unknown-article", path, one.line, slug=one.slug, hint=hint)


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
    for article in catalogue.with_earlier_addresses:
        for redirect in redirects(article):
            url, line = redirect.url, redirect.line
            here = rule_details.line_of(article.path, line)
            if files := _files_at(url):
                yield problem("address-taken", article.path, line, url=url, other=files)
            elif addresses.is_further_page(url):
                yield problem("address-taken", article.path, line, url=url, other=rule_details.FURTHER_PAGE)
            file = addresses.file_of(url)
            if file in owners:
                yield problem("address-taken", article.path, line, url=url, other=owners[file])
            owners[file] = owners.get(file, here)


def _living_addresses(content: Content, pages: Iterable[Page]) -> Iterator[Problem]:
    """Addresses that were given up, and at which something stands all the same."""
    if content.gone:
        made = {addresses.file_of(page.url) for page in pages}
        for gone in content.gone:
            if addresses.file_of(gone.url) in made:
                yield problem("gone-living", f"{content.name}/{GONE}", gone.line, url=gone.url)


def _is_by_editors(page: Page) -> bool:
    """Whether the page's address was chosen by editors: their own pages, and earlier addresses of articles."""
    return isinstance(page.data, Ready) and isinstance(page.data.made, EditorialView | RedirectView)


def _files_at(url: str) -> str:
    """The files that keep pages away from the address, in words; "" where there are none."""
    folders = (rule_details.files_in(folder) for folder in _FOLDERS if url.startswith(folder))
    files = (rule_details.file_named(file) for file in _HOST_FILES if url.startswith(f"{file}/"))
    return next(chain(folders, files), "")


def _dead_links(site: _Site, *, is_complete: bool) -> Iterator[Problem]:
    """Links of the texts to addresses that nothing stands at.

    While articles have errors, a page that is made from articles may be missing for that reason alone,
    and so may one of their earlier addresses.
    """
    urls = {page.url for page in site.pages} | {file.url for file in site.files}
    dead = [(path, link) for path, link in _links(site.archive) if link.url not in urls]
    choices = Choices(sorted(urls) if dead else (), str, _MOST_SUGGESTIONS)
    for path, link in dead:
        if is_complete or link.url.startswith(addresses.OF_REGISTER):
            hint = rule_details.did_you_mean(choices.nearest(link.url))
            yield problem("dead-link", path, link.line, url=link.url, hint=hint)


def _links(archive: Archive) -> Iterator[tuple[str, Link]]:
    for article in archive.catalogue.articles:
        yield from ((article.path, link) for link in article.links)
    for page in archive.editorial:
        yield from ((page.path, link) for link in page.links)
