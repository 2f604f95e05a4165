"""Makes the shards of the names that the search offers instead of what was typed with a slip of one letter.

A shard has a name in a line, as it is written. A name stands in the shards of its first and of its last two letters,
folded and without spaces: a slip changes at most one of these ends. Each pair of neighbours in a long name is a name
too.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from award_archive.catalogue.search_index.postings import shard_of
from award_archive.model.vietnamese import folded, key_spans, syllables

# Two letters and their names make a shard of a few kilobytes. What is shorter or longer than this is not offered whole.
_END, _NAMES_OF_ONE = 2, 200
_FEWEST_LETTERS, _MOST_SYLLABLES, _PAIR = 4, 4, 2


def name_shards(names: Iterable[str]) -> list[str]:
    """The text of each shard; one at least."""
    letters = {part: "".join(map(folded, syllables(part))) for name in names for part in _parts(name)}
    known = sorted(part for part, found in letters.items() if len(found) >= _FEWEST_LETTERS and found.isalpha())
    shards = _number_of_shards(len(known))
    lines: list[list[str]] = [[] for _ in range(shards)]
    for part in known:
        ends = letters[part][:_END], letters[part][-_END:]
        for number in {shard_of(end, shards) for end in ends}:
            lines[number].append(part)
    return list(map("\n".join, lines))


def _number_of_shards(names: int) -> int:
    """How many shards so many names have: a power of two, so that it seldom changes."""
    return 1 << (names // _NAMES_OF_ONE).bit_length()


def _parts(name: str) -> Iterator[str]:
    """The name, if it is not long, and of more than two syllables each pair of neighbours."""
    spans = key_spans(name)
    if len(spans) <= _MOST_SYLLABLES:
        yield name
    if len(spans) > _PAIR:
        yield from (name[first:last] for (_, first, _), (_, _, last) in pairwise(spans))
