"""The place that names mean: one unit within the time of the event, even if it did not exist on every day of it."""

import pytest

from award_archive.model.times import Time
from award_archive.reading.place_reader import PlaceNames, Units, find_place, place_names, places
from award_archive.reading.report import Report
from award_archive.reading.yaml_nodes import Fields, compose
from tests.model.builders import days, district, units, ward

REGISTER = units(
    ward("lang-ha-1", "Láng Hạ", span=days("", "2012-05-10")),
    ward("lang-1", "Láng", span=days("2012-05-11")),
    ward("kim-lien-1", "Kim Liên", span=days("", "2012-05-10")),
    ward("kim-lien-2", "Kim Liên", span=days("2012-05-11")),
    districts=(
        district("dong-da", "Đống Đa", span=days("", "2012-05-10")),
        district("dong-da-moi", "Đống Đa", span=days("2012-05-11")),
    ),
)


def found(time: str, ward: str = "", district: str = "") -> str:
    """The id of the place that the names mean then; "" where they mean none or several."""
    event = Time.parse(time)
    assert event is not None
    place = find_place(PlaceNames(ward, district), REGISTER, event.span)
    return place.id if place else ""


def told(time: str, ward: str) -> str:
    """What is told of a ward's name then."""
    event, report = Time.parse(time), Report("bai.md")
    node = compose(f"ward: {ward}", report)
    assert event is not None
    assert node is not None
    fields = Fields(node, ("ward", "district", "province"), "đầu bài", report)
    names = place_names(fields)
    places(fields, names, Units(REGISTER), event)
    (problem,) = report.problems
    return f"[{problem.rule}] {problem.message}"


@pytest.mark.parametrize(
    ("ward", "hint"),
    [
        ("phường Láng Hà", "Có phải “Láng”?"),
        ("quận Đống Đa", "Nơi ấy viết dưới khóa “district”."),
        ("Tân Khai", "Sổ đơn vị chưa có nơi ấy thì lấy vào bằng lệnh bangvang register."),
    ],
)
def test_a_ward_that_is_none_is_told_with_what_to_type_instead(ward: str, hint: str) -> None:
    assert told("2013-05-10", ward).endswith(hint)


@pytest.mark.parametrize("district", ["tỉnh Đống Đa", "phường Đống Đa"])
def test_a_type_of_another_level_names_no_district(district: str) -> None:
    assert "" == found("2013-05-10", district=district)
    assert "dong-da-moi" == found("2013-05-10", district="huyện Đống Đa")


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("2012-05-10", "lang-ha-1"),
        ("2012-05-11", ""),
        ("2012-05", "lang-ha-1"),
        ("2012", "lang-ha-1"),
        ("2012-06", ""),
        ("đăng 2012-05-17", "lang-ha-1"),
        ("đăng 2012-06-09", "lang-ha-1"),
        ("đăng 2012-06-10", ""),
    ],
)
def test_a_unit_of_some_day_of_the_time_is_found_and_a_report_may_be_of_the_31_days_before(
    time: str, expected: str
) -> None:
    assert expected == found(time, "Láng Hạ")


@pytest.mark.parametrize(
    ("time", "ward", "district"),
    [
        ("2012-04", "kim-lien-1", "dong-da"),
        ("2012-06", "kim-lien-2", "dong-da-moi"),
        ("2012-05", "", ""),
        ("2012", "", ""),
        ("đăng 2012-05-17", "", ""),
        ("đăng 2012-06-10", "kim-lien-2", "dong-da-moi"),
    ],
)
def test_a_name_that_means_two_units_within_the_time_means_none(time: str, ward: str, district: str) -> None:
    assert (ward, district) == (found(time, "Kim Liên"), found(time, district="Đống Đa"))


def test_an_id_means_its_unit_where_the_name_means_two() -> None:
    assert ("kim-lien-1", "kim-lien-2") == (found("2012-05", "kim-lien-1"), found("2012-05", "kim-lien-2"))


def test_two_units_of_the_time_are_told_with_their_ids_and_days() -> None:
    message = told("2012-05", "Kim Liên")

    assert message.startswith("[ambiguous-ward] Tháng 5/2012 có nhiều phường, xã tên “Kim Liên”: kim-lien-1 (Đống Đa, ")
    assert "đến 10/5/2012), kim-lien-2 (Đống Đa, từ 11/5/2012)" in message
    assert "viết mã" in message


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ("2013-01-02", "Không có phường, xã “Láng Hạ” ngày 2/1/2013."),
        ("2013-01", "Không có phường, xã “Láng Hạ” tháng 1/2013."),
        ("2013", "Không có phường, xã “Láng Hạ” năm 2013."),
        ("đăng 2013-01-02", "Không có phường, xã “Láng Hạ” ngày đăng 2/1/2013."),
    ],
)
def test_a_ward_of_other_days_is_told_with_the_time_as_it_is_known(time: str, words: str) -> None:
    assert told(time, "Láng Hạ") == f"[unknown-ward] {words} Tên ấy có: lang-ha-1 (đến 10/5/2012)."
