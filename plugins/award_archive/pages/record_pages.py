"""Builds the pages of coverage, open data and corrections, the editorial pages and the 404 page.

Coverage is a table of wards by working years. The page of corrections also lists removed photographs
and addresses that were given up.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from award_archive.catalogue.coverage import Cell, WardCoverage, counted_by_unit, coverage, coverage_order, table_years
from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.place import Place, Province, Ward, label, place_key, short_name
from award_archive.model.register import Register
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files import open_data
from award_archive.pages.linked_data.website import dataset
from award_archive.pages.phrasing.names import article_ref, day, days_beside, from_name, place_line, title_ref
from award_archive.pages.phrasing.paging import NAMES, cut, numbered_pages, numbered_title
from award_archive.pages.phrasing.tallies import tally_row
from award_archive.pages.views.chart_views import CoverageCell, CoverageRow
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready, TextOf
from award_archive.pages.views.page_views import CorrectionsView, CoverageView, DataView, EditorialView, PlainView
from award_archive.pages.views.references import Pager, PlaceLine, Ref, UnitCount
from award_archive.pages.views.text_views import NoteRow

# About how many characters a cell of the table takes, and each sum in it. A cell shows so many sums.
_OF_CELL, _OF_SUM, _SUMS = 8, 25, 6
# A paragraph of an editorial page that says where readers write.
_PLACE_OF_CONTACT = "<p>{contact}</p>"


def coverage_page(archive: Archive) -> Iterator[Page]:
    """`/doi-chieu/`. Wards without any source have no row: they are named or, where they are many, counted."""
    catalogue = archive.catalogue
    years, wards = table_years(catalogue), coverage_order(catalogue.register)
    with_source = [ward for ward in wards if catalogue.of_place(ward)]
    others = [ward for ward in wards if not catalogue.of_place(ward)]
    counts = cut(_counts(catalogue, others) if len(others) > NAMES else (), NAMES)
    rows = cut(with_source, length=partial(_length, catalogue, len(years)))
    for url, pager in numbered_pages(addresses.COVERAGE, rows, counts):
        shown = rows.on(pager.number)
        data = CoverageData(
            # A year that only a gap makes part of the table has no page of its own.
            years=tuple(Ref(str(y), addresses.year(y) if y in catalogue.years else "") for y in years),
            wards=shown,
            articles=tuple(article for ward in shown for article in catalogue.of_place(ward)),
            links=rows.links(f"{addresses.COVERAGE}#bang", pager.number, from_name),
            without_source=() if counts.parts or pager.number > 1 else tuple(place_line(catalogue, w) for w in others),
            counts=counts.on(pager.number),
            count_links=counts.links(f"{addresses.COVERAGE}#chua-co", pager.number, _from_count),
            number_without_source=len(others),
            pager=pager,
        )
        yield Page(url, "coverage.html", data)


def _counts(catalogue: Catalogue, without_source: Sequence[Ward]) -> list[UnitCount]:
    """How many wards of each district, and of no district of each province, have no source."""
    register = catalogue.register
    without, all_ = counted_by_unit(register, without_source), counted_by_unit(register, register.wards)
    units: tuple[Place, ...] = (*register.districts_in_order, *register.provinces_in_order)
    found = [(unit, key) for unit in units if (key := place_key(unit)) in without]
    return [UnitCount(_to_wards(register, unit), without[key], all_[key]) for unit, key in found]


def _to_wards(register: Register, unit: Place) -> Ref:
    """The list of wards on the page of a district or a province, where it has one."""
    ref = title_ref(unit)
    if isinstance(unit, Province):
        fragment = "#phuong" if register.wards_without_district(unit) else ""
        return Ref(for_readers.wards_directly_in(label(unit)), ref.url + fragment)
    return Ref(ref.label, f"{ref.url}#phuong")


def _from_count(count: UnitCount) -> str:
    return for_readers.beginning_with(count.place.label)


def _length(catalogue: Catalogue, years: int, ward: Ward) -> int:
    """About how many characters the ward's row takes."""
    sums = sum(min(_SUMS, number) for number in catalogue.numbers_of_lines(ward).values())
    return _OF_CELL * years + _OF_SUM * sums


