"""What search engines ask for: sitemap and robots."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files import SiteFile
from award_archive.pages.views import Page

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def files(archive: Archive, pages: Sequence[Page]) -> Iterator[SiteFile]:
    """The sitemap of all pages that may be indexed, and the rules for robots."""
    changed = {article.url: article.updated.isoformat() for article in archive.catalogue.articles}
    indexed = sorted(page.url for page in pages if page.is_indexed)
    entries = tuple((url, changed.get(url, "")) for url in indexed)
    yield SiteFile(addresses.SITEMAP, _sitemap, (archive.settings.url, entries))
    yield SiteFile(addresses.ROBOTS, _robots, (archive.settings.url,))


def _robots(site_url: str) -> bytes:
    lines = ["User-agent: *", "Allow: /"]
    if site_url:
        lines.append(f"Sitemap: {site_url}{addresses.SITEMAP}")
    return ("\n".join(lines) + "\n").encode()


def _sitemap(site_url: str, entries: Sequence[tuple[str, str]]) -> bytes:
    """Addresses, each with the day of its last change where that is known."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<urlset xmlns="{_NAMESPACE}">']
    for url, day in entries:
        last = f"\n  <lastmod>{day}</lastmod>" if day else ""
        lines.append(f" <url>\n  <loc>{escape(site_url + url)}</loc>{last}\n </url>")
    return "\n".join([*lines, "</urlset>", ""]).encode()
