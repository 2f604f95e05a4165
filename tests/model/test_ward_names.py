"""Wards of one name at one place are one entry, and a name is looked for under the letter that readers think of."""

import pytest

from award_archive.model.changes import Change, Extent
from award_archive.model.place import Ward
from award_archive.model.ward_names import first_letter, initial, ward_names
from tests.model.builders import change, days, part, units, ward

EARLY, HALF_YEAR, NOW = days(last="2024-12-31"), days("2025-01-01", "2025-06-30"), days("2025-07-01")


def named(*wards: Ward, changes: tuple[Change, ...] = ()) -> list[list[str]]:
    """The ids of the wards of each name."""
    register = units(*wards, changes=changes)
    return [[one.id for one in name.wards] for name in ward_names(register.wards, register.changes)]


def test_a_ward_that_was_renewed_for_half_a_year_is_one_name() -> None:
    first, second = ward("kt-1", "Khâm Thiên", span=EARLY), ward("kt-2", "Khâm Thiên", span=HALF_YEAR)

    assert (
        [["kt-1", "kt-2"]]
        == named(second, first, changes=(change("2025-01-01", "kt-1", "kt-2"),))
        == named(first, second)
    )


def test_a_commune_that_became_a_ward_in_another_district_is_one_name_with_it_and_with_what_it_is_now() -> None:
    commune = ward("xp-1", "Xuân Phương", "Từ Liêm", span=days(last="2013-12-27"), unit_type="xã")
    former = ward("xp-2", "Xuân Phương", "Nam Từ Liêm", span=days("2013-12-28", "2025-06-30"))
    now = ward("xp-3", "Xuân Phương", "", span=NOW)
    changes = (change("2013-12-28", "xp-1", "xp-2"), part("2025-07-01", "xp-2", "xp-3"))

    assert [["xp-1", "xp-2", "xp-3"]] == named(now, former, commune, changes=changes)
    assert [["xp-1"], ["xp-2"], ["xp-3"]] == named(now, former, commune)


def test_namesakes_elsewhere_and_of_the_same_days_are_names_of_their_own() -> None:
    here, there = ward("a", "Quang Trung", span=EARLY), ward("b", "Quang Trung", "Hà Đông", span=HALF_YEAR)
    town = ward("c", "Quang Trung", span=EARLY, unit_type="thị trấn")
    land = change("2025-01-01", "a", "b", extent=Extent.AREA)

    assert [["a"], ["b"]] == named(here, there, changes=(land,))
    assert [["a"], ["c"]] == named(here, town)


def test_names_stand_in_dictionary_order() -> None:
    names = ["Ô Chợ Dừa", "Đại Mỗ", "12", "Dương Nội", "Ỷ La", "Ấp Bắc", "An Khánh"]

    assert ["12", "An Khánh", "Ấp Bắc", "Dương Nội", "Đại Mỗ", "Ô Chợ Dừa", "Ỷ La"] == [
        name.name for name in ward_names([ward(f"w{i}", name) for i, name in enumerate(names)], ())
    ]


@pytest.mark.parametrize(
    ("name", "letter", "shown"),
    [
        ("An Khánh", "a", "A"),
        ("Ấp Bắc", "a", "Â"),
        ("Ô Chợ Dừa", "o", "Ô"),
        ("Dương Nội", "d", "D"),
        ("đống Đa", "dd", "Đ"),
        ("Ỷ La", "y", "Y"),
        ("12", "so", "1"),
        ("Ж", "khac", "Ж"),
        ("–", "khac", ""),
    ],
)
def test_a_name_is_looked_for_under_its_letter_without_marks_but_d_and_dd_are_two(
    name: str, letter: str, shown: str
) -> None:
    assert (letter, shown) == (initial(name), first_letter(name))
