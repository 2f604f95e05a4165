"""The pieces that views are made of. Strings named `html` are sanitised HTML, all others are plain text.

Days come twice where a page marks them up: as ISO for machines and as written in Vietnamese.
"""

from typing import Any

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

    `linked_data` is what machines read of it, in the words of schema.org; `changed` is the ISO day of the last
    change that readers are told of, "" for none.
    """

    title: str
    description: str = ""
    crumbs: tuple[Ref, ...] = ()
    section: str = ""
    feed: Ref | None = None
    share: Share | None = None
    linked_data: tuple[dict[str, Any], ...] = ()
    changed: str = ""


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


class Pager(Struct, frozen=True):
    """Where a list of several pages stands; both addresses empty: it is one page."""

    number: int
    last: int
    previous_url: str
    next_url: str


class FateRow(Struct, frozen=True):
    """What a ward is now: units of today, wholly or in part, since one day; `confidence` is high, medium or low."""

    places: tuple[Ref, ...]
    is_whole: bool
    confidence: str
    since: Day


class Step(Struct, frozen=True):
    """Changes of one day in a ward's history: which units went into it, or into which it went, wholly and in part.

    `kind` is `made` (its first day), `gained`, `gave` (it lives on) or `ended`. All are by one resolution and equally
    sure.
    """

    kind: str
    day: Day
    resolution: str
    whole: tuple[Ref, ...]
    part: tuple[Ref, ...]
    confidence: str


class FateList(Struct, frozen=True):
    """All that a ward or district is now; `is_recorded` is False where its later history is not (wholly) recorded.

    `name` stands where a heading says what kind of unit it is.
    """

    ward: Ref
    name: str
    rows: tuple[FateRow, ...]
    is_recorded: bool


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


class PlaceLine(Struct, frozen=True):
    """A ward or district in a list."""

    place: Ref
    days: str
    number_of_articles: int


class Choice(Struct, frozen=True):
    """What a search can be narrowed to: its value in an address, and its name."""

    value: str
    label: str


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
