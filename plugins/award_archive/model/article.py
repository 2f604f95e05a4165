"""Defines an article with its parts and its body, and the class `EditorialPage` for pages about the archive itself.

The parts are awards, photographs, removed photographs, sources, corrections, aliases and links. Reading makes an
`Article` or an `EditorialPage` only from a file in which it finds no error.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from award_archive.model.count import Count
from award_archive.model.kinds import AwardKind
from award_archive.model.place import Place

# Inside a class with a field `date` the name means the field.
Day = date


class Recipients(StrEnum):
    """Who is awarded. The values are the codes of the open data."""

    COLLECTIVES = "collectives"
    INDIVIDUALS = "individuals"
    HOUSEHOLDS = "households"
    UNSPLIT = "unsplit"

    @property
    def words(self) -> str:
        """The sort of recipients as editors write it."""
        return _RECIPIENT_WORDS[self]


_RECIPIENT_WORDS = {
    Recipients.COLLECTIVES: "tập thể",
    Recipients.INDIVIDUALS: "cá nhân",
    Recipients.HOUSEHOLDS: "hộ gia đình",
    Recipients.UNSPLIT: "tập thể và cá nhân",
}


@dataclass(frozen=True, order=True)
class WorkingYears:
    """The working year that awards reward, or the first and last of a review of several."""

    first: int
    last: int

    def __contains__(self, year: int) -> bool:
        return self.first <= year <= self.last

    @property
    def all(self) -> range:
        """Every year from the first to the last."""
        return range(self.first, self.last + 1)

    @property
    def is_review(self) -> bool:
        """Whether several years are covered: then no single year may count the awards."""
        return self.first != self.last

    @property
    def code(self) -> str:
        """`2015` or `2009-2019`, as in the files."""
        return f"{self.first}-{self.last}" if self.is_review else str(self.first)

    def __str__(self) -> str:
        return self.code.replace("-", "–")


@dataclass(frozen=True)
class Award:
    """One row of awards: how many recipients of one sort got one kind from one issuer."""

    kind: AwardKind
    recipients: Recipients
    count: Count
    issuer: str = ""
    quote: str = ""
    note: str = ""


@dataclass(frozen=True)
class Photo:
    """A picture of an article. `file` lies below the folder of photographs; `name` is its part of an address."""

    file: str
    caption: str
    alt: str
    credit: str
    licence: str = ""
    line: int = 0

    @property
    def name(self) -> str:
        """The file's name without folder and ending."""
        return self.file.rpartition("/")[2].rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class RemovedPhoto:
    """A picture that was taken down: nothing of it is shown but the day and the reason.

    `file` is the path that it had below the folder of photographs, "" where the article does not name it. No file may
    be there any more, and no page shows the path.
    """

    date: date
    reason: str
    file: str = ""


@dataclass(frozen=True)
class Source:
    """Where an article's facts come from."""

    publisher: str
    url: str = ""
    title: str = ""
    published: date | None = None
    accessed: date | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What was changed after publication, and when."""

    date: date
    note: str


@dataclass(frozen=True, slots=True)
class Alias:
    """An earlier address of the article."""

    url: str
    line: int


@dataclass(frozen=True)
class Link:
    """A link of the text to another page of the archive."""

    url: str
    line: int


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of the body: sanitised HTML."""

    html: str


@dataclass(frozen=True, slots=True)
class Placed:
    """The spot of the body where one of the article's photos stands."""

    file: str


@dataclass(frozen=True, slots=True)
class Body:
    """An article's sanitised text: its first paragraph, and what follows it. Only the article's own page shows it."""

    summary_html: str
    blocks: tuple[Text | Placed, ...] = ()


@dataclass(frozen=True)
class Article:
    """One event, summarised: published, checked and complete. `summary` is the text's first paragraph without marks."""

    slug: str
    path: str
    title: str
    date: date
    years: WorkingYears
    place: Place
    summary: str
    awards: tuple[Award, ...] = ()
    photos: tuple[Photo, ...] = ()
    removed: tuple[RemovedPhoto, ...] = ()
    sources: tuple[Source, ...] = ()
    corrections: tuple[Correction, ...] = ()
    aliases: tuple[Alias, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def url(self) -> str:
        """The article's address in the archive."""
        return f"/tin/{self.date.year}/{self.slug}/"

    @property
    def corrected(self) -> Day | None:
        """The day of the last correction or removal of a photograph; None where there is neither."""
        days = [c.date for c in self.corrections] + [r.date for r in self.removed]
        return max(days) if days else None

    @property
    def updated(self) -> Day:
        """The latest day in the article and its sources, taken as the day of change, so that builds need no clock."""
        days = [self.date, self.corrected]
        for source in self.sources:
            days += (source.published, source.accessed)
        return max(filter(None, days))


@dataclass(frozen=True, slots=True)
class EditorialPage:
    """A page about the archive itself, written by editors."""

    slug: str
    path: str
    title: str
    description: str
    html: str
    links: tuple[Link, ...] = ()

    @property
    def url(self) -> str:
        """The page's address."""
        return f"/{self.slug}/"
