"""Defines who gives awards: the titles that the register knows, with their levels, and an issuer as an award names it.

`Issuers` finds the office that a text means, and says whether the office could give an award then. A text begins with a
title or alias of the register, the longest counts; the rest of it names the place or the body.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, StrEnum
from functools import cached_property

from award_archive.messages import rule_details
from award_archive.model.kinds import AwardKind
from award_archive.model.office_lists import Joint, is_wider_place, joint_before
from award_archive.model.office_places import rest_of
from award_archive.model.office_words import Word, key_of, office_key, spelt, type_in, words_of
from award_archive.model.place import Days
from award_archive.model.register import Register
from award_archive.model.vietnamese import name_key


class Level(StrEnum):
    """The level of an issuer, from the highest. The values are the codes of the open data.

    Agencies, companies and unions are of no level of the state: they are bodies.
    """

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    WARD = "ward"
    BODY = "body"


_ALWAYS = Days()


@dataclass(frozen=True, slots=True)
class IssuerTitle:
    """A title of office, such as “Chủ tịch UBND phường”, over one span of days.

    `level` is None for a title that stands for several levels. `gives` names the kinds of awards that the title may
    give by the law of these days; empty: the register does not say.
    """

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    level: Level | None = None
    gives: tuple[str, ...] = ()
    days: Days = _ALWAYS
    source: str = ""
    line: int = 0

    @property
    def spellings(self) -> tuple[str, ...]:
        """Title and aliases."""
        return (self.title, *self.aliases)

    def may_give(self, kind: AwardKind) -> bool:
        """Whether the title may give that kind in these days, as far as the register says."""
        return not self.gives or not {*map(name_key, self.gives)}.isdisjoint(map(name_key, kind.spellings))


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who gave an award. `name` is one spelling for all texts that mean the same office.

    `level` is None where the register does not know the office (`is_known` is False) or gives it no single level.
    `unit_type` is the type of unit in the title, such as "quận"; "" where there is none.
    """

    name: str
    level: Level | None = None
    unit_type: str = ""
    is_known: bool = False


class Doubt(Enum):
    """Why a text that begins with a title, or with the words of one, means no one office."""

    SEVERAL_LEVELS = "titles of several levels fit, and the rest does not say which"
    SEVERAL_OFFICES = "the text names several offices"
    NO_UNIT_TYPE = "the type of unit is missing behind the title"


@dataclass(frozen=True, slots=True)
class _Office:
    """What a text means: the issuer, and the rows of the register that are about it."""

    issuer: Issuer
    rows: tuple[IssuerTitle, ...] = ()
    doubt: Doubt | None = None


