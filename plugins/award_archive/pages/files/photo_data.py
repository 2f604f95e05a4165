"""Builds the table of photographs of the open data: what each shows, who owns it, and where it is."""

from collections.abc import Iterator

from msgspec import Struct

from award_archive.messages import column_meanings as meanings
from award_archive.pages.archive import Archive
from award_archive.pages.files.csv_table import ID, REQUIRED_TEXT, TEXT, Columns, as_csv

_PIXELS = {"type": "integer", "constraints": {"required": True, "minimum": 1}}
PHOTO_COLUMNS: Columns = {
    "article": (REQUIRED_TEXT, meanings.PHOTO_ARTICLE),
    "url": (ID, meanings.PHOTO_URL),
    "image": (REQUIRED_TEXT, meanings.PHOTO_IMAGE),
    "width": (_PIXELS, meanings.PHOTO_WIDTH),
    "height": (_PIXELS, meanings.PHOTO_HEIGHT),
    "caption": (REQUIRED_TEXT, meanings.PHOTO_CAPTION),
    "alt": (REQUIRED_TEXT, meanings.PHOTO_ALT),
    "credit": (REQUIRED_TEXT, meanings.PHOTO_CREDIT),
    "licence": (TEXT, meanings.PHOTO_LICENCE),
}


class PhotosTable(Struct, frozen=True):
    """`photos.csv`: a row for each photograph that is published."""

    rows: tuple[tuple[str | int, ...], ...]

    def content(self) -> bytes:
        """The table as CSV."""
        return as_csv(PHOTO_COLUMNS, self.rows)


def photos_table(archive: Archive) -> PhotosTable:
    """The photographs of all articles, in the order of these."""
    return PhotosTable(tuple(_rows(archive)))


def _rows(archive: Archive) -> Iterator[tuple[str | int, ...]]:
    site_url = archive.settings.url
    for article in archive.catalogue.articles:
        for photo in article.photos:
            figure = archive.figure(article, photo)
            image, width = figure.jpeg[-1]
            size = (site_url + image, width, figure.height)
            words = (photo.caption, photo.alt, photo.credit, photo.licence)
            yield (article.slug, site_url + figure.url, *size, *words)
