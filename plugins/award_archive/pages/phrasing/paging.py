"""Spreads the lists of a page over numbered pages, and makes the links between these pages.

A page may have several lists, such as the articles of a year and its sums. Each is cut into parts, and the nth part of
each stands on the nth page. So one pager leads through all lists, none grows without bound, and the first page keeps
its address. Where a list has an order that readers know, its first page also links to each of its parts.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import is_
from typing import Any, Generic, TypeVar, TypeVarTuple

from award_archive.messages import for_readers
from award_archive.pages import addresses
from award_archive.pages.views.references import Pager, Ref

# How many articles, photographs and names stand on a page.
PAGE_SIZE, GALLERY_PAGE_SIZE, NAMES = 30, 24, 100
# How many photographs stand on a page that is not a gallery.
THUMBNAILS = 4
# How many characters one list puts on a page, where its entries may be long: about 4 KB in brotli.
_MOST_TEXT = 8_000
# How many links to parts stand together: more than the wards of the country need.
_MOST_LINKS = 200

Entry = TypeVar("Entry")
Wholes = TypeVarTuple("Wholes")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Parts(Generic[Entry]):
    """A list cut into parts, of which the nth stands on the nth page. An empty list has no part."""

    parts: tuple[Sequence[Entry], ...]

    def on(self, page: int) -> tuple[Entry, ...]:
        """The entries on the page of that number, from 1; none on pages after the last part."""
        return tuple(self.parts[page - 1]) if page <= len(self.parts) else ()

    def links(self, base: str, page: int, beginning: Callable[[Entry], str]) -> tuple[Ref, ...]:
        """Links to other parts, for the page of that number; none from a single part.

        `beginning` says in words that a part begins with an entry; `base` is the address of the first page, with the
        fragment of the list where the page has several. The first page links to all parts or, if they are many, to one
        of each group of neighbours; each page of such a group links to the whole group. So two links lead to any part.
        """
        if len(self.parts) == 1 or page > len(self.parts):
            return ()
        step = -(-len(self.parts) // _MOST_LINKS)
        group = (page - 1) // step * step
        stops = range(0, len(self.parts), step) if page == 1 else range(0)
        near = range(group, min(group + step, len(self.parts))) if step > 1 else range(0)
        return tuple(self._link(base, index + 1, beginning) for index in sorted({*stops, *near} - {page - 1}))

    def _link(self, base: str, page: int, beginning: Callable[[Entry], str]) -> Ref:
        url, mark, fragment = base.partition("#")
        label = for_readers.part(page, beginning(self.parts[page - 1][0]))
        return Ref(label, addresses.numbered(url, page) + mark + fragment)


def cut(
    entries: Sequence[Entry],
    most: int = PAGE_SIZE,
    length: Callable[[Entry], int] = lambda _: 0,
    longest: int = _MOST_TEXT,
) -> Parts[Entry]:
    """Cut a list into parts of at most `most` entries; `length` is how many characters an entry takes, if it matters.

    A part takes at most `longest` characters, and so has fewer entries if these are long, but always one.
    """
    parts: list[Sequence[Entry]] = []
    start = taken = 0
    for index, entry in enumerate(entries):
        size = length(entry)
        if index - start == most or (taken + size > longest and index > start):
            parts.append(entries[start:index])
            start, taken = index, 0
        taken += size
    if start < len(entries):
        parts.append(entries[start:])
    return Parts(tuple(parts))


def parts_needed(entries: int, most: int) -> int:
    """How many parts `cut` makes of so many entries, if their length does not matter."""
    return -(-entries // most)


def numbered_pages(base: str, *lists: Parts[Any], at_least: int = 1) -> Iterator[tuple[str, Pager]]:
    """Address and pager of each page that the lists need, and of `at_least` so many pages."""
    last = max(at_least, 1, *(len(one.parts) for one in lists))
    for number in range(1, last + 1):
        first = addresses.numbered(base, 1) if number > 1 else ""
        previous = addresses.numbered(base, number - 1) if number > 1 else ""
        following = addresses.numbered(base, number + 1) if number < last else ""
        yield addresses.numbered(base, number), Pager(number, last, first, previous, following)


def numbered_title(title: str, pager: Pager) -> str:
    """A title that tells the pages of one list apart."""
    return for_readers.numbered(title, pager.number)


def made_once(make: Callable[[*Wholes], Made]) -> Callable[[*Wholes], Made]:
    """The same function of some values, which holds the last result.

    The pages of a list are made one after the other, each from the whole list: without this, all of it would be made
    for each page. The last values are recognised by identity, which takes no time.
    """
    held: list[tuple[tuple[Any, ...], Made]] = []

    def made(*wholes: *Wholes) -> Made:
        given: tuple[Any, ...] = wholes
        if not held or not all(map(is_, given, held[0][0])):
            held[:] = [(given, make(*wholes))]
        return held[0][1]

    return made
