"""Defines the view of each kind of page: exactly what its template shows, as one class of data.

Lists may be parts of longer ones: `…_links` lead to the other parts.
"""

from msgspec import Struct

from award_archive.pages.views.award_views import AwardRow, Item, OtherFactRow, Sentence, Tally
from award_archive.pages.views.chart_views import CoverageRow, YearMark
from award_archive.pages.views.data_views import DataFile, DataYear
from award_archive.pages.views.figures import Figure, GalleryMark, Strip
from award_archive.pages.views.head import Head
from award_archive.pages.views.history_views import FateList, PlaceThenAndNow
from award_archive.pages.views.references import Choice, Day, Pager, PlaceLine, Ref, UnitCount
from award_archive.pages.views.text_views import Block, NoteRow, SourceRow


class HomeView(Struct, frozen=True):
    """`/`. `year` is the latest working year with an article, None in an empty archive.

    `sentences` give the year's numbers for some places; `left_out` more places are on the year's page only. `home` is
    the place whose news comes first, None where no setting names one: `latest` are then its articles, if there are any,
    and `elsewhere` those of other places. The wards with and without a source, and the former ones, are the home's too.
    """

    head: Head
    year: YearMark | None
    sentences: tuple[Sentence, ...]
    left_out: int
    wards_with_source: int
    wards_without_source: int
    years: tuple[YearMark, ...]
    home: Ref | None
    latest: tuple[Item, ...]
    elsewhere: tuple[Item, ...]
    former_wards: tuple[FateList, ...]
    photos: Strip | None


class ArticleView(Struct, frozen=True):
    """`/tin/<yyyy>/<slug>/`. `places` is one place or several wards.

    `host` is with whom the event was, and `others` what the report tells beside awards. `added_to` is the year that a
    school year is added to, empty for all others.
    """

    head: Head
    title: str
    summary_html: str
    day: Day
    years: str
    is_review: bool
    added_to: str
    year_refs: tuple[Ref, ...]
    movements: tuple[str, ...]
    host: str
    places: tuple[PlaceThenAndNow, ...]
    awards: tuple[AwardRow, ...]
    others: tuple[OtherFactRow, ...]
    blocks: tuple[Block, ...]
    figures: tuple[Figure, ...]
    sources: tuple[SourceRow, ...]
    corrections: tuple[NoteRow, ...]
    removed: tuple[NoteRow, ...]
    previous: Ref | None
    next: Ref | None
    citation: str
    citation_bibtex: str
    citation_csl: str


class YearsView(Struct, frozen=True):
    """`/nam/`, newest first."""

    head: Head
    years: tuple[YearMark, ...]


class YearView(Struct, frozen=True):
    """`/nam/<yyyy>/`. Reviews of several years are listed, and no tally counts them.

    Neither does it count `school_years`, which begin in the year and are added to the next.

    `without_source` are the wards of that year that no article and no review speaks of, none if there are too many to
    be named.
    """

    head: Head
    year: int
    number_of_articles: int
    sentences: tuple[Sentence, ...]
    tallies: tuple[Tally, ...]
    tally_links: tuple[Ref, ...]
    items: tuple[Item, ...]
    item_links: tuple[Ref, ...]
    reviews: tuple[Item, ...]
    review_links: tuple[Ref, ...]
    school_years: tuple[Item, ...]
    school_year_links: tuple[Ref, ...]
    without_source: tuple[Ref, ...]
    number_without_source: int
    photos: Strip | None
    pager: Pager
    previous: Ref | None
    next: Ref | None


class GalleryView(Struct, frozen=True):
    """A gallery, newest first: of all, of a working year or of a place; `years` and `places` are the smaller ones."""

    head: Head
    title: str
    number: int
    figures: tuple[Figure, ...]
    figure_links: tuple[Ref, ...]
    pager: Pager
    years: tuple[GalleryMark, ...]
    year_links: tuple[Ref, ...]
    places: tuple[GalleryMark, ...]
    place_links: tuple[Ref, ...]


class PhotoView(Struct, frozen=True):
    """`/hinh-anh/<slug>/<photo>/`: the `number`th of the `total` pictures of its article.

    `day` and `places` are those of the ceremony that a photograph shows; a drawing shows none.
    """

    head: Head
    figure: Figure
    licence_url: str
    article: Ref
    day: Day | None
    places: tuple[Ref, ...]
    number: int
    total: int
    previous: Ref | None
    next: Ref | None


class CoverageView(Struct, frozen=True):
    """`/doi-chieu/`: wards by working years. `without_source` are the wards that no source of any year speaks of.

    Where these are too many to be named, they are counted by district, and those of none by province: `counts`.
    """

    head: Head
    years: tuple[Ref, ...]
    rows: tuple[CoverageRow, ...]
    row_links: tuple[Ref, ...]
    without_source: tuple[PlaceLine, ...]
    counts: tuple[UnitCount, ...]
    count_links: tuple[Ref, ...]
    number_without_source: int
    pager: Pager


class DataView(Struct, frozen=True):
    """`/du-lieu/`."""

    head: Head
    files: tuple[DataFile, ...]
    years: tuple[DataYear, ...]


class CorrectionsView(Struct, frozen=True):
    """`/dinh-chinh/`, newest first."""

    head: Head
    number_of_corrections: int
    corrections: tuple[NoteRow, ...]
    correction_links: tuple[Ref, ...]
    number_of_removed: int
    removed: tuple[NoteRow, ...]
    removed_links: tuple[Ref, ...]
    number_of_gone: int
    gone: tuple[NoteRow, ...]
    gone_links: tuple[Ref, ...]
    pager: Pager


class EditorialView(Struct, frozen=True):
    """A page about the archive itself, in parts where its text has a place for the contact.

    `contact` is where readers write, named by itself, or None where the archive has no such address.
    """

    head: Head
    title: str
    parts: tuple[str, ...]
    contact: Ref | None


class SearchView(Struct, frozen=True):
    """`/tim-kiem/`, with what a search can be narrowed to.

    `places` are those with most articles; `places_left_out` others are found by their names. `sisters` are the search
    pages of other archives.
    """

    head: Head
    years: tuple[Choice, ...]
    places: tuple[Choice, ...]
    places_left_out: int
    kinds: tuple[Choice, ...]
    movements: tuple[Choice, ...]
    sisters: tuple[Ref, ...]


class PlainView(Struct, frozen=True):
    """A page whose words are all in its template, such as `/404.html`."""

    head: Head


class RedirectView(Struct, frozen=True):
    """An earlier address of an article or a photograph."""

    head: Head
    target: str
