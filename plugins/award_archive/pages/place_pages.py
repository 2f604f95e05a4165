"""Builds the pages of wards, districts and provinces: what each is and was, its articles and sums, what lies in it.

A place's pages list its articles and its sums of awards. The first also has its history, a timeline, and
photographs. A ward that no article tells of has a smaller page.
"""

from collections.abc import Iterator

from msgspec import Struct

from award_archive.catalogue.former_wards import EarlierArticle
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.place import Place, Ward, label
from award_archive.model.vietnamese import capitalised
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.linked_data.areas import unit_area
from award_archive.pages.linked_data.graph import Node
from award_archive.pages.phrasing.directory import from_entry
from award_archive.pages.phrasing.fates import fate, fate_words, history
from award_archive.pages.phrasing.items import cut_articles, earlier_item, from_day, item
from award_archive.pages.phrasing.paging import THUMBNAILS, numbered_pages
from award_archive.pages.phrasing.place_leads import place_lead
from award_archive.pages.phrasing.place_sums import place_sums
from award_archive.pages.phrasing.surroundings import Surroundings
from award_archive.pages.phrasing.tallies import parts_by_year
from award_archive.pages.views.figures import Strip
from award_archive.pages.views.head import Head
from award_archive.pages.views.history_views import DirectoryEntry, FateList, Step
from award_archive.pages.views.page import Page, TextOf
from award_archive.pages.views.references import Pager, PlaceLine, Ref
from award_archive.pages.views.unit_views import PlaceView, UnitView


def places(archive: Archive) -> Iterator[Page]:
    """Every ward, district and province."""
    surroundings = Surroundings(archive.catalogue)
    for place in archive.catalogue.register.units:
        yield from _pages(archive, place, surroundings)


def _pages(archive: Archive, place: Place, surroundings: Surroundings) -> Iterator[Page]:
    articles = archive.catalogue.of_place(place)
    inside = surroundings.inside(place)
    earlier = surroundings.earlier(place)
    base, parts, with_sums = addresses.place(place), cut_articles(articles), _parts_of_sums(archive, place)
    about, strip = _about(archive, place, surroundings), archive.strip(articles, THUMBNAILS, base)
    title = capitalised(label(place))
    if isinstance(place, Ward) and not articles and not earlier.articles:
        yield Page(base, "unit.html", UnitData(place, about), guarded_title=title)
        return
    for url, pager in numbered_pages(base, parts, *inside, at_least=with_sums):
        is_first = pager.number == 1
        data = PlaceData(
            place=place,
            about=about,
            number_of_articles=len(articles),
            counted=articles if is_first or pager.number <= with_sums else (),
            shown=parts.on(pager.number),
            links=parts.links(f"{base}#tin", pager.number, from_day),
            earlier=earlier.articles if is_first else (),
            earlier_left_out=earlier.left_out,
            districts=inside.districts.on(pager.number),
            district_links=inside.districts.links(f"{base}#quan", pager.number, _from_line),
            wards=inside.wards.on(pager.number),
            ward_links=inside.wards.links(f"{base}#phuong", pager.number, _from_line),
            names=inside.names.on(pager.number),
            name_links=inside.names.links(f"{base}#phuong", pager.number, from_entry),
            photos=strip if is_first else None,
            pager=pager,
        )
        yield Page(url, "place.html", data, guarded_title=title if is_first else "")


def _parts_of_sums(archive: Archive, place: Place) -> int:
    return parts_by_year(archive.catalogue.numbers_of_lines(place).values())


def _from_line(line: PlaceLine) -> str:
    return for_readers.beginning_with(line.place.label)


class About(Struct, frozen=True):
    """Where a place lies and its land lay, its history day by day, and what it is now where it ended, also in words.

    `related` are its neighbours in time that articles tell of; `ward_list` is the way up; `data` tells machines.
    """

    wider: tuple[PlaceLine, ...]
    former_districts: tuple[PlaceLine, ...]
    history: tuple[Step, ...]
    now: FateList | None
    now_in_words: str
    related: tuple[PlaceLine, ...]
    ward_list: Ref
    data: Node


