from collections.abc import Set
from datetime import date

import pytest

from award_archive.model.place import Days
from tests.tools.histories import HAI_THANH, VAN_HAI, days, spell, unit
from tools.country.communes import Communes, merged, since_july_2025
from tools.country.packages import Listed, Note
from tools.country.spells import Spell

CITY = {"Tỉnh Hạ": "9/NQ"}


def merged_days(*spells: Spell, begun: Set[date] = frozenset()) -> list[Days]:
    return [one.days for one in merged(spells, {unit(VAN_HAI).key: begun})]


def test_spells_of_one_name_that_follow_each_other_are_one_unit_whatever_their_codes() -> None:
    spells = [spell("00001", VAN_HAI, "", "2009-12-31"), spell("00005", VAN_HAI, "2010-01-01", "2025-06-30")]
    (found,) = merged(spells, {})

    assert ("00005", days("", "2025-06-30")) == (found.code, found.days)


def test_a_day_between_two_spells_makes_two_units() -> None:
    spells = [spell("00001", VAN_HAI, "", "2009-12-30"), spell("00005", VAN_HAI, "2010-01-01")]

    assert [days("", "2009-12-30"), days("2010-01-01")] == merged_days(*spells)


def test_a_new_unit_begins_on_each_day_that_is_given_though_its_name_stays() -> None:
    begun = {date(2020, 2, 1), date(2025, 1, 1)}

    assert [days("", "2020-01-31"), days("2020-02-01", "2024-12-31"), days("2025-01-01")] == merged_days(
        spell("00001", VAN_HAI), begun=begun
    )


def test_a_district_is_spelt_as_most_of_its_communes_spell_it() -> None:
    spells = [
        spell("00001", "xã Vân Hải, Huyện Hoà Sơn, Tỉnh Hạ"),
        spell("00002", "xã Hải Thanh, Huyện Hòa Sơn, Tỉnh Hạ"),
        spell("00003", "xã Nật Sơn, Huyện Hòa Sơn, Tỉnh Hạ"),
    ]

    assert {"Huyện Hòa Sơn"} == {one.unit.district for one in merged(spells, {})}


def test_a_unit_is_found_by_the_code_that_it_had_on_the_day() -> None:
    spells = [
        spell("00001", VAN_HAI, "", "2009-12-31"),
        spell("00005", VAN_HAI, "2010-01-01"),
        spell("00001", HAI_THANH, "2010-01-01"),
    ]
    communes = Communes(spells, merged(spells, {}))
    on_the_day = communes.on(date(2010, 1, 1))

    assert communes.with_code("00001", date(2009, 12, 31)) == on_the_day["00005"]
    assert "Hải Thanh" == on_the_day["00001"].unit.name


def test_a_type_that_changed_after_july_2025_ends_a_unit_on_the_day_of_the_resolution() -> None:
    notes = {"00001": Note("Phường Vân Hải", "", "237/NQ-UBTVQH16")}
    listed = [Listed("00001", "Xã Vân Hải", "", "Tỉnh Tỉnh Hạ")]

    assert [
        ("xã", days("2025-07-01", "2026-04-29"), "9/NQ"),
        ("phường", days("2026-04-30"), "237/NQ-UBTVQH16"),
    ] == [(one.unit.type, one.days, one.resolution) for one in since_july_2025(listed, notes, CITY)]


def test_a_type_that_changed_by_a_resolution_without_a_day_is_refused() -> None:
    notes = {"00001": Note("Phường Vân Hải", "", "999/NQ-UBTVQH16")}

    with pytest.raises(KeyError, match="999"):
        list(since_july_2025([Listed("00001", "Xã Vân Hải", "", "Tỉnh Tỉnh Hạ")], notes, CITY))
