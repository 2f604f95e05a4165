"""Defines what a kind of award is: name, class, aliases and what it means; and all kinds, found by name or alias."""

from dataclasses import dataclass
from enum import StrEnum

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
    """One kind of award under its usual name. `about` says what it is, `source` where that was read; both may be ""."""

    name: str
    kind_class: KindClass
    aliases: tuple[str, ...] = ()
    line: int = 0
    about: str = ""
    source: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Name and aliases."""
        return (self.name, *self.aliases)


class AwardKinds(Vocabulary[AwardKind]):
    """All kinds, found by name or alias."""

    __slots__ = ()
