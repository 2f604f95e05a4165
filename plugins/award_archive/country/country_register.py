"""Reads the country's register, which lies packed in `tables/` in the form of an archive's own.

`python -m tools.country` made it; `SOURCES.md` says from what, and as of which day. In `lists/` lie the lists that hold
anywhere: titles of issuers and movements.
"""

import csv
import io
import lzma
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from award_archive.model.list_checks import ISSUERS, KINDS, MOVEMENTS
from award_archive.model.register import Register
from award_archive.reading.register_reader import OWN_KINDS, register_of

_FOLDER = Path(__file__).parent
_LISTS = {KINDS: OWN_KINDS, ISSUERS: _FOLDER / "lists" / ISSUERS, MOVEMENTS: _FOLDER / "lists" / MOVEMENTS}

# A row of a table: what stands in each column.
Cells = Mapping[str, str]


class Country:
    """A register of everything that there is, and its tables; `text_of` gives the text of each by its file's name."""

    def __init__(self, text_of: Callable[[str], str]) -> None:
        self._text_of = text_of
        self._rows: dict[str, Sequence[Cells]] = {}

    @cached_property
    def register(self) -> Register:
        """All units and what became of them."""
        return register_of(self._text_of)

    def rows(self, name: str) -> Sequence[Cells]:
        """All rows for the register's file of that name."""
        if name not in self._rows:
            self._rows[name] = list(self._reader(name))
        return self._rows[name]

    def columns(self, name: str) -> Sequence[str]:
        """The columns of the register's file of that name."""
        return self._reader(name).fieldnames or ()

    def _reader(self, name: str) -> "csv.DictReader[str]":
        return csv.DictReader(io.StringIO(self._text_of(name)))


@lru_cache(maxsize=1)
def packed_country() -> Country:
    """All units since 2004."""
    return Country(_packed)


def _packed(name: str) -> str:
    if name in _LISTS:
        return _LISTS[name].read_text(encoding="utf-8")
    return lzma.decompress((_FOLDER / "tables" / f"{name}.xz").read_bytes()).decode()
