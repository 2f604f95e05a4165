"""Finds sentences of an article's own text that are those of a quote, the source's own words."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from award_archive.model.vietnamese import exact

# So many words in a row are nobody's own by chance.
COPIED_WORDS = 8
# So many letters hold some words, the last of which may be cut.
_BEGINNING = 24
_WORD = re.compile(r"[^\W_]+")
# A sign at a sentence's end with space behind it, or a line break before a block.
_SENTENCE_END = re.compile(
    r"[.!?…\n](?:(?<=\n)(?=[^\S\n]{0,9}(?:\n|[-*+#>|]|\d{1,3}\.))|(?<!\n)[.!?…]{0,9}[”\"’»)*_]{0,9}\s)"
)
_LINK_ADDRESS = re.compile(r"\]\([^()\s]{0,500}\)")
_CLOSING_MARKS = {"“": "”", "«": "»", "‘": "’", '"': '"'}
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n")
_QUOTATION_MARK = re.compile(r"[“”«»‘’\"]|\n[^\S\n]*\n")
_QUOTED_LINE = re.compile(r"^[^\S\n]{0,3}>", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class CopiedSentence:
    """A sentence that stands in a quote too, and where it begins in the article's text."""

    text: str
    start: int


def copied_sentences(text: str, quotes: Iterable[str]) -> Iterator[CopiedSentence]:
    """Sentences of eight words or more, in Markdown, that stand in a quote word for word.

    Case, signs and spaces do not count. A sentence within a marked quotation, of one sentence or several, is not copied
    in silence, and left alone.
    """
    long = [words for quote in dict.fromkeys(quotes) if len(words := _words(quote)) >= COPIED_WORDS]
    if not long:
        return
    known = {word for words in long for word in words}
    # Nearly all texts are done with here: no sentence begins with a word of a quote.
    if not any(_may_begin(sentence, known) for sentence in _SENTENCE_END.split(text)):
        return
    folded = [f" {' '.join(words)} " for words in long]
    found = [
        CopiedSentence(sentence.strip(), start)
        for sentence, start in _sentences(text)
        if known.issuperset(_words(sentence[:_BEGINNING])[:-1]) and _stands_in(sentence, folded)
    ]
    marked = [*_in_quotation_marks(text), *_quoted_blocks(text)] if found else []
    yield from (sentence for sentence in found if not _is_within(sentence, text, marked))


def _may_begin(sentence: str, known: Set[str]) -> bool:
    """Whether the sentence may begin with known words; one that begins with signs may."""
    first = sentence.split(None, 2)[:2]
    return bool(first) and all(not word.isalnum() or exact(word.lower()) in known for word in first)


def _stands_in(sentence: str, quotes: Iterable[str]) -> bool:
    words = _words(_LINK_ADDRESS.sub("]", sentence))
    folded = f" {' '.join(words)} "
    return len(words) >= COPIED_WORDS and any(folded in quote for quote in quotes)


def _in_quotation_marks(text: str) -> Iterator[tuple[int, int]]:
    """Where quotations begin and end, the outer ones of those within others; none goes over a paragraph's end."""
    closing: list[str] = []
    start = 0
    for sign in _QUOTATION_MARK.finditer(text):
        mark = sign[0]
        if mark not in _CLOSING_MARKS and mark not in _CLOSING_MARKS.values():
            closing.clear()
        elif closing and mark == closing[-1]:
            closing.pop()
            if not closing:
                yield start, sign.end()
        elif mark in _CLOSING_MARKS:
            start = start if closing else sign.start()
            closing.append(_CLOSING_MARKS[mark])


def _quoted_blocks(text: str) -> Iterator[tuple[int, int]]:
    """Where paragraphs are quoted: from a line that begins with `>` on, whether or not the next ones do."""
    end = 0
    for line in _QUOTED_LINE.finditer(text):
        if line.start() >= end:
            blank = _PARAGRAPH_END.search(text, line.end())
            end = blank.start() if blank else len(text)
            yield line.start(), end


def _is_within(sentence: CopiedSentence, text: str, marked: Iterable[tuple[int, int]]) -> bool:
    """Whether all words of the sentence stand in one of the stretches."""
    words = list(_WORD.finditer(sentence.text))
    begin = text.index(sentence.text, sentence.start)
    first, last = begin + words[0].start(), begin + words[-1].end()
    return any(start <= first and last <= end for start, end in marked)


def _words(text: str) -> list[str]:
    return [exact(word) for word in _WORD.findall(text.lower())]


def _sentences(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield text[start : end.end()], start
        start = end.end()
    yield text[start:], start
