"""Tells two states of what an article says apart: which numbers, kinds, recipients, places and years changed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from operator import attrgetter

from award_archive.catalogue.published_facts import PublishedFacts, Row, Said
from award_archive.model.article import Correction

_NOBODYS = Said("")


class Aspect(Enum):
    """What changed: a row's number, kind, recipients or place, its parts, a whole row, the article's place or year."""

    NUMBER = auto()
    KIND = auto()
    RECIPIENTS = auto()
    PLACE = auto()
    ADDED = auto()
    TAKEN_AWAY = auto()
    PARTS = auto()
    EVENT = auto()
    YEARS = auto()


_OF_A_ROW = {Aspect.NUMBER: "number", Aspect.KIND: "kind", Aspect.RECIPIENTS: "recipients", Aspect.PLACE: "place"}


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what the article said and says, and the row as it is now, or was where it was taken away."""

    aspect: Aspect
    old: str = ""
    new: str = ""
    row: Row | None = None


def has_new_correction(known: Sequence[Correction], now: Sequence[Correction]) -> bool:
    """Whether a correction was added; one whose words changed is none."""
    return len(now) > len(known) and bool(Counter(now) - Counter(known))


def changes_between(before: PublishedFacts, after: PublishedFacts) -> tuple[Change, ...]:
    """What the article says else than before."""
    of_article = ((Aspect.EVENT, before.place, after.place), (Aspect.YEARS, before.years, after.years))
    changes = (Change(aspect, old.words, new.words) for aspect, old, new in of_article if old != new)
    return (*changes, *_changes_of_rows(before.rows, after.rows))


def _changes_of_rows(before: Sequence[Row], after: Sequence[Row]) -> list[Change]:
    if Counter(before) == Counter(after):
        return []
    gone, come = _differing([*_alone(before)], [*_alone(after)])
    are_respelt = bool(gone)
    changes = [*_pairs(gone, come)]
    gone, come = _differing([*map(_nobodys, gone)], [*map(_nobodys, come)])
    changes += _pairs(gone, come)
    changes += [Change(Aspect.ADDED, row=row) for row in come]
    changes += [Change(Aspect.TAKEN_AWAY, row=row) for row in gone]
    if changes or (are_respelt and Counter(map(_nobodys, before)) == Counter(map(_nobodys, after))):
        return changes
    return [Change(Aspect.PARTS)]


def _nobodys(row: Row) -> Row:
    """The row and its parts, whosever they are; of rows by themselves the parts are none."""
    parts = sorted(map(_nobodys, row.parts), key=attrgetter("order"))
    return replace(row, whose=_NOBODYS, parts=tuple(parts))


def _differing(before: Sequence[Row], after: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows that only one of both has, in their order."""
    old, new = Counter(before), Counter(after)
    return [*(old - new).elements()], [*(new - old).elements()]


def _alone(rows: Iterable[Row]) -> Iterator[Row]:
    """Each row, followed by its parts and theirs, each by itself."""
    for row in rows:
        yield replace(row, parts=())
        yield from _alone(row.parts)


def _pairs(gone: list[Row], come: list[Row]) -> Iterator[Change]:
    """The rows that differ in one aspect alone; they are taken out of both lists."""
    for aspect in _OF_A_ROW:
        yield from _paired(aspect, gone, come)


def _paired(aspect: Aspect, gone: list[Row], come: list[Row]) -> Iterator[Change]:
    """The rows that differ in this alone; they are taken out of both lists."""
    name = _OF_A_ROW[aspect]
    for old in tuple(gone):
        new = next((row for row in come if replace(row, **{name: getattr(old, name)}) == old), None)
        if new is not None:
            gone.remove(old)
            come.remove(new)
            yield Change(aspect, getattr(old, name).words, getattr(new, name).words, new)
