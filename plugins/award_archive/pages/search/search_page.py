"""Builds the search page, with the choices of its filters: working years, places, kinds of awards and movements.

It leads to the search pages of other archives, and nothing is asked of these.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.award import with_parts
from award_archive.model.kinds import AwardKind
from award_archive.model.place import Scope, label
from award_archive.model.vietnamese import capitalised, sort_key
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.search.search_words import place_value
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready
from award_archive.pages.views.page_views import SearchView
from award_archive.pages.views.references import Choice, Ref

# How many places, kinds and movements a search can be narrowed to. The page has its script in it, and must stay light.
_PLACES, _KINDS, _MOVEMENTS = 150, 100, 40


def page(archive: Archive) -> Iterator[Page]:
    """`/tim-kiem/`."""
    catalogue = archive.catalogue
    years = tuple(Choice(str(year), str(year)) for year in reversed(catalogue.years))
    head = Head(for_readers.SEARCH_TITLE, for_readers.SEARCH_ABOUT, (), "tim-kiem")
    places, left_out = _places(catalogue)
    kinds, movements = _kinds(catalogue.articles), _movements(catalogue.articles)
    sisters = tuple(map(_sister, archive.settings.sisters))
    view = SearchView(head, years, places, left_out, kinds, movements, sisters)
    yield Page(addresses.SEARCH, "search.html", Ready(view))


def _sister(address: str) -> Ref:
    """The search page of another archive, called by the archive's host and path: what it calls itself is not asked."""
    return Ref(address.partition("://")[2], f"{address}{addresses.SEARCH}")


def _places(catalogue: Catalogue) -> tuple[tuple[Choice, ...], int]:
    """The places with most articles, and how many others there are.

    They stand by scope, in dictionary order.
    """
    found = sorted(catalogue.places, key=lambda one: (-one[1], place_value(one[0])))
    places = [place for place, _ in found[:_PLACES]]
    places.sort(key=lambda place: (list(Scope).index(place.scope), sort_key(place.name), place.id))
    return tuple(Choice(place_value(p), capitalised(label(p))) for p in places), len(found) - len(places)


def _kinds(articles: Iterable[Article]) -> tuple[Choice, ...]:
    """The kinds of awards that most articles name, in dictionary order."""
    numbers, kinds = Counter[str](), dict[str, AwardKind]()
    for article in articles:
        named = {award.kind.name: award.kind for award in with_parts(article.awards)}
        numbers.update(named.keys())
        kinds |= named
    found = sorted(kinds.values(), key=lambda kind: (-numbers[kind.name], kind.name))[:_KINDS]
    return tuple(Choice(k.id, capitalised(k.name)) for k in sorted(found, key=lambda k: (sort_key(k.name), k.name)))


def _movements(articles: Iterable[Article]) -> tuple[Choice, ...]:
    """The movements that most articles belong to, in dictionary order."""
    numbers = Counter(movement for article in articles for movement in article.movements)
    found = sorted(numbers, key=lambda movement: (-numbers[movement], movement.id))[:_MOVEMENTS]
    return tuple(Choice(m.id, m.name) for m in sorted(found, key=lambda m: (sort_key(m.name), m.name)))
