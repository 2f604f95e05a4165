"""From pixels to bytes that are the same on every machine."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image

from award_archive.photos.decoding import REDUCING_GAP

_LOWEST_QUALITY = 10
_STEP = 10


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

    def encoded(quality: int) -> bytes:
        buffer = BytesIO()
        image.save(buffer, "AVIF", quality=quality, speed=speed, subsampling="4:2:0", max_threads=1, autotiling=False)
        return buffer.getvalue()

    return _fitting(encoded, quality, most_bytes)


def jpeg(image: Image.Image, quality: int, most_bytes: int | None = None) -> bytes:
    """The picture as progressive JPEG."""

    def encoded(quality: int) -> bytes:
        buffer = BytesIO()
        image.save(buffer, "JPEG", quality=quality, subsampling="4:2:0", optimize=True, progressive=True)
        return buffer.getvalue()

    return _fitting(encoded, quality, most_bytes)


def _fitting(encode: Callable[[int], bytes], quality: int, most_bytes: int | None) -> bytes:
    """The picture in that quality, or in the next lower one that fits; at worst in the lowest, whatever it weighs."""
    data = encode(quality)
    while most_bytes is not None and len(data) > most_bytes and quality > _LOWEST_QUALITY:
        quality = max(_LOWEST_QUALITY, quality - _STEP * _steps(len(data), most_bytes))
        data = encode(quality)
    return data


def _steps(size: int, most_bytes: int) -> int:
    """How many steps down surely do not go too far: each leaves three fifths of a file or more."""
    steps = 1
    while size * 3**steps > most_bytes * 5**steps:
        steps += 1
    return max(1, steps - 1)
