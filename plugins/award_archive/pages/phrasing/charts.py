"""Makes the bar chart of a place's articles: a row for each kind of award and sort of recipients, a bar for each year.

A label begins with `≥` where the sum is a lower bound and with `~` where it is approximate; it is `?` where a source
gives no figure. A bar without a label says whether the year's sources do not give the award, only a review covers the
year, or no source does. The chart has at most four rows and forty years, the newest, and counts those left out.
"""

from collections.abc import Sequence
from dataclasses import replace

from award_archive.catalogue.series import Mark, Series, series_of
from award_archive.messages import award_words, for_readers
from award_archive.model.article import Article
from award_archive.model.count import CountKind, Total
from award_archive.model.place import Place
from award_archive.model.vietnamese import capitalised
from award_archive.pages.phrasing.tallies import giver_words
from award_archive.pages.views.chart_views import Bar, Chart, ChartRow

# More rows and years than these are not looked at: the table has all.
_ROWS, _YEARS = 4, 40
# In units of the drawing: how far years are apart at least, how wide a letter is, what is left between two labels.
_STEP, _LETTER, _GAP = 30, 7, 6
# In percent: the smallest number above 0 is seen.
_LEAST = 4
_SIGNS = {CountKind.EXACT: "", CountKind.AT_LEAST: "≥", CountKind.ABOUT: "~"}


def chart_of(place: Place, articles: Sequence[Article]) -> Chart | None:
    """The chart of a place from all its articles; None where no awards of two working years can be compared."""
    series = series_of(articles, place)
    shown = sorted(filter(_has_total, map(_newest, series)), key=lambda row: -row.filled)[:_ROWS]
    if not shown:
        return None
    years = tuple(mark.year for mark in series[0].marks)
    rows = tuple(map(_row, shown))
    longest = max(len(bar.label) for row in rows for bar in row.bars)
    return Chart(
        years=years[-_YEARS:],
        rows=rows,
        left_out=len(series) - len(shown),
        years_left_out=max(0, len(years) - _YEARS),
        step=max(_STEP, _LETTER * longest + _GAP),
    )


def _newest(series: Series) -> Series:
    """The row with the years that a chart shows."""
    return replace(series, marks=series.marks[-_YEARS:])


def _has_total(series: Series) -> bool:
    return series.filled > 0


def _row(series: Series) -> ChartRow:
    highest = max((mark.total.number for mark in series.marks if mark.total), default=0)
    giver = giver_words(series.giver)
    words = f"{series.recipients.words}, {series.kind.name}"
    title = capitalised(f"{words} ({award_words.given_by(giver)})" if giver else words)
    return ChartRow(title, tuple(_bar(mark, highest) for mark in series.marks))


def _bar(mark: Mark, highest: int) -> Bar:
    if mark.total is not None:
        return _filled(mark.total, highest)
    if mark.has_source:
        return Bar("not_given", 0, "", for_readers.NOT_GIVEN)
    if mark.has_review:
        return Bar("review_only", 0, "", for_readers.REVIEW_ONLY)
    return Bar("no_source", 0, "", for_readers.NO_SOURCE)


def _filled(total: Total, highest: int) -> Bar:
    if total.kind is None or not total.is_known:
        return Bar(CountKind.UNSPECIFIED.value, 0, "?", str(total))
    height = max(_LEAST, round(100 * total.number / highest)) if total.number else 0
    return Bar(total.kind.value, height, _SIGNS[total.kind] + total.figure, str(total))
