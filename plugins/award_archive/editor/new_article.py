"""Writes the draft of a new article from an editor's answers, and finds what is wrong in the answers or told already.

No file is overwritten. The command `check` later lists what is missing from the draft.
"""

import os
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from award_archive.catalogue.duplicates import perhaps_told as article_told
from award_archive.catalogue.indexes import Catalogue
from award_archive.messages import for_editors, rule_details
from award_archive.model.article import Article
from award_archive.model.problem import Problem, is_error
from award_archive.model.times import Precision, Time
from award_archive.model.vietnamese import slug
from award_archive.model.web import has_report, report_key
from award_archive.reading.article_reader import Draft, parse_article
from award_archive.reading.content import ARTICLES
from award_archive.reading.context import Context
from award_archive.reading.listing import free_name
from award_archive.reading.place_reader import PlaceNames, find_place
from award_archive.reading.report import Report
from award_archive.reading.time_reader import local_time

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Answers:
    """What an editor says of a new article; "" is not known yet. Either place may be left out."""

    title: str
    date: str = ""
    ward: str = ""
    district: str = ""
    publisher: str = ""
    url: str = ""


def skeleton(answers: Answers) -> str:
    """The text of a draft with the answers in its front matter."""
    head: dict[str, Any] = {"title": answers.title}
    if answers.date:
        head["date"] = _plain(answers.date)
    head |= {key: value for key, value in (("ward", answers.ward), ("district", answers.district)) if value}
    if source := _source(answers):
        head["sources"] = [source]
    lines = _yaml(head)
    return f"---\n{lines}{for_editors.STILL_TO_FILL_IN}---\n"


def source_lines(answers: Answers) -> str:
    """The source of the answers as the `sources` of another article take it; "" where none is given."""
    source = _source(answers)
    return textwrap.indent(_yaml([source]).rstrip(), "  ") if source else ""


def _source(answers: Answers) -> dict[str, str]:
    return {key: value for key, value in (("publisher", answers.publisher), ("url", answers.url)) if value}


def _yaml(value: object) -> str:
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000))


def _plain(written: str) -> date | int | str:
    """A day or a year as YAML writes it without quotes; anything else as it is."""
    time = Time.parse(written)
    if time and time.precision is Precision.DAY:
        return time.first
    return time.year if time and time.precision is Precision.YEAR else written


def iso_time(written: str) -> str:
    """A time as editors say it, `24/3/2016` or `tháng 5/2012`, as files have it; all else is left for `check`."""
    time = local_time(written)
    return time.written if time else written.strip()


def faults(answers: Answers, context: Context) -> list[Problem]:
    """What is wrong (not merely missing) in the answers."""
    report = Report(rule_details.NEW_ARTICLE)
    parse_article(skeleton(answers), slug(answers.title) or "bai", report, context)
    return [found for found in report.problems if is_error(found)]


def perhaps_told(answers: Answers, context: Context, articles: Iterable[Article]) -> Article | None:
    """An article that may tell of the event of the answers, which have no faults; None where there is none."""
    time = Time.parse(answers.date)
    names = PlaceNames(answers.ward, answers.district)
    place = find_place(names, context.register, time.span) if time else None
    return article_told(Catalogue.of(articles, context.register), time, place, answers.url)


def draft_of(url: str, drafts: Iterable[Draft]) -> Draft | None:
    """The draft that rests on the report at the address; None where there is none, or the address is ""."""
    key = report_key(url)
    return next((draft for draft in drafts if has_report(draft.reports, key)), None)


def write_new(content: Path, answers: Answers) -> Path:
    """Write the skeleton under a name that no article has yet; never over a file.

    Raises OSError where it cannot be written.
    """
    time = Time.parse(answers.date)
    folder = content / ARTICLES / (str(time.year) if time else "nhap")
    taken = {Path(name).stem for _, folders, files in os.walk(content / ARTICLES) for name in (*folders, *files)}
    base = free_name(answers.title[:_LONGEST_NAME])
    names = (base, *(f"{base}-{number}" for number in range(2, 10_000)))
    name = next(candidate for candidate in names if candidate not in taken)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name}.md"
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(skeleton(answers))
    return target
