"""Adds up awards, but only those of one scope, one kind, one sort of recipients and, where it matters, one issuer.

Reviews of several years are left out. The issuer matters for kinds of the class “other”; rows of such a
kind without an issuer are added within their article only.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from award_archive.model.article import Article, Award, Recipients
from award_archive.model.count import Total, total_of
from award_archive.model.kinds import AwardKind, KindClass
from award_archive.model.place import Scope
from award_archive.model.vietnamese import sort_key

# Scope, name of the kind, sort of recipients, issuer or "", article or "".
_Key = tuple[Scope, str, Recipients, str, str]


@dataclass(frozen=True, slots=True)
class TallyLine:
    """The sum of one kind for one sort of recipients at one scope.

    `issuer` is set for kinds of the class "other" alone: see `tally`.
    """

    scope: Scope
    kind: AwardKind
    recipients: Recipients
    total: Total
    issuer: str = ""


def tally(articles: Iterable[Article]) -> tuple[TallyLine, ...]:
    """One line for each scope, kind and sort of recipients that the articles award.

    A review of several years belongs to no single year, so its rows are not added. A kind of the class "other" is not
    defined by law: “khen thưởng” may mean different forms in two reports. So its rows are added only if they have the
    same issuer; rows without an issuer are added only within their article.
    """
    lines = (
        TallyLine(scope, awards[0].kind, who, total_of(award.count for award in awards), issuer)
        for (scope, _, who, issuer, _), awards in _groups(articles).items()
    )
    return tuple(sorted(lines, key=_order))


def number_of_lines(articles: Iterable[Article]) -> int:
    """How many lines `tally` has for the articles, found in a fraction of the time."""
    return len(_groups(articles))


def _groups(articles: Iterable[Article]) -> dict[_Key, list[Award]]:
    """The awards that are added to one another."""
    groups: dict[_Key, list[Award]] = {}
    for article in articles:
        if article.years.is_review:
            continue
        scope = article.place.scope
        for award in article.awards:
            key = (scope, award.kind.name, award.recipients, *_sure_of(article, award))
            groups.setdefault(key, []).append(award)
    return groups


def _sure_of(article: Article, award: Award) -> tuple[str, str]:
    """The issuer or the article within which rows of the award's kind may be added; both empty: everywhere."""
    if award.kind.kind_class is not KindClass.OTHER:
        return "", ""
    return award.issuer, "" if award.issuer else article.slug


def _order(line: TallyLine) -> tuple[object, ...]:
    return (
        list(Scope).index(line.scope),
        list(KindClass).index(line.kind.kind_class),
        sort_key(line.kind.name),
        sort_key(line.issuer),
        list(Recipients).index(line.recipients),
    )
