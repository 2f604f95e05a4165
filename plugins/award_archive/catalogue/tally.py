"""Adds up awards, but only those of one scope, one kind, one sort of recipients and, where it matters, one issuer.

Reviews of several years are left out. The issuer matters for kinds of the class “other”; rows of such a
kind without an issuer are added within their article only.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from award_archive.model.article import Article, Award, Recipients
from award_archive.model.count import Count, Total, total_of
from award_archive.model.kinds import AwardKind, KindClass
from award_archive.model.place import Scope
from award_archive.model.vietnamese import sort_key


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
    groups: dict[tuple[Scope, AwardKind, Recipients, str, str], list[Count]] = {}
    for article in articles:
        if article.years.is_review:
            continue
        for award in article.awards:
            key = (article.place.scope, award.kind, award.recipients, *_sure_of(article, award))
            groups.setdefault(key, []).append(award.count)
    lines = (
        TallyLine(scope, kind, who, total_of(counts), issuer)
        for (scope, kind, who, issuer, _), counts in groups.items()
    )
    return tuple(sorted(lines, key=_order))


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
