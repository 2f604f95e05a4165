"""What became of every former ward of the tests' archive, worked out by hand from its changes, and of small cases."""

from dataclasses import replace
from datetime import date

import pytest

from award_archive.model.changes import Change, Confidence, Extent
from award_archive.model.lineage import Fate
from award_archive.model.place import Scope, Ward
from award_archive.model.register import Register
from tests.model.builders import archive_files, change, days, district, part, province, units, ward, ward_in

HANOI = archive_files().register
HIGH, MEDIUM, LOW = Confidence
WHOLE, PART = Extent.WHOLE, Extent.PART
MERGER = date(2025, 7, 1)
FATES: dict[str, list[tuple[str, Extent, Confidence]]] = {
    "cat-linh-1": [("giang-vo-2025", PART, HIGH), ("o-cho-dua-2", PART, HIGH)],
    "van-mieu-1": [("o-cho-dua-2", PART, HIGH), ("van-mieu-quoc-tu-giam-2", PART, HIGH)],
    "lang-thuong-1": [("lang-1", WHOLE, HIGH)],
    "o-cho-dua-1": [("dong-da-1", PART, HIGH), ("o-cho-dua-2", PART, HIGH)],
    "lang-ha-1": [("dong-da-1", PART, HIGH), ("giang-vo-2025", PART, HIGH), ("lang-1", PART, HIGH)],
    "kham-thien-1": [("van-mieu-quoc-tu-giam-2", WHOLE, HIGH)],
    "quang-trung-1": [("dong-da-1", PART, HIGH), ("kim-lien-2", PART, HIGH)],
    "thinh-quang-1": [("dong-da-1", WHOLE, MEDIUM)],
    "kim-lien-1": [("kim-lien-2", WHOLE, HIGH)],
    "nga-tu-so-1": [("dong-da-1", WHOLE, MEDIUM), ("kim-lien-2", PART, LOW)],
    "khuong-thuong-1": [("kim-lien-2", WHOLE, HIGH)],
    "van-mieu-quoc-tu-giam-1": [("o-cho-dua-2", PART, HIGH), ("van-mieu-quoc-tu-giam-2", PART, HIGH)],
    "kham-thien-2": [("van-mieu-quoc-tu-giam-2", WHOLE, HIGH)],
    "thinh-quang-2": [("dong-da-1", WHOLE, HIGH)],
    "tuong-mai-1": [],
}
_SPANS = {
    "old": days("", "2009-12-31"),
    "mid": days("2010-01-01", "2019-12-31"),
    "now": days("2020-01-01"),
    "all": days(),
}


def unit(unit_id: str) -> Ward:
    """A ward whose id begins with the days that it existed: old, mid, now or all."""
    return ward(unit_id, span=_SPANS[unit_id.partition("-")[0]])


def history(*changes: Change) -> Register:
    """A register of the changes and their wards."""
    names = {name: None for step in changes for name in (step.from_id, step.to_id)}
    return units(*map(unit, names), changes=changes)


def told(fate: Fate) -> list[tuple[str, Extent, Confidence]]:
    """The destinations in order, without days."""
    return [(found.unit.id, found.extent, found.confidence) for found in fate.destinations]


def fate_of(unit_id: str, *changes: Change) -> tuple[list[tuple[str, Extent]], bool]:
    """Where a unit lies today by the changes, and whether all of it is known."""
    fate = history(*changes).lineage.fate(unit(unit_id))
    return [(found.unit.id, found.extent) for found in fate.destinations], fate.is_recorded


def test_the_table_has_every_former_ward() -> None:
    assert [found.id for found in HANOI.wards if not found.is_current] == list(FATES)


@pytest.mark.parametrize("unit_id", FATES)
def test_every_former_ward_of_the_archive_lies_where_the_changes_put_it(unit_id: str) -> None:
    fate = HANOI.lineage.fate(ward_in(HANOI, unit_id))

    assert FATES[unit_id] == told(fate)
    assert {MERGER} >= {found.since for found in fate.destinations}


@pytest.mark.parametrize("unit_id", FATES)
def test_only_of_one_former_ward_nothing_is_recorded(unit_id: str) -> None:
    assert (unit_id != "tuong-mai-1") == HANOI.lineage.fate(ward_in(HANOI, unit_id)).is_recorded


