"""Finds the former wards whose land lies in a ward today, and the articles that tell of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import groupby, islice

from award_archive.catalogue.indexes import Catalogue, listed_at
from award_archive.model.article import Article
from award_archive.model.changes import Extent
from award_archive.model.lineage import unit_order
from award_archive.model.place import District, PlaceKey, Ward, place_key
from award_archive.model.register import Register


@dataclass(frozen=True, slots=True)
class FormerWard:
    """A ward that ended, and how much of it lies in the ward of today."""

    ward: Ward
    extent: Extent


FormerWards = Mapping[PlaceKey, tuple[FormerWard, ...]]


@dataclass(frozen=True, slots=True)
class EarlierArticle:
    """An article about former wards that lie in the ward of today: its numbers stay theirs."""

    article: Article
    wards: tuple[FormerWard, ...]


def former_wards_of(register: Register) -> FormerWards:
    """The former wards of each ward of today, over any number of steps, in dictionary order.

    Land alone, from which nobody came along, counts for nothing.
    """
    found: defaultdict[PlaceKey, list[FormerWard]] = defaultdict(list)
    for ward in register.wards_in_order:
        if not ward.is_current:
            for destination in register.lineage.fate(ward).destinations:
                found[place_key(destination.unit)].append(FormerWard(ward, destination.extent))
    return {key: tuple(group) for key, group in found.items()}


def earlier_articles(catalogue: Catalogue, former: Iterable[FormerWard], most: int) -> tuple[EarlierArticle, ...]:
    """The newest articles about the former wards, each once, newest first, `most` of them."""
    near = {place_key(one.ward): one for one in former if catalogue.of_place(one.ward)}
    newest_first = merge(*(catalogue.of_place(one.ward) for one in near.values()), key=_time, reverse=True)
    # The same article about several wards comes several times in a row.
    articles = islice((next(same) for _, same in groupby(newest_first, key=_time)), most)
    return tuple(
        EarlierArticle(article, tuple(near[key] for place in listed_at(article) if (key := place_key(place)) in near))
        for article in articles
    )


def _time(article: Article) -> tuple[date, date, str]:
    """What articles are sorted by: no two have the same."""
    return article.time.first, article.time.last, article.slug


def number_of_articles(catalogue: Catalogue, former: Iterable[FormerWard]) -> int:
    """How many articles there are about the former wards."""
    return len({article.slug for one in former for article in catalogue.of_place(one.ward)})


def former_districts(register: Register, former: Iterable[FormerWard]) -> tuple[District, ...]:
    """The districts that the former wards lay in and that ended, in dictionary order."""
    around = {district.id: district for one in former if (district := register.district_of(one.ward))}
    return tuple(sorted((one for one in around.values() if not one.is_current), key=unit_order))
