"""What a page weighs on its way to a phone: its HTML and all that it needs before it can be painted, in brotli."""

import math
from pathlib import Path

from tests.browser.host import compressed
from tests.browser.site import file_at, page_at

KILOBYTE = 1024


def weight(folder: Path, address: str, url: str) -> int:
    """The bytes of the page at `url` and of its stylesheets, compressed as a host keeps them (quality 11)."""
    sheets = page_at(folder, url).xpath("//link[@rel='stylesheet']/@href")
    files = [folder / str(sheet).removeprefix(address).lstrip("/") for sheet in sheets]
    return sum(len(compressed(file.read_bytes())) for file in (file_at(folder, url), *files))


def percentile(values: list[int], share: float) -> int:
    """The value that this share of all values does not exceed (nearest rank)."""
    return sorted(values)[math.ceil(share * len(values)) - 1]
