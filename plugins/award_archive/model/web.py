"""Checks whether a text is an http(s) address that is safe inside an HTML attribute."""

import re
from urllib.parse import urlsplit

_UNSAFE = re.compile(r"[\s<>\"'`\\]")


def is_web_address(written: str) -> bool:
    """Whether the text is an http(s) address with a host, and has nothing that could end an attribute."""
    try:
        parts = urlsplit(written)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not _UNSAFE.search(written)
    except ValueError:
        return False
