"""What the templates show. Strings named `html` are sanitised HTML, all others are plain text.

Days come twice where a page marks them up: as ISO for machines and as written in Vietnamese.
"""

from dataclasses import dataclass
from typing import Protocol


class View(Protocol):
    """What every view has."""

    @property
    def head(self) -> "Head":
        """What stands around the page."""


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site: its address, its template and all that the template shows."""

    url: str
    template: str
    view: View


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
    is_indexed: bool = True


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
class HomeView:
    """`/`. `year` is the latest working year with an article, None in an empty archive."""

    head: Head
    year: YearMark | None
    tallies: tuple[Tally, ...]
    wards_with_source: int
    years: tuple[YearMark, ...]
    latest: tuple[Item, ...]
    former_wards: tuple[FateList, ...]
    photos: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """`/tin/<yyyy>/<slug>/`. `now` is empty for a place that is still what it was."""

    head: Head
    title: str
    summary_html: str
    day: Day
    years: str
    is_review: bool
    year_refs: tuple[Ref, ...]
    place: Ref
    wider_places: tuple[Ref, ...]
    place_days: str
    now: FateList | None
    awards: tuple[AwardRow, ...]
    blocks: tuple[Block, ...]
    figures: tuple[Figure, ...]
    sources: tuple[SourceRow, ...]
    corrections: tuple[NoteRow, ...]
    removed: tuple[NoteRow, ...]
    previous: Ref | None
    next: Ref | None
    citation: str


@dataclass(frozen=True, slots=True)
class YearsView:
    """`/nam/`, newest first."""

    head: Head
    years: tuple[YearMark, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """`/nam/<yyyy>/`. Reviews of several years are listed, and no tally counts them."""

    head: Head
    year: int
    number_of_articles: int
    tallies: tuple[Tally, ...]
    items: tuple[Item, ...]
    reviews: tuple[Item, ...]
    photos: tuple[Figure, ...]
    pager: Pager
    previous: Ref | None
    next: Ref | None


@dataclass(frozen=True, slots=True)
class WardLine:
    """A ward in a list."""

    place: Ref
    days: str
    number_of_articles: int


@dataclass(frozen=True, slots=True)
class WardsView:
    """`/phuong/`: today's wards, then former ones by district, each with what it is now."""

    head: Head
    current: tuple[WardLine, ...]
    former: tuple[FateList, ...]
    districts: tuple[WardLine, ...]


@dataclass(frozen=True, slots=True)
class WardView:
    """`/phuong/<id>/`. Tallies are by working year; a part that went elsewhere moves no numbers."""

    head: Head
    label: str
    days: str
    is_current: bool
    district: Ref | None
    province: str
    number_of_articles: int
    tallies: tuple[Tally, ...]
    items: tuple[Item, ...]
    pager: Pager
    fate: FateList | None
    predecessors: tuple[ChangeRow, ...]
    successors: tuple[ChangeRow, ...]
    feed: Ref


@dataclass(frozen=True, slots=True)
class DistrictView:
    """`/quan/<id>/`: the district's own articles and totals; its wards' numbers are theirs."""

    head: Head
    label: str
    days: str
    province: str
    number_of_articles: int
    tallies: tuple[Tally, ...]
    items: tuple[Item, ...]
    pager: Pager
    wards: tuple[WardLine, ...]


@dataclass(frozen=True, slots=True)
class GalleryView:
    """`/hinh-anh/`, newest first."""

    head: Head
    figures: tuple[Figure, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class PhotoView:
    """`/hinh-anh/<slug>/<photo>/`."""

    head: Head
    figure: Figure
    article: Ref
    day: Day
    place: Ref
    previous: Ref | None
    next: Ref | None


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
class CoverageView:
    """`/doi-chieu/`: wards by working years."""

    head: Head
    years: tuple[Ref, ...]
    rows: tuple[CoverageRow, ...]


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


@dataclass(frozen=True, slots=True)
class DataView:
    """`/du-lieu/`."""

    head: Head
    files: tuple[DataFile, ...]


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """`/dinh-chinh/`, newest first."""

    head: Head
    corrections: tuple[NoteRow, ...]
    removed: tuple[NoteRow, ...]


@dataclass(frozen=True, slots=True)
class EditorialView:
    """A page about the archive itself."""

    head: Head
    title: str
    html: str


@dataclass(frozen=True, slots=True)
class PlainView:
    """A page whose words are all in its template, such as `/404.html`."""

    head: Head


@dataclass(frozen=True, slots=True)
class RedirectView:
    """An earlier address of an article."""

    head: Head
    target: str


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page shows of the site: its name, address ("" while developing) and editorial pages."""

    name: str
    description: str
    url: str
    stylesheet: str
    editorial_pages: tuple[Ref, ...]
