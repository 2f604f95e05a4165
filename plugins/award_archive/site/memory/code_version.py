"""Finds versions of packages, and computes a digest of this package's code and fonts and of Python and libraries.

A memory that was written by another version is discarded. Pillow is left out, because the caches of photographs check
its version themselves.
"""

import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

# Whose versions may change what is read or rendered. Pictures have a recipe of their own.
_LIBRARIES = (
    "markdown",
    "smartypants",
    "typogrify",
    "nh3",
    "pyyaml",
    "jinja2",
    "markupsafe",
    "msgspec",
    "feedgenerator",
    "rcssmin",
    "rjsmin",
)


def version_of(package: str) -> str | None:
    """The version of an installed package, None where it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


@cache
def code_version() -> bytes:
    """A digest of this package's code and fonts, and of the versions of Python and the libraries that builds use."""
    folder = Path(__file__).parents[2]
    digest = blake2b(repr(sys.version_info).encode(), digest_size=16)
    for file in sorted([*folder.rglob("*.py"), *folder.rglob("*.ttf")]):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    for name in _LIBRARIES:
        digest.update(f"{name} {version_of(name)}\n".encode())
    return digest.digest()
