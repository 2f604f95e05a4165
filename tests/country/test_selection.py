"""What a place's register holds."""

from datetime import date

import pytest

from award_archive.country.finding import Finder
from award_archive.country.selection import Selection, selected
from tests.country.made_up import country


def of(name: str, since: int | None = None) -> Selection:
    made_up = country()
    return selected(made_up, Finder(made_up.register).find(name), date(since, 1, 1) if since else None)


def ids(selection: Selection, name: str) -> list[str]:
    return [row["id"] for row in selection.rows(name)]


def test_a_district_has_its_wards_and_what_they_became() -> None:
    assert {"ben-cat-thuong", "ben-da-thuong", "ben-moi-thuong-2020", "go-cao-thuong", "thuong-2025"} <= set(
        ids(of("quận Thượng"), "wards.csv")
    )


def test_neighbours_are_there_from_which_a_present_ward_came_too() -> None:
    assert {"xa-go-cao-ha", "phuong-1-thi-xa-ha"} <= set(ids(of("quận Thượng"), "wards.csv"))


def test_what_has_nothing_to_do_with_the_place_is_not_there() -> None:
    assert "xa-dao-xa-bien" not in ids(of("quận Thượng"), "wards.csv")


def test_every_unit_that_something_lay_in_is_there() -> None:
    selection = of("quận Thượng")
    assert ["thuong", "ha", "thi-xa-ha"] == ids(selection, "districts.csv")
    assert ["song-nuoc", "bien-xanh-2025"] == ids(selection, "provinces.csv")


def test_changes_lie_between_units_that_are_there() -> None:
    selection = of("quận Thượng")
    there = set(ids(selection, "wards.csv"))
    assert 7 == len(selection.rows("ward_changes.csv"))
    assert all({row["from_id"], row["to_id"]} <= there for row in selection.rows("ward_changes.csv"))
    assert ["song-nuoc"] == [row["from_id"] for row in selection.rows("province_changes.csv")]


def test_an_island_without_wards_has_the_unit_that_it_became() -> None:
    selection = of("huyện Hòn Lẻ")
    assert ["dac-khu-hon-le-2025"] == ids(selection, "wards.csv")
    assert ["hon-le"] == [row["from_id"] for row in selection.rows("district_changes.csv")]


def test_a_ward_is_a_place_of_its_own() -> None:
    assert ["xa-dao-xa-bien", "xa-dao-xa-2025"] == ids(of("Đảo Xa"), "wards.csv")


def test_units_that_ended_before_a_year_are_left_out() -> None:
    wards = ids(of("quận Thượng", since=2020), "wards.csv")
    assert "ben-moi-thuong-2020" in wards
    assert "ben-cat-thuong" not in wards


def test_units_of_today_stay_though_the_place_ended_before_the_year() -> None:
    assert ["thuong-2025", "go-cao-2025"] == ids(of("quận Thượng", since=2026), "wards.csv")


@pytest.mark.parametrize("name", ["award_kinds.csv", "issuers.csv", "movements.csv"])
def test_lists_that_hold_anywhere_are_there_in_whole(name: str) -> None:
    assert 1 == len(of("quận Thượng").rows(name))
