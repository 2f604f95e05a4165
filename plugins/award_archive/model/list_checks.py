"""Finds contradictions among the kinds of awards, movements and titles of issuers, each with its line.

It also names the files of the register that list them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import TypeVar

from award_archive.messages import rule_details
from award_archive.model.issuers import IssuerTitle
from award_archive.model.kinds import AwardKind, AwardKinds
from award_archive.model.movements import Movement
from award_archive.model.office_words import office_key
from award_archive.model.problem import Problem, problem
from award_archive.model.row_checks import backward_days, repeated_ids
from award_archive.model.vietnamese import name_key
from award_archive.model.vocabulary import Known

KINDS, ISSUERS, MOVEMENTS = "award_kinds.csv", "issuers.csv", "movements.csv"
Item = TypeVar("Item")
Near = Callable[[str], str | None]


def kind_contradictions(kinds: Iterable[AwardKind], folder: str) -> Iterator[Problem]:
    """Names and aliases that stand for two kinds."""
    for kind, name, other in _shared_names(kinds):
        yield problem("kind-duplicate", f"{folder}/{KINDS}", kind.line, name=name, other=other.name)


def movement_contradictions(movements: tuple[Movement, ...], folder: str) -> Iterator[Problem]:
    """Ids that two movements have; names, aliases and ids that stand for two."""
    path = f"{folder}/{MOVEMENTS}"
    yield from repeated_ids(movements, path)
    for movement, name, other in _shared_names(movements):
        if not name == movement.id == other.id:
            yield problem("movement-duplicate", path, movement.line, name=name, other=other.name)


def issuer_contradictions(
    titles: tuple[IssuerTitle, ...], kinds: AwardKinds, near: Near, folder: str
) -> Iterator[Problem]:
    """Ids that two titles have, backward days, kinds that are none, and titles or aliases of two offices.

    `near` gives the name of the kind that is most like a name.
    """
    path = f"{folder}/{ISSUERS}"
    yield from repeated_ids(titles, path)
    yield from backward_days(titles, path)
    for title in titles:
        for name in title.gives:
            if kinds.find(name) is None:
                hint = rule_details.did_you_mean(near(name))
                yield problem("issuer-unknown-kind", path, title.line, id=title.id, name=name, hint=hint)
    yield from _two_levels(titles, path)
    yield from _two_offices(titles, path)


def _two_levels(titles: Iterable[IssuerTitle], path: str) -> Iterator[Problem]:
    """Rows of one title that give it two levels in the same days."""
    for group in _by_key((office_key(title.title), title) for title in titles):
        for first, second in combinations(group, 2):
            if first.level is not second.level and first.days.overlaps(second.days):
                title = second.title
                yield problem("issuer-two-levels", path, second.line, id=second.id, other=first.id, title=title)


def _two_offices(titles: Iterable[IssuerTitle], path: str) -> Iterator[Problem]:
    """Titles and aliases that stand for two offices of one level, so that nothing says which is meant."""
    spelt = ((office_key(spelling), (title, spelling)) for title in titles for spelling in title.spellings)
    for group in _by_key(spelt):
        for at, (second, spelling) in enumerate(group):
            others = (title for title, _ in group[:at] if title.level is second.level and not _is_one(title, second))
            if other := next(others, None):
                yield problem("issuer-duplicate", path, second.line, name=spelling, other=other.title)


def _is_one(first: IssuerTitle, second: IssuerTitle) -> bool:
    return office_key(first.title) == office_key(second.title)


def _shared_names(entries: Iterable[Known]) -> Iterator[tuple[Known, str, Known]]:
    """Each entry with a name that an entry before it has, and that entry."""
    taken: dict[str, Known] = {}
    for entry in entries:
        for name in entry.spellings:
            other = taken.setdefault(name_key(name), entry)
            if other is not entry:
                yield entry, name, other


def _by_key(pairs: Iterable[tuple[str, Item]]) -> Iterable[list[Item]]:
    groups: defaultdict[str, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return groups.values()
