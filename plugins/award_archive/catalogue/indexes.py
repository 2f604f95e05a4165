"""The class `Catalogue` indexes articles by working year and by place, and finds an article's neighbours at its place.

In each year, articles that count for it are kept apart from reviews of several years. `by_year` groups any articles by
the one working year that they count for.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from award_archive.catalogue.picture_uses import Picture, by_first_use
from award_archive.catalogue.shared_titles import told_apart
from award_archive.catalogue.tally import number_of_lines
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.award import with_parts
from award_archive.model.place import Place, PlaceKey, label, place_key
from award_archive.model.register import Register
from award_archive.model.ward_names import WardName, ward_names


@dataclass(frozen=True, slots=True)
class YearEntry:
    """What one working year has: articles that count for it, and others that it only lists. Newest first.

    These are reviews of several years, and school years that begin in it and count for the next.
    """

    articles: tuple[Article, ...] = ()
    reviews: tuple[Article, ...] = ()
    school_years: tuple[Article, ...] = ()

    @property
    def all(self) -> tuple[Article, ...]:
        """All that is listed, counted or not."""
        return self.articles + self.reviews + self.school_years


def listed_at(article: Article) -> Iterable[Place]:
    """Where the article is listed, each place once: at its own places, and where recipients of its awards are."""
    for award in article.awards:
        if award.places or award.of_which:
            break
    else:
        return article.places
    elsewhere = (place for award in with_parts(article.awards) for place in award.places)
    return {place_key(place): place for place in (*article.places, *elsewhere)}.values()


@dataclass(frozen=True)
class Catalogue:
    """All published articles by time and slug, oldest first, with their indexes."""

    articles: tuple[Article, ...]
    register: Register

    @classmethod
    def of(cls, articles: Iterable[Article], register: Register, titles: Iterable[str] = ()) -> "Catalogue":
        """The catalogue of the articles, in whatever order they come; no title is another article's or page's.

        `titles` are those of pages that are neither units' nor the same in every archive.
        """
        ordered = sorted(articles, key=lambda a: (a.time.first, a.time.last, a.slug))
        others = (*map(label, register.units), *titles)
        other_titles = {*for_readers.PAGE_TITLES, *(title.casefold() for title in others)}
        return cls(tuple(told_apart(ordered, other_titles)), register)

    @cached_property
    def newest_first(self) -> tuple[Article, ...]:
        """The articles by time and slug, newest first."""
        return tuple(reversed(self.articles))

    @cached_property
    def with_earlier_addresses(self) -> tuple[Article, ...]:
        """The articles that have aliases, oldest first: few of thousands."""
        return tuple(article for article in self.articles if article.aliases)

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures of all articles, each once: photographs, then drawings, those first used last at the head."""
        return tuple(by_first_use(self.newest_first))

    @cached_property
    def years(self) -> dict[int, YearEntry]:
        """Every working year that an article counts for, or that a review or a school year covers, in order."""
        counted, reviews, school_years = (defaultdict[int, list[Article]](list) for _ in range(3))
        for article in self.newest_first:
            years = article.years
            if (counting := years.counted) is not None:
                counted[counting].append(article)
            if years.first != years.last:
                for year in years.only_listed:
                    (school_years if years.is_school_year else reviews)[year].append(article)
        return {
            year: YearEntry(*(tuple(group.get(year, ())) for group in (counted, reviews, school_years)))
            for year in sorted({*counted, *reviews, *school_years})
        }

    @cached_property
    def counted_years(self) -> tuple[int, ...]:
        """The working years that an article counts for, oldest first."""
        return tuple(year for year, entry in self.years.items() if entry.articles)

    @cached_property
    def ward_names(self) -> tuple[WardName, ...]:
        """All names of wards in dictionary order, each with the wards that bore it at one place."""
        return ward_names(self.register.wards, self.register.changes)

    @cached_property
    def _by_place(self) -> dict[PlaceKey, tuple[Place, tuple[Article, ...]]]:
        groups: dict[PlaceKey, tuple[Place, list[Article]]] = {}
        # Thousands of articles have the same few places, mostly the same objects.
        known: dict[int, list[Article]] = {}
        for article in self.newest_first:
            for place in listed_at(article):
                group = known.get(id(place))
                if group is None:
                    group = known[id(place)] = groups.setdefault(place_key(place), (place, []))[1]
                group.append(article)
        return {key: (place, tuple(group)) for key, (place, group) in groups.items()}

    @cached_property
    def places(self) -> tuple[tuple[Place, int], ...]:
        """Every place that articles are listed at, with their number."""
        return tuple((place, len(articles)) for place, articles in self._by_place.values())

    def of_place(self, place: Place) -> tuple[Article, ...]:
        """The articles about this very unit or recipients there, newest first: no ward's for its district."""
        _, articles = self._by_place.get(place_key(place), (place, ()))
        return articles

    @cached_property
    def by_kind(self) -> dict[str, tuple[Article, ...]]:
        """The articles with a row of each kind, parts of rows too, newest first, by the name of the kind."""
        groups: defaultdict[str, list[Article]] = defaultdict(list)
        for article in self.newest_first:
            for name in {award.kind.name for award in with_parts(article.awards)}:
                groups[name].append(article)
        return {name: tuple(group) for name, group in groups.items()}

    @cached_property
    def by_movement(self) -> dict[str, tuple[Article, ...]]:
        """The articles of each movement, newest first, by the id of the movement."""
        groups: defaultdict[str, list[Article]] = defaultdict(list)
        for article in self.newest_first:
            for movement in article.movements:
                groups[movement.id].append(article)
        return {name: tuple(group) for name, group in groups.items()}

    def numbers_of_lines(self, place: Place) -> dict[int, int]:
        """How many lines the tally of each working year of the place has, newest year first."""
        key = place_key(place)
        if key not in self._numbers_of_lines:
            years = by_year(self.of_place(place))
            self._numbers_of_lines[key] = {year: number_of_lines(group, place) for year, group in years.items()}
        return self._numbers_of_lines[key]

    @cached_property
    def _numbers_of_lines(self) -> dict[PlaceKey, dict[int, int]]:
        return {}

    @cached_property
    def _neighbours(self) -> dict[str, tuple[Article | None, Article | None]]:
        found: dict[str, tuple[Article | None, Article | None]] = {}
        groups: defaultdict[PlaceKey, list[Article]] = defaultdict(list)
        for article in self.newest_first:
            groups[place_key(article.place)].append(article)
        for group in groups.values():
            older = [*group[1:], None]
            newer = [None, *group[:-1]]
            for article, previous, following in zip(group, older, newer, strict=True):
                found[article.slug] = (previous, following)
        return found

    def neighbours(self, article: Article) -> tuple[Article | None, Article | None]:
        """The articles of the same first place before and after this one."""
        return self._neighbours[article.slug]


def first_and_last(articles: Iterable[Article]) -> tuple[int, ...]:
    """The first and the last working year that the articles are about, one where it is the same; none without any."""
    years = {year for article in articles for year in (article.years.first, article.years.last)}
    return tuple(sorted({min(years), max(years)})) if years else ()


def by_year(articles: Iterable[Article]) -> dict[int, tuple[Article, ...]]:
    """The articles that count for one working year each, newest year first; reviews are left out."""
    groups: defaultdict[int, list[Article]] = defaultdict(list)
    for article in articles:
        if (year := article.years.counted) is not None:
            groups[year].append(article)
    return {year: tuple(groups[year]) for year in sorted(groups, reverse=True)}
