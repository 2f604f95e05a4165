"""The pages that keep account: coverage, open data, corrections; and those that editors write."""

from collections.abc import Iterator

from award_archive.catalogue.coverage import Cell, Covered, coverage, table_years
from award_archive.model.place import Ward
from award_archive.pages import addresses, open_data
from award_archive.pages.archive import Archive
from award_archive.pages.parts import article_ref, capitalised, day, days_words, place_ref, tally_row
from award_archive.pages.views import (
    CorrectionsView,
    CoverageCell,
    CoverageRow,
    CoverageView,
    DataView,
    EditorialView,
    Head,
    NoteRow,
    Page,
    PlainView,
    Ref,
)


def coverage_page(archive: Archive) -> Iterator[Page]:
    """`/doi-chieu/`."""
    years = table_years(archive.catalogue)[::-1]
    # A year that only a gap makes part of the table has no page of its own.
    refs = tuple(Ref(str(y), addresses.year(y) if y in archive.catalogue.years else "") for y in years)
    rows = tuple(
        CoverageRow(
            Ref(capitalised(place_ref(row.ward).label), addresses.ward(row.ward)),
            days_words(row.ward.days),
            tuple(_cell(row.ward, cell) for cell in reversed(row.cells)),
        )
        for row in coverage(archive.catalogue)
    )
    head = Head("Đối chiếu phường và năm", "Phường nào, năm nào đã có nguồn, và chưa có nguồn.", (), "doi-chieu")
    yield Page(addresses.COVERAGE, "coverage.html", CoverageView(head, refs, rows))


def _cell(ward: Ward, cell: Cell) -> CoverageCell:
    has_article = cell.state not in (Covered.NO_SOURCE, Covered.NO_UNIT)
    return CoverageCell(
        cell.state.value, tuple(map(tally_row, cell.lines)), addresses.ward(ward) if has_article else ""
    )


def data_page(archive: Archive) -> Iterator[Page]:
    """`/du-lieu/`."""
    head = Head("Dữ liệu mở", "Tải về toàn bộ số liệu khen thưởng của kho, và ý nghĩa từng cột.", (), "du-lieu")
    yield Page(addresses.DATA, "data.html", DataView(head, open_data.described()))


def corrections_page(archive: Archive) -> Iterator[Page]:
    """`/dinh-chinh/`."""
    corrections, removed = [], []
    for article in archive.catalogue.newest_first:
        ref = article_ref(article)
        corrections += [NoteRow(day(c.date), c.note, ref) for c in article.corrections]
        removed += [NoteRow(day(r.date), r.reason, ref) for r in article.removed]
    for rows in (corrections, removed):
        rows.sort(key=lambda row: row.day.iso, reverse=True)
    head = Head("Đính chính và ảnh đã gỡ", "Mọi chỗ đã sửa sau khi đăng, mọi ảnh đã gỡ.")
    yield Page(addresses.CORRECTIONS, "corrections.html", CorrectionsView(head, tuple(corrections), tuple(removed)))


def editorial_pages(archive: Archive) -> Iterator[Page]:
    """The pages about the archive itself, and the page for addresses that lead nowhere."""
    for page in archive.editorial:
        head = Head(page.title, page.description)
        yield Page(page.url, "editorial.html", EditorialView(head, page.title, page.html))
    head = Head("Không tìm thấy trang", is_indexed=False)
    yield Page(addresses.NOT_FOUND, "not_found.html", PlainView(head))
