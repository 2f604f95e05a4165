"""Whoever adds up `awards.csv` by the rules of truth alone finds every sum of every page again."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from hypothesis import given

from award_archive.model.article import Article, Body
from award_archive.model.award import Recipients
from award_archive.model.place import Place, Scope
from award_archive.pages import addresses, home_page, place_pages, record_pages, year_pages
from award_archive.pages.archive import Archive
from award_archive.pages.files import open_data
from award_archive.pages.phrasing.tallies import SCOPE_TITLES
from award_archive.pages.views.award_views import Sentence, TallyRow
from award_archive.pages.views.chart_views import Chart
from award_archive.pages.views.page import Page
from award_archive.pages.views.unit_views import PlaceView
from tests.catalogue.builders import DONG_DA, HA_NOI, LANG, LANG_HA, O_CHO_DUA
from tests.pages import outsider
from tests.pages.builders import archive
from tests.pages.outsider import Row, Sum
from tests.pages.random_archives import SMALL, archives

# What pages call a level, which the data have a code for.
_LEVELS = {
    "trung ương": "central",
    **dict.fromkeys(("tỉnh, thành phố", "thành phố"), "province"),
    **dict.fromkeys(("quận, huyện", "quận", "huyện", "thành phố cấp huyện"), "district"),
    **dict.fromkeys(("phường, xã", "phường"), "ward"),
    "cơ quan, đoàn thể": "body",
}
_CODES = {sort.words: sort.code for sort in Recipients}
_PLACES: tuple[Place, ...] = (LANG_HA, O_CHO_DUA, LANG, DONG_DA, HA_NOI)


def table_of(made: Archive) -> list[Row]:
    """The rows of the published table that are added."""
    (awards,) = (file for file in open_data.files(made) if file.url.endswith("/awards.csv"))
    return outsider.counted(awards.data.content())


def views(pages: Iterable[Page]) -> Iterator[tuple[str, Any]]:
    """The view of each page with its address, without the number of the page."""
    for page in pages:
        yield re.sub(r"trang/\d+/$", "", page.url), page.data.view(lambda _: Body(""))


def shown(rows: Iterable[TallyRow]) -> list[Sum]:
    """The rows of a table of sums as the data name them, sorted."""
    return sorted(Sum(giver(row.giver), row.kind, _CODES[row.recipients], row.total) for row in rows)


def giver(words: str) -> str:
    """The level or the issuers that a page names; those that are called as a level stand in quotation marks."""
    return _LEVELS.get(words) or outsider.issuers("; ".join(n.strip("“”") for n in re.split(r", | và |; ", words)))


def of_place(rows: Iterable[Row], place: Place) -> list[Row]:
    """The rows of recipients at the place."""
    return [row for row in rows if (row["scope"], row["place_id"]) == (place.scope, place.id)]


@SMALL
@given(archives())
def test_the_tables_of_years(articles: list[Article]) -> None:
    made = archive(*articles)
    found: dict[tuple[int, str], list[TallyRow]] = {}
    for _, view in views(year_pages.years(made)):
        for one in getattr(view, "tallies", ()):
            found.setdefault((view.year, one.title), []).extend(one.rows)

    expected = outsider.grouped(table_of(made), lambda row: (outsider.year(row), SCOPE_TITLES[Scope(row["scope"])]))
    assert {key: outsider.sums(rows) for key, rows in expected.items()} == {k: shown(rows) for k, rows in found.items()}


@SMALL
@given(archives())
def test_the_sentences_of_years(articles: list[Article]) -> None:
    made = archive(*articles)
    found = {
        (view.year, sentence.subject.label): sentence
        for _, view in views(year_pages.years(made))
        for sentence in getattr(view, "sentences", ())
    }

    expected = outsider.grouped(table_of(made), lambda row: (outsider.year(row), row["place"].casefold()))
    assert set(expected) == {(year, place.casefold()) for year, place in found}
    for (year, place), sentence in found.items():
        told_rightly(expected[year, place.casefold()], sentence)


@SMALL
@given(archives())
def test_the_tables_sentences_and_charts_of_wards_and_districts(articles: list[Article]) -> None:
    made = archive(*articles)
    rows = table_of(made)
    pages = [*place_pages.places(made)]
    of_places = {addresses.place(place): of_place(rows, place) for place in _PLACES if place is not HA_NOI}
    tables: dict[tuple[str, int], list[TallyRow]] = {}
    told = [(url, view) for url, view in views(pages) if isinstance(view, PlaceView)]
    for url, view in told:
        for one in view.sums.tallies if url in of_places else ():
            tables.setdefault((url, int(one.title[-4:])), []).extend(one.rows)
        if url in of_places and view.sums.latest:
            by_year = outsider.grouped(of_places[url], outsider.year)
            assert view.sums.latest.subject.url == addresses.year(max(by_year))
            told_rightly(by_year[max(by_year)], view.sums.latest)
        if url in of_places and view.sums.chart:
            drawn_rightly(of_places[url], view.sums.chart)

    expected = {
        (url, year): outsider.sums(group)
        for url, of_one in of_places.items()
        for year, group in outsider.grouped(of_one, outsider.year).items()
    }
    assert expected == {key: shown(found) for key, found in tables.items() if found}


@SMALL
@given(archives())
def test_the_cells_of_coverage(articles: list[Article]) -> None:
    made = archive(*articles)
    rows = table_of(made)
    found = {
        (row.place.url, int(year.label)): cell
        for _, view in views(record_pages.coverage_page(made))
        for row in view.rows
        for year, cell in zip(view.years, row.cells, strict=True)
        if cell.state == "counted"
    }
    expected = {
        (addresses.place(place), year): outsider.sums(group)
        for place in _PLACES
        if place.scope is Scope.WARD
        for year, group in outsider.grouped(of_place(rows, place), outsider.year).items()
    }

    assert set(expected) == set(found)
    for key, cell in found.items():
        assert set(shown(cell.rows)) <= set(expected[key])
        assert len(expected[key]) == len(cell.rows) + cell.left_out


@SMALL
@given(archives())
def test_the_sentences_of_the_home_page(articles: list[Article]) -> None:
    made = archive(*articles)
    ((_, view),) = views(home_page.home(made))
    of_year = [row for row in table_of(made) if view.year and outsider.year(row) == view.year.year]
    expected = outsider.grouped(of_year, lambda row: row["place"].casefold())

    assert len(expected) == len(view.sentences) + view.left_out
    for sentence in view.sentences:
        told_rightly(expected[sentence.subject.label.casefold()], sentence)


def told_rightly(rows: Iterable[Row], sentence: Sentence) -> None:
    """That a sentence tells the sums of the rows, and how many clauses more there are."""
    expected = outsider.sums(rows)
    told = sorted((_CODES[one.recipients], one.total) for clause in sentence.clauses for one in clause.phrases)
    clauses = {(one.giver, one.kind) for one in expected}
    every = sorted((one.recipients, one.total.replace("nhiều, không rõ số", "nhiều")) for one in expected)

    assert len(clauses) == len(sentence.clauses) + sentence.left_out
    assert told == every if not sentence.left_out else set(told) <= set(every)


def drawn_rightly(rows: Iterable[Row], chart: Chart) -> None:
    """That each row of a chart has the sums of one kind, giver and sort of recipients over the years, and no others."""
    series = outsider.grouped(rows, lambda row: (row["kind"], row["recipients"], outsider.giver(row)))
    expected = [
        {year: outsider.total(group) for year, group in outsider.grouped(found, outsider.year).items()}
        for found in series.values()
    ]

    assert len(expected) == len(chart.rows) + chart.left_out
    for row in chart.rows:
        bars = {year: bar for year, bar in zip(chart.years, row.bars, strict=True) if bar.label}
        expected.remove({year: bar.words for year, bar in bars.items()})
        assert [outsider.sign(bar.words) for bar in bars.values()] == [bar.label for bar in bars.values()]
