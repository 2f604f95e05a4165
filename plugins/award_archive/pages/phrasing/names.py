"""Makes the views of days and times, of links to places and articles, and of places in lists.

A link is a name with the address of its page.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.place import Place, label, short_name, typed_name
from award_archive.model.times import Time
from award_archive.model.vietnamese import capitalised, name_key, written_day
from award_archive.pages import addresses
from award_archive.pages.views.references import Day, PlaceLine, Ref

# How many places of one event, and issuers of one award, are named where there is little room.
_PLACES, _ISSUERS = 3, 2


def day(value: date) -> Day:
    """A day for machines and readers."""
    return Day(value.isoformat(), written_day(value))


def time(value: Time) -> Day:
    """A time as exactly as it is known, for machines and readers."""
    return Day(value.iso, value.words)


def full_time(value: Time) -> Day:
    """The same where there is room to say that the day is not known."""
    return Day(value.iso, value.full_words)


def place_ref(place: Place) -> Ref:
    """A place's name and page."""
    return Ref(label(place), addresses.place(place))


def title_ref(place: Place) -> Ref:
    """A place's name, capitalised to stand at the head of a line, and its page."""
    return Ref(capitalised(label(place)), addresses.place(place))


def places_words(places: Sequence[Place]) -> str:
    """Places in a sentence: all of a few, the first of many."""
    return for_readers.first_named(list(map(label, places)), _PLACES)


def issuers_words(names: Sequence[str]) -> str:
    """Who gave an award in a sentence: all of a few, the first of many."""
    return for_readers.first_named(names, _ISSUERS)


def days_beside(place: Place) -> str:
    """The days of a place to stand beside its name, where the name does not say them."""
    days = str(place.days)
    return "" if days in place.mark else days


def from_name(unit: Place) -> str:
    """That a part of a list in dictionary order begins with a unit."""
    return for_readers.beginning_with(short_name(unit))


def article_ref(article: Article) -> Ref:
    """An article's title and page."""
    return Ref(article.title, article.url)


def place_line(catalogue: Catalogue, unit: Place) -> PlaceLine:
    """A place in a list."""
    return PlaceLine(title_ref(unit), days_beside(unit), len(catalogue.of_place(unit)))


def place_lines(catalogue: Catalogue, units: Sequence[Place]) -> tuple[PlaceLine, ...]:
    """Places in a list. Where all of them stand today, none needs its days to be told from the others."""
    if any(not unit.is_current for unit in units):
        return tuple(place_line(catalogue, unit) for unit in units)
    times = Counter(name_key(typed_name(unit)) for unit in units)
    return tuple(_present_line(catalogue, unit, is_alone=times[name_key(typed_name(unit))] == 1) for unit in units)


def _present_line(catalogue: Catalogue, unit: Place, *, is_alone: bool) -> PlaceLine:
    """A place of today among such; `is_alone`: no other has its name."""
    name = typed_name(unit) if is_alone else label(unit)
    return PlaceLine(Ref(capitalised(name), addresses.place(unit)), "", len(catalogue.of_place(unit)))
