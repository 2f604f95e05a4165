"""From pixels to bytes that are the same on every machine."""

from io import BytesIO

from PIL import Image

from award_archive.photos.decoding import REDUCING_GAP


def scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture in a smaller size."""
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=REDUCING_GAP)


def avif(image: Image.Image, quality: int, speed: int) -> bytes:
    """The picture as AVIF. One thread and no tiles: else the bytes would depend on the number of processors."""
    buffer = BytesIO()
    image.save(buffer, "AVIF", quality=quality, speed=speed, subsampling="4:2:0", max_threads=1, autotiling=False)
    return buffer.getvalue()


def jpeg(image: Image.Image, quality: int) -> bytes:
    """The picture as progressive JPEG."""
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=quality, subsampling="4:2:0", optimize=True, progressive=True)
    return buffer.getvalue()
