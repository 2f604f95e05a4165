"""What the pages are made from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from award_archive.catalogue.archive import Catalogue
from award_archive.model.article import Article, EditorialPage, Photo
from award_archive.pages import addresses
from award_archive.pages.pieces import Figure
from award_archive.pages.settings import Settings
from award_archive.photos.derivatives import Derivative, height_at
from award_archive.photos.original import Original


@dataclass(frozen=True, slots=True)
class Picture:
    """An original and the derivatives planned for it."""

    original: Original
    derivatives: tuple[Derivative, ...]


@dataclass(frozen=True)
class Archive:
    """The catalogue, the editors' pages, the pictures under their files' names, and the site's settings."""

    catalogue: Catalogue
    editorial: tuple[EditorialPage, ...]
    pictures: Mapping[str, Picture]
    settings: Settings

    def figure(self, article: Article, photo: Photo) -> Figure:
        """A photograph of the article with the addresses of its derivatives."""
        picture = self.pictures[photo.file]
        addressed = {
            kind: tuple((addresses.PICTURES + d.name, d.width) for d in picture.derivatives if d.format == kind)
            for kind in ("avif", "jpeg")
        }
        width = addressed["jpeg"][-1][1]
        return Figure(
            addresses.photo(article, photo),
            addressed["avif"],
            addressed["jpeg"],
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
