"""The content folder, read as far as it is new: what an earlier build read of the same bytes is remembered."""

import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from award_archive.model.article import Article, EditorialPage
from award_archive.model.problem import Problem, is_error, problem
from award_archive.reading.article import Context, Draft
from award_archive.reading.content import ARTICLES, Outcome, read_article, read_context, read_pages
from award_archive.reading.listing import SourceFile, list_files
from award_archive.reading.register import RegisterFiles
from award_archive.reading.report import Report
from award_archive.reading.text import is_missing, read_bytes
from award_archive.site.memory import Memory, Reading, digest_of
from award_archive.site.progress import READING, Tell
from award_archive.site.records import Meaning, Remembered, encoded, remembered
from award_archive.site.signatures import UNSETTLED, Tree, settled_signature
from award_archive.site.workers import Workers


@dataclass(frozen=True)
class Content:
    """All that a folder holds. Articles are those without errors, in no particular order.

    `texts` has the digest of each article's text by the article's path; the text itself stays in the memory.
    """

    register: RegisterFiles
    articles: tuple[Article, ...]
    drafts: tuple[Draft, ...]
    pages: tuple[EditorialPage, ...]
    problems: tuple[Problem, ...]
    texts: Mapping[str, bytes]


@dataclass(frozen=True)
class _Task:
    """A file to look at, and what it held when it was read before."""

    file: SourceFile
    digest: bytes = b""


@dataclass(frozen=True)
class _Fresh:
    """What a look at a file gave: a reading to remember, with its text, or the problems for which it is none.

    A reading without a record is what was remembered: the bytes are the same.
    """

    file: SourceFile
    reading: Reading | None
    text: bytes = b""
    problems: tuple[Problem, ...] = ()


def read_content(root: Path, today: date, tree: Tree, memory: Memory, workers: Workers, tell: Tell) -> Content:
    """Read everything below the folder that is new; days after `today` are errors."""
    root = root.absolute()
    register, context = read_context(root, today)
    if is_missing(root):
        problems = [problem("content-missing", root.name, folder=root)]
        return Content(register, (), (), (), tuple(problems), {})
    problems = list(register.problems)
    if is_missing(root / ARTICLES):
        # Without its articles it is the wrong folder, not an archive to be emptied.
        problems.append(problem("content-missing", root.name, folder=root / ARTICLES))
    files = list(list_files(root / ARTICLES, root, problems))
    reader = _Reader(root.name, context, tree, memory, workers, tell)
    known = reader.read(files)
    problems += reader.problems
    found = [one.found for one in known.values()]
    return Content(
        register,
        tuple(one for one in found if isinstance(one, Article)),
        tuple(one for one in found if isinstance(one, Draft)),
        read_pages(root, problems),
        tuple(problems),
        reader.texts,
    )


