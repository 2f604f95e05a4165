"""Examines every photograph, and lists it with the articles that use it and what an editor should do about it.

No file of the content is changed. What cannot be read is listed too, and so are symbolic links.
`stripping` uses `look` and its results too.
"""

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from award_archive.editor.mentions import Mentions, mentions
from award_archive.messages import for_editors, for_publishers, rule_details
from award_archive.model.problem import Problem, problem
from award_archive.model.vietnamese import written_number
from award_archive.photos.fault import PhotoFault
from award_archive.photos.metadata import Metadata, metadata_of
from award_archive.photos.original import Original, read_photo
from award_archive.photos.original_cache import OriginalCache
from award_archive.reading.content import ARTICLES, PHOTOS
from award_archive.reading.photo_files import fault_of_name
from award_archive.reading.report import Report
from award_archive.reading.text import is_missing, read_bytes
from award_archive.site.check import job_without_output
from award_archive.site.finished_build import today
from award_archive.site.progress import ShowProgress
from award_archive.site.workers import Workers

# The least width, in pixels, at which an article's photograph is sharp on a wide screen.
_SHARP = 1280
_KILO, _MEGA = 1_000, 1_000_000
_NO_METADATA = Metadata()


class Need(StrEnum):
    """Why an editor should do something about a photograph; the values are words of the last line."""

    BROKEN = for_editors.BROKEN
    NAME = for_editors.BADLY_NAMED
    REMOVED = for_editors.TAKEN_DOWN
    UNUSED = for_editors.UNUSED
    SMALL = for_editors.TOO_SMALL
    POSITION = for_editors.WITH_POSITION
    METADATA = for_editors.WITH_METADATA


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A file below the folder of photographs.

    `name` is its path there, `shown` its path in messages; `size` is in bytes. Where it cannot be a photograph there is
    no `original`, and `fault` says why; `is_read` is false where it cannot even be opened. `naming` says why no article
    can use its name.
    """

    path: Path
    name: str
    shown: str
    size: int = 0
    original: Original | None = None
    metadata: Metadata = _NO_METADATA
    fault: Problem | None = None
    naming: Problem | None = None
    is_read: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """Lines for an editor, and whether all was read and done."""

    lines: tuple[str, ...]
    is_complete: bool = True


def report(content: Path, show: ShowProgress) -> Told:
    """Every photograph with the articles that use it and what it needs; nothing of the content is changed."""
    files, problems = look(content, show)
    said, unread = _said(content, files, show)
    lines: list[str] = []
    needs: Counter[Need] = Counter()
    for file in files:
        found = dict(_needs(file, said, is_sure=not unread))
        needs.update(found.keys())
        lines += [_line(file, said), *(f"  ! {words}" for words in found.values())]
    lines += map(str, (*problems, *unread))
    if unread and files:
        lines.append(for_editors.UNREAD_ARTICLES)
    return Told((*lines, _summary(content, files, needs)), is_complete(files, problems) and not unread)


def look(content: Path, show: ShowProgress) -> tuple[list[PhotoFile], list[Problem]]:
    """Every file below the folder of photographs by its path, and what lies there but is not looked into."""
    paths, problems = _files(content / PHOTOS, content)
    with closing(Workers()) as workers:
        originals = OriginalCache(job_without_output(content, today()).cache / PHOTOS)
        found = originals.examined(paths, workers.pool, lambda done, total: show(for_publishers.LOOKING, done, total))
        files = [_looked(path, original, content) for path, original in zip(paths, found, strict=True)]
    return [file for file in files if file], problems


def is_complete(files: list[PhotoFile], problems: list[Problem]) -> bool:
    """Whether all that is there could be looked into; links are passed over on purpose."""
    return all(file.is_read for file in files) and all(found.rule == "symlink" for found in problems)


def _files(folder: Path, content: Path) -> tuple[list[Path], list[Problem]]:
    """The files below the folder by their paths, without hidden ones; links and what cannot be opened are problems."""
    if folder.is_symlink():
        return [], [problem("symlink", _shown(folder, content), name=folder.name)]
    found: list[Path] = []
    problems: list[Problem] = []

    def closed(error: OSError) -> None:
        path = Path(error.filename)
        if isinstance(error, FileNotFoundError):
            return  # it has vanished since it was listed
        problems.append(problem("unreadable", _shown(path, content), reason=rule_details.NO_OPEN_FOLDER))

    for parent, folders, names in os.walk(folder, onerror=closed) if not is_missing(folder) else ():
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(parent, name) for name in (*folders, *names) if not name.startswith(".")):
            if path.is_symlink():
                problems.append(problem("symlink", _shown(path, content), name=path.name))
            elif path.name in names:
                found.append(path)
    return sorted(found, key=Path.as_posix), sorted(problems, key=lambda one: one.order)


def _shown(path: Path, content: Path) -> str:
    shown = f"{content.absolute().name}/{path.relative_to(content).as_posix()}"
    return shown if shown.isprintable() else repr(shown)[1:-1]


def _looked(path: Path, found: Original | PhotoFault, content: Path) -> PhotoFile | None:
    """What is to be told of the file; None where it has vanished since it was listed."""
    shown, file = _shown(path, content), path.relative_to(content / PHOTOS).as_posix()
    rule = fault_of_name(file)
    looked = PhotoFile(path, file, shown, naming=problem(rule, shown, file=file) if rule else None)
    try:
        os.close(os.open(path, os.O_RDONLY | os.O_NONBLOCK))  # a pipe would be waited for
    except FileNotFoundError:
        return None
    except OSError:
        return replace(looked, fault=problem("unreadable", shown, reason=rule_details.NOT_OPENED), is_read=False)
    try:
        if isinstance(found, PhotoFault):
            raise found
        data = read_photo(path)
        return replace(looked, size=len(data), original=found, metadata=metadata_of(data))
    except PhotoFault as fault:
        return replace(looked, fault=fault.as_problem(shown, file))


def _said(content: Path, files: list[PhotoFile], show: ShowProgress) -> tuple[Mentions, list[Problem]]:
    """What articles say of the photographs, and why some could not be asked."""
    folder = content / ARTICLES
    if is_missing(folder):
        return Mentions({}, {}), [problem("content-missing", content.absolute().name, folder=folder)]
    paths, problems = _files(folder, content)

    def articles() -> Iterator[tuple[Path, bytes]]:
        for number, path in enumerate(paths, start=1):
            report = Report(_shown(path, content))
            data = read_bytes(path, report)
            problems.extend(report.problems)
            if data is not None:
                yield path, data
            show(for_publishers.READING, number, len(paths))

    return mentions([file.name for file in files], articles()), problems


def _needs(file: PhotoFile, said: Mentions, *, is_sure: bool) -> Iterator[tuple[Need, str]]:
    """What is to be done and how. Unless all articles were read nobody is sure that a photograph is in none."""
    articles = said.users.get(file.name)
    if file.fault:
        yield Need.BROKEN, f"[{file.fault.rule}] {file.fault.message}"
    elif file.naming:
        yield Need.NAME, f"[{file.naming.rule}] {file.naming.message}"
    if removers := said.removers.get(file.name):
        yield Need.REMOVED, for_editors.taken_down(removers)
    elif articles is None and is_sure:
        yield Need.UNUSED, for_editors.UNUSED_AND_BROKEN if file.fault else for_editors.UNUSED_YET
    if articles and file.original and file.original.width < _SHARP:
        yield Need.SMALL, for_editors.too_small(written_number(_SHARP))
    if file.metadata.kinds:
        yield Need.POSITION if file.metadata.has_position else Need.METADATA, _telling(file.metadata)


def _telling(metadata: Metadata) -> str:
    what = for_editors.HAS_POSITION if metadata.has_position else for_editors.HAS_METADATA
    how = for_editors.STRIP_IT if metadata.can_be_stripped else for_editors.EXPORT_IT
    return for_editors.carries(what, metadata.kinds, how)


def _line(file: PhotoFile, said: Mentions) -> str:
    facts = [file.shown]
    if file.original:
        facts += [f"{file.original.width} × {file.original.height}", written_size(file.size)]
    articles = said.users.get(file.name)
    return "  ".join([*facts, *([for_editors.used_by(articles)] if articles else [])])


def written_size(size: int) -> str:
    """Bytes in KB or MB, such as `1,4 MB`."""
    return f"{size / _MEGA:.1f} MB".replace(".", ",") if size >= _MEGA else f"{-(-size // _KILO)} KB"


def _summary(content: Path, files: list[PhotoFile], needs: Mapping[Need, int]) -> str:
    if not files:
        return for_editors.no_photos(_shown(content / PHOTOS, content))
    total = written_size(sum(file.size for file in files))
    parts = [f"{needs[need]} {need}" for need in Need if needs.get(need)]
    return for_editors.all_photos(len(files), total, parts)
