"""The pieces of views that tell numbers: awards, sums, sentences, charts, and which ward has a source for which year.

Strings are plain text; a number as readers see it is a string too, since "ít nhất 205" is one.
"""

from msgspec import Struct

from award_archive.pages.views.shared_views import Day, Ref


class Quote(Struct, frozen=True):
    """A source's own words. `source` and `url` are empty where an article has several sources, or one without them."""

    text: str
    source: str = ""
    url: str = ""


class AwardRow(Struct, frozen=True):
    """One award. `count` is as the editor wrote it, a bare figure with its points; `is_known` tells one from a word.

    `quote` is None where the source's words are not known, and where the next row has the same ones.
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
    """An article in a list. `years` is empty where the working year is the event's year."""

    url: str
    title: str
    summary: str
    day: Day
    place: str
    years: str
    awards: tuple[AwardRow, ...]


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
    """What one place gave for one working year, as a person would say it; `subject` is the place or the year."""

    subject: Ref
    clauses: tuple[Clause, ...]


class Bar(Struct, frozen=True):
    """One year of a chart's row.

    `state` is `exact`, `at_least`, `about`, `unspecified` (a source without a figure), `not_given` (no source of the
    year gives this award), `review_only` (only a review of several years) or `no_source`. `height` is a share of the
    row's highest bar in percent, 0 where there is no figure; `label` is what stands over the bar, `words` what is said
    of it.
    """

    state: str
    height: int
    label: str
    words: str


class ChartRow(Struct, frozen=True):
    """One kind for one sort of recipients, a bar for each year of the chart."""

    title: str
    bars: tuple[Bar, ...]


class Chart(Struct, frozen=True):
    """What a place gave from year to year: a row of bars for each sort of award; `left_out` rows are only in tables.

    `step` is how far two years are apart, in units of the drawing in which a bar is 20 wide and 50 high.
    """

    years: tuple[int, ...]
    rows: tuple[ChartRow, ...]
    left_out: int
    step: int


class YearMark(Struct, frozen=True):
    """One working year: how many articles count for it, how many reviews cover it. Without any it has no page."""

    year: int
    url: str
    articles: int
    reviews: int


class CoverageCell(Struct, frozen=True):
    """One ward in one working year.

    `state` is `counted` (see `rows`), `no_figures` (a source without awards), `review_only` (only a review of several
    years), `no_source`, or `no_unit` (the ward did not exist that year).
    """

    state: str
    rows: tuple[TallyRow, ...] = ()
    url: str = ""


class CoverageRow(Struct, frozen=True):
    """A ward and its cells, one for each year of the page; `name` is short and unlike all others."""

    place: Ref
    name: str
    days: str
    cells: tuple[CoverageCell, ...]