@pytest.mark.parametrize("current", [found for found in HANOI.wards if found.is_current], ids=lambda found: found.id)
def test_todays_wards_of_the_archive_are_wholly_themselves(current: Ward) -> None:
    assert ([(current.id, WHOLE, HIGH)], True) == (
        told(HANOI.lineage.fate(current)),
        HANOI.lineage.fate(current).is_recorded,
    )


def test_a_whole_of_a_whole_is_whole() -> None:
    steps = change("2010-01-01", "old-a", "mid-b"), change("2020-01-01", "mid-b", "now-c")

    assert ([("now-c", WHOLE)], True) == fate_of("old-a", *steps)


@pytest.mark.parametrize(("first", "second"), [(WHOLE, PART), (PART, WHOLE), (PART, PART)])
def test_anything_but_a_whole_of_a_whole_is_a_part(first: Extent, second: Extent) -> None:
    steps = change("2010-01-01", "old-a", "mid-b", first), change("2020-01-01", "mid-b", "now-c", second)

    assert [("now-c", PART)] == fate_of("old-a", *steps)[0]


def test_a_lone_part_leaves_the_rest_unrecorded() -> None:
    assert ([("now-b", PART)], False) == fate_of(
        "old-a", part("2010-01-01", "old-a", "mid-b"), change("2020-01-01", "mid-b", "now-b")
    )


def test_a_lone_part_further_on_leaves_the_rest_unrecorded() -> None:
    steps = change("2010-01-01", "old-a", "mid-b"), part("2020-01-01", "mid-b", "now-c")

    assert ([("now-c", PART)], False) == fate_of("old-a", *steps)


def test_a_unit_that_ended_without_a_change_is_unrecorded() -> None:
    steps = (change("2010-01-01", "old-a", "mid-b"),)

    assert ([], False) == fate_of("old-a", *steps)


def test_one_branch_without_an_end_leaves_the_rest_unrecorded() -> None:
    steps = (
        part("2010-01-01", "old-a", "mid-b"),
        part("2010-01-01", "old-a", "mid-c"),
        change("2020-01-01", "mid-b", "now-d"),
    )

    assert ([("now-d", PART)], False) == fate_of("old-a", *steps)


def test_parts_that_meet_again_are_whole() -> None:
    steps = (
        part("2010-01-01", "old-a", "mid-b"),
        part("2010-01-01", "old-a", "mid-c"),
        change("2020-01-01", "mid-b", "now-d"),
        change("2020-01-01", "mid-c", "now-d"),
    )

    assert ([("now-d", WHOLE)], True) == fate_of("old-a", *steps)


def test_parts_that_meet_but_for_one_stay_parts() -> None:
    steps = (
        part("2010-01-01", "old-a", "mid-b"),
        part("2010-01-01", "old-a", "mid-c"),
        change("2020-01-01", "mid-b", "now-d"),
        part("2020-01-01", "mid-c", "now-d"),
        part("2020-01-01", "mid-c", "now-e"),
    )

    assert ([("now-d", PART), ("now-e", PART)], True) == fate_of("old-a", *steps)


def test_todays_ward_that_gave_a_strip_keeps_itself_as_a_part() -> None:
    assert ([("all-a", PART), ("now-b", PART)], True) == fate_of("all-a", part("2020-01-01", "all-a", "now-b"))


def test_a_strip_that_came_back_leaves_the_ward_whole() -> None:
    steps = part("2010-01-01", "all-a", "mid-b"), change("2020-01-01", "mid-b", "all-a")

    assert ([("all-a", WHOLE)], True) == fate_of("all-a", *steps)


def test_what_a_ward_gave_before_it_took_another_in_does_not_count_for_the_other() -> None:
    steps = part("2010-01-01", "all-a", "all-b"), change("2020-01-01", "mid-c", "all-a")

    assert ([("all-a", WHOLE)], True) == fate_of("mid-c", *steps)


def test_what_a_ward_gave_on_the_day_that_it_took_another_in_does_not_count_for_the_other() -> None:
    steps = part("2020-01-01", "all-a", "all-b"), change("2020-01-01", "mid-c", "all-a")

    assert ([("all-a", WHOLE)], True) == fate_of("mid-c", *steps)


