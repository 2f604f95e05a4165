"""Converts Markdown to sanitised and typeset HTML, splits off an article's summary, and checks images and links.

The text is bounded before it is parsed, and cleaned after. Links to other pages of the archive are collected with their
lines; whether those pages exist is not checked here.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

import nh3

from award_archive.messages import rule_details
from award_archive.model.article import Body, Link, Placed, Text
from award_archive.model.logins import logins_in, may_hold_logins
from award_archive.model.web import AddressFault, fault_of_address
from award_archive.reading.bounds import is_bounded
from award_archive.reading.converter import convert
from award_archive.reading.report import Report
from award_archive.reading.source_lines import SourceLines
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
# What stands between other text in a line, and what does so in Markdown: an address ends there.
_INLINE_TAG = re.compile(r"</?(?:em|strong|s|sup|sub|a|code|abbr)(?: [^>]*)?>")
_ATTRIBUTE = re.compile(r' [a-z]+="([^"]*)"')
_MARK = re.compile(r"[\W_]")
_BRACKETS = str.maketrans(dict.fromkeys("()[]<>\"'", " "))


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
    written = _Written(source, first_line, report)
    links = written.links(html)
    placed = written.images(html, photo_files)
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
    written = _Written(source, first_line, report)
    written.images(html, [])
    return typeset(html), written.links(html)


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


def _readable(html: str) -> str:
    """All that readers find in sanitised HTML: its attributes and its text, blocks on lines of their own."""
    text = _TAG.sub("\n", _INLINE_TAG.sub("", html))
    return unescape("\n".join([*_ATTRIBUTE.findall(html), text]))


def _bare(secret: str) -> str:
    """The secret without marks, which may be there in Markdown alone."""
    return _MARK.sub("", secret)


class _Written:
    """Finds links, images and logins of the HTML, and reports those that are wrong where they are written."""

    def __init__(self, source: str, first_line: int, report: Report) -> None:
        self.source, self.first_line, self.report = source, first_line, report
        self.lines = SourceLines(source, first_line)
        self._lines_with_logins: set[int] = set()
        self._secrets: set[str] = set()

    def links(self, html: str) -> tuple[Link, ...]:
        """The links to other pages of the archive; one that leads nowhere is reported, and so are passwords."""
        found = []
        for number, match in enumerate(_HREF.finditer(html) if "<a" in html else ()):
            address = unescape(match[1] or "")
            if address.startswith("/") and _INTERNAL.fullmatch(address):
                found.append(Link(url=address, line=self.lines.link(address, number)))
            elif not _MAIL.fullmatch(address) and (fault := fault_of_address(address)):
                self._report_link(address, number, fault)
        if may_hold_logins(self.source):
            self._report_logins(html)
        return tuple(found)

    def _report_link(self, address: str, number: int, fault: AddressFault) -> None:
        line = self.lines.link(address, number)
        # An address that browsers do not understand is missing in sanitised HTML.
        shown = address or unescape(self.lines.written_link(number))
        logins = logins_in(shown)
        if logins:
            self._lines_with_logins.add(line)
            self._secrets.update(_bare(login.secret) for login in logins)
        reason = (AddressFault.LOGIN if logins else fault).words
        self.report.add("bad-link", line, url=shown or rule_details.EMPTY, reason=reason)

    def _report_logins(self, html: str) -> None:
        """Report names and passwords in addresses, the first of each line, but for those of links."""
        for login in logins_in(self.source.translate(_BRACKETS)):
            self._secrets.add(_bare(login.secret))
            self._report_login(login.word, self.lines.at(login.at))
        # What readers see may be written otherwise, with marks in it or over several tags.
        for login in logins_in(_readable(html)):
            if _bare(login.secret) not in self._secrets:
                self._report_login(login.word, self.first_line)

    def _report_login(self, word: str, line: int) -> None:
        if line not in self._lines_with_logins:
            self._lines_with_logins.add(line)
            self.report.add("password-in-text", line, text=word)

    def images(self, html: str, files: list[str]) -> dict[str, str]:
        """The photograph that each address of an image stands for; strangers are reported."""
        known = {name: file for file in files for name in (file.rpartition("/")[2], file)}
        if "<img" not in html:
            return known
        alone = Counter(unescape(name) for name in _PLACED.findall(html))
        names = [unescape(match[1] or "") for match in _IMAGE.finditer(html)]
        often = Counter(names)
        for number, name in enumerate(names):
            line = self.lines.image(name, number)
            if name not in known:
                self.report.add("body-image", line, file=name or rule_details.UNNAMED)
            elif alone[name] < often[name]:
                self.report.add("body-image-inline", line, file=name)
                alone[name] += 1
        return known
