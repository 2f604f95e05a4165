"""Reads an article or a draft from its text: checks the front matter key by key, converts the body, reports problems.

It also lists the keys that the front matter may have.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from yaml import Node

from award_archive.messages import rule_details
from award_archive.model.article import Alias, Article, Body, Correction, Photo, RemovedPhoto, Source
from award_archive.model.movements import Movement
from award_archive.model.place import Place
from award_archive.reading import place_reader, time_reader, values
from award_archive.reading.award_reader import AwardNames, AwardReader
from award_archive.reading.context import Context
from award_archive.reading.markdown import read_body
from award_archive.reading.photo_files import fault_of_name
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
    "status",
)
PHOTO_KEYS = ("file", "caption", "alt", "credit", "licence", "removed")
REMOVED_KEYS = ("date", "reason")
SOURCE_KEYS = ("publisher", "url", "title", "published", "accessed")
CORRECTION_KEYS = ("date", "note")
# No file system takes a step of more than 255 bytes.
_ALIAS = re.compile(r"/(?:[a-z0-9_-]{1,120}/){0,8}(?:[a-z0-9_-]{1,120}\.html)?")


@dataclass(frozen=True)
class Draft:
    """A file that is not published yet. Its photographs must exist all the same, and removed ones must be gone."""

    slug: str
    path: str
    photos: tuple[Photo, ...] = ()
    removed: tuple[RemovedPhoto, ...] = ()


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
        return Draft(slug=slug, path=report.path, photos=reader.photos, removed=reader.removed)
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
        self.fields, self.context, self.report = fields, context, fields.report
        self._named_files: list[str] = []
        self.photos: tuple[Photo, ...] = ()
        self.removed: tuple[RemovedPhoto, ...] = ()

    def read(self, slug: str, body: str, body_line: int) -> ReadArticle | None:
        fields = self.fields
        title = values.text(fields, "title", fields.require("title", rule_details.TITLE))
        event = time_reader.event(fields, fields.require("date", rule_details.EVENT_TIME), self.context.today)
        years = time_reader.working_years(fields, fields.get("year"), event)
        names = place_reader.place_names(fields)
        places: tuple[Place, ...] = ()
        if names and event and self.context.is_sound:
            places = place_reader.places(fields, names, self.context.units, event)
        host = values.text(fields, "host", fields.get("host"))
        self.photos, self.removed = self._photos()
        text = read_body(body, body_line, self.report, self._named_files)
        movements = self._movements()
        reader = AwardReader(self.context, event)
        awards, others = reader.awards(fields), reader.others(fields)
        sources = values.each_mapping(fields, "sources", self._sources_node(), SOURCE_KEYS, self._source)
        corrections = values.each_mapping(
            fields, "corrections", fields.get("corrections"), CORRECTION_KEYS, self._correction
        )
        aliases = self._aliases()
        if not (title and event and years and places and text):
            return None
        article = Article(
            slug=slug,
            path=self.report.path,
            title=title,
            time=event,
            years=years,
            places=places,
            summary=text.summary,
            host=host,
            awards=awards,
            others=others,
            photos=self.photos,
            removed=self.removed,
            sources=sources,
            corrections=corrections,
            aliases=aliases,
            links=text.links,
            movements=tuple(movements.values()),
        )
        return ReadArticle(
            article=article,
            body=text.body,
            places=names,
            awards=tuple(reader.names),
            movements=tuple(movements),
        )

    def _day(self, fields: Fields, key: str, meaning: str) -> date | None:
        return time_reader.day(fields, key, fields.require(key, meaning), self.context.today)

    def _sources_node(self) -> Node | None:
        node = self.fields.require("sources", rule_details.SOURCES)
        if node is not None and node.value == []:
            self.report.missing("sources", rule_details.SOURCES, self.fields.where, node)
        return node

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

    def _photos(self) -> tuple[tuple[Photo, ...], tuple[RemovedPhoto, ...]]:
        found = values.each_mapping(self.fields, "photos", self.fields.get("photos"), PHOTO_KEYS, self._photo)
        photos = tuple(photo for photo in found if isinstance(photo, Photo))
        names: set[str] = set()
        for photo in photos:
            if photo.name in names:
                self.report.add("photo-duplicate", photo.line, name=photo.name)
            names.add(photo.name)
        return photos, tuple(photo for photo in found if isinstance(photo, RemovedPhoto))

    def _photo(self, photo: Fields) -> Photo | RemovedPhoto | None:
        if "removed" in photo:
            return self._removed(photo)
        node = photo.require("file", rule_details.PHOTO_FILE)
        file = values.text(photo, "file", node)
        self._named_files.append(str(PurePosixPath(file)))
        is_there = bool(file) and node is not None and self.context.photos.check(file, node, self.report)
        caption, alt, credit = (
            values.prose(photo, key, photo.require(key, meaning))
            for key, meaning in (
                ("caption", rule_details.CAPTION),
                ("alt", rule_details.ALT),
                ("credit", rule_details.CREDIT),
            )
        )
        licence = values.licence(photo, "licence", photo.get("licence"))
        if node is None or not is_there:
            return None
        return Photo(
            file=str(PurePosixPath(file)),
            caption=caption,
            alt=alt,
            credit=credit,
            licence=licence,
            line=self.report.spot(node)[0],
        )

    def _removed(self, photo: Fields) -> RemovedPhoto | None:
        for key in PHOTO_KEYS:
            if key not in ("file", "removed") and key in photo:
                self.report.add("removed-photo-words", photo.node, key=key)
        file = self._removed_file(photo)
        removed = values.as_mapping(photo, "removed", photo.get("removed"), REMOVED_KEYS)
        if removed is None:
            return None
        day = self._day(removed, "date", rule_details.REMOVAL_DAY)
        reason = values.prose(removed, "reason", removed.require("reason", rule_details.REMOVAL_REASON))
        return RemovedPhoto(date=day, reason=reason, file=file) if day and reason else None

    def _removed_file(self, photo: Fields) -> str:
        """The name that a photograph had before it was taken down; "" where it is not written or is faulty."""
        node = photo.get("file")
        file = values.text(photo, "file", node)
        fault = fault_of_name(file) if file else None
        if file and not fault and self.context.photos.lies_there(file):
            fault = "removed-photo-there"
        if fault:
            self.report.add(fault, node, file=file)
        return "" if fault else file

    def _source(self, source: Fields) -> Source | None:
        publisher = values.text(source, "publisher", source.require("publisher", rule_details.PUBLISHER))
        address = values.url(source, "url", source.get("url"))
        title = values.text(source, "title", source.get("title"))
        published = time_reader.published(source, "published", source.get("published"), self.context.today)
        accessed = time_reader.day(source, "accessed", source.get("accessed"), self.context.today)
        if not publisher:
            return None
        return Source(publisher=publisher, url=address, title=title, published=published, accessed=accessed)

    def _correction(self, correction: Fields) -> Correction | None:
        day = self._day(correction, "date", rule_details.CORRECTION_DAY)
        note = values.prose(correction, "note", correction.require("note", rule_details.CORRECTION_NOTE))
        return Correction(date=day, note=note) if day and note else None

    def _aliases(self) -> tuple[Alias, ...]:
        found = []
        for node in values.each(self.fields, "aliases", self.fields.get("aliases")):
            written = values.text(self.fields, "aliases", node)
            if _ALIAS.fullmatch(written) and written != "/":
                found.append(Alias(url=written, line=self.report.spot(node)[0]))
            elif written:
                self.report.add("bad-alias", node, text=written)
        return tuple(found)
