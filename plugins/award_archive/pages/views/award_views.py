"""Defines what templates get of awards and their quotes, tables of sums, articles in lists, and sentences.

Strings are plain text. A number is a string too, as readers see it, because “ít nhất 205” is one.
"""

from msgspec import Struct

from award_archive.pages.views.references import Day, Ref


class Quote(Struct, frozen=True):
    """A source's own words. `source` and `url` are empty where an article has several sources, or one without them."""

    text: str
    source: str = ""
    url: str = ""


class AwardRow(Struct, frozen=True):
    """One award. `count` is what the editor wrote, with points between thousands if it is a bare figure.

    `is_known` is False where `count` has no figure. `quote` is None in lists of articles, where the source's words are
    not known, and where the next row has the same ones.
    """

    count: str
    is_known: bool
    recipients: str
    kind: str
    issuer: str = ""
    note: str = ""
    quote: Quote | None = None


class TallyRow(Struct, frozen=True):
    """A sum over one scope, kind and sort of recipients; `is_known` tells a figure from words alone."""

    kind: str
    recipients: str
    total: str
    is_known: bool


class Tally(Struct, frozen=True):
    """The sums of one group, such as a scope or a working year; no rows: nothing was counted."""

    title: str
    rows: tuple[TallyRow, ...]
    url: str = ""


class Item(Struct, frozen=True):
    """An article in a list, perhaps with the beginning of its summary only, and `awards_left_out` fewer awards.

    `years` is empty where the working year is the event's year.
    """

    url: str
    title: str
    summary: str
    day: Day
    place: str
    years: str
    awards: tuple[AwardRow, ...]
    awards_left_out: int = 0


class Phrase(Struct, frozen=True):
    """How many of whom: `total` is a sum as it reads, "nhiều" where `is_known` is False."""

    total: str
    is_known: bool
    recipients: str


class Clause(Struct, frozen=True):
    """One kind of award within a sentence: who got it, and the verb with it, such as "được tặng giấy khen"."""

    phrases: tuple[Phrase, ...]
    verb: str


class Sentence(Struct, frozen=True):
    """What one place gave for one working year, as a person would say it; `subject` is the place or the year.

    `left_out` is how many more clauses there are.
    """

    subject: Ref
    clauses: tuple[Clause, ...]
    left_out: int = 0
