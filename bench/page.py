"""The page that tells what was measured: its tables, and numbers as Vietnamese write them."""

from collections.abc import Sequence
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "do-toc-do.md"
NOTHING = "–"
_MB = 1_000_000
Row = tuple[str, ...]


def put(name: str, block: str) -> None:
    """Put the block between its marks in the page. Raises ValueError where they are not there."""
    begin, end = f"<!-- bắt đầu bảng: {name} -->\n", f"<!-- hết bảng: {name} -->"
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(begin)
    _, mark, after = rest.partition(end)
    if not mark:
        raise ValueError(f"{PAGE}: {begin.strip()} … {end}")
    PAGE.write_text(f"{before}{begin}\n{block}\n{mark}{after}", encoding="utf-8")


def table(head: Row, rows: Sequence[Row]) -> str:
    """A Markdown table whose columns stand straight as text, too."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [head, tuple("-" * width for width in widths), *rows]
    padded = (" | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)
    return "".join(f"| {line} |\n" for line in padded)


def decimal(number: float, places: int = 2) -> str:
    """The number with a comma, and with a minus that is no hyphen."""
    return f"{number:.{places}f}".replace(".", ",").replace("-", "−")


def whole(number: float) -> str:
    """The number rounded, with points between thousands."""
    return f"{number:,.0f}".replace(",", ".")


def span(numbers: Sequence[float]) -> str:
    """From the least to the greatest."""
    return f"{decimal(min(numbers))} – {decimal(max(numbers))}"


def megabytes(size: float, places: int = 0) -> str:
    """Bytes as millions of bytes."""
    return decimal(size / _MB, places) if places else whole(size / _MB)
