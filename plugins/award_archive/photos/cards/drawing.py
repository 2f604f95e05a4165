"""Draws a card as a PNG of 1200 × 630 pixels: the archive's name, a title, up to three awards, and a line at the foot.

The title has the largest of three sizes in which it fits, and is shortened where it fits in none.

The card is drawn as indices into a palette of sixteen colours. The palette leads from each colour of text to its ground
in even steps, so that an edge half way between two indices is half way between the two colours.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image

from award_archive.photos.cards import MOST_AWARDS
from award_archive.photos.cards.indexed_png import indexed_png
from award_archive.photos.cards.lettering import (
    BOLD,
    REGULAR,
    Face,
    balanced,
    fitted,
    shape,
    shortened,
    width,
    words,
    wrapped,
)
from award_archive.photos.derivatives import SHARE_SIZE

_MARGIN = 72
_RIGHT = SHARE_SIZE[0] - _MARGIN
_MEASURE = _RIGHT - _MARGIN

# The theme's light colours.
_PAPER, _INK, _SOFT = (251, 248, 241), (33, 27, 20), (102, 92, 78)
_LACQUER, _GOLD, _LINE = (143, 29, 24), (176, 138, 46), (227, 217, 198)
# Fewer steps are seen where letters are round; more make a larger file, and a byte could not hold two pixels.
_STEPS = 4
# Ink and lacquer lie on either side of the paper that they share. The foot's colour needs a paper of its own.
_INK_AT, _PAPER_AT, _LACQUER_AT = 0, _STEPS, 2 * _STEPS
_FOOT_PAPER_AT, _SOFT_AT = 2 * _STEPS + 1, 3 * _STEPS + 1
_GOLD_AT, _LINE_AT = _SOFT_AT + 1, _SOFT_AT + 2

_ARCHIVE, _FOOT, _WHO = Face(BOLD, 34), Face(REGULAR, 28), Face(REGULAR, 32)
_NUMBER, _WORD = Face(BOLD, 76), Face(BOLD, 46)
_TITLES = (Face(BOLD, 76), Face(BOLD, 62), Face(BOLD, 50))
_CAP_HEIGHT = 0.714
# From the foot of a “g” to the top of an “Ễ” it is 1.3.
_LEADING = 1.34
_MOST_LINES = 4
_GUTTER = 72

# Rows, from the top; those of text are its baselines. The tab is how far the rule begins in gold.
_BAND_TEXT, _BAND = 52, 80
_GOLD_TOP, _GOLD_BOTTOM = 84, 88
_TITLE_TOP = 100
_TITLE_BOTTOM, _TITLE_BOTTOM_OVER_AWARDS = 532, 392
_COUNTS = 470
_COUNTS_BOTTOM = 482
_WHOS = 518
_RULE, _TAB = 545, 72
_FOOT_TEXT = 588


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says: the archive's name, the article's title, awards as (count, who), a line on place and day."""

    archive: str
    title: str
    awards: tuple[tuple[str, str], ...]
    foot: str


_Run = list[tuple[str, Face]]


def drawn(card: Card) -> bytes:
    """The card as PNG of 1200 × 630 pixels, without metadata; the bytes depend on the card and on Pillow's version."""
    awards = list(_columns(card.awards))
    image = _ground(card.archive).copy()
    _draw_title(image, words(card.title), _TITLE_BOTTOM_OVER_AWARDS if awards else _TITLE_BOTTOM)
    for left, count, who in awards:
        _draw(image, count, left, _COUNTS, _LACQUER_AT)
        _draw(image, who, left, _WHOS, _INK_AT)
    _draw(image, _line(card.foot, _FOOT), _MARGIN, _FOOT_TEXT, _SOFT_AT)
    return indexed_png(image, _PALETTE)


