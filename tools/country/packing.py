"""Writes the country's register: the same tables as an archive's, each compressed, the same bytes for the same rows."""

import csv
import io
import lzma
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from award_archive.model.place import Days
from tools.country.building import Country
from tools.country.changes_of_communes import Became
from tools.country.changes_of_wider_units import WiderChange
from tools.country.communes import Commune
from tools.country.wider_units import Wider

Row = tuple[str, ...]
Ids = Mapping[Commune | Wider, str]
_CHANGE = ("date", "resolution", "from_id", "to_id", "extent", "confidence", "source")
_COLUMNS = {
    "wards": ("id", "name", "type", "district", "province", "official_code", "valid_from", "valid_to"),
    "districts": ("id", "name", "type", "province", "valid_from", "valid_to"),
    "provinces": ("id", "name", "type", "valid_from", "valid_to"),
    "ward_changes": _CHANGE,
    "district_changes": _CHANGE,
    "province_changes": _CHANGE,
}


def tables_of(country: Country) -> dict[str, list[Row]]:
    """The rows of each table, by its name."""
    ids, districts = country.ids, country.short_names
    return {
        "wards": _sorted_wards(_ward_row(one, ids[one], districts.get(one, "")) for one in country.communes.all),
        "districts": sorted(_district_rows(country), key=lambda row: (row[3], row[0])),
        "provinces": sorted(_province_rows(country)),
        "ward_changes": sorted(_change_row(change, ids) for change in country.ward_changes),
        "district_changes": sorted(_change_row(change, ids) for change in country.district_changes),
        "province_changes": sorted(_change_row(change, ids) for change in country.province_changes),
    }


def _sorted_wards(rows: Iterable[Row]) -> list[Row]:
    """In order of provinces, districts and days; units without a district last."""
    return sorted(rows, key=lambda row: (row[4], row[3] == "", row[3], row[6], row[0]))


def _ward_row(one: Commune, unit_id: str, district: str) -> Row:
    unit = one.unit
    return (unit_id, unit.name, unit.type, district, unit.province, one.code, *_days(one.days))


def _district_rows(country: Country) -> Iterator[Row]:
    for one in country.wider_units.all:
        if one.province:
            yield (country.ids[one], one.name, one.type, one.province, *_days(one.days))


def _province_rows(country: Country) -> Iterator[Row]:
    for one in country.wider_units.all:
        if not one.province:
            yield (country.ids[one], one.name, one.type, *_days(one.days))


def _change_row(change: Became | WiderChange, ids: Ids) -> Row:
    old, new = ids[change.old], ids[change.new]
    how = (change.extent.value, change.confidence.value, change.source)
    return (change.day.isoformat(), change.resolution, old, new, *how)


def packed(name: str, rows: Iterable[Row]) -> bytes:
    """The table of that name, compressed."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS[name])
    writer.writerows(rows)
    return lzma.compress(text.getvalue().encode(), preset=9 | lzma.PRESET_EXTREME)


def unpacked(table: bytes) -> list[dict[str, str]]:
    """The rows of a compressed table, by their columns' names."""
    return list(csv.DictReader(io.StringIO(lzma.decompress(table).decode())))


def _days(days: Days) -> tuple[str, str]:
    return _day(days.first), _day(days.last)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
