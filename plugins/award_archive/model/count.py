"""Parses counts as reports give them (“205”, “hơn 50”, “nhiều”), and sums them to totals that say how exact they are.

`str` of a total is its text in Vietnamese.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from award_archive.messages import award_words
from award_archive.model.vietnamese import name_key, written_number


class CountKind(StrEnum):
    """How much a report says of a number. The values are the codes of the open data."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    ABOUT = "about"
    UNSPECIFIED = "unspecified"


MANY = "nhiều"
# What a report says where it gives no number; of these the last tell how many there are at least.
MAGNITUDES = ("hàng chục", "hàng trăm", "hàng nghìn")
NO_NUMBER = (MANY, "các", "một số", *MAGNITUDES)
LARGEST_COUNT = 10_000_000
# What stands before a number that is not exact.
QUALIFIERS = {
    "hơn": CountKind.AT_LEAST,
    "trên": CountKind.AT_LEAST,
    "ít nhất": CountKind.AT_LEAST,
    "gần": CountKind.ABOUT,
    "khoảng": CountKind.ABOUT,
}
_NO_NUMBER_KEYS = frozenset(map(name_key, NO_NUMBER))
_QUALIFIER_BY_KEY = {name_key(words): kind for words, kind in QUALIFIERS.items()}
_NUMBER = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+"
_WORDS = re.compile(rf"(?:(?P<qualifier>[^\W\d]+(?: [^\W\d]+)?) )?(?P<number>{_NUMBER})")
_RANGE = re.compile(rf"(?P<first>{_NUMBER}) ?[-–] ?(?P<last>{_NUMBER})")


@dataclass(frozen=True)
class Count:
    """One number of a report. `number` is None only where the report gives none; `text` is what the editor wrote.

    `20-25` has the number 20 and the spread 5.
    """

    kind: CountKind
    number: int | None
    text: str
    spread: int = 0

    @property
    def is_known(self) -> bool:
        """Whether there is a figure, exact or not."""
        return self.kind is not CountKind.UNSPECIFIED

    @classmethod
    def parse(cls, words: str) -> Self:
        """Read `205`, `nhiều`, `hơn 50`, `trên 1.000`, `gần 180`, `khoảng 300`, `20-25` and their like.

        Raises ValueError for anything else: negative numbers, fractions, other words, "about none".
        """
        text = " ".join(unicodedata.normalize("NFC", words).split())
        if name_key(text) in _NO_NUMBER_KEYS:
            return cls(CountKind.UNSPECIFIED, None, text)
        if between := _RANGE.fullmatch(text):
            first, last = _number(between["first"]), _number(between["last"])
            if first >= last:
                raise ValueError(words)
            return cls(CountKind.ABOUT, first, text, last - first)
        match = _WORDS.fullmatch(text)
        if match is None:
            raise ValueError(words)
        number, qualifier = _number(match["number"]), match["qualifier"]
        kind = _QUALIFIER_BY_KEY.get(name_key(qualifier)) if qualifier else CountKind.EXACT
        if kind is None or (number == 0 and kind is not CountKind.EXACT):
            raise ValueError(words)
        return cls(kind, number, text)


def _number(digits: str) -> int:
    """The number, perhaps with points between thousands. Raises ValueError for one too large."""
    if len(digits) > len(str(LARGEST_COUNT)) + 2 or int(digits.replace(".", "")) > LARGEST_COUNT:
        raise ValueError(digits)
    return int(digits.replace(".", ""))


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of counts: what is known of it, and how many rows of each sort went in.

    `spread` is by how much ranges such as `20-25` may make it higher.

    Totals form a commutative monoid under `+` with `Total()` as its zero, so neither the order
    nor the grouping of rows can change what a sum reads.
    """

    number: int = 0
    exact: int = 0
    at_least: int = 0
    about: int = 0
    unspecified: int = 0
    spread: int = 0

    def __add__(self, other: "Total") -> "Total":
        return Total(
            self.number + other.number,
            self.exact + other.exact,
            self.at_least + other.at_least,
            self.about + other.about,
            self.unspecified + other.unspecified,
            self.spread + other.spread,
        )

    @property
    def is_known(self) -> bool:
        """Whether there is a figure, exact or not."""
        return self.kind not in (None, CountKind.UNSPECIFIED)

    @property
    def rows(self) -> int:
        """How many rows were added."""
        return self.exact + self.at_least + self.about + self.unspecified

    @property
    def kind(self) -> CountKind | None:
        """What the number is worth; None where no row was added.

        An exact 0 beside rows without a figure says nothing of their sum: it stays unspecified.
        """
        if not self.rows:
            return None
        if self.unspecified and not self.number:
            return CountKind.UNSPECIFIED
        if self.about:
            return CountKind.ABOUT
        return CountKind.AT_LEAST if self.at_least or self.unspecified else CountKind.EXACT

    @property
    def is_open_above(self) -> bool:
        """Whether a row says only that there were more than its number."""
        return bool(self.at_least or self.unspecified)

    @property
    def figure(self) -> str:
        """The number, or the first and last of a range, without a word on how exact it is."""
        last = f"–{written_number(self.number + self.spread)}" if self.spread else ""
        return written_number(self.number) + last

    def __str__(self) -> str:
        """How the sum reads in Vietnamese; see the rules of truth on the archive's page about its method."""
        figure = self.figure
        match self.kind:
            case None:
                return award_words.NO_FIGURES
            case CountKind.UNSPECIFIED:
                return award_words.NUMBER_UNKNOWN
            case CountKind.AT_LEAST:
                return award_words.at_least(figure)
            case CountKind.ABOUT:
                return award_words.about_or_more(figure) if self.is_open_above else award_words.about(figure)
            case CountKind.EXACT:
                return figure


def total_of(counts: Iterable[Count]) -> Total:
    """The sum of all counts; `Total()` where there are none."""
    found = tuple(counts)
    # Thousands of rows are added in each build: as lists, not one by one.
    kinds = [count.kind for count in found]
    return Total(
        number=sum(count.number or 0 for count in found),
        exact=kinds.count(CountKind.EXACT),
        at_least=kinds.count(CountKind.AT_LEAST),
        about=kinds.count(CountKind.ABOUT),
        unspecified=kinds.count(CountKind.UNSPECIFIED),
        spread=sum(count.spread for count in found),
    )
