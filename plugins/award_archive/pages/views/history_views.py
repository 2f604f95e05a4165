"""Defines what templates get of a unit's history day by day, and of what a former unit is today."""

from msgspec import Struct

from award_archive.pages.views.references import Day, PlaceLine, Ref


class FateRow(Struct, frozen=True):
    """What a former unit is now: today's units, wholly or in part, since one day; `confidence`: high, medium or low.

    `unit_type` is the type of all of them, "" where they differ.
    """

    places: tuple[Ref, ...]
    unit_type: str
    is_whole: bool
    confidence: str
    since: Day


class Step(Struct, frozen=True):
    """Changes of one day in a unit's history: which units went into it, or into which it went, wholly and in part.

    `area` are those that gave or got land alone. `part_type` is the type of all of `part`, which are then called
    without it; it is "" where they differ or are less than two. `kind` is `made` (its first day), `gained`, `gave` (it
    lives on), `ended`, or `became`: it ended, and what it became was made of it alone. All are by one resolution, from
    one source and equally sure; the source is an address, or words that lead nowhere.
    """

    kind: str
    day: Day
    resolution: str
    source: Ref
    whole: tuple[Ref, ...]
    part: tuple[Ref, ...]
    part_type: str
    area: tuple[Ref, ...]
    confidence: str


class FateList(Struct, frozen=True):
    """All that a former unit is now; `is_recorded` is False where its later history is not (wholly) recorded.

    `name` stands where a heading says what kind of unit it is.
    """

    place: Ref
    name: str
    rows: tuple[FateRow, ...]
    is_recorded: bool


class PlaceThenAndNow(Struct, frozen=True):
    """A place of an article with its days, where its name does not say them.

    `wider_places` is what it lay in at the time; of neighbours in a list that lay in the same, the last has it. `now`
    is what the place is today, None for one that still exists.
    """

    place: Ref
    wider_places: tuple[Ref, ...]
    days: str
    now: FateList | None


class DirectoryUnit(Struct, frozen=True):
    """One of the units of a name; `confidence` is how sure what it is now is, where that is less than in its row."""

    line: PlaceLine
    confidence: str


class DirectoryRow(Struct, frozen=True):
    """Units of one name that have one answer: they stand today (`is_current`), or what all of them are now.

    `units`, the newest first, is empty where the entry names its only unit itself.
    """

    units: tuple[DirectoryUnit, ...]
    type: str
    is_current: bool
    now: tuple[FateRow, ...]
    is_recorded: bool


class DirectoryEntry(Struct, frozen=True):
    """A name in a directory, with the units that bore it at one place one after the other, the newest first.

    `name` leads to the only unit, or nowhere where there are several; `about` says what and where it is or was.
    """

    name: Ref
    about: str
    number_of_articles: int
    rows: tuple[DirectoryRow, ...]
