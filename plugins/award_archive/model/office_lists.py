"""Tells where the text of an issuer goes on with another office, and where only with the place around the first."""

import re
from collections.abc import Sequence
from enum import Enum

from award_archive.model.naming import DISTRICT_TYPES, PROVINCE, WARD_TYPES
from award_archive.model.office_words import Word
from award_archive.model.place import CITY
from award_archive.model.vietnamese import name_key

_JOINING = frozenset(map(name_key, ("và", "cùng", "với", "hoặc")))
# Of the types of unit, from those that lie in others to those that others lie in.
_RANKS = dict.fromkeys(WARD_TYPES, 0) | dict.fromkeys(DISTRICT_TYPES, 1) | {CITY: 2, PROVINCE: 3}


class Joint(Enum):
    """What stands between two words where a text may go on with another office."""

    LIST = "a word or sign that only joins equals"
    COMMA = "a comma"
    DASH = "a dash"


_MARKS = {Joint.LIST: re.compile("[;&+/]"), Joint.COMMA: re.compile(","), Joint.DASH: re.compile("[-\u2010-\u2015]")}


def joint_before(written: str, words: Sequence[Word], at: int) -> Joint | None:
    """What stands before the word of that number, which is not the first; None where no list can go on there."""
    if words[at - 1].key in _JOINING:
        return Joint.LIST
    between = written[words[at - 1].end : words[at].start]
    return next((joint for joint, mark in _MARKS.items() if mark.search(between)), None)


def is_wider_place(words: Sequence[Word], length: int, unit_type: str, at: int) -> bool:
    """Whether the type of unit there, behind a comma or dash, begins the place around the one before it.

    The title is the first `length` of the words, and ends with the type of unit that is given.
    """
    if at <= length or at + 1 == len(words) or words[at + 1].is_type:
        return False
    before = next((word.shown for word in reversed(words[length:at]) if word.is_type), unit_type)
    after = words[at].shown
    return not before or _RANKS[before] < _RANKS[after] or before == after == CITY
