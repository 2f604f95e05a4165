"""A built site, read as files and as parsed pages."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from tests.support import pelican, snapshot

ADDRESS = "https://kho.example/bang-vang"
_ADDRESSES = (
    *("//@href", "//@src", "//@action", "//@poster", "//@cite"),
    "//meta[@property='og:image' or @property='og:url' or @name='twitter:image']/@content",
)
_LISTS = ("//@srcset", "//@imagesrcset")
_LINKED_DATA = "//script[@type='application/ld+json']/text()"


class Site:
    """The site in a folder, published at ADDRESS."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = {
            self._url(path): content for path, content in snapshot(folder).items() if not path.startswith(".")
        }
        self.pages = [url for url in self.files if url.endswith(("/", ".html"))]

    @staticmethod
    def _url(path: str) -> str:
        return "/" + (path.removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else path)

    def file(self, url: str) -> bytes:
        return self.files[url]

    def page(self, url: str) -> html.HtmlElement:
        return _parsed(self.files[url])

    def articles(self) -> list[str]:
        """The addresses of all articles, without earlier ones, which only send on."""
        return [url for url in self.pages if url.startswith("/tin/") and not self.sends_on(url)]

    def sends_on(self, url: str) -> bool:
        """Whether the page is an earlier address, which nobody sees."""
        return bool(self.page(url).xpath("//meta[@http-equiv='refresh']"))

    def found(self, url: str, path: str) -> list[str]:
        """The addresses that an XPath finds on the page, whole, as a browser takes them."""
        return [urljoin(ADDRESS + url, str(link)) for link in self.page(url).xpath(path)]

    def links(self, url: str) -> list[str]:
        """Where the links of the page's main part lead."""
        return self.found(url, "//main//a/@href")

    def addresses(self, url: str) -> list[str]:
        """Every address that the page names, whole: of elements, within srcset, in its head and in its linked data."""
        page = self.page(url)
        found = [str(link) for path in _ADDRESSES for link in page.xpath(path)]
        found += [part.split()[0] for path in _LISTS for text in page.xpath(path) for part in str(text).split(",")]
        found += [str(c).partition("url=")[2] for c in page.xpath("//meta[@http-equiv='refresh']/@content")]
        found += [a for text in page.xpath(_LINKED_DATA) for a in addresses_in(json.loads(text))]
        return [urljoin(ADDRESS + url, link) for link in found]

    def leads_somewhere(self, link: str) -> bool:
        """Whether the site has a file at the address and, where it is a page, the fragment's element."""
        parts = urlsplit(link)
        url = unquote(parts.path).removeprefix(urlsplit(ADDRESS).path)
        if not link.startswith(ADDRESS + "/") or url not in self.files:
            return False
        return not parts.fragment or unquote(parts.fragment) in self.ids(url)

    def ids(self, url: str) -> list[str]:
        """The ids of the page's elements, in its order."""
        return [str(found) for found in self.page(url).xpath("//@id")]


def addresses_in(data: object) -> Iterator[str]:
    """Every address of the site in data that was JSON. A name (`@id`) of linked data may be no place, only a name."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from (link.partition("#")[0] if key == "@id" else link for link in addresses_in(value))
    elif isinstance(data, list):
        for value in data:
            yield from addresses_in(value)
    elif isinstance(data, str) and data.startswith(ADDRESS):
        yield data


def built_site(content: Path, output: Path, *more: str) -> Site:
    """Build the content with Pelican's own command. Raises AssertionError where the build fails."""
    done = pelican(content, output, *more)
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(output)


@cache
def _parsed(content: bytes) -> html.HtmlElement:
    return html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))


def sums_in(table: html.HtmlElement) -> list[tuple[str, str, str]]:
    """The rows of a table of sums, or of a group of them: how many, of whom, and which kind."""
    return list(map(sum_of, table.xpath(".//tr[th[@scope='row']]")))


def sum_of(row: html.HtmlElement) -> tuple[str, str, str]:
    """How many of whom a row of a table of sums tells, and which kind."""
    return _seen(row, "td"), _seen(row, "th/span[1]"), _seen(row, "th/span[2]")


def _seen(row: html.HtmlElement, place: str) -> str:
    """The words at a place of the row, without those that are hidden."""
    texts = row.xpath(f"./{place}//text()[not(ancestor::*[@class='hidden'])]")
    return " ".join(" ".join(map(str, texts)).split())
