"""The pieces that several pages show: items, tallies, days, fates and pages of long lists."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TypeVar

from award_archive.catalogue.indexes import Catalogue, YearEntry, by_year
from award_archive.catalogue.tally import TallyLine, tally
from award_archive.model.article import Article, Award
from award_archive.model.count import CountKind
from award_archive.model.kinds import AwardKind
from award_archive.model.place import District, Place, Ward, dated_label, label
from award_archive.model.register import Confidence, Extent, Register, ward_order
from award_archive.model.vietnamese import written_day, written_number
from award_archive.pages import addresses
from award_archive.pages.phrasing import wording
from award_archive.pages.phrasing.wording import capitalised
from award_archive.pages.views.award_views import AwardRow, Item, Quote, Tally, TallyRow, YearMark
from award_archive.pages.views.shared_views import Day, FateList, FateRow, Pager, PlaceLine, Ref

PAGE_SIZE, GALLERY_PAGE_SIZE = 30, 24
# How many photographs stand on a page that is not a gallery.
THUMBNAILS = 4

Entry = TypeVar("Entry")


def day(value: date) -> Day:
    """A day for machines and readers."""
    return Day(value.isoformat(), written_day(value))


def place_ref(place: Place) -> Ref:
    """A place's name and page."""
    return Ref(label(place), addresses.place(place))


def title_ref(place: Place) -> Ref:
    """The same at the head of a line."""
    return Ref(capitalised(label(place)), addresses.place(place))


def short_name(unit: Ward | District) -> str:
    """A unit's name without its type; one that is a number keeps it."""
    return capitalised(label(unit)) if unit.name.isdecimal() else unit.name


def ref_beside(unit: Ward, other: Ward | District) -> Ref:
    """A ward's name and page where another unit is spoken of too: namesakes are told apart by their days."""
    return Ref(dated_label(unit) if label(unit) == label(other) else label(unit), addresses.place(unit))


def article_ref(article: Article) -> Ref:
    """An article's title and page."""
    return Ref(article.title, article.url)


def award_row(award: Award, quote: Quote | None = None) -> AwardRow:
    """One award as its article shows it, with the source's words where they are to be shown."""
    count = award.count
    words = written_number(count.number) if count.kind is CountKind.EXACT and count.number is not None else count.text
    return AwardRow(words, count.is_known, award.recipients.words, award.kind.name, award.issuer, award.note, quote)


def item(article: Article) -> Item:
    """An article as a list shows it."""
    years = article.years
    return Item(
        article.url,
        article.title,
        article.summary,
        day(article.date),
        capitalised(label(article.place)),
        "" if years.first == years.last == article.date.year else str(years),
        tuple(map(award_row, article.awards)),
    )


def tally_row(line: TallyLine) -> TallyRow:
    """One sum as it reads."""
    return TallyRow(kind_words(line.kind, line.issuer), line.recipients.words, str(line.total), line.total.is_known)


def kind_words(kind: AwardKind, issuer: str) -> str:
    """A kind of award with the issuer that makes it one kind, where one is needed for that."""
    return f"{kind.name} ({issuer})" if issuer else kind.name


def tallies_by_scope(articles: Iterable[Article]) -> tuple[Tally, ...]:
    """A tally for each scope that has one: a district's number is never added to its wards'."""
    groups = groupby(tally(articles), key=lambda line: line.scope)
    return tuple(Tally(wording.SCOPES[scope], tuple(map(tally_row, lines))) for scope, lines in groups)


def tallies_by_year(articles: Iterable[Article]) -> tuple[Tally, ...]:
    """A tally for each working year of one place's articles, newest first."""
    return tuple(
        Tally(wording.working_year(year), tuple(map(tally_row, tally(group))), addresses.year(year))
        for year, group in by_year(articles).items()
    )


def fate(register: Register, unit: Ward | District) -> FateList:
    """What a former ward or district is now."""
    found = register.fate(unit) if isinstance(unit, Ward) else register.fate_of_district(unit)
    alike: dict[tuple[Extent, Confidence, date], list[Ref]] = {}
    for destination in found.destinations:
        key = destination.extent, destination.confidence, destination.since
        alike.setdefault(key, []).append(ref_beside(destination.ward, unit))
    rows = tuple(
        FateRow(tuple(refs), extent is Extent.WHOLE, confidence.value, day(since))
        for (extent, confidence, since), refs in alike.items()
    )
    days = f" ({unit.days})" if unit.days.first else ""
    ref = Ref(capitalised(label(unit) + days), addresses.place(unit))
    return FateList(ref, short_name(unit) + days, rows, found.is_recorded)


def place_line(catalogue: Catalogue, unit: Ward | District) -> PlaceLine:
    """A ward or district in a list."""
    return PlaceLine(title_ref(unit), str(unit.days), len(catalogue.of_place(unit)))


def former_wards(register: Register) -> list[Ward]:
    """The wards that ended, in dictionary order."""
    return sorted((ward for ward in register.wards if not ward.is_current), key=ward_order)


def year_marks(catalogue: Catalogue) -> tuple[YearMark, ...]:
    """Every working year from the archive's first to its last, those without any source included, oldest first."""
    known = catalogue.years
    years = range(min(known), max(known) + 1) if known else ()
    return tuple(_year_mark(year, known.get(year)) for year in years)


def _year_mark(year: int, entry: YearEntry | None) -> YearMark:
    if entry is None:
        return YearMark(year, "", 0, 0)
    return YearMark(year, addresses.year(year), len(entry.articles), len(entry.reviews))


def paginated(
    base: str, entries: Sequence[Entry], size: int = PAGE_SIZE
) -> Iterator[tuple[str, Pager, Sequence[Entry]]]:
    """Address, pager and entries of each page of a list; an empty list has one empty page."""
    last = max(1, -(-len(entries) // size))
    for number in range(1, last + 1):
        previous = addresses.numbered(base, number - 1) if number > 1 else ""
        following = addresses.numbered(base, number + 1) if number < last else ""
        pager = Pager(number, last, previous, following)
        yield addresses.numbered(base, number), pager, entries[(number - 1) * size : number * size]


def numbered_title(title: str, pager: Pager) -> str:
    """A title that tells the pages of one list apart."""
    return wording.numbered(title, pager.number)
