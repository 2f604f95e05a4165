"""Defines what templates get of a picture alone and in a gallery, a strip of thumbnails, and a link to a gallery."""

from msgspec import Struct

from award_archive.pages.views.references import Day, Ref


class Figure(Struct, frozen=True):
    """A picture with its derivatives: (address, width in pixels) from small to large, of the same widths.

    `width` and `height` are those of the largest; `colour` stands in until the picture is there. `name` is short, for
    links; `label` says that it is a drawing where neither caption nor credit does.
    """

    url: str
    avif: tuple[tuple[str, int], ...]
    jpeg: tuple[tuple[str, int], ...]
    width: int
    height: int
    name: str
    alt: str
    label: str
    caption: str
    credit: str
    licence: str
    colour: str


class GalleryPicture(Struct, frozen=True):
    """A picture in a gallery with the newest articles that use it, and how many more do.

    `main` is the page that names them. The section says that a drawing is one, so its caption does not. `day` and
    `place` are those of the ceremony that a photograph shows; a drawing shows none.
    """

    figure: Figure
    articles: tuple[Ref, ...]
    left_out: int
    main: str
    day: Day | None
    place: str


class GallerySection(Struct, frozen=True):
    """The photographs or the drawings on a page of a gallery; `credit` is that of them all, "" where they differ."""

    pictures: tuple[GalleryPicture, ...]
    is_drawings: bool
    credit: str


class Strip(Struct, frozen=True):
    """Some pictures of a year, a place or the archive, and the gallery of all, of which `all` says what it has."""

    figures: tuple[Figure, ...]
    all: str
    is_whole: bool
    url: str


class GalleryMark(Struct, frozen=True):
    """A gallery of one year or place, and how many pictures it has."""

    gallery: Ref
    number: int
