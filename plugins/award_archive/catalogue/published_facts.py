"""Takes from an article what may not change in silence once it is published.

That is its place, its working year, and of each row of awards the number, kind, recipients and place. Titles, texts,
quotes and the words that a number is told in may be corrected without a word.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from award_archive.catalogue.identities import Identities
from award_archive.model.article import Article, Correction, RemovedPhoto
from award_archive.model.award import Award, OtherFact
from award_archive.model.count import MAGNITUDES, Count
from award_archive.model.place import Place, label
from award_archive.model.vietnamese import name_key, spelling_key

_SAME = Identities()
_MAGNITUDES = frozenset(map(name_key, MAGNITUDES))


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that an article says. Its words are not compared: only what they mean is."""

    meaning: Hashable
    words: str = field(compare=False, default="")


@dataclass(frozen=True, slots=True)
class Row:
    """One number with what it counts, and its parts in an order that says nothing.

    `whose` is the group and the issuers, of what is told beside awards what it is. They may be spelt otherwise; they
    tell rows apart whose numbers are swapped.
    """

    number: Said
    kind: Said
    recipients: Said = Said("")
    place: Said = Said(())
    whose: Said = Said("")
    parts: tuple["Row", ...] = ()

    @property
    def order(self) -> str:
        """A key that rows of equal meaning share."""
        said = (self.number, self.kind, self.recipients, self.place, self.whose)
        return repr(([one.meaning for one in said], [part.order for part in self.parts]))


@dataclass(frozen=True)
class PublishedFacts:
    """What an article says that may not change in silence, and what explains that it did.

    `photos` has the file of each photograph by its part of an address.
    """

    slug: str
    path: str
    place: Said
    years: Said
    rows: tuple[Row, ...]
    photos: Mapping[str, str]
    removed: tuple[RemovedPhoto, ...]
    corrections: tuple[Correction, ...]


def facts_of(article: Article, same: Identities = _SAME) -> PublishedFacts:
    """What the article says; `same` says what stands now for the kinds and places of an article of a former state."""
    return PublishedFacts(
        slug=article.slug,
        path=article.path,
        place=_place(article.places, same),
        years=Said(article.years.code, article.years.words),
        rows=(
            *(_row(award, article.places, same) for award in article.awards),
            *(_other_row(other, other.count) for other in article.others if other.count),
        ),
        photos={photo.name: photo.file for photo in article.photos},
        removed=article.removed,
        corrections=article.corrections,
    )


def _row(award: Award, event: tuple[Place, ...], same: Identities) -> Row:
    parts = (_row(part, event, same) for part in award.of_which)
    elsewhere = award.places if award.places != event else ()
    return Row(
        _number(award.count),
        Said(same.name_of(award.kind), award.kind.name),
        Said(award.recipients.value, award.recipients.words),
        _place(elsewhere, same),
        Said((spelling_key(award.group), award.issuer_key), ", ".join(filter(None, (award.group, award.issuer)))),
        tuple(sorted(parts, key=attrgetter("order"))),
    )


def _other_row(other: OtherFact, count: Count) -> Row:
    return Row(_number(count), Said("", other.what), whose=Said(spelling_key(other.what)))


def _number(count: Count) -> Said:
    words = name_key(count.text)
    magnitude = words if words in _MAGNITUDES else ""
    return Said((count.kind.value, count.number, count.spread, magnitude), count.text)


def _place(places: tuple[Place, ...], same: Identities) -> Said:
    keys = ((place.scope, same.id_of(place)) for place in places)
    return Said(tuple(sorted(keys)), ", ".join(map(label, places)))
