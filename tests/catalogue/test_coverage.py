"""The table of places and years: a number, 0, no figures, a review only, no source and no unit are told apart."""

import pytest

from award_archive.catalogue.coverage import (
    Cell,
    Column,
    Covered,
    TableRow,
    counted_by_unit,
    coverage,
    most_telling,
    table_columns,
    table_rows,
    with_heads,
)
from award_archive.catalogue.indexes import Catalogue
from award_archive.catalogue.tally import tally
from award_archive.model.article import Article
from award_archive.model.award import Award
from award_archive.model.place import Place
from tests.catalogue.builders import DONG_DA, FLAG, HA_NOI, LANG, LANG_HA, O_CHO_DUA, PRAISE, archive, article, award
from tests.model.builders import change, days, part, units, ward

ENDS = (article("dau", "2003-01-01", place=DONG_DA), article("cuoi", "2026-01-01", place=DONG_DA))
COUNTED, NO_FIGURES, REVIEW_ONLY, NO_SOURCE, NO_UNIT = Covered


def cell(unit: Place, year: int, *articles: Article) -> Cell:
    """What the table says of one place in one year."""
    column = Column(year, year, is_gap=False)
    (cells,) = coverage([unit], archive(*ENDS, *articles).of_place(unit), [column])
    return cells[0]


def told(found: Cell) -> tuple[Covered, list[str]]:
    """The cell's state and sums in words."""
    return found.state, [str(line.total) for line in found.lines]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (["205"], (COUNTED, ["205"])),
        (["0"], (COUNTED, ["0"])),
        (["nhiều"], (COUNTED, ["nhiều, không rõ số"])),
        (["205", "nhiều"], (COUNTED, ["ít nhất 205"])),
        ([], (NO_FIGURES, [])),
    ],
)
def test_a_cell_says_what_its_articles_say(counts: list[str], expected: tuple[Covered, list[str]]) -> None:
    assert expected == told(cell(LANG_HA, 2016, article("a", awards=tuple(map(award, counts)))))


def test_a_year_without_an_article_has_no_source_and_no_number() -> None:
    assert (NO_SOURCE, []) == told(cell(LANG_HA, 2016))


def test_a_school_year_is_counted_in_its_second_year_and_told_in_its_first() -> None:
    school = article("hoc-sinh", "2012-05", "nh 2011-2012", awards=(award("57"),))

    assert (REVIEW_ONLY, []) == told(cell(LANG_HA, 2011, school))
    assert (COUNTED, ["57"]) == told(cell(LANG_HA, 2012, school))
    assert (NO_SOURCE, []) == told(cell(LANG_HA, 2013, school))


def test_a_year_that_only_a_review_covers_is_told_and_has_no_number() -> None:
    review = article("muoi-nam", "2019-12-20", "2009-2019", awards=(award("1000"),))

    assert (REVIEW_ONLY, []) == told(cell(LANG_HA, 2009, review)) == told(cell(LANG_HA, 2019, review))
    assert (NO_SOURCE, []) == told(cell(LANG_HA, 2008, review)) == told(cell(LANG_HA, 2020, review))
    assert (NO_SOURCE, []) == told(cell(O_CHO_DUA, 2015, review))


def test_an_article_of_the_year_goes_before_a_review_that_covers_it() -> None:
    review = article("muoi-nam", "2019-12-20", "2009-2019", awards=(award("1000"),))

    assert (COUNTED, ["3"]) == told(cell(LANG_HA, 2016, review, article("a", awards=(award("3"),))))
    assert (NO_FIGURES, []) == told(cell(LANG_HA, 2016, review, article("a")))


def test_a_cell_is_of_the_working_year_not_of_the_year_of_the_day() -> None:
    late = article("a", "2016-03-24", "2015", awards=(award("205"),))

    assert (COUNTED, ["205"]) == told(cell(LANG_HA, 2015, late))
    assert (NO_SOURCE, []) == told(cell(LANG_HA, 2016, late))


def test_a_districts_article_is_no_source_for_its_wards() -> None:
    assert (NO_SOURCE, []) == told(cell(LANG_HA, 2016, article("a", place=DONG_DA, awards=(award("205"),))))


def test_a_former_wards_article_is_no_source_for_its_successor() -> None:
    old = article("a", "2025-06-01", awards=(award("205"),))

    assert (COUNTED, ["205"]) == told(cell(LANG_HA, 2025, old))
    assert (NO_SOURCE, []) == told(cell(LANG, 2025, old))


@pytest.mark.parametrize(
    ("unit", "year", "expected"),
    [
        (O_CHO_DUA, 2004, NO_UNIT),
        (O_CHO_DUA, 2005, NO_SOURCE),
        (O_CHO_DUA, 2025, NO_SOURCE),
        (O_CHO_DUA, 2026, NO_UNIT),
        (LANG, 2024, NO_UNIT),
        (LANG, 2025, NO_SOURCE),
        (LANG, 2026, NO_SOURCE),
        (LANG_HA, 2003, NO_SOURCE),
    ],
)
def test_a_ward_that_did_not_exist_in_a_year_lacks_no_source(unit: Place, year: int, expected: Covered) -> None:
    assert Cell(expected) == cell(unit, year)


