"""Builds the page of each article's picture.

A picture that several articles use has a page for each. The one of its first article stands for all: it names the
newest articles, and the others lead to it and name their neighbours in time. So a new article changes few pages of a
picture that thousands use. Previous and next lead from one picture to another, in the order of the gallery.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec import Struct

from award_archive.catalogue.picture_uses import Picture, Shot
from award_archive.messages import for_readers, of_pictures
from award_archive.model.article import Article, Photo
from award_archive.model.place import label
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.linked_data.images import licence_url, photograph
from award_archive.pages.phrasing.names import article_ref, full_time, place_ref
from award_archive.pages.views.figures import Figure
from award_archive.pages.views.head import Head, Share
from award_archive.pages.views.page import Page, TextOf
from award_archive.pages.views.page_views import PhotoView
from award_archive.pages.views.references import Day, Ref

_GALLERY = Ref(for_readers.GALLERY, addresses.GALLERY)
# How many other articles a picture's main page names, and how many before and after it any other page.
_OTHERS, _NEAR = 12, 2


@dataclass(frozen=True, slots=True)
class Ceremony:
    """What the pages of one article's photographs share: `galleries` have them all, `number` is how many there are."""

    article: Ref
    day: Day
    places: tuple[Ref, ...]
    galleries: tuple[Ref, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Others:
    """The other articles that use the picture, how many more do, and the address of its main page, "" for that one."""

    articles: tuple[Ref, ...] = ()
    left_out: int = 0
    main: str = ""


def pages(archive: Archive) -> Iterator[Page]:
    """Every picture of every article, in the order of the gallery of all."""
    pictures = archive.catalogue.pictures
    ways = [None, *(_way(*picture.first) for picture in pictures), None]
    for picture, before, after in zip(pictures, ways, ways[2:], strict=False):
        for number, (article, photo) in enumerate(picture.uses):
            data = PhotoData(
                figure=archive.figure(article, photo),
                title=for_readers.within(_title(article, photo), article.title),
                number=article.photos.index(photo) + 1,
                ceremony=_ceremony(article),
                others=_others(picture, number),
                is_drawing=photo.is_drawing,
                previous=before,
                next=after,
                site_url=archive.settings.url,
            )
            yield Page(data.figure.url, "photo.html", data, guarded_title=data.title)


def _others(picture: Picture, number: int) -> Others:
    """The other articles for the page of the use of that number: all that page depends on is near in time."""
    last = len(picture.uses) - 1
    if number == last:
        return Others(_articles(picture.uses[:_OTHERS][:last]), max(0, last - _OTHERS))
    near = (*picture.uses[max(0, number - _NEAR) : number], *picture.uses[number + 1 : number + 1 + _NEAR])
    return Others(_articles(near), main=addresses.photo(*picture.first))


def _articles(shots: Sequence[Shot]) -> tuple[Ref, ...]:
    return tuple(article_ref(article) for article, _ in shots)


def _ceremony(article: Article) -> Ceremony:
    places, galleries = tuple(map(place_ref, article.places)), tuple(_galleries_of(article))
    return Ceremony(article_ref(article), full_time(article.time), places, galleries, len(article.photos))


def _galleries_of(article: Article) -> Iterator[Ref]:
    """The galleries that have the article's photographs; a review's lie in no single year."""
    if (year := article.years.counted) is not None:
        yield _gallery_ref(for_readers.in_year(year), addresses.year(year))
    yield _gallery_ref(label(article.place), addresses.place(article.place))


def _gallery_ref(name: str, base: str) -> Ref:
    """The gallery of what is called so, whose own page is at `base`."""
    return Ref(of_pictures.photos_of(name), addresses.gallery(base))


class PhotoData(Struct, frozen=True):
    """What a picture's page is made from: it is the `number`th of its ceremony's, which `title` names too."""

    figure: Figure
    title: str
    number: int
    ceremony: Ceremony
    others: Others
    is_drawing: bool
    previous: Ref | None
    next: Ref | None
    site_url: str

    def view(self, _text_of: TextOf) -> PhotoView:
        """The view."""
        figure, ceremony, others = self.figure, self.ceremony, self.others
        return PhotoView(
            head=self._head(),
            figure=figure,
            is_drawing=self.is_drawing,
            licence_url=licence_url(figure.licence),
            article=ceremony.article,
            day=None if self.is_drawing else ceremony.day,
            places=() if self.is_drawing else ceremony.places,
            other_articles=others.articles,
            others_left_out=others.left_out,
            main=others.main,
            number=self.number,
            total=ceremony.number,
            previous=self.previous,
            next=self.next,
        )

    def _head(self) -> Head:
        figure, ceremony = self.figure, self.ceremony
        share = Share(figure.jpeg[-1][0], figure.width, figure.height, figure.alt)
        data = (photograph(self.site_url, figure, ceremony.article),)
        crumbs = (_GALLERY, *ceremony.galleries)
        return Head(self.title, figure.alt, crumbs, "hinh-anh", None, share, data, canonical=self.others.main)


def _way(article: Article, photo: Photo) -> Ref:
    return Ref(_title(article, photo), addresses.photo(article, photo))


def _title(article: Article, photo: Photo) -> str:
    """The caption where no sentence stands: without its full stop, with its number where the ceremony has two of it."""
    title = photo.caption.removesuffix(".")
    namesakes = [other for other in article.photos if other.caption.removesuffix(".") == title]
    return title if len(namesakes) == 1 else for_readers.marked(title, str(namesakes.index(photo) + 1))
