"""From year to year: what is one row, and where the row has a gap."""

from award_archive.catalogue.series import Mark, series_of
from award_archive.model.article import Recipients
from award_archive.model.count import Count, Total, total_of
from award_archive.model.kinds import AwardKind, KindClass
from tests.catalogue.builders import MERIT, article, award

OTHER = AwardKind("khen thưởng", KindClass.OTHER)


def total(*counts: str) -> Total:
    return total_of(map(Count.parse, counts))


def test_a_year_between_without_a_source_is_a_gap_and_no_zero() -> None:
    (row,) = series_of(
        [article("a", "2015-05-01", awards=(award("3"),)), article("b", "2017-05-01", awards=(award("5"),))]
    )

    assert (Mark(2015, True, total=total("3")), Mark(2016, False), Mark(2017, True, total=total("5"))) == row.marks


def test_a_source_that_does_not_give_the_award_is_told_from_no_source() -> None:
    rows = series_of(
        [article("a", "2015-05-01", awards=(award("3"),)), article("b", "2016-05-01", awards=(award("5", MERIT),))]
    )

    assert [("giấy khen", None), ("bằng khen", total("5"))] == [(row.kind.name, row.marks[1].total) for row in rows]
    assert all(mark.has_source for row in rows for mark in row.marks)


def test_recipients_and_kinds_are_rows_of_their_own_and_the_fullest_comes_first() -> None:
    one = article("a", "2015-05-01", awards=(award("3"), award("4", recipients=Recipients.INDIVIDUALS)))
    two = article("b", "2016-05-01", awards=(award("9", recipients=Recipients.INDIVIDUALS),))

    assert [Recipients.INDIVIDUALS, Recipients.COLLECTIVES] == [row.recipients for row in series_of([one, two])]


def test_one_year_has_nothing_to_be_compared_with() -> None:
    assert () == series_of([article("a", awards=(award("3"),)), article("b", awards=(award("4"),))])


def test_reviews_of_several_years_are_in_no_row() -> None:
    rows = series_of(
        [
            article("a", "2015-05-01", awards=(award("3"),)),
            article("b", "2016-05-01", awards=(award("3"),)),
            article("c", "2020-05-01", "2015-2020", awards=(award("99"),)),
        ]
    )

    assert [2015, 2016] == [mark.year for mark in rows[0].marks]


def test_rows_that_nobody_vouches_for_as_one_kind_are_not_lined_up() -> None:
    one = article("a", "2015-05-01", awards=(award("3", OTHER),))
    two = article("b", "2015-06-01", awards=(award("4", OTHER),))

    assert () == series_of([one, two, article("c", "2016-05-01")])