def test_a_review_of_a_unit_that_began_later_is_told_all_the_same() -> None:
    review = article("nam-nam", "2007-01-01", "2003-2007", place=O_CHO_DUA, awards=(award("9"),))

    assert (REVIEW_ONLY, []) == told(cell(O_CHO_DUA, 2004, review))


def test_sums_of_two_kinds_stay_two_sums() -> None:
    rows = (award("1"), award("2"), award("7", FLAG))
    found = cell(LANG_HA, 2016, article("a", awards=rows), article("b", "2016-05-05", awards=(award("nhiều"),)))

    assert (COUNTED, ["ít nhất 3", "7"]) == told(found)


def test_the_table_has_every_year_between_the_ends_and_neighbours_that_nobody_tells_of_are_one_column() -> None:
    catalogue = archive(
        article("a", "2010-01-01"), article("b", "2015-01-01"), article("r", "2020-01-01", "2001-2013"), ENDS[1]
    )

    assert [(2010, 2010), (2011, 2011), (2012, 2012), (2013, 2013), (2014, 2014), (2015, 2015), (2016, 2025)] == [
        (column.first, column.last) for column in table_columns(catalogue)[:-1]
    ]
    assert [2014, 2016] == [column.first for column in table_columns(catalogue) if column.is_gap]


def test_a_unit_that_stood_in_one_of_the_years_of_a_gap_lacks_a_source_there() -> None:
    gap = Column(2024, 2030, is_gap=True)

    assert ((Cell(NO_SOURCE),), (Cell(NO_SOURCE),)) == coverage([LANG, LANG_HA], (), [gap])
    assert ((Cell(NO_UNIT),),) == coverage([LANG], (), [Column(2014, 2024, is_gap=True)])


def test_an_archive_of_reviews_alone_has_no_years_in_its_table() -> None:
    catalogue = archive(article("r", "2020-01-01", "2001-2019"))

    assert () == table_columns(catalogue) == table_columns(archive())


def rows(*found: TableRow) -> list[str]:
    """The rows in a word each, those of a group behind its ward."""
    return [f"{'' if row.is_head else '  '}{row.place.id}{' (part)' if row.is_part else ''}" for row in found]


def test_provinces_and_districts_come_first_and_former_wards_stand_with_their_ward_of_today() -> None:
    catalogue = archive(*ENDS, article("a"), article("b", place=O_CHO_DUA), article("c", place=HA_NOI))

    assert ["  ha-noi", "  dong-da", "lang-1", "  lang-ha-1", "o-cho-dua-1"] == rows(*table_rows(catalogue))


def test_a_place_without_a_source_has_no_row_but_as_the_ward_of_a_group() -> None:
    assert [] == rows(*table_rows(archive()))
    assert ["lang-1", "  lang-ha-1"] == rows(*table_rows(archive(article("a"))))
    assert ["lang-1"] == rows(*table_rows(archive(article("a", "2025-08-01", place=LANG))))


def test_a_ward_that_lies_in_several_stands_once_with_the_one_that_took_it_whole_else_with_the_first() -> None:
    then, now = days("", "2025-06-30"), days("2025-07-01")
    old, split = ward("old", "Cũ", span=then), ward("split", "Chia", span=then)
    today = [ward("bach", "Bạch", span=now), ward("an", "An", span=now)]
    changes = (
        change("2025-07-01", "old", "bach"),
        part("2025-07-01", "split", "bach"),
        part("2025-07-01", "split", "an"),
    )
    told = [article(unit.id, "2016-01-01", place=unit) for unit in (old, split)]
    catalogue = Catalogue.of(told, units(old, split, *today, changes=changes))

    assert ["an", "  split (part)", "bach", "  old"] == rows(*table_rows(catalogue))


def test_a_ward_that_stands_and_gave_a_part_away_keeps_a_group_of_its_own() -> None:
    old, new = ward("xa", "Xa"), ward("an", "An", span=days("2010-01-01"))
    register = units(old, new, changes=(part("2010-01-01", "xa", "an"),))

    assert ["xa"] == rows(*table_rows(Catalogue.of([article("a", place=old)], register)))


def test_a_part_of_the_table_that_begins_within_a_group_begins_with_the_ward_of_the_group() -> None:
    found = table_rows(archive(article("a")))

    assert ["lang-1", "  lang-ha-1"] == rows(*with_heads(found[1:])) == rows(*with_heads(found))
    assert [] == rows(*with_heads(()))


@pytest.mark.parametrize(
    ("awards", "expected"),
    [
        ((award("900", PRAISE), award("5", FLAG), award("7")), "7"),
        ((award("nhiều"), award("900", PRAISE)), "900"),
        ((award("nhiều"), award("các", FLAG)), "nhiều, không rõ số"),
    ],
)
def test_the_most_telling_sum_is_known_of_the_law_and_the_largest(awards: tuple[Award, ...], expected: str) -> None:
    assert expected == str(most_telling(tally([article("a", awards=awards)])).total)


def test_wards_are_counted_by_district_and_those_of_none_by_province() -> None:
    register = archive().register

    assert {("district", "dong-da"): 2, ("province", "ha-noi"): 1} == counted_by_unit(register, register.wards)
    assert {("district", "dong-da"): 1} == counted_by_unit(register, [LANG_HA])
