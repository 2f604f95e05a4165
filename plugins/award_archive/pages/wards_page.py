"""Builds the pages that find wards: today's, and former ones with what each is now; by letter, district and province.

Where all of them fit on one page, that page lists them. Where they do not, it leads to them: a letter or a district is
one step, and there the line of a name gives the answer.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace as copy

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.place import Place
from award_archive.model.vietnamese import capitalised
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.phrasing.directory import cut_directory, directory, from_entry
from award_archive.pages.phrasing.letters import Letter, WardFinder
from award_archive.pages.phrasing.names import from_name, place_line, place_lines
from award_archive.pages.phrasing.paging import NAMES, cut, numbered_pages, numbered_title
from award_archive.pages.views.head import Head
from award_archive.pages.views.history_views import DirectoryEntry
from award_archive.pages.views.page import Page, Ready
from award_archive.pages.views.references import PlaceLine, Ref
from award_archive.pages.views.unit_views import LetterView, WardsView

# A jump leads over so many names of a long page.
_STEP = 20
# How many wards of today stand on the page that leads to all others.
_CURRENT = 200


def wards(archive: Archive) -> Iterator[Page]:
    """`/phuong/` and, where that page cannot hold all names, `/phuong/chu/<letter>/`."""
    finder = archive.ward_finder
    yield from _first_pages(archive.catalogue, finder)
    for letter in finder.letters:
        yield from _letter_pages(archive, letter)


def _first_pages(catalogue: Catalogue, finder: WardFinder) -> Iterator[Page]:
    """`/phuong/`, with all names or with letters; provinces go on below it where there are very many."""
    register = catalogue.register
    districts = register.districts_in_order if len(register.districts) <= NAMES else ()
    provinces = cut(register.provinces_in_order, NAMES)
    letters = tuple(letter.ref for letter in finder.letters)
    title = for_readers.WARD_FINDER_TITLE if letters else for_readers.WARDS_TITLE
    for url, pager in numbered_pages(addresses.WARDS, provinces):
        number, is_first = pager.number, pager.number == 1
        view = WardsView(
            head=Head(numbered_title(title, pager), for_readers.WARDS_ABOUT, (), "phuong"),
            letters=letters if is_first else (),
            current=_current(catalogue, is_finder=bool(letters)) if is_first else (),
            former=finder.former if is_first else (),
            districts=tuple(_way_in(catalogue, d, register.wards_of(d), "phuong") for d in districts if is_first),
            provinces=tuple(_way_in(catalogue, p, register.districts_of(p), "quan") for p in provinces.on(number)),
            province_links=provinces.links(f"{addresses.WARDS}#tinh", number, from_name),
            pager=pager,
        )
        yield Page(url, "wards.html", Ready(view))


def _current(catalogue: Catalogue, *, is_finder: bool) -> tuple[PlaceLine, ...]:
    """Today's wards; none where they are too many, and stand on the pages of their provinces and letters."""
    current = [ward for ward in catalogue.register.wards_in_order if ward.is_current]
    if not is_finder:
        return tuple(place_line(catalogue, ward) for ward in current)
    return place_lines(catalogue, current) if len(current) <= _CURRENT else ()


def _way_in(catalogue: Catalogue, unit: Place, inside: Sequence[Place], fragment: str) -> PlaceLine:
    """A district or province whose page, in the list of that name, leads on to what lies in it."""
    line = place_line(catalogue, unit)
    return copy(line, place=Ref(line.place.label, f"{line.place.url}#{fragment}")) if inside else line


def _letter_pages(archive: Archive, letter: Letter) -> Iterator[Page]:
    """The list of one letter."""
    entries = cut_directory(directory(archive.catalogue, letter.names))
    title = for_readers.wards_of_letter(letter.label)
    refs = tuple(Ref(one.label) if one is letter else one.ref for one in archive.ward_finder.letters)
    for url, pager in numbered_pages(letter.url, entries):
        about = for_readers.about_wards_of_letter(letter.label)
        view = LetterView(
            head=Head(numbered_title(title, pager), about, (archive.ward_list,), "phuong"),
            title=title,
            letters=refs,
            entries=entries.on(pager.number),
            entry_links=entries.links(letter.url, pager.number, from_entry),
            jumps=_jumps(url, entries.on(pager.number)),
            step=_STEP,
            pager=pager,
        )
        yield Page(url, "letter.html", Ready(view))


def _jumps(url: str, entries: Sequence[DirectoryEntry]) -> tuple[Ref, ...]:
    """Links to every so many names of a page, but the first; none where the page is short."""
    if len(entries) <= 2 * _STEP:
        return ()
    return tuple(
        Ref(capitalised(from_entry(entries[index])), f"{url}#ten-{index + 1}")
        for index in range(_STEP, len(entries), _STEP)
    )
