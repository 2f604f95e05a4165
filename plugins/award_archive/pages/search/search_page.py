"""Builds the search page, with the choices of its filters: working years, places and kinds of awards."""

from collections.abc import Iterable, Iterator, Sequence

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.place import Place, Province, Scope, label
from award_archive.model.vietnamese import capitalised, sort_key
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.search.search_words import kind_value, place_value
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready
from award_archive.pages.views.page_views import SearchView
from award_archive.pages.views.references import Choice


def page(archive: Archive) -> Iterator[Page]:
    """`/tim-kiem/`."""
    catalogue = archive.catalogue
    years = tuple(Choice(str(year), str(year)) for year in reversed(catalogue.years))
    head = Head(for_readers.SEARCH_TITLE, for_readers.SEARCH_ABOUT, (), "tim-kiem")
    view = SearchView(head, years, _places(catalogue), _kinds(catalogue.articles))
    yield Page(addresses.SEARCH, "search.html", Ready(view))


def _places(catalogue: Catalogue) -> tuple[Choice, ...]:
    """The places that articles speak of: by scope, in dictionary order, namesakes with their days."""
    found = {place_value(article.place): article.place for article in catalogue.articles}
    order = sorted(found.items(), key=lambda one: (list(Scope).index(one[1].scope), sort_key(one[1].name), one[0]))
    names = [label(place) for _, place in order]
    return tuple(Choice(value, _told_apart(place, names)) for value, place in order)


def _told_apart(place: Place, names: Sequence[str]) -> str:
    name = label(place)
    days = "" if isinstance(place, Province) else str(place.days)
    return capitalised(f"{name} ({days})" if names.count(name) > 1 and days else name)


def _kinds(articles: Iterable[Article]) -> tuple[Choice, ...]:
    """The kinds of awards that articles name, in dictionary order."""
    names = {award.kind.name for article in articles for award in article.awards}
    return tuple(Choice(kind_value(name), capitalised(name)) for name in sorted(names, key=lambda n: (sort_key(n), n)))
