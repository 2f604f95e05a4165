"""Reads the register, articles and editorial pages of the content folder, and collects all of their problems.

An article whose file is unchanged comes from the memory, unless a name in it means something else now, a day lies in
the future, or a photograph has appeared or gone. The register and editorial pages are read every time.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache, partial
from pathlib import Path

from award_archive.catalogue.indexes import listed_at
from award_archive.messages import for_publishers
from award_archive.model.article import Article, EditorialPage
from award_archive.model.award import with_parts
from award_archive.model.gone import GoneAddress
from award_archive.model.problem import Problem, is_error, problem
from award_archive.reading.article_reader import Draft
from award_archive.reading.content import ARTICLES, Outcome, read_article, read_context, read_pages
from award_archive.reading.context import Context
from award_archive.reading.gone_reader import read_gone
from award_archive.reading.listing import SourceFile, list_files
from award_archive.reading.register_reader import RegisterFiles
from award_archive.reading.report import Report
from award_archive.reading.text import is_missing, read_bytes
from award_archive.site.memory.article_records import Meaning, Remembered, encoded, remembered
from award_archive.site.memory.database import Memory, Reading, digest_of
from award_archive.site.memory.signatures import UNSETTLED, Tree, settled_signature_of
from award_archive.site.progress import ShowProgress
from award_archive.site.workers import Workers


@dataclass(frozen=True)
class Content:
    """All that the folder of that name holds. Articles are those without errors, in the order of their files.

    Those of `waiting` are not public before their days. `last_day` is the day from which on nothing of any other
    article lies in the future. `slugs` are the names of all files, also of those with errors.

    By each article's path `texts` has the digest of its text, which itself stays in the memory, and `digests` that of
    all else that it is.
    """

    name: str
    register: RegisterFiles
    articles: tuple[Article, ...]
    waiting: tuple[Article, ...]
    drafts: tuple[Draft, ...]
    pages: tuple[EditorialPage, ...]
    problems: tuple[Problem, ...]
    texts: Mapping[str, bytes]
    digests: Mapping[str, bytes]
    last_day: date = date.min
    slugs: frozenset[str] = frozenset()
    gone: tuple[GoneAddress, ...] = ()

    @property
    def next_day(self) -> date | None:
        """The first day on which an article that waits is to be published; None where none waits."""
        return min((one.publish_on for one in self.waiting if one.publish_on), default=None)


@dataclass(frozen=True)
class _Task:
    """A file to read, and the digest of its bytes when it was last read ("" before)."""

    file: SourceFile
    digest: bytes = b""


@dataclass(frozen=True)
class _Fresh:
    """The result for one file: a reading to remember and its text, or problems and no reading.

    A reading without a record means that the bytes have not changed, so the remembered record still describes them.
    """

    file: SourceFile
    reading: Reading | None
    text: bytes = b""
    problems: tuple[Problem, ...] = ()


def read_content(root: Path, today: date, tree: Tree, memory: Memory, workers: Workers, show: ShowProgress) -> Content:
    """Read the content folder, and of its articles only those that changed; days after `today` are errors."""
    root = root.absolute()
    register, context = read_context(root, today)
    if is_missing(root):
        problems = [problem("content-missing", root.name, folder=root)]
        return Content(root.name, register, (), (), (), (), tuple(problems), {}, {})
    problems = list(register.problems)
    if is_missing(root / ARTICLES):
        # Without its articles it is the wrong folder, not an archive to be emptied.
        problems.append(problem("content-missing", root.name, folder=root / ARTICLES))
    files = list(list_files(root / ARTICLES, root, problems))
    reader = _Reader(root.name, context, tree, memory, workers, show)
    known = reader.read(files)
    problems += reader.problems
    found = [one.found for one in known.values()]
    articles = [one for one in found if isinstance(one, Article)]
    gone = read_gone(root, today, problems)
    return Content(
        root.name,
        register,
        tuple(one for one in articles if not one.waits(today)),
        tuple(one for one in articles if one.waits(today)),
        tuple(one for one in found if isinstance(one, Draft)),
        read_pages(root, problems),
        tuple(problems),
        reader.texts,
        reader.digests,
        # An article that waits has only days to come: nothing about it holds from a day on.
        max(
            (*(one.begun for one in known.values() if one.begun <= today), *(one.date for one in gone)),
            default=date.min,
        ),
        frozenset(file.slug for file in files),
        gone,
    )


class _Reader:
    """Reads the articles of one folder, and remembers those without errors."""

    def __init__(
        self, root: str, context: Context, tree: Tree, memory: Memory, workers: Workers, show: ShowProgress
    ) -> None:
        self.context, self.memory, self.workers, self.show = context, memory, workers, show
        self.tree = tree
        self.problems: list[Problem] = []
        self.texts: dict[str, bytes] = {}
        self.digests: dict[str, bytes] = {}
        self._meanings: dict[tuple[object, ...], bytes] = {}
        self._known: dict[str, Remembered] = {}
        self._failed: set[str] = set()
        self._has_replaced = False
        self._prefix = f"{root}/"
        self._fact = f"register of {root}"
        # Lists are short beside the country's units, and say the same to all articles.
        self._lists = digest_of(repr((context.kinds, context.issuers, context.movements)).encode())
        self._digest = digest_of(repr(context.register).encode() + self._lists)

    def read(self, files: Sequence[SourceFile]) -> dict[str, Remembered]:
        """What each file without errors is, by its path in messages, in the order of the files."""
        rows = {path: row for path, row in self.memory.readings().items() if path.startswith(self._prefix)}
        meaning = self._meaning(is_known=self.memory.fact(self._fact) == self._digest)
        tasks = [task for file in files if (task := self._task(file, rows.get(file.shown), meaning))]
        again = [task for batch in self._look(tasks) for task in self._take(batch, rows, meaning)]
        for batch in self._look(again):
            self._take(batch, rows, meaning)
        self._tidy(rows.keys() - {file.shown for file in files}, rows.keys() & self._failed)
        return {file.shown: self._known[file.shown] for file in files if file.shown in self._known}

    def _task(self, file: SourceFile, row: Reading | None, meaning: Meaning) -> _Task | None:
        """The task for the file, or None if its remembered record is still valid."""
        if row is None or row.signature == UNSETTLED or row.signature != self.tree.files.get(file.path):
            return _Task(file, row.digest if row else b"")
        return None if self._recall(file, row, meaning) else _Task(file)

    @cached_property
    def _known_meaning(self) -> Meaning:
        return self._meaning(is_known=True)

    def _meaning(self, *, is_known: bool) -> Meaning:
        context = self.context
        return Meaning(context.register, context.kinds, context.issuers, context.movements, context.today, is_known)

    def _recall(self, file: SourceFile, row: Reading, meaning: Meaning) -> bool:
        """Add the remembered article or draft if it is still valid, and return whether it is."""
        found = remembered(row.record, file.slug, file.shown, meaning) if self.context.is_sound else None
        if found is None:
            return False
        if not self._photos_are_as_told(found.found):
            return False
        if isinstance(found.found, Article):
            self.texts[file.shown] = row.text
            self.digests[file.shown] = self._digest_of(found.found, row.record)
        self.problems += found.problems
        self._known[file.shown] = found
        return True

    def _photos_are_as_told(self, found: Article | Draft) -> bool:
        files = self.context.photos
        has_all = all(files.is_there(photo.file) for photo in found.photos)
        return has_all and not any(photo.file and files.lies_there(photo.file) for photo in found.removed)

    def _digest_of(self, article: Article, record: bytes) -> bytes:
        """The digest of an article: of its name and what its file says, and of what the register says of its names."""
        places, issuers = listed_at(article), [award.issuers for award in with_parts(article.awards)]
        # What is looked up in the register is one object for all articles, and stands for all that is said of it.
        key = (*map(id, places), *map(id, issuers))
        if key not in self._meanings:
            self._meanings[key] = digest_of(repr((tuple(places), issuers)).encode() + self._lists)
        return digest_of(self._meanings[key] + article.slug.encode() + b"/" + record)

    def _look(self, tasks: Sequence[_Task]) -> Iterator[list[_Fresh]]:
        done = 0
        # A copy without the indexes that were made on the way here: each process makes its own.
        register = replace(self.context.register)
        issuers = replace(self.context.issuers, register=register)
        context = replace(self.context, register=register, issuers=issuers)
        for batch in self.workers.map(partial(_look_at, context), tasks):
            yield batch
            done += len(batch)
            self.show(for_publishers.READING, done, len(tasks))

    def _take(self, batch: Iterable[_Fresh], rows: dict[str, Reading], meaning: Meaning) -> list[_Task]:
        """Add and remember results. Return the files that must be read again although their bytes are unchanged."""
        again, readings, texts = [], [], []
        for one in batch:
            self.problems += one.problems
            reading = one.reading
            if reading is None:
                self._failed.add(one.file.shown)
            elif reading.record and self._recall(one.file, reading, self._known_meaning):
                self._has_replaced = self._has_replaced or one.file.shown in rows
                readings.append(reading)
                texts += [(reading.text, one.text)] if one.text else []
            elif not reading.record and self._recall(one.file, rows[one.file.shown], meaning):
                readings.append(replace(rows[one.file.shown], signature=reading.signature))
            else:
                again.append(_Task(one.file))
        self.memory.keep_texts(texts)
        self.memory.keep_readings(readings)
        return again

    def _tidy(self, gone: set[str], failed: set[str]) -> None:
        """Delete readings of files that are gone or have errors. With errors in the register, no article is judged."""
        if self.context.is_sound:
            gone = gone | failed
            self.memory.keep_fact(self._fact, self._digest)
        self.memory.drop_readings(gone)
        if gone or self._has_replaced:
            self.memory.drop_lost_texts()
        self.memory.commit()


def _look_at(context: Context, tasks: Sequence[_Task]) -> list[_Fresh]:
    """Read those of the files whose bytes are new."""
    context = _first_of_its_kind(context)
    return [_look_at_one(context, task) for task in tasks]


@lru_cache(maxsize=1)
def _first_of_its_kind(context: Context) -> Context:
    """Return the first of equal contexts, which has built its indexes already."""
    return context


def _look_at_one(context: Context, task: _Task) -> _Fresh:
    file = task.file
    report = Report(file.shown)
    mark = settled_signature_of(file.path)
    data = read_bytes(file.path, report)
    if data is None:
        return _Fresh(file, None, problems=tuple(report.problems))
    digest = digest_of(data)
    if digest == task.digest:
        return _Fresh(file, Reading(file.shown, mark, digest, b""))
    return _fresh(file, read_article(file, data, context), mark, digest)


def _fresh(file: SourceFile, outcome: Outcome, mark: bytes, digest: bytes) -> _Fresh:
    if outcome.found is None or any(map(is_error, outcome.problems)):
        return _Fresh(file, None, problems=outcome.problems)
    record, text = encoded(outcome)
    return _Fresh(file, Reading(file.shown, mark, digest, record, digest_of(text) if text else b""), text)
