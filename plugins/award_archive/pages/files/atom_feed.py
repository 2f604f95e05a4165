"""Makes an Atom feed of articles, which is also a page for people who open it.

A stylesheet of the theme shows it. What only people need are elements of XHTML, which a feed may hold (RFC 4287,
section 6) and feed readers pass over: headings, a sentence about feeds, and links, because no stylesheet makes links of
Atom's own. One of them tells phones how wide the page is.

An entry's id depends on the setting `feed_namespace` and the article's name alone, so that it outlives titles and
addresses. The last change of a feed is that of its articles, so that builds need no clock. No feed has a day that
is not known.
"""

import uuid
from datetime import date, datetime, time
from typing import Any

from feedgenerator import Atom1Feed
from msgspec import Struct

from award_archive.messages import for_followers
from award_archive.model.article import Article
from award_archive.model.place import label
from award_archive.model.times import Precision
from award_archive.model.vietnamese import HANOI_TIME, capitalised
from award_archive.pages import addresses
from award_archive.pages.phrasing.names import places_words
from award_archive.pages.settings import Settings

# What a feed without entries calls its last change: the day that the format asks for must not be a build's own.
_NEVER = date(1970, 1, 1)
_STYLE = f"{addresses.THEME}nguon-tin.css"
_XHTML = "http://www.w3.org/1999/xhtml"


class AtomFeed(Struct, frozen=True):
    """An Atom feed of articles, newest first; `url` is the page that it belongs to."""

    settings: Settings
    title: str
    url: str
    feed_url: str
    articles: tuple[Article, ...]

    def content(self) -> bytes:
        """The feed as XML."""
        settings = self.settings
        feed = _Feed(
            title=self.title,
            link=settings.url + self.url,
            description=settings.description,
            language="vi",
            feed_url=settings.url + self.feed_url,
            feed_guid=entry_id(settings, self.feed_url),
            author_name=settings.name,
            how_to_follow=settings.url + addresses.FOLLOW,
        )
        for article in self.articles:
            feed.add_item(
                title=article.title,
                link=settings.url + article.url,
                description=None,
                unique_id=entry_id(settings, article.slug),
                pubdate=_moment(day_of(article)),
                updateddate=_moment(article.updated),
                categories=tags(article),
                summary=article.summary,
                where_and_when=f"{capitalised(places_words(article.places))} · {article.time.words}",
            )
        return _with_style(str(feed.writeString("utf-8")), self.feed_url).encode()


def _with_style(feed: str, feed_url: str) -> str:
    """The feed with the way to its stylesheet behind its first line, the declaration."""
    declaration, _, rest = feed.partition("\n")
    href = addresses.path_to_root(feed_url) + _STYLE.removeprefix("/")
    return f'{declaration}\n<?xml-stylesheet type="text/css" href="{href}"?>\n{rest}\n'


class _Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator has no types
    """An Atom feed with what people read, and whose last change comes from its articles, never from a clock."""

    def latest_post_date(self) -> datetime:
        return max((entry["updateddate"] for entry in self.items), default=moment(_NEVER))

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xmlns:x": _XHTML}

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        feed, add = self.feed, handler.addQuickElement
        add("x:meta", "", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
        add("x:title", feed["title"])
        add("x:h1", feed["title"])
        add("x:p", for_followers.FEED_ABOUT)
        handler.startElement("x:p", {})
        add("x:a", for_followers.HOW_TO_FOLLOW, {"href": feed["how_to_follow"]})
        add("x:a", for_followers.PAGE_OF_FEED, {"href": feed["link"]})
        handler.endElement("x:p")

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        handler.startElement("x:h2", {})
        handler.addQuickElement("x:a", item["title"], {"href": item["link"]})
        handler.endElement("x:h2")
        super().add_item_elements(handler, item)
        handler.addQuickElement("summary", item["summary"])
        handler.addQuickElement("x:p", item["where_and_when"])


def moment(day: date) -> datetime:
    """The day's beginning in Việt Nam, where the archive's days are counted."""
    return datetime.combine(day, time(), HANOI_TIME)


def _moment(day: date | None) -> datetime | None:
    """The beginning of a day that may not be known."""
    return moment(day) if day else None


def day_of(article: Article) -> date | None:
    """The day of the event, of several the first; None where it is not known."""
    return article.time.first if article.time.precision is Precision.DAY else None


def entry_id(settings: Settings, name: str) -> str:
    """An id made from `feed_namespace` and the name alone: an article's name is its slug, a feed's its address."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{settings.feed_namespace}/{name}").urn


def tags(article: Article) -> list[str]:
    """The working year and the places."""
    return [capitalised(article.years.words), *(capitalised(label(place)) for place in article.places)]
