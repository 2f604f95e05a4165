"""Says in a sentence or two what a place is or was, and what the archive has of it."""

from collections.abc import Sequence

from award_archive.catalogue.indexes import first_and_last
from award_archive.messages import for_readers, year_words
from award_archive.model.article import Article
from award_archive.model.place import Place, Province, Ward
from award_archive.model.vietnamese import capitalised


def place_lead(place: Place, wider: Sequence[str], now: str, articles: Sequence[Article]) -> str:
    """What the place is, in `wider` ones, what it is `now` if it ended, and how many articles of which years it has."""
    whole = place.type or for_readers.PROVINCE_OR_CITY
    what = (
        ""
        if isinstance(place, Province)
        else year_words.what_it_is(capitalised(whole), wider, _since_or_now(place, now))
    )
    return " ".join(filter(None, (what, _articles(place, whole, articles))))


def _since_or_now(place: Place, now: str) -> str:
    """From when on it is, or until when it was and what it is now."""
    return ", ".join(filter(None, (str(place.days), now)))


def _articles(place: Place, whole: str, articles: Sequence[Article]) -> str:
    level = year_words.of_ward(whole) if isinstance(place, Ward) else year_words.of_level(whole)
    if not articles:
        return year_words.no_articles(level)
    return year_words.articles_of(len(articles), level, first_and_last(articles))
