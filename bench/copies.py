"""The derivatives of photographs one by one: what they weigh, how like the picture they are, how long they take.

WebP is no format of the archive; it is here so that the tables say whether it should be one.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from PIL import Image

from award_archive.photos.decoding import upright_pixels
from award_archive.photos.derivatives import RECIPE, height_at
from award_archive.photos.encoding import avif, jpeg, scaled
from award_archive.photos.original import Original, digest_of, measure
from bench.likeness import psnr, ssim

AVIF, JPEG, WEBP = "AVIF", "JPEG", "WebP"
HASHING, LOOKING, SHRINKING = "băm", "xem", "giải nén và thu nhỏ"
WEBP_QUALITY = 80
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Copy:
    """One derivative: its bytes, peak signal to noise in dB, structural similarity, seconds of a processor."""

    format: str
    width: int
    size: int
    psnr: float
    ssim: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Photographed:
    """All copies of one photograph, and the seconds of a processor that the steps before take."""

    copies: tuple[Copy, ...]
    steps: dict[str, float]


def of_each(photographs: Sequence[Path]) -> list[Photographed]:
    """Make and look at the copies of each, in as many processes as there are processors."""
    with ProcessPoolExecutor() as pool:
        return list(pool.map(_photographed, photographs))


def _photographed(file: Path) -> Photographed:
    steps: dict[str, float] = {}
    data = file.read_bytes()
    digest, steps[HASHING] = _timed(lambda: digest_of(data))
    look, steps[LOOKING] = _timed(lambda: measure(data))
    pictures, steps[SHRINKING] = _timed(lambda: list(_shrinking(Original(file, digest, *look), data)))
    copies = tuple(_copy(picture, name) for picture in pictures for name in (AVIF, JPEG, WEBP))
    return Photographed(copies, steps)


def _shrinking(original: Original, data: bytes) -> Iterator[Image.Image]:
    """The picture in the recipe's widths, as the archive makes them: each from the one before."""
    widest, *narrower = sorted(RECIPE.widths, reverse=True)
    picture = upright_pixels(data, (widest, height_at(original, widest)))
    yield picture
    for width in narrower:
        picture = scaled(picture, (width, height_at(original, width)))
        yield picture


def _copy(picture: Image.Image, name: str) -> Copy:
    most_bytes = RECIPE.budget(picture.width)
    encoders: dict[str, Callable[[], bytes]] = {
        AVIF: lambda: avif(picture, RECIPE.avif_quality, RECIPE.avif_speed, most_bytes),
        JPEG: lambda: jpeg(picture, RECIPE.jpeg_quality, most_bytes),
        WEBP: lambda: _webp(picture),
    }
    data, seconds = _timed(encoders[name])
    with Image.open(BytesIO(data)) as copy:
        likeness = psnr(picture, copy), ssim(picture, copy)
    return Copy(name, picture.width, len(data), *likeness, seconds)


def _webp(picture: Image.Image) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, "WEBP", quality=WEBP_QUALITY)
    return buffer.getvalue()


def _timed(work: Callable[[], Value]) -> tuple[Value, float]:
    """What comes of the work, and the seconds of a processor that it takes."""
    begun = time.process_time()
    value = work()
    return value, time.process_time() - begun
