"""Files of the site that no template makes."""

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file's address and bytes."""

    url: str
    content: bytes


def as_json(value: object) -> bytes:
    """A value as a file of JSON, its letters as they are."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
