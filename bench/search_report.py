"""The table of the search, for people."""

from collections.abc import Iterable
from statistics import median

from bench import machine
from bench.page import Row, decimal, megabytes, table, whole
from bench.search import Searched

SEARCH = "tìm kiếm"
_HEAD: Row = (
    "Bài",
    "Tệp mục lục",
    "Mục lục, MB",
    "Lần tìm đầu, KB",
    "Nặng nhất, KB",
    "Tìm thấy, %",
    "Đúng cụm từ, %",
    "Chương trình, KB",
)
_KB = 1000


def search(measured: Iterable[Searched]) -> str:
    """A line for each archive, with a line on what was asked of them."""
    found = list(measured)
    phrases = f"{whole(len(found[0].queries))} cụm từ, mỗi cụm 2–5 tiếng lấy ngẫu nhiên trong một bài"
    return f"{machine.measured_on()}. Mỗi kho {phrases}.\n\n{table(_HEAD, [_row(one) for one in found])}"


def _row(one: Searched) -> Row:
    loaded = one.loaded
    return (
        whole(one.articles),
        whole(one.files),
        megabytes(one.index, 2),
        decimal(median(loaded) / _KB, 1),
        decimal(loaded[-1] / _KB, 1),
        decimal(100 * one.recall),
        decimal(100 * one.precision),
        decimal(one.script / _KB, 1),
    )
