"""From year to year: what is one row, and where the row has a gap."""

from award_archive.catalogue.series import Mark, series_of
from award_archive.model.award import Recipients
from award_archive.model.count import Count, Total, total_of
from tests.catalogue.builders import CITY_OFFICE, DISTRICT_OFFICE, LANG_HA, MERIT, article, award


def total(*counts: str) -> Total:
    return total_of(map(Count.parse, counts))


def test_a_year_between_without_a_source_is_a_gap_and_no_zero() -> None:
    (row,) = series_of(
        [article("a", "2015-05-01", awards=(award("3"),)), article("b", "2017-05-01", awards=(award("5"),))], LANG_HA
    )

    assert (Mark(2015, True, total=total("3")), Mark(2016, False), Mark(2017, True, total=total("5"))) == row.marks


def test_a_source_that_does_not_give_the_award_is_told_from_no_source() -> None:
    rows = series_of(
        [article("a", "2015-05-01", awards=(award("3"),)), article("b", "2016-05-01", awards=(award("5", MERIT),))],
        LANG_HA,
    )

    assert [("giấy khen", None), ("bằng khen", total("5"))] == [(row.kind.name, row.marks[1].total) for row in rows]
    assert all(mark.has_source for row in rows for mark in row.marks)


def test_recipients_and_kinds_are_rows_of_their_own_and_the_fullest_comes_first() -> None:
    one = article("a", "2015-05-01", awards=(award("3"), award("4", recipients=Recipients.INDIVIDUALS)))
    two = article("b", "2016-05-01", awards=(award("9", recipients=Recipients.INDIVIDUALS),))

    assert [Recipients.INDIVIDUALS, Recipients.COLLECTIVES] == [
        row.recipients for row in series_of([one, two], LANG_HA)
    ]


def test_one_year_has_nothing_to_be_compared_with() -> None:
    assert () == series_of([article("a", awards=(award("3"),)), article("b", awards=(award("4"),))], LANG_HA)


def test_reviews_of_several_years_are_in_no_row() -> None:
    rows = series_of(
        [
            article("a", "2015-05-01", awards=(award("3"),)),
            article("b", "2016-05-01", awards=(award("3"),)),
            article("c", "2020-05-01", "2015-2020", awards=(award("99"),)),
        ],
        LANG_HA,
    )

    assert [2015, 2016] == [mark.year for mark in rows[0].marks]


def test_a_school_year_is_in_its_second_year_and_its_first_is_told_to_have_a_source_of_several() -> None:
    school = article("b", "2016-05", "nh 2015-2016", awards=(award("57"),))
    (row,) = series_of([article("a", "2014-05-01", awards=(award("3"),)), school], LANG_HA)

    assert (Mark(2015, False, has_review=True), Mark(2016, True, total=total("57"))) == row.marks[1:]


def test_what_the_city_gave_and_what_the_district_gave_are_rows_of_their_own() -> None:
    rows = series_of(
        [
            article("a", "2015-05-01", awards=(award("3", issuer=CITY_OFFICE), award("241", issuer=DISTRICT_OFFICE))),
            article("b", "2016-05-01", awards=(award("30", issuer=CITY_OFFICE), award("100", issuer=DISTRICT_OFFICE))),
        ],
        LANG_HA,
    )

    assert {"thành phố": [3, 30], "quận": [241, 100]} == {
        row.giver.unit_type: [mark.total.number for mark in row.marks if mark.total] for row in rows
    }
