"""Defines what templates get of awards and their quotes, tables of sums, articles in lists, and sentences.

Strings are plain text. A number is a string too, as readers see it, because “ít nhất 205” is one.
"""

from msgspec import Struct

from award_archive.pages.views.figures import Figure
from award_archive.pages.views.references import Day, Ref


class Quote(Struct, frozen=True):
    """A source's own words. `source` and `url` are empty where an article has several sources, or one without them."""

    text: str
    source: str = ""
    url: str = ""


class AwardRow(Struct, frozen=True):
    """One award of an article's table. `count` is what the editor wrote, with points between thousands in a figure.

    `is_known` is False where `count` has no figure. `who` is the group of recipients, or their sort. `depth` is 0 for a
    row, 1 for a part of it, 2 for a part of that, and `before` says so in words. A part of its whole's kind and from
    its whole's issuer names neither. `places` is set where recipients are elsewhere than those of their whole, or than
    the article. `quote` is None where the next row has the same words.
    """

    count: str
    is_known: bool
    who: str
    kind: str
    kind_url: str = ""
    issuer: str = ""
    note: str = ""
    decision: str = ""
    depth: int = 0
    before: str = ""
    places: tuple[Ref, ...] = ()
    quote: Quote | None = None


class OtherFactRow(Struct, frozen=True):
    """What the report tells beside awards; `count` is empty where it gives no number."""

    what: str
    count: str
    note: str
    quote: Quote | None = None


class AwardPhrase(Struct, frozen=True):
    """One award in a line of them: what stands before its number, the number, and of whom it is.

    Parts stand in brackets after their whole, so `before` and `who` may each hold one half of a pair.
    """

    before: str
    count: str
    who: str


class LeadingNumber(Struct, frozen=True):
    """The number that stands large on a page: one row of one article.

    `count` is as in the article's table, `received` says which award was received from whom, `sources` who reported it.
    `article` has the article's title and leads to the row.
    """

    count: str
    is_known: bool
    who: str
    received: str
    article: Ref
    day: Day
    place: str
    sources: str


class SumSource(Struct, frozen=True):
    """An article that a sum adds: what it gives, where or when, and who reported it; `url` leads to its row.

    `told_apart` is the kind of award, and perhaps the issuer, where another row of the article gives as many of the
    same sort.
    """

    publishers: str
    name: str
    count: str
    url: str
    told_apart: str = ""


class TallyRow(Struct, frozen=True):
    """A sum over one scope, kind, sort of recipients and giver; `is_known` tells a figure from words alone.

    `giver` is who gave it, such as "quận"; "" where no source says it. Two givers may have the same words, but no two
    have one `giver_key`. `sources` are the articles that it adds, and `sources_left_out` more do so. On the page of a
    kind no row names it.
    """

    giver: str
    giver_key: str
    kind: str
    recipients: str
    total: str
    is_known: bool
    sources: tuple[SumSource, ...] = ()
    sources_left_out: int = 0
    kind_url: str = ""


class Tally(Struct, frozen=True):
    """The sums of one group, such as a scope or a working year; no rows: nothing was counted.

    `is_shared` says that nothing was, because all numbers are parts of larger ones, or of several places or movements
    together.
    """

    title: str
    rows: tuple[TallyRow, ...]
    url: str = ""
    is_shared: bool = False


class Item(Struct, frozen=True):
    """An article in a list, perhaps with the beginning of its summary only, and `awards_left_out` fewer awards.

    `years` is empty where the working year is the event's year. `day` may be a month or less. `shared_with` says on the
    page of a movement that the article belongs to others too.
    """

    url: str
    title: str
    summary: str
    day: Day
    place: str
    years: str
    awards: tuple[AwardPhrase, ...]
    awards_left_out: int = 0
    shared_with: str = ""


class TopStory(Struct, frozen=True):
    """The article that leads the front page, with its most telling number and its first picture, where it has them."""

    item: Item
    number: LeadingNumber | None
    figure: Figure | None
    is_drawing: bool


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
