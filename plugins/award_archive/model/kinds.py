"""Defines what a kind of award is: name, class and aliases; and finds one among all by its name or an alias."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from award_archive.model.vietnamese import name_key

# How kinds are named that a sentence treats unlike the others of their class.
NAMED_FLAG = "cờ"
NAMED_TITLE = "danh hiệu"


class KindClass(StrEnum):
    """The classes of the law on emulation and commendation, and what lies outside them."""

    FORM = "hình thức khen thưởng"
    TITLE = "danh hiệu thi đua"
    PRAISE = "biểu dương"
    OTHER = "khác"


@dataclass(frozen=True, slots=True)
class AwardKind:
    """One kind of award under its usual name."""

    name: str
    kind_class: KindClass
    aliases: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class AwardKinds:
    """All kinds, found by name or alias."""

    kinds: tuple[AwardKind, ...]
    _by_key: dict[str, AwardKind] = field(repr=False, compare=False)

    @classmethod
    def of(cls, kinds: Iterable[AwardKind]) -> "AwardKinds":
        """Index the kinds; of two with one name the first is found."""
        ordered = tuple(kinds)
        by_key: dict[str, AwardKind] = {}
        for kind in ordered:
            for name in (kind.name, *kind.aliases):
                by_key.setdefault(name_key(name), kind)
        return cls(ordered, by_key)

    def find(self, name: str) -> AwardKind | None:
        """The kind of that name or alias."""
        return self._by_key.get(name_key(name))

    @property
    def names(self) -> tuple[str, ...]:
        """Every name and alias that can be written."""
        return tuple(name for kind in self.kinds for name in (kind.name, *kind.aliases))
