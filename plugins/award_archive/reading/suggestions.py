"""Finds the choice that is most like a misspelt word: what an editor may have meant.

The same word may be misspelt in thousands of files, and there may be thousands of choices. So the choices of a class
`Choices` are prepared once, and each word is looked for once.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from award_archive.model.vietnamese import name_key

_NEAR_ENOUGH = 65

Choice = TypeVar("Choice")


class Choices(Generic[Choice]):
    """Things of which one may be meant, each with the name that could have been written.

    Only `most` different words are looked for in `nearest`.
    """

    def __init__(self, things: Iterable[Choice], name: Callable[[Choice], str], most: float = math.inf) -> None:
        self._things, self._name, self._most = tuple(things), name, most
        self._nearest: dict[str, Choice | None] = {}
        self._near: dict[str, tuple[Choice, ...]] = {}

    @cached_property
    def _keys(self) -> list[str]:
        return [name_key(self._name(thing)) for thing in self._things]

    def nearest(self, written: str) -> Choice | None:
        """The one most like what was written, of equal ones the first; None where none is like it."""
        key = name_key(written)
        if key not in self._nearest and len(self._nearest) < self._most:
            from rapidfuzz import fuzz, process  # costs 40 ms, and only files with errors need it

            found = process.extractOne(key, self._keys, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
            self._nearest[key] = self._things[found[2]] if found else None
        return self._nearest.get(key)

    def near(self, written: str) -> Sequence[Choice]:
        """All that are like what was written, the most like first."""
        key = name_key(written)
        if key not in self._near:
            from rapidfuzz import fuzz, process

            found = process.extract(key, self._keys, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=None)
            self._near[key] = tuple(self._things[index] for _, _, index in found)
        return self._near[key]
