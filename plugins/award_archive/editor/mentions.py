"""Finds which articles use each photograph and which say that it was taken down, also in drafts and faulty articles."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from yaml import MappingNode, Node, ScalarNode

from award_archive.model.characters import plain_line
from award_archive.reading.report import Report
from award_archive.reading.text import decoded
from award_archive.reading.yaml_nodes import compose

_ARTICLE = re.compile(r"\s*^---[ \t]*$(.*?)^---[ \t]*$(.*)", re.MULTILINE | re.DOTALL)
_PLACED = re.compile(r"!\[[^\]]*\]\(\s*<?([^)>\s]+)")
_REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Mentions:
    """The articles that use each file, and those that took it down, by its path below the folder of photographs."""

    users: Mapping[str, tuple[str, ...]]
    removers: Mapping[str, tuple[str, ...]]


def mentions(files: Iterable[str], articles: Iterable[tuple[Path, bytes]]) -> Mentions:
    """Which articles use the files and which took them down; each article by its file's name without ending, sorted."""
    names = _Names(files)
    users: dict[str, set[str]] = defaultdict(set)
    removers: dict[str, set[str]] = defaultdict(set)
    for path, data in articles:
        used, removed = names.mentioned(data)
        for found, said in ((users, used), (removers, removed)):
            for file in said:
                found[file].add(path.stem)
    return Mentions(_in_order(users), _in_order(removers))


def _in_order(found: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {file: tuple(sorted(articles)) for file, articles in found.items()}


class _Names:
    """The files, as texts may name them."""

    def __init__(self, files: Iterable[str]) -> None:
        self._files = {unicodedata.normalize("NFC", file): file for file in files}
        self._by_base: dict[str, set[str]] = defaultdict(set)
        for name in self._files:
            self._by_base[_base(name)].add(name)

    def mentioned(self, data: bytes) -> tuple[set[str], set[str]]:
        """The files that an article uses, and those that it took down.

        A path that leads nowhere is taken for every file of that name, wherever it lies and however it is
        capitalised: the article means one of them. So is every name in a text whose head cannot be parsed.
        """
        head, body = _parts(data)
        node = compose(head, Report(""))
        if node is None:
            text = f"{head}{body}".casefold()
            return self._files_of(set(), {base for base in self._by_base if base in text}), set()
        removed = {_path(value) for value in _values(node, is_removed=True)} & self._files.keys()
        written = {_path(value) for value in _values(node, is_removed=False)} | set(_PLACED.findall(body))
        exact = written & self._files.keys()
        loose = {_base(name) for name in written - exact} - {_base(name) for name in exact | removed}
        return self._files_of(exact, loose), self._files_of(removed, set())

    def _files_of(self, exact: set[str], bases: set[str]) -> set[str]:
        names = exact.union(*(self._by_base[base] for base in bases & self._by_base.keys()))
        return {self._files[name] for name in names}


def _path(value: str) -> str:
    return str(PurePosixPath(plain_line(value)))


def _base(name: str) -> str:
    return name.rpartition("/")[2].casefold()


def _parts(data: bytes) -> tuple[str, str]:
    """Head and body; all is head where nothing parts them, and what is not UTF-8 is passed over."""
    text = decoded(data, Report("")) or unicodedata.normalize("NFC", data.decode("utf-8", "replace"))
    match = _ARTICLE.match(text)
    return (match[1], match[2]) if match else (text, "")


def _values(node: MappingNode, *, is_removed: bool) -> Iterator[str]:
    """Every scalar that may be a file's name: those of photographs taken down, or all others."""
    nodes: list[tuple[Node, bool]] = [(node, False)]
    while nodes:
        found, is_below = nodes.pop()
        if isinstance(found, MappingNode):
            is_below = is_below or any(key.value == _REMOVED for key, _ in found.value)
            nodes += [(part, is_below) for pair in found.value for part in pair]
        elif isinstance(found, ScalarNode):
            if "." in found.value and is_below == is_removed:
                yield found.value
        else:
            nodes += [(part, is_below) for part in found.value]
