"""The pieces that views are made of. Strings named `html` are sanitised HTML, all others are plain text.

Days come twice where a page marks them up: as ISO for machines and as written in Vietnamese.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ref:
    """A name that leads somewhere; an empty `url` leads nowhere."""

    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day, for machines and for readers."""

    iso: str
    words: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands around a page: title, description, way up, section of the navigation and feed."""

    title: str
    description: str = ""
    crumbs: tuple[Ref, ...] = ()
    section: str = ""
    feed: Ref | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its derivatives: (address, width in pixels) from small to large, of the same widths."""

    url: str
    avif: tuple[tuple[str, int], ...]
    jpeg: tuple[tuple[str, int], ...]
    width: int
    height: int
    alt: str
    caption: str
    credit: str
    licence: str


@dataclass(frozen=True, slots=True)
class AwardRow:
    """One award. `count` is as the editor wrote it; `is_known` tells a figure from a word."""

    count: str
    is_known: bool
    recipients: str
    kind: str
    issuer: str
    quote: str
    note: str


@dataclass(frozen=True, slots=True)
class TallyRow:
    """A sum over one scope, kind and sort of recipients; `is_known` tells a figure from words alone."""

    kind: str
    recipients: str
    total: str
    is_known: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """The sums of one group, such as a scope or a working year; no rows: nothing was counted."""

    title: str
    rows: tuple[TallyRow, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An article in a list. `years` is empty where the working year is the event's year."""

    url: str
    title: str
    summary: str
    day: Day
    place: str
    years: str
    awards: tuple[AwardRow, ...]


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a list of several pages stands; both addresses empty: it is one page."""

    number: int
    last: int
    previous_url: str
    next_url: str


@dataclass(frozen=True, slots=True)
class FateRow:
    """What a ward is now: one unit of today, wholly or in part; `confidence` is high, medium or low."""

    place: Ref
    is_whole: bool
    confidence: str
    since: Day


@dataclass(frozen=True, slots=True)
class FateList:
    """All that a ward or district is now; `is_recorded` is False where its later history is not (wholly) recorded."""

    ward: Ref
    rows: tuple[FateRow, ...]
    is_recorded: bool


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One step of a ward's history: what came from, or went to, another unit."""

    day: Day
    place: Ref
    is_whole: bool
    confidence: str
    resolution: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A report that an article rests on. Days that are not known are None."""

    publisher: str
    title: str
    url: str
    published: Day | None
    accessed: Day | None


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A correction, or a picture taken down: a day and what was done."""

    day: Day
    note: str
    article: Ref


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article's body: HTML, or a figure where `figure` is set."""

    html: str
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class YearMark:
    """One working year: how many articles count for it and how many reviews cover it."""

    year: int
    url: str
    articles: int
    reviews: int


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A ward or district in a list."""

    place: Ref
    days: str
    number_of_articles: int


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """One ward in one working year.

    `state` is `counted` (see `rows`), `no_figures` (a source without awards), `review_only` (only a review of several
    years), `no_source`, or `no_unit` (the ward did not exist that year).
    """

    state: str
    rows: tuple[TallyRow, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A ward and its cells, one for each year of the page."""

    place: Ref
    days: str
    cells: tuple[CoverageCell, ...]


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column of an open data file, and what it means."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of open data. `columns` is empty for files that are no table."""

    name: str
    url: str
    title: str
    columns: tuple[DataColumn, ...]
