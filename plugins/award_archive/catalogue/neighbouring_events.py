"""Finds the articles whose events may have been at one time in one place, so that nothing compares all with all.

At each place they are those of the place itself, and those with a full day within it, such as the wards of a district.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from award_archive.catalogue.indexes import Catalogue
from award_archive.model.article import Article
from award_archive.model.place import PlaceKey, place_key
from award_archive.model.register import Register
from award_archive.model.times import Precision


class Event(NamedTuple):
    """The days within which an article's event lies, counted from the year 1, and whether they are full days.

    Events are in the order of their days, then of slugs.
    """

    first: int
    last: int
    slug: str
    is_exact: bool
    article: Article


class Nearby(NamedTuple):
    """An event, and whether it was at the place itself rather than within it."""

    event: Event
    is_here: bool


@dataclass(slots=True)
class _Group:
    """The events at a place, and those within it; both in order."""

    here: list[Event] = field(default_factory=list)
    within: list[Event] = field(default_factory=list)


def events(catalogue: Catalogue) -> list[Event]:
    """The events of all articles, in order."""
    found = []
    for article in catalogue.articles:
        time = article.time
        is_exact = time.precision is Precision.DAY
        first = time.first if time.precision is not Precision.REPORTED else time.span.first or time.first
        found.append(Event(first.toordinal(), time.last.toordinal(), article.slug, is_exact, article))
    return sorted(found)


def runs(found: Sequence[Event], register: Register) -> Iterator[list[Nearby]]:
    """The events of each place that follow each other at a distance of a day at most, in order, from two of them on."""
    for group in _groups(found, register):
        near = [Nearby(event, is_here=False) for event in _near_here(group)] if group.within else []
        if len(group.here) + len(near) > 1:
            here = [Nearby(event, is_here=True) for event in group.here]
            yield from _cut(sorted([*here, *near]) if near else here)


def _groups(found: Sequence[Event], register: Register) -> list[_Group]:
    """The groups of all places where events were."""
    groups: dict[PlaceKey, _Group] = {}
    # Thousands of articles have the same few places, mostly the same objects.
    known: dict[int, tuple[_Group, list[_Group]]] = {}
    for event in found:
        for place in event.article.places:
            if id(place) not in known:
                own, *wider = (
                    groups.setdefault(place_key(unit), _Group()) for unit in (place, *register.wider_places(place))
                )
                known[id(place)] = own, wider
            own, wider = known[id(place)]
            own.here.append(event)
            if event.is_exact:
                for group in wider:
                    # Several wards of one event may lie in one district.
                    if not group.within or group.within[-1] is not event:
                        group.within.append(event)
    return [group for group in groups.values() if group.here]


def _near_here(group: _Group) -> Iterator[Event]:
    """The events within the place that were a day at most before or after full days of one at the place itself."""
    here = [event for event in group.here if event.is_exact]
    firsts = [event.first for event in here]
    reached = list(accumulate(map(attrgetter("last"), here), max))
    for event in group.within:
        at = bisect_right(firsts, event.first)
        if (at and event.first <= reached[at - 1] + 1) or (at < len(firsts) and firsts[at] <= event.last + 1):
            yield event


def _cut(ordered: Sequence[Nearby]) -> Iterator[list[Nearby]]:
    """The events in runs, cut where a full day passes without any."""
    run: list[Nearby] = []
    reached = 0
    for one in ordered:
        if run and reached + 1 < one.event.first:
            if len(run) > 1:
                yield run
            run = []
        run.append(one)
        reached = max(reached, one.event.last)
    if len(run) > 1:
        yield run
