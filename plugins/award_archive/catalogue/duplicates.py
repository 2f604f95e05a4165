"""Warns of articles that may describe the same event: the same place, the same day and a kind of award in common."""

from collections.abc import Iterable, Iterator

from award_archive.catalogue.indexes import Catalogue
from award_archive.model.article import Article
from award_archive.model.award import with_parts
from award_archive.model.place import PlaceKey, label, place_key
from award_archive.model.problem import Problem, problem
from award_archive.model.times import Precision, Time


def possible_duplicates(catalogue: Catalogue) -> Iterator[Problem]:
    """A warning for every article that shares place, full days and a kind of award with an earlier one."""
    by_event: dict[tuple[PlaceKey, Time], list[Article]] = {}
    for article in catalogue.articles:
        if article.time.precision is Precision.DAY:
            by_event.setdefault((place_key(article.place), article.time), []).append(article)
    for articles in by_event.values():
        if len(articles) > 1:
            yield from _duplicates_among(articles)


def _duplicates_among(articles: Iterable[Article]) -> Iterator[Problem]:
    """The warnings for the articles of one place and day."""
    seen: dict[str, Article] = {}
    for article in articles:
        firsts = {kind: seen.setdefault(kind, article) for kind in _kinds(article)}
        repeated = [(kind, first) for kind, first in firsts.items() if first is not article]
        for kind, first in repeated[:1]:
            where, when = label(article.place), article.time.when
            yield problem("told-twice", article.path, other=first.path, place=where, when=when, kind=kind)


def _kinds(article: Article) -> list[str]:
    """The names of the article's kinds of awards, each once, in a fixed order."""
    return sorted({award.kind.name for award in with_parts(article.awards)})