class CoverageData(Struct, frozen=True):
    """What one page of the table of coverage is made from: `articles` are all those of its wards."""

    years: tuple[Ref, ...]
    wards: tuple[Ward, ...]
    articles: tuple[Article, ...]
    links: tuple[Ref, ...]
    without_source: tuple[PlaceLine, ...]
    counts: tuple[UnitCount, ...]
    count_links: tuple[Ref, ...]
    number_without_source: int
    pager: Pager

    def view(self, _text_of: TextOf) -> CoverageView:
        """The view, newest year first."""
        rows = coverage(self.wards, self.articles, tuple(int(year.label) for year in self.years))
        title = numbered_title(for_readers.COVERAGE_TITLE, self.pager)
        return CoverageView(
            head=Head(title, for_readers.COVERAGE_ABOUT, (), "doi-chieu"),
            years=self.years[::-1],
            rows=tuple(map(_row, rows)),
            row_links=self.links,
            without_source=self.without_source,
            counts=self.counts,
            count_links=self.count_links,
            number_without_source=self.number_without_source,
            pager=self.pager,
        )


def _row(row: WardCoverage) -> CoverageRow:
    cells = tuple(map(_cell, reversed(row.cells)))
    return CoverageRow(title_ref(row.ward), short_name(row.ward), days_beside(row.ward), cells)


def _cell(cell: Cell) -> CoverageCell:
    return CoverageCell(
        state=cell.state.value,
        rows=tuple(map(tally_row, cell.lines[:_SUMS])),
        left_out=max(0, len(cell.lines) - _SUMS),
    )


def data_page(archive: Archive) -> Iterator[Page]:
    """`/du-lieu/`."""
    catalogue, settings, files = archive.catalogue, archive.settings, open_data.described()
    data = (dataset(settings, files, list(catalogue.years), list(map(title_ref, _provinces(catalogue)))),)
    head = Head(for_readers.DATA_TITLE, for_readers.DATA_ABOUT, (), "du-lieu", linked_data=data)
    yield Page(addresses.DATA, "data.html", Ready(DataView(head, files, open_data.yearly(catalogue))))


def _provinces(catalogue: Catalogue) -> list[Place]:
    """The provinces that articles speak of, by themselves or by what lies in them."""
    register = catalogue.register
    around = (unit for place, _ in catalogue.places for unit in (place, *register.wider_places(place)))
    spoken_of = set(map(place_key, around))
    return [unit for unit in register.units_in_order if isinstance(unit, Province) and place_key(unit) in spoken_of]


def corrections_page(archive: Archive) -> Iterator[Page]:
    """`/dinh-chinh/`."""
    corrections, removed = [], []
    for article in archive.catalogue.newest_first:
        ref = article_ref(article)
        corrections += [NoteRow(day(c.date), c.note, ref) for c in article.corrections]
        removed += [NoteRow(day(r.date), r.reason, ref) for r in article.removed]
    gone = [NoteRow(day(address.date), address.reason, Ref(address.url)) for address in archive.gone]
    for rows in (corrections, removed, gone):
        rows.sort(key=lambda row: row.day.iso, reverse=True)
    corrected, taken_down, given_up = (cut(rows, length=_note_length) for rows in (corrections, removed, gone))
    for url, pager in numbered_pages(addresses.CORRECTIONS, corrected, taken_down, given_up):
        view = CorrectionsView(
            head=Head(numbered_title(for_readers.CORRECTIONS_TITLE, pager), for_readers.CORRECTIONS_ABOUT),
            number_of_corrections=len(corrections),
            corrections=corrected.on(pager.number),
            correction_links=corrected.links(f"{addresses.CORRECTIONS}#dinh-chinh", pager.number, _from_note),
            number_of_removed=len(removed),
            removed=taken_down.on(pager.number),
            removed_links=taken_down.links(f"{addresses.CORRECTIONS}#anh-da-go", pager.number, _from_note),
            number_of_gone=len(gone),
            gone=given_up.on(pager.number),
            gone_links=given_up.links(f"{addresses.CORRECTIONS}#da-bo", pager.number, _from_note),
            pager=pager,
        )
        yield Page(url, "corrections.html", Ready(view))


def _note_length(row: NoteRow) -> int:
    """About how many characters a correction takes."""
    return len(row.note) + len(row.article.label)


def _from_note(row: NoteRow) -> str:
    return for_readers.and_before(row.day.words)


def editorial_pages(archive: Archive) -> Iterator[Page]:
    """The pages about the archive itself, and the page for addresses that lead nowhere."""
    settings = archive.settings
    contact = Ref(settings.contact, settings.contact_url) if settings.contact else None
    for page in archive.editorial:
        parts = tuple(page.html.split(_PLACE_OF_CONTACT))
        view = EditorialView(Head(page.title, page.description), page.title, parts, contact)
        yield Page(page.url, "editorial.html", Ready(view))
    head = Head(for_readers.NOT_FOUND_TITLE, for_readers.NOT_FOUND_ABOUT)
    yield Page(addresses.NOT_FOUND, "not_found.html", Ready(PlainView(head)), is_indexed=False)
