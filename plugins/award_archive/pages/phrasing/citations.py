"""Makes the citation of an article: as a sentence, in BibTeX and in CSL-JSON.

Each citation gives the day of the event and the publishers of the article's sources. None gives a year of publication:
nobody knows when the archive first published a page, and the year of the event would be untrue in its place.
"""

import json
from typing import Any

from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.vietnamese import written_day

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
    day, address = written_day(article.date), _address(site_url, article)
    return for_readers.citation(archive, article.title, day, _publishers(article), address)


def bibtex(archive: str, site_url: str, article: Article) -> str:
    """An entry for BibTeX and its kin, with Vietnamese letters as they are.

    A title keeps its capitals. `eventdate` is biblatex's name for the day of an event, which BibTeX passes over;
    so the note has the day too.
    """
    fields = {
        "title": f"{{{_tex(article.title)}}}",
        "howpublished": _tex(archive),
        "eventdate": article.date.isoformat(),
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
        "event-date": {"date-parts": [[article.date.year, article.date.month, article.date.day]]},
        "note": _note(article),
        "language": "vi",
    }
    address = _address(site_url, article)
    if address:
        found["URL"] = address
    return json.dumps([found], ensure_ascii=False)


def _address(site_url: str, article: Article) -> str:
    return site_url and site_url + article.url


def _publishers(article: Article) -> str:
    return ", ".join(dict.fromkeys(source.publisher for source in article.sources))


def _note(article: Article) -> str:
    return for_readers.citation_note(written_day(article.date), _publishers(article))


def _tex(text: str) -> str:
    return text.translate(_TEX)
