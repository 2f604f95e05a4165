"""Makes the rows of an article's awards with quotes from its source, linked to the quoted words within the source.

Rows in sequence with the same quote show it once, after the last of them. A quote names and links its source only
where the article has a single one. A link has a text fragment, by which browsers scroll to the words and mark them.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from award_archive.model.article import Article, Award, Source
from award_archive.pages.phrasing.items import award_row
from award_archive.pages.views.award_views import AwardRow, Quote

# Words that a report's sentence is found by: whole if it is short, else by how it begins and ends.
_WHOLE, _EDGE = 10, 5
_LEFT_OUT = re.compile(r"\s*(?:…|\.\.\.|\[…\]|\(…\)|\[\.\.\.\]|\(\.\.\.\))\s*")
# Begins what is the browser's own within a fragment.
_DIRECTIVE = ":~:"
# What a browser shows without HTML has no text that it could scroll to.
_NO_TEXT = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|webp|avif|mp[34])$", re.IGNORECASE)


def board_rows(article: Article) -> tuple[AwardRow, ...]:
    """The rows of the article's awards. A quote that rows in sequence share is shown once, after the last of them."""
    awards = article.awards
    followers = [*(after.quote for _, after in pairwise(awards)), ""]
    return tuple(
        award_row(award, _quote(award, article.sources) if award.quote != follower else None)
        for award, follower in zip(awards, followers, strict=False)
    )


def _quote(award: Award, sources: Sequence[Source]) -> Quote | None:
    """The award's words with their source; of several sources nobody knows whose they are."""
    if not award.quote:
        return None
    if len(sources) != 1:
        return Quote(award.quote)
    return Quote(award.quote, sources[0].publisher, quoted_address(sources[0].url, award.quote))


def quoted_address(url: str, words: str) -> str:
    """The address with a text fragment that lets a browser scroll to the words and mark them, where there can be one.

    The syntax is that of the WICG's URL fragment text directives: `#:~:text=start,end`. Words that the quote leaves
    out, and long quotes, are bridged by start and end. An address that has a directive already stays as it is.
    """
    start, end = _edges(words)
    if not url or not start or _DIRECTIVE in url or _NO_TEXT.search(urlsplit(url).path):
        return url
    directive = _encoded(start) + (f",{_encoded(end)}" if end else "")
    return f"{url}{'' if '#' in url else '#'}{_DIRECTIVE}text={directive}"


def _edges(words: str) -> tuple[str, str]:
    parts = [part for part in _LEFT_OUT.split(words.strip()) if part]
    first, last = (parts[0].split(), parts[-1].split()) if parts else ([], [])
    if len(parts) == 1 and len(first) <= _WHOLE:
        return " ".join(first), ""
    return " ".join(first[:_EDGE]), " ".join(last[-_EDGE:])


def _encoded(words: str) -> str:
    # A hyphen, like a comma and an ampersand, has a meaning within the directive.
    return percent_encoded(words, safe="").replace("-", "%2D")
