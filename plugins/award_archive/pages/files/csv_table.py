"""Writes tables as CSV after RFC 4180, and describes their columns for a data package.

A cell that a spreadsheet would run as a formula gets an apostrophe in front.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from award_archive.model.characters import INVISIBLE

# Spreadsheets take the wide forms for the usual ones, and pass over what they do not show.
_BEGINNING = f"(?:[\t\r]|[\\s{INVISIBLE}]*[=+@＝＋－＠﹢﹣﹦﹫-])"
_FORMULA = re.compile(_BEGINNING)
# Finds every cell that is a formula in the text of a table behind a line's end, and hardly anything else.
# It begins with a set of characters alone, because that is searched for three times as fast.
_PERHAPS_FORMULA = re.compile(f'[,"\n](?![0-9A-Za-z",]){_BEGINNING}')
# So many rows are written at once.
_BLOCK = 1_000

Columns = dict[str, tuple[dict[str, Any], str]]


def one_of(codes: Iterable[str]) -> dict[str, Any]:
    """The description of a column that has one of the codes in each row."""
    return {"type": "string", "constraints": {"required": True, "enum": list(codes)}}


TEXT = {"type": "string"}
REQUIRED_TEXT = {"type": "string", "constraints": {"required": True}}
ID = {"type": "string", "constraints": {"required": True, "unique": True}}
DATE = {"type": "date"}


def as_csv(columns: Columns, rows: Iterable[Sequence[object]]) -> bytes:
    """The table as CSV. Cells are looked at one by one in the few blocks only that may hold a formula."""
    blocks = [_written([tuple(columns)]).encode()]
    rest = iter(rows)
    while block := list(islice(rest, _BLOCK)):
        text = _written(block)
        if _PERHAPS_FORMULA.search("\n" + text):
            text = _written([list(map(_guarded, row)) for row in block])
        blocks.append(text.encode())
    return b"".join(blocks)


def _written(rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)  # RFC 4180: commas, CRLF
    return out.getvalue()


def _guarded(cell: object) -> object:
    """The cell, with an apostrophe in front if a spreadsheet would run it."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell
