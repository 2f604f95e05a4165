"""Tells which numbers of recipients in titles and summaries are of no row of awards, where they must be of one.

A title's number nearly always is the award's. In a summary only a number behind a verb of awarding is: all else may be
of residents, gifts, other years or proposals. Parts of what was told before are no rows of their own.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, combinations, product

from award_archive.model.award import Award, OtherFact, Recipients, with_parts
from award_archive.model.count import Count
from award_archive.model.text_checks.mentioned_counts import (
    MentionedCount,
    counts_in_title,
    counts_of_group,
    mentioned_counts,
)

_Told = dict[Recipients, set[int]]
_SPLIT = {
    Recipients.UNSPLIT: (Recipients.COLLECTIVES, Recipients.INDIVIDUALS),
    Recipients.UNSPLIT_HOUSEHOLDS: (Recipients.HOUSEHOLDS, Recipients.INDIVIDUALS),
}
_UNSPLIT = {
    Recipients.COLLECTIVES: (Recipients.UNSPLIT,),
    Recipients.HOUSEHOLDS: (Recipients.UNSPLIT_HOUSEHOLDS,),
    Recipients.INDIVIDUALS: (Recipients.UNSPLIT, Recipients.UNSPLIT_HOUSEHOLDS),
}
# One and none are said of much that no row counts.
_FEW = 1
# A rounded number is at most so many hundredths less or more than what it stands for.
_ROUNDED_DOWN, _ROUNDED_UP = 75, 150
_CLAUSE_END = re.compile(r"[.;:!?()…](?!\d)")
_AWARDING = re.compile(
    r"\b(?:khen|tặng|trao|tuyên dương|biểu dương|tôn vinh|vinh danh|thưởng|(?<!tiếp )(?<!công )nhận)\b"
)
# What is counted where one of these stands before the number is no award, or not this one, or a part of it.
_OF_OTHERS = re.compile(
    r"\b(?:quà|suất|học bổng|sổ tiết kiệm|nhà|xe|thăm|hỗ trợ|giúp|đề nghị|đề xuất|đăng ký|bình chọn|bình xét|xét|chọn|"
    r"năm ngoái|năm trước|trước đó|trước đây|so với|(?:ít|nhiều) hơn|(?:sau|trong|qua) (?:\d+|\w+(?: mươi)?) năm|"
    r"tổng số|đại diện|tham luận|phát biểu|dự|tham gia|tăng|giảm|trong đó|gồm|chia|còn lại|cứu|bắt|trước|cùng|với|"
    r"khống chế|lừa|chống)\b"
)
_OTHER_VERB = re.compile(r"\b(?:có|là|được|thuộc|đạt)\b")
_AWARDED_BEHIND = re.compile(
    r"[^,.;:]{0,40}\b(?:nhận|đón nhận|được (?:khen|tặng|trao|tuyên dương|biểu dương|tôn vinh|vinh danh))\b"
)
_LONGEST_GROUP = 4


def unmatched_in_title(title: str, awards: tuple[Award, ...], others: tuple[OtherFact, ...]) -> list[MentionedCount]:
    """The numbers of recipients in a title that no row, part, sum of rows or other fact has."""
    mentioned = [*counts_in_title(title)]
    known_places = {found.start for found in mentioned}
    for award in awards:
        if award.group and len(award.group.split()) <= _LONGEST_GROUP:
            of_group = counts_of_group(title, award.group, award.recipients)
            mentioned += [found for found in of_group if found.start not in known_places]

    def is_awarded(found: MentionedCount) -> bool:
        return found.is_plain or _is_behind_verb(title, found) or bool(_AWARDED_BEHIND.match(title.lower(), found.end))

    return _unmatched(title, mentioned, awards, others, is_awarded, may_be_part=False)


def unmatched_in_summary(
    summary: str, awards: tuple[Award, ...], others: tuple[OtherFact, ...]
) -> list[MentionedCount]:
    """The numbers of recipients behind a verb of awarding that no row, part, sum of rows or other fact has."""

    def is_awarded(found: MentionedCount) -> bool:
        return _is_behind_verb(summary, found)

    return _unmatched(summary, [*mentioned_counts(summary)], awards, others, is_awarded, may_be_part=True)


def _unmatched(
    text: str,
    mentioned: Sequence[MentionedCount],
    awards: tuple[Award, ...],
    others: tuple[OtherFact, ...],
    is_awarded: Callable[[MentionedCount], bool],
    *,
    may_be_part: bool,
) -> list[MentionedCount]:
    """Those that no row tells; `may_be_part` of one that counts several sorts together."""
    doubtful = [found for found in mentioned if found.number > _FEW and not _is_of_row(found, awards)]
    doubtful = [found for found in doubtful if is_awarded(found)]
    if not doubtful:
        return []
    told = _told_of(awards)
    other = set(chain.from_iterable(_ends(fact.count) for fact in others if fact.count))

    def is_known(found: MentionedCount) -> bool:
        known = _known(found.recipients, told, may_be_part=may_be_part)
        return known is None or _is_among(found, known | other) or _is_part(found, mentioned, known)

    left = [found for found in doubtful if not is_known(found)]
    return [found for found in left if not _adds_up(found, mentioned, told) and not _is_of_others(text, found)]


def _is_of_row(found: MentionedCount, awards: tuple[Award, ...]) -> bool:
    """Whether the number is simply that of a row, as nearly all are."""
    return any(award.count.number == found.number and award.recipients is found.recipients for award in awards)


def _clause_before(text: str, found: MentionedCount) -> str:
    return _CLAUSE_END.split(text[: found.start].lower())[-1]


def _is_of_others(text: str, found: MentionedCount) -> bool:
    return bool(_OF_OTHERS.search(_clause_before(text, found)))


def _is_behind_verb(text: str, found: MentionedCount) -> bool:
    """Whether a verb of awarding stands before the number in its clause, and no other behind the last comma."""
    clause = _clause_before(text, found)
    last = clause.rpartition(",")[2]
    return bool(_AWARDING.search(clause)) and (bool(_AWARDING.search(last)) or not _OTHER_VERB.search(last))


def _known(sort: Recipients, told: _Told, *, may_be_part: bool) -> set[int] | None:
    """The numbers that recipients of the sort may have by the rows; None where these do not say."""
    if parts := _SPLIT.get(sort):
        sums = {sum(pair) for pair in product(*(told.get(part, ()) for part in parts))}
        return (told.get(sort, set()) | sums) or None
    unsplit = set().union(*(told.get(both, set()) for both in _UNSPLIT.get(sort, ())))
    if may_be_part and unsplit:
        return None
    return told.get(sort) or unsplit or None


def _is_among(found: MentionedCount, known: Iterable[int]) -> bool:
    """Whether the number is one of these, or rounds one."""
    if not found.is_rounded:
        return found.number in known
    low, high = found.number * _ROUNDED_DOWN, found.number * _ROUNDED_UP
    return any(low <= 100 * number <= high for number in known)


def _is_part(found: MentionedCount, mentioned: Iterable[MentionedCount], known: set[int]) -> bool:
    """Whether a larger number of the same recipients, which rows have, is told before: this may be a part of it."""
    return any(
        earlier.start < found.start and earlier.recipients is found.recipients and earlier.number > found.number
        for earlier in mentioned
        if earlier.number in known
    )


def _adds_up(found: MentionedCount, mentioned: Iterable[MentionedCount], told: _Told) -> bool:
    """Whether another number, or all numbers of these recipients, make it one that rows have."""
    numbers = [one.number for one in mentioned if one.recipients is found.recipients]
    own = told.get(found.recipients, set())
    if sum(numbers) in own or any(found.number in pair and sum(pair) in own for pair in combinations(numbers, 2)):
        return True
    unsplit = set().union(*(told.get(both, set()) for both in _UNSPLIT.get(found.recipients, ())))
    return any(found.number + one.number in unsplit for one in mentioned if one.recipients is not found.recipients)


def _told_of(awards: tuple[Award, ...]) -> _Told:
    """All numbers that rows tell of each sort of recipients, with the sums over rows of one kind, by issuers too."""
    told: defaultdict[Recipients, set[int]] = defaultdict(set)
    for award in with_parts(awards):
        told[award.recipients].update(_ends(award.count))
    sums: defaultdict[tuple[Recipients, str | None, str | None], int] = defaultdict(int)
    for award in awards:
        for kind in (None, award.kind.name):
            for issuer in (None, award.issuer_key):
                sums[award.recipients, kind, issuer] += award.count.number or 0
    for (recipients, _, _), total in sums.items():
        told[recipients].add(total)
    return dict(told)


def _ends(count: Count) -> Iterable[int]:
    return () if count.number is None else (count.number, count.number + count.spread)
