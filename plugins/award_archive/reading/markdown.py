"""Converts Markdown to sanitised and typeset HTML, splits off an article's summary, and checks images and links.

The text is bounded before it is parsed, and cleaned after. Links to other pages of the archive are collected with their
lines; whether those pages exist is not checked here.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from itertools import islice

import nh3

from award_archive.messages import rule_details
from award_archive.model.article import Body, Link, Placed, Text
from award_archive.model.web import AddressFault, fault_of_address, passwords_at
from award_archive.reading.bounds import is_bounded
from award_archive.reading.converter import convert
from award_archive.reading.report import Report
from award_archive.reading.typography import typeset

_TAGS = {
    "p", "br", "em", "strong", "s", "sup", "sub", "a", "img", "h2", "h3", "h4", "ul", "ol", "li", "blockquote",
    "code", "pre", "hr", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "abbr",
}  # fmt: skip
# `title` says what an abbreviation stands for; on other tags it is a text that neither a finger nor a keyboard reaches.
# `lang` is for words of another language, which stand in one of these; nh3 would allow both everywhere.
_ATTRIBUTES = {
    "*": set[str](), "a": {"href"}, "img": {"src"}, "abbr": {"title", "lang"}, "em": {"lang"}, "blockquote": {"lang"},
}  # fmt: skip
_SCHEMES = {"http", "https", "mailto"}
_PLACED = re.compile(r'<p>\s*<img src="([^"]*)">\s*</p>')
_IMAGE = re.compile(r'<img(?: src="([^"]*)")?[^>]*>')
_HREF = re.compile(r'<a(?=[ >])(?: href="([^"]*)")?[^>]*>')
_HEADING = re.compile(r"(</?)h([156])\b")
_OPENING_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)")
_FIRST_PARAGRAPH = re.compile(r"\s*(<p>.*?</p>)", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_INTERNAL = re.compile(r"/(?:[A-Za-z0-9_.~-]+/)*[A-Za-z0-9_.~-]*")
_MAIL = re.compile(r"mailto:[^\s<>\"'`\\]+@[^\s<>\"'`\\]+")
# Where a link or an image is written, and its address: for messages only, the sanitised HTML decides.
_LINK_SOURCE = re.compile(
    r"(?<!!)\[[^\[\]]*\](?:\(<?(?P<markdown>[^\s)>]*)|\[)|<a\b(?:[^>]*?href\s*=\s*[\"']?(?P<html>[^\"'>\s]*))?|<(?=https?:|mailto:)"
)
_IMAGE_SOURCE = re.compile(r"!\[|<img\b")


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article's text, with what others need of it: the summary without marks, and links to other pages."""

    body: Body
    summary: str
    links: tuple[Link, ...]


def read_body(source: str, first_line: int, report: Report, photo_files: list[str]) -> ArticleText | None:
    """The body of an article; images must be its own photographs. None after a problem."""
    if not source.strip():
        if report.is_draft:
            report.missing(rule_details.BODY, rule_details.SUMMARY, rule_details.ARTICLE, None)
        else:
            report.add("empty-body")
        return None
    html = to_html(source, first_line, report)
    if html is None:
        return None
    located = _Located(source, first_line, report)
    links = located.links(html)
    placed = located.images(html, photo_files)
    summary = _FIRST_PARAGRAPH.match(html)
    if summary is None or not plain_text(summary[1]) or _IMAGE.search(summary[1]):
        report.add("no-summary", first_line)
        return None
    rest = html[summary.end() :]
    body = Body(summary_html=typeset(_inner(summary[1])), blocks=tuple(_blocks(rest, placed)))
    return ArticleText(body, plain_text(summary[1]), links)


def read_page_text(source: str, first_line: int, report: Report) -> tuple[str, tuple[Link, ...]]:
    """HTML and links of an editorial page, which has no photographs."""
    if not source.strip():
        report.add("empty-body")
    html = to_html(source, first_line, report) or ""
    located = _Located(source, first_line, report)
    located.images(html, [])
    return typeset(html), located.links(html)


def to_html(source: str, first_line: int, report: Report) -> str | None:
    """Sanitised HTML; None where the text is too long or made to be slow."""
    if not is_bounded(source, first_line, report):
        return None
    raw = convert(source)
    for tag in sorted({tag.lower() for tag in _OPENING_TAG.findall(raw)} - _TAGS - {"h1", "h5", "h6"}):
        line = _line_of(source, first_line, f"<{tag}")
        report.add("html-removed", line, tag=tag)
    return _sanitise(raw)


