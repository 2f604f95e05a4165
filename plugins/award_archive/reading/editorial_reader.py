"""Reads an editorial page, such as “about” or “contact”: checks its keys, converts its text and reports problems."""

from pathlib import Path

from award_archive.messages import rule_details
from award_archive.model.article import EditorialPage
from award_archive.reading import values
from award_archive.reading.markdown import read_page_text
from award_archive.reading.report import Report
from award_archive.reading.text import read_text
from award_archive.reading.yaml_nodes import read_front_matter

PAGE_KEYS = ("title", "description")


def read_page(file: Path, report: Report) -> EditorialPage | None:
    """The page in the file, or None after an error that the report holds."""
    content = read_text(file, report)
    parts = read_front_matter(content, PAGE_KEYS, rule_details.HEAD_OF_PAGE, report) if content is not None else None
    if parts is None:
        return None
    fields, body, body_line = parts
    title = values.text(fields, "title", fields.require("title", rule_details.TITLE))
    description = values.prose(fields, "description", fields.get("description"))
    html, links = read_page_text(body, body_line, report)
    if report.has_errors:
        return None
    return EditorialPage(slug=file.stem, path=report.path, title=title, description=description, html=html, links=links)
