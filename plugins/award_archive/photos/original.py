"""The class `Original` holds the digest, size and mean colour of a photograph; functions read and measure its file.

The size is that of the upright picture. A file that cannot be read, is empty or has over 1 GB raises PhotoFault.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from award_archive.photos.fault import PhotoFault

# The version of the decoders and encoders.
PILLOW = version("pillow")
# 100 million pixels of four 16-bit channels take 800 MB: no larger file can be one good picture.
_LARGEST_FILE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Original:
    """A photograph that decodes from first to last byte.

    `digest` is 16 hex digits; the size is upright, in pixels; `colour` is the mean of all pixels, as `#rrggbb`.
    """

    path: Path
    digest: str
    width: int
    height: int
    colour: str


def read_photo(path: Path) -> bytes:
    """The file's bytes, never none; raises PhotoFault."""
    try:
        # A pipe would be waited for and a device never ends.
        data = path.read_bytes() if path.is_file() and path.stat().st_size <= _LARGEST_FILE else b""
    except (OSError, ValueError, MemoryError) as error:
        raise PhotoFault("photo-broken") from error
    if not data:
        raise PhotoFault("photo-broken")
    return data


@contextmanager
def named(path: Path) -> Iterator[None]:
    """A block whose PhotoFault carries the path as a note."""
    try:
        yield
    except PhotoFault as fault:
        fault.add_note(str(path))
        raise


def digest_of(data: bytes) -> str:
    """What the bytes are known by: 16 hex digits of their BLAKE2b."""
    return blake2b(data, digest_size=8).hexdigest()


def measure(data: bytes) -> tuple[int, int, str]:
    """Width, height and mean colour of the upright picture after decoding all of it; raises PhotoFault."""
    from award_archive.photos.decoding import upright_look  # imports Pillow

    return upright_look(data)
