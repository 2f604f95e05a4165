"""Builds the feeds of the newest articles: Atom and JSON Feed for the archive, Atom for each place and movement."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from msgspec import Struct

from award_archive.messages import for_readers, subject_words
from award_archive.model.article import Article
from award_archive.model.place import label
from award_archive.model.vietnamese import capitalised
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files.atom_feed import AtomFeed, day_of, entry_id, moment, tags
from award_archive.pages.files.site_file import SiteFile, as_json
from award_archive.pages.phrasing.paging import PAGE_SIZE
from award_archive.pages.settings import Settings


def files(archive: Archive) -> Iterator[SiteFile]:
    """Every feed, each with the newest articles."""
    settings, articles = archive.settings, archive.catalogue.newest_first
    newest = articles[:PAGE_SIZE]
    yield _atom(settings, settings.name, addresses.HOME, addresses.ATOM, articles)
    yield SiteFile(addresses.JSON_FEED, JsonFeed(settings, newest, tuple(_image(archive, one) for one in newest)))
    for place in archive.catalogue.register.units:
        title = for_readers.within(capitalised(label(place)), settings.name)
        url, feed_url = addresses.place(place), addresses.place_feed(place)
        yield _atom(settings, title, url, feed_url, archive.catalogue.of_place(place))
    yield from _of_movements(archive)


def has_entry(articles: Iterable[Article]) -> bool:
    """Whether the Atom feed of the articles has an entry: of one of them at least a full day is known."""
    return any(article.updated for article in articles)


def _of_movements(archive: Archive) -> Iterator[SiteFile]:
    by_movement = archive.catalogue.by_movement
    for movement in archive.lists.movements:
        title = for_readers.within(subject_words.movement(movement.name), archive.settings.name)
        url, feed_url = addresses.movement(movement), addresses.movement_feed(movement)
        yield _atom(archive.settings, title, url, feed_url, by_movement.get(movement.id, ()))


def _atom(settings: Settings, title: str, url: str, feed_url: str, articles: Iterable[Article]) -> SiteFile:
    """The newest of the articles. Atom asks for a day of change, so those of which no day is known are in no feed."""
    dated = (article for article in articles if article.updated)
    return SiteFile(feed_url, AtomFeed(settings, title, url, feed_url, tuple(islice(dated, PAGE_SIZE))))


class JsonFeed(Struct, frozen=True):
    """A feed of articles in JSON Feed 1.1, newest first; `images` has an address for each article, "" for none.

    It has no day that is not known.
    """

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
        "tags": tags(article),
    }
    days = {"date_published": day_of(article), "date_modified": article.updated}
    found |= {key: moment(day).isoformat() for key, day in days.items() if day}
    if image:
        found["image"] = settings.url + image
    return found
