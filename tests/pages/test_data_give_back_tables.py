"""Whoever adds up `awards.csv` by the rules of truth alone finds every sum of every page again."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from hypothesis import given

from award_archive.model.article import Article, Body
from award_archive.model.award import Recipients
from award_archive.model.place import Place, Scope
from award_archive.pages import addresses, coverage_page, home_page, place_pages, year_pages
from award_archive.pages.archive import Archive
from award_archive.pages.files import open_data
from award_archive.pages.phrasing.tallies import SCOPE_TITLES
from award_archive.pages.views.award_views import Sentence, TallyRow
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
    return outsider.counted(all_rows(made))


def all_rows(made: Archive) -> list[Row]:
    """The rows of the published table."""
    (awards,) = (file for file in open_data.files(made) if file.url.endswith("/awards.csv"))
    return outsider.rows_of(awards.data.content())


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
def test_the_tables_of_wards_and_districts(articles: list[Article]) -> None:
    made = archive(*articles)
    rows = table_of(made)
    pages = [*place_pages.places(made)]
    of_places = {addresses.place(place): of_place(rows, place) for place in _PLACES if place is not HA_NOI}
    tables: dict[tuple[str, int], list[TallyRow]] = {}
    told = [(url, view) for url, view in views(pages) if isinstance(view, PlaceView)]
    for url, view in told:
        for one in view.sums.tallies if url in of_places else ():
            tables.setdefault((url, int(one.title[-4:])), []).extend(one.rows)

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
        (row.place.url, int(cell.years)): cell
        for _, view in views(coverage_page.coverage_page(made))
        for group in view.groups
        for row in group.rows
        for cell in row.cells
        if cell.state == "counted"
    }
    expected = {
        (addresses.place(place), year): outsider.sums(group)
        for place in _PLACES
        for year, group in outsider.grouped(of_place(rows, place), outsider.year).items()
    }

    assert set(expected) == set(found)
    for key, cell in found.items():
        assert shown([cell.sum])[0] in expected[key]
        assert len(expected[key]) == 1 + cell.left_out


@SMALL
@given(archives())
def test_the_number_of_the_top_story_is_that_of_its_row_and_no_sum(articles: list[Article]) -> None:
    made = archive(*articles)
    ((_, view),) = views(home_page.home(made))
    if view.top and (number := view.top.number):
        url, _, row = number.article.url.partition("#so-lieu-")
        told = [one["count_text"] for one in all_rows(made) if one["url"].endswith(url) and one["row"] == row]
        assert [number.count.replace(".", "")] == [one.replace(".", "") for one in told]


def told_rightly(rows: Iterable[Row], sentence: Sentence) -> None:
    """That a sentence tells the sums of the rows, and how many clauses more there are."""
    expected = outsider.sums(rows)
    told = sorted((_CODES[one.recipients], one.total) for clause in sentence.clauses for one in clause.phrases)
    clauses = {(one.giver, one.kind) for one in expected}
    every = sorted((one.recipients, one.total.replace("nhiều, không rõ số", "nhiều")) for one in expected)

    assert len(clauses) == len(sentence.clauses) + sentence.left_out
    assert told == every if not sentence.left_out else set(told) <= set(every)
