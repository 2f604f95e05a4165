"""The derivatives of an original: which there are, how they are called, and how they are made."""

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from award_archive.photos.fault import PhotoFault
from award_archive.photos.original import Original, digest_of, read_photo

if TYPE_CHECKING:
    from PIL import Image

WIDTHS = (320, 640, 1280, 1920)
FORMATS = ("avif", "jpeg")
_SUFFIXES = {"avif": ".avif", "jpeg": ".jpg"}
# To be counted up when this package makes other bytes of the same recipe, so that all names change. The codecs come
# with Pillow: another version of it may make other bytes too.
_METHOD = 1


@dataclass(frozen=True, slots=True)
class Recipe:
    """What derivatives are made by: widths in points, qualities from 0 to 100, AVIF's speed from 0 to 10.

    Speed 8 takes a quarter of the time of speed 6 for 5 % more bytes of the same quality.
    """

    widths: tuple[int, ...] = WIDTHS
    avif_quality: int = 60
    avif_speed: int = 8
    jpeg_quality: int = 80

    @property
    def digest(self) -> str:
        """16 hex digits that change with anything that changes the derivatives."""
        values = (
            _METHOD,
            version("pillow"),
            *sorted(self.widths),
            self.avif_quality,
            self.avif_speed,
            self.jpeg_quality,
        )
        return digest_of(repr(values).encode())


RECIPE = Recipe()


@dataclass(frozen=True, slots=True)
class Derivative:
    """One file to make of an original: its name, its format ("avif" or "jpeg") and its width in points."""

    name: str
    format: str
    width: int


def plan(original: Original, stem: str, recipe: Recipe = RECIPE) -> tuple[Derivative, ...]:
    """Every derivative, small to large within each format. The names change with the content and with the recipe."""
    token = blake2b(f"{original.digest}{recipe.digest}".encode(), digest_size=4).hexdigest()
    widths = _widths(original, recipe)
    return tuple(
        Derivative(f"{stem}-{token}-{width}{_SUFFIXES[kind]}", kind, width) for kind in FORMATS for width in widths
    )


def height_at(original: Original, width: int) -> int:
    """The height in points of a derivative of that width, at least 1."""
    return max(1, (2 * original.height * width + original.width) // (2 * original.width))


def _widths(original: Original, recipe: Recipe) -> list[int]:
    """The recipe's widths up to the original's, and the original's own where the recipe has larger ones."""
    widths = {width for width in recipe.widths if width <= original.width}
    return sorted(widths | {min(original.width, max(recipe.widths))})


def derive(original: Original, derivatives: Sequence[Derivative], folder: Path, recipe: Recipe = RECIPE) -> None:
    """Make those of the derivatives that the folder lacks; each appears there complete or not at all.

    The bytes do not depend on which of them are missing. Raises PhotoFault where the original is no longer what it
    was when examined, ValueError for derivatives of another recipe, and OSError where the folder cannot be written.
    """
    missing = [derivative for derivative in derivatives if not is_made(folder / derivative.name)]
    widths = _widths(original, recipe)
    if not {derivative.width for derivative in missing} <= set(widths):
        raise ValueError(f"{original.path}: derivatives of another recipe")
    for image in _shrinking(original, widths) if missing else ():
        for derivative in missing:
            if derivative.width == image.width:
                _write(folder / derivative.name, _encoded(image, derivative, recipe))


def is_made(file: Path) -> bool:
    """Whether the derivative is there. A crash of the whole machine may leave an empty file under a final name."""
    try:
        state = file.stat()
    except OSError:
        return False
    return stat.S_ISREG(state.st_mode) and state.st_size > 0


def _shrinking(original: Original, widths: Sequence[int]) -> Iterator["Image.Image"]:
    """The picture in every width from the largest down, each scaled from the one before."""
    from award_archive.photos.encoding import scaled  # imports Pillow

    image = _pixels(original, widths[-1])
    yield image
    for width in reversed(widths[:-1]):
        image = scaled(image, (width, height_at(original, width)))
        yield image


def _pixels(original: Original, width: int) -> "Image.Image":
    """The original as seen, in that width; the fault of a file that has changed meanwhile carries its path."""
    from award_archive.photos.decoding import upright_pixels

    try:
        data = read_photo(original.path)
        if digest_of(data) != original.digest:
            raise PhotoFault("photo-broken")
        return upright_pixels(data, (width, height_at(original, width)))
    except PhotoFault as fault:
        fault.add_note(str(original.path))
        raise


def _encoded(image: "Image.Image", derivative: Derivative, recipe: Recipe) -> bytes:
    from award_archive.photos import encoding

    if derivative.format == "avif":
        return encoding.avif(image, recipe.avif_quality, recipe.avif_speed)
    return encoding.jpeg(image, recipe.jpeg_quality)


def _write(file: Path, data: bytes) -> None:
    """Write beside the final name first, so that a kill leaves no half file under it."""
    temporary = file.with_name(f".{file.name}.{os.urandom(4).hex()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
