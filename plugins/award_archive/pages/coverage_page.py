"""Builds the table of coverage, which has what is known of each place in each working year.

Districts and provinces come first, then wards, each in the group of the ward of today that it lies in. Wards without
any source have no row: they are named or, where they are many, counted.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from msgspec import Struct

from award_archive.catalogue.coverage import (
    Cell,
    Column,
    Covered,
    TableRow,
    counted_by_unit,
    coverage,
    most_telling,
    table_columns,
    table_rows,
    with_heads,
)
from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.article import Article, WorkingYears
from award_archive.model.place import Place, Province, Ward, label, place_key, short_name
from award_archive.model.register import Register
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.phrasing.names import from_name, place_line, title_ref
from award_archive.pages.phrasing.paging import NAMES, cut, numbered_pages, numbered_title
from award_archive.pages.phrasing.tallies import SCOPE_TITLES, tally_row
from award_archive.pages.views.coverage_views import CoverageCell, CoverageGroup, CoverageRow
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, TextOf
from award_archive.pages.views.page_views import CoverageView
from award_archive.pages.views.references import Pager, PlaceLine, Ref, UnitCount

# About how many characters a row takes without its numbers, and a year in it that has one, with the gap before it.
_OF_ROW, _OF_YEAR = 60, 70


def coverage_page(archive: Archive) -> Iterator[Page]:
    """`/doi-chieu/`."""
    catalogue = archive.catalogue
    columns, others = table_columns(catalogue), _without_source(catalogue)
    counts = cut(_counts(catalogue, others) if len(others) > NAMES else (), NAMES)
    rows = cut(table_rows(catalogue), NAMES, partial(_length, catalogue))
    for url, pager in numbered_pages(addresses.COVERAGE, rows, counts):
        shown = tuple(with_heads(rows.on(pager.number)))
        data = CoverageData(
            columns=columns,
            rows=shown,
            articles=tuple(article for row in shown for article in catalogue.of_place(row.place)),
            links=rows.links(f"{addresses.COVERAGE}#bang", pager.number, _from_row),
            without_source=() if counts.parts or pager.number > 1 else tuple(place_line(catalogue, w) for w in others),
            counts=counts.on(pager.number),
            count_links=counts.links(f"{addresses.COVERAGE}#chua-co", pager.number, _from_count),
            number_without_source=len(others),
            pager=pager,
        )
        yield Page(url, "coverage.html", data)


def _without_source(catalogue: Catalogue) -> list[Ward]:
    """The wards that no article tells of: today's first, each group in dictionary order."""
    found = [ward for ward in catalogue.register.wards_in_order if not catalogue.of_place(ward)]
    return sorted(found, key=lambda ward: not ward.is_current)


def _counts(catalogue: Catalogue, without_source: Sequence[Ward]) -> list[UnitCount]:
    """How many wards of each district, and of no district of each province, have no source."""
    register = catalogue.register
    without, all_ = counted_by_unit(register, without_source), counted_by_unit(register, register.wards)
    units: tuple[Place, ...] = (*register.districts_in_order, *register.provinces_in_order)
    found = [(unit, key) for unit in units if (key := place_key(unit)) in without]
    return [UnitCount(_to_wards(register, unit), without[key], all_[key]) for unit, key in found]


def _to_wards(register: Register, unit: Place) -> Ref:
    """The list of wards on the page of a district or a province, where it has one."""
    ref = title_ref(unit)
    if isinstance(unit, Province):
        fragment = "#phuong" if register.wards_without_district(unit) else ""
        return Ref(for_readers.wards_directly_in(label(unit)), ref.url + fragment)
    return Ref(ref.label, f"{ref.url}#phuong")


def _from_count(count: UnitCount) -> str:
    return for_readers.beginning_with(count.place.label)


def _from_row(row: TableRow) -> str:
    return from_name(row.place)


def _length(catalogue: Catalogue, row: TableRow) -> int:
    """About how many characters the row takes."""
    return _OF_ROW + _OF_YEAR * len(catalogue.numbers_of_lines(row.place))


class CoverageData(Struct, frozen=True):
    """What one page of the table of coverage is made from: `articles` are all those of its places."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    articles: tuple[Article, ...]
    links: tuple[Ref, ...]
    without_source: tuple[PlaceLine, ...]
    counts: tuple[UnitCount, ...]
    count_links: tuple[Ref, ...]
    number_without_source: int
    pager: Pager

    def view(self, _text_of: TextOf) -> CoverageView:
        """The view, newest year first."""
        columns = self.columns[::-1]
        cells = coverage([row.place for row in self.rows], self.articles, columns)
        rows = [(row, _row(row, columns, found)) for row, found in zip(self.rows, cells, strict=True)]
        title = numbered_title(for_readers.COVERAGE_TITLE, self.pager)
        return CoverageView(
            head=Head(title, for_readers.COVERAGE_ABOUT, (), "doi-chieu"),
            years=tuple(map(_year, columns)),
            groups=tuple(_groups(rows)),
            row_links=self.links,
            without_source=self.without_source,
            counts=self.counts,
            count_links=self.count_links,
            number_without_source=self.number_without_source,
            pager=self.pager,
        )


def _year(column: Column) -> Ref:
    """The head of a column. Years that no source tells of have no page."""
    words = str(WorkingYears(column.first, column.last))
    return Ref(words, "" if column.is_gap else addresses.year(column.first))


def _groups(rows: Iterable[tuple[TableRow, CoverageRow]]) -> Iterator[CoverageGroup]:
    """The rows of one level or of one ward of today together; a group of wards has the name of its first row alone."""
    groups = groupby(rows, key=lambda pair: place_key(pair[0].group) if pair[0].group else pair[0].place.scope)
    for key, group in groups:
        title = SCOPE_TITLES[key] if not isinstance(key, tuple) else ""
        yield CoverageGroup(title, tuple(shown for _, shown in group))


def _row(row: TableRow, columns: Sequence[Column], cells: Sequence[Cell]) -> CoverageRow:
    place = row.place
    name = short_name(place) if isinstance(place, Ward) else title_ref(place).label
    return CoverageRow(
        place=Ref(name, addresses.place(place)),
        is_part=row.is_part,
        cells=tuple(_cells(place, columns, cells)),
    )


def _cells(place: Place, columns: Sequence[Column], cells: Sequence[Cell]) -> Iterator[CoverageCell]:
    """The cells as they are shown: neighbours of which the same is to be said are one, unless they have a number."""

    def same(pair: tuple[Column, Cell]) -> tuple[object, ...]:
        column, cell = pair
        return (cell.state, cell.articles, column if cell.state is Covered.COUNTED else None)

    for _, group in groupby(zip(columns, cells, strict=True), key=same):
        run = list(group)
        cell = run[0][1]
        yield CoverageCell(
            state=cell.state.value,
            years=str(WorkingYears(run[-1][0].first, run[0][0].last)),
            span=len(run),
            sum=tally_row(most_telling(cell.lines)) if cell.lines else None,
            left_out=max(0, len(cell.lines) - 1),
            url=_source(place, cell) if cell.articles else "",
        )


def _source(place: Place, cell: Cell) -> str:
    """The only article that the cell is made from, or the page of the place."""
    articles = most_telling(cell.lines).articles if cell.lines else cell.articles
    return articles[0].url if len(articles) == 1 else addresses.place(place)
