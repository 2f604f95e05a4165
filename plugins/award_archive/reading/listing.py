"""Lists the Markdown files below a folder, reports other files and bad names, and makes valid names from titles."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from award_archive.messages import rule_details
from award_archive.model.problem import Problem
from award_archive.model.vietnamese import slug
from award_archive.reading.report import Report
from award_archive.reading.text import is_missing

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 120
# The pages of long lists stand at /hinh-anh/trang/2/, beside the photographs of each article.
_RESERVED = {"trang"}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A Markdown file to read. `shown` is its path in messages, from the content folder's own name on."""

    path: str
    shown: str
    slug: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """Something below the folder that is meant to be read."""

    path: str
    name: str
    is_link: bool = False
    is_folder: bool = False


def list_files(folder: Path, root: Path, problems: list[Problem]) -> Iterator[SourceFile]:
    """Every Markdown file below the folder, by name; what cannot be read as one is added to the problems."""
    base = len(str(root)) + 1
    seen: dict[str, str] = {}
    for entry in _walk(folder):
        report = Report(f"{root.name}/{entry.path[base:]}")
        stem, dot, suffix = entry.name.rpartition(".")
        _check(entry, stem if dot else entry.name, suffix if dot else "", report, seen)
        if report.problems:
            problems += report.problems
        else:
            yield SourceFile(entry.path, report.path, stem)


def _walk(folder: Path) -> Iterator[_Entry]:
    """Every entry that is meant to be read; a folder that cannot be looked into stands for itself.

    What vanishes meanwhile is not there.
    """
    if folder.is_symlink() or not folder.is_dir():
        if not is_missing(folder):
            yield _Entry(str(folder), folder.name, is_link=folder.is_symlink(), is_folder=True)
        return
    yield from _entries(str(folder), folder.name)


def _entries(folder: str, name: str) -> Iterator[_Entry]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError:
        entries = []
        yield _Entry(folder, name, is_folder=True)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(entry.path, entry.name)
        elif not entry.name.startswith((".", "~")) and not entry.name.endswith("~"):
            yield _Entry(entry.path, entry.name, entry.is_symlink())


def _check(entry: _Entry, stem: str, suffix: str, report: Report, seen: dict[str, str]) -> None:
    if entry.is_link:
        report.add("symlink", name=entry.name)
    elif entry.is_folder:
        report.add("unreadable", reason=rule_details.NO_OPEN_FOLDER)
    elif suffix != "md":
        report.add("wrong-suffix", name=entry.name)
    elif not _makes_address(stem):
        report.add("bad-slug", name=entry.name, hint=free_name(stem))
    elif stem in seen:
        report.add("duplicate-slug", slug=stem, other=seen[stem])
    else:
        seen[stem] = report.path


def is_file_of_page(path: str) -> bool:
    """Whether a file at the path would be read, and its name makes an address."""
    stem, _, suffix = path.rpartition("/")[2].rpartition(".")
    return suffix == "md" and _makes_address(stem)


def _makes_address(stem: str) -> bool:
    return bool(_SLUG.fullmatch(stem)) and len(stem) <= _LONGEST_SLUG and stem not in _RESERVED


def free_name(name: str) -> str:
    """A name that makes an address, as near to the given one as can be."""
    found = slug(name)[:_LONGEST_SLUG].strip("-") or "ten-bai"
    return f"{found}-1" if found in _RESERVED else found
