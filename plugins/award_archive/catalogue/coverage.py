"""Computes what is known of each place in each year: sums, no figures, a review only, no source, or no such unit.

It also chooses and orders the places of the table, and lists the wards that existed in a year, and those of them that
no article or review of the year is about.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from award_archive.catalogue.indexes import Catalogue, YearEntry, by_year, listed_at
from award_archive.catalogue.tally import TallyLine, tally
from award_archive.model.article import Article
from award_archive.model.changes import Extent
from award_archive.model.lineage import unit_order
from award_archive.model.place import Days, Place, PlaceKey, Scope, Ward, place_key
from award_archive.model.register import Register


class Covered(StrEnum):
    """What is known of one place in one working year.

    REVIEW_ONLY is a year with sources of several years only: reviews, or a school year that is added to the next.
    """

    COUNTED = "counted"
    NO_FIGURES = "no_figures"
    REVIEW_ONLY = "review_only"
    NO_SOURCE = "no_source"
    NO_UNIT = "no_unit"


@dataclass(frozen=True, slots=True)
class Column:
    """A working year, or a gap: one year or several neighbours that no source of any place tells of."""

    first: int
    last: int
    is_gap: bool

    @property
    def days(self) -> Days:
        """The days of these calendar years."""
        return Days(Days.of_year(self.first).first, Days.of_year(self.last).last)


@dataclass(frozen=True, slots=True)
class Cell:
    """One place in one column; `lines` are its sums where it is counted, `articles` those that cover it."""

    state: Covered
    lines: tuple[TallyLine, ...] = ()
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRow:
    """A place of the table. A ward stands in the group of the ward of today that it lies in, or in part lies in.

    `group` is None for a district or a province. Each group begins with its ward of today, with a source or without.
    """

    place: Place
    group: Ward | None = None
    is_part: bool = False

    @property
    def is_head(self) -> bool:
        """Whether the row is the first of a group of wards."""
        return self.group is not None and self.group.id == self.place.id


def table_columns(catalogue: Catalogue) -> tuple[Column, ...]:
    """Every year from the first to the last that an article counts for; neighbours without any source are one."""
    counted = catalogue.counted_years
    years = range(counted[0], counted[-1] + 1) if counted else range(0)
    told = catalogue.years
    groups = (list(group) for _, group in groupby(years, key=lambda year: year if year in told else None))
    return tuple(Column(group[0], group[-1], group[0] not in told) for group in groups)


def table_rows(catalogue: Catalogue) -> tuple[TableRow, ...]:
    """The places with a source: provinces, districts, then wards in the groups of today's wards.

    Groups stand in dictionary order, and so do the former wards in each.
    """
    register = catalogue.register
    wider: tuple[Place, ...] = (*register.provinces_in_order, *register.districts_in_order)
    groups: defaultdict[PlaceKey, list[TableRow]] = defaultdict(list)
    heads: dict[PlaceKey, Ward] = {}
    for ward in register.wards_in_order:
        if catalogue.of_place(ward):
            row = _row_of_ward(register, ward)
            head = row.group or ward
            heads[place_key(head)] = head
            groups[place_key(head)] += [] if row.is_head else [row]
    ordered = sorted(heads.values(), key=unit_order)
    of_wards = (row for head in ordered for row in (TableRow(head, head), *groups[place_key(head)]))
    return (*(TableRow(unit) for unit in wider if catalogue.of_place(unit)), *of_wards)


def _row_of_ward(register: Register, ward: Ward) -> TableRow:
    """The row of a ward, in the group of the one that took it whole, else of the first that took a part.

    A ward of which nothing is recorded has a group of its own.
    """
    if not ward.is_current:
        for destination in register.lineage.fate(ward).destinations:
            if isinstance(destination.unit, Ward):
                return TableRow(ward, destination.unit, destination.extent is Extent.PART)
    return TableRow(ward, ward)


def with_heads(rows: Sequence[TableRow]) -> Iterator[TableRow]:
    """A part of the table that is understood alone: where it begins within a group, with the ward of the group."""
    if rows and rows[0].group and not rows[0].is_head:
        yield TableRow(rows[0].group, rows[0].group)
    yield from rows


def coverage(
    places: Iterable[Place], articles: Iterable[Article], columns: Sequence[Column]
) -> tuple[tuple[Cell, ...], ...]:
    """The cells of each place, in the order of the columns; `articles` has all of these places, newest first."""
    groups: defaultdict[PlaceKey, list[Article]] = defaultdict(list)
    for article in {article.slug: article for article in articles}.values():
        for place in listed_at(article):
            groups[place_key(place)].append(article)
    return tuple(_of_place(place, groups[place_key(place)], columns) for place in places)


def _of_place(place: Place, articles: Sequence[Article], columns: Sequence[Column]) -> tuple[Cell, ...]:
    counted = by_year(articles)
    reviews: defaultdict[int, list[Article]] = defaultdict(list)
    for article in articles:
        for year in article.years.only_listed:
            reviews[year].append(article)
    return tuple(_cell(place, one, counted.get(one.first, ()), reviews.get(one.first, ())) for one in columns)


def _cell(place: Place, column: Column, articles: tuple[Article, ...], reviews: Sequence[Article]) -> Cell:
    lines = tally(articles, place)
    if lines:
        return Cell(Covered.COUNTED, lines, articles)
    if articles:
        return Cell(Covered.NO_FIGURES, articles=articles)
    if reviews:
        return Cell(Covered.REVIEW_ONLY, articles=tuple(reviews))
    return Cell(Covered.NO_SOURCE if place.days.overlaps(column.days) else Covered.NO_UNIT)


def most_telling(lines: Iterable[TallyLine]) -> TallyLine:
    """The sum that stands for all: a known one, of an award of the law, the largest; of equal ones the first."""
    return max(lines, key=lambda line: (line.total.is_known, line.kind.kind_class.is_of_the_law, line.total.number))


def wards_of_year(register: Register, year: int) -> list[Ward]:
    """The wards that there were on some day of the year, in dictionary order."""
    days = Days.of_year(year)
    return [ward for ward in register.wards_in_order if ward.days.overlaps(days)]


def wards_without_source(register: Register, year: int, entry: YearEntry) -> list[Ward]:
    """The wards of the year that nothing that is listed for it is about, in dictionary order."""
    places = (place for article in entry.all for place in listed_at(article))
    covered = {place.id for place in places if place.scope is Scope.WARD}
    return [ward for ward in wards_of_year(register, year) if ward.id not in covered]


def counted_by_unit(register: Register, wards: Iterable[Ward]) -> dict[PlaceKey, int]:
    """How many of the wards lay in each district, or in no district of each province, by the key of that unit."""
    units = (register.district_of(ward) or register.province_of(ward) for ward in wards)
    return dict(Counter(place_key(unit) for unit in units if unit))
