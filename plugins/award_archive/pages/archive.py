"""The class `Archive` holds what all builders read, and makes the views of its pictures.

It holds the catalogue, editorial pages, pictures, settings and digests of texts. It makes the views `Figure` and
`Strip`, and lists the derivatives to make of each original. A `PlannedPicture` is an original with its derivatives, a
`PlannedCard` a card to be drawn, a `PlaceContext` what a place lies in and is now.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from award_archive.catalogue.home import Home
from award_archive.catalogue.indexes import Catalogue
from award_archive.catalogue.picture_uses import by_last_use
from award_archive.messages import of_pictures
from award_archive.model.article import Article, EditorialPage, Photo
from award_archive.model.gone import GoneAddress
from award_archive.model.issuers import IssuerTitle
from award_archive.model.kinds import AwardKind
from award_archive.model.movements import Movement
from award_archive.model.naming import common_ward_types
from award_archive.model.times import Time
from award_archive.model.vietnamese import capitalised
from award_archive.pages import addresses
from award_archive.pages.phrasing.letters import WardFinder, ward_finder
from award_archive.pages.phrasing.picture_names import label_of_drawing, number_of_pictures, picture_name
from award_archive.pages.settings import Settings
from award_archive.pages.views.figures import Figure, Strip
from award_archive.pages.views.history_views import FateList
from award_archive.pages.views.references import Ref
from award_archive.photos.derivatives import Derivative, height_at
from award_archive.photos.original import Original

Addressed = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class PlannedPicture:
    """An original and the derivatives planned for it; `share` is the one to stand for a page elsewhere."""

    original: Original
    derivatives: tuple[Derivative, ...]
    share: Derivative | None = None

    @cached_property
    def addressed(self) -> tuple[Addressed, Addressed]:
        """Addresses and widths of the derivatives, AVIF and JPEG, small to large."""
        avif, jpeg = (
            tuple((addresses.picture(d), d.width) for d in self.derivatives if d.format == kind)
            for kind in ("avif", "jpeg")
        )
        return avif, jpeg


# What is written on a card: the archive's name, the title, awards as (count, who), and a line at the foot.
CardWords = tuple[str, str, tuple[tuple[str, str], ...], str]


@dataclass(frozen=True, slots=True)
class PlannedCard:
    """A card that is to be drawn: its address, which depends on its words, and these."""

    url: str
    words: CardWords


@dataclass(frozen=True)
class PlaceContext:
    """What a place lies in, and what it is now where it ended."""

    wider: tuple[Ref, ...]
    now: FateList | None


@dataclass(frozen=True)
class Lists:
    """The lists of the register beside its units, each in the order of its file."""

    kinds: tuple[AwardKind, ...] = ()
    issuers: tuple[IssuerTitle, ...] = ()
    movements: tuple[Movement, ...] = ()


@dataclass(frozen=True)
class Archive:
    """The catalogue, the editors' pages, the pictures under their files' names, and the site's settings.

    `texts` has the digest of each article's text by the article's path; `gone` are the addresses that were given up,
    `lists` those of the register that are no units.
    """

    catalogue: Catalogue
    editorial: tuple[EditorialPage, ...]
    pictures: Mapping[str, PlannedPicture]
    settings: Settings
    texts: Mapping[str, bytes]
    gone: tuple[GoneAddress, ...] = ()
    lists: Lists = Lists()

    @cached_property
    def home(self) -> Home | None:
        """The place whose news leads the front page, where the settings name one and the register knows it."""
        return Home.named(self.settings.home, self.catalogue.register)

    @cached_property
    def about_contact(self) -> str:
        """The editors' page that says whom readers can write to; "" where there is none."""
        return next((page.url for page in self.editorial if page.url == addresses.CONTACT), "")

    @cached_property
    def contact(self) -> str:
        """Where readers turn who found a fault: the contact, or else the page that tells of it; "" where nobody is."""
        return self.settings.contact_url or self.about_contact

    @cached_property
    def ward_types(self) -> tuple[str, ...]:
        """What the wards of the archive are called."""
        return common_ward_types(self.catalogue.register.wards)

    @cached_property
    def ward_list(self) -> Ref:
        """The way up to all wards."""
        return Ref(capitalised(self.ward_types[0]), addresses.WARDS)

    @cached_property
    def ward_finder(self) -> WardFinder:
        """How former wards are found."""
        return ward_finder(self.catalogue)

    @cached_property
    def place_contexts(self) -> dict[tuple[int, Time | None], PlaceContext]:
        """The context of each place by its identity, as far as it was asked for; at a time, where that matters."""
        return {}

    @cached_property
    def cards(self) -> dict[str, PlannedCard | None]:
        """The card of each article by its slug, as far as it was asked for."""
        return {}

    @cached_property
    def main_photo_pages(self) -> dict[str, str]:
        """The page that stands for all pages of a picture, by the picture's file."""
        return {picture.file: addresses.photo(*picture.first) for picture in self.catalogue.pictures}

    @cached_property
    def slugs_with_cards(self) -> frozenset[str]:
        """The articles that have a card of their own where no photograph stands for them."""
        return frozenset(one.slug for one in self.catalogue.newest_first[: self.settings.newest_with_cards])

    @property
    def derivatives(self) -> list[tuple[Original, tuple[Derivative, ...]]]:
        """Each original with the derivatives to make of it; the one for sharing only where it stands for an article."""
        shared = set(filter(None, map(self.share, self.catalogue.articles)))
        return [
            (picture.original, (*picture.derivatives, picture.share))
            if picture.share in shared
            else (picture.original, picture.derivatives)
            for picture in self.pictures.values()
        ]

    @property
    def planned_derivatives(self) -> Iterator[Derivative]:
        """Every derivative of every picture, also those for sharing that this site does not use but another may."""
        for picture in self.pictures.values():
            yield from picture.derivatives
            if picture.share:
                yield picture.share

    def share(self, article: Article) -> Derivative | None:
        """The derivative that stands for the article elsewhere; None without a photograph or a public address."""
        return self.pictures[article.photos[0].file].share if article.photos and self.settings.url else None

    def figure(self, article: Article, photo: Photo) -> Figure:
        """A photograph of the article with the addresses of its derivatives."""
        picture = self.pictures[photo.file]
        avif, jpeg = picture.addressed
        width = jpeg[-1][1]
        return Figure(
            url=addresses.photo(article, photo),
            avif=avif,
            jpeg=jpeg,
            width=width,
            height=height_at(picture.original, width),
            name=picture_name(photo),
            alt=photo.alt,
            label=label_of_drawing(photo),
            caption=photo.caption,
            credit=photo.credit,
            licence=photo.licence,
            colour=picture.original.colour,
        )

    def strip(self, articles: Iterable[Article], number: int, base: str, but: str = "") -> Strip | None:
        """The newest pictures of the articles, `number` at most, and the way to all; None where there are none.

        The picture whose file is `but` is shown elsewhere on the page.
        """
        pictures = by_last_use(articles)
        left = [picture for picture in pictures if picture.file != but]
        if not left:
            return None
        shown = tuple(self.figure(*picture.newest) for picture in left[:number])
        told = number_of_pictures(pictures, of_pictures.AND)
        return Strip(shown, told, len(shown) == len(pictures), addresses.gallery(base))
