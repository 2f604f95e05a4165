"""What a page weighs on its way to a phone: its HTML and all that it needs before it can be painted, in brotli."""

import math
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
    weights = {url: weight(folder, url) for url in pages_of(folder) if not is_article(url)}
    return {url: bytes_ for url, bytes_ in weights.items() if bytes_ > MOST_OF_ANOTHER_PAGE}


def weight(folder: Path, url: str) -> int:
    """The bytes of the page at `url` and of its stylesheets, compressed as a host keeps them (quality 11)."""
    sheets = page_at(folder, url).xpath("//link[@rel='stylesheet']/@href")
    files = [folder / urljoin(url, str(sheet)).lstrip("/") for sheet in sheets]
    return sum(len(compressed(file.read_bytes())) for file in (file_at(folder, url), *files))


def percentile(values: list[int], share: float) -> int:
    """The value that this share of all values does not exceed (nearest rank)."""
    return sorted(values)[math.ceil(share * len(values)) - 1]
