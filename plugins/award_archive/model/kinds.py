"""Defines what a kind of award is: name, class, aliases and what it means; and all kinds, found by name or alias.

A kind is called by its name. Addresses need an id, which is made from the name: the register has none.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import count
from typing import Self

from award_archive.model.vietnamese import slug
from award_archive.model.vocabulary import Vocabulary

# How kinds are named that a sentence treats unlike the others of their class.
NAMED_FLAG = "cờ"
NAMED_TITLE = "danh hiệu"
# What one can hold; others outside the law are deeds, such as “khen thưởng” and “công nhận mô hình”.
NAMED_THINGS = ("bằng", "giấy", "giải", "kỷ niệm chương", "huy chương")


class KindClass(StrEnum):
    """The classes of the law on emulation and commendation, and what lies outside them."""

    FORM = "hình thức khen thưởng"
    TITLE = "danh hiệu thi đua"
    HONOUR = "danh hiệu vinh dự"
    PRAISE = "biểu dương"
    OTHER = "khác"

    @property
    def is_of_the_law(self) -> bool:
        """Whether the law says who may give what is of this class."""
        return self in (KindClass.FORM, KindClass.TITLE, KindClass.HONOUR)


@dataclass(frozen=True, slots=True)
class AwardKind:
    """One kind of award under its usual name. `about` says what it is, `source` where that was read; both may be "".

    `number` tells kinds apart whose names have one slug.
    """

    name: str
    kind_class: KindClass
    aliases: tuple[str, ...] = ()
    line: int = 0
    about: str = ""
    source: str = ""
    number: int = 1

    @property
    def id(self) -> str:
        """What the kind is called in addresses: the slug of its name, with its number unless that is 1."""
        return _numbered(_slug(self.name), self.number)

    @property
    def spellings(self) -> tuple[str, ...]:
        """Name and aliases."""
        return (self.name, *self.aliases)


class AwardKinds(Vocabulary[AwardKind]):
    """All kinds, found by name or alias. No two have one id."""

    __slots__ = ()

    @classmethod
    def of(cls, entries: Iterable[AwardKind] = ()) -> Self:
        """Index the kinds; of two with one name the first is found, of two with one slug the first keeps it."""
        return super().of(_told_apart(tuple(entries)))


# Below this name stand the further pages of the list of kinds.
_TAKEN = "trang"
_WITHOUT_LETTERS = "hinh-thuc"


@lru_cache(maxsize=4096)
def _slug(name: str) -> str:
    return slug(name) or _WITHOUT_LETTERS


def _numbered(base: str, number: int) -> str:
    return base if number == 1 else f"{base}-{number}"


def _told_apart(kinds: Sequence[AwardKind]) -> Iterator[AwardKind]:
    """The kinds in their order, numbered where their slug is taken: a kind that is added last changes no other id."""
    slugs, taken = {_slug(kind.name) for kind in kinds}, {_TAKEN}
    for kind in kinds:
        base = _slug(kind.name)
        free = (n for n in count(1) if _numbered(base, n) not in (taken if n == 1 else taken | slugs))
        number = next(free)
        taken.add(_numbered(base, number))
        yield kind if number == kind.number else replace(kind, number=number)
