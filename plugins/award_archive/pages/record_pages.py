"""Builds the pages of open data and corrections, the editorial pages and the 404 page.

The page of corrections also lists removed photographs and addresses that were given up.
"""

from collections.abc import Iterator

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.place import Place, Province, place_key
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files import open_data
from award_archive.pages.linked_data.website import dataset
from award_archive.pages.phrasing.names import article_ref, day, title_ref
from award_archive.pages.phrasing.paging import cut, numbered_pages, numbered_title
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready
from award_archive.pages.views.page_views import CorrectionsView, DataView, EditorialView, PlainView
from award_archive.pages.views.references import Ref
from award_archive.pages.views.text_views import NoteRow

# A paragraph of an editorial page that says where readers write.
_PLACE_OF_CONTACT = "<p>{contact}</p>"


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
