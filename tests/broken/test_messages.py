"""The catalogue's messages and the code that fills them agree."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from award_archive.model.rules import GROUPS, RULES
from tests.support import ROOT

_SOURCES = sorted((ROOT / "plugins").rglob("*.py"))


def _calls(file: Path) -> Iterator[tuple[str, int, set[str]]]:
    """Every place that names a rule and its details: the rule's id, the line, the details' names."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args or any(k.arg is None for k in node.keywords):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        rule = node.args[0]
        if (
            name in {"add", "problem"}
            and isinstance(rule, ast.Constant)
            and isinstance(rule.value, str)
            and ":" not in rule.value
        ):
            yield rule.value, node.lineno, {keyword.arg for keyword in node.keywords if keyword.arg}


def _wanted(message: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(message) if field is not None}


CALLS = [(file, *call) for file in _SOURCES for call in _calls(file)]


@pytest.mark.parametrize(("file", "rule", "line", "given"), CALLS, ids=[f"{c[0].name}-{c[2]}-{c[1]}" for c in CALLS])
def test_the_code_gives_what_the_message_asks_for(file: Path, rule: str, line: int, given: set[str]) -> None:
    assert rule in RULES, f"{file}:{line}"
    assert _wanted(RULES[rule].message) == given, f"{file}:{line}"


def test_the_code_names_rules_at_all() -> None:
    assert len(CALLS) > 40


def test_no_rule_stands_twice_in_the_catalogue() -> None:
    assert sum(map(len, GROUPS.values())) == len(RULES)
