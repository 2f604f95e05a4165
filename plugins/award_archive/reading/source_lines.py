"""Finds the line of a Markdown text at which a link or an image of its HTML was written, for messages.

Links and images are looked for once in the whole text, so that a text full of them takes no longer than its length.
"""

import re
from bisect import bisect_right
from collections import defaultdict, deque
from functools import cached_property
from html import unescape

_LINK = re.compile(
    r"(?<!!)\[[^\[\]]*\](?:\(<?(?P<markdown>[^\s)>]*)|\[)"
    r"|<a\b(?:[^>]*?href\s*=\s*[\"']?(?P<html>[^\"'>\s]*))?|<(?=https?:|mailto:)(?P<alone>[^>\s]*)"
)
_IMAGE = re.compile(
    r"!\[(?:[^\[\]]*\]\(<?(?P<markdown>[^\s)>]*))?|<img\b(?:[^>]*?src\s*=\s*[\"']?(?P<html>[^\"'>\s]*))?"
)
# Where the address of a link such as `[a][1]` is written.
_DEFINITION = re.compile(r"^[> ]*\[[^\[\]]+\]:\s*<?(?P<address>[^\s>]+)", re.MULTILINE)


class SourceLines:
    """The lines of a text that begins at `first_line` of its file."""

    def __init__(self, source: str, first_line: int) -> None:
        self._source, self._first_line = source, first_line

    def at(self, position: int) -> int:
        """The line of the character at that position."""
        return self._first_line + bisect_right(self._line_ends, position - 1)

    def link(self, address: str, number: int) -> int:
        """The line of the link of that number in the HTML, from 0. Links must be asked for in their order."""
        return self._line(self._links, address, number)

    def image(self, address: str, number: int) -> int:
        """The line of the image of that number in the HTML, from 0. Images must be asked for in their order."""
        return self._line(self._images, address, number)

    def written_link(self, number: int) -> str:
        """The address of the link of that number as it is written; "" where it is not known."""
        return self._links.addresses[number] if number < len(self._links.addresses) else ""

    def _line(self, places: "_Places", address: str, number: int) -> int:
        position = places.next_of(address)
        if position is None:
            position = self._definitions.get(address, places.last_of(address))
        return self.at(places.position(number) if position is None else position)

    @cached_property
    def _line_ends(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self._source)]

    @cached_property
    def _links(self) -> "_Places":
        return _Places(self._source, _LINK)

    @cached_property
    def _images(self) -> "_Places":
        return _Places(self._source, _IMAGE)

    @cached_property
    def _definitions(self) -> dict[str, int]:
        return {unescape(found["address"]): found.start("address") for found in _DEFINITION.finditer(self._source)}


class _Places:
    """Where a text's links, or its images, are written."""

    def __init__(self, source: str, what: re.Pattern[str]) -> None:
        found = [*what.finditer(source)]
        self.addresses = ["".join(match.groups("")) for match in found]
        self._positions = [match.start() for match in found]
        self._last: dict[str, int] = {}
        self._by_address: defaultdict[str, deque[int]] = defaultdict(deque)
        for address, position in zip(self.addresses, self._positions, strict=True):
            self._by_address[unescape(address)].append(position)

    def next_of(self, address: str) -> int | None:
        """The next place where the address is written; None where it was asked for as often as it is written."""
        places = self._by_address.get(address) if address else None
        if not places:
            return None
        self._last[address] = places.popleft()
        return self._last[address]

    def last_of(self, address: str) -> int | None:
        """The place that was found before."""
        return self._last.get(address)

    def position(self, number: int) -> int:
        """The place of that number, or else the text's beginning."""
        return self._positions[number] if number < len(self._positions) else 0
