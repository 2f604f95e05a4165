"""Reads the register, single articles and all editorial pages of a content folder, and names its four subfolders."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from award_archive.model.article import EditorialPage
from award_archive.model.problem import Problem
from award_archive.reading.article_reader import Draft, ReadArticle, parse_article
from award_archive.reading.context import Context
from award_archive.reading.editorial_reader import read_page
from award_archive.reading.listing import SourceFile, list_files
from award_archive.reading.photo_files import PhotoFiles
from award_archive.reading.register_reader import RegisterFiles, read_register
from award_archive.reading.report import Report
from award_archive.reading.text import decoded

ARTICLES, PAGES, PHOTOS, REGISTER = "articles", "pages", "photos", "register"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What reading one article's file gave. `found` is None after an error, which the problems then hold."""

    found: ReadArticle | Draft | None
    problems: tuple[Problem, ...]


def read_context(root: Path, today: date) -> tuple[RegisterFiles, Context]:
    """The register of the content folder, and what its articles are read against; days after `today` are errors."""
    register = read_register(root / REGISTER, f"{root.absolute().name}/{REGISTER}")
    return register, context_of(register, PhotoFiles(root / PHOTOS), today)


def context_of(files: RegisterFiles, photos: PhotoFiles, today: date) -> Context:
    """What articles are read against, where the register's files are read already."""
    return Context(files.register, files.kinds, files.issuers, files.movements, photos, today, files.is_sound)


def read_article(file: SourceFile, data: bytes, context: Context) -> Outcome:
    """The article that the bytes of the file are."""
    report = Report(file.shown)
    text = decoded(data, report)
    found = None if text is None else parse_article(text, file.slug, report, context)
    return Outcome(found, tuple(report.problems))


def read_pages(root: Path, problems: list[Problem]) -> tuple[EditorialPage, ...]:
    """The editorial pages without errors; every problem is added to the problems."""
    pages = []
    for file in list_files(root / PAGES, root, problems):
        report = Report(file.shown)
        page = read_page(Path(file.path), report)
        problems += report.problems
        pages += [page] if page else []
    return tuple(pages)