def _columns(awards: Sequence[tuple[str, str]]) -> Iterator[tuple[int, _Run, _Run]]:
    """The first awards that fit side by side: where each begins, its count and who; numbers are larger than words.

    One that is wider than the card is left out.
    """
    left, drawn = _MARGIN, 0
    for count, who in awards:
        number = [(word, _NUMBER if any(map(str.isdigit, word)) else _WORD) for word in count.split()]
        label = [(word, _WHO) for word in words(who)]
        taken = max(_run_width(number), _run_width(label))
        if taken > _MEASURE:
            continue
        if left + taken > _RIGHT or drawn == MOST_AWARDS:
            return
        yield left, number, label
        left, drawn = left + taken + _GUTTER, drawn + 1


def _run_width(run: _Run) -> int:
    return sum(width(*word) for word in run) + sum(width(" ", face) for _, face in run[:-1])


def _line(text: str, face: Face) -> _Run:
    """The text, or as much of it as one line holds."""
    return [(word, face) for word in shortened(words(text), face, _MEASURE)]


def _draw_title(image: Image.Image, title: Sequence[str], bottom: int) -> None:
    """Draw the title half way between its top and the bottom, from the first capitals to the last baseline."""
    lines, face = _set_title(title, bottom - _TITLE_TOP)
    leading, cap = round(face.size * _LEADING), round(face.size * _CAP_HEIGHT)
    baseline = (_TITLE_TOP + bottom - leading * (len(lines) - 1) + cap) // 2
    for line in lines:
        _draw(image, [(word, face) for word in line], _MARGIN, baseline, _INK_AT)
        baseline += leading


def _set_title(title: Sequence[str], room: int) -> tuple[list[list[str]], Face]:
    """The title's lines in the largest face that has room for them, or the first of them in the smallest."""
    for face in _TITLES:
        pieces = fitted(title, face, _MEASURE)
        lines = wrapped(pieces, face, _MEASURE)
        if len(lines) <= _MOST_LINES and len(lines) * face.size * _LEADING <= room:
            return balanced(pieces, face, _MEASURE), face
    last = lines[_MOST_LINES - 1] + lines[_MOST_LINES]
    return [*lines[: _MOST_LINES - 1], shortened(last, face, _MEASURE)], face


def _draw(image: Image.Image, run: _Run, left: int, baseline: int, colour: int) -> None:
    """Draw the words in the colour of that index. The first one's ink begins at `left`, as the eye measures margins."""
    first = shape(*run[0]) if run else None
    pen = left - first.left if first else left
    for word, face in run:
        found = shape(word, face)
        if found:
            image.paste(colour, (pen + found.left, baseline + found.top), found.ink)
        pen += width(word, face) + width(" ", face)


@lru_cache(maxsize=4)
def _ground(archive: str) -> Image.Image:
    """What all cards of an archive have in common."""
    image = Image.new("P", SHARE_SIZE, _PAPER_AT)
    image.paste(_LACQUER_AT, (0, 0, SHARE_SIZE[0], _BAND))
    image.paste(_GOLD_AT, (0, _GOLD_TOP, SHARE_SIZE[0], _GOLD_BOTTOM))
    image.paste(_FOOT_PAPER_AT, (0, _RULE, *SHARE_SIZE))
    image.paste(_LINE_AT, (_MARGIN, _RULE, _RIGHT, _RULE + 2))
    image.paste(_GOLD_AT, (_MARGIN, _RULE - 1, _MARGIN + _TAB, _RULE + 3))
    _draw(image, _line(archive, _ARCHIVE), _MARGIN, _BAND_TEXT, _PAPER_AT)
    return image


def _between(first: Sequence[int], last: Sequence[int]) -> Iterator[int]:
    """The colours from the first up to the last and without it, channel by channel."""
    for step in range(_STEPS):
        yield from (round(one + (other - one) * step / _STEPS) for one, other in zip(first, last, strict=True))


_PALETTE = bytes(
    [
        *(*_between(_INK, _PAPER), *_between(_PAPER, _LACQUER), *_LACQUER),
        *(*_between(_PAPER, _SOFT), *_SOFT, *_GOLD, *_LINE),
    ]
)
