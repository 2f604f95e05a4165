"""Builds the pages of wards, districts and provinces: what each is and was, its articles and sums, what lies in it.

A place's pages list its articles and its sums of awards. The first also has its history, the chart of these sums, and
photographs.
"""

from collections.abc import Iterator

from msgspec import Struct

from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.place import District, Place, Province, Ward, label
from award_archive.model.register import Register
from award_archive.model.vietnamese import capitalised
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.linked_data.areas import unit_area
from award_archive.pages.linked_data.graph import Node
from award_archive.pages.phrasing.fates import fate, history
from award_archive.pages.phrasing.items import cut_articles, from_day, item
from award_archive.pages.phrasing.names import place_line, place_ref
from award_archive.pages.phrasing.paging import NAMES, THUMBNAILS, cut, numbered_pages, numbered_title
from award_archive.pages.phrasing.place_sums import place_sums
from award_archive.pages.phrasing.tallies import parts_by_year
from award_archive.pages.views.figures import Strip
from award_archive.pages.views.head import Head
from award_archive.pages.views.history_views import FateList, Step
from award_archive.pages.views.page import Page, TextOf
from award_archive.pages.views.page_views import PlaceView
from award_archive.pages.views.references import Pager, PlaceLine, Ref

_WARDS = Ref(for_readers.WARDS, addresses.WARDS)


def places(archive: Archive) -> Iterator[Page]:
    """Every ward, district and province."""
    for place in archive.catalogue.register.units:
        yield from _pages(archive, place)


def _pages(archive: Archive, place: Place) -> Iterator[Page]:
    register = archive.catalogue.register
    articles = archive.catalogue.of_place(place)
    districts, wards = (
        cut([place_line(archive.catalogue, unit) for unit in units], NAMES) for units in _inside(register, place)
    )
    base, parts, with_sums = addresses.place(place), cut_articles(articles), _parts_of_sums(archive, place)
    about, strip = _about(archive, place), archive.strip(articles, THUMBNAILS, base)
    title = capitalised(label(place))
    for url, pager in numbered_pages(base, parts, districts, wards, at_least=with_sums):
        is_first = pager.number == 1
        data = PlaceData(
            place=place,
            about=about,
            number_of_articles=len(articles),
            counted=articles if pager.number <= with_sums else (),
            shown=parts.on(pager.number),
            links=parts.links(f"{base}#tin", pager.number, from_day),
            districts=districts.on(pager.number),
            district_links=districts.links(f"{base}#quan", pager.number, _from_line),
            wards=wards.on(pager.number),
            ward_links=wards.links(f"{base}#phuong", pager.number, _from_line),
            photos=strip if is_first else None,
            pager=pager,
        )
        yield Page(url, "place.html", data, guarded_title=title if is_first else "")


def _inside(register: Register, place: Place) -> tuple[tuple[District, ...], tuple[Ward, ...]]:
    """The districts and wards that lie in the place; a province's wards are those of no district."""
    match place:
        case Ward():
            return (), ()
        case District():
            return (), register.wards_of(place)
        case Province():
            return register.districts_of(place), register.wards_without_district(place)


def _parts_of_sums(archive: Archive, place: Place) -> int:
    return parts_by_year(archive.catalogue.numbers_of_lines(place).values())


def _from_line(line: PlaceLine) -> str:
    return for_readers.beginning_with(line.place.label)


class About(Struct, frozen=True):
    """Where a place lies, its history day by day, and what it is now where it ended; `data` tells machines."""

    wider: tuple[Ref, ...]
    history: tuple[Step, ...]
    now: FateList | None
    data: Node


def _about(archive: Archive, place: Place) -> About:
    register = archive.catalogue.register
    return About(
        tuple(map(place_ref, register.wider_places(place))),
        history(register.lineage, place),
        None if place.is_current else fate(register, place),
        unit_area(archive.settings.url, register, place),
    )


class PlaceData(Struct, frozen=True):
    """What one page of a place is made from: `counted` are the articles of its sums, `shown` those of its list."""

    place: Place
    about: About
    number_of_articles: int
    counted: tuple[Article, ...]
    shown: tuple[Article, ...]
    links: tuple[Ref, ...]
    districts: tuple[PlaceLine, ...]
    district_links: tuple[Ref, ...]
    wards: tuple[PlaceLine, ...]
    ward_links: tuple[Ref, ...]
    photos: Strip | None
    pager: Pager

    def view(self, _text_of: TextOf) -> PlaceView:
        """The view, with the sums of the place's own articles."""
        place, about = self.place, self.about
        name = capitalised(label(place))
        feed = Ref(name, addresses.ward_feed(place)) if isinstance(place, Ward) else None
        title = numbered_title(name, self.pager)
        description = for_readers.about_place(name, self.number_of_articles)
        return PlaceView(
            head=Head(title, description, (_WARDS,), "phuong", feed, linked_data=(about.data,)),
            label=name,
            type=place.type or for_readers.PROVINCE_OR_CITY,
            is_ward=isinstance(place, Ward),
            days=str(place.days),
            is_current=place.is_current,
            wider_places=about.wider,
            number_of_articles=self.number_of_articles,
            sums=place_sums(place, self.counted, self.pager.number),
            items=tuple(map(item, self.shown)),
            item_links=self.links,
            pager=self.pager,
            fate=about.now,
            history=about.history if self.pager.number == 1 else (),
            feed=feed,
            photos=self.photos,
            districts=self.districts,
            district_links=self.district_links,
            wards=self.wards,
            ward_links=self.ward_links,
        )
