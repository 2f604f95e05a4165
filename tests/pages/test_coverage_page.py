"""Who asks how many a ward commended in a year gets one number with its source, or hears once that there is none."""

from collections.abc import Iterable
from typing import Any

from award_archive.model.article import Article, Body
from award_archive.pages.coverage_page import coverage_page
from award_archive.pages.views.coverage_views import CoverageCell
from tests.catalogue.builders import DONG_DA, FLAG, LANG, article, award
from tests.model.builders import change, days, units, ward
from tests.pages import builders

FIRST, LAST = article("dau", "2010-01-01", place=DONG_DA), article("cuoi", "2025-08-01", place=LANG)


def views(*articles: Article) -> list[Any]:
    """The pages of the table."""
    return [page.view(lambda _: Body("")) for page in coverage_page(builders.archive(*articles))]


def cells(*articles: Article, url: str = "/phuong/lang-ha-1/") -> tuple[CoverageCell, ...]:
    """The cells of one place over the years from 2010 to 2025."""
    (view,) = views(FIRST, LAST, *articles)
    (row,) = [row for group in view.groups for row in group.rows if row.place.url == url]
    found: tuple[CoverageCell, ...] = row.cells
    return found


def told(found: Iterable[CoverageCell]) -> list[tuple[str, str, int]]:
    """State, years and width of the cells."""
    return [(cell.state, cell.years, cell.span) for cell in found]


def test_neighbouring_years_without_a_source_are_one_cell_so_that_it_is_heard_once() -> None:
    assert [
        ("no_source", "2017–2025", 2),
        ("counted", "2016", 1),
        ("no_source", "2010–2015", 2),
    ] == told(cells(article("a", awards=(award("5"),))))


def test_what_one_review_covers_is_one_cell_that_leads_to_it() -> None:
    found = cells(article("r", "2019-12-20", "2012-2014", awards=(award("9"),)))

    assert ("review_only", "2012–2014", 3) in told(found)
    assert ["/tin/2019/r/"] == [cell.url for cell in found if cell.state == "review_only"]


def test_years_that_no_source_of_any_place_tells_of_are_one_column_without_a_page() -> None:
    (view,) = views(FIRST, LAST)

    assert [("2025", "/nam/2025/"), ("2011–2024", ""), ("2010", "/nam/2010/")] == [
        (year.label, year.url) for year in view.years
    ]


def number(*articles: Article) -> tuple[str, int, str]:
    """What the only cell with a number says: the sum, how many others there are, where it leads."""
    (cell,) = [cell for cell in cells(*articles) if cell.sum]
    assert cell.sum is not None
    return cell.sum.total, cell.left_out, cell.url


def test_a_number_of_one_article_leads_to_it_and_a_sum_of_two_to_the_page_of_the_place() -> None:
    one, other = (article(slug, f"2016-0{n}-01", awards=(award("3"),)) for n, slug in enumerate(("a", "b"), 1))
    flag = article("co", "2016-05-05", awards=(award("9", FLAG),))

    assert ("3", 0, "/tin/2016/a/") == number(one)
    assert ("6", 0, "/phuong/lang-ha-1/") == number(one, other)
    assert ("9", 1, "/tin/2016/co/") == number(one, other, flag)


def test_a_source_without_a_number_leads_to_the_article() -> None:
    assert [("no_figures", "/tin/2016/a/")] == [(cell.state, cell.url) for cell in cells(article("a")) if cell.url]


def test_a_districts_own_row_stands_above_the_wards_and_has_a_title() -> None:
    (view,) = views(FIRST, LAST, article("a"))

    assert [
        ("Cấp quận, huyện", ["Quận Đống Đa"]),
        ("", ["Láng", "Láng Hạ"]),
    ] == [(group.title, [row.place.label for row in group.rows]) for group in view.groups]


def test_every_part_of_a_long_table_can_be_read_alone() -> None:
    now = ward("nay", "Nay", span=days("2025-07-01"))
    old = [ward(f"cu-{number}", f"Cũ {number}", span=days("", "2025-06-30")) for number in range(150)]
    changes = tuple(change("2025-07-01", unit.id, "nay") for unit in old)
    made = builders.archive_of(
        units(now, *old, changes=changes), *(article(f"a-{n}", place=unit) for n, unit in enumerate(old))
    )
    found: list[Any] = [page.view(lambda _: Body("")) for page in coverage_page(made)]

    assert len(found) > 1
    assert {"Nay"} == {view.groups[0].rows[0].place.label for view in found}
    assert 150 == sum(len(group.rows) - 1 for view in found for group in view.groups)
