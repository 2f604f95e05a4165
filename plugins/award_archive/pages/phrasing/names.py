"""Makes the views of days, of links to places and articles, and of places in lists, and shortens the names of units.

A link is a name with the address of its page; a province has no page.
"""

from datetime import date

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.place import District, Place, Ward, dated_label, label
from award_archive.model.vietnamese import capitalised, written_day
from award_archive.pages import addresses
from award_archive.pages.views.references import Day, PlaceLine, Ref


def day(value: date) -> Day:
    """A day for machines and readers."""
    return Day(value.isoformat(), written_day(value))


def place_ref(place: Place) -> Ref:
    """A place's name and page."""
    return Ref(label(place), addresses.place(place))


def title_ref(place: Place) -> Ref:
    """A place's name, capitalised to stand at the head of a line, and its page."""
    return Ref(capitalised(label(place)), addresses.place(place))


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
