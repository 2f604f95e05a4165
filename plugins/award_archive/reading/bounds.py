"""Refuses texts that are too large, too nested or too full of marks to convert within a second, and reports why.

Python-Markdown takes quadratic time for unmatched marks in a block and for opening brackets of raw HTML in the text;
it pads tables to their widest row, and it recurses into nested blocks. Texts are also refused if they hold control
characters, written as entities.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator

from award_archive.messages import rule_details
from award_archive.model.characters import CONTROL, code_of
from award_archive.reading.report import Report

LONGEST_BODY = 60_000
MOST_TAGS = 200
DEEPEST = 8
_MOST_LINES = 1_500
_BLOCK_LIMITS = dict.fromkeys("[*_`!\\(", 120) | {"|": 600, "\n": 300}
_INDENT = re.compile(r"^[ \t]*(?:(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))[ \t]*)*")
# A letter, or nothing: the line begins no list, quote or code.
_NESTED_BEGINNINGS = frozenset(" \t>-*+0123456789")
_NESTING = re.compile(r">|[-*+]|\d+[.)]")
# However many zeros lead; a number with more digits than these is no character.
_ENTITY = re.compile(r"&#(?:x0*([0-9a-f]{1,6})(?![0-9a-f])|0*([0-9]{1,7})(?![0-9]))", re.IGNORECASE)


def is_bounded(source: str, first_line: int, report: Report) -> bool:
    """Whether the text may be converted; the first thing that forbids it is reported at its line."""
    for rule, line, details in _faults(source):
        report.add(rule, first_line + line, **details)
        return False
    return True


def _faults(source: str) -> Iterator[tuple[str, int, dict[str, object]]]:
    """What is too much: a rule, the line from 0, and the details of its message."""
    if len(source) > LONGEST_BODY:
        yield "body-too-long", 0, {"length": len(source), "limit": LONGEST_BODY}
    if source.count("<") > MOST_TAGS:
        line = source[: source.index("<")].count("\n")
        yield "too-complex", line, {"number": source.count("<"), "mark": "<", "limit": MOST_TAGS}
    lines = source.split("\n")
    for number, text in enumerate(lines):
        if text[:1] in _NESTED_BEGINNINGS and _depth(text) > DEEPEST:
            yield "too-deep", number, {"limit": DEEPEST}
    if any(source.count(mark) > limit for mark, limit in _BLOCK_LIMITS.items()):
        yield from _tangled_blocks(source)
    filled = sum(1 for text in lines if text.strip())
    if filled > _MOST_LINES:
        yield "too-complex", 0, {"number": filled, "mark": rule_details.LINE_BREAK, "limit": _MOST_LINES}
    yield from _hidden_controls(source)


def _tangled_blocks(source: str) -> Iterator[tuple[str, int, dict[str, object]]]:
    line = 0
    for block in re.split(r"\n(?=[ \t]*\n)", source):
        text = block.lstrip("\n")
        marks = Counter(text)
        for mark, limit in _BLOCK_LIMITS.items():
            if marks[mark] > limit:
                shown = rule_details.LINE_BREAK if mark == "\n" else mark
                number = line + len(block) - len(text)
                yield "too-complex", number, {"number": marks[mark], "mark": shown, "limit": limit}
        line += block.count("\n") + 1


def _depth(text: str) -> int:
    """How deep a line stands in lists and quotes: four columns or a mark make a level."""
    match = _INDENT.match(text)
    marks = match[0] if match else ""
    columns = len(marks.expandtabs(4)) - len(marks.expandtabs(4).lstrip())
    return columns // 4 + len(_NESTING.findall(marks))


def _hidden_controls(source: str) -> Iterator[tuple[str, int, dict[str, object]]]:
    """Characters that no file may hold, written as entities."""
    for match in _ENTITY.finditer(source):
        code = int(match[1], 16) if match[1] else int(match[2])
        if code <= sys.maxunicode and CONTROL.match(chr(code)):
            yield "control-character", source.count("\n", 0, match.start()), {"character": code_of(chr(code))}
