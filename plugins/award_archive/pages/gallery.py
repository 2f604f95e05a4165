"""The gallery of award ceremonies, and a page for each photograph."""

from collections.abc import Iterator

from award_archive.model.article import Article, Photo
from award_archive.pages import addresses, wording
from award_archive.pages.archive import Archive
from award_archive.pages.parts import article_ref, day, numbered_title, paginated, place_ref
from award_archive.pages.pieces import Figure, Head, Ref
from award_archive.pages.views import GalleryView, Page, PhotoView

_GALLERY = Ref(wording.GALLERY, addresses.GALLERY)


def pages(archive: Archive) -> Iterator[Page]:
    """`/hinh-anh/` in pages, then every photograph; newest first, previous and next across articles."""
    shots = [(article, photo) for article in archive.catalogue.newest_first for photo in article.photos]
    for url, pager, shown in paginated(addresses.GALLERY, shots):
        head = Head(numbered_title(wording.GALLERY_TITLE, pager), wording.GALLERY_ABOUT, (), "hinh-anh")
        figures = tuple(archive.figure(article, photo) for article, photo in shown)
        yield Page(url, "gallery.html", GalleryView, (head, figures, pager))
    for index, (article, photo) in enumerate(shots):
        after = _ref(*shots[index - 1]) if index else None
        before = _ref(*shots[index + 1]) if index + 1 < len(shots) else None
        figure = archive.figure(article, photo)
        yield Page(figure.url, "photo.html", _view, (figure, article, before, after))


def _view(figure: Figure, article: Article, before: Ref | None, after: Ref | None) -> PhotoView:
    return PhotoView(
        Head(wording.within(figure.caption, article.title), figure.alt, (_GALLERY,), "hinh-anh"),
        figure,
        article_ref(article),
        day(article.date),
        place_ref(article.place),
        before,
        after,
    )


def _ref(article: Article, photo: Photo) -> Ref:
    return Ref(photo.caption, addresses.photo(article, photo))
