"""The page about the country's register, made by cog: how many units and changes there are, and how sure they are.

All is counted from the packed tables and from what `python -m tools.country` wrote in its own folder.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from award_archive.country.country_register import packed_country
from award_archive.model.vietnamese import sort_key
from tools.tables import table

_FOLDER = Path(__file__).parent / "country"
_LEVELS = {"wards": "phường, xã, thị trấn, đặc khu", "districts": "quận, huyện, thị xã", "provinces": "tỉnh, thành phố"}
_CHANGES = {"wards": "ward_changes", "districts": "district_changes", "provinces": "province_changes"}
_LAST_OF_DISTRICTS = "2025-06-30"
_CONFIDENCE = {
    "high": "nghị quyết (đọc thẳng hay qua báo đăng lại) hoặc bảng chuyển đổi 1/7/2025 của Cục Thống kê nói rõ",
    "medium": "đề án hay tin báo nói; hoặc danh mục cho thấy vẫn đơn vị ấy, chỉ quận, huyện hay tỉnh mang tên khác",
    "low": "suy ra: từ mã số hay tên được giữ lại, hoặc từ bảng tên cũ chưa ai soát",
}
_KINDS = {
    "other code": "cùng đơn vị, mã khác",
    "other name": "cùng đơn vị, tên viết khác",
    "other unit": "cùng mã, nơi hay loại khác",
    "ours alone": "chỉ bộ này có",
    "theirs alone": "chỉ nguồn kia có",
    "other extent": "toàn bộ hay một phần",
}
# Longer lists are in `differences.csv`.
_MOST_LISTED = 60
_COMMON = {"other code", "other name", "other extent"}

Row = Mapping[str, str]


def units() -> str:
    """How many units of each level there are, how many exist today, and how many changes."""
    rows = [
        (
            words,
            _number(len(packed_country().rows(f"{level}.csv"))),
            _number(sum(not row["valid_to"] for row in packed_country().rows(f"{level}.csv"))),
            _number(len(_changes(level))),
        )
        for level, words in _LEVELS.items()
    ]
    return table(("Cấp", "Đơn vị từ 2004", "Hiện nay", "Thay đổi"), rows)


def years() -> str:
    """By year: the changes of each level, and the communes that ended without a known successor."""
    numbers = {level: Counter(row["date"][:4] for row in _changes(level)) for level in _LEVELS}
    lost = Counter(row["valid_to"][:4] for row in _without_successor())
    found = sorted({year for counter in numbers.values() for year in counter} | lost.keys())
    rows = [(year, *(_number(numbers[level][year]) for level in _LEVELS), _number(lost[year])) for year in found]
    total = ("tất cả", *(_number(numbers[level].total()) for level in _LEVELS), _number(lost.total()))
    return table(("Năm", "Phường, xã", "Quận, huyện", "Tỉnh", "Xã, phường không rõ thành gì"), [*rows, total])


def provinces_without_successors() -> str:
    """The communes that ended without a known successor, by province."""
    names: dict[str, list[str]] = {}
    for row in _without_successor():
        words = f"{row['type']} {row['name']} ({row['district']}, {row['valid_to'][:4]})"
        names.setdefault(row["province"], []).append(words)
    rows = ((name, str(len(names[name])), "; ".join(names[name])) for name in sorted(names, key=sort_key))
    return table(("Tỉnh, thành phố khi ấy", "Số", "Đơn vị"), rows)


def confidence() -> str:
    """How many changes of each level are how sure."""
    numbers = {level: Counter(row["confidence"] for row in _changes(level)) for level in _LEVELS}
    rows = (
        (f"`{key}`", words, *(_number(numbers[level][key]) for level in _LEVELS)) for key, words in _CONFIDENCE.items()
    )
    return table(("Mức", "Nghĩa là", "Phường, xã", "Quận, huyện", "Tỉnh"), rows)


def sources() -> str:
    """How many changes rest on which source; resolutions and plans are counted together."""
    numbers = Counter(_source(row["source"]) for level in _LEVELS for row in _changes(level))
    rows = ((words, _number(number)) for words, number in sorted(numbers.items(), key=lambda item: (-item[1], item[0])))
    return table(("Nguồn", "Thay đổi"), rows)


def without_resolution() -> str:
    """The changes whose resolution nobody tells, by level and years."""
    spans = (("2004", "2009"), ("2010", "2014"), ("2015", "2019"), ("2020", "2024"), ("2025", "2026"))
    rows = []
    for first, last in spans:
        found = [[row for row in _changes(level) if first <= row["date"][:4] <= last] for level in _LEVELS]
        numbers = (f"{_number(sum(not row['resolution'] for row in group))} / {_number(len(group))}" for group in found)
        rows.append((f"{first}–{last}", *numbers))
    return table(("Năm", "Phường, xã", "Quận, huyện", "Tỉnh"), rows)


def begun_with_their_district() -> str:
    """The communes of old codes that lists show only since their district was divided, by day."""
    numbers = Counter((row["valid_from"], row["province"], row["district"]) for row in _begun_late())
    found = sorted((key, number) for key, number in numbers.items() if key not in _mergers())
    rows = [(_day(day), district, province, str(number)) for (day, province, district), number in found]
    total = str(sum(number for _, number in found))
    return table(("Từ ngày", "Quận, huyện", "Tỉnh", "Phường, xã"), [*rows, ("tất cả", "", "", total)])


def slips() -> str:
    """What the lists showed by mistake, and what is right."""
    rows = (
        (f"{_day(row['first_day'])}–{_day(row['last_day'])}", row["province"], row["units"], row["shown"], row["right"])
        for row in _read("slips.csv")
    )
    return table(("Từ ngày, đến ngày", "Tỉnh", "Đơn vị", "Danh mục ghi", "Bộ này"), rows)


def witnesses() -> str:
    """What the register was compared with, and how many entries differ, in which way."""
    kinds = Counter((row["witness"], row["kind"]) for row in _read("differences.csv"))
    rows = []
    for row in _read("witnesses.csv"):
        numbers = [kinds[row["witness"], kind] for kind in _KINDS]
        words = "; ".join(f"{words}: {n}" for words, n in zip(_KINDS.values(), numbers, strict=True) if n)
        rows.append((row["witness"], _day(row["day"]), _number(int(row["compared"])), words or "không khác gì"))
    return table(("Nguồn", "Ngày", "Đã so", "Khác"), rows)


def differences() -> str:
    """What differs in more than a code, a spelling or an extent, for each source that has few of these."""
    rows = [row for row in _read("differences.csv") if row["kind"] not in _COMMON]
    numbers = Counter(row["witness"] for row in rows)
    listed = (
        (row["witness"], row["code"], row["ours"] or "–", row["theirs"] or "–")
        for row in rows
        if numbers[row["witness"]] <= _MOST_LISTED
    )
    return table(("Nguồn", "Mã", "Bộ này", "Nguồn kia"), listed)


@cache
def _changes(level: str) -> Sequence[Row]:
    return packed_country().rows(f"{_CHANGES[level]}.csv")


@cache
def _without_successor() -> Sequence[Row]:
    known = {row["from_id"] for row in _changes("wards")}
    return [row for row in packed_country().rows("wards.csv") if row["valid_to"] and row["id"] not in known]


def _begun_late() -> Iterator[Row]:
    """The units that began after 2004 from nothing, though their code is one of the first list's.

    The first list left two numbers free behind each code.
    """
    successors = {row["to_id"] for row in _changes("wards")}
    first_days: dict[str, str] = {}
    for row in packed_country().rows("wards.csv"):
        day = row["valid_from"]
        first_days[row["official_code"]] = min(day, first_days.get(row["official_code"], day))
    for row in packed_country().rows("wards.csv"):
        is_first = "" < row["valid_from"] == first_days[row["official_code"]] <= _LAST_OF_DISTRICTS
        if is_first and int(row["official_code"]) % 3 == 1 and row["id"] not in successors:
            yield row


@cache
def _mergers() -> set[tuple[str, str, str]]:
    """The days before which communes ended, each with province and district: what began there may be made of them."""
    ended = [row for row in packed_country().rows("wards.csv") if row["valid_to"]]
    days = (str(date.fromisoformat(row["valid_to"]) + timedelta(days=1)) for row in ended)
    return {(day, row["province"], row["district"]) for day, row in zip(days, ended, strict=True)}


def _source(words: str) -> str:
    """Resolutions, plans and extents of July 2025 without what is told of one change alone."""
    if words.startswith("Nghị quyết"):
        return "Nghị quyết" if "/NQ-" in words or "/QH" in words else "Nghị quyết của Hội đồng nhân dân"
    if words.startswith("Bảng chuyển đổi"):
        return words.partition(":")[0]
    return "Đề án của tỉnh, thành phố" if words.startswith("Đề án") else words


def _read(name: str) -> list[Row]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _day(day: str) -> str:
    found = date.fromisoformat(day)
    return f"{found.day}/{found.month}/{found.year}"
