"""What a register must not say, each with the line that says it."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from award_archive.model.changes import Change, Extent
from award_archive.model.place import Days, District, Ward
from award_archive.model.problem import Problem
from award_archive.model.register import Register
from award_archive.model.register_checks import contradictions
from tests.model.builders import archive_files, change, days, district, part, units, ward

DONG_DA = district("dong-da", "Đống Đa", span=days("", "2025-06-30"), line=2)
OLD = ward("lang-ha-1", "Láng Hạ", span=days("", "2025-06-30"), line=2)
OTHER = ward("lang-thuong-1", "Láng Thượng", span=days("", "2025-06-30"), line=3)
NEW = ward("lang-1", "Láng", "", span=days("2025-07-01"), line=4)
DAY = "2025-07-01"


def found(register: Register) -> list[tuple[str, str, int]]:
    """The contradictions: rule, file and line."""
    return [(p.rule, p.path.removeprefix("so/"), p.line) for p in contradictions(register, "so")]


def of_wards(*wards: Ward) -> list[tuple[str, str, int]]:
    """The contradictions of a register with these wards too."""
    return found(units(OLD, OTHER, NEW, *wards, districts=(DONG_DA,)))


def of_districts(*districts: District) -> list[tuple[str, str, int]]:
    """The contradictions of a register with these districts too."""
    return found(units(districts=(DONG_DA, *districts)))


def of_changes(*changes: Change) -> list[tuple[str, str, int]]:
    """The contradictions of a register with these changes, whose lines are counted from 2."""
    numbered = tuple(replace(step, line=line) for line, step in enumerate(changes, start=2))
    return found(units(OLD, OTHER, NEW, changes=numbered, districts=(DONG_DA,)))


def messages(problems: Iterable[Problem]) -> str:
    """All messages as one text."""
    return "\n".join(map(str, problems))


def test_the_register_of_an_archive_does_not_contradict_itself() -> None:
    assert () == archive_files().problems
    assert 21 == len(archive_files().register.wards)


def test_a_register_without_contradictions_has_none() -> None:
    assert [] == of_changes(change(DAY, "lang-thuong-1", "lang-1"), part(DAY, "lang-ha-1", "lang-1"))


def test_an_empty_register_does_not_contradict_itself() -> None:
    assert [] == found(units())


def test_an_id_stands_for_one_ward() -> None:
    again = ward("lang-1", "Láng Mới", "", span=days(DAY), line=5)

    assert [("register-duplicate", "wards.csv", 5)] == of_wards(again)


def test_one_ward_written_twice_is_told_once() -> None:
    assert [("register-duplicate", "wards.csv", 5)] == of_wards(replace(NEW, line=5))


def test_each_use_of_an_id_but_the_first_is_told() -> None:
    more = [ward("lang-1", f"Láng {line}", "", span=days(DAY), line=line) for line in (5, 6)]
    problems = contradictions(units(OLD, NEW, *more, districts=(DONG_DA,)), "so")

    assert [("register-duplicate", 5), ("register-duplicate", 6)] == [(p.rule, p.line) for p in problems]
    assert 2 == messages(problems).count("“lang-1” đã có ở dòng 4")


def test_a_ward_and_a_district_may_have_one_id() -> None:
    assert [] == of_wards(ward("dong-da", "Đống Đa", "", span=days(DAY), line=5))


def test_an_id_stands_for_one_district() -> None:
    assert [("register-duplicate", "districts.csv", 3)] == of_districts(district("dong-da", "Ba Đình", line=3))


def test_a_unit_ends_after_it_begins() -> None:
    assert [("register-backwards", "wards.csv", 5)] == of_wards(
        ward("lui-1", "Lùi", "", span=days("2025-07-01", "2025-06-30"), line=5)
    )
    assert [("register-backwards", "districts.csv", 3)] == of_districts(
        district("lui", "Lùi", span=days("2025-07-01", "2025-06-30"), line=3)
    )


def test_a_unit_may_live_for_one_day() -> None:
    assert [] == of_wards(ward("mot-ngay-1", "Một Ngày", "", span=days(DAY, DAY), line=5))


@pytest.mark.parametrize("span", [days(), days("", "2000-01-01"), days("2025-06-30"), days("2010-01-01", "2010-01-01")])
@pytest.mark.parametrize("name", ["Láng Hạ", "láng hạ", "LÁNG – HẠ"])
def test_two_namesakes_of_one_district_have_no_day_in_common(span: Days, name: str) -> None:
    again = replace(OLD, id="lang-ha-2", name=name, days=span, line=5)

    assert [("register-overlap", "wards.csv", 5)] == of_wards(again)


def test_a_namesake_that_follows_the_other_is_no_overlap() -> None:
    register = units(replace(OLD, days=days("", "2019-12-31")), replace(OLD, id="lang-ha-2", days=days("2020-01-01")))

    assert [] == found(replace(register, districts=(DONG_DA,)))


def test_namesakes_of_two_districts_or_provinces_may_share_their_days() -> None:
    ha_dong = district("ha-dong", "Hà Đông", line=3)
    elsewhere = district("dong-da-khac", "Đống Đa", "Nghệ An", line=4)
    here = replace(OLD, id="lang-ha-2", district="Hà Đông")
    there = replace(OLD, id="lang-ha-3", province="Nghệ An")

    assert [] == found(units(OLD, here, there, districts=(DONG_DA, ha_dong, elsewhere)))


def test_two_districts_of_one_name_and_province_have_no_day_in_common() -> None:
    assert [("register-overlap", "districts.csv", 3)] == of_districts(district("dong-da-2", "Đống Đa", line=3))
    assert [] == of_districts(district("dong-da-2", "Đống Đa", "Nghệ An", line=3))
    assert [] == of_districts(district("dong-da-2", "Đống Đa", span=days("2025-07-01"), line=3))


@pytest.mark.parametrize(
    "wrong",
    [
        ward("lac-1", "Lạc", "Đống Đaa", line=5),
        ward("lac-1", "Lạc", "Đống Đa", "Nghệ An", line=5),
        ward("lac-1", "Lạc", "Đống Đa", span=days("2025-07-01"), line=5),
    ],
)
def test_a_wards_district_is_known_in_its_province_and_days(wrong: Ward) -> None:
    assert [("register-unknown-district", "wards.csv", 5)] == of_wards(wrong)


def test_a_wards_district_may_be_written_with_its_type() -> None:
    assert [] == of_wards(ward("lac-1", "Lạc", "quận Đống Đa", span=days("", "2025-06-30"), line=5))


@pytest.mark.parametrize(
    "step",
    [change(DAY, "lang-ha-11", "lang-1"), change(DAY, "lang-ha-1", "lang-11"), change("1900-01-01", "x", "lang-1")],
)
def test_a_change_names_known_units(step: Change) -> None:
    assert [("register-unknown-id", "ward_changes.csv", 2)] == of_changes(step)


def test_both_unknown_units_of_a_change_are_told() -> None:
    steps = units(changes=(change(DAY, "a-1", "b-1", line=7),))
    problems = contradictions(steps, "so")

    assert [("register-unknown-id", 7)] * 2 == [(p.rule, p.line) for p in problems]
    assert "“a-1”" not in messages(problems[1:])
    assert "mã “a-1”" in messages(problems)
    assert "mã “b-1”" in messages(problems)


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (change("2025-06-30", "lang-ha-1", "lang-1"), ["lang-1"]),
        (change("2025-07-02", "lang-ha-1", "lang-1"), ["lang-ha-1"]),
        (change("2025-07-01", "lang-1", "lang-ha-1"), ["lang-1", "lang-ha-1"]),
        (change("2025-07-01", "lang-ha-1", "lang-thuong-1"), ["lang-thuong-1"]),
        (change("2025-06-30", "lang-ha-1", "lang-thuong-1"), []),
    ],
)
def test_a_change_is_of_a_unit_of_the_eve_into_a_unit_of_the_day(step: Change, expected: list[str]) -> None:
    assert [("register-change-day", "ward_changes.csv", 2)] * len(expected) == of_changes(step)
    problems = contradictions(units(OLD, OTHER, NEW, changes=(step,), districts=(DONG_DA,)), "so")
    assert expected == [p.message.split("”")[0].removeprefix("“") for p in problems]


def test_a_unit_does_not_become_itself() -> None:
    assert [("register-itself", "ward_changes.csv", 2)] == of_changes(change("2010-01-01", "lang-ha-1", "lang-ha-1"))


def test_a_unit_becomes_a_whole_of_one_other_only() -> None:
    dong_da = ward("dong-da-1", "Đống Đa", "", span=days(DAY), line=5)
    steps = (change(DAY, "lang-ha-1", "lang-1", line=2), change(DAY, "lang-ha-1", "dong-da-1", line=3))

    assert [("register-whole-twice", "ward_changes.csv", 3)] == found(
        units(OLD, NEW, dong_da, changes=steps, districts=(DONG_DA,))
    )


def test_a_strip_beside_two_wholes_is_not_to_blame() -> None:
    whole = change(DAY, "lang-ha-1", "lang-1")

    found_there = of_changes(whole, whole, part(DAY, "lang-ha-1", "lang-thuong-1"))
    assert ("register-whole-twice", "ward_changes.csv", 3) in found_there
    assert not [line for rule, _, line in found_there if rule == "register-whole-twice" and line == 4]


def test_one_change_written_twice_is_a_whole_twice() -> None:
    step = change(DAY, "lang-ha-1", "lang-1")

    assert [("register-whole-twice", "ward_changes.csv", 3)] == of_changes(step, step)


@pytest.mark.parametrize(
    "extents", [(Extent.WHOLE, Extent.PART), (Extent.PART, Extent.WHOLE), (Extent.PART, Extent.PART)]
)
def test_a_strip_beside_a_whole_is_no_contradiction(extents: tuple[Extent, Extent]) -> None:
    dong_da = ward("dong-da-1", "Đống Đa", "", span=days(DAY), line=5)
    steps = (change(DAY, "lang-ha-1", "lang-1", extents[0]), change(DAY, "lang-ha-1", "dong-da-1", extents[1]))

    assert [] == found(units(OLD, NEW, dong_da, changes=steps, districts=(DONG_DA,)))


def test_every_contradiction_is_told_in_one_run() -> None:
    register = units(
        ward("a-1", "A", "Không Có", line=2),
        ward("a-1", "B", "", span=days("2020-01-01", "2019-01-01"), line=3),
        districts=(DONG_DA, district("dong-da-2", "Đống Đa", line=3)),
        changes=(change(DAY, "a-1", "a-1", line=2), change(DAY, "b-1", "a-1", line=3)),
    )
    rules = {rule for rule, _, _ in found(register)}

    assert {
        "register-duplicate",
        "register-backwards",
        "register-overlap",
        "register-unknown-district",
        "register-unknown-id",
        "register-itself",
    } <= rules


def test_a_part_that_goes_twice_is_told_once() -> None:
    step = part(DAY, "lang-ha-1", "lang-1")

    assert [("register-change-twice", "ward_changes.csv", 3)] == of_changes(step, step)
