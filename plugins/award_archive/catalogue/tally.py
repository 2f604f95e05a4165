"""Adds up awards, but only those of one scope, one kind, one sort of recipients and one level of issuer.

Awards without an issuer are added to one another, and those of an issuer without a known level to that issuer's own.
Left out are parts of rows, reviews of several years, and what several wards got together. An award counts where its
recipients are.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from award_archive.model.article import Article
from award_archive.model.award import Award, Recipients, issuers_key, with_parts
from award_archive.model.count import Total, total_of
from award_archive.model.issuers import Level
from award_archive.model.kinds import AwardKind, KindClass
from award_archive.model.place import Place, Scope, place_key
from award_archive.model.vietnamese import sort_key

# Scope, name of the kind, code of the recipients, and the two parts of `Giver.key`.
_Key = tuple[Scope, str, str, str, str]
# An article with one of its awards.
Given = tuple[Article, Award]


@dataclass(frozen=True, slots=True)
class Giver:
    """Whose awards are added to one another.

    That is all issuers of one level, or those `issuers` alone whose level is not known, or nobody: none is named.
    `unit_type` is set where all issuers of the level that name a type of unit name the same.
    """

    level: Level | None = None
    unit_type: str = ""
    issuers: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What tells givers apart, whatever the type of unit and however an issuer is spelt."""
        return (self.level or "", issuers_key("; ".join(self.issuers)))

    @property
    def order(self) -> tuple[object, ...]:
        """From the highest level; then issuers of no known level in dictionary order, and nobody at last."""
        level = list(Level).index(self.level) if self.level else len(Level)
        return (level, not self.issuers, [(sort_key(name), name) for name in self.issuers])


@dataclass(frozen=True, slots=True)
class TallyLine:
    """The sum of one kind for one sort of recipients at one scope, as far as one giver gave it.

    `given` are the awards that it adds, each with its article, in the order of the articles; lines that differ in these
    alone are equal.
    """

    scope: Scope
    kind: AwardKind
    recipients: Recipients
    total: Total
    giver: Giver
    given: tuple[Given, ...] = field(compare=False)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that it adds something of, each once, in their order."""
        return tuple({article.slug: article for article, _ in self.given}.values())


def tally(
    articles: Iterable[Article], place: Place | None = None, kind: AwardKind | None = None
) -> tuple[TallyLine, ...]:
    """One line for each scope, kind, sort of recipients and giver of the awards that the articles give.

    With a place, only awards whose recipients are there; with a kind, only awards of it. A review of several years
    belongs to no single year, and what several wards got together to none of them: so neither is added.
    """
    groups = _groups(articles, place, kind)
    of_givers: defaultdict[tuple[str, ...], list[Award]] = defaultdict(list)
    for key, given in groups.items():
        of_givers[key[0], *key[3:]] += [award for _, award in given]
    givers = {key: _giver(awards) for key, awards in of_givers.items()}
    lines = (_line(key, given, givers[key[0], *key[3:]]) for key, given in groups.items())
    return tuple(sorted(lines, key=_order))


def number_of_lines(articles: Iterable[Article], place: Place | None = None, kind: AwardKind | None = None) -> int:
    """How many lines `tally` has for the articles, found in a fraction of the time."""
    return len(_groups(articles, place, kind))


def is_counted(article: Article, places: Sequence[Place]) -> bool:
    """Whether a sum adds an award of the article to recipients at the places, if it is no part of another one."""
    return len(places) == 1 and not article.years.is_review


def counted_places(article: Article) -> Iterable[Place]:
    """The places with recipients that a sum counts, each once."""
    for award in article.awards:
        if award.places:
            break
    else:  # as in most articles
        return article.places if article.awards and is_counted(article, article.places) else ()
    places = (award.places or article.places for award in article.awards)
    return {place_key(some[0]): some[0] for some in places if is_counted(article, some)}.values()


def has_uncounted(articles: Iterable[Article], place: Place) -> bool:
    """Whether the articles give an award to recipients at the place that no sum of the place counts."""
    wanted = place_key(place)
    return any(
        wanted in map(place_key, award.places or article.places)
        for article in articles
        for award in with_parts(article.awards)
    )


def all_sorts(sorts: Iterable[Recipients]) -> Recipients:
    """The one of all the sorts of recipients; SEVERAL where they differ: only unsplit numbers are then added."""
    found = set(sorts)
    return found.pop() if len(found) == 1 else Recipients.SEVERAL


def common_giver(givers: Iterable[Giver]) -> Giver:
    """The giver that equal ones are together: its type of unit is told where all agree on it."""
    found = set(givers)
    types = {giver.unit_type for giver in found} - {""}
    first = min(found, key=lambda giver: giver.order)
    return Giver(first.level, types.pop() if len(types) == 1 else "", first.issuers)


def _groups(articles: Iterable[Article], place: Place | None, kind: AwardKind | None) -> dict[_Key, list[Given]]:
    """The awards that are added to one another."""
    wanted = place_key(place) if place else None
    groups: dict[_Key, list[Given]] = {}
    for article in articles:
        for award in article.awards:
            if kind and award.kind.name != kind.name:
                continue
            places = award.places or article.places
            at, level = places[0], award.level
            if not is_counted(article, places) or (place and at is not place and place_key(at) != wanted):
                continue
            issuer = "" if level or not award.issuers else award.issuer_key
            key = (at.scope, award.kind.name, award.recipients.code, level or "", issuer)
            if key in groups:
                groups[key].append((article, award))
            else:
                groups[key] = [(article, award)]
    return groups


def _line(key: _Key, given: Sequence[Given], giver: Giver) -> TallyLine:
    total, sorts = total_of(award.count for _, award in given), all_sorts(award.recipients for _, award in given)
    return TallyLine(key[0], given[0][1].kind, sorts, total, giver, tuple(given))


def _giver(awards: Sequence[Award]) -> Giver:
    """Whose awards they all are; of several spellings of one issuer the first in order."""
    level = awards[0].level
    if level is None:
        spellings = {award.issuers for award in awards}
        return common_giver(Giver(issuers=tuple(one.name for one in issuers)) for issuers in spellings)
    types = {issuer.unit_type for award in awards for issuer in award.issuers if issuer.level is level}
    return common_giver(Giver(level, unit_type) for unit_type in types)


def _order(line: TallyLine) -> tuple[object, ...]:
    return (
        list(Scope).index(line.scope),
        line.giver.order,
        list(KindClass).index(line.kind.kind_class),
        sort_key(line.kind.name),
        list(Recipients).index(line.recipients),
        line.giver.key,
        line.kind.name,
    )
