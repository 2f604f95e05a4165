"""Builds `sitemap.xml`, which lists the pages that may be indexed, and `robots.txt`, which lets robots read everything.

The sitemap gives the day of the last change of each corrected article, and the photographs on the pages of articles
and on those of single photographs. Of the pages of one picture it lists the one that stands for all. If there is more
than one file may hold (50,000 addresses, 50 MB, says sitemaps.org), `sitemap.xml` is an index of further files.
"""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from msgspec import Struct

from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files.site_file import SiteFile
from award_archive.pages.phrasing.paging import cut
from award_archive.pages.views.page import Page

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_IMAGES = "http://www.google.com/schemas/sitemap-image/1.1"

# At most so many addresses and bytes are in one file.
_ENTRIES, _BYTES = 40_000, 40_000_000
# About how many bytes the tags around an address take.
_OF_TAGS = 100
# Address, day of the last change or "", photographs.
_Entry = tuple[str, str, tuple[str, ...]]


def files(archive: Archive, pages: Sequence[Page]) -> Iterator[SiteFile]:
    """The sitemap of all pages that may be indexed, and the rules for robots."""
    articles = archive.catalogue.articles
    # The day of an event is none on which its page changed.
    changed = {article.url: article.corrected.isoformat() for article in articles if article.corrected}
    images = _images(archive)
    others = _other_photo_pages(archive)
    indexed = sorted(page.url for page in pages if page.is_indexed and page.url not in others)
    entries = tuple((url, changed.get(url, ""), images.get(url, ())) for url in indexed)
    yield from sitemaps(archive.settings.url, entries)
    yield SiteFile(addresses.ROBOTS, Robots(archive.settings.url))


def sitemaps(site_url: str, entries: tuple[_Entry, ...]) -> Iterator[SiteFile]:
    """One file with all entries or, if it would be too large, an index of several."""

    def length(entry: _Entry) -> int:
        url, _, images = entry
        return sum(len(site_url) + len(one) + _OF_TAGS for one in (url, *images))

    parts = cut(entries, _ENTRIES, length, _BYTES).parts
    if len(parts) <= 1:
        yield SiteFile(addresses.SITEMAP, Sitemap(site_url, entries))
        return
    files = [
        SiteFile(addresses.sitemap(number), Sitemap(site_url, tuple(part)))
        for number, part in enumerate(parts, start=1)
    ]
    yield SiteFile(addresses.SITEMAP, SitemapIndex(site_url, tuple(file.url for file in files)))
    yield from files


class Robots(Struct, frozen=True):
    """The rules for robots: everything may be read, and where the sitemap is."""

    site_url: str

    def content(self) -> bytes:
        """The rules as plain text."""
        lines = ["User-agent: *", "Allow: /"]
        if self.site_url:
            lines.append(f"Sitemap: {self.site_url}{addresses.SITEMAP}")
        return ("\n".join(lines) + "\n").encode()


def _other_photo_pages(archive: Archive) -> set[str]:
    """The pages of pictures for which another page stands."""
    return {addresses.photo(*use) for picture in archive.catalogue.pictures for use in picture.uses[:-1]}


def _images(archive: Archive) -> dict[str, tuple[str, ...]]:
    """The photographs that articles and their own pages show, each in its largest size, by the page's address."""
    found: dict[str, tuple[str, ...]] = {}
    for article in archive.catalogue.articles:
        figures = [archive.figure(article, photo) for photo in article.photos]
        found |= {figure.url: (figure.jpeg[-1][0],) for figure in figures}
        if figures:
            found[article.url] = tuple(figure.jpeg[-1][0] for figure in figures)
    return found


class SitemapIndex(Struct, frozen=True):
    """The addresses of the files that the sitemap consists of.

    It says of no file when it changed last: the entries know that of corrected articles only.
    """

    site_url: str
    urls: tuple[str, ...]

    def content(self) -> bytes:
        """The index as XML."""
        lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<sitemapindex xmlns="{_NAMESPACE}">']
        lines += [f" <sitemap>\n  <loc>{escape(self.site_url + url)}</loc>\n </sitemap>" for url in self.urls]
        return "\n".join([*lines, "</sitemapindex>", ""]).encode()


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
