"""Lists every working year from the first to the last, each with its numbers of articles and reviews.

A year without any source is listed too, without an address.
"""

from award_archive.catalogue.indexes import Catalogue, YearEntry
from award_archive.pages import addresses
from award_archive.pages.views.chart_views import YearMark


def year_marks(catalogue: Catalogue) -> tuple[YearMark, ...]:
    """Every working year from the archive's first to its last, those without any source included, oldest first."""
    known = catalogue.years
    years = range(min(known), max(known) + 1) if known else ()
    return tuple(_year_mark(year, known.get(year)) for year in years)


def _year_mark(year: int, entry: YearEntry | None) -> YearMark:
    if entry is None:
        return YearMark(year, "", 0, 0, 0)
    return YearMark(year, addresses.year(year), len(entry.articles), len(entry.reviews), len(entry.school_years))
