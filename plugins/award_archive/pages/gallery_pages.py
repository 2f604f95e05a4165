"""Builds the gallery of all photographs, galleries by working year and place, and a page for each photograph.

A year or place without photographs has no gallery. Photographs of a review of several years are in no year's.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from msgspec import Struct
from msgspec.structs import replace

from award_archive.messages import for_readers
from award_archive.model.article import Article, Photo
from award_archive.model.place import label
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.linked_data.images import licence_url, photograph
from award_archive.pages.phrasing.items import from_day
from award_archive.pages.phrasing.names import article_ref, full_time, place_ref, title_ref
from award_archive.pages.phrasing.paging import GALLERY_PAGE_SIZE, NAMES, cut, numbered_pages, numbered_title
from award_archive.pages.views.figures import Figure, GalleryMark
from award_archive.pages.views.head import Head, Share
from award_archive.pages.views.page import Page, Ready, TextOf
from award_archive.pages.views.page_views import GalleryView, PhotoView
from award_archive.pages.views.references import Day, Ref

_GALLERY = Ref(for_readers.GALLERY, addresses.GALLERY)

_Shot = tuple[Article, Photo]
# About how many characters the addresses of a photograph's files take.
_OF_ADDRESSES = 100


@dataclass(frozen=True, slots=True)
class _Gallery:
    """The photographs of one year or place, newest first, whose page is `whole`; `name` is what a sentence calls it."""

    whole: Ref
    name: str
    shots: tuple[_Shot, ...]

    @property
    def url(self) -> str:
        return addresses.gallery(self.whole.url)

    @property
    def mark(self) -> GalleryMark:
        return GalleryMark(Ref(self.whole.label, self.url), len(self.shots))

    @property
    def head(self) -> Head:
        about = for_readers.about_photos(self.name, len(self.shots))
        return Head(for_readers.photos_of(self.name), about, (_GALLERY, self.whole), "hinh-anh")


@dataclass(frozen=True, slots=True)
class Ceremony:
    """What the pages of one article's photographs share: `galleries` have them all, `number` is how many there are."""

    article: Ref
    day: Day
    places: tuple[Ref, ...]
    galleries: tuple[Ref, ...]
    number: int


def pages(archive: Archive) -> Iterator[Page]:
    """`/hinh-anh/`, the galleries of years and places that have photographs, then every photograph."""
    shots = _shots(archive.catalogue.newest_first)
    years, places = list(_of_years(archive)), list(_of_places(archive))
    marks = tuple(tuple(gallery.mark for gallery in galleries) for galleries in (years, places))
    head = Head(for_readers.GALLERY_TITLE, for_readers.GALLERY_ABOUT, (), "hinh-anh")
    yield from _pages(archive, addresses.GALLERY, head, shots, *marks)
    for gallery in (*years, *places):
        yield from _pages(archive, gallery.url, gallery.head, gallery.shots)
    yield from _photographs(archive, shots)


def _shots(articles: Iterable[Article]) -> tuple[_Shot, ...]:
    return tuple((article, photo) for article in articles for photo in article.photos)


def _of_years(archive: Archive) -> Iterator[_Gallery]:
    """The working years that have photographs, newest first; those of a review lie in no single year."""
    for number, entry in reversed(archive.catalogue.years.items()):
        if shots := _shots(entry.articles):
            yield _Gallery(Ref(for_readers.year(number), addresses.year(number)), for_readers.rewarded(number), shots)


def _of_places(archive: Archive) -> Iterator[_Gallery]:
    """The wards, then the districts and provinces, that have photographs of their own."""
    for place in archive.catalogue.register.units_in_order:
        if shots := _shots(archive.catalogue.of_place(place)):
            yield _Gallery(title_ref(place), label(place), shots)


