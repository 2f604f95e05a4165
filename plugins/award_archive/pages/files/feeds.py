"""Builds the feeds of the newest articles: Atom and JSON Feed for the archive, Atom for each ward.

An entry's id depends on the setting `feed_namespace` and the article's name alone, so that it outlives titles and
addresses. The last change of an Atom feed is that of its articles, so that builds need no clock.
"""

import uuid
from collections.abc import Iterator
from datetime import date, datetime, time
from html import escape
from typing import Any

from feedgenerator import Atom1Feed
from msgspec import Struct

from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.place import label
from award_archive.model.vietnamese import HANOI_TIME, capitalised
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files.site_file import SiteFile, as_json
from award_archive.pages.phrasing.paging import PAGE_SIZE
from award_archive.pages.settings import Settings

# What a feed without entries calls its last change: the day that the format asks for must not be a build's own.
_NEVER = date(1970, 1, 1)


def files(archive: Archive) -> Iterator[SiteFile]:
    """Every feed, each with the newest articles."""
    settings, newest = archive.settings, archive.catalogue.newest_first[:PAGE_SIZE]
    yield SiteFile(addresses.ATOM, AtomFeed(settings, settings.name, addresses.HOME, addresses.ATOM, newest))
    yield SiteFile(addresses.JSON_FEED, JsonFeed(settings, newest, tuple(_image(archive, one) for one in newest)))
    for ward in archive.catalogue.register.wards:
        title = for_readers.within(capitalised(label(ward)), settings.name)
        url, feed_url = addresses.ward(ward), addresses.ward_feed(ward)
        articles = archive.catalogue.of_place(ward)[:PAGE_SIZE]
        yield SiteFile(feed_url, AtomFeed(settings, title, url, feed_url, articles))


class _Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator has no types
    """An Atom feed whose last change comes from its articles, never from a clock."""

    def latest_post_date(self) -> datetime:
        return max((entry["updateddate"] for entry in self.items), default=moment(_NEVER))


def moment(day: date) -> datetime:
    """The day's beginning in Việt Nam, where the archive's days are counted."""
    return datetime.combine(day, time(), HANOI_TIME)


def entry_id(settings: Settings, name: str) -> str:
    """An id made from `feed_namespace` and the name alone: an article's name is its slug, a feed's its address."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{settings.feed_namespace}/{name}").urn


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
        )
        for article in self.articles:
            feed.add_item(
                title=article.title,
                link=settings.url + article.url,
                description=escape(article.summary, quote=False),  # read as HTML
                unique_id=entry_id(settings, article.slug),
                pubdate=moment(article.date),
                updateddate=moment(article.updated),
                categories=(for_readers.year(article.years), capitalised(label(article.place))),
            )
        return str(feed.writeString("utf-8")).encode()


class JsonFeed(Struct, frozen=True):
    """A feed of articles in JSON Feed 1.1, newest first; `images` has an address for each article, "" for none."""

    settings: Settings
    articles: tuple[Article, ...]
    images: tuple[str, ...]

    def content(self) -> bytes:
        """The feed as JSON."""
        base = self.settings.url
        feed = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.settings.name,
            "description": self.settings.description,
            "language": "vi",
            "home_page_url": base + addresses.HOME,
            "feed_url": base + addresses.JSON_FEED,
            "items": [_json_item(self.settings, *found) for found in zip(self.articles, self.images, strict=True)],
        }
        return as_json(feed)


def _image(archive: Archive, article: Article) -> str:
    """The address of the article's first picture; "" where it has none."""
    return archive.figure(article, article.photos[0]).jpeg[-1][0] if article.photos else ""


def _json_item(settings: Settings, article: Article, image: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": entry_id(settings, article.slug),
        "url": settings.url + article.url,
        "title": article.title,
        "content_text": article.summary,
        "date_published": moment(article.date).isoformat(),
        "date_modified": moment(article.updated).isoformat(),
        "tags": [for_readers.year(article.years), capitalised(label(article.place))],
    }
    if image:
        found["image"] = settings.url + image
    return found
