"""Defines what templates get of numbers over the years: a place's sums, marks and groups of years."""

from msgspec import Struct

from award_archive.pages.views.award_views import LeadingNumber, Tally
from award_archive.pages.views.references import Ref
from award_archive.pages.views.timeline_views import Timeline


class PlaceSums(Struct, frozen=True):
    """What one page of a place shows of its numbers.

    `leading` is the largest number of one article, None where none is telling; `timeline` is None where it would have a
    single event. `links` lead to the other parts of `tallies`, the sums by working year.
    """

    leading: LeadingNumber | None
    timeline: Timeline | None
    tallies: tuple[Tally, ...]
    links: tuple[Ref, ...]


class YearMark(Struct, frozen=True):
    """One working year: how many articles count for it, how many reviews cover it. Without any it has no page.

    `school_years` are those that begin in it and are added to the next.
    """

    year: int
    url: str
    articles: int
    reviews: int
    school_years: int


class YearGroup(Struct, frozen=True):
    """A working year, or several without articles of their own that the same sources cover, or none; newest first.

    `reviews` are the reviews of several years that cover a year without articles of its own, the first of many.
    """

    years: str
    marks: tuple[YearMark, ...]
    reviews: tuple[Ref, ...]
