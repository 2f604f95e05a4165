"""Lists the earlier addresses of an article and of its photographs, and what stands in their place now.

Photographs stand below their article's name. So where an article had another name, its photographs had other addresses
too, and nobody has to list these. The address of a kind of award is made from its name, and its other names have
addresses that lead to it: one of them may have been its name before.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from award_archive.model.article import Alias, Article
from award_archive.model.kinds import AwardKind
from award_archive.pages import addresses


@dataclass(frozen=True, slots=True)
class Redirect:
    """An earlier address and the one that it leads to; `line` is that of the alias in the article's file."""

    url: str
    target: str
    line: int


def redirects(article: Article) -> Iterator[Redirect]:
    """The article's earlier addresses, then those that its photographs had under its earlier names.

    A photograph that was taken down leads to the article.
    """
    known = {article.slug}
    for alias in article.aliases:
        yield Redirect(alias.url, article.url, alias.line)
    for alias in article.aliases:
        name = addresses.slug_of_article(alias.url)
        if name and name not in known:
            known.add(name)
            yield from _of_photographs(article, name, alias)


def targets(articles: Iterable[Article]) -> dict[str, str]:
    """All earlier addresses of the articles, with those that they lead to."""
    return {redirect.url: redirect.target for article in articles for redirect in redirects(article)}


def kinds_by_other_addresses(kinds: Iterable[AwardKind]) -> dict[str, AwardKind]:
    """The kinds by the addresses of their other names."""
    return {addresses.kind_named(name): kind for kind in kinds for name in kind.names_by_id if name != kind.id}


def kind_targets(kinds: Iterable[AwardKind]) -> dict[str, str]:
    """The addresses of the other names of kinds, with those that they lead to."""
    return {url: addresses.kind(kind) for url, kind in kinds_by_other_addresses(kinds).items()}


def _of_photographs(article: Article, slug: str, alias: Alias) -> Iterator[Redirect]:
    targets = {photo.name: article.url for photo in article.removed if photo.name}
    targets |= {photo.name: addresses.photo(article, photo) for photo in article.photos}
    written = {alias.url for alias in article.aliases}
    for name, target in targets.items():
        url = addresses.photo_named(slug, name)
        if url not in written:
            yield Redirect(url, target, alias.line)
