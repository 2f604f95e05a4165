"""Plans the derivatives of an original (widths, formats, names) by a recipe, and makes them.

One of them may be the JPEG of 1200 × 630 pixels that other sites show for a shared page. Names and keys change with the
original's content and with the recipe.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from award_archive.photos.fault import PhotoFault
from award_archive.photos.original import PILLOW, Original, digest_of, named, read_photo

if TYPE_CHECKING:
    from PIL import Image

FORMATS = ("avif", "jpeg")
# What other sites show of a page that is shared, in pixels.
SHARE_SIZE = (1200, 630)
_SHARE = "share"
_ENDINGS = {"avif": ".avif", "jpeg": ".jpg", _SHARE: ".chia-se.jpg"}
# To be counted up when this package makes other bytes of the same recipe, so that all names change. The codecs come
# with Pillow: another version of it may make other bytes too.
_METHOD = 5


class OtherRecipeError(Exception):
    """Derivatives were asked for that this recipe, or this version of Pillow, does not make."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What derivatives are made by: widths in pixels, qualities from 0 to 100, AVIF's speed from 0 to 10.

    `budgets` are pairs of a width and the most bytes that a file up to that width may have: 12 KB for a thumbnail, and
    40 KB for an article's picture on a phone with two device pixels per CSS pixel. What does not fit loses quality.
    Speed 8 takes a quarter of the time of speed 6 for 5 % more bytes of the same quality.
    """

    widths: tuple[int, ...] = (320, 720, 1280, 1920)
    budgets: tuple[tuple[int, int], ...] = ((320, 12_000), (720, 40_000))
    avif_quality: int = 60
    avif_speed: int = 8
    jpeg_quality: int = 80

    @property
    def digest(self) -> str:
        """16 hex digits that change with anything that changes the derivatives."""
        numbers = (*self.budgets, self.avif_quality, self.avif_speed, self.jpeg_quality)
        return digest_of(repr((_METHOD, PILLOW, sorted(self.widths), numbers)).encode())

    def budget(self, width: int) -> int | None:
        """The most bytes for that width: those of the least width in `budgets` that holds it."""
        return next((most for widest, most in sorted(self.budgets) if width <= widest), None)


RECIPE = Recipe()


@dataclass(frozen=True, slots=True)
class Derivative:
    """One file to make of an original.

    `name` is the file's name on the site. `key` depends on content and recipe only, so a renamed original is not
    encoded again. `format` is "avif", "jpeg", or "share" for the JPEG that other sites show for a shared page.
    """

    name: str
    key: str
    format: str
    width: int


def plan(original: Original, stem: str, recipe: Recipe = RECIPE) -> tuple[Derivative, ...]:
    """Every width in every format, small to large within each. The names change with the content and the recipe."""
    token, widths = _token(original, recipe), _widths(original, recipe)
    return tuple(_derivative(token, stem, kind, width) for kind in FORMATS for width in widths)


def plan_share(original: Original, stem: str, recipe: Recipe = RECIPE) -> Derivative | None:
    """The picture that stands for a page elsewhere; None where the largest derivative is smaller than that."""
    largest = _widths(original, recipe)[-1]
    if largest < SHARE_SIZE[0] or height_at(original, largest) < SHARE_SIZE[1]:
        return None
    return _derivative(_token(original, recipe), stem, _SHARE, SHARE_SIZE[0])


def height_at(original: Original, width: int) -> int:
    """The height in pixels of a derivative of that width, at least 1."""
    return max(1, (2 * original.height * width + original.width) // (2 * original.width))


def derive(
    original: Original, derivatives: Sequence[Derivative], recipe: Recipe = RECIPE, data: bytes | None = None
) -> tuple[bytes, ...]:
    """The bytes of each of the derivatives. They do not depend on which others are asked for.

    `data` is the original's content, for a machine without the file. Raises PhotoFault, with the path as a note, if the
    content has changed since it was examined, and OtherRecipeError if another recipe or Pillow planned a derivative.
    """
    token = _token(original, recipe)
    if not all(derivative.key.startswith(token) for derivative in derivatives):
        raise OtherRecipeError(f"Pillow {PILLOW}")
    made: Mapping[Derivative, bytes] = dict(_made(original, derivatives, recipe, data))
    return tuple(made[derivative] for derivative in derivatives)


def _derivative(token: str, stem: str, kind: str, width: int) -> Derivative:
    tail = f"{width}{_ENDINGS[kind]}"
    return Derivative(f"{stem}-{token[:8]}-{tail}", f"{token}-{tail}", kind, width)


def _token(original: Original, recipe: Recipe) -> str:
    """16 hex digits of content and recipe."""
    return blake2b(f"{original.digest}{recipe.digest}".encode(), digest_size=8).hexdigest()


def _widths(original: Original, recipe: Recipe) -> list[int]:
    """The recipe's widths up to the original's, and the original's own where the recipe has larger ones."""
    widths = {width for width in recipe.widths if width <= original.width}
    return sorted(widths | {min(original.width, max(recipe.widths))})


def _made(
    original: Original, derivatives: Sequence[Derivative], recipe: Recipe, data: bytes | None
) -> Iterator[tuple[Derivative, bytes]]:
    from award_archive.photos.encoding import cut_out, jpeg  # imports Pillow

    largest = None
    for image in _shrinking(original, _widths(original, recipe), data):
        largest = largest or image
        for derivative in derivatives:
            if derivative.format == _SHARE and image is largest:
                yield derivative, jpeg(cut_out(image, SHARE_SIZE), recipe.jpeg_quality)
            elif derivative.format != _SHARE and derivative.width == image.width:
                yield derivative, _encoded(image, derivative, recipe)


def _shrinking(original: Original, widths: Sequence[int], data: bytes | None) -> Iterator["Image.Image"]:
    """The picture in every width from the largest down, each scaled from the one before."""
    from award_archive.photos.encoding import scaled

    image = _pixels(original, widths[-1], data)
    yield image
    for width in reversed(widths[:-1]):
        image = scaled(image, (width, height_at(original, width)))
        yield image


def _pixels(original: Original, width: int, data: bytes | None) -> "Image.Image":
    """The original as seen, in that width; the fault of a file that has changed meanwhile carries its path."""
    from award_archive.photos.decoding import upright_pixels

    with named(original.path):
        data = data or read_photo(original.path)
        if digest_of(data) != original.digest:
            raise PhotoFault("photo-broken")
        return upright_pixels(data, (width, height_at(original, width)))


def _encoded(image: "Image.Image", derivative: Derivative, recipe: Recipe) -> bytes:
    from award_archive.photos import encoding

    most_bytes = recipe.budget(derivative.width)
    if derivative.format == "avif":
        return encoding.avif(image, recipe.avif_quality, recipe.avif_speed, most_bytes)
    return encoding.jpeg(image, recipe.jpeg_quality, most_bytes)