class _Reader:
    """Reads the articles of one folder, and keeps in the memory what is worth it."""

    def __init__(self, root: str, context: Context, tree: Tree, memory: Memory, workers: Workers, tell: Tell) -> None:
        self.context, self.memory, self.workers, self.tell = context, memory, workers, tell
        self.tree = tree
        self.problems: list[Problem] = []
        self.texts: dict[str, bytes] = {}
        self._failed: set[str] = set()
        self._prefix = f"{root}/"
        self._fact = f"register of {root}"
        self._digest = digest_of(repr((context.register, context.kinds)).encode())

    def read(self, files: Sequence[SourceFile]) -> dict[str, Remembered]:
        """What each file without errors is, by its path in messages."""
        rows = {path: row for path, row in self.memory.readings().items() if path.startswith(self._prefix)}
        meaning = self._meaning(is_known=self.memory.fact(self._fact) == self._digest)
        known: dict[str, Remembered] = {}
        tasks = []
        for file in files:
            row = rows.get(file.shown)
            if row and row.signature != UNSETTLED and row.signature == self.tree.files.get(file.path):
                found = self._recall(file, row, meaning)
                if found:
                    known[file.shown] = found
                else:
                    tasks.append(_Task(file))
            else:
                tasks.append(_Task(file, row.digest if row else b""))
        again = self._take(self._look(tasks), rows, known, meaning)
        if again:
            self._take(self._look(again), rows, known, meaning)
        self._tidy(rows.keys() - {file.shown for file in files}, rows.keys() & self._failed)
        return known

    def _meaning(self, *, is_known: bool) -> Meaning:
        return Meaning(self.context.register, self.context.kinds, self.context.today, is_known)

    def _recall(self, file: SourceFile, row: Reading, meaning: Meaning) -> Remembered | None:
        """What is remembered of the file, where it still holds."""
        found = remembered(row.record, file.slug, file.shown, meaning) if self.context.is_sound else None
        if found and isinstance(found.found, Article):
            if not all(self.context.photos.is_there(photo.file) for photo in found.found.photos):
                return None
            self.texts[file.shown] = row.text
        if found:
            self.problems += found.problems
        return found

    def _look(self, tasks: Sequence[_Task]) -> Iterator[_Fresh]:
        done = 0
        for batch in self.workers.map(partial(_look_at, self.context), tasks):
            yield from batch
            done += len(batch)
            self.tell(READING, done, len(tasks))

    def _take(
        self, fresh: Iterable[_Fresh], rows: dict[str, Reading], known: dict[str, Remembered], meaning: Meaning
    ) -> list[_Task]:
        """Add what was found; give back what has to be read although its bytes are the same."""
        again, readings, texts = [], [], {}
        now = self._meaning(is_known=True)
        for one in fresh:
            self.problems += one.problems
            if one.reading is None:
                self._failed.add(one.file.shown)
                continue
            reading = one.reading
            if not reading.record:
                reading = replace(rows[one.file.shown], signature=reading.signature)
            found = self._recall(one.file, reading, now if one.reading.record else meaning)
            if found is None:
                again.append(_Task(one.file))
                continue
            known[one.file.shown] = found
            readings.append(reading)
            if one.text:
                texts[reading.text] = one.text
        self.memory.keep_texts(texts.items())
        self.memory.keep_readings(readings)
        return again

    def _tidy(self, gone: set[str], failed: set[str]) -> None:
        """Forget what is not so any more. Of a register that is not sound nothing follows for the articles."""
        if self.context.is_sound:
            gone = gone | failed
            self.memory.keep_fact(self._fact, self._digest)
        if gone:
            self.memory.drop_readings(gone)
        self.memory.commit()


def _look_at(context: Context, tasks: Sequence[_Task]) -> list[_Fresh]:
    """Read those of the files whose bytes are new."""
    context = _first_of_its_kind(context)
    return [_look_at_one(context, task) for task in tasks]


@lru_cache(maxsize=1)
def _first_of_its_kind(context: Context) -> Context:
    """Of equal contexts the first: it has made its indexes already."""
    return context


def _look_at_one(context: Context, task: _Task) -> _Fresh:
    file = task.file
    report = Report(file.shown)
    mark = _settled(file.path)
    data = read_bytes(Path(file.path), report)
    if data is None:
        return _Fresh(file, None, problems=tuple(report.problems))
    digest = digest_of(data)
    if digest == task.digest:
        return _Fresh(file, Reading(file.shown, mark, digest, b""))
    return _fresh(file, read_article(file, data, context), mark, digest)


def _settled(path: str) -> bytes:
    try:
        return settled_signature(os.lstat(path), time.time_ns())
    except OSError:
        return UNSETTLED


def _fresh(file: SourceFile, outcome: Outcome, mark: bytes, digest: bytes) -> _Fresh:
    if outcome.found is None or any(map(is_error, outcome.problems)):
        return _Fresh(file, None, problems=outcome.problems)
    record, text = encoded(outcome)
    return _Fresh(file, Reading(file.shown, mark, digest, record, digest_of(text) if text else b""), text)
