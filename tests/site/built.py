"""A built site, read as files and as parsed pages."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from tests.support import snapshot

ADDRESS = "https://kho.example/bang-vang"
_ADDRESSES = ("//@href", "//@src", "//@action", "//@poster", "//@cite")


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
        return [url for url in self.pages if url.startswith("/tin/")]

    def links(self, url: str) -> list[str]:
        return [str(link) for link in self.page(url).xpath("//main//a/@href")]

    def addresses(self, url: str) -> list[str]:
        """Every address that the page names, those within srcset too."""
        page = self.page(url)
        found = [str(link) for path in _ADDRESSES for link in page.xpath(path)]
        found += [part.split()[0] for sources in page.xpath("//@srcset") for part in str(sources).split(",")]
        found += [str(c).partition("url=")[2] for c in page.xpath("//meta[@http-equiv='refresh']/@content")]
        return [link if not link.startswith("#") else f"{ADDRESS}{url}{link}" for link in found]

    def leads_somewhere(self, link: str) -> bool:
        """Whether the site has a file at the address and, where it is a page, the fragment's element."""
        parts = urlsplit(link)
        url = unquote(parts.path).removeprefix(urlsplit(ADDRESS).path)
        if not link.startswith(ADDRESS + "/") or url not in self.files:
            return False
        return not parts.fragment or parts.fragment in self.page(url).xpath("//@id")


@cache
def _parsed(content: bytes) -> html.HtmlElement:
    return html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
