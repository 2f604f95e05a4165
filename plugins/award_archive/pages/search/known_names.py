"""Lists the names that the search offers for one that was typed with a slip: of units, and of what articles name."""

from collections.abc import Iterator

from award_archive.catalogue.indexes import Catalogue
from award_archive.model.award import with_parts


def known_names(catalogue: Catalogue) -> set[str]:
    """The names of all units, and those of the kinds of awards and the movements that articles name."""
    return {unit.name for unit in catalogue.register.units} | set(_named(catalogue))


def _named(catalogue: Catalogue) -> Iterator[str]:
    for article in catalogue.articles:
        yield from (award.kind.name for award in with_parts(article.awards))
        for movement in article.movements:
            yield from (movement.name, *movement.aliases)
