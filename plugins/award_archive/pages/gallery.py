"""The galleries of award ceremonies: of all, of each working year and of each place; and a page for each photograph."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from award_archive.model.article import Article, Photo
from award_archive.model.place import District, Ward, label
from award_archive.pages import addresses, linked_data, wording
from award_archive.pages.archive import Archive
from award_archive.pages.parts import (
    GALLERY_PAGE_SIZE,
    article_ref,
    day,
    numbered_title,
    paginated,
    place_ref,
    title_ref,
)
from award_archive.pages.pieces import Figure, GalleryMark, Head, Ref, Share
from award_archive.pages.views import GalleryView, Page, PhotoView
from award_archive.pages.wording import capitalised

_GALLERY = Ref(wording.GALLERY, addresses.GALLERY)

_Shot = tuple[Article, Photo]


@dataclass(frozen=True, slots=True)
class _Gallery:
    """The photographs of one year or place, newest first, whose page is `whole`."""

    whole: Ref
    shots: Sequence[_Shot]

    @property
    def url(self) -> str:
        return addresses.gallery(self.whole.url)

    @property
    def mark(self) -> GalleryMark:
        return GalleryMark(Ref(self.whole.label, self.url), len(self.shots))


def pages(archive: Archive) -> Iterator[Page]:
    """`/hinh-anh/`, the galleries of years and places that have photographs, then every photograph."""
    shots = _shots(archive.catalogue.newest_first)
    years, places = list(_of_years(archive)), list(_of_places(archive))
    marks = tuple(tuple(gallery.mark for gallery in galleries) for galleries in (years, places))
    head = Head(wording.GALLERY_TITLE, wording.GALLERY_ABOUT, (), "hinh-anh")
    yield from _pages(archive, addresses.GALLERY, head, shots, *marks)
    for gallery in (*years, *places):
        title = wording.photos_of(gallery.whole.label)
        about = wording.about_photos(gallery.whole.label, len(gallery.shots))
        yield from _pages(
            archive, gallery.url, Head(title, about, (_GALLERY, gallery.whole), "hinh-anh"), gallery.shots
        )
    yield from _photographs(archive, shots)


def _shots(articles: Iterable[Article]) -> list[_Shot]:
    return [(article, photo) for article in articles for photo in article.photos]


def _of_years(archive: Archive) -> Iterator[_Gallery]:
    """The working years that have photographs, newest first; those of a review lie in no single year."""
    for number, entry in reversed(archive.catalogue.years.items()):
        if shots := _shots(entry.articles):
            yield _Gallery(Ref(wording.year(number), addresses.year(number)), shots)


def _of_places(archive: Archive) -> Iterator[_Gallery]:
    """The wards and districts that have photographs of their own, those of the newest photograph first."""
    for place in dict.fromkeys(article.place for article in archive.catalogue.newest_first if article.photos):
        if isinstance(place, (Ward, District)):
            yield _Gallery(title_ref(place), _shots(archive.catalogue.of_place(place)))


def _pages(
    archive: Archive,
    base: str,
    head: Head,
    shots: Sequence[_Shot],
    years: tuple[GalleryMark, ...] = (),
    places: tuple[GalleryMark, ...] = (),
) -> Iterator[Page]:
    for url, pager, shown in paginated(base, shots, GALLERY_PAGE_SIZE):
        title = numbered_title(head.title, pager)
        figures = tuple(archive.figure(*shot) for shot in shown)
        smaller = (years, places) if pager.number == 1 else ((), ())
        given = (replace(head, title=title), head.title, len(shots), figures, pager, *smaller)
        yield Page(url, "gallery.html", GalleryView, given)


def _photographs(archive: Archive, shots: Sequence[_Shot]) -> Iterator[Page]:
    """A page for each; previous and next lead through the whole archive, the count is of the ceremony."""
    for index, (article, photo) in enumerate(shots):
        before = _ref(*shots[index - 1]) if index else None
        after = _ref(*shots[index + 1]) if index + 1 < len(shots) else None
        figure, number = archive.figure(article, photo), article.photos.index(photo) + 1
        yield Page(figure.url, "photo.html", _view, (figure, article, number, before, after, archive.settings.url))


def _view(
    figure: Figure, article: Article, number: int, before: Ref | None, after: Ref | None, site_url: str
) -> PhotoView:
    share = Share(figure.jpeg[-1][0], figure.width, figure.height, figure.alt)
    data = linked_data.image_objects(site_url, [figure])
    title, crumbs = wording.within(figure.caption, article.title), (_GALLERY, *_galleries_of(article))
    return PhotoView(
        Head(title, figure.alt, crumbs, "hinh-anh", None, share, data),
        figure,
        linked_data.licence_url(figure.licence),
        article_ref(article),
        day(article.date),
        place_ref(article.place),
        number,
        len(article.photos),
        before,
        after,
    )


def _galleries_of(article: Article) -> Iterator[Ref]:
    """The galleries that have the article's photographs; a review's lie in no single year."""
    if not article.years.is_review:
        year = article.years.first
        yield Ref(wording.year(year), addresses.gallery(addresses.year(year)))
    if base := addresses.place(article.place):
        yield Ref(capitalised(label(article.place)), addresses.gallery(base))


def _ref(article: Article, photo: Photo) -> Ref:
    return Ref(photo.caption, addresses.photo(article, photo))
