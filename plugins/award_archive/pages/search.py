"""The page to search from, and what its results show.

Documents have numbers: the register's wards and districts first, in the register's order, then the articles, oldest
first. So a new newest article leaves all other numbers as they are.
"""

import json
from collections.abc import Iterable, Iterator, Sequence

from award_archive.catalogue.archive import Catalogue
from award_archive.model.article import Article
from award_archive.model.place import District, Place, Province, Scope, Ward, label
from award_archive.model.register import Register
from award_archive.model.vietnamese import sort_key
from award_archive.pages import addresses, wording
from award_archive.pages.archive import Archive
from award_archive.pages.files import SiteFile
from award_archive.pages.numbers import AwardRow
from award_archive.pages.parts import item
from award_archive.pages.pieces import Choice, Head
from award_archive.pages.search_words import PlaceDocument, kind_value, place_value
from award_archive.pages.views import Page, SearchView
from award_archive.pages.wording import capitalised

# How many documents one file of results has, and how many letters of a summary a result shows.
BLOCK, _SNIPPET = 8, 220


def page(archive: Archive) -> Iterator[Page]:
    """`/tim-kiem/`."""
    catalogue = archive.catalogue
    years = tuple(Choice(str(year), str(year)) for year in reversed(catalogue.years))
    head = Head(wording.SEARCH_TITLE, wording.SEARCH_ABOUT, (), "tim-kiem")
    given = (head, years, _places(catalogue), _kinds(catalogue.articles))
    yield Page(addresses.SEARCH, "search.html", SearchView, given)


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


def place_documents(register: Register) -> tuple[PlaceDocument, ...]:
    """The wards and districts, each at the place of its number."""
    wards = (_document(w, _now(w, register), _earlier_names(w, register)) for w in register.wards)
    return (*wards, *(_document(d, _now(d, register)) for d in register.districts))


def _document(unit: Ward | District, now: str, earlier: tuple[str, ...] = ()) -> PlaceDocument:
    return PlaceDocument(addresses.place(unit), capitalised(label(unit)), str(unit.days), now, earlier)


def _earlier_names(ward: Ward, register: Register) -> tuple[str, ...]:
    """The names of all wards that the ward was made of, directly or through others, nearest first."""
    found: dict[str, str] = {}
    new = [ward.id]
    while new:
        before = [change.from_id for one in new for change in register.predecessors(register.ward_by_id[one])]
        new = [one for one in dict.fromkeys(before) if one not in found and one != ward.id]
        found |= {one: label(register.ward_by_id[one]) for one in new}
    return tuple(dict.fromkeys(found.values()))


def _now(unit: Ward | District, register: Register) -> str:
    """What a former unit is now, in a sentence; "" for one that stands."""
    if unit.days.last is None:
        return ""
    fate = register.fate(unit) if isinstance(unit, Ward) else register.fate_of_district(unit)
    return wording.now_is(label(found.ward) for found in fate.destinations)


def files(archive: Archive) -> Iterator[SiteFile]:
    """What results show, a few documents in each file."""
    places, articles = place_documents(archive.catalogue.register), archive.catalogue.articles
    number = len(places)
    for first in range(0, number + len(articles), BLOCK):
        shown = articles[max(0, first - number) : max(0, first + BLOCK - number)]
        yield SiteFile(addresses.results(first // BLOCK), _block, (places[first : first + BLOCK], shown))


def _block(places: Iterable[PlaceDocument], articles: Iterable[Article]) -> bytes:
    """A list for each document, of a place: address, name, days, what it is now, what it was made of."""
    rows = [[place.url, place.name, place.days, place.now, wording.made_of(place.earlier)] for place in places]
    shown = [*rows, *map(_result, articles)]
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode()


def _result(article: Article) -> list[str]:
    """Of an article: address, title, day for machines and for readers, place, other working years, summary, awards."""
    shown = item(article)
    days = [shown.day.iso, shown.day.words]
    return [shown.url, shown.title, *days, shown.place, shown.years, _snippet(shown.summary), _awards(shown.awards)]


def _snippet(summary: str) -> str:
    """The summary's beginning, up to the end of a word."""
    if len(summary) <= _SNIPPET:
        return summary
    return f"{summary[:_SNIPPET].rpartition(' ')[0].rstrip(' ,;:–')}…"


def _awards(rows: Sequence[AwardRow]) -> str:
    """The awards in a line, as lists of articles have it; a tab stands on both sides of each number."""
    words, kind = "", ""
    for row in rows:
        between = ", " if row.kind == kind else f"{' · ' if words else ''}{capitalised(row.kind)}: "
        words += f"{between}\t{row.count}\t {row.recipients}"
        kind = row.kind
    return words