@dataclass(frozen=True)
class Issuers:
    """All titles of the register; without any, every issuer is unknown. Units lend names and levels to the rest."""

    titles: tuple[IssuerTitle, ...]
    register: Register = field(repr=False, compare=False)

    @property
    def is_empty(self) -> bool:
        """Whether the register says nothing of issuers: then nobody is warned of unknown ones."""
        return not self.titles

    def find(self, written: str) -> Issuer:
        """The issuer that the text means. Each text is looked for once."""
        return self._office(written).issuer

    def doubt(self, written: str) -> Doubt | None:
        """Why the text means no one office although it begins like one; None where that is not so."""
        return self._office(written).doubt

    def cannot_give(self, written: str, kind: AwardKind, span: Days) -> str | None:
        """Why the issuer can have given no award of that kind in the span; None where it can, or nothing is known.

        The rows of the title that hold on a day of the span judge. Where none does, there was no such office, and it
        gave nothing at all. Which kinds an office may give is judged only of those that the law speaks of.
        """
        rows = self._office(written).rows
        if not rows:
            return None
        holding = [row for row in rows if row.days.overlaps(span)]
        if not holding:
            return rule_details.no_office_then(rows[0].title, map(str, _joined(row.days for row in rows)))
        if not kind.kind_class.is_of_the_law or any(row.may_give(kind) for row in holding):
            return None
        gives = dict.fromkeys(name for row in holding for name in row.gives)
        return rule_details.gives_only(holding[0].title, gives)

    def is_doubtful(self, written: str, kind: AwardKind, span: Days) -> bool:
        """Whether an editor should look at the issuer of an award again: it is unknown, or could not give it then."""
        is_unknown = not self.is_empty and not self.find(written).is_known
        return is_unknown or self.cannot_give(written, kind, span) is not None

    def _office(self, written: str) -> _Office:
        found = self._offices.get(written)
        if found is None:
            found = self._offices[written] = self._look_for(written)
        return found

    @cached_property
    def _offices(self) -> dict[str, _Office]:
        return {}

    @cached_property
    def _by_key(self) -> dict[str, list[tuple[IssuerTitle, str]]]:
        """The rows under the key of each title and alias, with its spelling there."""
        found: defaultdict[str, list[tuple[IssuerTitle, str]]] = defaultdict(list)
        for row in self.titles:
            for spelling in row.spellings:
                found[office_key(spelling)].append((row, spelling))
        return dict(found)

    def _look_for(self, written: str) -> _Office:
        words = words_of(written)
        length = self._length_of_title(words)
        if not length:
            return _Office(Issuer(written), doubt=self._doubt_without_title(written, words))
        if self._names_several(written, words, length):
            return _Office(Issuer(written), doubt=Doubt.SEVERAL_OFFICES)
        fitting = self._by_key[key_of(words[:length])]
        rest = rest_of(written, words, length, type_in(words[:length]), self.register)
        if not _may_follow(written, words, length, {row.level for row, _ in fitting}, is_unit=bool(rest.scopes)):
            return _Office(Issuer(written))
        levels = {row.level for row, _ in fitting}
        if len(levels) > 1:
            levels &= {Level(scope.value) for scope in rest.scopes}
        if len(levels) != 1:
            return _Office(Issuer(written), doubt=Doubt.SEVERAL_LEVELS)
        (level,) = levels
        rows = [(row, spelling) for row, spelling in fitting if row.level is level]
        title = _own_words(*rows[0])
        issuer = Issuer(f"{title}{rest.text}", level, type_in(words_of(title)), is_known=True)
        return _Office(issuer, tuple(found for row, _ in rows for found in self._rows_of(row)))

    def _rows_of(self, row: IssuerTitle) -> list[IssuerTitle]:
        """All rows of the office, over whatever days, whichever of them has the alias that was written."""
        key = office_key(row.title)
        found = dict.fromkeys(other for other, _ in self._by_key[key])
        return [other for other in found if other.level is row.level and office_key(other.title) == key]

    def _length_of_title(self, words: Sequence[Word]) -> int:
        """How many words the longest title or alias has that begins the text; 0 where none does."""
        lengths = range(min(len(words), self._longest), 0, -1)
        return next((length for length in lengths if key_of(words[:length]) in self._by_key), 0)

    def _doubt_without_title(self, written: str, words: Sequence[Word]) -> Doubt | None:
        """Why a text is none that begins as titles do, but for their type of unit: `UBND Hà Nội`."""
        lengths = range(1, len(words) + 1)
        length = next((length for length in lengths if key_of(words[:length]) in self._without_type), 0)
        if not length:
            return None
        return Doubt.SEVERAL_OFFICES if self._names_several(written, words, length) else Doubt.NO_UNIT_TYPE

    @cached_property
    def _without_type(self) -> frozenset[str]:
        """The keys of titles without their type of unit, as far as these are the name of an organ: `UBND`."""
        titles = (words_of(spelling) for row in self.titles for spelling in row.spellings)
        return frozenset(key_of(title[:-1]) for title in titles if title[-1].is_type and title[:-1] and title[-2].shown)

    @cached_property
    def _longest(self) -> int:
        """More words than this has no title; each is of one syllable or several."""
        return max((len(key.split()) for key in self._by_key), default=0)

    def _names_several(self, written: str, words: Sequence[Word], length: int) -> bool:
        """Whether another office follows in a list."""
        return any(self._is_other_office(written, words, length, at) for at in range(length, len(words)))

    def _is_other_office(self, written: str, words: Sequence[Word], length: int, at: int) -> bool:
        """Whether another title begins there. A type of unit alone is none where it begins a wider place."""
        joint = joint_before(written, words, at)
        found = self._length_of_title(words[at:]) if joint else 0
        if not found:
            return False
        title, other = words[:length], words[at : at + found]
        if all(word.is_type for word in other):
            return joint is Joint.LIST or not is_wider_place(words, length, type_in(title), at)
        # A body may be of another: `Trường Đại học Công nghệ - Đại học Quốc gia Hà Nội`.
        return joint is not Joint.DASH or not (self._is_body(title) and self._is_body(other))

    def _is_body(self, title: Sequence[Word]) -> bool:
        return all(row.level is Level.BODY for row, _ in self._by_key.get(key_of(title), ()))


def _may_follow(written: str, words: Sequence[Word], length: int, levels: Set[Level | None], *, is_unit: bool) -> bool:
    """Whether the words behind a title of these levels go on with a name, so that they are not other words.

    An office of the centre has no name but its title, a ministry aside: `Chính phủ Nhật Bản` is another. A place begins
    with a capital or number, or the register knows it (`is_unit`): `bộ đội` is no ministry, `huyện đội` no district.
    """
    if length == len(words):
        return True
    gap = written[words[length - 1].end : words[length].start]
    if _NOTE.search(gap):
        return True
    is_name = not written[words[length].start].islower()
    if Level.CENTRAL in levels:
        return is_name and key_of(words[:length]) in _MINISTRIES
    is_office_of_unit = not levels <= {Level.BODY, None}
    return is_name or (is_unit and not words[length].is_type) or not is_office_of_unit


_NOTE = re.compile("[,;(]")
# Titles of the centre that stand for many offices, each of which has a name.
_MINISTRIES = frozenset(map(name_key, ("Bộ", "Bộ trưởng", "Thứ trưởng")))


def _joined(spans: Iterable[Days]) -> Iterator[Days]:
    """The spans in their order, those that adjoin or overlap as one."""
    ordered = sorted(spans, key=lambda span: (span.first or date.min, span.last or date.max))
    joined = ordered[0]
    for span in ordered[1:]:
        if joined.last and span.first and span.first > joined.last + timedelta(days=1):
            yield joined
            joined = span
        else:
            joined = Days(joined.first, max(joined.last, span.last) if joined.last and span.last else None)
    yield joined


def _own_words(row: IssuerTitle, spelling: str) -> str:
    """The title's own words; an alias keeps its words where its type of unit is another, a commune is never a ward."""
    words = words_of(spelling)
    return row.title if type_in(words) in ("", type_in(words_of(row.title))) else spelt(spelling, words)
