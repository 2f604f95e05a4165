"""What only the whole archive can tell: one event told twice."""

from collections.abc import Iterator

from award_archive.catalogue.archive import Catalogue, PlaceKey, place_key
from award_archive.model.article import Article
from award_archive.model.place import label
from award_archive.model.problem import Problem, problem
from award_archive.model.vietnamese import written_day


def told_twice(catalogue: Catalogue) -> Iterator[Problem]:
    """A warning for every article that shares place, day and a kind of award with an earlier one."""
    seen: dict[tuple[PlaceKey, object, str], Article] = {}
    for article in catalogue.articles:
        place, day = place_key(article.place), article.date
        firsts = {kind: seen.setdefault((place, day, kind), article) for kind in _kinds(article)}
        told = [(kind, first) for kind, first in firsts.items() if first is not article]
        for kind, first in told[:1]:
            where, when = label(article.place), written_day(day)
            yield problem("told-twice", article.path, other=first.path, place=where, day=when, kind=kind)


def _kinds(article: Article) -> list[str]:
    """The names of the article's kinds of awards, each once, in a fixed order."""
    return sorted({award.kind.name for award in article.awards})
