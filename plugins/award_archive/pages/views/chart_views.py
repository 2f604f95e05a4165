"""Defines what templates get of numbers over the years: a place's sums, bar charts, marks of years, coverage."""

from msgspec import Struct

from award_archive.pages.views.award_views import Sentence, Tally, TallyRow
from award_archive.pages.views.references import Ref


class Bar(Struct, frozen=True):
    """One year of a chart's row.

    `state` is `exact`, `at_least`, `about`, `unspecified` (a source without a figure), `not_given` (no source of the
    year gives this award), `review_only` (only sources of several years) or `no_source`. `height` is a share of the
    row's highest bar in percent, 0 where there is no figure; `label` is what stands over the bar, `words` what is said
    of it.
    """

    state: str
    height: int
    label: str
    words: str


class ChartRow(Struct, frozen=True):
    """One kind for one sort of recipients, a bar for each year of the chart."""

    title: str
    bars: tuple[Bar, ...]


class Chart(Struct, frozen=True):
    """What a place gave from year to year: a row of bars for each sort of award.

    `left_out` rows, and `years_left_out` earlier years of all rows, are only in tables.

    `step` is how far two years are apart, in units of the drawing in which a bar is 20 wide and 50 high.
    """

    years: tuple[int, ...]
    rows: tuple[ChartRow, ...]
    left_out: int
    years_left_out: int
    step: int


class PlaceSums(Struct, frozen=True):
    """What one page of a place shows of its sums by working year; `links` lead to the other parts of `tallies`.

    `latest` says what the newest working year gave, `chart` is None where there are no two years to compare.
    """

    latest: Sentence | None
    tallies: tuple[Tally, ...]
    links: tuple[Ref, ...]
    chart: Chart | None


class YearMark(Struct, frozen=True):
    """One working year: how many articles count for it, how many reviews cover it. Without any it has no page.

    `school_years` are those that begin in it and are added to the next.
    """

    year: int
    url: str
    articles: int
    reviews: int
    school_years: int


class CoverageCell(Struct, frozen=True):
    """One ward in one working year; `left_out` more sums are on the ward's page only.

    `state` is `counted` (see `rows`), `no_figures` (a source without awards), `review_only` (only sources of several
    years), `no_source`, or `no_unit` (the ward did not exist that year).
    """

    state: str
    rows: tuple[TallyRow, ...] = ()
    left_out: int = 0


class CoverageRow(Struct, frozen=True):
    """A ward and its cells, one for each year of the page; `name` is short and unlike all others."""

    place: Ref
    name: str
    days: str
    cells: tuple[CoverageCell, ...]
