"""Builds `awards.csv`, and the cells of an award and its place, which `articles.json` has too.

A whole stands before its parts.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from award_archive.catalogue.tally import is_counted
from award_archive.messages import column_meanings
from award_archive.model.article import Article
from award_archive.model.award import Award, Recipients
from award_archive.model.count import CountKind
from award_archive.model.issuers import Level
from award_archive.model.kinds import KindClass
from award_archive.model.place import Place, Scope, label, scope_of
from award_archive.model.times import Precision
from award_archive.pages.files.csv_table import REQUIRED_TEXT, TEXT, Columns, as_csv, one_of

AWARD_COLUMNS: Columns = {
    "article": (REQUIRED_TEXT, column_meanings.AWARD_ARTICLE),
    "url": (REQUIRED_TEXT, column_meanings.AWARD_URL),
    "date": ({"type": "string", "constraints": {"pattern": r"\d{4}(-\d{2}(-\d{2})?)?"}}, column_meanings.AWARD_DATE),
    "working_year": (
        {"type": "string", "constraints": {"required": True, "pattern": r"\d{4}(-\d{4})?|nh \d{4}-\d{4}"}},
        column_meanings.AWARD_WORKING_YEAR,
    ),
    "scope": (one_of(Scope), column_meanings.AWARD_SCOPE),
    "place_id": (REQUIRED_TEXT, column_meanings.AWARD_PLACE_ID),
    "place": (REQUIRED_TEXT, column_meanings.AWARD_PLACE),
    "kind": (REQUIRED_TEXT, column_meanings.AWARD_KIND),
    "class": (one_of(KindClass), column_meanings.AWARD_CLASS),
    "recipients": (
        one_of(dict.fromkeys(sort.code for sort in Recipients)),
        column_meanings.AWARD_RECIPIENTS,
    ),
    "issuer": (TEXT, column_meanings.AWARD_ISSUER),
    "count": (
        {"type": "integer", "constraints": {"minimum": 0}},
        column_meanings.AWARD_COUNT,
    ),
    "count_kind": (
        one_of(CountKind),
        column_meanings.AWARD_COUNT_KIND,
    ),
    "count_text": (REQUIRED_TEXT, column_meanings.AWARD_COUNT_TEXT),
    "quote": (TEXT, column_meanings.AWARD_QUOTE),
    "source_url": (TEXT, column_meanings.AWARD_SOURCE_URL),
    "row": ({"type": "integer", "constraints": {"required": True, "minimum": 1}}, column_meanings.AWARD_ROW),
    "part_of": ({"type": "integer", "constraints": {"minimum": 1}}, column_meanings.AWARD_PART_OF),
    "group": (TEXT, column_meanings.AWARD_GROUP),
    "issuer_level": ({"type": "string", "constraints": {"enum": list(Level)}}, column_meanings.AWARD_ISSUER_LEVEL),
    "date_precision": (one_of(Precision), column_meanings.AWARD_DATE_PRECISION),
    "counted": (one_of(("yes", "no")), column_meanings.AWARD_COUNTED),
}


class AwardsTable(Struct, frozen=True):
    """`awards.csv`: a row for each award."""

    site_url: str
    articles: tuple[Article, ...]

    def content(self) -> bytes:
        """The table as CSV."""
        return as_csv(AWARD_COLUMNS, _award_rows(self.site_url, self.articles))


def _award_rows(site_url: str, articles: Iterable[Article]) -> Iterator[Sequence[object]]:
    for article in articles:
        source_url = next((source.url for source in article.sources if source.url), "")
        start = (article.slug, site_url + article.url, article.time.iso, article.years.code)
        own_place, own_counted = place_cells(article.places), is_counted(article, article.places)
        precision = article.time.precision
        for number, award, whole in _numbered(article.awards, "", itertools.count(1)):
            place, counted = own_place, own_counted
            if award.places:
                place, counted = place_cells(award.places), is_counted(article, award.places)
            said = "yes" if counted and not whole else "no"
            end = (source_url, number, whole, award.group, award.level or "", precision, said)
            yield (*start, *place, *award_cells(award), *end)


def _numbered(
    awards: Iterable[Award], whole: int | str, numbers: Iterator[int]
) -> Iterator[tuple[int, Award, int | str]]:
    """Each award before its parts: the next of the numbers, the award, and the number of its whole or ""."""
    for award in awards:
        number = next(numbers)
        yield number, award, whole
        if award.of_which:
            yield from _numbered(award.of_which, number, numbers)


def place_cells(places: Sequence[Place]) -> tuple[Scope, str, str]:
    """The scope, ids and names of where an article or an award is; several wards are joined."""
    if len(places) == 1:
        (place,) = places
        return (place.scope, place.id, label(place))
    return (scope_of(places), "; ".join(place.id for place in places), "; ".join(map(label, places)))


AwardCells = tuple[str, KindClass, str, str | None, int | None, CountKind, str, str | None]


def award_cells(award: Award) -> AwardCells:
    """What the table's columns from `kind` to `quote` say of one award; None for what is not known, an empty cell."""
    kind, count = award.kind, award.count
    code, issuer, quote = award.recipients.code, award.issuer or None, award.quote or None
    return (kind.name, kind.kind_class, code, issuer, count.number, count.kind, count.text, quote)
