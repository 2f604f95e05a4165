"""Lists the working years from the first to the last, each with its numbers of articles and reviews.

A year without any source is listed too, without an address. For a list, years without articles of their own that the
same reviews cover are one group.
"""

from collections.abc import Sequence
from itertools import groupby

from award_archive.catalogue.indexes import Catalogue, YearEntry
from award_archive.messages import year_words
from award_archive.model.article import Article
from award_archive.pages import addresses
from award_archive.pages.phrasing.names import places_words
from award_archive.pages.views.chart_views import YearGroup, YearMark
from award_archive.pages.views.references import Ref

# How many years stand beside a year's page, and how many reviews are named of one group of years.
_NEAR, _REVIEWS = 9, 3
_NOTHING = YearEntry()


def year_marks(catalogue: Catalogue) -> tuple[YearMark, ...]:
    """Every working year from the archive's first to its last, those without any source included, oldest first."""
    known = catalogue.years
    years = range(min(known), max(known) + 1) if known else ()
    return tuple(_year_mark(year, known.get(year, _NOTHING)) for year in years)


def _year_mark(year: int, entry: YearEntry) -> YearMark:
    numbers = len(entry.articles), len(entry.reviews), len(entry.school_years)
    return YearMark(year, addresses.year(year) if entry.all else "", *numbers)


def years_near(marks: Sequence[YearMark], year: int) -> tuple[YearMark, ...]:
    """The years around a year, as many as fit beside each other; the year is one of them."""
    index = year - marks[0].year
    start = max(0, min(index - _NEAR // 2, len(marks) - _NEAR))
    return tuple(marks[start : start + _NEAR])


def year_groups(catalogue: Catalogue) -> tuple[YearGroup, ...]:
    """All years, newest first: those with articles alone, those that only the same reviews cover together."""
    marks = year_marks(catalogue)[::-1]

    def alike(mark: YearMark) -> tuple[object, ...]:
        entry = catalogue.years.get(mark.year, _NOTHING)
        return (mark.year,) if entry.articles else tuple(one.slug for one in entry.all)

    return tuple(_group(tuple(group), catalogue) for _, group in groupby(marks, key=alike))


def _group(marks: tuple[YearMark, ...], catalogue: Catalogue) -> YearGroup:
    entry = catalogue.years.get(marks[0].year, _NOTHING)
    first, last = marks[-1].year, marks[0].year
    return YearGroup(
        years=str(first) if first == last else f"{first}–{last}",
        marks=marks,
        reviews=() if entry.articles else tuple(map(_review, entry.reviews[:_REVIEWS])),
    )


def _review(article: Article) -> Ref:
    return Ref(year_words.review_of(places_words(article.places)), article.url)
