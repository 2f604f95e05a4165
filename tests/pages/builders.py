"""Small archives of a few articles, as pages are made from them: no file is read, and no picture looked at."""

from pathlib import Path

from award_archive.catalogue.indexes import Catalogue
from award_archive.model.article import Article, EditorialPage
from award_archive.model.register import Register
from award_archive.pages.archive import Archive, PlannedPicture
from award_archive.pages.settings import Settings
from award_archive.photos.derivatives import plan, plan_share
from award_archive.photos.original import Original
from tests.catalogue.builders import archive as catalogue

SITE = "https://kho.example"


def archive(*articles: Article, editorial: tuple[EditorialPage, ...] = (), site_url: str = SITE) -> Archive:
    """The archive of the articles; each text is named by its article's path."""
    return _archive(catalogue(*articles), articles, editorial, site_url)


def archive_of(register: Register, *articles: Article) -> Archive:
    """The archive of the articles about places of another register."""
    return _archive(Catalogue.of(articles, register), articles, (), SITE)


def _archive(
    made: Catalogue, articles: tuple[Article, ...], editorial: tuple[EditorialPage, ...], site_url: str
) -> Archive:
    pictures = {photo.file: _picture(photo.file, photo.name) for one in articles for photo in one.photos}
    texts = {one.path: one.path.encode() for one in articles}
    return Archive(made, editorial, pictures, Settings("Kho", site_url), texts)


def _picture(file: str, name: str) -> PlannedPicture:
    original = Original(Path(file), "0123456789abcdef", 1600, 1200, "#8f1d18")
    return PlannedPicture(original, plan(original, name), plan_share(original, name))
