"""Reads `awards.csv` as somebody does who knows the rules of truth and the columns' meanings, and none of our code."""

import csv
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

Row = dict[str, str]
Key = TypeVar("Key", bound=Hashable)
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_RANGE = re.compile(r"([\d.]+)\s*[-–]\s*([\d.]+)")


@dataclass(frozen=True, order=True)
class Sum:
    """What was added up, and how the sum reads."""

    giver: str
    kind: str
    recipients: str
    total: str


def rows_of(table: bytes) -> list[Row]:
    """All rows."""
    return list(csv.DictReader(io.StringIO(table.decode("utf-8"), newline="")))


def counted(rows: Iterable[Row]) -> list[Row]:
    """The rows that are added."""
    return [row for row in rows if row["counted"] == "yes"]


def year(row: Row) -> int:
    """The year in which a row is added: of a school year the one that it ends in."""
    return int(row["working_year"][-4:])


def grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    """The rows under their keys."""
    found: defaultdict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return dict(found)


def sums(rows: Iterable[Row]) -> list[Sum]:
    """The sums of rows of one scope or place and one year, sorted."""
    groups = grouped(rows, lambda row: (giver(row), row["kind"], row["recipients"]))
    return sorted(Sum(*key, total(group)) for key, group in groups.items())


def giver(row: Row) -> str:
    """Whose awards are added to one another: a level, or issuers without one; "" for nobody."""
    return row["issuer_level"] or issuers(row["issuer"])


def issuers(names: str) -> str:
    """The same text for all spellings and orders of issuers."""
    return "; ".join(sorted(map(_spelt, names.split(";"))))


def _spelt(name: str) -> str:
    """A name without case, needless spaces, and where in a syllable the mark of its tone stands."""
    decomposed = unicodedata.normalize("NFD", name.casefold())
    words = re.sub(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*", lambda word: _with_tone_last(word[0]), decomposed)
    return " ".join(words.split())


def _with_tone_last(word: str) -> str:
    return "".join((*(c for c in word if c not in _TONES), *(c for c in word if c in _TONES)))


def total(rows: Iterable[Row]) -> str:
    """The sum of rows as the rules of truth have it read."""
    found = list(rows)
    kinds = {row["count_kind"] for row in found}
    number = sum(int(row["count"] or 0) for row in found)
    spread = sum(map(_spread, found))
    figure = written(number) + (f"–{written(number + spread)}" if spread else "")
    is_open = bool(kinds & {"at_least", "unspecified"})
    if "unspecified" in kinds and not number:
        return "nhiều, không rõ số"
    if "about" in kinds:
        return f"khoảng {figure}{' trở lên' if is_open else ''}"
    return f"ít nhất {figure}" if is_open else figure


def _spread(row: Row) -> int:
    """By how much a range such as `20-25` may be more than its number."""
    found = _RANGE.fullmatch(row["count_text"])
    return int(found[2].replace(".", "")) - int(found[1].replace(".", "")) if found else 0


def written(number: int) -> str:
    """A number with points between its thousands."""
    return f"{number:,}".replace(",", ".")
