"""Tables as CSV: no cell is a formula, wherever it stands, and every other cell is as it was."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from award_archive.pages.files.csv_table import TEXT, as_csv

_COLUMNS = {"first": (TEXT, ""), "second": (TEXT, "")}
_FORMULAS = ("=1+1", "+84", "-1", "@SUM(A1)", " =1", "\t1", "＝1", "\u200b=1", '"=1"')
_CELLS = st.sampled_from(("", "205", "Láng Hạ", "a,b", 'nói "có"', "hai\ndòng", "a=1", *_FORMULAS))


def _read(table: bytes) -> list[list[str]]:
    _, *rows = csv.reader(io.StringIO(table.decode(), newline=""))
    return rows


@given(st.lists(st.tuples(_CELLS, _CELLS), max_size=6))
def test_exactly_the_cells_that_are_formulas_get_a_mark(rows: list[tuple[str, str]]) -> None:
    formulas = set(_FORMULAS) - {'"=1"'}
    expected = [[f"'{cell}" if cell in formulas else cell for cell in row] for row in rows]
    assert _read(as_csv(_COLUMNS, rows)) == expected


def test_the_first_cell_of_a_later_block_is_looked_at_too() -> None:
    rows = [("a", "b")] * 1_000 + [("=1", "b")]
    assert _read(as_csv(_COLUMNS, rows))[-1] == ["'=1", "b"]
