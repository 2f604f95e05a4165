"""Typography of running text: curly quotes, dashes, and spaces that must not break. Never for feeds or data."""

import re

from typogrify.filters import process_ignores, smartypants, widont

_IGNORED = ["table", "figcaption", "caption"]
_KEPT_TOGETHER = re.compile(
    r"(?<=\d) (?=(?:tập thể|cá nhân|hộ|gia đình|người|phường|xã|quận|tỷ|triệu|nghìn|%|/))|(?<=\d /) (?=\d)"
)
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def typeset(html: str) -> str:
    """HTML with typographic quotes and dashes, and numbers kept beside what they count."""
    parts = (
        _keep_together(str(widont(smartypants(part)))) if is_text else part
        for part, is_text in process_ignores(html, _IGNORED)
    )
    return "".join(parts)


def _keep_together(text: str) -> str:
    return _KEPT_TOGETHER.sub(NO_BREAK_SPACE, text)
