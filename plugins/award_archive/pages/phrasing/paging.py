"""Splits a long list into numbered pages with links between them, and tells the titles of these pages apart.

Its constants say how many articles or photographs a page has.
"""

from collections.abc import Iterator
from typing import TypeVar

from award_archive.messages import for_readers
from award_archive.pages import addresses
from award_archive.pages.views.references import Pager

PAGE_SIZE, GALLERY_PAGE_SIZE = 30, 24


# How many photographs stand on a page that is not a gallery.
THUMBNAILS = 4


Entry = TypeVar("Entry")


def paginated(
    base: str, entries: tuple[Entry, ...], size: int = PAGE_SIZE
) -> Iterator[tuple[str, Pager, tuple[Entry, ...]]]:
    """Address, pager and entries of each page of a list; an empty list has one empty page."""
    last = max(1, -(-len(entries) // size))
    for number in range(1, last + 1):
        previous = addresses.numbered(base, number - 1) if number > 1 else ""
        following = addresses.numbered(base, number + 1) if number < last else ""
        pager = Pager(number, last, previous, following)
        yield addresses.numbered(base, number), pager, entries[(number - 1) * size : number * size]


def numbered_title(title: str, pager: Pager) -> str:
    """A title that tells the pages of one list apart."""
    return for_readers.numbered(title, pager.number)
