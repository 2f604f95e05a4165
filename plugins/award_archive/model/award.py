"""Defines an award, one row of an article's table: how many recipients of one sort got one kind, and from whom.

A row may have parts, which are rows too. What a report tells beside awards is an `OtherFact`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from award_archive.messages import award_words
from award_archive.model.count import Count
from award_archive.model.issuers import Issuer, Level
from award_archive.model.kinds import AwardKind
from award_archive.model.place import Place
from award_archive.model.vietnamese import spelling_key

# Inside a class with a field `date` the name means the field.
Day = date
_SPLIT, _UNSPLIT = ("collectives", "individuals", "households"), "unsplit"
_SEVERAL = 2
_RANKS = {level: rank for rank, level in enumerate(Level)}
# Rows within rows within a row are read no deeper than this.
DEEPEST_PART = 3


class Recipients(StrEnum):
    """Who is awarded.

    `code` is that of the open data: it is the same for all numbers of several sorts together, whichever sorts they are.
    """

    COLLECTIVES = "collectives"
    INDIVIDUALS = "individuals"
    HOUSEHOLDS = "households"
    UNSPLIT = "unsplit"
    UNSPLIT_HOUSEHOLDS = "unsplit_households"
    # Only sums are of these: of rows with several sorts in one number, and not the same sorts.
    SEVERAL = "several"

    def __init__(self, value: str) -> None:
        self.code = value if value in _SPLIT else _UNSPLIT

    @property
    def words(self) -> str:
        """The sort of recipients as editors write it, or readers see it."""
        return _RECIPIENT_WORDS[self]


_RECIPIENT_WORDS = {
    Recipients.COLLECTIVES: "tập thể",
    Recipients.INDIVIDUALS: "cá nhân",
    Recipients.HOUSEHOLDS: "hộ gia đình",
    Recipients.UNSPLIT: "tập thể và cá nhân",
    Recipients.UNSPLIT_HOUSEHOLDS: "hộ gia đình và cá nhân",
    Recipients.SEVERAL: award_words.SEVERAL_SORTS,
}
# What an editor can write of a row.
WRITTEN_RECIPIENTS = tuple(sort for sort in Recipients if sort is not Recipients.SEVERAL)


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision by which an award was given: its number and its day, as far as they are known."""

    number: str = ""
    date: Day | None = None


@dataclass(frozen=True)
class Award:
    """One row of awards: how many recipients of one sort got one kind from one issuer, or from several together.

    `group` says who the recipients are, such as “giáo viên”. `places` is where they are; empty: at the article's place.
    The rows of `of_which` are parts of this one, so no sum adds them. Each part has its own kind, recipients, issuers
    and places, though its article may leave them to the whole.
    """

    kind: AwardKind
    recipients: Recipients
    count: Count
    issuers: tuple[Issuer, ...] = ()
    group: str = ""
    quote: str = ""
    decision: Decision | None = None
    note: str = ""
    places: tuple[Place, ...] = ()
    of_which: tuple["Award", ...] = ()

    @property
    def issuer(self) -> str:
        """Who gave it, in one text; "" where the source does not say."""
        issuers = self.issuers
        return "; ".join([issuer.name for issuer in issuers]) if len(issuers) != 1 else issuers[0].name

    @property
    def level(self) -> Level | None:
        """The highest level of the issuers; None where there is none, or the level of one is not known."""
        issuers = self.issuers
        # It is asked of every award in every build, and few have several issuers.
        if len(issuers) < _SEVERAL:
            return issuers[0].level if issuers else None
        known = [issuer.level for issuer in issuers if issuer.level is not None]
        return min(known, key=_RANKS.__getitem__) if len(known) == len(issuers) else None

    @property
    def issuer_key(self) -> str:
        """What tells issuers without a level apart; see `issuers_key`."""
        return issuers_key(self.issuer)


@dataclass(frozen=True, slots=True)
class OtherFact:
    """What a report tells beside awards, such as gifts or letters of praise: it is shown, and in no sum."""

    what: str
    count: Count | None = None
    quote: str = ""
    note: str = ""


def issuers_key(names: str) -> str:
    """The same for all spellings and orders of the issuers that stand between semicolons, as in the open data.

    It is "" for nobody alone: what signs an issuer is written with counts.
    """
    return "; ".join(sorted(map(spelling_key, names.split(";"))))


def with_parts(awards: Iterable[Award]) -> Iterator[Award]:
    """Each of the awards, followed by its parts and theirs."""
    for award in awards:
        yield award
        if award.of_which:
            yield from with_parts(award.of_which)
