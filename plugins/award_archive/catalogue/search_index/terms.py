r"""Derives the terms by which the search finds a document, from its words, its title and its filters.

A term is a text. `dong` and `dong da` are a folded syllable and a pair of neighbours anywhere in the document;
`dong=` and `dong da=` are a syllable and a pair of the title; `dong da=đông\u0301 đa` adds the tone marks. `@nam 2015`
is a filter, by which readers narrow results; `@nam 2015=` has what is of that year alone, `@nam 2014-2024=` what is of
all these years together. What stands before the `=` is the term's stem.
`Words` holds the words of a document, and turns them into bytes and back.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from award_archive.model.vietnamese import exact, folded, syllables


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one document. A phrase is looked for within a line, never across two of them.

    `title` has the title's syllables as they are accented, `lines` folded ones, those of the title too; `marks` are
    terms.
    """

    title: str
    lines: tuple[str, ...]
    marks: tuple[str, ...] = ()

    @classmethod
    def of(cls, title: str, texts: Iterable[str], marks: Iterable[str] = ()) -> "Words":
        """The words of a title and of plain texts; a line of a text is a line of its own."""
        lines = (line for text in (title, *texts) for line in text.splitlines())
        found = (" ".join(map(folded, syllables(line))) for line in lines)
        return cls(" ".join(map(exact, syllables(title))), tuple(dict.fromkeys(filter(None, found))), tuple(marks))

    def to_bytes(self) -> bytes:
        """The words as bytes to remember."""
        return "\n".join((self.title, "\t".join(self.marks), *self.lines)).encode()

    @classmethod
    def from_bytes(cls, content: bytes) -> "Words":
        """The words that the bytes are."""
        title, marks, *lines = content.decode().split("\n")
        return cls(title, tuple(lines), tuple(filter(None, marks.split("\t"))))

    @property
    def terms(self) -> set[str]:
        """All terms of the document."""
        found = set(self.marks)
        for line in self.lines:
            words = line.split(" ")
            found.update(words)
            found.update(map(" ".join, pairwise(words)))
        found.update(_title_terms(self.title.split(" ")) if self.title else ())
        return found


def mark(kind: str, value: str) -> str:
    """The term of a mark. Neither part has a tab, a `=` or the end of a line in it."""
    return f"@{kind} {value}"


def own_mark(kind: str, value: str) -> str:
    """The term of what has this value and no other; it has the stem of the mark."""
    return f"{mark(kind, value)}="


def _terms(words: list[str]) -> Iterator[str]:
    yield from words
    yield from map(" ".join, pairwise(words))


def _title_terms(words: list[str]) -> Iterator[str]:
    for stem, accented in zip(_terms([*map(folded, words)]), _terms(words), strict=True):
        yield f"{stem}="
        yield f"{stem}={accented}"
