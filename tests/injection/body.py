"""A body as it reaches a page, and all that is wrong in it."""

from award_archive.model.article import Text
from award_archive.reading.markdown import read_body
from award_archive.reading.report import Report
from tests.injection.page_checks import faults_of_fragment


def html_of(source: str) -> str:
    """The HTML of a body, put together again; "" where it is refused for its form."""
    text = read_body(f"Một đoạn.\n\n{source}\n", 1, Report("bai.md"), [])
    return "" if text is None else "\n".join(block.html for block in text.body.blocks if isinstance(block, Text))


def faults_of_body(source: str) -> list[str]:
    """What could run in the HTML of the body, and marks that a typographer broke."""
    return faults_of_fragment(html_of(source))
