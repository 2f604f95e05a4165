"""Makes the packed register and what is told about it: `python -m tools.country`."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tools.country.building import Country, country_of
from tools.country.documents import differences_table, sources, witnesses_table
from tools.country.packages import Packages
from tools.country.packing import Row, packed, tables_of
from tools.country.published_ids import LEVELS, gone, published_ids
from tools.country.spells import FOLDER
from tools.country.witnesses import witnesses

_ROOT = Path(__file__).parents[2]
_TABLES = _ROOT / "plugins/award_archive/country/tables"
_SOURCES = _TABLES.parent / "SOURCES.md"
_CACHE = _ROOT / ".cache/country"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write everything; the exit code is 1, and nothing is written, where a published id would vanish."""
    options = _options(arguments)
    packages = Packages(options.cache)
    country = country_of(packages)
    tables = tables_of(country)
    before = published_ids(_TABLES)
    if vanished := gone(before, tables, options.allow_gone):
        print("These ids were published and would vanish; nothing is written:", *vanished, sep="\n", file=sys.stderr)
        return 1
    files = {_TABLES / f"{name}.csv.xz": packed(name, rows) for name, rows in tables.items()}
    _report(country, tables, before, sum(map(len, files.values())))
    compared = list(witnesses(country, packages))
    texts = {
        _SOURCES: sources(country),
        FOLDER / "witnesses.csv": witnesses_table(compared),
        FOLDER / "differences.csv": differences_table(compared),
    }
    files |= {path: text.encode() for path, text in texts.items()}
    _write(files, options.folder)
    return 0


def _write(files: Mapping[Path, bytes], folder: Path | None) -> None:
    """Each file where it belongs, or all of them in the folder."""
    for path, content in files.items():
        target = folder / path.name if folder else path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.country", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where all files go, for a trial; else each to its place")
    parser.add_argument("--cache", type=Path, default=_CACHE, help="where the fetched packages are kept")
    parser.add_argument("--allow-gone", metavar="ID", nargs="+", default=[], help="ids that may vanish")
    return parser.parse_args(arguments)


def _report(
    country: Country, tables: Mapping[str, Sequence[Row]], before: Mapping[str, Iterable[str]], size: int
) -> None:
    print(*(f"{len(rows):6} {name}" for name, rows in tables.items()), sep="\n")
    for name in LEVELS:
        print(f"new ids in {name}: {len({row[0] for row in tables[name]} - set(before[name]))}")
    years = Counter(one.days.last.year for one in country.without_successor if one.days.last)
    print(f"without a successor: {years.total()},", ", ".join(f"{years[year]} in {year}" for year in sorted(years)))
    print(f"{size} bytes")


if __name__ == "__main__":
    sys.exit(main())