def plain_text(html: str) -> str:
    """The text of sanitised HTML, on one line."""
    return " ".join(unescape(_TAG.sub("", html)).split())


_CLEANER = nh3.Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None, strip_comments=True)


def _sanitise(html: str) -> str:
    return str(_CLEANER.clean(_HEADING.sub(_lower_heading, html)))


def _lower_heading(tag: re.Match[str]) -> str:
    """The title is the page's only h1; a heading of the text starts one level below it, and ends at the fourth."""
    return f"{tag[1]}h2" if tag[2] == "1" else f"{tag[1]}h4"


def _blocks(html: str, placed: dict[str, str]) -> Iterable[Text | Placed]:
    parts = _PLACED.split(html)
    for index, part in enumerate(parts):
        if index % 2:
            if part in placed:
                yield Placed(placed[part])
        elif part.strip():
            yield Text(typeset(part.strip()))


def _inner(paragraph: str) -> str:
    return paragraph.removeprefix("<p>").removesuffix("</p>").strip()


def _line_of(source: str, first_line: int, words: str) -> int:
    """The line where the words stand first; the body's first line where they were written otherwise."""
    at = source.lower().find(words.lower())
    return first_line + source.count("\n", 0, max(at, 0))


class _Located:
    """Finds where in the source a link or an image of the HTML was written."""

    def __init__(self, source: str, first_line: int, report: Report) -> None:
        self.source, self.first_line, self.report = source, first_line, report

    def links(self, html: str) -> tuple[Link, ...]:
        """The links to other pages of the archive; one that leads nowhere is reported."""
        found = []
        for number, match in enumerate(_HREF.finditer(html) if "<a" in html else ()):
            address = unescape(match[1] or "")
            if address.startswith("/") and _INTERNAL.fullmatch(address):
                found.append(Link(url=address, line=self._line(address, _LINK_SOURCE, number)))
            elif not _MAIL.fullmatch(address) and (fault := fault_of_address(address)):
                self._tell_link(address, number, fault)
        self._tell_passwords()
        return tuple(found)

    def _tell_link(self, address: str, number: int, fault: AddressFault) -> None:
        """Report the link of that number, unless `_tell_passwords` finds its address."""
        if passwords_at(address) and address in self.source:
            return
        source = self._written(_LINK_SOURCE, number)
        shown = address or (source and (source["markdown"] or source["html"])) or rule_details.EMPTY
        self.report.add("bad-link", self._line(address, _LINK_SOURCE, number), url=shown, reason=fault.words)

    def _tell_passwords(self) -> None:
        """Report addresses with a password wherever they are written, the first of each line."""
        lines: dict[int, int] = {}
        for at in passwords_at(self.source):
            lines.setdefault(self.first_line + self.source.count("\n", 0, at), at)
        for line, at in lines.items():
            shown = self.source[at:].split(maxsplit=1)[0]
            self.report.add("bad-link", line, url=shown, reason=AddressFault.LOGIN.words)

    def images(self, html: str, files: list[str]) -> dict[str, str]:
        """The photograph that each address of an image stands for; strangers are reported."""
        known = {name: file for file in files for name in (file.rpartition("/")[2], file)}
        if "<img" not in html:
            return known
        alone = Counter(unescape(name) for name in _PLACED.findall(html))
        names = [unescape(match[1] or "") for match in _IMAGE.finditer(html)]
        for number, name in enumerate(names):
            line = self._line(name, _IMAGE_SOURCE, number)
            if name not in known:
                self.report.add("body-image", line, file=name or rule_details.UNNAMED)
            elif alone[name] < names.count(name):
                self.report.add("body-image-inline", line, file=name)
                alone[name] += 1
        return known

    def _written(self, what: re.Pattern[str], number: int) -> re.Match[str] | None:
        """The link or image of that number, as it is written."""
        return next(islice(what.finditer(self.source), number, None), None)

    def _line(self, address: str, what: re.Pattern[str], number: int) -> int:
        """The line where the address stands, or where the link or image of that number does."""
        at = self.source.find(address) if address else -1
        if at < 0:
            source = self._written(what, number)
            at = source.start() if source else 0
        return self.first_line + self.source.count("\n", 0, at)
