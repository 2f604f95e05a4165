"""Reads the numbers that a Vietnamese text names: in figures (`1.233`, `05`, `1,2 nghìn`) or in words (`mười lăm`).

It would rather read a number too many than miss one: `năm` is five, even where a year is meant.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_TENS = {"mười": 10, "hăm": 20}
# How digits are called behind tens and hundreds.
_LAST_DIGITS = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_SCALES = {"mươi": 10, "chục": 10, "trăm": 100, "nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000, "triệu": 1_000_000}
# Half of the scale before it: `một nghìn rưỡi`.
_HALF = "rưỡi"
# Each word has one letter: what a number is built of can then be told in regular expressions.
_CODES = (
    dict.fromkeys(_DIGITS, "d")
    | dict.fromkeys(_LAST_DIGITS, "l")
    | dict.fromkeys(_TENS, "t")
    | {"mươi": "T", "chục": "T", "trăm": "h", "linh": "o", "lẻ": "o", "nghìn": "k", "ngàn": "k", "vạn": "k"}
    | {"triệu": "m", _HALF: "r"}
)
_OTHER = "-"
_THOUSAND = 1_000
# No number below a million has more letters in words, or in figures with the signs between them.
_LONGEST_NUMBER, _LONGEST_FIGURE = 64, 16
_BELOW_100 = "(?:(?:t|dT)[dl]?|dl)"
_BELOW_1000 = f"(?:dh(?:r|o[dl]|{_BELOW_100})?|{_BELOW_100}|d)"
_REST = f"(?:r|o[dl]|{_BELOW_1000})?"
_IN_WORDS = re.compile(f"{_BELOW_1000}m(?:{_BELOW_1000}k)?{_REST}|{_BELOW_1000}k{_REST}|{_BELOW_1000}")
_WORD = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"[0-9]{1,3}(?:[.,\s][0-9]{3})+(?![0-9])|[0-9]{1,12}")
_SCALED = re.compile(
    rf"([0-9]{{1,6}})(?:,([0-9]{{1,3}})|\.([0-9]{{1,2}}))?\s+({'|'.join(_SCALES)})\b(?:\s+({_HALF}|[0-9]{{1,3}})\b(?![.,]?[0-9]))?"
)
# A scale alone is one of it: `hơn nghìn hộ`.
_SCALE_ALONE = re.compile(rf"\b(?:hơn|trên|gần|ngót|cả) ({'|'.join(_SCALES)})\b")
# A space that slipped in behind a point between thousands.
_LOOSE_POINT = re.compile(r"(?<=[0-9])\. (?=[0-9]{3}(?![0-9]))")
_DIGIT_RUN = re.compile("[0-9]{1,12}")


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number in a text, and where it stands there."""

    value: int
    start: int
    end: int


def numbers_in(text: str) -> frozenset[int]:
    """Every number that the text, which is in NFC, may be read to name; `1 233` may be one number or two."""
    lowered = text.lower()
    found = figures_in(_LOOSE_POINT.sub(".", text)) | {number.value for number in written_numbers(text)}
    for parts in _SCALED.finditer(lowered):
        found |= {*_scaled(parts[1], parts[2] or parts[3] or "", parts[4], parts[5] or "")}
    return found.union([_SCALES[scale] for scale in _SCALE_ALONE.findall(lowered)])


def figures_in(text: str) -> frozenset[int]:
    """Those of them that stand in figures alone, which is found out faster."""
    grouped = [_value_of_figures(figures) for figures in _FIGURES.findall(text)]
    return frozenset([*grouped, *map(int, _DIGIT_RUN.findall(text))])


def written_numbers(text: str) -> Iterator[WrittenNumber]:
    """The numbers in figures, then those in words, each as long as it can be read."""
    yield from _figures(text)
    yield from _in_words(text)


def _figures(text: str) -> Iterator[WrittenNumber]:
    for match in _FIGURES.finditer(text):
        yield WrittenNumber(_value_of_figures(match[0]), *match.span())


def _in_words(text: str) -> Iterator[WrittenNumber]:
    words = list(_WORD.finditer(text))
    for first, last in _runs(text, words):
        value = _value([word[0].lower() for word in words[first : last + 1]])
        yield WrittenNumber(value, words[first].start(), words[last].end())


def number_before(text: str, end: int) -> WrittenNumber | None:
    """The number whose last word or digit ends there; its end is told from the text's beginning."""
    is_figure = text[end - 1 : end].isdecimal()
    if not is_figure and text[text.rfind(" ", 0, end) + 1 : end].lower() not in _CODES:
        return None
    start = max(0, end - (_LONGEST_FIGURE if is_figure else _LONGEST_NUMBER))
    found = list((_figures if is_figure else _in_words)(text[start:end]))
    if not found or start + found[-1].end != end:
        return None
    return WrittenNumber(found[-1].value, start + found[-1].start, end)


def _runs(text: str, words: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """The first and the last word of each number in words; only spaces stand between its words."""
    line, places, end = [], [], 0
    for number, word in enumerate(words):
        if text[end : word.start()].strip():
            line.append(_OTHER)
            places.append(number)
        line.append(_CODES.get(word[0].lower(), _OTHER))
        places.append(number)
        end = word.end()
    for match in _IN_WORDS.finditer("".join(line)):
        yield places[match.start()], places[match.end() - 1]


def _value(words: list[str]) -> int:
    total = group = digit = 0
    scale = 1
    for word in words:
        if word in _LAST_DIGITS:
            group, digit = group + digit * 10, _LAST_DIGITS[word]  # `hai lăm`
        elif word in _DIGITS:
            digit = _DIGITS[word]
        elif word in _TENS:
            group += _TENS[word]
        elif word == _HALF:
            group += scale // 2
        elif (scale := _SCALES.get(word, scale)) >= _THOUSAND:
            total, group, digit = total + (group + digit) * scale, 0, 0
        elif word in _SCALES:
            group, digit = group + digit * scale, 0
    return total + group + digit


def _value_of_figures(figures: str) -> int:
    return int("".join(_DIGIT_RUN.findall(figures)))


def _scaled(whole: str, fraction: str, scale: str, rest: str) -> tuple[int, int]:
    """The value of `1,2 nghìn`, and that with what follows: `1 nghìn 500`, `1 nghìn rưỡi`."""
    value = int(whole + fraction) * _SCALES[scale] // int(f"1{'0' * len(fraction)}")
    return value, value + (_SCALES[scale] // 2 if rest == _HALF else int(rest or 0))
