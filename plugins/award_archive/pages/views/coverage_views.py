"""Defines what the table of coverage shows: groups of places by working years, with one number in a cell."""

from msgspec import Struct

from award_archive.pages.views.award_views import TallyRow
from award_archive.pages.views.references import Ref


class CoverageCell(Struct, frozen=True):
    """One place in one working year, or in `span` neighbouring columns of which the same is to be said; see `years`.

    `state` is `counted`, `no_figures` (a source without awards), `review_only` (only sources of several years),
    `no_source`, or `no_unit` (the place did not exist). What is counted is the sum that tells most: `left_out` more are
    on the place's page. `url` leads to the only article of the number or the source, or to the place.
    """

    state: str
    years: str
    span: int = 1
    sum: TallyRow | None = None
    left_out: int = 0
    url: str = ""


class CoverageRow(Struct, frozen=True):
    """A place and its cells, the newest year's first; no other row's place is named as it is.

    Of a former ward, `is_part` says that only a part of it lies in the ward of its group.
    """

    place: Ref
    is_part: bool
    cells: tuple[CoverageCell, ...]


class CoverageGroup(Struct, frozen=True):
    """A ward of today and the former wards that lie in it, or the districts or provinces, which alone have a title."""

    title: str
    rows: tuple[CoverageRow, ...]
