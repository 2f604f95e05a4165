"""Defines the view of each kind of page: exactly what its template shows, as one class of data.

Lists may be parts of longer ones: `…_links` lead to the other parts.
"""

from msgspec import Struct

from award_archive.pages.views.award_views import AwardRow, Item, LeadingNumber, OtherFactRow, Sentence, Tally, TopStory
from award_archive.pages.views.chart_views import YearGroup, YearMark
from award_archive.pages.views.coverage_views import CoverageGroup
from award_archive.pages.views.data_views import DataFile, DataYear
from award_archive.pages.views.figures import Figure, GalleryMark, GallerySection, Strip
from award_archive.pages.views.head import Head
from award_archive.pages.views.history_views import FateList, PlaceThenAndNow
from award_archive.pages.views.references import Choice, Day, Pager, PlaceLine, Ref, UnitCount
from award_archive.pages.views.text_views import Block, NoteRow, SourceRow


class HomeView(Struct, frozen=True):
    """`/`. `top` is None in an empty archive; `year` is the latest working year with an article, None without one.

    `home` is the place whose news comes first, None where no setting names one: `seconds` and `latest` are then its
    articles, if there are any, and `elsewhere` those of other places. The wards with and without a source are the
    home's too; `ward_types` is what these are called. `letters` lead to former wards; where no letter has a page,
    `former_wards` are found here. `kinds` and `movements` are those with most articles.
    """

    head: Head
    top: TopStory | None
    seconds: tuple[Item, ...]
    latest: tuple[Item, ...]
    elsewhere: tuple[Item, ...]
    year: YearMark | None
    ward_types: tuple[str, ...]
    wards_with_source: int
    wards_without_source: int
    years: tuple[YearMark, ...]
    home: Ref | None
    letters: tuple[Ref, ...]
    former_wards: tuple[FateList, ...]
    kinds: tuple[Ref, ...]
    movements: tuple[Ref, ...]
    photos: Strip | None


class ArticleView(Struct, frozen=True):
    """`/tin/<yyyy>/<slug>/`. `places` is one place or several wards.

    `host` is with whom the event was, and `others` what the report tells beside awards. `added_to` is the year that a
    school year is added to, empty for all others. `feedback` is where readers write who found a fault, "" where
    the archive names nobody, `address` the whole address of the page, "" while developing.
    """

    head: Head
    title: str
    summary_html: str
    day: Day
    years: str
    is_review: bool
    added_to: str
    year_refs: tuple[Ref, ...]
    movements: tuple[Ref, ...]
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
    feedback: str
    share_links: tuple[Ref, ...]
    address: str
    citation: str
    citation_bibtex: str
    citation_csl: str


class YearsView(Struct, frozen=True):
    """`/nam/`: `years` from the first with an article of its own, and all years in groups, newest first."""

    head: Head
    years: tuple[YearMark, ...]
    groups: tuple[YearGroup, ...]


class YearView(Struct, frozen=True):
    """`/nam/<yyyy>/`. Reviews of several years are listed, and no tally counts them.

    Neither does it count `school_years`, which begin in the year and are added to the next.

    `leading` is the largest number of one article, None where none is telling. `sentences` give the numbers of some
    places, and `left_out` more places have numbers. `without_source` wards of that year are in no article and no
    review. `years` are those around it.
    """

    head: Head
    year: int
    years: tuple[YearMark, ...]
    number_of_articles: int
    leading: LeadingNumber | None
    sentences: tuple[Sentence, ...]
    left_out: int
    tallies: tuple[Tally, ...]
    tally_links: tuple[Ref, ...]
    items: tuple[Item, ...]
    item_links: tuple[Ref, ...]
    reviews: tuple[Item, ...]
    review_links: tuple[Ref, ...]
    school_years: tuple[Item, ...]
    school_year_links: tuple[Ref, ...]
    without_source: int
    photos: Strip | None
    pager: Pager
    previous: Ref | None
    next: Ref | None


class GalleryView(Struct, frozen=True):
    """A gallery: of all, of a working year or of a place; `years` and `places` are the smaller ones.

    `all` says what the gallery has, and `is_mixed` that it has photographs as well as drawings.
    """

    head: Head
    title: str
    all: str
    is_mixed: bool
    sections: tuple[GallerySection, ...]
    picture_links: tuple[Ref, ...]
    pager: Pager
    years: tuple[GalleryMark, ...]
    year_links: tuple[Ref, ...]
    places: tuple[GalleryMark, ...]
    place_links: tuple[Ref, ...]


class PhotoView(Struct, frozen=True):
    """`/hinh-anh/<slug>/<photo>/`: the `number`th of the `total` pictures of its article.

    `day` and `places` are those of the ceremony that a photograph shows; a drawing shows none. `other_articles` use the
    picture too, as `others_left_out` more do. `main` is the address of the page that stands for all of the picture, ""
    where this one does.
    """

    head: Head
    figure: Figure
    is_drawing: bool
    licence_url: str
    article: Ref
    day: Day | None
    places: tuple[Ref, ...]
    other_articles: tuple[Ref, ...]
    others_left_out: int
    main: str
    number: int
    total: int
    previous: Ref | None
    next: Ref | None


class CoverageView(Struct, frozen=True):
    """`/doi-chieu/`: places by working years. `without_source` are the wards that no source of any year speaks of.

    Where these are too many to be named, they are counted by district, and those of none by province: `counts`.
    """

    head: Head
    years: tuple[Ref, ...]
    groups: tuple[CoverageGroup, ...]
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


class FollowView(Struct, frozen=True):
    """`/theo-doi/`. `address` is the whole address of the feed of all news, "" while developing.

    `places` and `movements` lead to their feeds. `contact` opens a letter with news, `about_contact` is the editors'
    page about writing to them, "" for none.
    """

    head: Head
    address: str
    places: tuple[Ref, ...]
    movements: tuple[Ref, ...]
    contact: Ref | None
    about_contact: str


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
    """An earlier address of an article or a photograph, or that of another name of a kind of award."""

    head: Head
    target: str
