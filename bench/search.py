"""The search as its script does it, in a built archive: what it finds of what is there, and what a first query loads.

What is there is found by looking through the folded texts of the events themselves; that folding is the bench's own.
"""

import gzip
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from random import Random

from award_archive.catalogue.search_index.postings import read, shard_lines, shard_of
from bench.corpus import Event

_SHORTEST, _LONGEST = 2, 5
_PAGE, _PLACES = 10, 5
_MARKUP = re.compile(r"\]\([^)]*\)|[\[\]*#]|^- ", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Query:
    """A phrase: how many articles have it, how many were found, how many of these have it, and the bytes it loaded."""

    phrase: str
    there: int
    found: int
    right: int
    loaded: int


@dataclass(frozen=True, slots=True)
class Searched:
    """What was measured of one archive. Bytes are compressed by gzip, as hosts do; the script's are as they are."""

    articles: int
    files: int
    index: int
    script: int
    queries: tuple[Query, ...]

    @property
    def recall(self) -> float:
        """The share of what is there that was found, over all queries."""
        right, there = sum(query.right for query in self.queries), sum(query.there for query in self.queries)
        return right / there

    @property
    def precision(self) -> float:
        """The share of what was found that has the phrase, over all queries."""
        return sum(query.right for query in self.queries) / sum(query.found for query in self.queries)

    @property
    def loaded(self) -> list[int]:
        """What each query loaded, the script too, from little to much."""
        return sorted(query.loaded for query in self.queries)


class _Index:
    """The files of an archive's search, and how heavy each is on its way."""

    def __init__(self, output: Path) -> None:
        self._folder = output / "tim-kiem" / "muc"
        page = (output / "tim-kiem" / "index.html").read_text("utf-8")
        self.script = page.partition('<script type="module">')[2].partition("</script>")[0].encode()
        self.head = json.loads(self.bytes_of("dau.json"))
        self._sizes: dict[str, int] = {}

    def bytes_of(self, name: str) -> bytes:
        return (self._folder / name).read_bytes()

    def weight(self, name: str) -> int:
        if name not in self._sizes:
            self._sizes[name] = _zipped(self.bytes_of(name))
        return self._sizes[name]

    @cached_property
    def names(self) -> list[str]:
        return [file.name for file in self._folder.iterdir()]

    def shard(self, term: str) -> str:
        return f"{shard_of(term, self.head['shards'])}.txt"

    def documents(self, terms: Iterable[str]) -> set[int]:
        lists = (read(shard_lines(self.bytes_of(self.shard(term)).decode()).get(term, "")) for term in terms)
        first, *rest = map(set, lists)
        return first.intersection(*rest)

    def block(self, number: int) -> str:
        return f"{number // self.head['block']}.json"

    def address(self, number: int) -> str:
        return str(json.loads(self.bytes_of(self.block(number)))[number % self.head["block"]][0])

    def query(self, phrase: str) -> tuple[set[int], int]:
        """The numbers of the articles that have the phrase, and the bytes that the first results take."""
        words = phrase.split()
        pairs = [" ".join(pair) for pair in pairwise(words)]
        titled, found = self.documents(f"{pair}=" for pair in pairs), self.documents(pairs)
        ranked = [*_newest(titled), *_newest(found - titled), *_newest(self.documents(words) - found)]
        places = [number for number in ranked if number < self.head["places"] and number in found]
        shown = [number for number in ranked if number >= self.head["places"]][:_PAGE] + places[:_PLACES]
        files = {"dau.json", *map(self.shard, [*pairs, *words]), *map(self.block, shown)}
        loaded = sum(map(self.weight, files)) + _zipped(self.script)
        return {number for number in found if number >= self.head["places"]}, loaded


def searched(output: Path, events: Sequence[Event], number: int) -> Searched:
    """Measure as many queries in the folder where these events were built."""
    index = _Index(output)
    texts = {event.url: [*_lines(event)] for event in events}
    queries = tuple(_queried(index, texts, phrase) for phrase in _phrases(events, number))
    weight = sum(map(index.weight, index.names))
    return Searched(len(events), len(index.names), weight, len(index.script), queries)


def _queried(index: _Index, texts: dict[str, list[str]], phrase: str) -> Query:
    there = {url for url, lines in texts.items() if any(f" {phrase} " in line for line in lines)}
    numbers, loaded = index.query(phrase)
    found = {index.address(number) for number in numbers}
    return Query(phrase, len(there), len(found), len(found & there), loaded)


def _phrases(events: Sequence[Event], number: int) -> Iterator[str]:
    """Two to five syllables in a row from the texts of as many events, chosen the same on every machine."""
    chance = Random(number)  # noqa: S311 - it only chooses words
    for event in chance.choices(events, k=number):
        words = chance.choice([line for line in _body(event) if line.count(" ") > _LONGEST]).split()
        length = chance.randint(_SHORTEST, _LONGEST)
        start = chance.randrange(len(words) - length + 1)
        yield " ".join(words[start : start + length])


def _lines(event: Event) -> Iterator[str]:
    """All that the event's article says, folded, in lines that begin and end with a space."""
    told = (
        event.title,
        f"{event.kind} {event.collectives} tập thể",
        f"{event.kind} {event.people} cá nhân",
        f"phường {event.ward.name}",
        "UBND phường",
        "Cổng tin của phường",
    )
    yield from map(_folded, told)
    yield from _body(event)


def _body(event: Event) -> Iterator[str]:
    return map(_folded, _MARKUP.sub("", event.body).splitlines())


def _folded(line: str) -> str:
    decomposed = unicodedata.normalize("NFD", line.lower().replace("đ", "d"))
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return f" {' '.join(_WORD.findall(plain))} "


def _newest(numbers: Iterable[int]) -> list[int]:
    return sorted(numbers, reverse=True)


def _zipped(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))
