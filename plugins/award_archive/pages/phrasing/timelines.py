"""Makes timelines of articles: years across, and in each a mark for every article, sized by its leading number.

A label begins with `≥` where the number is a lower bound and with `~` where it is approximate. A year shows at most six
articles, those with the largest numbers, and fewer where the timeline would get long; it counts the others. Of very
many years the newest are shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from math import sqrt

from award_archive.catalogue.leading_awards import LeadingAward
from award_archive.catalogue.year_columns import YearColumn, reviews, year_columns
from award_archive.messages import year_words
from award_archive.model.article import Article
from award_archive.model.count import MANY, Count, CountKind, total_of
from award_archive.pages import addresses
from award_archive.pages.phrasing.awards import count_words
from award_archive.pages.phrasing.names import places_words
from award_archive.pages.views.references import Ref
from award_archive.pages.views.timeline_views import Timeline, TimelineEvent, TimelineYear

# How many columns there are, events in one of them, events in all, and reviews. An only event makes no timeline.
_COLUMNS, _EVENTS, _ALL_EVENTS, _REVIEWS, _FEWEST = 25, 6, 50, 4, 2
# Radii in pixels: of the smallest number, of the largest, and of a mark without a number. A largest number below five
# has no mark of the largest size.
_SMALLEST, _LARGEST, _HOLLOW, _LARGE = 3, 13, 6, 5
# How many characters fit over a narrow column, and how many narrow and wide columns fit beside each other on a phone.
_NARROW, _NARROW_COLUMNS, _WIDE_COLUMNS = 5, 10, 7
_SIGNS = {CountKind.EXACT: "", CountKind.AT_LEAST: "≥", CountKind.ABOUT: "~"}

Leading = Callable[[Article], LeadingAward | None]
Words = Callable[[LeadingAward], Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Event:
    """An article with the row that stands for it."""

    article: Article
    row: LeadingAward | None

    @property
    def number(self) -> int:
        """The number that sizes the mark; -1 where there is none."""
        number = self.row.award.count.number if self.row else None
        return -1 if number is None else number


def who_and_kind(row: LeadingAward) -> tuple[str, ...]:
    """What the page of a place tells of a row: who was commended, and how."""
    return (row.award.recipients.words, row.award.kind.name)


def who_and_place(row: LeadingAward) -> tuple[str, ...]:
    """What the page of a kind of award or a movement tells of a row: who was commended, and where they are."""
    return (row.award.recipients.words, places_words(row.award.places or row.article.places))


def timeline_of(articles: Sequence[Article], leading: Leading, words: Words, more_url: str) -> Timeline | None:
    """The timeline of the articles, newest first; `leading` finds the row of each that the page is about.

    `words` tells of such a row what the page does not say, and `more_url` has all articles. None for a single event.
    """
    columns = year_columns(articles)
    if sum(len(column.articles) for column in columns) < _FEWEST:
        return None
    shown, several = columns[-_COLUMNS:], tuple(reviews(articles))
    most = _most_events(shown)
    picked = [_picked([_Event(one, leading(one)) for one in column.articles], most) for column in shown]
    peak = max((event.number for events in picked for event in events), default=0)
    found = tuple(_year(*pair, peak, words) for pair in zip(shown, picked, strict=True))
    is_wide = any(len(event.count) > _NARROW for column in found for event in column.events)
    return Timeline(
        columns=found,
        since=shown[0].first if len(shown) < len(columns) else 0,
        reviews=tuple(_review(_Event(one, leading(one)), words) for one in islice(several, _REVIEWS)),
        reviews_left_out=max(0, len(several) - _REVIEWS),
        more_url=more_url,
        is_wide=is_wide,
        in_a_row=_in_a_row(len(found), _WIDE_COLUMNS if is_wide else _NARROW_COLUMNS),
    )


def _in_a_row(columns: int, most: int) -> int:
    """How many columns stand in each row, so that all rows are about as long; `most` is what has room."""
    rows = -(-columns // most)
    return -(-columns // rows)


def _most_events(columns: Sequence[YearColumn]) -> int:
    """How many events a column shows, so that all together are not too many."""
    return next(
        (most for most in range(_EVENTS, 1, -1) if sum(min(most, len(c.articles)) for c in columns) <= _ALL_EVENTS), 1
    )


def _picked(events: Sequence[_Event], most: int) -> list[_Event]:
    """The events with the largest numbers, oldest first."""
    largest = sorted(events, key=lambda event: -event.number)[:most]
    return [event for event in reversed(events) if event in largest]


def _year(column: YearColumn, events: Sequence[_Event], peak: int, words: Words) -> TimelineYear:
    return TimelineYear(
        years=year_words.short_years(column.first, column.last),
        events=tuple(_event(event, peak, words) for event in events),
        left_out=len(column.articles) - len(events),
    )


def _event(event: _Event, peak: int, words: Words) -> TimelineEvent:
    row, article = event.row, event.article
    if row is None:
        told = year_words.phrases(year_words.NO_OWN_NUMBER, article.time.words)
        return TimelineEvent(year_words.ARTICLE, told, article.url, _HOLLOW, is_known=False)
    told = year_words.phrases(_told(row, words), article.time.words)
    count, url = row.award.count, addresses.award_row(article, row.number)
    return TimelineEvent(_short(count), told, url, _radius(count, peak), count.is_known)


def _told(row: LeadingAward, words: Words) -> str:
    """How many of whom got what."""
    return f"{count_words(row.award.count)} {year_words.phrases(*words(row))}"


def _short(count: Count) -> str:
    """The number with a sign for its word, or that it was many."""
    return _SIGNS[count.kind] + total_of([count]).figure if count.is_known else MANY


def _radius(count: Count, peak: int) -> int:
    """The mark's radius: its area is as large as the number, within bounds."""
    if count.number is None:
        return _HOLLOW
    return max(_SMALLEST, round(_LARGEST * sqrt(count.number / max(_LARGE, peak))))


def _review(event: _Event, words: Words) -> Ref:
    article, row = event.article, event.row
    if row is None:
        return Ref(str(article.years), article.url)
    return Ref(year_words.telling(str(article.years), _told(row, words)), addresses.award_row(article, row.number))
