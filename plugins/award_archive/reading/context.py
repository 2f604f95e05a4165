"""Holds what an article is checked against, with what is suggested where a name in it means nothing."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from award_archive.messages import rule_details
from award_archive.model.issuers import Doubt, Issuers
from award_archive.model.kinds import AwardKinds
from award_archive.model.movements import Movements
from award_archive.model.office_words import office_in
from award_archive.model.register import Register
from award_archive.reading.photo_files import PhotoFiles
from award_archive.reading.place_reader import Units
from award_archive.reading.suggestions import Choices

_DOUBTS = {
    Doubt.SEVERAL_LEVELS: rule_details.SEVERAL_LEVELS,
    Doubt.SEVERAL_OFFICES: rule_details.SEVERAL_OFFICES,
    Doubt.NO_UNIT_TYPE: rule_details.NO_UNIT_TYPE,
}


@dataclass(frozen=True)
class Context:
    """What an article is checked against: the register, the photograph files and today's date.

    Days after `today` are in the future. If the register has errors (`is_sound` is False), places, kinds, issuers and
    movements are not checked.
    """

    register: Register
    kinds: AwardKinds
    issuers: Issuers
    movements: Movements
    photos: PhotoFiles
    today: date
    is_sound: bool = True

    def until(self, day: date) -> "Context":
        """The same for an article that is published on that day: what lies in the future then is in the future."""
        return replace(self, today=day) if day > self.today else self

    @cached_property
    def units(self) -> Units:
        """The register's units, with what is suggested where a name means none."""
        return Units(self.register)

    @cached_property
    def names_of_kinds(self) -> Choices[str]:
        """The names of kinds, as suggestions where one means none."""
        return Choices(self.kinds.names, str)

    @cached_property
    def names_of_movements(self) -> Choices[str]:
        """The names of movements, as suggestions where one means none."""
        return Choices(self.movements.names, str)

    @cached_property
    def titles_of_issuers(self) -> Choices[str]:
        """Titles and aliases of issuers, as suggestions where a text begins with none."""
        return Choices((name for title in self.issuers.titles for name in title.spellings), str)

    def hint_about_issuer(self, written: str) -> str:
        """What to write in place of a text that means no one issuer."""
        doubt = self.issuers.doubt(written)
        if doubt:
            return _DOUBTS[doubt]
        return rule_details.unknown_office(self.titles_of_issuers.nearest(office_in(written)))
