"""A place's awards from year to year as bars. A gap is drawn as a gap, a lower bound as one."""

from collections.abc import Sequence

from award_archive.catalogue.series import Mark, Series, series_of
from award_archive.model.article import Article
from award_archive.model.count import CountKind, Total
from award_archive.model.vietnamese import written_number
from award_archive.pages.numbers import Bar, Chart, ChartRow
from award_archive.pages.wording import capitalised

# More than these are not looked at: the table has all.
_ROWS = 4
_SIGNS = {CountKind.EXACT: "", CountKind.AT_LEAST: "≥", CountKind.ABOUT: "~"}


def chart_of(articles: Sequence[Article]) -> Chart | None:
    """The chart of one place's articles; None where they are of one year only."""
    rows = series_of(articles)
    if not rows:
        return None
    years = tuple(mark.year for mark in rows[0].marks)
    return Chart(years, tuple(map(_row, rows[:_ROWS])), max(0, len(rows) - _ROWS))


def _row(series: Series) -> ChartRow:
    kind = f"{series.kind.name} ({series.issuer})" if series.issuer else series.kind.name
    highest = max((mark.total.number for mark in series.marks if mark.total), default=0)
    bars = tuple(_bar(mark, highest) for mark in series.marks)
    return ChartRow(f"{capitalised(series.recipients.words)}, {kind}", bars)


def _bar(mark: Mark, highest: int) -> Bar:
    if mark.total is not None:
        return _filled(mark.total, highest)
    if mark.has_source:
        return Bar("no_figures", 0, "", "nguồn không nêu")
    return Bar("no_source", 0, "", "chưa có nguồn")


def _filled(total: Total, highest: int) -> Bar:
    kind = total.kind
    if kind is None or kind is CountKind.UNSPECIFIED:
        return Bar(CountKind.UNSPECIFIED.value, 0, "?", str(total))
    height = round(100 * total.number / highest) if highest else 0
    return Bar(kind.value, height, _SIGNS[kind] + written_number(total.number), str(total))
