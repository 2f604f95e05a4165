"""Builds the page that lists wards and districts, the pages of each ward with its history, and those of each district.

A place's pages list its articles and its sums of awards. The first also has the chart of these sums, and photographs.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from msgspec import Struct

from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.changes import Change, Extent, day_before
from award_archive.model.place import District, Place, Ward, label
from award_archive.model.register import Register
from award_archive.model.vietnamese import capitalised, sort_key
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.linked_data.areas import district_area, ward_area
from award_archive.pages.linked_data.graph import Node
from award_archive.pages.phrasing.fates import fate, former_wards
from award_archive.pages.phrasing.items import cut_articles, from_day, item
from award_archive.pages.phrasing.names import day, from_name, place_line, place_ref, ref_beside
from award_archive.pages.phrasing.paging import NAMES, THUMBNAILS, cut, numbered_pages, numbered_title
from award_archive.pages.phrasing.place_sums import place_sums
from award_archive.pages.phrasing.tallies import parts_by_year
from award_archive.pages.views.figures import Strip
from award_archive.pages.views.head import Head
from award_archive.pages.views.history_views import FateList, Step
from award_archive.pages.views.page import Page, Ready, TextOf
from award_archive.pages.views.page_views import DistrictView, WardsView, WardView
from award_archive.pages.views.references import Pager, PlaceLine, Ref

_WARDS = Ref(for_readers.WARDS, addresses.WARDS)
# About how many characters a name takes.
_OF_NAME = 40


def wards(archive: Archive) -> Iterator[Page]:
    """`/phuong/` and every ward."""
    register = archive.catalogue.register
    current = cut([ward for ward in register.wards_in_order if ward.is_current], NAMES)
    former = cut(former_wards(register), NAMES, partial(_length_of_fate, register))
    districts = cut(sorted(register.districts, key=lambda d: sort_key(d.name)), NAMES)
    for url, pager in numbered_pages(addresses.WARDS, current, former, districts):
        number = pager.number
        view = WardsView(
            head=Head(numbered_title(for_readers.WARDS_TITLE, pager), for_readers.WARDS_ABOUT, (), "phuong"),
            current=tuple(place_line(archive.catalogue, w) for w in current.on(number)),
            current_links=current.links(f"{addresses.WARDS}#hien-nay", number, from_name),
            former=tuple(fate(register, w) for w in former.on(number)),
            former_links=former.links(f"{addresses.WARDS}#phuong-cu", number, from_name),
            districts=tuple(place_line(archive.catalogue, d) for d in districts.on(number)),
            district_links=districts.links(f"{addresses.WARDS}#quan", number, from_name),
            pager=pager,
        )
        yield Page(url, "wards.html", Ready(view))
    for ward in register.wards:
        yield from _ward(archive, ward)


def _length_of_fate(register: Register, ward: Ward) -> int:
    """About how many characters it takes to say what a former ward is now."""
    return _OF_NAME * (1 + len(register.fate(ward).destinations))


def _ward(archive: Archive, ward: Ward) -> Iterator[Page]:
    register = archive.catalogue.register
    articles = archive.catalogue.of_place(ward)
    title, district, history = _unique_name(register, ward), register.district_of(ward), _history(archive, ward)
    base, parts, with_sums = addresses.ward(ward), cut_articles(articles), _parts_of_sums(archive, ward)
    strip = archive.strip(articles, THUMBNAILS, base)
    for url, pager in numbered_pages(base, parts, at_least=with_sums):
        is_first = pager.number == 1
        data = WardData(
            ward=ward,
            title=title,
            district=district,
            history=history,
            number_of_articles=len(articles),
            counted=articles if pager.number <= with_sums else (),
            shown=parts.on(pager.number),
            links=parts.links(f"{base}#tin", pager.number, from_day),
            photos=strip if is_first else None,
            pager=pager,
        )
        yield Page(url, "ward.html", data, guarded_title=title if is_first else "")


@dataclass(frozen=True, slots=True)
class History:
    """What a ward came from, gained and gave, day by day, and what it is now where it ended; `data` tells machines."""

    steps: tuple[Step, ...]
    now: FateList | None
    data: Node


def _history(archive: Archive, ward: Ward) -> History:
    register = archive.catalogue.register
    steps = [*_given(register, ward), *_taken(register, ward)]
    now = None if ward.is_current else fate(register, ward)
    data = ward_area(archive.settings.url, register, ward)
    return History(tuple(sorted(steps, key=lambda step: step.day.iso)), now, data)


def _given(register: Register, ward: Ward) -> Iterator[Step]:
    for changes in _alike(register.predecessors(ward)):
        kind = "made" if changes[0].date == ward.days.first else "gained"
        yield _step(kind, ward, changes, [register.ward_by_id[change.from_id] for change in changes])


def _taken(register: Register, ward: Ward) -> Iterator[Step]:
    for changes in _alike(register.successors(ward)):
        kind = "ended" if day_before(changes[0].date) == ward.days.last else "gave"
        yield _step(kind, ward, changes, [register.ward_by_id[change.to_id] for change in changes])


def _alike(changes: Iterable[Change]) -> list[tuple[Change, ...]]:
    """The changes in groups of one day, one resolution and one confidence; of a day the surest first."""

    def key(change: Change) -> tuple[date, int, str]:
        return change.date, change.confidence.rank, change.resolution

    return [tuple(group) for _, group in groupby(sorted(changes, key=key), key=key)]


def _step(kind: str, ward: Ward, changes: Sequence[Change], others: Sequence[Ward]) -> Step:
    """Changes that are alike, each with the ward at the other end of it."""
    pairs = list(zip(changes, others, strict=True))
    whole, part = (
        tuple(ref_beside(other, ward) for change, other in pairs if change.extent is extent)
        for extent in (Extent.WHOLE, Extent.PART)
    )
    first = changes[0]
    return Step(kind, day(first.date), first.resolution, whole, part, first.confidence.value)


class WardData(Struct, frozen=True):
    """What one page of a ward is made from: `counted` are the articles of its sums, `shown` those of its list."""

    ward: Ward
    title: str
    district: District | None
    history: History
    number_of_articles: int
    counted: tuple[Article, ...]
    shown: tuple[Article, ...]
    links: tuple[Ref, ...]
    photos: Strip | None
    pager: Pager

    def view(self, _text_of: TextOf) -> WardView:
        """The view, with the sums of the ward's own articles."""
        ward, history = self.ward, self.history
        name = capitalised(label(ward))
        feed = Ref(name, addresses.ward_feed(ward))
        title, about = numbered_title(self.title, self.pager), for_readers.about_place(name, self.number_of_articles)
        return WardView(
            head=Head(title, about, (_WARDS,), "phuong", feed, linked_data=(history.data,)),
            label=name,
            type=ward.type,
            days=str(ward.days),
            is_current=ward.is_current,
            district=place_ref(self.district) if self.district else None,
            province=ward.province,
            number_of_articles=self.number_of_articles,
            sums=place_sums(ward, self.counted, self.pager.number),
            items=tuple(map(item, self.shown)),
            item_links=self.links,
            pager=self.pager,
            fate=history.now,
            history=history.steps if self.pager.number == 1 else (),
            feed=feed,
            photos=self.photos,
        )


