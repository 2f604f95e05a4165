"""Tells which kinds of awards and which places of a former register are those of now, whatever their names and ids."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from award_archive.model.kinds import AwardKind, AwardKinds
from award_archive.model.place import Place, PlaceKey, Ward, place_key
from award_archive.model.register import Register
from award_archive.model.vietnamese import name_key, slug


@dataclass(frozen=True)
class Identities:
    """What stands now for the kinds and places of a former register: names by names, ids by scopes and ids.

    Whatever is not listed has the name or id that it had.
    """

    kinds: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[PlaceKey, str] = field(default_factory=dict)

    def name_of(self, kind: AwardKind) -> str:
        """The name of the kind now."""
        return self.kinds.get(kind.name, kind.name)

    def id_of(self, place: Place) -> str:
        """The id of the place now; "" where no place of now is known to be the same."""
        return self.places.get(place_key(place), place.id)


def same_kinds(former: AwardKinds, now: AwardKinds) -> dict[str, str]:
    """The names of former kinds with those of now.

    A kind may get another name and keep the former one as an alias. One whose name became the alias of another kind, or
    of one that stands for several, is no longer there.
    """
    found: dict[str, str] = {}
    for kind in former.all:
        heir = now.find(kind.name)
        if heir and former.find(heir.name) in (None, kind) and heir.name not in found.values():
            found[kind.name] = heir.name
    return found


@dataclass(frozen=True)
class UnitsOfBoth:
    """The units of a former register and of that of now."""

    former: Register
    now: Register

    @cached_property
    def replaced(self) -> tuple[tuple[Place, Place], ...]:
        """The units whose ids another unit has now, each with that one."""
        now = self.now.unit_by_key
        both = ((unit, now.get(place_key(unit))) for unit in self.former.units)
        return tuple((unit, other) for unit, other in both if other and self._is_another(unit, other))

    @cached_property
    def ids(self) -> dict[PlaceKey, str]:
        """The ids of now of units that have not kept theirs."""
        return dict(self._moved())

    def _moved(self) -> Iterator[tuple[PlaceKey, str]]:
        replaced = {place_key(unit) for unit, _ in self.replaced}
        kept = self.former.unit_by_key.keys() - replaced
        come: dict[tuple[str, ...], list[Place]] = {}
        for unit in self.now.units:
            if place_key(unit) not in kept:
                come.setdefault(_name(unit), []).append(unit)
        for unit in self.former.units:
            key = place_key(unit)
            if key in replaced or key not in self.now.unit_by_key:
                heirs = (other.id for other in come.get(_name(unit), ()) if other.days.overlaps(unit.days))
                yield key, next(heirs, "")

    def _is_another(self, unit: Place, other: Place) -> bool:
        """Whether `other`, which has the unit's id, is not this unit with a corrected name or corrected days.

        It is the one that another former id had, or one of another name in another district or province.
        """
        if _exact(unit) == _exact(other):
            return False
        for known in self._former_by_name.get(_name(other), ()):
            is_former = _exact(known) == _exact(other) or _name(unit) != _name(other)
            if known is not unit and is_former and not self._has_kept_its_id(known):
                return True
        return slug(unit.name) != slug(other.name) and not (_around(unit) & _around(other))

    def _has_kept_its_id(self, unit: Place) -> bool:
        now = self.now.unit_by_key.get(place_key(unit))
        return now is not None and _exact(now) == _exact(unit)

    @cached_property
    def _former_by_name(self) -> dict[tuple[str, ...], list[Place]]:
        found: dict[tuple[str, ...], list[Place]] = {}
        for unit in self.former.units:
            found.setdefault(_name(unit), []).append(unit)
        return found

    @property
    def are_equal(self) -> bool:
        """Whether every name and id of a unit means the same in both registers."""
        former, now = ({(unit.id, _exact(unit)) for unit in one.units} for one in (self.former, self.now))
        return former == now


def _name(unit: Place) -> tuple[str, ...]:
    district = unit.district if isinstance(unit, Ward) else ""
    return (unit.scope, *map(name_key, (unit.type, unit.name, district, unit.province)))


def _exact(unit: Place) -> tuple[object, ...]:
    return (*_name(unit), unit.days)


def _around(unit: Place) -> set[str]:
    """The nearest of the units around it that are named."""
    district = unit.district if isinstance(unit, Ward) else ""
    return {slug(district or unit.province)}
