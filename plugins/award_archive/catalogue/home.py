"""The class `Home`: a place whose news comes before other news, with all units whose news is its own.

These are the place, what lay in it, what all these became, and what they came from. What became of a unit may be a part
of it; what it came from, too, if it is the place itself. Of what a unit within the place came from, only the whole of
another unit is the place's: a strip that came from a neighbour makes the neighbour's news no news of the place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from award_archive.catalogue.indexes import Catalogue
from award_archive.model.article import Article
from award_archive.model.changes import Extent
from award_archive.model.place import District, Place, PlaceKey, Province, Ward, place_key
from award_archive.model.register import Register


@dataclass(frozen=True)
class Home:
    """A place of the register, as the archive's own."""

    place: Place
    register: Register

    @classmethod
    def named(cls, name: str, register: Register) -> "Home | None":
        """The home of that name or id; None where it means no unit, or several."""
        found = register.find_units(name) if name else []
        return cls(found[0], register) if len(found) == 1 else None

    @cached_property
    def units(self) -> frozenset[PlaceKey]:
        """The units whose news is the home's."""
        lineage = self.register.lineage
        inside = tuple(_inside(self.place, self.register))
        return frozenset().union(
            map(place_key, inside),
            *map(lineage.later, inside),
            *(lineage.earlier(unit, (Extent.WHOLE,)) for unit in inside),
            lineage.earlier(self.place, (Extent.WHOLE, Extent.PART)),
        )

    def wards(self, wards: list[Ward]) -> list[Ward]:
        """Those of the wards that are the home's, in their order."""
        return [ward for ward in wards if place_key(ward) in self.units]

    def news(self, catalogue: Catalogue) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
        """The articles about one of the home's units, and all others; newest first.

        One about a wider place, with recipients in the home, is among the others.
        """
        near: list[Article] = []
        far: list[Article] = []
        # Thousands of articles have the same few places, mostly the same objects.
        known: dict[int, bool] = {}
        for article in catalogue.newest_first:
            for place in article.places:
                if id(place) not in known:
                    known[id(place)] = place_key(place) in self.units
                if known[id(place)]:
                    near.append(article)
                    break
            else:
                far.append(article)
        return tuple(near), tuple(far)


def _inside(place: Place, register: Register) -> Iterator[Place]:
    """The place, and all units that lay in it on any day."""
    yield place
    match place:
        case District():
            yield from register.wards_of(place)
        case Province():
            yield from register.wards_without_district(place)
            for district in register.districts_of(place):
                yield from _inside(district, register)
        case Ward():
            pass
