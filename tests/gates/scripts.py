"""Scripts that are written in the pages of a built site."""

from pathlib import Path

from tests.gates.pages import page_at, pages_of

# The one page that has a script.
SEARCH = "/tim-kiem/"
# What browsers do not run: blocks of data.
_DATA = "application/ld+json"
_WRITTEN = (
    f"//script[not(@type='{_DATA}')]",
    "//@*[starts-with(name(), 'on')]",
    "//@*[starts-with(normalize-space(), 'javascript:')]",
    "//link[@rel='modulepreload' or @as='script']",
    "//iframe | //object | //embed",
)


def scripts_written(folder: Path) -> dict[str, list[str]]:
    """What may run in each page but the search's, as the paths that find it; pages without are left out."""
    urls = [url for url in pages_of(folder) if url != SEARCH]
    written = {url: [path for path in _WRITTEN if page_at(folder, url).xpath(path)] for url in urls}
    return {url: paths for url, paths in written.items() if paths}
