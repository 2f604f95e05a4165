"""Reads what was published at a revision: of articles only those that may say something else now.

These are the ones whose files differ; all of them where units or kinds of awards mean something else in the register.
Former articles are read by the rules of now, against the register of then. One that these rules refuse keeps its
addresses, but does not name its kinds of awards.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from award_archive.catalogue.identities import Identities, UnitsOfBoth, same_kinds
from award_archive.catalogue.published_facts import PublishedFacts, facts_of
from award_archive.messages import for_editors
from award_archive.model.article import Article
from award_archive.model.award import with_parts
from award_archive.model.gone import GoneAddress
from award_archive.model.problem import Problem, is_error
from award_archive.pages import addresses
from award_archive.pages.redirects import targets
from award_archive.reading.article_reader import ReadArticle
from award_archive.reading.content import ARTICLES, PHOTOS, REGISTER, context_of, read_article
from award_archive.reading.listing import SourceFile, is_file_of_page
from award_archive.reading.photo_files import FormerPhotoFiles
from award_archive.reading.refused_article import addresses_of_refused
from award_archive.reading.register_reader import RegisterFiles
from award_archive.site.former_lists import former_gone, former_register
from award_archive.site.progress import ShowProgress
from award_archive.site.publication import Published
from award_archive.site.register_pages import RegisterPage, ReplacedPage, pages_of_register, replaced_pages
from award_archive.site.repository import Revision

# So many articles are read before progress is shown.
_BATCH = 50


@dataclass(frozen=True)
class FormerContent:
    """What was published and may have changed since.

    `paths` has the file that each address came from, `of_register` the page of each address that the register decided.
    `replaced` has those of them that are others' now. `refused` has the first error of each file of then that cannot
    be compared.
    """

    published: Published
    paths: Mapping[str, str]
    of_register: Mapping[str, RegisterPage]
    replaced: tuple[ReplacedPage, ...]
    refused: tuple[Problem, ...]


def read_former(revision: Revision, now: RegisterFiles, today: date, show: ShowProgress) -> FormerContent:
    """What was published at the revision and may have changed since; `now` is the register of now.

    With two articles of one name no site was built, so neither was published. Raises RevisionError.
    """
    changed = revision.changed_files()
    pages = {path: name for path, name in revision.files_in(ARTICLES).items() if is_file_of_page(path)}
    slugs = Counter(PurePosixPath(path).stem for path in pages)
    published = {path: name for path, name in pages.items() if slugs[PurePosixPath(path).stem] == 1}
    files = {path: name for path, name in published.items() if path in changed}
    former = former_register(revision, changed)
    gone = former_gone(revision, changed, today)
    units = UnitsOfBoth(former.register, now.register) if former and former.is_sound else None
    same = Identities(same_kinds(former.kinds, now.kinds), units.ids) if former and units else Identities()
    reader = _Reader(revision, former or now, same, today, show)
    if former is None or units is None:
        reader.add(files)
        return reader.found(gone)
    reader.add(files if units.are_equal and _names(former) == _names(now) else published)
    reader.add_register(units, now)
    return reader.found(gone)


def _names(files: RegisterFiles) -> list[tuple[str, ...]]:
    return [kind.spellings for kind in files.kinds.all]


class _Reader:
    """Collects what was published from files of a revision."""

    def __init__(
        self, revision: Revision, register: RegisterFiles, same: Identities, today: date, show: ShowProgress
    ) -> None:
        self._revision, self._register, self._same, self._show = revision, register, same, show
        self._name = revision.folder.absolute().name
        self._context = context_of(register, FormerPhotoFiles(revision.folder / PHOTOS), today)
        self._addresses: dict[str, str] = {}
        self._of_register: dict[str, RegisterPage] = {}
        self._aliases: dict[str, str] = {}
        self._articles: dict[str, PublishedFacts] = {}
        self._paths: dict[str, str] = {}
        self._refused: list[Problem] = [] if register.is_sound else [next(filter(is_error, register.problems))]
        self._replaced: tuple[ReplacedPage, ...] = ()
        self._kinds: set[str] = set()

    def add(self, files: Mapping[str, str]) -> None:
        """Add the articles of these files, given by the names of their contents."""
        for done, (path, data) in enumerate(zip(files, self._revision.contents(files.values()), strict=True)):
            if done % _BATCH == 0:
                self._show(for_editors.COMPARING, done, len(files))
            self._add_file(SourceFile(path, f"{self._name}/{path}", PurePosixPath(path).stem), data)

    def add_register(self, units: UnitsOfBoth, now: RegisterFiles) -> None:
        """Add the pages of what the register lists, after all articles that may name its kinds of awards."""
        self._replaced = tuple(replaced_pages(units, self._register, now, self._kinds))
        for page in pages_of_register(self._register, self._kinds):
            self._of_register[page.url] = page
            self._addresses[page.url] = page.name
            self._paths[page.url] = f"{self._name}/{REGISTER}/{page.file}"

    def found(self, gone: tuple[GoneAddress, ...]) -> FormerContent:
        """All that was added, with the addresses that were given up."""
        published = Published(self._addresses, self._aliases, self._articles, gone)
        return FormerContent(published, self._paths, self._of_register, self._replaced, tuple(self._refused))

    def _add_file(self, file: SourceFile, data: bytes) -> None:
        outcome = read_article(file, data, self._context)
        if isinstance(outcome.found, ReadArticle):
            if not outcome.found.article.waits(self._context.today):
                self._add(outcome.found.article)
        elif outcome.found is None:
            self._add_refused(file, data, outcome.problems)

    def _add_refused(self, file: SourceFile, data: bytes, problems: Iterable[Problem]) -> None:
        known = addresses_of_refused(data, file.slug, self._context.today)
        self._paths |= dict.fromkeys(known, file.shown)
        self._addresses |= dict.fromkeys(known[:1], file.slug)
        self._aliases |= dict.fromkeys(known[1:], known[0]) if known else {}
        if known and self._register.is_sound:
            self._refused.append(next(filter(is_error, problems)))

    def _add(self, article: Article) -> None:
        self._addresses[article.url] = article.title
        self._articles[article.url] = facts_of(article, self._same)
        self._kinds.update(award.kind.name for award in with_parts(article.awards))
        self._addresses |= {addresses.photo(article, photo): photo.caption for photo in article.photos}
        former = targets([article])
        self._aliases |= former
        self._paths |= dict.fromkeys((article.url, *former), article.path)
