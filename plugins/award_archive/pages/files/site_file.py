"""Files of the site that no template makes."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class SiteFile:
    """A file's address, and its bytes, made from `given` and nothing else when they are asked for.

    One that `is_apart` is made from little and takes long: another process may make it. Where `digest` tells what the
    bytes are before they are made, it stands for `given`.
    """

    url: str
    make: Callable[..., bytes]
    given: tuple[Any, ...]
    is_apart: bool = False
    digest: bytes = b""

    @cached_property
    def content(self) -> bytes:
        """The file's bytes."""
        return self.make(*self.given)


def as_json(value: object) -> bytes:
    """A value as a file of JSON, its letters as they are."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
