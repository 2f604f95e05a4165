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
        kinds = {award.kind.name for award in article.awards}
        for kind in sorted(kinds):
            first = seen.setdefault((place_key(article.place), article.date, kind), article)
            if first is not article:
                yield problem(
                    "told-twice",
                    article.path,
                    other=first.path,
                    place=label(article.place),
                    day=written_day(article.date),
                    kind=kind,
                )
                break
