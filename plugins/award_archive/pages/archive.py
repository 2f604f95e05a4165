"""What the pages are made from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from award_archive.catalogue.archive import Catalogue, PlaceKey
from award_archive.model.article import Article, EditorialPage, Photo
from award_archive.pages import addresses
from award_archive.pages.pieces import FateList, Figure, Ref
from award_archive.pages.settings import Settings
from award_archive.photos.derivatives import Derivative, height_at
from award_archive.photos.original import Original

Addressed = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Picture:
    """An original and the derivatives planned for it."""

    original: Original
    derivatives: tuple[Derivative, ...]

    @cached_property
    def addressed(self) -> tuple[Addressed, Addressed]:
        """Addresses and widths of the derivatives, AVIF and JPEG, small to large."""
        avif, jpeg = (
            tuple((addresses.PICTURES + d.name, d.width) for d in self.derivatives if d.format == kind)
            for kind in ("avif", "jpeg")
        )
        return avif, jpeg


@dataclass(frozen=True)
class Surroundings:
    """What a place lies in, and what it is now where it ended."""

    wider: tuple[Ref, ...]
    now: FateList | None


@dataclass(frozen=True)
class Archive:
    """The catalogue, the editors' pages, the pictures under their files' names, and the site's settings.

    `texts` has the digest of each article's text by the article's path.
    """

    catalogue: Catalogue
    editorial: tuple[EditorialPage, ...]
    pictures: Mapping[str, Picture]
    settings: Settings
    texts: Mapping[str, bytes]

    @cached_property
    def surroundings(self) -> dict[PlaceKey, Surroundings]:
        """The surroundings of each place, as far as they were asked for."""
        return {}

    def figure(self, article: Article, photo: Photo) -> Figure:
        """A photograph of the article with the addresses of its derivatives."""
        picture = self.pictures[photo.file]
        avif, jpeg = picture.addressed
        width = jpeg[-1][1]
        return Figure(
            addresses.photo(article, photo),
            avif,
            jpeg,
            width,
            height_at(picture.original, width),
            photo.alt,
            photo.caption,
            photo.credit,
            photo.licence,
        )

    def figures(self, articles: Iterable[Article]) -> Iterator[Figure]:
        """The photographs of the articles, in their order, each made as it is asked for."""
        return (self.figure(article, photo) for article in articles for photo in article.photos)
