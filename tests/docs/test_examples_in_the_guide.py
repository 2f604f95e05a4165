"""What the editors' guide tells editors to type is what the reader accepts: in tables, in examples, in the register."""

import re
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support import FRONT_MATTER, ROOT, check, write_article
from tools import keys

GUIDE = (ROOT / "docs" / "bien-tap.md").read_text("utf-8")
# The last day of the districts: no working year in the guide is after it.
LATE = {"date": "2025-06-30"}
# The tests' register does not know all places and names of the guide.
NAMES = {"unknown-ward", "unknown-district", "unknown-kind", "unknown-issuer", "unknown-movement"}
CODE = re.compile(r"`(\w+): ([^`]+)`")
NEW_ROW = re.compile(r"một dòng `([^`]+)` trong `([^`]+)`(?:(?!```).)*```csv\n(.*?)\n```", re.DOTALL)
INNER = {"number": "decision", "what": "also"}


def report_table() -> list[list[str]]:
    """The cells of the table of what reports say: what they say, what editors type, what readers see."""
    part = GUIDE.partition("\n| Bản tin viết |")[2].partition("\n\n")[0]
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in part.splitlines()[2:]]
    return [row for row in rows if row[1]]


def told_to_type() -> Iterable[tuple[str, str, str]]:
    """Each key with its value in any table, and the keys that stand before it in the same cell."""
    for line in GUIDE.splitlines():
        for cell in line.split("|") if line.startswith("|") else ():
            for found in CODE.finditer(cell):
                yield cell[: found.start()], found[1], found[2]


def problems_of(content: Path, head: dict[str, Any]) -> set[str]:
    """The rules that an article with these keys of its head or of its first row breaks, apart from unknown names."""
    row: dict[str, Any] = {**FRONT_MATTER["awards"][0]}  # type: ignore[index]
    of_row = [key for key in head if key in keys.AWARD.keys and key not in keys.TOP.keys]
    row |= {key: head.pop(key) for key in of_row}
    write_article(content, **({"awards": [row]} | LATE | head))
    return {found.rule for found in check(content)} - NAMES


def as_head(before: str, key: str, value: Any) -> dict[str, Any]:
    """The key where it belongs; the last day of an event goes with the first, a day of a decision into it."""
    if key in INNER:
        return {INNER[key]: [{key: value}] if key == "what" else {key: value}}
    if key == "date" and "`decision`" in before:
        return {"decision": {key: value}}
    if key == "end":
        return {**{name: yaml.safe_load(day) for name, day in CODE.findall(before)}, key: value}
    return {key: value}


def test_the_table_of_reports_has_at_least_twenty_cases_with_what_to_type_and_what_is_seen() -> None:
    rows = report_table()
    assert len(rows) >= 20
    assert not [row for row in rows if len(row) != 3 or not all(row)]


@pytest.mark.parametrize(("before", "key", "value"), tuple(told_to_type()), ids=lambda part: part[-30:])
def test_what_a_table_tells_to_type_is_read(before: str, key: str, value: str, content: Path) -> None:
    assert not problems_of(content, as_head(before, key, yaml.safe_load(value)))


@pytest.mark.parametrize("example", re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL))
def test_a_short_example_is_read(example: str, content: Path) -> None:
    assert not problems_of(content, yaml.safe_load(textwrap.dedent(example)))


@pytest.mark.parametrize(("columns", "name", "row"), NEW_ROW.findall(GUIDE))
def test_an_example_of_the_register_is_read(columns: str, name: str, row: str, content: Path) -> None:
    (content / "register" / name).write_text(f"{columns}\n{row}\n", encoding="utf-8")
    assert not [found for found in check(content) if found.path.endswith(name)]


def test_the_guide_shows_a_new_kind_a_new_issuer_and_a_new_movement() -> None:
    names = {name for _, name, _ in NEW_ROW.findall(GUIDE)}
    assert names == {"award_kinds.csv", "issuers.csv", "movements.csv"}
