"""The pieces that views are made of. Strings named `html` are sanitised HTML, all others are plain text.

Days come twice where a page marks them up: as ISO for machines and as written in Vietnamese.
"""

from msgspec import Struct


class Ref(Struct, frozen=True):
    """A name that leads somewhere; an empty `url` leads nowhere."""

    label: str
    url: str = ""


class Day(Struct, frozen=True):
    """A day, for machines and for readers."""

    iso: str
    words: str


class Share(Struct, frozen=True):
    """What other sites show of a page that is shared: a picture, its size in pixels and what is to be seen on it."""

    url: str
    width: int
    height: int
    alt: str


class Head(Struct, frozen=True):
    """What stands around a page: title, description, way up, section of the navigation and feed.

    `linked_data` is JSON-LD that may stand in a page as it is, "" for none.
    """

    title: str
    description: str = ""
    crumbs: tuple[Ref, ...] = ()
    section: str = ""
    feed: Ref | None = None
    share: Share | None = None
    linked_data: str = ""


class Figure(Struct, frozen=True):
    """A picture with its derivatives: (address, width in pixels) from small to large, of the same widths.

    `width` and `height` are those of the largest; `colour` stands in until the picture is there.
    """

    url: str
    avif: tuple[tuple[str, int], ...]
    jpeg: tuple[tuple[str, int], ...]
    width: int
    height: int
    alt: str
    caption: str
    credit: str
    licence: str
    colour: str


class Strip(Struct, frozen=True):
    """The newest photographs of a year, a place or the archive, how many there are, and the gallery of all."""

    figures: tuple[Figure, ...]
    number: int
    url: str


class GalleryMark(Struct, frozen=True):
    """A gallery of one year or place, and how many photographs it has."""

    gallery: Ref
    number: int


class Quote(Struct, frozen=True):
    """A source's own words. `source` and `url` are empty where an article has several sources, or one without them."""

    text: str
    source: str = ""
    url: str = ""


class AwardRow(Struct, frozen=True):
    """One award. `count` is as the editor wrote it; `is_known` tells a figure from a word.

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


class Pager(Struct, frozen=True):
    """Where a list of several pages stands; both addresses empty: it is one page."""

    number: int
    last: int
    previous_url: str
    next_url: str


class FateRow(Struct, frozen=True):
    """What a ward is now: one unit of today, wholly or in part; `confidence` is high, medium or low."""

    place: Ref
    is_whole: bool
    confidence: str
    since: Day


class FateList(Struct, frozen=True):
    """All that a ward or district is now; `is_recorded` is False where its later history is not (wholly) recorded."""

    ward: Ref
    rows: tuple[FateRow, ...]
    is_recorded: bool


class ChangeRow(Struct, frozen=True):
    """One step of a ward's history: what came from, or went to, another unit."""

    day: Day
    place: Ref
    is_whole: bool
    confidence: str
    resolution: str


class SourceRow(Struct, frozen=True):
    """A report that an article rests on. Days that are not known are None."""

    publisher: str
    title: str
    url: str
    published: Day | None
    accessed: Day | None


class NoteRow(Struct, frozen=True):
    """A correction, or a picture taken down: a day and what was done."""

    day: Day
    note: str
    article: Ref


class Block(Struct, frozen=True):
    """A stretch of an article's body: HTML, or a figure where `figure` is set."""

    html: str
    figure: Figure | None = None


class YearMark(Struct, frozen=True):
    """One working year: how many articles count for it and how many reviews cover it."""

    year: int
    url: str
    articles: int
    reviews: int


class PlaceLine(Struct, frozen=True):
    """A ward or district in a list."""

    place: Ref
    days: str
    number_of_articles: int


class CoverageCell(Struct, frozen=True):
    """One ward in one working year.

    `state` is `counted` (see `rows`), `no_figures` (a source without awards), `review_only` (only a review of several
    years), `no_source`, or `no_unit` (the ward did not exist that year).
    """

    state: str
    rows: tuple[TallyRow, ...] = ()
    url: str = ""


class CoverageRow(Struct, frozen=True):
    """A ward and its cells, one for each year of the page."""

    place: Ref
    days: str
    cells: tuple[CoverageCell, ...]


class DataColumn(Struct, frozen=True):
    """A column of an open data file, and what it means."""

    name: str
    meaning: str


class DataFile(Struct, frozen=True):
    """A file of open data. `columns` is empty for files that are no table."""

    name: str
    url: str
    title: str
    columns: tuple[DataColumn, ...]