def _unique_name(register: Register, ward: Ward) -> str:
    """A title that tells namesakes apart: by where they lay and by their days."""
    name = capitalised(label(ward))
    others = [other for other in register.namesakes(ward) if other.id != ward.id]
    marks = []
    if any(other.days == ward.days for other in others):
        marks += [place for place in (ward.district, ward.province) if place]
    if others and str(ward.days):
        marks.append(str(ward.days))
    return f"{name} ({', '.join(marks)})" if marks else name


def districts(archive: Archive) -> Iterator[Page]:
    """Every district."""
    for district in archive.catalogue.register.districts:
        articles, title = archive.catalogue.of_place(district), capitalised(label(district))
        wards_of = archive.catalogue.register.wards_of(district)
        lines = cut([place_line(archive.catalogue, ward) for ward in wards_of], NAMES)
        base, parts, with_sums = addresses.district(district), cut_articles(articles), _parts_of_sums(archive, district)
        strip = archive.strip(articles, THUMBNAILS, base)
        linked_data = district_area(archive.settings.url, district)
        for url, pager in numbered_pages(base, parts, lines, at_least=with_sums):
            is_first = pager.number == 1
            data = DistrictData(
                district=district,
                title=title,
                number_of_articles=len(articles),
                counted=articles if pager.number <= with_sums else (),
                shown=parts.on(pager.number),
                links=parts.links(f"{base}#tin", pager.number, from_day),
                pager=pager,
                wards=lines.on(pager.number),
                ward_links=lines.links(f"{base}#phuong", pager.number, _from_line),
                photos=strip if is_first else None,
                linked_data=linked_data,
            )
            yield Page(url, "district.html", data, guarded_title=title if is_first else "")


class DistrictData(Struct, frozen=True):
    """What one page of a district is made from: `counted` are the articles of its sums, `shown` those of its list."""

    district: District
    title: str
    number_of_articles: int
    counted: tuple[Article, ...]
    shown: tuple[Article, ...]
    links: tuple[Ref, ...]
    pager: Pager
    wards: tuple[PlaceLine, ...]
    ward_links: tuple[Ref, ...]
    photos: Strip | None
    linked_data: Node

    def view(self, _text_of: TextOf) -> DistrictView:
        """The view, with the sums of the district's own articles."""
        district, name = self.district, self.title
        title, about = numbered_title(name, self.pager), for_readers.about_place(name, self.number_of_articles)
        return DistrictView(
            head=Head(title, about, (_WARDS,), "phuong", linked_data=(self.linked_data,)),
            label=name,
            type=district.type,
            days=str(district.days),
            province=district.province,
            number_of_articles=self.number_of_articles,
            sums=place_sums(district, self.counted, self.pager.number),
            items=tuple(map(item, self.shown)),
            item_links=self.links,
            pager=self.pager,
            wards=self.wards,
            ward_links=self.ward_links,
            photos=self.photos,
        )


def _parts_of_sums(archive: Archive, place: Place) -> int:
    return parts_by_year(archive.catalogue.numbers_of_lines(place).values())


def _from_line(line: PlaceLine) -> str:
    return for_readers.beginning_with(line.place.label)
