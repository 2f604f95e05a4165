"""Builds the feeds of the newest articles: Atom and JSON Feed for the archive, Atom for each ward.

An entry's id depends on the setting `feed_namespace` and the article's name alone, so that it outlives titles and
addresses. The last change of an Atom feed is that of its articles, so that builds need no clock. No feed has a day that
is not known.
"""

import uuid
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from html import escape
from itertools import islice
from typing import Any

from feedgenerator import Atom1Feed
from msgspec import Struct

from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.place import label
from award_archive.model.times import Precision
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
    settings, articles = archive.settings, archive.catalogue.newest_first
    newest = articles[:PAGE_SIZE]
    yield SiteFile(addresses.ATOM, _atom(settings, settings.name, addresses.HOME, addresses.ATOM, articles))
    yield SiteFile(addresses.JSON_FEED, JsonFeed(settings, newest, tuple(_image(archive, one) for one in newest)))
    for ward in archive.catalogue.register.wards:
        title = for_readers.within(capitalised(label(ward)), settings.name)
        url, feed_url = addresses.place(ward), addresses.ward_feed(ward)
        yield SiteFile(feed_url, _atom(settings, title, url, feed_url, archive.catalogue.of_place(ward)))


def _atom(settings: Settings, title: str, url: str, feed_url: str, articles: Iterable[Article]) -> "AtomFeed":
    """The newest of the articles. Atom asks for a day of change, so those of which no day is known are in no feed."""
    dated = (article for article in articles if article.updated)
    return AtomFeed(settings, title, url, feed_url, tuple(islice(dated, PAGE_SIZE)))


class _Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator has no types
    """An Atom feed whose last change comes from its articles, never from a clock."""

    def latest_post_date(self) -> datetime:
        return max((entry["updateddate"] for entry in self.items), default=moment(_NEVER))


def moment(day: date) -> datetime:
    """The day's beginning in Việt Nam, where the archive's days are counted."""
    return datetime.combine(day, time(), HANOI_TIME)


def _moment(day: date | None) -> datetime | None:
    """The beginning of a day that may not be known."""
    return moment(day) if day else None


def _day_of(article: Article) -> date | None:
    """The day of the event, of several the first; None where it is not known."""
    return article.time.first if article.time.precision is Precision.DAY else None


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
                pubdate=_moment(_day_of(article)),
                updateddate=_moment(article.updated),
                categories=_tags(article),
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


def _tags(article: Article) -> list[str]:
    """The working year and the places."""
    return [capitalised(article.years.words), *(capitalised(label(place)) for place in article.places)]


def _json_item(settings: Settings, article: Article, image: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": entry_id(settings, article.slug),
        "url": settings.url + article.url,
        "title": article.title,
        "content_text": article.summary,
        "tags": _tags(article),
    }
    days = {"date_published": _day_of(article), "date_modified": article.updated}
    found |= {key: moment(day).isoformat() for key, day in days.items() if day}
    if image:
        found["image"] = settings.url + image
    return found
