"""What a page weighs on its way to a phone: its HTML and all that it needs before it can be painted, in brotli."""

import math
import zlib
from pathlib import Path
from urllib.parse import urljoin

from tests.browser.host import compressed
from tests.gates.pages import file_at, is_article, page_at, pages_of

KILOBYTE = 1024
MOST_OF_AN_ARTICLE = 7 * KILOBYTE
MOST_OF_ANOTHER_PAGE = 13 * KILOBYTE


def weight_of_articles(folder: Path) -> int:
    """The bytes that nineteen in twenty of all articles do not exceed."""
    return percentile([weight(folder, url) for url in pages_of(folder) if is_article(url)], 0.95)


def heavy_pages(folder: Path) -> dict[str, int]:
    """The pages that are no articles and weigh more than they may, with their bytes."""
    # Brotli at its best takes a while, and is never larger than deflate: most pages are light enough by that.
    urls = (url for url in pages_of(folder) if not is_article(url))
    weights = {url: weight(folder, url) for url in urls if _deflated(folder, url) > MOST_OF_ANOTHER_PAGE}
    return {url: bytes_ for url, bytes_ in weights.items() if bytes_ > MOST_OF_ANOTHER_PAGE}


def _deflated(folder: Path, url: str) -> int:
    """The same as `weight` in deflate."""
    return sum(len(zlib.compress(file.read_bytes())) for file in _files(folder, url))


def weight(folder: Path, url: str) -> int:
    """The bytes of the page at `url` and of its stylesheets, compressed as a host keeps them (quality 11)."""
    return sum(len(compressed(file.read_bytes())) for file in _files(folder, url))


def _files(folder: Path, url: str) -> list[Path]:
    """The page's file and those of its stylesheets."""
    sheets = page_at(folder, url).xpath("//link[@rel='stylesheet']/@href")
    return [file_at(folder, url), *(folder / urljoin(url, str(sheet)).lstrip("/") for sheet in sheets)]


def percentile(values: list[int], share: float) -> int:
    """The value that this share of all values does not exceed (nearest rank)."""
    return sorted(values)[math.ceil(share * len(values)) - 1]
