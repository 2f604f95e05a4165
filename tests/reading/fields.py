"""Front matter of one key, and what was told of it."""

from yaml import Node

from award_archive.reading.report import Report
from award_archive.reading.yaml_nodes import Fields, compose

KEY = "khóa"


def field(written: str, *, is_draft: bool = False) -> tuple[Fields, Node | None]:
    """The front matter `khóa: <written>`, and its value's node."""
    report = Report("bai.md", is_draft)
    node = compose(f"{KEY}: {written}", report)
    assert node is not None
    fields = Fields(node, (KEY,), "đầu bài", report)
    return fields, fields.get(KEY)


def told(fields: Fields) -> list[str]:
    """The rules that were broken."""
    return [found.rule for found in fields.report.problems]


def message(fields: Fields) -> str:
    """The only problem's message."""
    (found,) = fields.report.problems
    return found.message
