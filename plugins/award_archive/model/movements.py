"""Defines what an emulation movement is, and finds one among all by its name, an alias or its id."""

from dataclasses import dataclass

from award_archive.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement that awards belong to. `about` says what it is, "" where the register does not say."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    about: str = ""
    line: int = 0

    @property
    def spellings(self) -> tuple[str, ...]:
        """Name, aliases and id."""
        return (self.name, *self.aliases, self.id)


class Movements(Vocabulary[Movement]):
    """All movements, found by name, alias or id."""

    __slots__ = ()
