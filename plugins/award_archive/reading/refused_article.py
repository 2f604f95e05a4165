"""Finds the addresses that an article had, in a file that cannot be read as an article.

Rules grow stricter: what was published under older ones may be refused now, and its address is public all the same.
"""

import re
import unicodedata
from datetime import date

import yaml

from award_archive.model.article import article_address
from award_archive.model.web import is_archive_address
from award_archive.reading.yaml_nodes import strings_of

_HEAD = re.compile(r"\A\ufeff?---[^\n]*\n(.*?)(?:^---\s*$|\Z)", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"^(date|status|publish_on|aliases):(.*(?:\n[ \t-].*)*)", re.MULTILINE)
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_DRAFT = re.compile(r"\bdraft\b")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ADDRESS = re.compile(r"/[a-z0-9_./-]*")


def addresses_of_refused(data: bytes, slug: str, today: date) -> tuple[str, ...]:
    """The address of the article that the file was, then its earlier ones; none where it was not published yet."""
    text = unicodedata.normalize("NFC", data.decode("utf-8", "replace").replace("\r\n", "\n"))
    match = _HEAD.match(text)
    said = _said(match[1] if match else "")
    year, waits = _YEAR.search(said.get("date", "")), _DAY.search(said.get("publish_on", ""))
    if year is None or _DRAFT.search(said.get("status", "")) or (waits and waits[0] > today.isoformat()):
        return ()
    return (article_address(int(year[0]), slug), *filter(is_archive_address, _ADDRESS.findall(said.get("aliases", ""))))


def _said(head: str) -> dict[str, str]:
    """What stands under each key, as text; where it is no YAML, what stands in the lines of a few keys."""
    try:
        return strings_of(head)
    except yaml.YAMLError:
        return {match[1]: match[2] for match in _KEY.finditer(head)}
