"""The pages that lead to articles: home, working years, wards and districts."""

from collections.abc import Iterator
from dataclasses import dataclass

from award_archive.catalogue.archive import YearEntry
from award_archive.model.article import Article
from award_archive.model.place import District, Scope, Ward, label
from award_archive.model.register import Change, Extent, Register, ward_order
from award_archive.model.vietnamese import sort_key
from award_archive.pages import addresses, wording
from award_archive.pages.archive import Archive
from award_archive.pages.parts import (
    day,
    fate,
    item,
    numbered_title,
    paginated,
    place_line,
    place_ref,
    tallies_by_scope,
    tallies_by_year,
    year_marks,
)
from award_archive.pages.pieces import ChangeRow, FateList, Head, Pager, PlaceLine, Ref, Strip, YearMark
from award_archive.pages.views import DistrictView, HomeView, Page, WardsView, WardView, YearsView, YearView
from award_archive.pages.wording import capitalised

_YEARS, _WARDS = Ref(wording.YEARS, addresses.YEARS), Ref(wording.WARDS, addresses.WARDS)
_LATEST, _FORMER = 10, 30
# How many photographs stand on a page that is not a gallery.
_THUMBNAILS = 4


def home(archive: Archive) -> Iterator[Page]:
    """`/`."""
    catalogue = archive.catalogue
    marks = year_marks(catalogue)
    latest_year = catalogue.counted_years[-1] if catalogue.counted_years else None
    given = (
        Head(archive.settings.name, archive.settings.description),
        next((mark for mark in marks if mark.year == latest_year), None),
        catalogue.years[latest_year].articles if latest_year else (),
        tuple(mark for mark in marks if mark.year >= catalogue.counted_years[0]) if latest_year else (),
        catalogue.newest_first[:_LATEST],
        tuple(fate(catalogue.register, w) for w in _former(archive)[:_FORMER]),
        archive.strip(catalogue.newest_first, _THUMBNAILS, addresses.HOME),
    )
    yield Page(addresses.HOME, "home.html", _home_view, given)


def _home_view(
    head: Head,
    year: YearMark | None,
    articles: tuple[Article, ...],
    years: tuple[YearMark, ...],
    latest: tuple[Article, ...],
    former_wards: tuple[FateList, ...],
    photos: Strip | None,
) -> HomeView:
    wards = {article.place.id for article in articles if article.place.scope is Scope.WARD}
    tallies, items = tallies_by_scope(articles), tuple(map(item, latest))
    return HomeView(head, year, tallies, len(wards), years, items, former_wards, photos)


def years(archive: Archive) -> Iterator[Page]:
    """`/nam/` and every working year."""
    marks = tuple(reversed(year_marks(archive.catalogue)))
    head = Head(wording.YEARS_TITLE, wording.YEARS_ABOUT, (), "nam")
    yield Page(addresses.YEARS, "years.html", YearsView, (head, marks))
    numbers = list(archive.catalogue.years)
    for before, number, after in zip([None, *numbers], numbers, [*numbers[1:], None], strict=False):
        yield from _year(archive, number, archive.catalogue.years[number], _year_ref(before), _year_ref(after))


def _year_ref(number: int | None) -> Ref | None:
    return Ref(wording.year(number), addresses.year(number)) if number else None


def _year(archive: Archive, number: int, entry: YearEntry, before: Ref | None, after: Ref | None) -> Iterator[Page]:
    strip = archive.strip(entry.articles, _THUMBNAILS, addresses.year(number))
    for url, pager, articles in paginated(addresses.year(number), entry.articles):
        # Totals, reviews and photographs are of the whole year: they stand on the first page of its list only.
        is_first = pager.number == 1
        counted, reviews, photos = (entry.articles, entry.reviews, strip) if is_first else ((), (), None)
        given = (number, len(entry.articles), counted, articles, reviews, photos, pager, before, after)
        yield Page(url, "year.html", _year_view, given)


def _year_view(
    number: int,
    number_of_articles: int,
    counted: tuple[Article, ...],
    articles: tuple[Article, ...],
    reviews: tuple[Article, ...],
    photos: Strip | None,
    pager: Pager,
    before: Ref | None,
    after: Ref | None,
) -> YearView:
    title = numbered_title(wording.working_year(number), pager)
    return YearView(
        head=Head(title, wording.about_year(number), (_YEARS,), "nam"),
        year=number,
        number_of_articles=number_of_articles,
        tallies=tallies_by_scope(counted),
        items=tuple(map(item, articles)),
        reviews=tuple(map(item, reviews)),
        photos=photos,
        pager=pager,
        previous=before,
        next=after,
    )


