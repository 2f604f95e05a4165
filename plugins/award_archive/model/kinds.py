"""Defines what a kind of award is: name, class, aliases and what it means; and all kinds, found by name or alias.

A kind is called by its name. Addresses need an id, which is made from the name: the register has none. Each other name
has an id as well, so that a kind that gets another name and keeps the former one keeps its address as a way to it. Ids
that would be equal are numbered in the order of the file: what is added at its end changes none.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
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

    `line` is 0 for a kind that the package brings. `numbers` tell slugs of its names from equal ones of kinds before
    it, one for each of `slugs`; none: all are 1.
    """

    name: str
    kind_class: KindClass
    aliases: tuple[str, ...] = ()
    line: int = 0
    about: str = ""
    source: str = ""
    numbers: tuple[int, ...] = ()

    @property
    def id(self) -> str:
        """What the kind is called in addresses: the slug of its name, with its number unless that is 1."""
        return _numbered(_slug(self.name), self.numbers[0] if self.numbers else 1)

    @property
    def names_by_id(self) -> Mapping[str, str]:
        """All its names by what they are called in addresses, its own id first; of names of one slug the first."""
        names = {_slug(name): name for name in reversed(self.spellings)}
        numbers = self.numbers or [1] * len(names)
        return {_numbered(base, number): names[base] for base, number in zip(self.slugs, numbers, strict=True)}

    @property
    def slugs(self) -> tuple[str, ...]:
        """The slugs of its names, each once, that of its usual name first."""
        return tuple(dict.fromkeys(map(_slug, self.spellings)))

    @property
    def spellings(self) -> tuple[str, ...]:
        """Name and aliases."""
        return (self.name, *self.aliases)


class AwardKinds(Vocabulary[AwardKind]):
    """All kinds, found by name or alias. No two have an id in common."""

    __slots__ = ()

    @classmethod
    def of(cls, entries: Iterable[AwardKind] = ()) -> Self:
        """Index the kinds; of two with one name the first is found, of two with one slug the first keeps it."""
        return super().of(_told_apart(entries))


# Below this name stand the further pages of the list of kinds.
_TAKEN = "trang"
_WITHOUT_LETTERS = "hinh-thuc"


@lru_cache(maxsize=4096)
def _slug(name: str) -> str:
    return slug(name) or _WITHOUT_LETTERS


def _numbered(base: str, number: int) -> str:
    return base if number == 1 else f"{base}-{number}"


def _told_apart(kinds: Iterable[AwardKind]) -> Iterator[AwardKind]:
    """The kinds in their order, with numbers where a slug is taken."""
    taken = {_TAKEN}
    for kind in kinds:
        numbers = tuple(_free_number(base, taken) for base in kind.slugs)
        taken.update(map(_numbered, kind.slugs, numbers))
        yield replace(kind, numbers=numbers if any(number > 1 for number in numbers) else ())


def _free_number(base: str, taken: Container[str]) -> int:
    return next(number for number in count(1) if _numbered(base, number) not in taken)
