"""Formats problems as text, as JSON, or as annotations that GitHub shows beside the line."""

import json
from collections.abc import Iterable
from enum import StrEnum

from award_archive.model.problem import Problem


class Format(StrEnum):
    """How `check` prints what it finds."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def written(problems: Iterable[Problem], how: Format) -> str:
    """All problems in the format; "" where there are none, but an empty list in JSON."""
    match how:
        case Format.TEXT:
            return "\n".join(map(str, problems))
        case Format.JSON:
            return json.dumps([_as_dict(found) for found in problems], indent=1)
        case Format.GITHUB:
            return "\n".join(map(_annotation, problems))


def _as_dict(found: Problem) -> dict[str, object]:
    return {
        "path": found.path,
        "line": found.line or None,
        "column": found.column or None,
        "severity": found.severity.value,
        "rule": found.rule,
        "message": found.message,
    }


def _annotation(found: Problem) -> str:
    places = {"file": found.path, "line": found.line, "col": found.column, "title": found.rule}
    properties = ",".join(f"{name}={_escaped(str(value), ',:')}" for name, value in places.items() if value)
    return f"::{found.severity.value} {properties}::{_escaped(found.message)}"


def _escaped(text: str, more: str = "") -> str:
    """Workflow commands escape these as in an address."""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
