"""What search engines ask for: sitemap and robots."""

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.files import SiteFile
from award_archive.pages.views import Page

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def files(archive: Archive, pages: Sequence[Page]) -> Iterator[SiteFile]:
    """The sitemap of all pages that may be indexed, and the rules for robots."""
    yield SiteFile(addresses.SITEMAP, _sitemap(archive, pages))
    lines = ["User-agent: *", "Allow: /"]
    if archive.settings.url:
        lines.append(f"Sitemap: {archive.settings.url}{addresses.SITEMAP}")
    yield SiteFile(addresses.ROBOTS, ("\n".join(lines) + "\n").encode())


def _sitemap(archive: Archive, pages: Sequence[Page]) -> bytes:
    changed = {article.url: article.updated.isoformat() for article in archive.catalogue.articles}
    root = ElementTree.Element("urlset", xmlns=_NAMESPACE)
    for url in sorted(page.url for page in pages if page.view.head.is_indexed):
        entry = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(entry, "loc").text = archive.settings.url + url
        if url in changed:
            ElementTree.SubElement(entry, "lastmod").text = changed[url]
    ElementTree.indent(root, " ")
    text: str = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
