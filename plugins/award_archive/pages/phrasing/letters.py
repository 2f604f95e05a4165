"""Finds wards by the letter that their names begin with, where one page cannot hold the names of all former wards."""

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_readers
from award_archive.model.ward_names import NUMBERS, OTHERS, WardName, first_letter
from award_archive.pages import addresses
from award_archive.pages.phrasing.directory import cut_directory, directory
from award_archive.pages.phrasing.paging import NAMES, Parts
from award_archive.pages.views.history_views import DirectoryEntry
from award_archive.pages.views.references import Ref

_WITHOUT_LETTER = {NUMBERS: for_readers.NUMBERS, OTHERS: for_readers.OTHER_LETTERS}


class Letter(Struct, frozen=True):
    """A letter of the finder: its address, how it is written, and the names that are looked for under it."""

    url: str
    label: str
    names: tuple[WardName, ...]

    @property
    def ref(self) -> Ref:
        """The letter and its page."""
        return Ref(self.label, self.url)


class WardFinder(Struct, frozen=True):
    """How former wards are found: on one page that lists them all or, where they are too many, by `letters`."""

    former: tuple[DirectoryEntry, ...]
    letters: tuple[Letter, ...]


def ward_finder(catalogue: Catalogue) -> WardFinder:
    """How the former wards of the catalogue are found."""
    former = _all_former(catalogue)
    return WardFinder((), _by_letter(catalogue.ward_names)) if former is None else WardFinder(former.on(1), ())


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


def _by_letter(names: Sequence[WardName]) -> tuple[Letter, ...]:
    """The letters that names begin with, in dictionary order, numbers first."""
    groups: dict[str, list[WardName]] = {}
    for key, group in groupby(names, lambda name: name.initial):
        groups.setdefault(key, []).extend(group)
    return tuple(Letter(addresses.letter(key), _label(key, group), tuple(group)) for key, group in groups.items())


def _label(key: str, names: Sequence[WardName]) -> str:
    """How a letter is written: `A, Â` where names begin with both."""
    return _WITHOUT_LETTER.get(key) or ", ".join(dict.fromkeys(first_letter(name.name) for name in names))
