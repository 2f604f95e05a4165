"""Makes tables of the sums of awards, one for each scope or one for each working year.

It also makes a single row (`tally_row`), names who gave what is added up (`giver_words`), and cuts long tables into
parts.
"""

from collections.abc import Iterable
from itertools import groupby

from msgspec.structs import replace

from award_archive.catalogue.indexes import by_year
from award_archive.catalogue.tally import Giver, TallyLine, has_uncounted, number_of_lines, tally
from award_archive.messages import award_words, for_readers
from award_archive.model.article import Article
from award_archive.model.issuers import Level
from award_archive.model.naming import DISTRICT_TYPES, PROVINCE_TYPES, WARD_TYPES
from award_archive.model.place import CITY, Place, Scope
from award_archive.model.vietnamese import name_key
from award_archive.pages import addresses
from award_archive.pages.phrasing.names import issuers_words
from award_archive.pages.phrasing.paging import Parts, cut, parts_needed
from award_archive.pages.phrasing.sum_sources import Naming, sum_sources, when, where_and_when
from award_archive.pages.views.award_views import Tally, TallyRow

# How many rows of sums stand on a page.
ROWS = 30

SCOPE_TITLES = {
    Scope.WARD: award_words.WARD_LEVEL,
    Scope.DISTRICT: award_words.DISTRICT_LEVEL,
    Scope.PROVINCE: award_words.PROVINCE_LEVEL,
}

_GIVERS = {
    Level.CENTRAL: award_words.CENTRAL_GIVER,
    Level.PROVINCE: award_words.PROVINCE_GIVER,
    Level.DISTRICT: award_words.DISTRICT_GIVER,
    Level.WARD: award_words.WARD_GIVER,
    Level.BODY: award_words.BODY_GIVER,
}
# A type of unit stands for its level. No word stands for two of them.
_GIVERS_BY_TYPE = {
    **{(Level.PROVINCE, unit_type): unit_type for unit_type in PROVINCE_TYPES},
    **{(Level.DISTRICT, unit_type): unit_type for unit_type in DISTRICT_TYPES},
    **{(Level.WARD, unit_type): unit_type for unit_type in WARD_TYPES},
    (Level.DISTRICT, CITY): award_words.CITY_OF_PROVINCE,
}
_KEYS_OF_LEVELS = frozenset(map(name_key, (*_GIVERS.values(), *_GIVERS_BY_TYPE.values())))


def tally_row(line: TallyLine, name: Naming = when) -> TallyRow:
    """One sum as it reads; `name` tells the articles apart that it adds."""
    total = line.total
    sources, sources_left_out = sum_sources(line, name)
    return TallyRow(
        giver=giver_words(line.giver),
        giver_key=":".join(line.giver.key),
        kind=line.kind.name,
        recipients=line.recipients.words,
        total=str(total),
        is_known=total.is_known,
        sources=sources,
        sources_left_out=sources_left_out,
        kind_url=addresses.kind(line.kind),
    )


def giver_words(giver: Giver) -> str:
    """Who gave what is added up: a type of unit, a level, or an issuer of no known level; "" where nobody is named.

    An issuer that is named like a level stands in quotation marks; of many issuers the first are named.
    """
    if giver.level is None:
        words = issuers_words(giver.issuers)
        return award_words.quoted(words) if name_key(words) in _KEYS_OF_LEVELS else words
    return _GIVERS_BY_TYPE.get((giver.level, giver.unit_type), _GIVERS[giver.level])


def tallies_by_scope(articles: Iterable[Article]) -> tuple[Tally, ...]:
    """A tally for each scope that has one: a district's number is never added to its wards'."""
    groups = groupby(tally(articles), key=lambda line: line.scope)
    return tuple(
        Tally(SCOPE_TITLES[scope], tuple(tally_row(line, where_and_when) for line in lines)) for scope, lines in groups
    )


def tallies_by_year(place: Place, articles: Iterable[Article]) -> tuple[Tally, ...]:
    """A tally of the place for each working year of its articles, newest first."""
    return tuple(_of_year(place, year, group) for year, group in by_year(articles).items())


def _of_year(place: Place, year: int, articles: Iterable[Article]) -> Tally:
    rows = tuple(map(tally_row, tally(articles, place)))
    is_shared = not rows and has_uncounted(articles, place)
    return Tally(for_readers.year(year), rows, addresses.year(year), is_shared)


def cut_tallies(tallies: Iterable[Tally]) -> Parts[Tally]:
    """Tables in parts, each of tables with one row or none; `joined` puts those of a part together again."""
    rows = [part for one in tallies for part in ([replace(one, rows=(row,)) for row in one.rows] or [one])]
    return cut(rows, ROWS)


def joined(part: Iterable[Tally]) -> tuple[Tally, ...]:
    """Tables of which those that follow each other under one title are one."""
    groups = (list(group) for _, group in groupby(part, key=lambda one: (one.title, one.url)))
    return tuple(replace(group[0], rows=tuple(row for one in group for row in one.rows)) for group in groups)


def parts_by_scope(articles: Iterable[Article]) -> int:
    """How many parts the sums by scope have, found in a fraction of the time."""
    return parts_needed(number_of_lines(articles), ROWS)


def parts_by_year(numbers_of_lines: Iterable[int]) -> int:
    """How many parts the sums by year have, from the number of lines of each year; a year without any takes one too."""
    return parts_needed(sum(max(1, number) for number in numbers_of_lines), ROWS)


def from_kind(tally: Tally) -> str:
    """That a part of the sums by scope begins with a kind of award."""
    return for_readers.beginning_with(f"{tally.title}, {tally.rows[0].kind}")


def from_year(tally: Tally) -> str:
    """That a part of the sums by year, newest first, begins with a year."""
    return for_readers.and_before(tally.title[:1].lower() + tally.title[1:])
