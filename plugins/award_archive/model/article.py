"""Defines an article with its parts and its body, and the class `EditorialPage` for pages about the archive itself.

The parts are photographs, removed photographs, sources, corrections, aliases, links and articles that look like the
same event; awards have a module of their own. Reading makes an `Article` or an `EditorialPage` only from a file in
which it finds no error.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from award_archive.messages import for_readers
from award_archive.model.award import Award, OtherFact, with_parts
from award_archive.model.movements import Movement
from award_archive.model.place import Place
from award_archive.model.times import Time

# How the text of a drawing begins, for those who do not see it.
_DRAWING = "Hình vẽ"


@dataclass(frozen=True, order=True)
class WorkingYears:
    """The working year that awards reward, the first and last of a review of several, or the two of a school year."""

    first: int
    last: int
    is_school_year: bool = False

    def __contains__(self, year: int) -> bool:
        return self.first <= year <= self.last

    @property
    def all(self) -> range:
        """Every year from the first to the last."""
        return range(self.first, self.last + 1)

    @property
    def is_review(self) -> bool:
        """Whether several years are covered: then no single year may count the awards."""
        return self.first != self.last and not self.is_school_year

    @property
    def counted(self) -> int | None:
        """The one year that counts the awards, of a school year the one that it ends in; None for a review."""
        return None if self.is_review else self.last

    @property
    def only_listed(self) -> range:
        """The years on whose pages the awards are listed, but counted in none: all of a review, a school year's first.

        A single working year has none.
        """
        return self.all if self.is_review else range(self.first, self.last)

    @property
    def code(self) -> str:
        """`2015`, `2009-2019` or `nh 2011-2012`, as in the open data."""
        years = str(self).replace("–", "-")
        return f"nh {years}" if self.is_school_year else years

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    @property
    def words(self) -> str:
        """The years as a sentence names them: `năm 2015`, `giai đoạn 2009–2019`, `năm học 2011–2012`."""
        if self.is_school_year:
            return for_readers.school_year(str(self))
        return for_readers.period(str(self)) if self.is_review else for_readers.in_year(self.first)


def _name_of(file: str) -> str:
    return file.rpartition("/")[2].rpartition(".")[0]


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
        return _name_of(self.file)

    @property
    def is_drawing(self) -> bool:
        """Whether the picture is drawn, and so shows no ceremony of any day or place: its `alt` begins with that."""
        return self.alt.startswith(_DRAWING)


@dataclass(frozen=True, slots=True)
class RemovedPhoto:
    """A picture that was taken down: nothing of it is shown but the day and the reason.

    `file` is the path that it had below the folder of photographs, "" where the article does not name it. No file may
    be there any more, and no page shows the path.
    """

    date: date
    reason: str
    file: str = ""

    @property
    def name(self) -> str:
        """The part of an address that it had; "" where its file is not named."""
        return _name_of(self.file)


@dataclass(frozen=True)
class Source:
    """Where an article's facts come from; `archived` is the address of a kept copy."""

    publisher: str
    url: str = ""
    title: str = ""
    published: Time | None = None
    accessed: date | None = None
    archived: str = ""


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


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Another article, by its slug, that looks like the same event and is not."""

    slug: str
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


def article_address(year: int, slug: str) -> str:
    """The address of the article of that name whose event began in that year."""
    return f"/tin/{year}/{slug}/"


@dataclass(frozen=True)
class Article:
    """One event, summarised: published, checked and complete. `summary` is the text's first paragraph without marks.

    `places` has one place, or several wards whose common event it is; `host` is with whom it was, below the ward.
    `others` is what the report tells beside awards. Before the day `publish_on` nothing of the article is public.
    """

    slug: str
    path: str
    title: str
    time: Time
    years: WorkingYears
    places: tuple[Place, ...]
    summary: str
    host: str = ""
    awards: tuple[Award, ...] = ()
    others: tuple[OtherFact, ...] = ()
    photos: tuple[Photo, ...] = ()
    removed: tuple[RemovedPhoto, ...] = ()
    sources: tuple[Source, ...] = ()
    corrections: tuple[Correction, ...] = ()
    aliases: tuple[Alias, ...] = ()
    links: tuple[Link, ...] = ()
    movements: tuple[Movement, ...] = ()
    distinct_from: tuple[Lookalike, ...] = ()
    publish_on: date | None = None

    def titled(self, title: str) -> "Article":
        """The same article under another title."""
        # `replace` sets the fields one by one: thousands of articles may share their title with another one.
        other = object.__new__(Article)
        other.__dict__.update(self.__dict__, title=title)
        return other

    @property
    def place(self) -> Place:
        """The article's place, of several the first: the way up, and to the articles before and after, is its."""
        return self.places[0]

    @cached_property
    def url(self) -> str:
        """The article's address in the archive."""
        return article_address(self.time.year, self.slug)

    @property
    def corrected(self) -> date | None:
        """The day of the last correction or removal of a photograph; None where there is neither."""
        if not self.corrections and not self.removed:
            return None
        return max([c.date for c in self.corrections] + [r.date for r in self.removed])

    @property
    def updated(self) -> date | None:
        """The latest full day that the article and its sources give; None where they give none.

        It is taken as the day of the last change, so that builds need no clock.
        """
        times = (self.time, *(source.published for source in self.sources if source.published))
        days = [self.corrected, *(source.accessed for source in self.sources)]
        days += [day for time in times for day in time.known_days]
        return max(filter(None, days), default=None)

    def waits(self, today: date) -> bool:
        """Whether its day of publication is still to come."""
        return self.publish_on is not None and today < self.publish_on

    @property
    def begun(self) -> date:
        """The day from which on nothing of the article lies in the future, its day of publication included.

        It is asked of every remembered article.
        """
        days = [self.time.begun]
        if self.publish_on:
            days.append(self.publish_on)
        if corrected := self.corrected:
            days.append(corrected)
        for source in self.sources:
            if source.published:
                days.append(source.published.begun)
            if source.accessed:
                days.append(source.accessed)
        for award in self.awards:
            if award.decision or award.of_which:
                decisions = (one.decision for one in with_parts((award,)))
                days += [decision.date for decision in decisions if decision and decision.date]
        return max(days)


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
