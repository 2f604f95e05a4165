"""Sums of awards that add only what may be added: one scope, one kind, one sort of recipients."""

from collections.abc import Iterable
from dataclasses import dataclass

from award_archive.model.article import Article, Recipients
from award_archive.model.count import Count, Total, total_of
from award_archive.model.kinds import AwardKind, KindClass
from award_archive.model.place import Scope
from award_archive.model.vietnamese import sort_key


@dataclass(frozen=True, slots=True)
class TallyLine:
    """The sum of one kind for one sort of recipients at one scope."""

    scope: Scope
    kind: AwardKind
    recipients: Recipients
    total: Total


def tally(articles: Iterable[Article]) -> tuple[TallyLine, ...]:
    """One line for each scope, kind and sort of recipients that the articles award.

    A review of several years belongs to no single year, so none of its rows is added.
    """
    groups: dict[tuple[Scope, AwardKind, Recipients], list[Count]] = {}
    for article in articles:
        if article.years.is_review:
            continue
        for award in article.awards:
            groups.setdefault((article.place.scope, award.kind, award.recipients), []).append(award.count)
    lines = (TallyLine(scope, kind, who, total_of(counts)) for (scope, kind, who), counts in groups.items())
    return tuple(sorted(lines, key=_order))


def _order(line: TallyLine) -> tuple[object, ...]:
    return (
        list(Scope).index(line.scope),
        list(KindClass).index(line.kind.kind_class),
        sort_key(line.kind.name),
        list(Recipients).index(line.recipients),
    )
