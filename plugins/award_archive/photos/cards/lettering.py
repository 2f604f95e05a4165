"""Splits texts into words, breaks and shortens lines, and measures and renders words in the fonts of the cards.

Words that belong together, such as a name, stay on one line if it can hold them. Titles of one archive share most of
their syllables, so each process remembers the widths and shapes of recent ones.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

BOLD, REGULAR = "noto-serif-bold.ttf", "noto-serif-regular.ttf"
_FONTS = Path(__file__).parent / "fonts"


class Face(NamedTuple):
    """A font's file and its size in pixels."""

    file: str
    size: int


class Shape(NamedTuple):
    """Ink: how much of each pixel it covers, and where it begins, seen from the pen on the baseline."""

    ink: Image.Image
    left: int
    top: int


_ANY = Face(REGULAR, 28)
# More than four lines hold: no text may take long.
_LONGEST = 600
_ELLIPSIS = "…"
_NEVER_BEFORE_ELLIPSIS = " .,:;…-–—·"
_SPACES = re.compile(r"[^\S\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}]+")
_DASHES = frozenset("-–—·")
_SHORT_QUOTE = 24
_BEFORE_NUMBERS = frozenset(("năm", "tháng", "ngày", "đợt", "số", "hạng", "khóa", "quý"))


@lru_cache(maxsize=16)
def _font(face: Face) -> ImageFont.FreeTypeFont:
    # The other engine needs a library that not every machine has.
    return ImageFont.truetype(_FONTS / face.file, face.size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4096)
def _advance(character: str, face: Face) -> int:
    """How far it moves the pen: always whole pixels, and by the same wherever it stands."""
    return round(_font(face).getlength(character))


@lru_cache(maxsize=4096)
def _glyph(character: str, face: Face) -> Shape | None:
    font = _font(face)
    left, top, right, bottom = (round(edge) for edge in font.getbbox(character, anchor="ls"))
    canvas = Image.new("L", (right - left, bottom - top))
    ImageDraw.Draw(canvas).text((-left, -top), character, fill=255, font=font, anchor="ls")
    box = canvas.getbbox()
    return Shape(canvas.crop(box), left + box[0], top + box[1]) if box else None


@lru_cache(maxsize=8192)
def width(text: str, face: Face) -> int:
    """How far the text moves the pen, in pixels; 0 where the font lacks all of its characters."""
    return sum(_advance(character, face) for character in text)


@lru_cache(maxsize=1024)
def shape(word: str, face: Face) -> Shape | None:
    """The word's ink, or None where it has none."""
    placed, pen = [], 0
    for character in word:
        glyph = _glyph(character, face)
        if glyph:
            placed.append((glyph.ink, pen + glyph.left, glyph.top))
        pen += _advance(character, face)
    if not placed:
        return None
    left, top = min(x for _, x, _ in placed), min(y for _, _, y in placed)
    size = max(x + ink.width for ink, x, _ in placed) - left, max(y + ink.height for ink, _, y in placed) - top
    whole = Image.new("L", size)
    for ink, x, y in placed:
        whole.paste(255, (x - left, y - top), ink)
    return Shape(whole, left, top)


def words(text: str) -> list[str]:
    """The text in pieces between which a line may end: mostly syllables; those that our fonts lack are left out."""
    cut = text if len(text) <= _LONGEST else text[:_LONGEST] + _ELLIPSIS
    pieces: list[str] = []
    for word in _SPACES.sub(" ", cut).split(" "):
        if not (word.strip() and width(word, _ANY)):
            continue
        if pieces and _stays_with(pieces[-1], word):
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return pieces


def _stays_with(before: str, word: str) -> bool:
    """Whether no line ends between them: inside a name, before a dash, between a number and what it counts or names."""
    last = before.rsplit(" ", 1)[-1]
    return (
        word in _DASHES
        or (_is_name(last) and last.isalpha() and _is_name(word))
        or (word[0].isdigit() and last.lower() in _BEFORE_NUMBERS)
        or (before[0].isdigit() and before[-1].isdigit())
        or (before[0] == "“" and "”" not in before and len(before) + len(word) < _SHORT_QUOTE)
    )


def _is_name(syllable: str) -> bool:
    """Whether it is written as part of a name. A text all in capitals has none."""
    return syllable[0].isupper() and not syllable[1:].isupper()


def fitted(pieces: Sequence[str], face: Face, measure: int) -> list[str]:
    """The pieces, with those longer than a line split into words, and words longer than a line split into parts."""
    parts: list[str] = []
    for piece in pieces:
        for word in piece.split(" ") if width(piece, face) > measure else [piece]:
            rest = word
            while len(rest) > 1 and width(rest, face) > measure:
                count = _fitting(rest, face, measure)
                parts.append(rest[:count])
                rest = rest[count:]
            parts.append(rest)
    return parts


def _fitting(word: str, face: Face, measure: int) -> int:
    """How many of the word's characters the measure holds, at least one."""
    return max(1, bisect_right(range(1, len(word) + 1), measure, key=lambda count: width(word[:count], face)))


def wrapped(pieces: Sequence[str], face: Face, measure: int) -> list[list[str]]:
    """The pieces in lines, each as full as the measure allows; a longer piece has a line of its own."""
    lines: list[list[str]] = []
    room, space = 0, width(" ", face)
    for piece in pieces:
        taken = width(piece, face)
        if lines and space + taken <= room:
            lines[-1].append(piece)
            room -= space + taken
        else:
            lines.append([piece])
            room = measure - taken
    return lines


def balanced(pieces: Sequence[str], face: Face, measure: int) -> list[list[str]]:
    """The pieces in as few lines as the measure allows, and these about equally long."""
    fewest = len(wrapped(pieces, face, measure))
    narrow = bisect_left(range(measure), -fewest, key=lambda narrower: -len(wrapped(pieces, face, narrower)))
    return wrapped(pieces, face, narrow)


def shortened(pieces: Sequence[str], face: Face, measure: int) -> list[str]:
    """The pieces if one line holds them, else as many as it holds with an ellipsis behind them."""
    if _line_width(pieces, face) <= measure:
        return list(pieces)
    for count in range(len(pieces), 0, -1):
        kept = [*pieces[: count - 1], pieces[count - 1].rstrip(_NEVER_BEFORE_ELLIPSIS) + _ELLIPSIS]
        if _line_width(kept, face) <= measure:
            return kept
    return [pieces[0][: _fitting(pieces[0], face, measure - width(_ELLIPSIS, face))] + _ELLIPSIS]


def _line_width(pieces: Sequence[str], face: Face) -> int:
    return sum(width(piece, face) for piece in pieces) + width(" ", face) * max(0, len(pieces) - 1)
