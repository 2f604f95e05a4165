"""Computes what is known of each ward in each year: sums, no figures, a review only, no source, or no such ward.

It also lists the wards that existed in a year, and those of them that no article or review of the year is about.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from award_archive.catalogue.indexes import Catalogue, YearEntry, by_year, listed_at
from award_archive.catalogue.tally import TallyLine, tally
from award_archive.model.article import Article
from award_archive.model.place import Days, PlaceKey, Scope, Ward, place_key
from award_archive.model.register import Register


class Covered(StrEnum):
    """What is known of one ward in one working year.

    REVIEW_ONLY is a year with sources of several years only: reviews, or a school year that is added to the next.
    """

    COUNTED = "counted"
    NO_FIGURES = "no_figures"
    REVIEW_ONLY = "review_only"
    NO_SOURCE = "no_source"
    NO_UNIT = "no_unit"


@dataclass(frozen=True, slots=True)
class Cell:
    """One ward in one working year; `lines` are its sums where it is counted."""

    state: Covered
    lines: tuple[TallyLine, ...] = ()


@dataclass(frozen=True, slots=True)
class WardCoverage:
    """One ward over all years of the table."""

    ward: Ward
    cells: tuple[Cell, ...]


def table_years(catalogue: Catalogue) -> tuple[int, ...]:
    """Every year from the first to the last that an article counts for, those without any included."""
    counted = catalogue.counted_years
    return tuple(range(counted[0], counted[-1] + 1)) if counted else ()


def coverage_order(register: Register) -> list[Ward]:
    """Every ward of the register in the table's order: today's wards first, each group in dictionary order."""
    return sorted(register.wards_in_order, key=lambda ward: not ward.is_current)


def coverage(wards: Iterable[Ward], articles: Iterable[Article], years: Iterable[int]) -> tuple[WardCoverage, ...]:
    """The wards over the years; `articles` has all articles of these wards, newest first."""
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in {article.slug: article for article in articles}.values():
        for place in listed_at(article):
            if place.scope is Scope.WARD:
                groups[place.id].append(article)
    years = tuple(years)
    return tuple(_of_ward(ward, groups[ward.id], years) for ward in wards)


def _of_ward(ward: Ward, articles: Sequence[Article], years: tuple[int, ...]) -> WardCoverage:
    counted = by_year(articles)
    reviewed = {y for a in articles for y in a.years.only_listed}
    return WardCoverage(ward, tuple(_cell(ward, year, counted.get(year, ()), year in reviewed) for year in years))


def _cell(ward: Ward, year: int, articles: tuple[Article, ...], is_reviewed: bool) -> Cell:
    lines = tally(articles, ward)
    if lines:
        return Cell(Covered.COUNTED, lines)
    if articles:
        return Cell(Covered.NO_FIGURES)
    if is_reviewed:
        return Cell(Covered.REVIEW_ONLY)
    existed = ward.days.overlaps(Days.of_year(year))
    return Cell(Covered.NO_SOURCE if existed else Covered.NO_UNIT)


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
