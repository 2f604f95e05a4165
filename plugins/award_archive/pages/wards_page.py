"""Builds the pages that find wards: today's, and former ones with what each is now; by letter, district and province.

Where all of them fit on one page, that page lists them. Where they do not, it leads to them: a letter or a district is
one step, and there the line of a name gives the answer.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace as copy

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.place import Place
from award_archive.model.vietnamese import capitalised
from award_archive.model.ward_names import NUMBERS, OTHERS, WardName, first_letter
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.phrasing.directory import cut_directory, directory, from_entry
from award_archive.pages.phrasing.names import from_name, place_line, place_lines
from award_archive.pages.phrasing.paging import NAMES, Parts, cut, numbered_pages, numbered_title
from award_archive.pages.views.head import Head
from award_archive.pages.views.history_views import DirectoryEntry
from award_archive.pages.views.page import Page, Ready
from award_archive.pages.views.references import PlaceLine, Ref
from award_archive.pages.views.unit_views import LetterView, WardsView

# A jump leads over so many names of a long page.
_STEP = 20
# How many wards of today stand on the page that leads to all others.
_CURRENT = 200
_WARDS = Ref(for_readers.WARDS, addresses.WARDS)
_WITHOUT_LETTER = {NUMBERS: for_readers.NUMBERS, OTHERS: for_readers.OTHER_LETTERS}


def wards(archive: Archive) -> Iterator[Page]:
    """`/phuong/` and, where that page cannot hold all names, `/phuong/chu/<letter>/`."""
    catalogue = archive.catalogue
    if former := _all_former(catalogue):
        yield from _first_pages(catalogue, (), former.on(1))
        return
    letters = _by_letter(catalogue.ward_names)
    yield from _first_pages(catalogue, tuple(map(_ref, letters)), ())
    for letter in letters:
        yield from _letter_pages(catalogue, letter, letters)


def _all_former(catalogue: Catalogue) -> Parts[DirectoryEntry] | None:
    """The names of all former wards, each with these alone; None where one page cannot hold them and all others."""
    register = catalogue.register
    names = [tuple(ward for ward in name.wards if not ward.is_current) for name in catalogue.ward_names]
    former = [WardName(wards) for wards in names if wards]
    current = sum(ward.is_current for ward in register.wards)
    if max(len(former), current, len(register.districts)) > NAMES:
        return None
    parts = cut_directory(directory(catalogue, former))
    return parts if len(parts.parts) <= 1 else None


def _first_pages(catalogue: Catalogue, letters: tuple[Ref, ...], former: tuple[DirectoryEntry, ...]) -> Iterator[Page]:
    """`/phuong/`, with all names or with letters; provinces go on below it where there are very many."""
    register = catalogue.register
    districts = register.districts_in_order if len(register.districts) <= NAMES else ()
    provinces = cut(register.provinces_in_order, NAMES)
    title = for_readers.WARD_FINDER_TITLE if letters else for_readers.WARDS_TITLE
    for url, pager in numbered_pages(addresses.WARDS, provinces):
        number, is_first = pager.number, pager.number == 1
        view = WardsView(
            head=Head(numbered_title(title, pager), for_readers.WARDS_ABOUT, (), "phuong"),
            letters=letters if is_first else (),
            current=_current(catalogue, is_finder=bool(letters)) if is_first else (),
            former=former if is_first else (),
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


class _Letter(Struct, frozen=True):
    """A letter of the finder: its address, how it is written, and the names that are looked for under it."""

    url: str
    label: str
    names: tuple[WardName, ...]


def _by_letter(names: Sequence[WardName]) -> tuple[_Letter, ...]:
    """The letters that names begin with, in dictionary order, numbers first."""
    groups: dict[str, list[WardName]] = {}
    for key, group in groupby(names, lambda name: name.initial):
        groups.setdefault(key, []).extend(group)
    return tuple(_Letter(addresses.letter(key), _label(key, group), tuple(group)) for key, group in groups.items())


def _label(key: str, names: Sequence[WardName]) -> str:
    """How a letter is written: `A, Â` where names begin with both."""
    return _WITHOUT_LETTER.get(key) or ", ".join(dict.fromkeys(first_letter(name.name) for name in names))


def _ref(letter: _Letter) -> Ref:
    return Ref(letter.label, letter.url)


def _letter_pages(catalogue: Catalogue, letter: _Letter, letters: Sequence[_Letter]) -> Iterator[Page]:
    """The list of one letter."""
    entries = cut_directory(directory(catalogue, letter.names))
    title = for_readers.wards_of_letter(letter.label)
    refs = tuple(Ref(one.label) if one is letter else _ref(one) for one in letters)
    for url, pager in numbered_pages(letter.url, entries):
        about = for_readers.about_wards_of_letter(letter.label)
        view = LetterView(
            head=Head(numbered_title(title, pager), about, (_WARDS,), "phuong"),
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
