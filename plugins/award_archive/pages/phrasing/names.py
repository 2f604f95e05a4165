"""Makes the views of days and times, of links to places and articles, of places in lists; shortens names of units.

A link is a name with the address of its page; a province has no page.
"""

from collections.abc import Sequence
from datetime import date

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.place import District, Place, Ward, dated_label, label
from award_archive.model.times import Time
from award_archive.model.vietnamese import capitalised, written_day
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


def short_name(unit: Ward | District) -> str:
    """A unit's name without its type; one that is a number keeps it."""
    return capitalised(label(unit)) if unit.name.isdecimal() else unit.name


def from_name(unit: Ward | District) -> str:
    """That a part of a list in dictionary order begins with a unit."""
    return for_readers.beginning_with(short_name(unit))


def ref_beside(unit: Ward, other: Ward | District) -> Ref:
    """A ward's name and page where another unit is spoken of too: namesakes are told apart by their days."""
    return Ref(dated_label(unit) if label(unit) == label(other) else label(unit), addresses.place(unit))


def article_ref(article: Article) -> Ref:
    """An article's title and page."""
    return Ref(article.title, article.url)


def place_line(catalogue: Catalogue, unit: Ward | District) -> PlaceLine:
    """A ward or district in a list."""
    return PlaceLine(title_ref(unit), str(unit.days), len(catalogue.of_place(unit)))
