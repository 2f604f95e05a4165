"""Finds the kinds of awards and movements of a former register whose addresses others have now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from award_archive.model.kinds import AwardKind, AwardKinds
from award_archive.model.movements import Movement, Movements
from award_archive.model.vietnamese import slug
from award_archive.model.vocabulary import Vocabulary

Subject = TypeVar("Subject", AwardKind, Movement)


@dataclass(frozen=True, slots=True)
class Replaced:
    """An id of a former kind of award, at which `other` stands now.

    `is_by_name` says that it is the id of another name, and that the other kind has this name now.
    """

    id: str
    kind: AwardKind
    other: AwardKind
    is_by_name: bool = False


def replaced_kinds(former: AwardKinds, now: AwardKinds) -> Iterator[Replaced]:
    """The ids of kinds and of their other names at which others stand now, or that lead to others."""
    owners = _by_id(now)
    for kind in former.all:
        for name, spelt in kind.names_by_id.items():
            other = owners.get(name)
            if other is None:
                continue
            if name == kind.id:
                if _is_another(kind, other, former, now):
                    yield Replaced(name, kind, other)
            elif now.find(kind.name) is not other and _was_another(kind, other, former):
                yield Replaced(name, kind, other, now.find(spelt) is other)


def replaced_movements(former: Movements, now: Movements) -> Iterator[tuple[Movement, Movement]]:
    """The movements whose ids others have now, each with that one."""
    owners = {movement.id: movement for movement in now.all}
    for movement in former.all:
        other = owners.get(movement.id)
        if other and _is_another(movement, other, former, now):
            yield movement, other


def _by_id(kinds: AwardKinds) -> Mapping[str, AwardKind]:
    return {name: kind for kind in kinds.all for name in kind.names_by_id}


def _is_another(entry: Subject, other: Subject, former: Vocabulary[Subject], now: Vocabulary[Subject]) -> bool:
    """Whether `other`, which has the entry's address, is not the entry, perhaps with another name.

    It is the entry if it has its name or was called so before, and if the name was only spelt otherwise.
    """
    if heir := now.find(entry.name):
        return heir is not other
    if known := _known(other, former):
        return known is not entry
    return slug(entry.name) not in map(slug, (other.name, *other.aliases))


def _was_another(entry: Subject, other: Subject, former: Vocabulary[Subject]) -> bool:
    known = _known(other, former)
    return known is not None and known is not entry


def _known(entry: Subject, former: Vocabulary[Subject]) -> Subject | None:
    """What the entry was before: what had its name, or the first of its other names that was one."""
    return next(filter(None, map(former.find, (entry.name, *entry.aliases))), None)
