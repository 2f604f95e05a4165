"""The tables of the documents, made by cog from the code and the Makefile, so that they cannot drift."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from award_archive.messages import rule_details
from award_archive.model.rules import GROUPS
from award_archive.model.rules.body_rules import BODY
from award_archive.model.rules.front_matter_rules import YAML
from award_archive.model.rules.register_rules import REGISTER
from award_archive.model.rules.rule import Rule
from tools.keys import SECTIONS, Section

_MAKEFILE = Path(__file__).parent.parent / "Makefile"
_TARGET = re.compile(r"^([a-z-]+):[^=#\n]*## (.+)$", re.MULTILINE)
_KEY = re.compile(r"[a-z]+:(?:\s|$)")
_ROW = re.compile(r"[\w-]+,\S")
_PLACEHOLDERS = {
    "character": "mã ký tự",
    "choices": "những nơi ấy, kèm mã",
    "cell": "cột",
    "columns": "các cột",
    "day": "ngày",
    "district": "quận, huyện",
    "entry": "mục viết sẵn",
    "expected": "điều cần có",
    "file": "tệp",
    "first": "ngày đầu",
    "folder": "thư mục",
    "form": "cách viết",
    "given": "điều đã viết",
    "height": "cao",
    "hint": "gợi ý",
    "equal": "điều giống nhau",
    "id": "mã",
    "issuer": "nơi tặng",
    "key": "khóa",
    "kind": "hình thức",
    "known": "các khóa",
    "last": "ngày cuối",
    "length": "số",
    "limit": "mức",
    "list": "tệp",
    "mark": "dấu",
    "meaning": "nghĩa",
    "name": "tên",
    "number": "số",
    "offset": "số",
    "other": "chỗ kia",
    "place": "nơi",
    "province": "tỉnh, thành phố",
    "reason": "lý do",
    "row": "dòng viết sẵn",
    "size": "số",
    "slug": "tên bài",
    "tag": "thẻ",
    "text": "điều đã viết",
    "time": "khi nào",
    "todo": "việc làm trước",
    "what": "điều chưa so",
    "title": "chức vụ, cơ quan",
    "part": "số của phần",
    "whole": "số của cả dòng",
    "total": "tổng",
    "url": "địa chỉ",
    "when": "khi nào",
    "published": "khi nào",
    "where": "chỗ ấy",
    "width": "rộng",
}


class Sort(StrEnum):
    """What an example is. The values name the language of its block, but for words, which need none."""

    FRONT_MATTER = "yaml"
    FILE = "text"
    BODY = "markdown"
    ROW = "csv"
    WORDS = ""


def sort_of(rule: Rule) -> Sort:
    """What the rule's example is.

    Front matter begins with a key, a row with two cells. Of the others those are words that begin with a small
    letter, a digit or a bracket, or whose rule is about neither front matter nor body.
    """
    example = rule.example
    if _KEY.match(example):
        return Sort.FRONT_MATTER
    if rule in REGISTER and _ROW.match(example):
        return Sort.ROW
    if example[0].islower() or example[0] in "(0123456789":
        return Sort.WORDS
    if rule in YAML:
        return Sort.FILE
    return Sort.BODY if rule in BODY else Sort.WORDS


def make_targets() -> str:
    """The Makefile's targets with the lines that `make help` shows."""
    targets = _TARGET.findall(_MAKEFILE.read_text("utf-8"))
    return table(("Command", "What it does"), ((f"`make {name}`", words) for name, words in targets))


def keys(*sections: Section) -> str:
    """A heading and a table for each section of the front matter; all sections where none is named."""
    return "\n".join(_keys_of(section) for section in sections or SECTIONS)


def rules() -> str:
    """Every rule by group: its severity, its message as it is printed, an example that breaks it."""
    return "\n".join(line for title, group in GROUPS.items() for line in _group(title, group))


def _keys_of(section: Section) -> str:
    rows = ((f"`{key}`", "cần" if key in section.required else "tùy", section.meanings[key]) for key in section.keys)
    return f"### {section.title}\n\n{table(('Khóa', '', 'Nghĩa'), rows)}"


def _group(title: str, group: Iterable[Rule]) -> Iterator[str]:
    yield f"## {title}\n"
    for rule in group:
        yield f"### `{rule.id}`\n"
        yield _fenced("text", message(rule))
        yield _example(rule)


def message(rule: Rule) -> str:
    """The rule's line as editors see it behind the file's name, with words for what is filled in."""
    words = rule.message.format_map({name: f"‹{word}›" for name, word in _PLACEHOLDERS.items()})
    severity = rule_details.WARNING if rule.is_warning else rule_details.ERROR
    return f"{severity} [{rule.id}] {words}"


def _example(rule: Rule) -> str:
    sort = sort_of(rule)
    return f"Ví dụ: {rule.example}\n" if sort is Sort.WORDS else f"Ví dụ:\n\n{_fenced(sort, rule.example)}"


def _fenced(language: str, text: str) -> str:
    return f"```{language}\n{text}\n```\n"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = (head, ("---",) * len(head), *rows)
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
