"""A built site as files: its pages, and each of them parsed."""

from functools import lru_cache
from pathlib import Path

from lxml import html


def pages_of(folder: Path) -> list[str]:
    """The addresses of all pages that a reader sees, in order; those that only send on are left out."""
    files = sorted(folder.rglob("*.html"))
    urls = ["/" + file.relative_to(folder).as_posix().removesuffix("index.html") for file in files]
    return [url for url in urls if not page_at(folder, url).xpath("//meta[@http-equiv='refresh']")]


def file_at(folder: Path, url: str) -> Path:
    """The file that stands at the address of a page."""
    return folder / (url.lstrip("/") + ("index.html" if url.endswith("/") else ""))


def is_article(url: str) -> bool:
    """Whether the address is that of an article."""
    return url.startswith("/tin/")


@lru_cache(maxsize=1024)
def page_at(folder: Path, url: str) -> html.HtmlElement:
    """The page at the address, parsed."""
    return html.document_fromstring(file_at(folder, url).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
