"""Reads an article or a draft from its text: checks the front matter key by key, converts the body, reports problems.

It also lists the keys that the front matter may have.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial

from award_archive.messages import rule_details
from award_archive.model.article import Alias, Article, Body, Correction, Lookalike, Photo, RemovedPhoto, Source
from award_archive.model.movements import Movement
from award_archive.model.place import Place
from award_archive.model.times import Time
from award_archive.model.vietnamese import written_day
from award_archive.model.web import is_archive_address
from award_archive.reading import place_reader, time_reader, values
from award_archive.reading.award_reader import AwardNames, AwardReader
from award_archive.reading.consistency import Told, judge_article, judge_correction, judge_first_report, judge_source
from award_archive.reading.context import Context
from award_archive.reading.markdown import read_body
from award_archive.reading.photo_reader import PhotoReader
from award_archive.reading.place_reader import PlaceNames
from award_archive.reading.report import Report
from award_archive.reading.yaml_nodes import Fields, read_front_matter

TOP_KEYS = (
    "title",
    "date",
    "end",
    "year",
    "ward",
    "district",
    "province",
    "host",
    "movement",
    "awards",
    "also",
    "photos",
    "sources",
    "corrections",
    "aliases",
    "distinct_from",
    "publish_on",
    "status",
)
SOURCE_KEYS = ("publisher", "url", "title", "published", "accessed", "archived")
CORRECTION_KEYS = ("date", "note")


@dataclass(frozen=True)
class Draft:
    """A file that is not published yet, with the addresses of the reports that it rests on.

    Its photographs must exist all the same, and removed ones must be gone.
    """

    slug: str
    path: str
    photos: tuple[Photo, ...] = ()
    removed: tuple[RemovedPhoto, ...] = ()
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """A published article with its text, and the names in it that the register gave a meaning.

    `awards` has the names of each of the article's awards, a whole before its parts; `movements` has one for each of
    its movements.
    """

    article: Article
    body: Body
    places: tuple[PlaceNames, ...]
    awards: tuple[AwardNames, ...]
    movements: tuple[str, ...] = ()


def parse_article(content: str, slug: str, report: Report, context: Context) -> ReadArticle | Draft | None:
    """The article that the text is, or a draft, or None after an error that the report holds."""
    parts = read_front_matter(content, TOP_KEYS, rule_details.HEAD_OF_ARTICLE, report)
    if parts is None:
        return None
    fields, body, body_line = parts
    report.is_draft = _is_draft(fields)
    reader = _ArticleReader(fields, context)
    found = reader.read(slug, body, body_line)
    if report.has_errors:
        return None
    if report.is_draft:
        return reader.draft(slug)
    return found


def _is_draft(fields: Fields) -> bool:
    node = fields.get("status")
    status = values.text(fields, "status", node)
    if status and status not in ("published", "draft"):
        fields.report.add("bad-status", node, text=status)
    return status == "draft"


class _ArticleReader:
    """Reads the keys of one article, each in a small method."""

    def __init__(self, fields: Fields, context: Context) -> None:
        self.fields, self.report = fields, fields.report
        self.publish_on = time_reader.day(fields, "publish_on", fields.get("publish_on"), date.max)
        self.context = context.until(self.publish_on) if self.publish_on else context
        self._event: Time | None = None
        reader = PhotoReader(fields, self.context)
        self._photos, self._removed = reader.photos()
        self._named_files = reader.named_files
        self._sources: tuple[Source, ...] = ()

    def draft(self, slug: str) -> Draft:
        """What was read of a draft."""
        reports = tuple(source.url for source in self._sources if source.url)
        return Draft(slug, self.report.path, self._photos, self._removed, reports)

    def read(self, slug: str, body: str, body_line: int) -> ReadArticle | None:
        title = values.text(self.fields, "title", self.fields.require("title", rule_details.TITLE))
        self._event = time = self._time()
        years = time_reader.working_years(self.fields, self.fields.get("year"), time)
        names, places = self._places(time)
        text = read_body(body, body_line, self.report, self._named_files)
        reader, movements = AwardReader(self.context, time), self._movements()
        awards, others = reader.awards(self.fields), reader.others(self.fields)
        article_of = self._with_details(slug, movements)
        if not self.report.has_errors:
            told = Told(title, text.summary if text else "", body, body_line, awards, others)
            judge_article(self.fields, told, (*names, *reader.place_names))
        if not (title and time and years and places and text):
            return None
        article_of = partial(article_of, awards=awards, others=others, summary=text.summary, links=text.links)
        article = article_of(title=title, time=time, years=years, places=places)
        return ReadArticle(article, text.body, names, tuple(reader.names), tuple(movements))

    def _with_details(self, slug: str, movements: dict[str, Movement]) -> partial[Article]:
        """An article without what every article must have: all else is read, whether or not that is there."""
        fields = self.fields
        self._sources = self._all_sources()
        return partial(
            Article,
            slug=slug,
            path=self.report.path,
            host=values.text(fields, "host", fields.get("host")),
            photos=self._photos,
            removed=self._removed,
            sources=self._sources,
            corrections=self._corrections(),
            aliases=self._aliases(),
            movements=tuple(movements.values()),
            distinct_from=self._distinct_from(slug),
            publish_on=self.publish_on,
        )

    def _time(self) -> Time | None:
        """When the event was; the day of publication may not come before it."""
        node = self.fields.require("date", rule_details.EVENT_TIME)
        found = time_reader.event(self.fields, node, self.context.today)
        if found and self.publish_on and self.publish_on < found.begun:
            day, first = written_day(self.publish_on), found.begun.isoformat()
            at = self.fields.get("publish_on")
            self.report.add("published-before-event", at, day=day, when=found.when, first=first)
        return found

    def _places(self, time: Time | None) -> tuple[tuple[PlaceNames, ...], tuple[Place, ...]]:
        """The places as the article names them, and what the names mean; nothing where that cannot be told."""
        names = place_reader.place_names(self.fields)
        if not (names and time and self.context.is_sound):
            return names, ()
        return names, place_reader.places(self.fields, names, self.context.units, time)

    def _day(self, fields: Fields, key: str, meaning: str) -> date | None:
        return time_reader.day(fields, key, fields.require(key, meaning), self.context.today)

    def _all_sources(self) -> tuple[Source, ...]:
        node = self.fields.require("sources", rule_details.SOURCES)
        if node is not None and node.value == []:
            self.report.missing("sources", rule_details.SOURCES, self.fields.where, node)
        sources = values.each_mapping(self.fields, "sources", node, SOURCE_KEYS, self._source)
        judge_first_report(self.fields, self._event, [source.published for source in sources])
        return sources

    def _corrections(self) -> tuple[Correction, ...]:
        node = self.fields.get("corrections")
        return values.each_mapping(self.fields, "corrections", node, CORRECTION_KEYS, self._correction)

    def _movements(self) -> dict[str, Movement]:
        """The article's movements, by the names that stand for them."""
        found: dict[str, Movement] = {}
        for name, node in values.texts(self.fields, "movement", self.fields.get("movement")):
            movement = self.context.movements.find(name)
            if movement and movement in found.values():
                self.report.add("movement-twice", node, name=movement.name)
            elif movement:
                found[name] = movement
            elif self.context.is_sound:
                hint = rule_details.did_you_mean(self.context.names_of_movements.nearest(name))
                self.report.add("unknown-movement", node, name=name, hint=hint)
        return found

    def _source(self, source: Fields) -> Source | None:
        publisher = values.text(source, "publisher", source.require("publisher", rule_details.PUBLISHER))
        address = values.url(source, "url", source.get("url"))
        title = values.text(source, "title", source.get("title"))
        published = time_reader.published(source, "published", source.get("published"), self.context.today)
        accessed = time_reader.day(source, "accessed", source.get("accessed"), self.context.today)
        archived = values.url(source, "archived", source.get("archived"))
        judge_source(source, self._event, published, accessed)
        return Source(publisher, address, title, published, accessed, archived) if publisher else None

    def _correction(self, correction: Fields) -> Correction | None:
        day = self._day(correction, "date", rule_details.CORRECTION_DAY)
        judge_correction(correction, self._event, day)
        note = values.prose(correction, "note", correction.require("note", rule_details.CORRECTION_NOTE))
        return Correction(date=day, note=note) if day and note else None

    def _aliases(self) -> tuple[Alias, ...]:
        found = []
        for node in values.each(self.fields, "aliases", self.fields.get("aliases")):
            written = values.text(self.fields, "aliases", node)
            if is_archive_address(written):
                found.append(Alias(url=written, line=self.report.spot(node)[0]))
            elif written:
                self.report.add("bad-alias", node, text=written)
        return tuple(found)

    def _distinct_from(self, slug: str) -> tuple[Lookalike, ...]:
        """The articles that this one is not; whether there are such articles, only the whole archive can tell."""
        found: dict[str, Lookalike] = {}
        for name, node in values.texts(self.fields, "distinct_from", self.fields.get("distinct_from")):
            if name == slug:
                self.report.add("distinct-from-itself", node, slug=name)
            elif name in found:
                self.report.add("distinct-twice", node, slug=name)
            else:
                found[name] = Lookalike(name, self.report.spot(node)[0])
        return tuple(found.values())
