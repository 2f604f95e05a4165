"""Makes the view of an article in a list, with its awards as a line, and cuts lists of articles into parts."""

from collections.abc import Sequence

from msgspec.structs import replace as copy

from award_archive.catalogue.former_wards import EarlierArticle
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.changes import Extent
from award_archive.model.place import label
from award_archive.model.vietnamese import capitalised
from award_archive.pages.phrasing.award_lines import award_phrases
from award_archive.pages.phrasing.names import places_words, time
from award_archive.pages.phrasing.paging import Parts, cut
from award_archive.pages.views.award_views import Item

# What a list shows of an article: so many characters of its summary, so many of its awards.
_SUMMARY, _AWARDS = 400, 8
# About how many characters an award, and all else but title and summary, take in a list.
_OF_AWARD, _OF_REST = 30, 60


def item(article: Article) -> Item:
    """An article as a list shows it, with the beginning of a long summary and of a long list of awards."""
    years = article.years
    awards, awards_left_out = award_phrases(article, _AWARDS)
    return Item(
        url=article.url,
        title=article.title,
        summary=shortened(article.summary, _SUMMARY),
        day=time(article.time),
        place=capitalised(places_words(article.places)),
        years="" if years.first == years.last == article.time.year else years.words,
        awards=awards,
        awards_left_out=awards_left_out,
    )


def earlier_item(earlier: EarlierArticle) -> Item:
    """An article about former wards, as the list of the ward of today shows it: which wards, and whether in part."""
    whole = [label(one.ward) for one in earlier.wards if one.extent is Extent.WHOLE]
    part = [for_readers.when_it_was_partly(label(one.ward)) for one in earlier.wards if one.extent is Extent.PART]
    return copy(item(earlier.article), place=for_readers.when_it_was("; ".join([*whole, *part])))


def shortened(text: str, most: int) -> str:
    """The text's beginning up to the end of a word, at most `most` characters before the dots; a short text whole."""
    if len(text) <= most:
        return text
    return f"{text[:most].rpartition(' ')[0].rstrip(' ,;:–')}…"


def cut_articles(articles: Sequence[Article]) -> Parts[Article]:
    """A list of articles in parts."""
    return cut(articles, length=length_of)


def from_day(article: Article) -> str:
    """That a part of a list, newest first, begins with an article."""
    words = article.time.words
    return for_readers.and_before(words if article.time.iso else for_readers.report(words))


def length_of(article: Article) -> int:
    """About how many characters the article takes in a list."""
    awards = len(article.awards)
    for award in article.awards:
        awards += len(award.of_which)
    shown = min(len(article.summary), _SUMMARY) + _OF_AWARD * min(awards, _AWARDS)
    return len(article.title) + shown + _OF_REST
