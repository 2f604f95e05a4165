"""Defines what templates get of a ward's history day by day, and of what a former ward or district is today."""

from msgspec import Struct

from award_archive.pages.views.references import Day, Ref


class FateRow(Struct, frozen=True):
    """What a former unit is now: today's wards, wholly or in part, since one day; `confidence`: high, medium or low."""

    places: tuple[Ref, ...]
    is_whole: bool
    confidence: str
    since: Day


class Step(Struct, frozen=True):
    """Changes of one day in a ward's history: which units went into it, or into which it went, wholly and in part.

    `kind` is `made` (its first day), `gained`, `gave` (it lives on) or `ended`. All are by one resolution and equally
    sure.
    """

    kind: str
    day: Day
    resolution: str
    whole: tuple[Ref, ...]
    part: tuple[Ref, ...]
    confidence: str


class FateList(Struct, frozen=True):
    """All that a ward or district is now; `is_recorded` is False where its later history is not (wholly) recorded.

    `name` stands where a heading says what kind of unit it is.
    """

    ward: Ref
    name: str
    rows: tuple[FateRow, ...]
    is_recorded: bool


class PlaceThenAndNow(Struct, frozen=True):
    """A place of an article with its days, and what it is now; None for one that still exists, and for a province."""

    place: Ref
    days: str
    now: FateList | None
