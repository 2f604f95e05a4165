"""Defines what templates get of links, days, pagers, places in lists, the search's filters and its script."""

from msgspec import Struct


class Ref(Struct, frozen=True):
    """A name that leads somewhere; an empty `url` leads nowhere."""

    label: str
    url: str = ""


class Day(Struct, frozen=True):
    """A day, or what is known of it, for machines and for readers; `iso` is empty where nothing can be told."""

    iso: str
    words: str


class Pager(Struct, frozen=True):
    """Where a page stands among the numbered pages of its lists; all addresses empty: it is the only one."""

    number: int
    last: int
    first_url: str
    previous_url: str
    next_url: str


class PlaceLine(Struct, frozen=True):
    """A ward or district in a list."""

    place: Ref
    days: str
    number_of_articles: int


class UnitCount(Struct, frozen=True):
    """A district or province, and how many of its `all` wards something is true of."""

    place: Ref
    number: int
    all: int


class Choice(Struct, frozen=True):
    """What a search can be narrowed to: its value in an address, and its name."""

    value: str
    label: str


class SearchScript(Struct, frozen=True):
    """The script that searches, as it stands in the page.

    `source` is its digest for the page's policy; `names` is the address of a script that it asks for names.
    """

    text: str
    source: str
    names: str
