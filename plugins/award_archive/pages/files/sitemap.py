"""Builds `sitemap.xml`, which lists the pages that may be indexed, and `robots.txt`, which lets robots read everything.

The sitemap gives the day of the last change of each corrected article, and the photographs on the pages of articles
and on those of single photographs.
"""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from msgspec import Struct

from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files.site_file import SiteFile
from award_archive.pages.views.page import Page

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_IMAGES = "http://www.google.com/schemas/sitemap-image/1.1"

# Address, day of the last change or "", photographs.
_Entry = tuple[str, str, tuple[str, ...]]


def files(archive: Archive, pages: Sequence[Page]) -> Iterator[SiteFile]:
    """The sitemap of all pages that may be indexed, and the rules for robots."""
    articles = archive.catalogue.articles
    # The day of an event is none on which its page changed.
    changed = {article.url: article.corrected.isoformat() for article in articles if article.corrected}
    images = _images(archive)
    indexed = sorted(page.url for page in pages if page.is_indexed)
    entries = tuple((url, changed.get(url, ""), images.get(url, ())) for url in indexed)
    yield SiteFile(addresses.SITEMAP, Sitemap(archive.settings.url, entries))
    yield SiteFile(addresses.ROBOTS, Robots(archive.settings.url))


class Robots(Struct, frozen=True):
    """The rules for robots: everything may be read, and where the sitemap is."""

    site_url: str

    def content(self) -> bytes:
        """The rules as plain text."""
        lines = ["User-agent: *", "Allow: /"]
        if self.site_url:
            lines.append(f"Sitemap: {self.site_url}{addresses.SITEMAP}")
        return ("\n".join(lines) + "\n").encode()


def _images(archive: Archive) -> dict[str, tuple[str, ...]]:
    """The photographs that articles and their own pages show, each in its largest size, by the page's address."""
    found: dict[str, tuple[str, ...]] = {}
    for article in archive.catalogue.articles:
        figures = [archive.figure(article, photo) for photo in article.photos]
        found |= {figure.url: (figure.jpeg[-1][0],) for figure in figures}
        if figures:
            found[article.url] = tuple(figure.jpeg[-1][0] for figure in figures)
    return found


class Sitemap(Struct, frozen=True):
    """Addresses, each with the day of its last change where that is known, and with its photographs."""

    site_url: str
    entries: tuple[_Entry, ...]

    def content(self) -> bytes:
        """The sitemap as XML."""
        lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<urlset xmlns="{_NAMESPACE}" xmlns:image="{_IMAGES}">']
        for url, day, images in self.entries:
            last = f"\n  <lastmod>{day}</lastmod>" if day else ""
            shown = "".join(
                f"\n  <image:image><image:loc>{escape(self.site_url + image)}</image:loc></image:image>"
                for image in images
            )
            lines.append(f" <url>\n  <loc>{escape(self.site_url + url)}</loc>{last}{shown}\n </url>")
        return "\n".join([*lines, "</urlset>", ""]).encode()
