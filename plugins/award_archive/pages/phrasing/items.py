"""Makes the view of an article in a list, and the view of one award, for lists and for the article's own page.

It also cuts lists of articles into parts.
"""

from collections.abc import Sequence

from award_archive.messages import for_readers
from award_archive.model.article import Article, Award
from award_archive.model.count import CountKind
from award_archive.model.place import label
from award_archive.model.vietnamese import capitalised, written_day, written_number
from award_archive.pages.phrasing.names import day
from award_archive.pages.phrasing.paging import Parts, cut
from award_archive.pages.views.award_views import AwardRow, Item, Quote

# What a list shows of an article: so many characters of its summary, so many of its awards.
_SUMMARY, _AWARDS = 400, 8
# About how many characters an award, and all else but title and summary, take in a list.
_OF_AWARD, _OF_REST = 30, 60


def award_row(award: Award, quote: Quote | None = None) -> AwardRow:
    """One award as its article shows it, with the source's words where they are to be shown."""
    count = award.count
    words = written_number(count.number) if count.kind is CountKind.EXACT and count.number is not None else count.text
    return AwardRow(
        count=words,
        is_known=count.is_known,
        recipients=award.recipients.words,
        kind=award.kind.name,
        issuer=award.issuer,
        note=award.note,
        quote=quote,
    )


def item(article: Article) -> Item:
    """An article as a list shows it, with the beginning of a long summary and of a long list of awards."""
    years = article.years
    return Item(
        url=article.url,
        title=article.title,
        summary=shortened(article.summary, _SUMMARY),
        day=day(article.date),
        place=capitalised(label(article.place)),
        years="" if years.first == years.last == article.date.year else str(years),
        awards=tuple(map(award_row, article.awards[:_AWARDS])),
        awards_left_out=max(0, len(article.awards) - _AWARDS),
    )


def shortened(text: str, most: int) -> str:
    """The text's beginning up to the end of a word, at most `most` characters before the dots; a short text whole."""
    if len(text) <= most:
        return text
    return f"{text[:most].rpartition(' ')[0].rstrip(' ,;:–')}…"


def cut_articles(articles: Sequence[Article]) -> Parts[Article]:
    """A list of articles in parts."""
    return cut(articles, length=_length)


def from_day(article: Article) -> str:
    """That a part of a list, newest first, begins with an article."""
    return for_readers.and_before(written_day(article.date))


def _length(article: Article) -> int:
    """About how many characters the article takes in a list."""
    shown = min(len(article.summary), _SUMMARY) + _OF_AWARD * min(len(article.awards), _AWARDS)
    return len(article.title) + shown + _OF_REST
