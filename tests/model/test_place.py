from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.place import Days, Place, Province, Scope, label
from tests.model.builders import days, district, law, province, ward

some_day = st.dates(date(2000, 1, 1), date(2000, 2, 1))
spans = st.builds(Days, st.none() | some_day, st.none() | some_day)


@pytest.mark.parametrize(
    ("span", "day", "expected"),
    [
        (days(), "0001-01-01", True),
        (days("2025-01-01", "2025-06-30"), "2024-12-31", False),
        (days("2025-01-01", "2025-06-30"), "2025-01-01", True),
        (days("2025-01-01", "2025-06-30"), "2025-06-30", True),
        (days("2025-01-01", "2025-06-30"), "2025-07-01", False),
        (days("2025-07-01"), "9999-12-31", True),
        (days("", "2024-12-31"), "2025-01-01", False),
    ],
)
def test_a_unit_exists_on_its_first_and_last_day_and_between(span: Days, day: str, expected: bool) -> None:
    assert expected == (date.fromisoformat(day) in span)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (days("", "2024-12-31"), days("2025-01-01"), False),
        (days("", "2025-01-01"), days("2025-01-01"), True),
        (days(), days("2025-01-01", "2025-01-01"), True),
        (days("2025-01-01", "2025-06-30"), days("2025-07-01", "2025-12-31"), False),
    ],
)
def test_spans_that_follow_each_other_do_not_overlap(one: Days, other: Days, expected: bool) -> None:
    assert expected == one.overlaps(other) == other.overlaps(one)


@law
@given(spans, spans, some_day)
def test_spans_that_share_a_day_overlap(one: Days, other: Days, day: date) -> None:
    assert one.overlaps(other) or not (day in one and day in other)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (ward("a-1", "Láng Hạ"), "phường Láng Hạ"),
        (ward("a-1", "Phường Đúc"), "Phường Đúc"),
        (ward("a-1", "Quế Lộc", unit_type="xã"), "xã Quế Lộc"),
        (district("12", "Quận 12"), "Quận 12"),
        (district("dong-da", "Đống Đa"), "quận Đống Đa"),
        (district("an-khe", "An Khê", unit_type="thị xã"), "thị xã An Khê"),
        (province("ha-noi", "Hà Nội"), "Hà Nội"),
    ],
)
def test_a_place_is_called_by_its_type_once(place: Place, expected: str) -> None:
    assert expected == label(place)


def test_a_unit_without_an_end_is_todays() -> None:
    assert ward("a-2", span=days("2025-07-01")).is_current
    assert not ward("a-1", span=days("", "2025-06-30")).is_current


def test_a_province_is_known_by_its_name_alone() -> None:
    assert ("ha-noi", "Hà Nội", Scope.PROVINCE) == (
        province("ha-noi", "Hà Nội").id,
        province("ha-noi", "Hà Nội").province,
        Province.scope,
    )


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (days(), ""),
        (days("2025-07-01"), "từ 1/7/2025"),
        (days("", "2025-06-30"), "đến 30/6/2025"),
        (days("2025-01-01", "2025-06-30"), "từ 1/1/2025 đến 30/6/2025"),
    ],
)
def test_days_are_told_as_far_as_they_are_known(span: Days, expected: str) -> None:
    assert expected == str(span)
