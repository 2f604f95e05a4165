"""Bars say no more than the sources."""

import pytest

from award_archive.model.kinds import AwardKind, KindClass
from award_archive.pages.phrasing.charts import chart_of
from award_archive.pages.views.chart_views import Bar
from tests.catalogue.builders import LANG_HA, article, award


def bars(*counts: str) -> tuple[Bar, ...]:
    """The bars of a place's first award from 2015 on; "" is a year without a source."""
    told = [
        article(f"bai-{year}", f"{year}-05-01", awards=(award(count),))
        for year, count in enumerate(counts, start=2015)
        if count
    ]
    chart = chart_of(LANG_HA, told)
    assert chart is not None
    return chart.rows[0].bars


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        ("100", Bar("exact", 50, "100", "100")),
        ("0", Bar("exact", 0, "0", "0")),
        ("hơn 50", Bar("at_least", 25, "≥50", "ít nhất 50")),
        ("khoảng 1.000", Bar("about", 100, "~1.000", "khoảng 1.000")),
        ("20-25", Bar("about", 10, "~20–25", "khoảng 20–25")),
        ("nhiều", Bar("unspecified", 0, "?", "nhiều, không rõ số")),
    ],
)
def test_each_sort_of_number_is_drawn_in_its_own_way(count: str, expected: Bar) -> None:
    assert expected == bars("200", count)[1]


def test_a_year_without_a_source_is_a_gap() -> None:
    assert Bar("no_source", 0, "", "chưa có nguồn") == bars("1", "", "2")[1]


def test_a_row_of_unknown_numbers_has_no_height() -> None:
    assert {0} == {bar.height for bar in bars("nhiều", "nhiều")}


def test_more_rows_than_are_looked_at_are_counted() -> None:
    kinds = [AwardKind(f"loại {number}", KindClass.FORM) for number in range(6)]
    told = [article(f"bai-{y}", f"{y}-05-01", awards=tuple(award("1", kind) for kind in kinds)) for y in (2015, 2016)]
    chart = chart_of(LANG_HA, told)

    assert chart is not None
    assert (4, 2, (2015, 2016)) == (len(chart.rows), chart.left_out, chart.years)


def test_a_chart_has_the_newest_forty_years_and_says_how_many_it_leaves_out() -> None:
    early, late = AwardKind("loại cũ", KindClass.FORM), AwardKind("loại mới", KindClass.FORM)
    years = range(1960, 2026)
    told = [article(f"bai-{y}", f"{y}-05-01", awards=(award("1", early if y < 1980 else late),)) for y in years]
    chart = chart_of(LANG_HA, told)

    assert chart is not None
    assert tuple(range(1986, 2026)) == chart.years
    assert 26 == chart.years_left_out
    assert [("Tập thể, loại mới", 40)] == [(row.title, len(row.bars)) for row in chart.rows]
    assert 1 == chart.left_out
