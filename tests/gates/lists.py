"""What the register's lists and units mean for a text of an article, found without the plugin."""

import csv
import io
import re
import unicodedata
from functools import cached_property
from pathlib import Path
from typing import Any

LEVELS = ("ward", "district", "province")
_SHORT = {
    "tp": "thành phố",
    "tx": "thị xã",
    "ủy ban nhân dân": "ubnd",
    "hội đồng nhân dân": "hđnd",
    "ủy ban mặt trận tổ quốc": "ủy ban mttq",
    "mặt trận tổ quốc": "mttq",
    "liên đoàn lao động": "lđlđ",
}
_TYPES = ("phường", "xã", "thị trấn", "đặc khu", "quận", "huyện", "thị xã", "thành phố", "tỉnh")


class Lists:
    """The register of a content folder; a list that is not there is empty."""

    def __init__(self, content: Path) -> None:
        self.folder = content / "register"

    def rows(self, name: str) -> list[dict[str, str]]:
        """The rows of one of the register's files."""
        file = self.folder / f"{name}.csv"
        return table(file.read_bytes()) if file.exists() else []

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The names of kinds by each name and alias."""
        rows = self.rows("award_kinds")
        return {key(name): row["kind"] for row in rows for name in (row["kind"], *row["aliases"].split(";"))}

    @cached_property
    def _titles(self) -> dict[str, str]:
        """What each title and alias of an office is compared as; an alias with another type of unit stays itself."""
        found = {}
        for row in self.rows("issuers"):
            for name in (row["title"], *filter(str.strip, row["aliases"].split(";"))):
                own = _type(name) not in ("", _type(row["title"]))
                found[_office(name)] = _office(name if own else row["title"])
        return found

    def issuer(self, written: str) -> str:
        """The same text for all spellings of one office, which begin with a title or an alias of it."""
        words = _office(written).split()
        for length in range(len(words), 0, -1):
            if title := self._titles.get(" ".join(words[:length])):
                return " ".join((title, *words[length:]))
        return " ".join(words)

    @cached_property
    def _names(self) -> dict[tuple[str, str], str]:
        """The names of units by level and id."""
        rows = {level: self.rows(f"{level}s") for level in LEVELS}
        return {(level, row["id"]): row["name"] for level in LEVELS for row in rows[level]}

    def places(self, said: dict[str, Any]) -> tuple[str, str] | None:
        """The scope, and the names of the units joined, that keys say; None where they say no place."""
        level = next((level for level in LEVELS if level in said), None)
        if level is None:
            return None
        units = said[level] if isinstance(said[level], list) else [said[level]]
        names = (self._names.get((level, str(unit)), str(unit)) for unit in units)
        return (f"{level}s" if len(units) > 1 else level), "; ".join(map(unit_name, names))


def table(content: bytes) -> list[dict[str, str]]:
    """The rows of a table in CSV by the names of their columns."""
    text = unicodedata.normalize("NFC", content.decode("utf-8-sig"))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def key(name: str) -> str:
    """A name without what makes no difference in the register."""
    return " ".join(name.split()).casefold()


def unit_name(label: str) -> str:
    """The name of a unit without its type, and without what tells it from its namesakes."""
    name = key(label).partition(" (")[0]
    return next((name.removeprefix(f"{kind} ") for kind in _TYPES if name.startswith(f"{kind} ")), name)


def _office(text: str) -> str:
    """An office without what may be written one way or the other: short forms, case, spaces and marks of tones."""
    found = " ".join(re.findall(r"\w+|[^\w\s.]", text.casefold()))
    for long, short in _SHORT.items():
        found = re.sub(rf"\b{long}\b", short, found)
    return "".join(letter for letter in unicodedata.normalize("NFD", found) if not unicodedata.combining(letter))


def _type(name: str) -> str:
    """The type of unit that ends a title; "" where none does."""
    return next((kind for kind in map(_office, _TYPES) if re.search(rf"(?:^|\s){kind}$", _office(name))), "")
