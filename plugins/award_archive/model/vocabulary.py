"""Finds the entries of a list of names in the register by whatever editors may write for them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, Protocol, Self, TypeVar

from award_archive.model.vietnamese import name_key


class Entry(Protocol):
    """An entry of a list: a row of its file."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything that may be written for the entry, its usual name first."""

    @property
    def line(self) -> int:
        """The entry's line in its file."""


Known = TypeVar("Known", bound=Entry)


@dataclass(frozen=True, slots=True)
class Vocabulary(Generic[Known]):
    """All entries of a list, in the order of its file."""

    all: tuple[Known, ...]
    _by_key: dict[str, Known] = field(repr=False, compare=False)

    @classmethod
    def of(cls, entries: Iterable[Known] = ()) -> Self:
        """Index the entries; of two with one name the first is found."""
        ordered = tuple(entries)
        by_key: dict[str, Known] = {}
        for entry in ordered:
            for name in entry.spellings:
                by_key.setdefault(name_key(name), entry)
        return cls(ordered, by_key)

    def find(self, name: str) -> Known | None:
        """The entry for which the name may be written."""
        return self._by_key.get(name_key(name))

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that may be written."""
        return tuple(name for entry in self.all for name in entry.spellings)
