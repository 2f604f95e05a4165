"""The class `Catalogue` indexes articles by working year and by place, and finds an article's neighbours at its place.

In each year, articles that count for it are kept apart from reviews of several years. `by_year` groups any articles by
the one working year that they count for.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from award_archive.catalogue.tally import number_of_lines
from award_archive.model.article import Article
from award_archive.model.place import Place, Scope
from award_archive.model.register import Register

PlaceKey = tuple[Scope, str]


@dataclass(frozen=True, slots=True)
class YearEntry:
    """What one working year has: articles that count for it, and reviews that only cover it. Newest first."""

    articles: tuple[Article, ...] = ()
    reviews: tuple[Article, ...] = ()


def place_key(place: Place) -> PlaceKey:
    """A place's identity: ids are unique within a scope only."""
    return (place.scope, place.id)


@dataclass(frozen=True)
class Catalogue:
    """All published articles by day and slug, oldest first, with their indexes."""

    articles: tuple[Article, ...]
    register: Register

    @classmethod
    def of(cls, articles: Iterable[Article], register: Register) -> "Catalogue":
        """The catalogue of the articles, in whatever order they come."""
        return cls(tuple(sorted(articles, key=lambda a: (a.date, a.slug))), register)

    @cached_property
    def newest_first(self) -> tuple[Article, ...]:
        """The articles by day and slug, newest first."""
        return tuple(reversed(self.articles))

    @cached_property
    def years(self) -> dict[int, YearEntry]:
        """Every working year that an article counts for or a review covers, in order."""
        counted: defaultdict[int, list[Article]] = defaultdict(list)
        covered: defaultdict[int, list[Article]] = defaultdict(list)
        for article in self.newest_first:
            years = article.years
            if years.is_review:
                for year in years.all:
                    covered[year].append(article)
            else:
                counted[years.first].append(article)
        return {
            year: YearEntry(tuple(counted.get(year, ())), tuple(covered.get(year, ())))
            for year in sorted({*counted, *covered})
        }

    @cached_property
    def counted_years(self) -> tuple[int, ...]:
        """The working years that an article counts for, oldest first."""
        return tuple(year for year, entry in self.years.items() if entry.articles)

    @cached_property
    def _by_place(self) -> dict[PlaceKey, tuple[Article, ...]]:
        groups: defaultdict[PlaceKey, list[Article]] = defaultdict(list)
        for article in self.newest_first:
            groups[place_key(article.place)].append(article)
        return {key: tuple(group) for key, group in groups.items()}

    def of_place(self, place: Place) -> tuple[Article, ...]:
        """The articles whose scope is this very unit, newest first: no ward's for its district, nor the other way."""
        return self._by_place.get(place_key(place), ())

    def numbers_of_lines(self, place: Place) -> dict[int, int]:
        """How many lines the tally of each working year of the place has, newest year first."""
        key = place_key(place)
        if key not in self._numbers_of_lines:
            years = by_year(self.of_place(place))
            self._numbers_of_lines[key] = {year: number_of_lines(group) for year, group in years.items()}
        return self._numbers_of_lines[key]

    @cached_property
    def _numbers_of_lines(self) -> dict[PlaceKey, dict[int, int]]:
        return {}

    @cached_property
    def _neighbours(self) -> dict[str, tuple[Article | None, Article | None]]:
        found: dict[str, tuple[Article | None, Article | None]] = {}
        for group in self._by_place.values():
            older = [*group[1:], None]
            newer = [None, *group[:-1]]
            for article, previous, following in zip(group, older, newer, strict=True):
                found[article.slug] = (previous, following)
        return found

    def neighbours(self, article: Article) -> tuple[Article | None, Article | None]:
        """The articles of the same place before and after this one."""
        return self._neighbours[article.slug]


def by_year(articles: Iterable[Article]) -> dict[int, tuple[Article, ...]]:
    """The articles that count for one working year each, newest year first; reviews are left out."""
    groups: defaultdict[int, list[Article]] = defaultdict(list)
    for article in articles:
        if not article.years.is_review:
            groups[article.years.first].append(article)
    return {year: tuple(groups[year]) for year in sorted(groups, reverse=True)}
