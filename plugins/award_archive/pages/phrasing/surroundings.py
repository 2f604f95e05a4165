"""Finds what stands around a place: what lies in it, what it came from and became, and where else there is to read."""

from collections.abc import Iterator
from typing import NamedTuple

from award_archive.catalogue.former_wards import (
    EarlierArticle,
    earlier_articles,
    former_districts,
    former_wards_of,
    number_of_articles,
)
from award_archive.catalogue.indexes import Catalogue
from award_archive.model.changes import Extent
from award_archive.model.place import District, Place, PlaceKey, Province, Ward, place_key
from award_archive.model.ward_names import WardName
from award_archive.pages.phrasing.directory import cut_directory, directory
from award_archive.pages.phrasing.items import length_of
from award_archive.pages.phrasing.names import place_line, place_lines, place_ref
from award_archive.pages.phrasing.paging import NAMES, PAGE_SIZE, Parts, cut
from award_archive.pages.views.history_views import DirectoryEntry
from award_archive.pages.views.references import PlaceLine

# About how many characters the directory of a district takes on a page that has other lists too.
_DIRECTORY = 6_000
# How many wards of a province, which has no more today, stand on a page as bare names.
_WARDS = 200


class Inside(NamedTuple):
    """What lies in a place, in parts: a province's districts and its wards of no district, a district's names."""

    districts: Parts[PlaceLine]
    wards: Parts[PlaceLine]
    names: Parts[DirectoryEntry]


_NOTHING = Inside(Parts(()), Parts(()), Parts(()))


class Earlier(NamedTuple):
    """Articles of former wards that a ward of today lists, and how many more stand on the pages of these."""

    articles: tuple[EarlierArticle, ...]
    left_out: int


class Surroundings:
    """What stands around the places of a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._former = former_wards_of(catalogue.register)
        self._name_of = {ward.id: name for name in catalogue.ward_names for ward in name.wards}

    def inside(self, place: Place) -> Inside:
        """What lies in the place."""
        if isinstance(place, Ward):
            return _NOTHING
        register = self._catalogue.register
        districts: list[PlaceLine] = []
        wards: tuple[PlaceLine, ...] = ()
        names: tuple[DirectoryEntry, ...] = ()
        if isinstance(place, District):
            names = self._names(place)
        if isinstance(place, Province):
            districts = [place_line(self._catalogue, unit) for unit in register.districts_of(place)]
            wards = place_lines(self._catalogue, register.wards_without_district(place))
        return Inside(cut(districts, NAMES), cut(wards, _WARDS), cut_directory(names, _DIRECTORY))

    def _names(self, district: District) -> tuple[DirectoryEntry, ...]:
        """The names of the district's wards, each with the wards that lay in it."""
        inside = {ward.id for ward in self._catalogue.register.wards_of(district)}
        names = dict.fromkeys(self._name_of[ward.id] for ward in self._catalogue.register.wards_of(district))
        own = (WardName(tuple(ward for ward in name.wards if ward.id in inside)) for name in names)
        return directory(self._catalogue, own, district)

    def earlier(self, place: Place) -> Earlier:
        """The newest articles of the former wards that lie in a ward of today, and how many more there are.

        All of them stand on the pages of these wards: a second list of thousands would make every build longer.
        """
        former = [one for one in self._former.get(place_key(place), ()) if self._catalogue.of_place(one.ward)]
        if not former:
            return Earlier((), 0)
        parts = cut(earlier_articles(self._catalogue, former, PAGE_SIZE), length=lambda one: length_of(one.article))
        shown = parts.on(1)
        return Earlier(shown, number_of_articles(self._catalogue, former) - len(shown))

    def wider(self, place: Place) -> tuple[PlaceLine, ...]:
        """What the place lies or lay in, the nearer first.

        The number of a province's articles is not told: it changes too often to stand on the pages of all its wards.
        """
        return tuple(map(self._in_a_sentence, self._catalogue.register.wider_places(place)))

    def former_districts(self, place: Place) -> tuple[PlaceLine, ...]:
        """The districts that the land of a ward of today lay in."""
        found = former_districts(self._catalogue.register, self._former.get(place_key(place), ()))
        return tuple(map(self._in_a_sentence, found))

    def _in_a_sentence(self, unit: Place) -> PlaceLine:
        number = 0 if isinstance(unit, Province) else len(self._catalogue.of_place(unit))
        return PlaceLine(place_ref(unit), "", number)

    def told_of(self, place: Place) -> tuple[PlaceLine, ...]:
        """What a former ward came from and became, directly and today, as far as articles tell of it.

        Of a ward of today they are its former wards, if it does not list all of their articles itself.
        """
        units: list[Place] = []
        if isinstance(place, Ward) and not place.is_current:
            units = [self._catalogue.register.unit_by_key[key] for key in dict.fromkeys(self._neighbour_keys(place))]
        elif self.earlier(place).left_out:
            units = [one.ward for one in self._former[place_key(place)]]
        return tuple(place_line(self._catalogue, unit) for unit in units if self._catalogue.of_place(unit))

    def _neighbour_keys(self, ward: Ward) -> Iterator[PlaceKey]:
        lineage = self._catalogue.register.lineage
        yield from (one.origin for one in lineage.predecessors(ward) if one.extent is not Extent.AREA)
        yield from (one.target for one in lineage.successors(ward) if one.extent is not Extent.AREA)
        yield from (place_key(destination.unit) for destination in lineage.fate(ward).destinations)