def test_what_a_ward_gave_after_it_took_another_in_may_be_of_the_other() -> None:
    steps = change("2010-01-01", "old-c", "all-a"), part("2020-01-01", "all-a", "all-b")

    assert ([("all-a", PART), ("all-b", PART)], True) == fate_of("old-c", *steps)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [(HIGH, HIGH, HIGH), (MEDIUM, HIGH, MEDIUM), (HIGH, LOW, LOW), (LOW, MEDIUM, LOW), (MEDIUM, MEDIUM, MEDIUM)],
)
def test_a_way_is_as_sure_as_its_least_sure_step(first: Confidence, second: Confidence, expected: Confidence) -> None:
    register = history(
        change("2010-01-01", "old-a", "mid-b", confidence=first),
        change("2020-01-01", "mid-b", "now-c", confidence=second),
    )

    assert [("now-c", WHOLE, expected)] == told(register.lineage.fate(unit("old-a")))


def test_a_destination_is_as_sure_as_the_least_sure_way_to_it() -> None:
    register = history(
        part("2010-01-01", "old-a", "mid-b", LOW),
        part("2010-01-01", "old-a", "mid-c", MEDIUM),
        change("2020-01-01", "mid-b", "now-d"),
        change("2020-01-01", "mid-c", "now-d"),
    )

    assert [("now-d", WHOLE, LOW)] == told(register.lineage.fate(unit("old-a")))


def test_a_ward_lies_in_a_destination_since_its_last_step() -> None:
    register = history(change("2010-01-01", "old-a", "mid-b"), change("2020-01-01", "mid-b", "now-c"))

    assert [date(2020, 1, 1)] == [found.since for found in register.lineage.fate(unit("old-a")).destinations]


def test_the_whole_is_told_first_and_parts_in_dictionary_order() -> None:
    names = {"now-e": "Đống Đa", "now-d": "Dương", "now-w": "Yên Hòa", "now-a": "Ái Mộ"}
    wards = (unit("mid-a"), *(ward(unit_id, name, span=days("2020-01-01")) for unit_id, name in names.items()))
    steps = (
        change("2020-01-01", "mid-a", "now-w"),
        *(part("2020-01-01", "mid-a", to) for to in ("now-e", "now-d", "now-a")),
    )

    found = units(*wards, changes=steps).lineage.fate(wards[0])

    assert ["Yên Hòa", "Ái Mộ", "Dương", "Đống Đa"] == [destination.unit.name for destination in found.destinations]


def test_a_former_district_is_a_part_of_every_ward_that_took_in_its_last_wards() -> None:
    fate = HANOI.lineage.fate(HANOI.district_by_id["dong-da"])
    expected = [
        "dong-da-1",
        "giang-vo-2025",
        "kim-lien-2",
        "lang-1",
        "o-cho-dua-2",
        "van-mieu-quoc-tu-giam-2",
    ]

    assert [(unit_id, PART, HIGH) for unit_id in expected] == told(fate)
    assert fate.is_recorded


@pytest.mark.parametrize("unit_id", ["hoang-mai", "ba-dinh"])
def test_a_former_district_without_recorded_wards_is_unrecorded(unit_id: str) -> None:
    assert Fate((), is_recorded=False) == HANOI.lineage.fate(HANOI.district_by_id[unit_id])


def test_a_former_district_is_recorded_only_where_all_of_its_last_wards_are() -> None:
    last = days("", "2019-12-31")
    register = units(
        ward("mid-a", span=last),
        ward("mid-b", span=last),
        ward("now-c", district="", span=days("2020-01-01")),
        districts=(district("dong-da", "Đống Đa", span=last),),
        changes=(change("2020-01-01", "mid-a", "now-c"),),
    )
    fate = register.lineage.fate(register.districts[0])

    assert ([("now-c", PART, HIGH)], False) == (told(fate), fate.is_recorded)


@pytest.mark.parametrize(
    "steps",
    [
        (part("2005-01-01", "old-a", "all-b"), part("2005-01-01", "old-a", "all-c")),
        (part("2001-01-01", "old-a", "all-b"), part("2005-01-01", "old-a", "all-b")),
        (part("2005-01-01", "old-a", "all-b"), part("2010-01-01", "old-a", "mid-c")),
    ],
)
def test_strips_of_earlier_days_do_not_say_what_became_of_the_rest(steps: tuple[Change, ...]) -> None:
    destinations, is_recorded = fate_of("old-a", *steps)

    assert not is_recorded
    assert all(extent is PART for _, extent in destinations)


def test_a_unit_that_gave_a_strip_before_goes_on_as_a_part() -> None:
    steps = (part("2015-01-01", "mid-a", "all-b"), change("2020-01-01", "mid-a", "now-c"))

    assert ([("all-b", PART), ("now-c", PART)], True) == fate_of("mid-a", *steps)