def wards(archive: Archive) -> Iterator[Page]:
    """`/phuong/` and every ward."""
    register = archive.catalogue.register
    current = sorted((w for w in register.wards if w.is_current), key=ward_order)
    districts = sorted(register.districts, key=lambda d: sort_key(d.name))
    head = Head(wording.WARDS_TITLE, wording.WARDS_ABOUT, (), "phuong")
    given = (
        head,
        tuple(place_line(archive.catalogue, w) for w in current),
        tuple(fate(register, w) for w in _former(archive)),
        tuple(place_line(archive.catalogue, d) for d in districts),
    )
    yield Page(addresses.WARDS, "wards.html", WardsView, given)
    for ward in register.wards:
        yield from _ward(archive, ward)


def _former(archive: Archive) -> list[Ward]:
    return sorted((w for w in archive.catalogue.register.wards if not w.is_current), key=ward_order)


def _ward(archive: Archive, ward: Ward) -> Iterator[Page]:
    register = archive.catalogue.register
    articles = archive.catalogue.of_place(ward)
    title, district, history = _unique_name(register, ward), register.district_of(ward), _history(register, ward)
    strip = archive.strip(articles, _THUMBNAILS, addresses.ward(ward))
    for url, pager, shown in paginated(addresses.ward(ward), articles):
        counted, photos = (articles, strip) if pager.number == 1 else ((), None)
        given = (ward, title, district, history, len(articles), counted, shown, photos, pager)
        yield Page(url, "ward.html", _ward_view, given)


@dataclass(frozen=True, slots=True)
class _History:
    """What a ward came from and what became of it."""

    fate: FateList | None
    origins: tuple[ChangeRow, ...]
    gains: tuple[ChangeRow, ...]
    successors: tuple[ChangeRow, ...]


def _history(register: Register, ward: Ward) -> _History:
    given = register.predecessors(ward)
    return _History(
        fate=None if ward.is_current else fate(register, ward),
        origins=tuple(_change_row(c, register.ward_by_id[c.from_id]) for c in given if _made(c, ward)),
        gains=tuple(_change_row(c, register.ward_by_id[c.from_id]) for c in given if not _made(c, ward)),
        successors=tuple(_change_row(c, register.ward_by_id[c.to_id]) for c in register.successors(ward)),
    )


def _ward_view(
    ward: Ward,
    title: str,
    district: District | None,
    history: _History,
    number_of_articles: int,
    counted: tuple[Article, ...],
    shown: tuple[Article, ...],
    photos: Strip | None,
    pager: Pager,
) -> WardView:
    name = capitalised(label(ward))
    feed = Ref(name, addresses.ward_feed(ward))
    about = wording.about_place(name, number_of_articles)
    return WardView(
        head=Head(numbered_title(title, pager), about, (_WARDS,), "phuong", feed),
        label=name,
        type=ward.type,
        days=str(ward.days),
        is_current=ward.is_current,
        district=place_ref(district) if district else None,
        province=ward.province,
        number_of_articles=number_of_articles,
        tallies=tallies_by_year(counted),
        items=tuple(map(item, shown)),
        pager=pager,
        fate=history.fate,
        origins=history.origins,
        gains=history.gains,
        successors=history.successors,
        feed=feed,
        photos=photos,
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


def _made(change: Change, ward: Ward) -> bool:
    """Whether the change made the ward, or gave something to one that stood already."""
    return change.date == ward.days.first


def _change_row(change: Change, other: Ward) -> ChangeRow:
    return ChangeRow(
        day(change.date), place_ref(other), change.extent is Extent.WHOLE, change.confidence.value, change.resolution
    )


def districts(archive: Archive) -> Iterator[Page]:
    """Every district."""
    for district in archive.catalogue.register.districts:
        articles = archive.catalogue.of_place(district)
        wards_of = archive.catalogue.register.wards_of(district)
        lines = tuple(place_line(archive.catalogue, ward) for ward in wards_of)
        strip = archive.strip(articles, _THUMBNAILS, addresses.district(district))
        for url, pager, shown in paginated(addresses.district(district), articles):
            counted, wards_of_it, photos = (articles, lines, strip) if pager.number == 1 else ((), (), None)
            given = (district, len(articles), counted, shown, pager, wards_of_it, photos)
            yield Page(url, "district.html", _district_view, given)


def _district_view(
    district: District,
    number_of_articles: int,
    counted: tuple[Article, ...],
    shown: tuple[Article, ...],
    pager: Pager,
    wards: tuple[PlaceLine, ...],
    photos: Strip | None,
) -> DistrictView:
    name = capitalised(label(district))
    about = wording.about_place(name, number_of_articles)
    return DistrictView(
        head=Head(numbered_title(name, pager), about, (_WARDS,), "phuong"),
        label=name,
        type=district.type,
        days=str(district.days),
        province=district.province,
        number_of_articles=number_of_articles,
        tallies=tallies_by_year(counted),
        items=tuple(map(item, shown)),
        pager=pager,
        wards=wards,
        photos=photos,
    )
