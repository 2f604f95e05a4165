"""Warns of articles that may tell of one event, and finds the article that may tell of the event of a new one.

Two articles may tell of one event if they rest on the same report; if they are of the same place and day with one kind
of award in common; or if they have one equal row, and either full days at most one apart, in the same place or one
place within the other, or times that overlap in the same place, one of them less exact than a day. Nothing is said of
articles of which one names the other in `distinct_from`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from award_archive.catalogue.indexes import Catalogue
from award_archive.catalogue.neighbouring_events import Event, Nearby, events, runs
from award_archive.messages import rule_details
from award_archive.model.article import Article
from award_archive.model.award import Award, with_parts
from award_archive.model.place import Place, label
from award_archive.model.problem import Problem, problem
from award_archive.model.times import Precision, Time
from award_archive.model.web import has_report, report_key

_ALWAYS = 0
# The slugs of which editors said that they are other events than the one of the slug.
_Distinct = Mapping[str, Collection[str]]


class _Lane(IntEnum):
    """Which events a row is looked for in: those of full days at the place or within it, and those at it known less.

    Each is a position in `_COMPARED`.
    """

    DAY_HERE = 0
    DAY_WITHIN = 1
    SPAN_HERE = 2


class _Match(NamedTuple):
    """An article that may tell of the same event, and what is equal; matches that say more come first."""

    rank: int
    other: Event
    equal: str


@dataclass(slots=True)
class _Earlier:
    """The events with one thing in common, in order, and the one of them that reaches furthest."""

    events: list[Event] = field(default_factory=list)
    furthest: Event | None = None

    def add(self, event: Event) -> None:
        self.events.append(event)
        if self.furthest is None or self.furthest.last < event.last:
            self.furthest = event

    def reaching(self, day: int, distinct: Collection[str]) -> Event | None:
        """One that lasts to the day at least, and is not among the distinct ones.

        All events are looked at only where an editor has told the furthest apart from the one that is asked for.
        """
        furthest = self.furthest
        if furthest is None or furthest.last < day:
            return None
        if furthest.slug not in distinct:
            return furthest
        return next((event for event in self.events if day <= event.last and event.slug not in distinct), None)


def possible_duplicates(catalogue: Catalogue) -> Iterator[Problem]:
    """A warning for every article that may tell of the event of an earlier one."""
    found, distinct = events(catalogue), _told_apart(catalogue.articles)
    matches = list(_same_reports(found, distinct))
    for run in runs(found, catalogue.register):
        matches += _Run(distinct).matches(run)
    best: dict[str, _Match] = {}
    for event, match in matches:
        best[event.slug] = min(match, best.get(event.slug, match))
    for event in found:
        if event.slug in best:
            yield _warning(event.article, best[event.slug])


def _warning(article: Article, match: _Match) -> Problem:
    other = match.other.article
    where = label(next((place for place in other.places if place in article.places), other.place))
    when, equal = other.time.when, match.equal
    return problem("told-twice", article.path, other=other.path, slug=other.slug, place=where, when=when, equal=equal)


def _told_apart(articles: Iterable[Article]) -> _Distinct:
    """What editors told apart, both ways."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for article in articles:
        for other in article.distinct_from:
            found[article.slug].add(other.slug)
            found[other.slug].add(article.slug)
    return found


def _same_reports(found: Iterable[Event], distinct: _Distinct) -> Iterator[tuple[Event, _Match]]:
    """Events of which an earlier article tells by the same report."""
    first: dict[str, tuple[Event, str]] = {}
    groups: dict[str, list[tuple[Event, str]]] = {}
    for event in found:
        for source in event.article.sources:
            if (report := report_key(source.url)) not in first:
                first[report] = event, source.url
            elif report:
                groups.setdefault(report, [first[report]]).append((event, source.url))
    for group in groups.values():
        yield from _telling(group, distinct)


def _telling(group: Iterable[tuple[Event, str]], distinct: _Distinct) -> Iterator[tuple[Event, _Match]]:
    """The events of one report after the first, each with the address of the report."""
    earlier = _Earlier()
    for event, address in group:
        own = {event.slug}  # two of its addresses may lead to the report
        if other := earlier.reaching(_ALWAYS, own.union(distinct.get(event.slug, ()))):
            yield event, _Match(0, other, rule_details.same_report(address))
        earlier.add(event)


class _Run:
    """Compares the events of a run, in their order, by what each has in common with earlier ones."""

    def __init__(self, distinct: _Distinct) -> None:
        self._distinct = distinct
        self._of_rows: tuple[dict[str, _Earlier], ...] = tuple({} for _ in _Lane)
        self._of_kinds: dict[str, _Earlier] = {}

    def matches(self, run: Sequence[Nearby]) -> Iterator[tuple[Event, _Match]]:
        """Every event that may be one of an earlier article."""
        for event, is_here in run:
            lane = _Lane.SPAN_HERE if not event.is_exact else _Lane.DAY_HERE if is_here else _Lane.DAY_WITHIN
            distinct = self._distinct.get(event.slug, ())
            for key, row in _rows(event.article).items():
                for other_lane, days in _COMPARED[lane]:
                    earlier = self._of_rows[other_lane].get(key)
                    if earlier and (other := earlier.reaching(event.first - days, distinct)):
                        yield event, _Match(1, other, rule_details.same_row(_words(row)))
                self._of_rows[lane].setdefault(key, _Earlier()).add(event)
            for kind in _kinds(event.article) if lane is _Lane.DAY_HERE else ():
                earlier = self._of_kinds.setdefault(kind, _Earlier())
                if other := earlier.reaching(event.first, distinct):
                    yield event, _Match(2, other, rule_details.same_kind(kind))
                earlier.add(event)


# For each lane, where the row of an event is looked for, and how many days there may be from one event to the other.
_COMPARED = (
    ((_Lane.DAY_HERE, 1), (_Lane.DAY_WITHIN, 1), (_Lane.SPAN_HERE, 0)),
    ((_Lane.DAY_HERE, 1),),
    ((_Lane.DAY_HERE, 0), (_Lane.SPAN_HERE, 0)),
)


def _rows(article: Article) -> Mapping[str, Award]:
    """The article's rows that tell a number, by what is equal of two rows."""
    return {
        f"{row.count.kind} {row.count.number} {row.count.spread} {row.recipients} {row.kind.name}": row
        for row in with_parts(article.awards)
        if row.count.is_known
    }


def _words(row: Award) -> str:
    return f"{row.count.text} {row.recipients.words}, {row.kind.name}"


def _kinds(article: Article) -> Sequence[str]:
    """The kinds of the article's awards, each once, in a fixed order."""
    return sorted({award.kind.name for award in with_parts(article.awards)})


def perhaps_told(catalogue: Catalogue, time: Time | None, place: Place | None, address: str) -> Article | None:
    """An article that may tell of an event of that time and place, on which the report at the address rests.

    None and "" are not known. Only full days are compared: in a month or a year a place may have many events.
    """
    key = report_key(address)
    for article in catalogue.newest_first:
        if has_report((source.url for source in article.sources), key):
            return article
    if place is None or time is None or time.precision is not Precision.DAY:
        return None
    return next((one for one in catalogue.newest_first if place in one.places and _is_then(one.time, time)), None)


def _is_then(one: Time, other: Time) -> bool:
    """Whether both have full days, and one in common."""
    return one.precision is other.precision is Precision.DAY and one.span.overlaps(other.span)
