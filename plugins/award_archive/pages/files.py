"""Files of the site that no template makes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file's address and bytes."""

    url: str
    content: bytes
