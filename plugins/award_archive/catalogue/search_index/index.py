"""Builds the shards of the search index from parts, each of some documents, and patches shards for changed documents.

Parts can be made in parallel: each needs only its own documents and the number of the first.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from award_archive.catalogue.search_index.postings import Part, joined, read, shard_lines, shard_of, shard_text, written
from award_archive.catalogue.search_index.terms import Words

# The documents that a term gained and lost, by the term.
Gains = dict[str, tuple[set[int], set[int]]]


def indexed(first: int, documents: Iterable[Words], shards: int) -> list[str]:
    """The part of each shard from documents that follow each other; the first of them has the number `first`.

    Parts are text, because that travels between processes, and waits for the other parts, in a fraction of the memory.
    """
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(documents, first):
        for term in words.terms:
            numbers[term].append(number)
    lines: list[list[str]] = [[] for _ in range(shards)]
    for term, found in numbers.items():
        lines[shard_of(term, shards)].append(Part.of(found).line(term))
    return list(map("\n".join, lines))


def merged(parts: Sequence[Sequence[str]]) -> Iterator[str]:
    """The shards of an index, from the parts of all its documents in order."""
    for of_shard in zip(*parts, strict=True):
        gathered: defaultdict[str, list[Part]] = defaultdict(list)
        for text in of_shard:
            for line in text.split("\n") if text else ():
                term, part = Part.read(line)
                gathered[term].append(part)
        yield shard_text({term: joined(found) for term, found in gathered.items()})


def changes(documents: Iterable[tuple[int, Words, Words]], shards: int) -> dict[int, Gains]:
    """The changes of each shard, from the numbers of changed documents and their words before and after."""
    found: dict[int, Gains] = defaultdict(dict)
    for number, before, after in documents:
        old, new = before.terms, after.terms
        for term in old ^ new:
            gained, lost = found[shard_of(term, shards)].setdefault(term, (set(), set()))
            (gained if term in new else lost).add(number)
    return dict(found)


def patched(shard: str, gains: Gains) -> str:
    """The shard with what its terms gained and lost. Raises ValueError where it is no shard."""
    lines = shard_lines(shard)
    for term, (gained, lost) in gains.items():
        numbers = read(lines.pop(term, ""))
        for number in lost:
            del numbers[bisect_left(numbers, number)]
        for number in gained:
            insort(numbers, number)
        if numbers:
            lines[term] = written(numbers)
    return shard_text(lines)
