"""Builds the home page: a top story, the finder of former wards, the newest articles, years, and newest pictures.

The top story is the newest article that gives the number of an award of the law. Where the archive has a home, its
articles, wards and pictures come first: the top story is the home's if it has one, and the wards that are counted and
found are its own. The page adds up nothing.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from msgspec import Struct

from award_archive.catalogue.coverage import wards_of_year, wards_without_source
from award_archive.catalogue.home import Home
from award_archive.catalogue.indexes import Catalogue
from award_archive.catalogue.leading_awards import leading_award, newest_telling
from award_archive.model.article import Article
from award_archive.model.naming import common_ward_types
from award_archive.model.place import Ward, place_key, short_name
from award_archive.model.register import Register
from award_archive.pages import addresses
from award_archive.pages.archive import Archive
from award_archive.pages.linked_data.website import home as home_data
from award_archive.pages.phrasing.fates import fate, former_wards
from award_archive.pages.phrasing.items import item
from award_archive.pages.phrasing.leading import leading_number
from award_archive.pages.phrasing.paging import THUMBNAILS
from award_archive.pages.phrasing.subjects import most_told
from award_archive.pages.phrasing.years import year_marks
from award_archive.pages.views.award_views import TopStory
from award_archive.pages.views.chart_views import YearMark
from award_archive.pages.views.figures import Figure, Strip
from award_archive.pages.views.head import Head
from award_archive.pages.views.history_views import FateList
from award_archive.pages.views.page import Page, TextOf
from award_archive.pages.views.page_views import HomeView
from award_archive.pages.views.references import Ref

# How many articles stand below the top story with their summaries, and in each list without.
_SECONDS, _LISTED = 2, 6
# How many kinds of awards, and how many movements, are named.
_SUBJECTS = 8
# How many former wards are found on the page itself, where no page of letters leads to them.
_FORMER = 24


def home(archive: Archive) -> Iterator[Page]:
    """`/`."""
    catalogue, settings, place = archive.catalogue, archive.settings, archive.home
    near, far = place.news(catalogue) if place else ((), catalogue.newest_first)
    stories = _stories(near, far)
    marks, counted = year_marks(catalogue), catalogue.counted_years
    year = counted[-1] if counted else None
    with_source, without_source = _wards_with_and_without_source(catalogue, year, place) if year else ([], [])
    letters, lists = archive.ward_finder.letters, archive.lists
    by_kind, by_movement = catalogue.by_kind, catalogue.by_movement
    data = HomeData(
        head=Head(settings.name, settings.description, linked_data=(home_data(settings),)),
        stories=stories,
        figure=_figure(archive, stories.top),
        year=next((mark for mark in marks if mark.year == year), None),
        ward_types=common_ward_types((*with_source, *without_source)),
        wards_with_source=len(with_source),
        wards_without_source=len(without_source),
        years=tuple(mark for mark in marks if mark.year >= counted[0]) if counted else (),
        home=Ref(short_name(place.place), addresses.place(place.place)) if place else None,
        letters=tuple(letter.ref for letter in letters),
        kinds=most_told(((one, len(by_kind.get(one.name, ()))) for one in lists.kinds), _SUBJECTS),
        movements=most_told(((one, len(by_movement.get(one.id, ()))) for one in lists.movements), _SUBJECTS),
        former_wards=() if letters else _fates(catalogue.register, place),
        photos=archive.strip(chain(near, far), THUMBNAILS, addresses.HOME, _picture_of(stories.top)),
    )
    yield Page(addresses.HOME, "home.html", data)


class Stories(Struct, frozen=True):
    """The articles of the page: the top story, those with their summaries, those without, and those of elsewhere."""

    top: Article | None
    seconds: tuple[Article, ...]
    latest: tuple[Article, ...]
    elsewhere: tuple[Article, ...]


class HomeData(Struct, frozen=True):
    """What the home page is made from; `figure` is the top story's first picture."""

    head: Head
    stories: Stories
    figure: Figure | None
    year: YearMark | None
    ward_types: tuple[str, ...]
    wards_with_source: int
    wards_without_source: int
    years: tuple[YearMark, ...]
    home: Ref | None
    letters: tuple[Ref, ...]
    former_wards: tuple[FateList, ...]
    kinds: tuple[Ref, ...]
    movements: tuple[Ref, ...]
    photos: Strip | None

    def view(self, _text_of: TextOf) -> HomeView:
        """The view, with the number of the top story."""
        stories = self.stories
        return HomeView(
            head=self.head,
            top=_top(stories.top, self.figure) if stories.top else None,
            seconds=tuple(map(item, stories.seconds)),
            latest=tuple(map(item, stories.latest)),
            elsewhere=tuple(map(item, stories.elsewhere)),
            year=self.year,
            ward_types=self.ward_types,
            wards_with_source=self.wards_with_source,
            wards_without_source=self.wards_without_source,
            years=self.years,
            home=self.home,
            letters=self.letters,
            former_wards=self.former_wards,
            kinds=self.kinds,
            movements=self.movements,
            photos=self.photos,
        )


def _top(article: Article, figure: Figure | None) -> TopStory:
    """The top story; it has a number only if that is telling."""
    row = leading_award(article)
    number = leading_number(row) if row and row.is_telling else None
    return TopStory(item(article), number, figure, bool(article.photos) and article.photos[0].is_drawing)


def _stories(near: Sequence[Article], far: Sequence[Article]) -> Stories:
    """The articles that the page shows, each once; all in the first lists where the home or other places have none."""
    telling = newest_telling(chain(near, far))
    top = telling.article if telling else next(chain(near, far), None)
    near, far = _without(top, near), _without(top, far)
    if not near or not far:
        together = (*near, *far)
        return Stories(top, together[:_SECONDS], together[_SECONDS : _SECONDS + _LISTED], ())
    return Stories(top, near[:_SECONDS], near[_SECONDS : _SECONDS + _LISTED], far[:_LISTED])


def _without(top: Article | None, articles: Sequence[Article]) -> tuple[Article, ...]:
    """The first of the articles, as many as the page may show, but for the top story."""
    return tuple(islice((one for one in articles if one is not top), _SECONDS + _LISTED))


def _picture_of(article: Article | None) -> str:
    """The file of the article's first picture; "" without one."""
    return article.photos[0].file if article and article.photos else ""


def _figure(archive: Archive, article: Article | None) -> Figure | None:
    return archive.figure(article, article.photos[0]) if article and article.photos else None


def _fates(register: Register, place: Home | None) -> tuple[FateList, ...]:
    return tuple(fate(register, ward) for ward in _former(register, place)[:_FORMER])


def _former(register: Register, place: Home | None) -> list[Ward]:
    """The former wards of the home, or all where that has none."""
    wards = former_wards(register)
    own = place.wards(wards) if place else []
    return own or wards


def _wards_with_and_without_source(
    catalogue: Catalogue, year: int, place: Home | None
) -> tuple[list[Ward], list[Ward]]:
    """The wards of the year that a source speaks of, and those that none does; of the home's, where there is one."""
    wards = wards_of_year(catalogue.register, year)
    without = wards_without_source(catalogue.register, year, catalogue.years[year])
    if place:
        wards, without = place.wards(wards), place.wards(without)
    named = set(map(place_key, without))
    return [ward for ward in wards if place_key(ward) not in named], without
