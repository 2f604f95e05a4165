"""Makes sort keys, comparison keys, search syllables and slugs from Vietnamese text, and writes days and numbers.

It also capitalises words, and defines the time zone of Hanoi.
"""

import re
import unicodedata
from datetime import date, timedelta, timezone
from functools import lru_cache

HANOI_TIME = timezone(timedelta(hours=7))
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: f"{rank:02d}" for rank, letter in enumerate(_ALPHABET, start=1)}
# ngang, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SYLLABLE = re.compile(r"[^\W_]+")
_MARKS = "".join(_TONES)
_TONE_MARK = re.compile(f"[{_MARKS}]")
# Letters and digits, with such marks as have no composed letter; a number with points between thousands is one.
_MARKED_SYLLABLE = re.compile("[0-9]{1,3}(?:\\.[0-9]{3})+(?![0-9])|[^\\W_]+(?:[\u0300-\u036f]+[^\\W_]*)*")
_ANY_MARK = re.compile("[\u0300-\u036f]")


def _split_tone(syllable: str) -> tuple[str, str]:
    """The syllable's letters, composed and without tone, and its tone mark ("" for ngang)."""
    decomposed = unicodedata.normalize("NFD", syllable)
    tone = "".join(_TONE_MARK.findall(decomposed))
    return unicodedata.normalize("NFC", _TONE_MARK.sub("", decomposed)), tone


def _syllable_key(syllable: str) -> tuple[int, str, int, str]:
    if syllable.isdecimal():
        digits = syllable.lstrip("0")
        return (0, f"{len(digits):06d}{digits}", 0, syllable)
    letters, tone = _split_tone(syllable)
    ranks = "".join(_LETTER_RANK.get(letter, f"99{letter}") for letter in letters)
    return (1, ranks, _TONES.get(tone[:1], 0), tone)


@lru_cache(maxsize=65_536)
def sort_key(text: str) -> tuple[tuple[int, str, int, str], ...]:
    """A key that sorts as a Vietnamese dictionary does: by syllable, letters before tones, numbers by value."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return tuple(_syllable_key(syllable) for syllable in _SYLLABLE.findall(composed))


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """A key under which spellings of one name meet.

    Case, dashes and runs of spaces do not count, nor the place of the tone mark (`uỷ` and `ủy`).
    """
    syllables = _SYLLABLE.findall(unicodedata.normalize("NFC", name).casefold())
    return " ".join("".join(_split_tone(syllable)) for syllable in syllables)


@lru_cache(maxsize=65_536)
def spelling_key(text: str) -> str:
    """A key under which two spellings of one text meet: case, runs of spaces and the place of the tone mark aside.

    Signs count, as in `CLB A+`; see `name_key` for a key without them.
    """
    folded_text = unicodedata.normalize("NFC", text).casefold()
    return " ".join(_SYLLABLE.sub(lambda found: exact(found[0]), folded_text).split())


def key_spans(text: str) -> list[tuple[str, int, int]]:
    """The syllables of a text's `name_key`, each with where it begins and ends in the text, which is in NFC."""
    return [(exact(found[0].casefold()), *found.span()) for found in _SYLLABLE.finditer(text)]


def syllables(text: str) -> list[str]:
    """The syllables of a text in small letters: runs of letters and digits, with their marks; `1.000` is `1000`."""
    found = _MARKED_SYLLABLE.findall(unicodedata.normalize("NFC", text.lower()))
    return [one.replace(".", "") for one in found]


@lru_cache(maxsize=32_768)
def folded(syllable: str) -> str:
    """One of the `syllables` without any marks: `đống` is `dong`. The search's script folds by the same rules."""
    return _ANY_MARK.sub("", unicodedata.normalize("NFD", syllable)).replace("đ", "d")


@lru_cache(maxsize=4096)
def exact(syllable: str) -> str:
    """One of the `syllables` with its tone mark behind its letters, so that `uỷ` and `ủy` are one."""
    return "".join(_split_tone(syllable))


def without_tone(syllable: str) -> str:
    """One of the `syllables` without its tone, with the marks that make letters: `đống` is `đông`."""
    return _split_tone(syllable)[0]


def capitalised(words: str) -> str:
    """The words with a capital at their beginning, the rest as it is."""
    return words[:1].upper() + words[1:]


def slug(text: str) -> str:
    """ASCII letters, digits and hyphens: `Đống Đa` becomes `dong-da`. Not unique: it identifies nothing."""
    plain = unicodedata.normalize("NFKD", text.replace("Đ", "D").replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode().lower()).strip("-")


def written_number(number: int) -> str:
    """1000 as `1.000`: the Vietnamese way, with points between thousands."""
    return f"{number:,}".replace(",", ".")


def written_day(day: date) -> str:
    """A day as Vietnamese papers write it: `24/3/2016`."""
    return f"{day.day}/{day.month}/{day.year}"