def _pages(
    archive: Archive,
    base: str,
    head: Head,
    shots: tuple[_Shot, ...],
    of_years: Sequence[GalleryMark] = (),
    of_places: Sequence[GalleryMark] = (),
) -> Iterator[Page]:
    shown, years, places = cut(shots, GALLERY_PAGE_SIZE, _length), cut(of_years, NAMES), cut(of_places, NAMES)
    for url, pager in numbered_pages(base, shown, years, places):
        number = pager.number
        view = GalleryView(
            head=replace(head, title=numbered_title(head.title, pager)),
            title=head.title,
            number=len(shots),
            figures=tuple(archive.figure(*shot) for shot in shown.on(number)),
            figure_links=shown.links(f"{base}#hinh", number, lambda shot: from_day(shot[0])),
            pager=pager,
            years=years.on(number),
            year_links=years.links(f"{base}#theo-nam", number, _from_mark),
            places=places.on(number),
            place_links=places.links(f"{base}#theo-noi", number, _from_mark),
        )
        yield Page(url, "gallery.html", Ready(view))


def _length(shot: _Shot) -> int:
    """About how many characters a photograph takes in a gallery."""
    _, photo = shot
    return _OF_ADDRESSES + sum(map(len, (photo.caption, photo.alt, photo.credit)))


def _from_mark(mark: GalleryMark) -> str:
    return for_readers.beginning_with(mark.gallery.label)


def _photographs(archive: Archive, shots: tuple[_Shot, ...]) -> Iterator[Page]:
    """A page for each; previous and next lead through the whole archive, the count is of the ceremony."""
    refs = [None, *(_ref(*shot) for shot in shots), None]
    for (article, photo), before, after in zip(shots, refs, refs[2:], strict=False):
        data = PhotoData(
            figure=archive.figure(article, photo),
            title=for_readers.within(_title(article, photo), article.title),
            number=article.photos.index(photo) + 1,
            ceremony=_ceremony(article),
            is_drawing=photo.is_drawing,
            previous=before,
            next=after,
            site_url=archive.settings.url,
        )
        yield Page(data.figure.url, "photo.html", data, guarded_title=data.title)


def _ceremony(article: Article) -> Ceremony:
    places, galleries = tuple(map(place_ref, article.places)), tuple(_galleries_of(article))
    return Ceremony(article_ref(article), full_time(article.time), places, galleries, len(article.photos))


def _galleries_of(article: Article) -> Iterator[Ref]:
    """The galleries that have the article's photographs; a review's lie in no single year."""
    if (year := article.years.counted) is not None:
        yield _gallery_ref(for_readers.rewarded(year), addresses.year(year))
    yield _gallery_ref(label(article.place), addresses.place(article.place))


def _gallery_ref(name: str, base: str) -> Ref:
    """The gallery of what is called so, whose own page is at `base`."""
    return Ref(for_readers.photos_of(name), addresses.gallery(base))


class PhotoData(Struct, frozen=True):
    """What a photograph's page is made from: it is the `number`th of its ceremony's, which `title` names too."""

    figure: Figure
    title: str
    number: int
    ceremony: Ceremony
    is_drawing: bool
    previous: Ref | None
    next: Ref | None
    site_url: str

    def view(self, _text_of: TextOf) -> PhotoView:
        """The view."""
        figure, ceremony = self.figure, self.ceremony
        share = Share(figure.jpeg[-1][0], figure.width, figure.height, figure.alt)
        data = (photograph(self.site_url, figure, ceremony.article),)
        return PhotoView(
            head=Head(self.title, figure.alt, (_GALLERY, *ceremony.galleries), "hinh-anh", None, share, data),
            figure=figure,
            licence_url=licence_url(figure.licence),
            article=ceremony.article,
            day=None if self.is_drawing else ceremony.day,
            places=() if self.is_drawing else ceremony.places,
            number=self.number,
            total=ceremony.number,
            previous=self.previous,
            next=self.next,
        )


def _ref(article: Article, photo: Photo) -> Ref:
    return Ref(_title(article, photo), addresses.photo(article, photo))


def _title(article: Article, photo: Photo) -> str:
    """The caption where no sentence stands: without its full stop, with its number where the ceremony has two of it."""
    title = photo.caption.removesuffix(".")
    namesakes = [other for other in article.photos if other.caption.removesuffix(".") == title]
    return title if len(namesakes) == 1 else for_readers.marked(title, str(namesakes.index(photo) + 1))
