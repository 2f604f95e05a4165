"""What front matter says of time: what it means, or what the editor is told at its line and column."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.article import WorkingYears
from award_archive.model.times import Time
from award_archive.reading import time_reader
from award_archive.reading.report import Report
from award_archive.reading.yaml_nodes import Fields, compose
from tests.model.builders import law
from tests.reading.fields import KEY, field, message, told

TODAY = date(2026, 11, 24)
EVENT = Time.of_day(date(2016, 3, 24))


@pytest.mark.parametrize("written", ["2016-03-24", '"2016-03-24"', "  2016-03-24  # ngày trao", "2016-03-24\u200b"])
def test_an_iso_day_is_a_day(written: str) -> None:
    fields, node = field(written)

    assert date(2016, 3, 24) == time_reader.day(fields, KEY, node, TODAY)
    assert [] == told(fields)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("5/2/2016", "2016-02-05"),
        ("05/02/2016", "2016-02-05"),
        ("5-2-2016", "2016-02-05"),
        ("5.2.2016", "2016-02-05"),
        ("31/12/2015", "2015-12-31"),
    ],
)
def test_a_day_written_the_local_way_is_refused_with_the_day_that_it_means(written: str, hint: str) -> None:
    fields, node = field(written)

    assert time_reader.day(fields, KEY, node, TODAY) is None
    assert ["bad-date"] == told(fields)
    assert message(fields).endswith(f"Có phải “{hint}”?")


@pytest.mark.parametrize(
    "written",
    [
        "2016-02-30",
        "2015-02-29",
        "2016-13-01",
        "2016-00-10",
        "2016",
        "2016-03",
        "2016-3-24",
        "20160324",
        "16-03-24",
        "2016/03/24",
        "2016-03-24 08:00:00",
        "2016-03-24T08:00:00Z",
        "2016-W12-4",
        "30/2/2016",
        "2/13/2016",
        "1899-12-31",
        "0000-00-00",
        "hôm qua",
        "true",
        "٢٠١٦-٠٣-٢٤",
    ],
)
def test_what_is_no_day_is_refused_without_a_guess(written: str) -> None:
    fields, node = field(written)

    assert time_reader.day(fields, KEY, node, TODAY) is None
    assert ["bad-date"] == told(fields)
    assert "Có phải" not in message(fields)


def test_the_leap_day_is_a_day_in_leap_years() -> None:
    fields, node = field("2016-02-29")

    assert date(2016, 2, 29) == time_reader.day(fields, KEY, node, TODAY)


def test_a_list_is_no_day() -> None:
    fields, node = field("[2016-03-24]")

    assert time_reader.day(fields, KEY, node, TODAY) is None
    assert ["wrong-type"] == told(fields)


def test_today_has_come_and_tomorrow_has_not() -> None:
    today, tomorrow = field("2026-11-24"), field("2026-11-25")

    assert time_reader.day(today[0], KEY, today[1], TODAY) == TODAY
    assert time_reader.day(tomorrow[0], KEY, tomorrow[1], TODAY) is None
    assert ["future-date"] == told(tomorrow[0])
    assert "25/11/2026" in message(tomorrow[0])


def test_a_draft_may_speak_of_a_day_to_come() -> None:
    fields, node = field("2099-01-01", is_draft=True)

    assert date(2099, 1, 1) == time_reader.day(fields, KEY, node, TODAY)
    assert [] == told(fields)


def test_a_draft_may_not_speak_of_a_day_that_does_not_exist() -> None:
    fields, node = field("2099-02-30", is_draft=True)

    assert time_reader.day(fields, KEY, node, TODAY) is None
    assert ["bad-date"] == told(fields)


@law
@given(st.dates(date(1900, 1, 1), TODAY))
def test_every_past_day_is_read_as_it_is_written(day: date) -> None:
    iso, local = field(day.isoformat()), field(f"{day.day}/{day.month}/{day.year}")

    assert day == time_reader.day(iso[0], KEY, iso[1], TODAY)
    assert time_reader.day(local[0], KEY, local[1], TODAY) is None
    assert f"“{day.isoformat()}”" in message(local[0])


def test_a_problem_is_told_at_the_line_and_column_of_the_value() -> None:
    fields, node = field("5/2/2016")
    time_reader.day(fields, KEY, node, TODAY)

    assert [("bai.md", 2, 7)] == [(p.path, p.line, p.column) for p in fields.report.problems]


def test_the_working_year_is_the_events_where_none_is_written() -> None:
    fields, _ = field("x")

    assert WorkingYears(2016, 2016) == time_reader.working_years(fields, None, EVENT)
    assert time_reader.working_years(fields, None, None) is None


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2015", 2015, 2015),
        ('"2015"', 2015, 2015),
        ("2016", 2016, 2016),
        ("2009-2016", 2009, 2016),
        ("2009 - 2015", 2009, 2015),
        ("2009–2015", 2009, 2015),
        ("2015-2015", 2015, 2015),
        ("1900", 1900, 1900),
    ],
)
def test_working_years_are_one_year_or_the_first_and_last_of_several(written: str, first: int, last: int) -> None:
    fields, node = field(written)

    assert WorkingYears(first, last) == time_reader.working_years(fields, node, EVENT)
    assert [] == told(fields)


@pytest.mark.parametrize("written", ["2009-2019", "2020"])
def test_working_years_without_an_event_are_not_held_against_one(written: str) -> None:
    fields, node = field(written)

    assert time_reader.working_years(fields, node, None) is not None


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("2019-2009", "year-backwards"),
        ("2017", "year-after-event"),
        ("2009-2017", "year-after-event"),
        ("2015, 2016", "bad-year"),
        ("2015-16", "bad-year"),
        ("15", "bad-year"),
        ("20155", "bad-year"),
        ("1899", "bad-year"),
        ("1899-2015", "bad-year"),
        ("-2015", "bad-year"),
        ("2015.0", "bad-year"),
        ("2009-2012-2015", "bad-year"),
        ("2015-03-24", "bad-year"),
        ("2009 đến 2015", "bad-year"),
        ("năm ngoái", "bad-year"),
        ("true", "bad-year"),
        ("[2009, 2015]", "wrong-type"),
    ],
)
def test_other_working_years_are_refused(written: str, rule: str) -> None:
    fields, node = field(written)

    assert time_reader.working_years(fields, node, EVENT) is None
    assert [rule] == told(fields)


def test_working_years_that_run_backwards_are_told_the_right_way() -> None:
    fields, node = field("2019-2009")
    time_reader.working_years(fields, node, Time.of_day(date(2020, 1, 1)))

    assert message(fields).endswith("2009-2019.")


def test_a_review_covers_its_years_and_is_written_as_in_the_files() -> None:
    review, year = WorkingYears(2009, 2019), WorkingYears(2015, 2015)

    assert ("2009-2019", "2009–2019", True) == (review.code, str(review), review.is_review)
    assert ("2015", "2015", False) == (year.code, str(year), year.is_review)
    assert [2009, 2015, 2019] == [y for y in (2008, 2009, 2015, 2019, 2020) if y in review]


def event(head: str, *, is_draft: bool = False) -> tuple[Report, Time | None]:
    """What `date` and `end` of the front matter mean."""
    report = Report("bai.md", is_draft)
    node = compose(head, report)
    assert node is not None
    fields = Fields(node, ("date", "end"), "đầu bài", report)
    return report, time_reader.event(fields, fields.get("date"), TODAY)


@pytest.mark.parametrize("written", ["2016-03-24", "2012-05", "2012", "'2012'", "đăng 2012-05-17", "Đăng  2012-05-17"])
def test_an_event_is_known_to_a_day_a_month_a_year_or_by_its_report(written: str) -> None:
    report, found = event(f"date: {written}")

    assert Time.parse(" ".join(written.strip("'").split())) == found
    assert [] == report.problems


def test_an_event_over_several_days_ends_on_its_last() -> None:
    report, found = event("date: 2016-03-24\nend: 2016-03-26")

    assert Time.of_day(date(2016, 3, 24), date(2016, 3, 26)) == found
    assert [] == report.problems


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("24/3/2016", "2016-03-24"),
        ("ngày 24 tháng 3 năm 2016", "2016-03-24"),
        ("5/2012", "2012-05"),
        ("Tháng 5/2012", "2012-05"),
        ("tháng 5 năm 2012", "2012-05"),
        ("năm 2012", "2012"),
        ("đăng 17/5/2012", "đăng 2012-05-17"),
        ("đăng ngày 17/5/2012", "đăng 2012-05-17"),
    ],
)
def test_a_time_written_the_local_way_is_refused_with_the_time_that_it_means(written: str, hint: str) -> None:
    report, found = event(f"date: {written}")

    assert found is None
    assert ["bad-date"] == [problem.rule for problem in report.problems]
    assert report.problems[0].message.endswith(f"Có phải “{hint}”?")


def test_the_message_for_what_is_no_time_says_all_that_may_be_written() -> None:
    report, _ = event("date: mùa hè 2012")

    assert all(form in report.problems[0].message for form in ("2016-03-24", "2012-05", "2012", "“đăng 2012-05-17”"))


@pytest.mark.parametrize(
    ("written", "words"),
    [("2026-12", "Tháng 12/2026"), ("2027", "Năm 2027"), ("đăng 2026-11-25", "Ngày đăng 25/11/2026")],
)
def test_a_time_whose_first_day_is_to_come_is_refused_in_its_own_words(written: str, words: str) -> None:
    report, found = event(f"date: {written}")

    assert found is None
    assert report.problems[0].message.startswith(f"{words} chưa tới.")


@pytest.mark.parametrize("written", ["2026-11", "2026", "đăng 2026-11-24"])
def test_a_month_or_year_that_has_begun_may_end_in_days_to_come(written: str) -> None:
    assert Time.parse(written) == event(f"date: {written}")[1]


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        ("date: 2026-11-20\nend: 2026-11-25", "future-date"),
        ("date: 2016-03-24\nend: 2016-03-23", "end-before-date"),
        ("date: 2016-03\nend: 2016-03-24", "end-without-day"),
        ("date: 2016\nend: 2016-03-24", "end-without-day"),
        ("date: đăng 2016-03-24\nend: 2016-03-25", "end-without-day"),
        ("date: 2016-03-24\nend: 2016-04", "bad-date"),
    ],
)
def test_a_last_day_needs_a_first_one_before_it_and_has_come(head: str, rule: str) -> None:
    assert [rule] == [problem.rule for problem in event(head)[0].problems]


def test_a_draft_may_speak_of_several_days_to_come() -> None:
    report, found = event("date: 2099-01-01\nend: 2099-01-03", is_draft=True)

    assert Time.of_day(date(2099, 1, 1), date(2099, 1, 3)) == found
    assert [] == report.problems


@pytest.mark.parametrize(("written", "is_right"), [("2012-06-01", True), ("2012-06", True), ("2012", False)])
def test_a_report_was_published_on_a_day_or_in_a_month(written: str, is_right: bool) -> None:
    fields, node = field(written)

    assert (Time.parse(written) if is_right else None) == time_reader.published(fields, KEY, node, TODAY)
    assert ([] if is_right else ["bad-date"]) == told(fields)


@pytest.mark.parametrize("written", ["năm học 2015-2016", "Năm học 2015 – 2016", "NĂM HỌC 2015–2016"])
def test_a_school_year_is_two_years_in_a_row(written: str) -> None:
    fields, node = field(written)

    assert WorkingYears(2015, 2016, is_school_year=True) == time_reader.working_years(fields, node, EVENT)
    assert [] == told(fields)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("năm học 2013-2015", "năm học 2013-2014"),
        ("năm học 2015", "năm học 2015-2016"),
        ("năm học 2015-2014", "năm học 2015-2016"),
    ],
)
def test_another_school_year_is_refused_with_the_one_that_begins_then(written: str, hint: str) -> None:
    fields, node = field(written)

    assert time_reader.working_years(fields, node, EVENT) is None
    assert ["bad-school-year"] == told(fields)
    assert message(fields).endswith(f"{hint}.")


def test_a_working_year_may_be_the_last_of_an_event_from_one_year_to_the_next() -> None:
    fields, node = field("2016")
    turn = Time.of_day(date(2015, 12, 30), date(2016, 1, 2))

    assert WorkingYears(2016, 2016) == time_reader.working_years(fields, node, turn)
    assert WorkingYears(2015, 2015) == time_reader.working_years(fields, None, turn)
