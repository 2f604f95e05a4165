"""Defines what templates get of a picture with its derivatives, a strip of thumbnails, and a link to a gallery."""

from msgspec import Struct

from award_archive.pages.views.references import Ref


class Figure(Struct, frozen=True):
    """A picture with its derivatives: (address, width in pixels) from small to large, of the same widths.

    `width` and `height` are those of the largest; `colour` stands in until the picture is there.
    """

    url: str
    avif: tuple[tuple[str, int], ...]
    jpeg: tuple[tuple[str, int], ...]
    width: int
    height: int
    alt: str
    caption: str
    credit: str
    licence: str
    colour: str


class Strip(Struct, frozen=True):
    """The newest photographs of a year, a place or the archive, how many there are, and the gallery of all."""

    figures: tuple[Figure, ...]
    number: int
    url: str


class GalleryMark(Struct, frozen=True):
    """A gallery of one year or place, and how many photographs it has."""

    gallery: Ref
    number: int
