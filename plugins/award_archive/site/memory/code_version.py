"""Computes a digest of the package's code, fonts and tables and of the versions of Python and libraries.

A memory that was written by another version is discarded. Pillow is left out, because the caches of photographs check
its version themselves.
"""

import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path

from award_archive.reading.walking import read_files
from award_archive.site.versions import version_of

# Whose versions may change what is read or rendered. Pictures have a recipe of their own.
_LIBRARIES = (
    "bang-vang",
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

# The kinds of awards that the package brings are a table.
_CODE = (".py", ".ttf", ".csv")


@cache
def code_version() -> bytes:
    """A digest of this package's code, fonts and tables, and of the versions of Python and the libraries."""
    folder = Path(__file__).parents[2]
    digest = blake2b(repr(sys.version_info).encode(), digest_size=16)
    for name, content in read_files(folder, _CODE):
        digest.update(f"{name}\0".encode() + content)
    for name in _LIBRARIES:
        digest.update(f"{name} {version_of(name)}\n".encode())
    return digest.digest()
