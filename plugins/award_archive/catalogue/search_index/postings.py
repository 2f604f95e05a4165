"""Writes and reads the shards of the search index, and says how many there are and which one holds a term.

A shard has a line for each term: the rising numbers of the documents that have it, as compact text.
Each number is written as its distance from the one before (from -1 for the first), less one. The distance is in base
32: the last digit is `0` to `O`, the digits before it are `P` to `o`. So `00` means 0, 1 and `4Q0` means 4, 37. Numbers
that are close together, as most are, take one character each.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple
from zlib import crc32

_LAST, _MORE, _BASE = 0x30, 0x50, 32
# Makes shards of one to three kilobytes, compressed, at any size of an archive.
_SHARDS_OF_ONE = 8


def number_of_shards(documents: int) -> int:
    """How many shards an index has: twice as many for four times as many documents, so that it seldom changes."""
    return _SHARDS_OF_ONE << documents.bit_length() // 2


def shard_of(term: str, shards: int) -> int:
    """The shard that holds a term: by the CRC-32 of its stem, so that a title's terms lie with the text's."""
    return crc32(term.partition("=")[0].encode()) % shards


class _Written(dict[int, str]):
    """Each step as text, written when it is first asked for."""

    def __missing__(self, step: int) -> str:
        higher, last = divmod(step, _BASE)
        digits = chr(_LAST + last)
        while higher:
            higher, digit = divmod(higher, _BASE)
            digits = chr(_MORE + digit) + digits
        self[step] = digits
        return digits


_WRITTEN = _Written()
# A step of several digits, or steps of one digit each.
_STEPS = re.compile("[P-o]+[0-O]|[0-O]+")
# What each last digit adds to the number before, by its code.
_ADDED = bytes((code - _LAST + 1) % 256 for code in range(256))


def written(numbers: Sequence[int], last: int = -1) -> str:
    """Rising numbers, all greater than `last`, as text."""
    return "".join(map(_WRITTEN.__getitem__, [one - before - 1 for before, one in pairwise((last, *numbers))]))


def read(text: str) -> list[int]:
    """The numbers that a text was written from. Raises ValueError where it is none."""
    steps: list[int] = []
    length = 0
    for found in _STEPS.findall(text):
        length += len(found)
        if found[0] < chr(_MORE):
            steps.extend(found.encode().translate(_ADDED))
        else:
            steps.append(_step(found))
    if length != len(text):
        raise ValueError(text[:20])
    return list(accumulate(steps, initial=-1))[1:]


def _step(digits: str) -> int:
    """What a step of several digits adds."""
    step = 0
    for code in digits.encode():
        step = step * _BASE + (code - _LAST) % _BASE
    return step + 1


class Part(NamedTuple):
    """A term's documents among some that follow each other: first, last, and the text of all after the first."""

    first: int
    last: int
    rest: str

    @classmethod
    def of(cls, numbers: list[int]) -> "Part":
        """The part that holds these rising numbers."""
        return cls(numbers[0], numbers[-1], written(numbers[1:], numbers[0]))

    def line(self, term: str) -> str:
        """The part as a line of text below its term."""
        return f"{term}\t{self.first}\t{self.last}\t{self.rest}"

    @classmethod
    def read(cls, line: str) -> tuple[str, "Part"]:
        """The term and the part that a line was written from."""
        term, first, last, rest = line.split("\t")
        return term, cls(int(first), int(last), rest)


def joined(parts: Iterable[Part]) -> str:
    """The text of all numbers of the parts, which come in order."""
    last, texts = -1, []
    for part in parts:
        texts.append(_WRITTEN[part.first - last - 1] + part.rest)
        last = part.last
    return "".join(texts)


def shard_text(lines: Mapping[str, str]) -> str:
    """A shard's text: an empty line, then a line for each term in order: term, tab, documents."""
    return "".join(f"\n{term}\t{lines[term]}" for term in sorted(lines)) + "\n"


def shard_lines(text: str) -> dict[str, str]:
    """The text of each term's documents in a shard. Raises ValueError where it is none."""
    return dict(line.split("\t") for line in text.split("\n") if line)
