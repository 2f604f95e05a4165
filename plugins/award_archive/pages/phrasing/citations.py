"""Makes the citation of an article: as a sentence, in BibTeX and in CSL-JSON.

Each citation gives the time of the event, as far as it is known, and the publishers of the article's sources. None
gives a year of publication: nobody knows when the archive first published a page, and the year of the event would be
untrue in its place.
"""

import json
from typing import Any

from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.times import Precision, Time

# What TeX takes for a command. A brace is never written as `\{`: BibTeX counts braces, whatever stands before them.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "&%$#_"},
    }
)
_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D"})


def plain(archive: str, site_url: str, article: Article) -> str:
    """A sentence, with the address of the article's page if the site has a public address."""
    address = _address(site_url, article)
    return for_readers.citation(archive, article.title, _event(article.time), _publishers(article), address)


def bibtex(archive: str, site_url: str, article: Article) -> str:
    """An entry for BibTeX and its kin, with Vietnamese letters as they are.

    A title keeps its capitals. `eventdate` is biblatex's name for the time of an event, which BibTeX passes over;
    so the note has the time too.
    """
    fields = {
        "title": f"{{{_tex(article.title)}}}",
        "howpublished": _tex(archive),
        "eventdate": "/".join(article.time.iso_ends),
        "note": _tex(_note(article)),
        "url": _address(site_url, article).translate(_ADDRESS),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return "@misc{" + ",\n".join([article.slug, *lines]) + "\n}"


def csl(archive: str, site_url: str, article: Article) -> str:
    """A list of one item in CSL-JSON: a web page, since the article of a newspaper is its source and not itself."""
    found: dict[str, Any] = {
        "id": article.slug,
        "type": "webpage",
        "title": article.title,
        "container-title": archive,
        "note": _note(article),
        "language": "vi",
    }
    if ends := article.time.iso_ends:
        found["event-date"] = {"date-parts": [list(map(int, end.split("-"))) for end in ends]}
    if address := _address(site_url, article):
        found["URL"] = address
    return json.dumps([found], ensure_ascii=False)


def _address(site_url: str, article: Article) -> str:
    return site_url and site_url + article.url


def _publishers(article: Article) -> str:
    return ", ".join(dict.fromkeys(source.publisher for source in article.sources))


def _note(article: Article) -> str:
    return for_readers.citation_note(_event(article.time), _publishers(article))


def _event(time: Time) -> str:
    """When the event was, or that only its report's day is known."""
    return time.full_words if time.precision is Precision.REPORTED else for_readers.event(time.when)


def _tex(text: str) -> str:
    return text.translate(_TEX)
