"""Typography of running text: curly quotes, dashes, and spaces that must not break. Never for feeds or data.

smartypants and typogrify look for everything everywhere, which takes longer than Markdown. Here they get only the
blocks that hold a mark of theirs, and the last words of each block; what comes out is the same, a test holds it.
"""

import re
from functools import lru_cache

from smartypants import Attr, smartypants
from typogrify.filters import process_ignores, widont

_IGNORED = ["table", "figcaption", "caption"]
_IGNORED_TAG = re.compile(r"<(?:table|figcaption|caption|pre|code)\b")
# Inside these smartypants leaves text alone, so that no block may be looked at without those around it.
_CODE_TAG = re.compile(r"<(?:pre|samp|code|tt|kbd|script|style|math)")
_BLOCKS = re.compile(r".*?</(?:p|h[1-6]|li|dt|dd)>|.+\Z", re.DOTALL)
_LAST_WORDS = 60
_COUNTED = re.compile(
    r"\d(?: / (?=\d)| (?=tập thể|cá nhân|hộ|gia đình|người|phường|xã|quận|tỷ|triệu|nghìn|%|/))"
)
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@lru_cache(maxsize=2_000)
def typeset(html: str) -> str:
    """HTML with typographic quotes and dashes, and numbers kept beside what they count."""
    if not _IGNORED_TAG.search(html):
        return _typeset(html)
    return "".join(_typeset(part) if is_text else part for part, is_text in process_ignores(html, _IGNORED))


def _typeset(html: str) -> str:
    blocks = [html] if _CODE_TAG.search(html) else _BLOCKS.findall(html)
    return _COUNTED.sub(_kept_together, "".join(_without_widow(_with_marks(block)) for block in blocks))


def _kept_together(number: re.Match[str]) -> str:
    return number[0].replace(" ", NO_BREAK_SPACE)


def _with_marks(block: str) -> str:
    """The block with the typographic marks that it needs."""
    wanted = 0
    if '"' in block or "'" in block or "``" in block:
        wanted |= Attr.q | Attr.b
    if "..." in block or ". . ." in block:
        wanted |= Attr.e
    if "--" in block:
        wanted |= Attr.d
    if not wanted and "\\" not in block:
        return block
    return str(smartypants(block, wanted))


def _without_widow(block: str) -> str:
    """The block with its last two words kept together; a match reaches from the last gap between words to the end."""
    begin = max(len(block) - _LAST_WORDS, 0)
    end = str(widont(block[begin:]))
    return block[:begin] + end if end != block[begin:] else str(widont(block))
