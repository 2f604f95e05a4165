"""Makes the rows of an article's awards with quotes from its source, linked to the quoted words within the source.

Rows in sequence with the same quote show it once, after the last of them. A quote names and links its source only
where the article has a single one. A link has a text fragment, by which browsers scroll to the words and mark them.
"""

import re
from collections.abc import Sequence
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from award_archive.messages import award_words
from award_archive.model.article import Article, Source
from award_archive.model.award import Decision
from award_archive.model.vietnamese import written_day
from award_archive.pages import addresses
from award_archive.pages.phrasing.awards import PlacedAward, count_words, placed_awards, readers_issuer
from award_archive.pages.phrasing.names import place_ref
from award_archive.pages.views.award_views import AwardRow, OtherFactRow, Quote

# Words that a report's sentence is found by: whole if it is short, else by how it begins and ends.
_WHOLE, _EDGE = 10, 5
_LEFT_OUT = re.compile(r"\s*(?:…|\.\.\.|\[…\]|\(…\)|\[\.\.\.\]|\(\.\.\.\))\s*")
# Begins what is the browser's own within a fragment.
_DIRECTIVE = ":~:"
# What a browser shows without HTML has no text that it could scroll to.
_NO_TEXT = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|webp|avif|mp[34])$", re.IGNORECASE)


def board_rows(article: Article) -> tuple[AwardRow, ...]:
    """The rows of the article's awards.

    A quote that rows in sequence share is shown once, after the last of them; parts without words of their own stand
    between without parting them.
    """
    rows: list[AwardRow] = []
    follower = ""
    for one in reversed(list(placed_awards(article))):
        words = one.award.quote
        rows.append(_row(one, _quote(words, article.sources) if words != follower else None))
        follower = words if words or one.whole is None else follower
    return tuple(reversed(rows))


def other_fact_rows(article: Article) -> tuple[OtherFactRow, ...]:
    """What the article's report tells beside awards."""
    return tuple(
        OtherFactRow(
            one.what, count_words(one.count) if one.count else "", one.note, _quote(one.quote, article.sources)
        )
        for one in article.others
    )


def _row(one: PlacedAward, quote: Quote | None) -> AwardRow:
    award, names_kind = one.award, one.whole is None or one.is_of_other_kind
    return AwardRow(
        count=count_words(award.count),
        is_known=award.count.is_known,
        who=one.who,
        kind=award.kind.name if names_kind else "",
        kind_url=addresses.kind(award.kind) if names_kind else "",
        issuer="" if one.has_issuers_of_whole else readers_issuer(award),
        note=award.note,
        decision=_decided(award.decision) if award.decision else "",
        depth=one.depth,
        before=award_words.out_of(one.depth) if one.whole else "",
        places=tuple(map(place_ref, one.places)),
        quote=quote,
    )


def _decided(decision: Decision) -> str:
    return award_words.decided(decision.number, written_day(decision.date) if decision.date else "")


def _quote(words: str, sources: Sequence[Source]) -> Quote | None:
    """The words with their source; of several sources nobody knows whose they are."""
    if not words:
        return None
    if len(sources) != 1:
        return Quote(words)
    return Quote(words, sources[0].publisher, quoted_address(sources[0].url, words))


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
