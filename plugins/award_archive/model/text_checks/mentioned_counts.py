"""Finds numbers of recipients that a text mentions (`205 tập thể`).

A number is passed over where something else may be meant: one of many (`một trong 20 tập thể`), a range, and what
stands behind such words as `năm` and `số`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from award_archive.model.award import Recipients
from award_archive.model.text_checks.number_words import WrittenNumber, number_before

# The words for recipients behind a number; the longer ones first.
_SORTS = (
    (Recipients.UNSPLIT, r"tập thể(?:\s*[,/–-]\s*|\s+và\s+)cá nhân"),
    (Recipients.UNSPLIT_HOUSEHOLDS, r"(?:hộ )?gia đình(?:\s*[,/–-]\s*|\s+và\s+)cá nhân"),
    (Recipients.COLLECTIVES, "tập thể"),
    (Recipients.INDIVIDUALS, "cá nhân"),
    (Recipients.HOUSEHOLDS, "(?:hộ )?gia đình"),
)
# In other words, which titles use.
_SORTS_OF_TITLES = (
    *_SORTS,
    (
        Recipients.INDIVIDUALS,
        "người|đảng viên|đoàn viên|hội viên|học sinh|sinh viên|thủ khoa|giáo viên|nhà giáo|cán bộ|chiến sĩ|chiến sỹ|"
        "công nhân|công an|thanh niên|thiếu nhi",
    ),
    (Recipients.HOUSEHOLDS, "hộ"),
)


def _before_end(sorts: tuple[tuple[Recipients, str], ...]) -> re.Pattern[str]:
    # One space stands between the words of what was read; an expression that begins with it is fast.
    return re.compile(rf" (?:{'|'.join(f'({words})' for _, words in sorts)})\b")


_RECIPIENTS, _RECIPIENTS_IN_TITLES = _before_end(_SORTS), _before_end(_SORTS_OF_TITLES)
_ROUNDING = frozenset(("hơn", "trên", "gần", "khoảng", "chừng", "nhất", "đa", "thiểu"))
# What a number is of, where it is not simply that of the recipients behind it.
_WORDS_BEFORE = frozenset(
    (
        *("năm", "tháng", "ngày", "quý", "số", "thứ", "lần", "khóa", "khoá", "hạng", "điều", "khoản", "giờ", "phút"),
        *("phường", "quận", "tổ", "khu", "trong", "của", "từ", "đến", "tới", "diện", "tăng", "giảm", "đợt"),
    )
)
# Documents with numbers, in two words.
_DOCUMENTS = ("chỉ thị", "nghị quyết", "nghị định", "quyết định", "kế hoạch", "kết luận", "thông tư", "thông báo")
_SIGNS_BEFORE = tuple("0123456789/.,%–-")
# `năm` alone is mostly a year.
_YEAR = "năm"
_LONGEST_BEFORE = 16


@dataclass(frozen=True, slots=True)
class MentionedCount:
    """A number of recipients in a text, with its words there, and where these begin and end.

    `is_rounded` is of such as `hơn 500 cá nhân`, `is_plain` of the words that rows have too, such as `tập thể`.
    """

    number: int
    recipients: Recipients
    text: str
    start: int
    end: int
    is_rounded: bool = False
    is_plain: bool = True


def mentioned_counts(text: str) -> Iterator[MentionedCount]:
    """The numbers that stand before one of the words for recipients that rows have, without rounded ones."""
    return (found for found in _mentioned(text, _RECIPIENTS, _SORTS) if not found.is_rounded)


def counts_in_title(title: str) -> Iterator[MentionedCount]:
    """The numbers that stand before any word for recipients, such as `đảng viên`, rounded ones too."""
    return _mentioned(title, _RECIPIENTS_IN_TITLES, _SORTS_OF_TITLES)


def counts_of_group(title: str, group: str, recipients: Recipients) -> Iterator[MentionedCount]:
    """The numbers that stand before the words for the recipients of one row."""
    lowered, words = _lowered(title), f" {group.lower()}"
    at = lowered.find(words)
    if at >= 0 and (found := _count_at(title, lowered, at, at + len(words), recipients)):
        yield found


def _mentioned(
    text: str, expression: re.Pattern[str], sorts: tuple[tuple[Recipients, str], ...]
) -> Iterator[MentionedCount]:
    lowered = _lowered(text)
    for match in expression.finditer(lowered):
        place = match.lastindex or 1
        found = _count_at(text, lowered, match.start(), match.end(), sorts[place - 1][0], is_plain=place <= len(_SORTS))
        if found:
            yield found


def _lowered(text: str) -> str:
    """The text in small letters, as long as it was."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


def _count_at(
    text: str, lowered: str, at: int, end: int, recipients: Recipients, *, is_plain: bool = True
) -> MentionedCount | None:
    """The count whose number ends there, where it is one of recipients."""
    number = number_before(lowered, at)
    if number is None or (words := _words_before(lowered, number)) is None:
        return None
    told = " ".join(text[number.start : end].split())
    is_rounded = words.rpartition(" ")[2] in _ROUNDING
    return MentionedCount(number.value, recipients, told, number.start, end, is_rounded, is_plain)


def _words_before(text: str, number: WrittenNumber) -> str | None:
    """The words before the number; None where they say that something else is meant, or where it is a year itself."""
    if text[number.start : number.end] == _YEAR:
        return None
    before = text[max(0, number.start - _LONGEST_BEFORE) : number.start]
    if before.endswith(_SIGNS_BEFORE) or before[-1:].isalpha():
        return None
    words = " ".join(before.split())
    is_else = words.rpartition(" ")[2] in _WORDS_BEFORE or words.endswith(_DOCUMENTS)
    return None if is_else else words
