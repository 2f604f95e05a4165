"""Compares ids with those that were published before: each is an address, and may never vanish."""

from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from tools.country.packing import Row, unpacked

LEVELS = ("wards", "districts", "provinces")


def published_ids(folder: Path) -> dict[str, set[str]]:
    """The ids in the tables of a folder, by the table's name; none where there is no table yet."""
    paths = {name: folder / f"{name}.csv.xz" for name in LEVELS}
    return {
        name: {row["id"] for row in unpacked(path.read_bytes())} if path.exists() else set()
        for name, path in paths.items()
    }


def gone(before: Mapping[str, Iterable[str]], now: Mapping[str, Iterable[Row]], allowed: Container[str]) -> list[str]:
    """The ids that were published and that no unit has any more, but those that are allowed to go."""
    return [
        f"{name}: {unit_id}"
        for name in LEVELS
        for unit_id in sorted(set(before[name]) - {row[0] for row in now[name]})
        if unit_id not in allowed
    ]