def _about(archive: Archive, place: Place, surroundings: Surroundings) -> About:
    register = archive.catalogue.register
    return About(
        surroundings.wider(place),
        surroundings.former_districts(place),
        history(register.lineage, place),
        None if place.is_current else fate(register, place),
        fate_words(register.lineage, place) if isinstance(place, Ward) and not place.is_current else "",
        surroundings.told_of(place),
        archive.ward_list,
        unit_area(archive.settings.url, register, place),
    )


def _head(place: Place, about: About, articles: int, number: int) -> Head:
    """The head of a page of the place. One that ended without an article has no news to follow."""
    name = capitalised(label(place))
    feed = addresses.place_feed(place) if place.is_current or articles else ""
    return Head(
        for_readers.numbered(name, number),
        for_readers.about_place(name, articles, about.now_in_words),
        (about.ward_list,),
        "phuong",
        Ref(name, feed) if feed else None,
        linked_data=(about.data,),
    )


class UnitData(Struct, frozen=True):
    """What the page of a ward is made from that no article tells of."""

    place: Ward
    about: About

    def view(self, _text_of: TextOf) -> UnitView:
        """The view."""
        place, about = self.place, self.about
        head = _head(place, about, 0, 1)
        return UnitView(
            head=head,
            label=head.title,
            type=place.type,
            days=str(place.days),
            is_current=place.is_current,
            wider_places=about.wider,
            former_districts=about.former_districts,
            number_of_articles=0,
            fate=about.now,
            history=about.history,
            feed=head.feed,
            related=about.related,
        )


class PlaceData(Struct, frozen=True):
    """What one page of a place is made from: `counted` are the articles of its sums, `shown` those of its list.

    `earlier` are articles of former wards, which no sum counts.
    """

    place: Place
    about: About
    number_of_articles: int
    counted: tuple[Article, ...]
    shown: tuple[Article, ...]
    links: tuple[Ref, ...]
    earlier: tuple[EarlierArticle, ...]
    earlier_left_out: int
    districts: tuple[PlaceLine, ...]
    district_links: tuple[Ref, ...]
    wards: tuple[PlaceLine, ...]
    ward_links: tuple[Ref, ...]
    names: tuple[DirectoryEntry, ...]
    name_links: tuple[Ref, ...]
    photos: Strip | None
    pager: Pager

    def view(self, _text_of: TextOf) -> PlaceView:
        """The view, with the sums of the place's own articles."""
        place, about = self.place, self.about
        head, is_first = _head(place, about, self.number_of_articles, self.pager.number), self.pager.number == 1
        return PlaceView(
            head=head,
            label=capitalised(label(place)),
            lead=self._lead() if is_first else "",
            type=place.type or for_readers.PROVINCE_OR_CITY,
            is_ward=isinstance(place, Ward),
            days=str(place.days),
            is_current=place.is_current,
            wider_places=about.wider,
            former_districts=about.former_districts,
            number_of_articles=self.number_of_articles,
            sums=place_sums(place, self.counted, self.pager.number),
            items=tuple(map(item, self.shown)),
            item_links=self.links,
            pager=self.pager,
            fate=about.now,
            history=about.history if is_first else (),
            feed=head.feed,
            photos=self.photos,
            earlier=tuple(map(earlier_item, self.earlier)),
            earlier_left_out=self.earlier_left_out,
            related=about.related if is_first else (),
            districts=self.districts,
            district_links=self.district_links,
            wards=self.wards,
            ward_links=self.ward_links,
            names=self.names,
            name_links=self.name_links,
        )

    def _lead(self) -> str:
        wider = [line.place.label for line in self.about.wider]
        return place_lead(self.place, wider, self.about.now_in_words, self.counted)
