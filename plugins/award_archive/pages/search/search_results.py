"""Builds the JSON files that search results are read from: what is shown of each place and article, a few in each file.

Documents are numbered: first the places, then the articles, oldest first; of those that have a query the search shows
the last first. So a new newest article leaves all other numbers as they are.
"""

import json
from collections.abc import Iterator

from msgspec import Struct

from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.vietnamese import written_number
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files.site_file import SiteFile
from award_archive.pages.phrasing.award_lines import line_words
from award_archive.pages.phrasing.items import item, shortened
from award_archive.pages.search.place_documents import PlaceDocument, place_documents
from award_archive.pages.views.award_views import Item

# How many documents one file of results has, and how many letters of a summary a result shows.
BLOCK, _SNIPPET = 8, 220


def files(archive: Archive) -> Iterator[SiteFile]:
    """What results show, a few documents in each file."""
    places, articles = place_documents(archive.catalogue.register), archive.catalogue.articles
    number = len(places)
    for first in range(0, number + len(articles), BLOCK):
        shown = articles[max(0, first - number) : max(0, first + BLOCK - number)]
        yield SiteFile(addresses.results(first // BLOCK), Results(tuple(places[first : first + BLOCK]), shown))


class Results(Struct, frozen=True):
    """What the results of some places and articles show: a list for each document."""

    places: tuple[PlaceDocument, ...]
    articles: tuple[Article, ...]

    def content(self) -> bytes:
        """The lists as JSON."""
        return json_of([*map(place_result, self.places), *map(article_result, self.articles)])


def json_of(shown: object) -> bytes:
    """What results show, in as few bytes as JSON takes."""
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode()


def place_result(place: PlaceDocument) -> list[str]:
    """Of a place: address, name, where and when it was, what it is now, what it took over."""
    return [place.url, place.name, place.facts, place.now, place.gained]


def article_result(article: Article) -> list[str]:
    """Of an article: address, title, day for machines and for readers, place, other working years, summary, awards."""
    shown = item(article)
    days = [shown.day.iso, shown.day.words]
    words = [shown.place, shown.years, shortened(shown.summary, _SNIPPET), award_line(shown)]
    return [shown.url, shown.title, *days, *words]


def award_line(shown: Item) -> str:
    """The awards in a line, as the component `items` has it; a tab stands on both sides of each number."""
    words = line_words(shown.awards, mark="\t")
    left_out = shown.awards_left_out
    return f"{words} · {for_readers.left_out(written_number(left_out))}" if left_out else words
