"""Says which articles a sum adds, what each of them gives, and who reported it."""

from collections.abc import Callable, Sequence

from award_archive.catalogue.leading_awards import rows_of
from award_archive.catalogue.tally import Given, TallyLine
from award_archive.messages import for_readers, year_words
from award_archive.model.article import Article
from award_archive.model.award import Award
from award_archive.model.count import total_of
from award_archive.model.place import place_key
from award_archive.pages import addresses
from award_archive.pages.phrasing.awards import readers_issuer
from award_archive.pages.phrasing.names import places_words
from award_archive.pages.views.award_views import SumSource

# How many articles stand beside a sum, and how many publishers are named of one.
_ARTICLES, _PUBLISHERS = 3, 2

Naming = Callable[[Sequence[Given]], str]


def when(given: Sequence[Given]) -> str:
    """What tells an article from others of one place: its time."""
    return given[0][0].time.words


def where_and_when(given: Sequence[Given]) -> str:
    """What tells an article from others of many places: where all those are who were commended, and its time."""
    places = {place_key(place): place for article, award in given for place in award.places or article.places}
    return year_words.phrases(places_words(tuple(places.values())), given[0][0].time.words)


def sum_sources(line: TallyLine, name: Naming) -> tuple[tuple[SumSource, ...], int]:
    """The first articles that a sum adds, newest first, and how many more there are."""
    groups: dict[str, list[Given]] = {}
    for given in line.given:
        groups.setdefault(given[0].slug, []).append(given)
    shown = [*groups.values()][:_ARTICLES]
    return tuple(_source(group, name) for group in shown), len(groups) - len(shown)


def _source(group: Sequence[Given], name: Naming) -> SumSource:
    article, award = group[0]
    return SumSource(
        publishers=_publishers(article),
        name=name(group),
        count=str(total_of(award.count for _, award in group)),
        url=_row(article, award) if len(group) == 1 else article.url,
        told_apart=_told_apart(group),
    )


def _told_apart(group: Sequence[Given]) -> str:
    """What tells rows of an article from others of it that give as many of the same sort; "" where none does."""
    article, award = group[0]
    own = [one for _, one in group]
    others = [one for one in article.awards if all(one is not mine for mine in own)]
    alike = [one for one in others if _gives([one]) == _gives(own)]
    if not alike:
        return ""
    is_of_one_kind = any(one.kind.name == award.kind.name for one in alike)
    issuer = readers_issuer(award) if is_of_one_kind else ""
    return year_words.phrases(*filter(None, (award.kind.name, issuer)))


def _gives(awards: Sequence[Award]) -> tuple[object, ...]:
    return total_of(one.count for one in awards), awards[0].recipients, awards[0].places


def _publishers(article: Article) -> str:
    """Who reported the event; "" where no source is named."""
    names = [*dict.fromkeys(source.publisher for source in article.sources)]
    more = len(names) - _PUBLISHERS
    return year_words.and_other_sources(names[:_PUBLISHERS], more) if more > 0 else for_readers.listed(names)


def _row(article: Article, award: Award) -> str:
    """The address of the award's row in its article."""
    row = next(rows_of(article, lambda one: one is award))
    return addresses.award_row(article, row.number)
