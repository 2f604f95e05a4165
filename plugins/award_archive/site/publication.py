"""Compares two states of what is public, and finds what would vanish or change without a word.

It knows nothing of files and of git. Who knows addresses alone, as a manifest does, asks the same question: then
articles are not compared, and the pages of photographs follow their articles.
"""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from award_archive.catalogue.published_changes import Change, changes_between, has_new_correction
from award_archive.catalogue.published_facts import PublishedFacts
from award_archive.model.article import Correction, RemovedPhoto
from award_archive.model.gone import GoneAddress
from award_archive.pages import addresses


@dataclass(frozen=True)
class Published:
    """What is public at one time.

    `addresses` are those that must not vanish, with the titles of their pages; `aliases` are earlier ones, with those
    that they lead to; `articles` has what articles say by their addresses, as far as it is known; `gone` lists the
    addresses that were given up, as far as that list may have changed.
    """

    addresses: Mapping[str, str]
    aliases: Mapping[str, str] = field(default_factory=dict)
    articles: Mapping[str, PublishedFacts] = field(default_factory=dict)
    gone: Sequence[GoneAddress] = ()

    def __contains__(self, url: str) -> bool:
        return url in self.addresses or url in self.aliases

    def is_of_photograph(self, url: str) -> bool:
        """Whether a photograph of one of the articles stands or stood at the address."""
        return addresses.slug_of_photographed(url) in self._slugs

    def leading_to(self, url: str) -> Sequence[str]:
        """The earlier addresses that lead to this one."""
        return self._earlier.get(url, ())

    @cached_property
    def _earlier(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for url, target in self.aliases.items():
            found.setdefault(target, []).append(url)
        return found

    @cached_property
    def _slugs(self) -> set[str]:
        return {slug for url in (*self.addresses, *self.aliases) if (slug := addresses.slug_of_article(url))}


@dataclass(frozen=True, slots=True)
class Vanished:
    """An address at which nothing stands any more."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class LostPhoto:
    """A photograph that an article had, and has no more. `article` says what the article is now."""

    url: str
    file: str
    article: PublishedFacts


@dataclass(frozen=True, slots=True)
class Changed:
    """What an article says else than before. `article` says what the article is now."""

    article: PublishedFacts
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class LostEntry:
    """A correction, or a photograph that was taken down, of which the article told. `article` says what it is now."""

    article: PublishedFacts
    entry: Correction | RemovedPhoto


@dataclass(frozen=True, slots=True)
class LostRow:
    """An address that was given up, and that is listed no more though nothing stands there."""

    row: GoneAddress


Finding = Vanished | LostPhoto | Changed | LostEntry | LostRow


def unexplained(before: Published, after: Published, gone: Container[str]) -> Iterator[Finding]:
    """What vanished or changed without a word; `gone` are the addresses that were given up with a reason."""
    for url in (*before.addresses, *before.aliases):
        if url not in after and url not in gone and not before.is_of_photograph(url):
            yield Vanished(url, before.addresses.get(url, ""))
    yield from (LostRow(row) for row in before.gone if row.url not in after and row.url not in gone)
    for url, facts in before.articles.items():
        target = after.aliases.get(url, url)
        now = after.articles.get(target)
        if now:
            yield from _lost_photos(facts, now, before, after, gone)
            yield from _lost_entries(facts, now)
            # Where two articles became one, what corrects it is new in the one that is left.
            known = before.articles.get(target, facts).corrections
            changes = changes_between(facts, now)
            if changes and not has_new_correction(known, now.corrections):
                yield Changed(now, changes)


def _lost_photos(
    facts: PublishedFacts, now: PublishedFacts, before: Published, after: Published, gone: Container[str]
) -> Iterator[LostPhoto]:
    """The photographs that the article does not say it took down; one whose file it does not name stands for any.

    Each is told with its address, then with those that it had under earlier names of the article.
    """
    taken_down = {photo.name for photo in now.removed}
    unnamed = _without_name(now) - _without_name(facts)
    for name, file in facts.photos.items():
        url = addresses.photo_named(facts.slug, name)
        earlier = before.leading_to(url)
        lost = [one for one in (url, *earlier) if one not in gone and one not in after]
        if name in now.photos or name in taken_down or not lost:
            continue
        unnamed -= 1
        if unnamed < 0:
            yield from (LostPhoto(one, file, now) for one in lost)


def _without_name(facts: PublishedFacts) -> int:
    return sum(not photo.name for photo in facts.removed)


def _lost_entries(before: PublishedFacts, now: PublishedFacts) -> Iterator[LostEntry]:
    """What the article told of itself and tells no more. Its words may change, its days may not."""
    for old, new in ((before.corrections, now.corrections), (before.removed, now.removed)):
        missing = Counter(entry.date for entry in old) - Counter(entry.date for entry in new)
        for entry in old:
            if entry not in new and missing[entry.date]:
                missing[entry.date] -= 1
                yield LostEntry(now, entry)