def test_a_district_is_followed_through_its_own_changes_and_then_through_its_wards() -> None:
    register = units(
        ward("mid-a", district="Bắc Từ Liêm", span=days("2014-01-01", "2025-06-30")),
        ward("now-b", district="", span=days("2025-07-01")),
        districts=(
            district("tu-liem", "Từ Liêm", span=days(last="2013-12-31"), unit_type="huyện"),
            district("bac-tu-liem", "Bắc Từ Liêm", span=days("2014-01-01", "2025-06-30")),
            district("nam-tu-liem", "Nam Từ Liêm", span=days("2014-01-01")),
        ),
        changes=(
            part("2014-01-01", "tu-liem", "bac-tu-liem", scope=Scope.DISTRICT),
            part("2014-01-01", "tu-liem", "nam-tu-liem", MEDIUM, scope=Scope.DISTRICT),
            change("2025-07-01", "mid-a", "now-b"),
        ),
    )
    fate = register.lineage.fate(register.districts[0])

    assert [("nam-tu-liem", PART, MEDIUM), ("now-b", PART, HIGH)] == sorted(told(fate))
    assert fate.is_recorded


def test_a_district_lies_where_its_own_wards_do_and_not_where_all_of_its_successor_does() -> None:
    city = days("2021-01-01", "2025-06-30")
    register = units(
        ward("old-a", district="Quận 2", span=days(last="2020-12-31")),
        ward("mid-a", district="Thủ Đức", span=city),
        ward("mid-b", district="Thủ Đức", span=city),
        ward("now-a", district="", span=days("2025-07-01")),
        ward("now-b", district="", span=days("2025-07-01")),
        districts=(
            district("quan-2", "Quận 2", span=days(last="2020-12-31")),
            district("thu-duc", "Thủ Đức", span=city),
        ),
        changes=(
            change("2021-01-01", "quan-2", "thu-duc", scope=Scope.DISTRICT),
            change("2021-01-01", "old-a", "mid-a"),
            change("2025-07-01", "mid-a", "now-a"),
            change("2025-07-01", "mid-b", "now-b"),
        ),
    )

    assert [("now-a", PART, HIGH)] == told(register.lineage.fate(register.districts[0]))
    assert [("now-a", PART, HIGH), ("now-b", PART, HIGH)] == told(register.lineage.fate(register.districts[1]))


def test_a_district_may_have_become_a_ward() -> None:
    register = units(
        ward("con-dao-1", "Côn Đảo", "", span=days("2025-07-01"), unit_type="đặc khu"),
        districts=(district("con-dao", "Côn Đảo", span=days(last="2025-06-30"), unit_type="huyện"),),
        changes=(change("2025-07-01", "con-dao", "con-dao-1", scope=Scope.DISTRICT),),
    )

    assert [("con-dao-1", WHOLE, HIGH)] == told(register.lineage.fate(register.districts[0]))
    assert ["con-dao"] == [step.from_id for step in register.lineage.predecessors(register.wards[0])]


def test_a_province_lies_in_the_one_that_it_was_merged_into_and_unrecorded_where_no_change_says() -> None:
    old = days(last="2008-07-31")
    register = units(
        provinces=(province("ha-tay", "Hà Tây", old), province("ha-noi", "Hà Nội"), province("mat", "Mất", old)),
        changes=(change("2008-08-01", "ha-tay", "ha-noi", scope=Scope.PROVINCE),),
    )
    ha_tay, ha_noi, lost = register.provinces

    assert [("ha-noi", WHOLE, HIGH)] == told(register.lineage.fate(ha_tay))
    assert [("ha-noi", WHOLE, HIGH)] == told(register.lineage.fate(ha_noi))
    assert Fate((), is_recorded=False) == register.lineage.fate(lost)


def test_land_without_people_takes_nobody_anywhere() -> None:
    area = replace(part("2010-01-01", "old-a", "mid-c"), extent=Extent.AREA)

    assert ([("now-b", WHOLE)], True) == fate_of("old-a", change("2010-01-01", "old-a", "now-b"), area)
    assert ([("now-b", PART)], True) == fate_of("old-a", part("2010-01-01", "old-a", "now-b"), area)
    assert ([], False) == fate_of("old-a", area)
    assert ([("all-a", WHOLE)], True) == fate_of("all-a", replace(area, from_id="all-a"))
