"""Scales, crops and encodes pictures as AVIF and JPEG, and lowers the quality of files that would be too large.

The bytes depend on the version of Pillow. AVIF is encoded in one thread, so the number of processors has no effect.
"""

from collections.abc import Callable
from io import BytesIO

from PIL import Image

from award_archive.photos.decoding import REDUCING_GAP

_LOWEST_QUALITY = 10
_STEP = 5


def scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture in a smaller size."""
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=REDUCING_GAP)


def cut_out(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """As much of the picture as the size's proportions hold, in that size.

    From the middle of a wide one, from the upper third of a tall one, where people's heads are.
    """
    share = min(image.width / size[0], image.height / size[1])
    width, height = round(size[0] * share), round(size[1] * share)
    left, top = (image.width - width) // 2, (image.height - height) // 3
    return scaled(image.crop((left, top, left + width, top + height)), size)


def avif(image: Image.Image, quality: int, speed: int, most_bytes: int | None = None) -> bytes:
    """The picture as AVIF. One thread and no tiles: else the bytes would depend on the number of processors."""

    def encoded(image: Image.Image, quality: int) -> bytes:
        buffer = BytesIO()
        image.save(buffer, "AVIF", quality=quality, speed=speed, subsampling="4:2:0", max_threads=1, autotiling=False)
        return buffer.getvalue()

    return _fitting(encoded, image, quality, most_bytes)


def jpeg(image: Image.Image, quality: int, most_bytes: int | None = None) -> bytes:
    """The picture as progressive JPEG."""

    def encoded(image: Image.Image, quality: int) -> bytes:
        buffer = BytesIO()
        image.save(buffer, "JPEG", quality=quality, subsampling="4:2:0", optimize=True, progressive=True)
        return buffer.getvalue()

    return _fitting(encoded, image, quality, most_bytes)


def _fitting(
    encode: Callable[[Image.Image, int], bytes], image: Image.Image, quality: int, most_bytes: int | None
) -> bytes:
    """The picture in that quality, or in the next lower one that fits.

    What fits in none, which only noise does, loses its details until it does.
    """

    def fits(data: bytes) -> bool:
        return most_bytes is None or len(data) <= most_bytes

    data = encode(image, quality)
    while not fits(data) and quality > _LOWEST_QUALITY:
        quality = max(_LOWEST_QUALITY, quality - _STEP)
        data = encode(image, quality)
    block = 2
    while not fits(data) and block < image.width:
        data = encode(_without_details(image, block), quality)
        block *= 2
    return data


def _without_details(image: Image.Image, size: int) -> Image.Image:
    """The picture as large as it is, without what is smaller than that many pixels."""
    return image.reduce(size).resize(image.size, Image.Resampling.BILINEAR)
