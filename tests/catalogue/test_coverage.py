"""The table of wards and years: a number, 0, no figures, a review only, no source and no unit are told apart."""

import pytest

from award_archive.catalogue.coverage import (
    Cell,
    Covered,
    WardCoverage,
    counted_by_unit,
    coverage,
    coverage_order,
    table_years,
)
from award_archive.catalogue.indexes import Catalogue
from award_archive.model.article import Article
from award_archive.model.place import Ward
from tests.catalogue.builders import DONG_DA, FLAG, LANG, LANG_HA, O_CHO_DUA, archive, article, award
from tests.model.builders import archive_files, days, units, ward

ENDS = (article("dau", "2003-01-01", place=DONG_DA), article("cuoi", "2026-01-01", place=DONG_DA))
COUNTED, NO_FIGURES, REVIEW_ONLY, NO_SOURCE, NO_UNIT = Covered


def table(catalogue: Catalogue) -> tuple[WardCoverage, ...]:
    """The table of all wards."""
    wards = coverage_order(catalogue.register)
    articles = [article for ward in wards for article in catalogue.of_place(ward)]
    return coverage(wards, articles, table_years(catalogue))


def cell(unit: Ward, year: int, *articles: Article) -> Cell:
    """What the table says of one ward in one year from 2003 to 2026."""
    catalogue = archive(*ENDS, *articles)
    (row,) = [row for row in table(catalogue) if row.ward == unit]
    return row.cells[table_years(catalogue).index(year)]


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
def test_a_ward_that_did_not_exist_in_a_year_lacks_no_source(unit: Ward, year: int, expected: Covered) -> None:
    assert Cell(expected) == cell(unit, year)


def test_a_review_of_a_unit_that_began_later_is_told_all_the_same() -> None:
    review = article("nam-nam", "2007-01-01", "2003-2007", place=O_CHO_DUA, awards=(award("9"),))

    assert (REVIEW_ONLY, []) == told(cell(O_CHO_DUA, 2004, review))


def test_sums_of_two_kinds_stay_two_sums() -> None:
    rows = (award("1"), award("2"), award("7", FLAG))
    found = cell(LANG_HA, 2016, article("a", awards=rows), article("b", "2016-05-05", awards=(award("nhiều"),)))

    assert (COUNTED, ["ít nhất 3", "7"]) == told(found)


def test_the_table_has_every_year_from_the_first_to_the_last_that_is_counted() -> None:
    catalogue = archive(
        article("a", "2014-01-01", "2013"), article("b", "2017-01-01"), article("r", "2020-01-01", "2001-2019")
    )

    assert (2013, 2014, 2015, 2016, 2017) == table_years(catalogue)
    assert {5} == {len(row.cells) for row in table(catalogue)}


def test_an_archive_of_reviews_alone_has_no_years_in_its_table() -> None:
    catalogue = archive(article("r", "2020-01-01", "2001-2019"))

    assert () == table_years(catalogue) == table_years(archive())
    assert {()} == {row.cells for row in table(catalogue)}


def test_every_ward_has_a_row_todays_first_each_group_in_dictionary_order() -> None:
    now, then = days("2025-07-01"), days("", "2025-06-30")
    names = [("Đống Đa", now), ("Dương", then), ("Ô Chợ Dừa", then), ("Láng", now), ("Đa", then), ("Bạch Mai", now)]
    wards = [ward(f"x-{number}", name, span=span) for number, (name, span) in enumerate(names)]

    rows = table(Catalogue.of([], units(*wards)))
    assert ["Bạch Mai", "Đống Đa", "Láng", "Dương", "Đa", "Ô Chợ Dừa"] == [row.ward.name for row in rows]


def test_no_ward_of_the_archive_is_left_out() -> None:
    register = archive_files().register
    rows = table(Catalogue.of([], register))

    assert sorted(unit.id for unit in register.wards) == sorted(row.ward.id for row in rows)


def test_wards_are_counted_by_district_and_those_of_none_by_province() -> None:
    register = archive().register

    assert {("district", "dong-da"): 2, ("province", "ha-noi"): 1} == counted_by_unit(register, register.wards)
    assert {("district", "dong-da"): 1} == counted_by_unit(register, [LANG_HA])
