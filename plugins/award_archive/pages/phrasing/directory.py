"""Makes the entries of a directory of wards: each name once, with what its wards were and what they are now."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.changes import Confidence
from award_archive.model.place import District, Ward, place_key, short_name, typed_name
from award_archive.model.vietnamese import capitalised, name_key
from award_archive.model.ward_names import WardName
from award_archive.pages import addresses
from award_archive.pages.phrasing.fates import fate
from award_archive.pages.phrasing.names import days_beside, place_line
from award_archive.pages.phrasing.paging import Parts, cut
from award_archive.pages.views.history_views import DirectoryEntry, DirectoryRow, DirectoryUnit
from award_archive.pages.views.references import Ref

# How many entries stand on a page, and about how many characters they take: 8 KB in brotli.
_ENTRIES, _MOST_TEXT = 150, 16_000
# About how many characters a name and all that is around it take.
_OF_NAME = 40


def cut_directory(entries: Sequence[DirectoryEntry], most_text: int = _MOST_TEXT) -> Parts[DirectoryEntry]:
    """A directory in parts."""
    return cut(entries, _ENTRIES, _length, most_text)


def from_entry(entry: DirectoryEntry) -> str:
    """That a part of a directory begins with an entry."""
    words = (entry.name.label, "" if entry.name.url else entry.about)
    return for_readers.beginning_with(", ".join(filter(None, words)))


def directory(
    catalogue: Catalogue, names: Iterable[WardName], within: District | None = None
) -> tuple[DirectoryEntry, ...]:
    """An entry for each name; within a district nothing says where its wards were, nor days that are the district's."""
    return tuple(_entry(catalogue, name, within) for name in names)


def _entry(catalogue: Catalogue, name: WardName, within: District | None) -> DirectoryEntry:
    """The entry of a name."""
    if len(name.wards) == 1:
        (ward,) = name.wards
        ref, number = Ref(short_name(ward), addresses.place(ward)), len(catalogue.of_place(ward))
        return DirectoryEntry(ref, _about(catalogue, ward, within), number, (_row(catalogue, ward, ()),))
    groups = groupby(reversed(name.wards), partial(_answer, catalogue))
    rows = tuple(_row(catalogue, *_first_and_all(group)) for _, group in groups)
    return DirectoryEntry(Ref(_shared_name(name)), _where(catalogue, name.wards, within), 0, rows)


def _first_and_all(wards: Iterable[Ward]) -> tuple[Ward, tuple[Ward, ...]]:
    found = tuple(wards)
    return found[0], found


def _row(catalogue: Catalogue, newest: Ward, wards: Sequence[Ward]) -> DirectoryRow:
    """The row of wards that have one answer, as surely as the newest has it."""
    units = tuple(_unit(catalogue, newest, ward) for ward in wards)
    if newest.is_current:
        return DirectoryRow(units, newest.type, True, (), True)
    found = fate(catalogue.register, newest)
    return DirectoryRow(units, newest.type, False, found.rows, found.is_recorded)


def _unit(catalogue: Catalogue, newest: Ward, ward: Ward) -> DirectoryUnit:
    """One of the wards of a row."""
    doubt = _doubt(catalogue, ward)
    is_as_sure = doubt.rank <= _doubt(catalogue, newest).rank
    return DirectoryUnit(place_line(catalogue, ward), "" if is_as_sure else doubt.value)


def _doubt(catalogue: Catalogue, ward: Ward) -> Confidence:
    """How sure what a ward is now is, over all that it is."""
    found = (destination.confidence for destination in catalogue.register.lineage.fate(ward).destinations)
    return max(found, key=lambda confidence: confidence.rank, default=Confidence.HIGH)


def _answer(catalogue: Catalogue, ward: Ward) -> tuple[object, ...]:
    """What is told of a ward today; the same for all that share a row."""
    found = catalogue.register.lineage.fate(ward)
    units = tuple((place_key(destination.unit), destination.extent) for destination in found.destinations)
    return ward.is_current, found.is_recorded, units


def _shared_name(name: WardName) -> str:
    """The name of several wards, with their type where it is one and the name alone is a number."""
    newest = name.wards[-1]
    return capitalised(typed_name(newest)) if newest.name.isdecimal() else newest.name


def _about(catalogue: Catalogue, ward: Ward, within: District | None) -> str:
    """The type, district and days of a ward, as far as its short name does not say them."""
    has_type = name_key(short_name(ward)).startswith(name_key(ward.type))
    where = "" if ward.district and ward.district in ward.mark else _where(catalogue, (ward,), within)
    days = "" if within and ward.days == within.days else days_beside(ward)
    return ", ".join(filter(None, ("" if has_type else ward.type, where, days)))


def _where(catalogue: Catalogue, wards: Sequence[Ward], within: District | None) -> str:
    """The districts that the wards lay in, but for the one whose page this is."""
    around = [(ward, catalogue.register.district_of(ward)) for ward in wards]
    names = [typed_name(d) if d else ward.district for ward, d in around if not within or d != within]
    return ", ".join(dict.fromkeys(filter(None, names)))


def _length(entry: DirectoryEntry) -> int:
    """About how many characters the entry takes."""
    links = sum(len(row.units) + sum(len(one.places) for one in row.now) for row in entry.rows)
    return _OF_NAME * (1 + links)
