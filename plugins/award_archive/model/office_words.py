"""Reads the words of an office's name so that its spellings meet: `Ủy ban nhân dân TP` is `UBND thành phố`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from award_archive.model.naming import UNIT_TYPES
from award_archive.model.vietnamese import exact, key_spans, name_key

# What is shown, and what else may be written for it.
_SHORT = {
    "UBND": ("ủy ban nhân dân",),
    "HĐND": ("hội đồng nhân dân",),
    "MTTQ": ("mặt trận tổ quốc",),
    "Ủy ban MTTQ": ("ubmttq", "ủy ban mặt trận tổ quốc"),
    "LĐLĐ": ("liên đoàn lao động",),
    "TNCS": ("thanh niên cộng sản",),
    "Ban Chỉ đạo": ("bcđ",),
    "Ban Thường vụ": ("btv",),
    "Trung ương": ("tw",),
    "CHXHCN": ("cộng hòa xã hội chủ nghĩa",),
    "CHQS": ("chỉ huy quân sự",),
    "Bộ đội Biên phòng": ("bđbp",),
    "thành phố": ("tp",),
    "thị xã": ("tx",),
    "Hồ Chí Minh": ("hcm",),
}
# The Party's committees by the type of their unit.
_COMMITTEES = {
    "tỉnh ủy": "tỉnh",
    "thành ủy": "thành phố",
    "quận ủy": "quận",
    "huyện ủy": "huyện",
    "thị ủy": "thị xã",
}
# Before a point and a name, as in `P. Láng Hạ`.
_INITIALS = {"p": "phường", "q": "quận", "h": "huyện"}
_NAME_BEHIND_POINT = re.compile(r"\.\s*(?:\d|(?=[^\W\d_]{2})[^\W\d_])")
_CITY_BEFORE_NAME = "tp"
# Words that hold a type of unit and are none.
_NO_TYPES = ("xã hội", "hợp tác xã")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or several that stand for one thing. `start` and `end` say where it stands in the text.

    `shown` is the one spelling of what has several, "" of any other word.
    """

    key: str
    start: int
    end: int
    shown: str = ""

    @property
    def is_type(self) -> bool:
        """Whether it is a type of unit, such as “quận”."""
        return self.shown in UNIT_TYPES


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in NFC; at each place the longest that has one spelling counts."""
    spans = list(_spans(text))
    found: list[Word] = []
    at = 0
    while at < len(spans):
        length, shown = _longest_at(spans, at)
        key = name_key(shown) if shown else " ".join(key for key, _, _ in spans[at : at + length])
        found.append(Word(key, spans[at][1], spans[at + length - 1][2], shown))
        at += length
    return tuple(found)


def _spans(text: str) -> Iterator[tuple[str, int, int]]:
    """The `key_spans`, with a type of unit where one letter stands for it, and `TPHCM` in its two parts."""
    for span in key_spans(text):
        key, start, end = span
        if key in _INITIALS and _is_before_name(text, end):
            yield exact(_INITIALS[key]), start, end
        elif key.startswith(_CITY_BEFORE_NAME) and _SHOWN.get(key.removeprefix(_CITY_BEFORE_NAME)):
            middle = start + len(_CITY_BEFORE_NAME)
            yield from ((_CITY_BEFORE_NAME, start, middle), (key.removeprefix(_CITY_BEFORE_NAME), middle, end))
        else:
            yield span


def _is_before_name(text: str, at: int) -> bool:
    """Whether a point follows there, and then a number or a word with a capital that is no initial."""
    found = _NAME_BEHIND_POINT.match(text, at)
    return found is not None and not found[0][-1].islower()


def _longest_at(spans: Sequence[tuple[str, int, int]], at: int) -> tuple[int, str]:
    """How many syllables make the word that begins there, and its one spelling."""
    for length in _LENGTHS.get(spans[at][0], ()):
        key = " ".join([key for key, _, _ in spans[at : at + length]])
        if len(spans) - at >= length and key in _SHOWN:
            return length, _SHOWN[key]
    return 1, ""


def key_of(words: Iterable[Word]) -> str:
    """The key under which the spellings of an office meet."""
    return " ".join(word.key for word in words)


def office_key(name: str) -> str:
    """The key of an office by its name."""
    return key_of(words_of(name))


def office_in(text: str) -> str:
    """The words of a text up to its first type of unit, where the name of an office ends mostly; all without one."""
    return next((text[: word.end] for word in words_of(text) if word.is_type and word.start), text)


def type_in(words: Iterable[Word]) -> str:
    """The type of unit that the words end with, or whose committee they name; "" where they do neither."""
    found = tuple(words)
    if found and found[-1].is_type:
        return found[-1].shown
    key = f" {key_of(found)} "
    return next((unit for committee, unit in _COMMITTEES.items() if f" {name_key(committee)} " in key), "")


def spelt(text: str, words: Iterable[Word]) -> str:
    """The text from the first of its words to the last, each in its one spelling."""
    pieces: list[str] = []
    last: Word | None = None
    for word in words:
        if last:
            between = text[last.end : word.start]
            # The point of “TP.” goes with it.
            pieces.append((between.lstrip(".") or " ") if last.shown else between)
        pieces.append(word.shown or text[word.start : word.end])
        last = word
    return "".join(pieces)


def _shown() -> dict[str, str]:
    """The one spelling of each key of one or several syllables; "" of words that only look like a type of unit."""
    found = {name_key(name): "" for name in _NO_TYPES} | {name_key(name): name for name in UNIT_TYPES}
    for shown, others in _SHORT.items():
        found |= {name_key(name): shown for name in (shown, *others)}
    return found


_SHOWN = _shown()
# How many syllables the words have that begin with each syllable, the longest first.
_LENGTHS = {
    first: sorted({len(key.split()) for key in _SHOWN if key.split()[0] == first}, reverse=True)
    for first in {key.split()[0] for key in _SHOWN}
}
