"""Builds the pages of coverage, open data and corrections, the editorial pages and the 404 page.

Coverage is a table of all wards by working years. The page of corrections also lists removed photographs.
"""

from collections.abc import Iterator

from msgspec import Struct

from award_archive.catalogue.coverage import Cell, Covered, WardCoverage, coverage, table_years
from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.place import Ward
from award_archive.model.register import Register
from award_archive.model.vietnamese import sort_key
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files import open_data
from award_archive.pages.linked_data.website import dataset
from award_archive.pages.phrasing.names import article_ref, day, short_name, title_ref
from award_archive.pages.phrasing.tallies import tally_row
from award_archive.pages.views.chart_views import CoverageCell, CoverageRow
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready, TextOf
from award_archive.pages.views.page_views import CorrectionsView, CoverageView, DataView, EditorialView, PlainView
from award_archive.pages.views.references import Ref
from award_archive.pages.views.text_views import NoteRow


def coverage_page(archive: Archive) -> Iterator[Page]:
    """`/doi-chieu/`."""
    catalogue = archive.catalogue
    yield Page(addresses.COVERAGE, "coverage.html", CoverageData(catalogue.articles, catalogue.register))


class CoverageData(Struct, frozen=True):
    """What the table of coverage is made from: everything, since each cell may change with each article."""

    articles: tuple[Article, ...]
    register: Register

    def view(self, _text_of: TextOf) -> CoverageView:
        """The view, newest year first."""
        catalogue = Catalogue(self.articles, self.register)
        years = table_years(catalogue)[::-1]
        # A year that only a gap makes part of the table has no page of its own.
        refs = tuple(Ref(str(y), addresses.year(y) if y in catalogue.years else "") for y in years)
        rows = tuple(_row(self.register, row) for row in coverage(catalogue))
        return CoverageView(Head(for_readers.COVERAGE_TITLE, for_readers.COVERAGE_ABOUT, (), "doi-chieu"), refs, rows)


def _row(register: Register, row: WardCoverage) -> CoverageRow:
    cells = tuple(_cell(row.ward, cell) for cell in reversed(row.cells))
    return CoverageRow(title_ref(row.ward), _name_in(register, row.ward), str(row.ward.days), cells)


def _name_in(register: Register, ward: Ward) -> str:
    """The ward's short name, with the month that tells it from its namesakes, of which one may be without a first."""
    name, days = short_name(ward), ward.days
    if len(register.namesakes(ward)) == 1:
        return name
    if days.first:
        return f"{name} ({for_readers.since_month(days.first)})"
    return f"{name} ({for_readers.until_month(days.last)})" if days.last else name


def _cell(ward: Ward, cell: Cell) -> CoverageCell:
    has_article = cell.state not in (Covered.NO_SOURCE, Covered.NO_UNIT)
    return CoverageCell(
        cell.state.value, tuple(map(tally_row, cell.lines)), addresses.ward(ward) if has_article else ""
    )


def data_page(archive: Archive) -> Iterator[Page]:
    """`/du-lieu/`."""
    catalogue, settings, files = archive.catalogue, archive.settings, open_data.described()
    provinces = sorted({article.place.province for article in catalogue.articles}, key=sort_key)
    data = (dataset(settings, files, list(catalogue.years), provinces),)
    head = Head(for_readers.DATA_TITLE, for_readers.DATA_ABOUT, (), "du-lieu", linked_data=data)
    yield Page(addresses.DATA, "data.html", Ready(DataView(head, files)))


def corrections_page(archive: Archive) -> Iterator[Page]:
    """`/dinh-chinh/`."""
    corrections, removed = [], []
    for article in archive.catalogue.newest_first:
        ref = article_ref(article)
        corrections += [NoteRow(day(c.date), c.note, ref) for c in article.corrections]
        removed += [NoteRow(day(r.date), r.reason, ref) for r in article.removed]
    for rows in (corrections, removed):
        rows.sort(key=lambda row: row.day.iso, reverse=True)
    head = Head(for_readers.CORRECTIONS_TITLE, for_readers.CORRECTIONS_ABOUT)
    view = CorrectionsView(head, tuple(corrections), tuple(removed))
    yield Page(addresses.CORRECTIONS, "corrections.html", Ready(view))


def editorial_pages(archive: Archive) -> Iterator[Page]:
    """The pages about the archive itself, and the page for addresses that lead nowhere."""
    for page in archive.editorial:
        view = EditorialView(Head(page.title, page.description), page.title, page.html)
        yield Page(page.url, "editorial.html", Ready(view))
    head = Head(for_readers.NOT_FOUND_TITLE, for_readers.NOT_FOUND_ABOUT)
    yield Page(addresses.NOT_FOUND, "not_found.html", Ready(PlainView(head)), is_indexed=False)
