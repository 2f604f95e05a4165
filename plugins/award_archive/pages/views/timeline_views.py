"""Defines what templates get of a timeline: years across, and a mark for each article."""

from msgspec import Struct

from award_archive.pages.views.references import Ref


class TimelineEvent(Struct, frozen=True):
    """One article, by one row of it or, where it has none that the page is about, by none.

    `count` is the row's number as short as it can be: `205`, `≥50`, `~300`, or a word where there is no figure.
    `words` say all of it: how many of whom got what, and when. `radius` is that of the mark in pixels.
    """

    count: str
    words: str
    url: str
    radius: int
    is_known: bool


class TimelineYear(Struct, frozen=True):
    """A working year with its events, oldest first, and how many more it has; or years without any: `16–18`."""

    years: str
    events: tuple[TimelineEvent, ...] = ()
    left_out: int = 0


class Timeline(Struct, frozen=True):
    """Years from the oldest to the newest; what stood before `since` is left out, 0: nothing is.

    `reviews` cover several years each and stand in none; `reviews_left_out` more do. What is left out stands at
    `more_url`. `is_wide` says that a number needs more room than most, `in_a_row` how many columns stand beside
    each other on a phone.
    """

    columns: tuple[TimelineYear, ...]
    since: int
    reviews: tuple[Ref, ...]
    reviews_left_out: int
    more_url: str
    is_wide: bool
    in_a_row: int
