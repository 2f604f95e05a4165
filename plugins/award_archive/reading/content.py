"""A whole content folder: every file read, every problem kept, nothing dropped in silence."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from award_archive.model.article import Article, EditorialPage
from award_archive.model.problem import Problem, problem
from award_archive.model.vietnamese import slug
from award_archive.reading.article import Context, Draft, read_article
from award_archive.reading.page import read_page
from award_archive.reading.photo_files import PhotoFiles
from award_archive.reading.register import RegisterFiles, read_register
from award_archive.reading.report import Report
from award_archive.reading.text import is_missing

ARTICLES, PAGES, PHOTOS, REGISTER = "articles", "pages", "photos", "register"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 120
# The pages of long lists stand at /hinh-anh/trang/2/, beside the photographs of each article.
_RESERVED = {"trang"}


@dataclass(frozen=True)
class Content:
    """All that a folder holds. Articles are those without errors, in no particular order."""

    register: RegisterFiles
    articles: tuple[Article, ...]
    drafts: tuple[Draft, ...]
    pages: tuple[EditorialPage, ...]
    problems: tuple[Problem, ...]


def read_content(root: Path, today: date) -> Content:
    """Read everything below the folder; days after `today` are errors."""
    root = root.absolute()
    shown = root.name
    if is_missing(root):
        return Content(read_register(root, shown), (), (), (), (problem("content-missing", shown, folder=root),))
    register, context = read_context(root, today)
    problems = list(register.problems)
    if is_missing(root / ARTICLES):
        # Without its articles it is the wrong folder, not an archive to be emptied.
        problems.append(problem("content-missing", shown, folder=root / ARTICLES))
    articles: list[Article] = []
    drafts: list[Draft] = []
    for file, report in _files(root / ARTICLES, root, problems):
        found = read_article(file, report, context)
        problems += report.problems
        if isinstance(found, Article):
            articles.append(found)
        elif found is not None:
            drafts.append(found)
    pages = []
    for file, report in _files(root / PAGES, root, problems):
        page = read_page(file, report)
        problems += report.problems
        pages += [page] if page else []
    return Content(register, tuple(articles), tuple(drafts), tuple(pages), tuple(problems))


def read_context(root: Path, today: date) -> tuple[RegisterFiles, Context]:
    """The register of the content folder, and what its articles are read against."""
    register = read_register(root / REGISTER, f"{root.absolute().name}/{REGISTER}")
    photos = PhotoFiles(root / PHOTOS)
    return register, Context(register.register, register.kinds, photos, today, register.is_sound)


def _files(folder: Path, root: Path, problems: list[Problem]) -> Iterator[tuple[Path, Report]]:
    """Every Markdown file below the folder with a fresh report; what cannot be read as one is reported."""
    seen: dict[str, str] = {}
    for file in _walk(folder):
        report = Report(f"{root.name}/{file.relative_to(root).as_posix()}")
        _check_name(file, folder, report, seen)
        if report.problems:
            problems += report.problems
        else:
            yield file, report


def _walk(folder: Path) -> Iterator[Path]:
    """Every entry below the folder that is meant to be read; a folder that cannot be looked into stands for itself."""
    if is_missing(folder):
        return
    if not os.access(folder, os.R_OK | os.X_OK) or folder.is_symlink() or not folder.is_dir():
        yield folder
        return
    for entry in sorted(folder.iterdir()):
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry)
        elif not entry.name.startswith((".", "~")) and not entry.name.endswith("~"):
            yield entry


def _check_name(file: Path, folder: Path, report: Report, seen: dict[str, str]) -> None:
    if file.is_symlink():
        report.add("symlink", name=file.name)
    elif file == folder or file.is_dir():
        report.add("unreadable", reason="phải là một thư mục mở được")
    elif file.suffix != ".md":
        report.add("wrong-suffix", name=file.name)
    elif not _SLUG.fullmatch(file.stem) or len(file.stem) > _LONGEST_SLUG or file.stem in _RESERVED:
        report.add("bad-slug", name=file.name, hint=free_name(file.stem))
    elif file.stem in seen:
        report.add("duplicate-slug", slug=file.stem, other=seen[file.stem])
    else:
        seen[file.stem] = report.path


def free_name(name: str) -> str:
    """A name that makes an address, as near to the given one as can be."""
    found = slug(name)[:_LONGEST_SLUG].strip("-") or "ten-bai"
    return f"{found}-1" if found in _RESERVED else found
