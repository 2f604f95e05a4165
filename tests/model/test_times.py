"""The time of an event: nothing but what is known of it is ever told."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.place import Days
from award_archive.model.times import Precision, Time
from tests.model.builders import law

SOME_DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4}")


def time(written: str, end: str = "") -> Time:
    """The time that is written so."""
    found = Time.parse(written)
    assert found is not None
    return Time.of_day(found.first, date.fromisoformat(end)) if end else found


@pytest.mark.parametrize(
    ("written", "precision", "first", "last"),
    [
        ("2016-03-24", Precision.DAY, date(2016, 3, 24), date(2016, 3, 24)),
        ("2012-05", Precision.MONTH, date(2012, 5, 1), date(2012, 5, 31)),
        ("2012-02", Precision.MONTH, date(2012, 2, 1), date(2012, 2, 29)),
        ("2011-12", Precision.MONTH, date(2011, 12, 1), date(2011, 12, 31)),
        ("2012", Precision.YEAR, date(2012, 1, 1), date(2012, 12, 31)),
        ("đăng 2012-05-17", Precision.REPORTED, date(2012, 5, 17), date(2012, 5, 17)),
        ("Đăng 2012-05-17", Precision.REPORTED, date(2012, 5, 17), date(2012, 5, 17)),
    ],
)
def test_a_time_is_from_the_first_day_that_is_possible_to_the_last(
    written: str, precision: Precision, first: date, last: date
) -> None:
    assert Time(precision, first, last) == Time.parse(written)


@pytest.mark.parametrize(
    "written",
    [
        *("", "2012-5", "2012-13", "2012-00", "2012-02-30", "12", "201", "20125", "1899", "0000", "2012-05-", "-2012"),
        *("đăng", "đăng 2012", "đăng 2012-05", "đăng2012-05-17", "2012-05-17 đăng", "5/2012", "tháng 5/2012", "٢٠١٢"),
    ],
)
def test_other_texts_are_no_time(written: str) -> None:
    assert Time.parse(written) is None


@pytest.mark.parametrize(
    ("written", "end", "words", "when", "iso"),
    [
        ("2016-03-24", "", "24/3/2016", "ngày 24/3/2016", "2016-03-24"),
        ("2016-03-24", "2016-03-26", "24–26/3/2016", "các ngày 24–26/3/2016", "2016-03-24"),
        ("2016-02-28", "2016-03-01", "28/2–1/3/2016", "các ngày 28/2–1/3/2016", "2016-02-28"),
        ("2015-12-30", "2016-01-02", "30/12/2015–2/1/2016", "các ngày 30/12/2015–2/1/2016", "2015-12-30"),
        ("2012-05", "", "tháng 5/2012", "tháng 5/2012", "2012-05"),
        ("2012", "", "năm 2012", "năm 2012", "2012"),
        ("đăng 2012-05-17", "", "đăng 17/5/2012", "ngày đăng 17/5/2012", ""),
    ],
)
def test_a_time_is_told_as_exactly_as_it_is_known(written: str, end: str, words: str, when: str, iso: str) -> None:
    found = time(written, end)

    assert (words, when, iso) == (found.words, found.when, found.iso)


def test_where_there_is_room_a_reports_day_is_told_to_be_none_of_the_event() -> None:
    assert "bản tin đăng 17/5/2012, không rõ ngày diễn ra" == time("đăng 2012-05-17").full_words
    assert "tháng 5/2012" == time("2012-05").full_words


def test_only_a_day_has_two_ends() -> None:
    assert ("2016-03-24", "2016-03-26") == time("2016-03-24", "2016-03-26").iso_ends
    assert ("2016-03-24",) == time("2016-03-24").iso_ends
    assert ("2012-05",) == time("2012-05").iso_ends
    assert () == time("đăng 2012-05-17").iso_ends


def test_a_name_has_to_mean_one_place_within_the_time_and_for_a_report_within_the_31_days_up_to_it() -> None:
    assert Days(date(2012, 5, 1), date(2012, 5, 31)) == time("2012-05").span
    assert Days(date(2016, 3, 24), date(2016, 3, 26)) == time("2016-03-24", "2016-03-26").span
    assert Days(date(2012, 4, 17), date(2012, 5, 17)) == time("đăng 2012-05-17").span


def test_the_year_is_that_of_the_first_day() -> None:
    assert [2015, 2012, 2012] == [
        time("2015-12-30", "2016-01-02").year,
        time("2012").year,
        time("đăng 2012-01-02").year,
    ]


def test_a_month_has_begun_on_its_first_day_and_an_event_of_several_days_on_its_last() -> None:
    assert date(2012, 5, 1) == time("2012-05").begun
    assert date(2016, 3, 26) == time("2016-03-24", "2016-03-26").begun
    assert date(2012, 5, 17) == time("đăng 2012-05-17").begun


@law
@given(SOME_DAYS, st.integers(0, 40))
def test_whatever_is_written_is_read_again_and_tells_no_day_that_is_not_known(day: date, more: int) -> None:
    for written in (day.isoformat(), f"{day:%Y-%m}", f"{day.year:04d}", f"đăng {day.isoformat()}"):
        found = time(written)

        assert written == found.written
        assert found.first <= day <= found.last
        assert bool(found.known_days) == bool(DAY.search(found.words)) == bool(DAY.search(written))
        assert bool(DAY.search(found.iso)) == (found.precision is Precision.DAY)
    several = Time.of_day(day, day + timedelta(days=more))
    assert (more > 0) == several.is_several_days == ("–" in several.words)
