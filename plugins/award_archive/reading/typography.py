"""Applies typography to HTML of running text, never to feeds or data: quotes, dashes, ellipses, no-break spaces.

smartypants and typogrify search a whole page for marks, which takes longer than Markdown. Here they get only blocks
that contain such a mark, and the last words of each block. The result is the same; a test checks this.
"""

import re
from operator import add

from smartypants import Attr, smartypants
from typogrify.filters import process_ignores, widont

_IGNORED = ["table", "figcaption", "caption"]
_IGNORED_TAG = re.compile(r"<(?:table|figcaption|caption|pre|code)\b")
# Inside these smartypants leaves text alone, so that no block may be looked at without those around it.
_CODE_TAG = re.compile(r"<(?:pre|samp|code|tt|kbd|script|style|math)")
_BLOCK_END = re.compile(r"(</(?:p|h[1-6]|li|dt|dd)>)")
_TAG = re.compile(r"(<[^>]*>)")
_MARKS = ('"', "'", "\\", "``", "--", "...", ". . .")
_LAST_SPACES = 4
# Stands in no text, since no sanitised HTML holds such a tag, and no word beside it is the last of a block.
_NO_TAG = "<->"
# Words of two syllables that are one, which no line may part.
_ONE_WORD = (
    "tập thể", "cá nhân", "gia đình", "đảng viên", "hội viên", "người tốt", "việc tốt", "giấy khen", "bằng khen",
    "khen thưởng", "biểu dương", "kỷ niệm", "huy hiệu", "huân chương",
)  # fmt: skip
_WORDS = "|".join(word.replace(" ", " (?=") + r"\b)" for word in _ONE_WORD)
# Nor may it part a number from what it counts.
_TOGETHER = re.compile(rf"\d(?: / (?=\d)| (?=[^\W\d_]|%|/))|\b(?:{_WORDS})", re.IGNORECASE)
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def typeset(html: str) -> str:
    """HTML with typographic quotes and dashes, and with words kept together that no line may part."""
    if not _IGNORED_TAG.search(html):
        return _typeset(html)
    return "".join(_typeset(part) if is_text else part for part, is_text in process_ignores(html, _IGNORED))


def _typeset(html: str) -> str:
    blocks = [html] if _CODE_TAG.search(html) else _blocks(html)
    return kept_together(_without_widows([_with_marks(block) for block in blocks]))


def kept_together(text: str) -> str:
    """The text with no-break spaces between a number and what it counts, and within words such as “tập thể”."""
    return _TOGETHER.sub(_without_break, text)


def _blocks(html: str) -> list[str]:
    """The HTML in pieces, each of which ends with a block or is what follows the last one."""
    texts = _BLOCK_END.split(html)
    return [*map(add, texts[::2], texts[1::2]), texts[-1]]


def _without_break(words: re.Match[str]) -> str:
    return words[0].replace(" ", NO_BREAK_SPACE)


def _with_marks(block: str) -> str:
    """The block with the typographic marks that it needs."""
    if not _is_marked(block):
        return block
    parts = _TAG.split(block)
    if "'" in parts or '"' in parts:
        return str(smartypants(block))  # a quote alone between tags: which one it is, the text before says
    parts[::2] = [str(smartypants(text, _wanted(text))) if _is_marked(text) else text for text in parts[::2]]
    return "".join(parts)


def _is_marked(text: str) -> bool:
    return any(mark in text for mark in _MARKS)


def _wanted(text: str) -> int:
    """What smartypants has to look for in a text without tags."""
    wanted = 0
    if '"' in text or "'" in text or "``" in text:
        wanted |= Attr.q | Attr.b
    if "..." in text or ". . ." in text:
        wanted |= Attr.e
    return wanted | Attr.d if "--" in text else wanted


def _without_widows(blocks: list[str]) -> str:
    """The blocks, in each the last two words kept together. typogrify gets the ends of all of them at once."""
    cuts = [_last_words(block) for block in blocks]
    ends = str(widont(_NO_TAG.join([block[cut:] for block, cut in zip(blocks, cuts, strict=True)]))).split(_NO_TAG)
    return "".join([block[:cut] + end for block, cut, end in zip(blocks, cuts, ends, strict=True)])


def _last_words(block: str) -> int:
    """Where the end of the block begins: some words more than the last two, since one space may stand in a tag."""
    before, *words = block.rsplit(" ", _LAST_SPACES)
    return 0 if len(words) < _LAST_SPACES or "" in words else len(before)
