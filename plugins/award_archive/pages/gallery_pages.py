"""Builds the gallery of all pictures, and galleries by working year and place.

Each picture stands in a gallery once, with the articles that use it: photographs first, then drawings, those that were
first used last at the head. A year or place without pictures has no gallery; those of a review of several years are in
no year's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from msgspec import structs

from award_archive.catalogue.picture_uses import Picture, by_first_use
from award_archive.messages import for_readers, of_pictures
from award_archive.model.place import label
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.phrasing.items import from_day
from award_archive.pages.phrasing.names import article_ref, places_words, time, title_ref
from award_archive.pages.phrasing.paging import GALLERY_PAGE_SIZE, NAMES, cut, numbered_pages, numbered_title
from award_archive.pages.phrasing.picture_names import bare_caption, common_credit, number_of_pictures
from award_archive.pages.views.figures import GalleryMark, GalleryPicture, GallerySection
from award_archive.pages.views.head import Head
from award_archive.pages.views.page import Page, Ready
from award_archive.pages.views.page_views import GalleryView
from award_archive.pages.views.references import Ref

_GALLERY = Ref(for_readers.GALLERY, addresses.GALLERY)
# How many of the articles that use a picture are named.
_ARTICLES = 3
# About how many characters the addresses of a picture's files take, and the address of an article.
_OF_FILES, _OF_ARTICLE = 100, 50
# How many characters the pictures of a page take: about 6 KB in brotli, since a gallery has no other long text.
_MOST_TEXT = 12_000


@dataclass(frozen=True, slots=True)
class _Gallery:
    """The pictures of one year or place, whose page is `whole`; `name` is what a sentence calls it."""

    whole: Ref
    name: str
    pictures: Sequence[Picture]

    @property
    def url(self) -> str:
        return addresses.gallery(self.whole.url)

    @property
    def mark(self) -> GalleryMark:
        return GalleryMark(Ref(self.whole.label, self.url), len(self.pictures))

    @property
    def head(self) -> Head:
        about = of_pictures.about_photos(self.name, number_of_pictures(self.pictures))
        return Head(of_pictures.photos_of(self.name), about, (_GALLERY, self.whole), "hinh-anh")


def pages(archive: Archive) -> Iterator[Page]:
    """`/hinh-anh/`, then the galleries of years and places that have pictures."""
    years, places = list(_of_years(archive)), list(_of_places(archive))
    marks = tuple(tuple(gallery.mark for gallery in galleries) for galleries in (years, places))
    head = Head(for_readers.GALLERY_TITLE, for_readers.GALLERY_ABOUT, (), "hinh-anh")
    yield from _pages(archive, addresses.GALLERY, head, archive.catalogue.pictures, *marks)
    for gallery in (*years, *places):
        yield from _pages(archive, gallery.url, gallery.head, gallery.pictures)


def _of_years(archive: Archive) -> Iterator[_Gallery]:
    """The working years that have pictures, newest first; those of a review lie in no single year."""
    for number, entry in reversed(archive.catalogue.years.items()):
        if pictures := by_first_use(entry.articles):
            whole = Ref(for_readers.year(number), addresses.year(number))
            yield _Gallery(whole, for_readers.in_year(number), pictures)


def _of_places(archive: Archive) -> Iterator[_Gallery]:
    """The wards, then the districts and provinces, that have pictures of their own."""
    for place in archive.catalogue.register.units_in_order:
        if pictures := by_first_use(archive.catalogue.of_place(place)):
            yield _Gallery(title_ref(place), label(place), pictures)


def _pages(
    archive: Archive,
    base: str,
    head: Head,
    pictures: Sequence[Picture],
    of_years: Sequence[GalleryMark] = (),
    of_places: Sequence[GalleryMark] = (),
) -> Iterator[Page]:
    shown, years, places = (
        cut(pictures, GALLERY_PAGE_SIZE, _length, _MOST_TEXT),
        cut(of_years, NAMES),
        cut(of_places, NAMES),
    )
    number_of_drawings = sum(picture.is_drawing for picture in pictures)
    for url, pager in numbered_pages(base, shown, years, places):
        number = pager.number
        view = GalleryView(
            head=structs.replace(head, title=numbered_title(head.title, pager)),
            title=head.title,
            all=number_of_pictures(pictures),
            is_mixed=0 < number_of_drawings < len(pictures),
            sections=tuple(_sections(archive, shown.on(number))),
            picture_links=shown.links(f"{base}#hinh", number, _from_picture),
            pager=pager,
            years=years.on(number),
            year_links=years.links(f"{base}#theo-nam", number, _from_mark),
            places=places.on(number),
            place_links=places.links(f"{base}#theo-noi", number, _from_mark),
        )
        yield Page(url, "gallery.html", Ready(view))


def _sections(archive: Archive, pictures: Sequence[Picture]) -> Iterator[GallerySection]:
    """The photographs, then the drawings, of which there are some."""
    for is_drawings, group in groupby(pictures, key=lambda picture: picture.is_drawing):
        shown = tuple(_picture(archive, picture) for picture in group)
        yield GallerySection(shown, is_drawings, common_credit([one.figure for one in shown]))


def _picture(archive: Archive, picture: Picture) -> GalleryPicture:
    """A picture as its first article shows it. A drawing shows no ceremony, so it has neither day nor place."""
    article, photo = picture.first
    bare = replace(photo, caption=bare_caption(photo))
    return GalleryPicture(
        figure=structs.replace(archive.figure(article, bare), label=""),
        articles=tuple(article_ref(one) for one, _ in picture.uses[:_ARTICLES]),
        left_out=max(0, len(picture.uses) - _ARTICLES),
        main=archive.main_photo_pages[picture.file],
        day=None if picture.is_drawing else time(article.time),
        place="" if picture.is_drawing else places_words(article.places),
    )


def _length(picture: Picture) -> int:
    """About how many characters a picture takes in a gallery."""
    _, photo = picture.first
    titles = sum(_OF_ARTICLE + len(article.title) for article, _ in picture.uses[:_ARTICLES])
    return _OF_FILES + sum(map(len, (photo.caption, photo.credit))) + titles


def _from_picture(picture: Picture) -> str:
    """What a part of a gallery begins with: a drawing has no day."""
    return of_pictures.DRAWINGS if picture.is_drawing else from_day(picture.first[0])


def _from_mark(mark: GalleryMark) -> str:
    return for_readers.beginning_with(mark.gallery.label)
