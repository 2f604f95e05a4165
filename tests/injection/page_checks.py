"""What no page, feed or data file may hold, found by parsing and never by looking for words."""

import csv
import io
import json
import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from xml.etree import ElementTree

from lxml import html
from lxml.html import HtmlElement

_ADDRESSES = ("href", "src", "action", "formaction", "xlink:href", "data", "poster", "background", "cite", "ping")
_FORBIDDEN = {
    "script", "iframe", "object", "embed", "base", "form", "style", "foreignobject", "frame", "frameset", "applet",
    "math", "template", "button", "input", "noscript",
}  # fmt: skip
# What the page to search from has, and no other page: its form, and its script, which its policy names by its digest.
_OF_THE_SEARCH = {"form", "input", "button"}
_DRAWN = {"svg", "rect", "path", "g", "title", "line", "circle", "text"}
_BAD_SCHEME = re.compile(r"^[\x00-\x20]*(?:javascript|data|vbscript|file|blob)[\x00-\x20]*:", re.IGNORECASE)
# The icon of the page that may be shown anywhere: a drawing without anything that runs.
_ICON = re.compile(
    r"data:image/svg\+xml,%3Csvg(?:(?!script|%20on|%3C(?:a|use|image|foreign))[\w%./-])*%3C/svg%3E(?:%0A)?"
)
_REFRESH = re.compile(r"^0; url=(?:\./|(?:\.\./)+)[a-z0-9/-]*$")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# What a feed has for people who open it.
_FOR_PEOPLE = {f"{{http://www.w3.org/1999/xhtml}}{name}" for name in ("meta", "title", "h1", "h2", "p", "a")}


def faults_of_page(data: bytes) -> list[str]:
    """All that is wrong in a whole page."""
    tree = html.document_fromstring(data.decode("utf-8"), parser=html.HTMLParser(encoding=None))
    faults = [*_faults_of_elements(tree), *_faults_of_head(tree)]
    return faults + ["template code ran"] * ("49" in (tree.findtext(".//title") or ""))


def faults_of_fragment(text: str) -> list[str]:
    """All that is wrong in the HTML that a feed hands to a reader's program."""
    return list(_faults_of_elements(html.fragment_fromstring(text, create_parent="div")))


def _faults_of_elements(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iter():
        if not isinstance(element.tag, str):
            yield f"comment or instruction: {html.tostring(element)!r}"
            continue
        tag = element.tag.lower()
        if tag in _FORBIDDEN and not (_is_data(element) or _is_own_style(element) or _is_of_the_search(element)):
            yield f"<{tag}>"
        in_drawing = any(str(ancestor.tag) == "svg" for ancestor in element.iterancestors())
        if in_drawing and tag not in _DRAWN:
            yield f"<{tag}> in a drawing"
        for name, value in element.attrib.items():
            if (tag, element.get("rel"), name) == ("link", "icon", "href") and _ICON.fullmatch(str(value)):
                continue
            yield from _faults_of_attribute(tag, str(name).lower(), str(value))


def _is_data(element: HtmlElement) -> bool:
    """Whether it is a script that no browser runs: well-formed JSON-LD without an address that would run."""
    if element.tag != "script" or dict(element.attrib) != {"type": "application/ld+json"}:
        return False
    return not faults_of_json((element.text or "").encode())


def _is_own_style(element: HtmlElement) -> bool:
    """Whether it is the page's one stylesheet, which the page's policy names by its digest."""
    if element.tag != "style" or element.attrib or element.getparent().tag != "head":
        return False
    return _is_named_by_the_policy(element, "style-src")


def _is_named_by_the_policy(element: HtmlElement, directive: str) -> bool:
    """Whether the page's policy has the digest of the element's text in that directive."""
    digest = b64encode(sha256((element.text or "").encode()).digest()).decode()
    (policy,) = element.getroottree().xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content")
    found = re.search(rf"{directive} ([^;]*);", str(policy))
    return found is not None and f"'sha256-{digest}'" in found[1].split()


def _is_of_the_search(element: HtmlElement) -> bool:
    """Whether it is the search's form or a part of it, which goes nowhere else, or its script."""
    if element.getroottree().find(".//form[@id='tim'][@role='search']") is None:
        return False
    if element.tag == "script":
        return dict(element.attrib) == {"type": "module"} and _is_named_by_the_policy(element, "script-src")
    return element.tag in _OF_THE_SEARCH and str(element.get("action", "/tim-kiem/")).endswith("/tim-kiem/")


def _faults_of_attribute(tag: str, name: str, value: str) -> Iterator[str]:
    if not re.fullmatch(r"[a-z][a-z-]*", name) and name not in ("viewbox", "xlink:href"):
        yield f"<{tag}> has the attribute {name!r}"
    if name.startswith("on") or name in ("style", "srcdoc"):
        yield f"<{tag} {name}={value!r}>"
    if name in _ADDRESSES and _BAD_SCHEME.match(value):
        yield f"<{tag} {name}={value!r}>"
    if name == "srcset" and any(_BAD_SCHEME.match(part) for part in value.split(",")):
        yield f"<{tag} {name}={value!r}>"


def _faults_of_head(tree: HtmlElement) -> Iterator[str]:
    metas = tree.xpath("//meta")
    kinds = [str(meta.get("http-equiv", "")).lower() for meta in metas]
    if kinds.count("content-security-policy") != 1:
        yield "not one policy"
        return
    policy = metas[kinds.index("content-security-policy")]
    if "default-src 'none'" not in policy.get("content", "") or "unsafe" in policy.get("content", ""):
        yield f"the policy is {policy.get('content')!r}"
    before = [element.tag for element in policy.itersiblings(preceding=True)]
    if policy.getparent().tag != "head" or not set(before) <= {"meta", "title"}:
        yield f"before the policy stands {before}"
    for kind, meta in zip(kinds, metas, strict=True):
        if kind == "refresh" and not _REFRESH.match(meta.get("content", "")):
            yield f"refresh to {meta.get('content')!r}"


def faults_of_atom(data: bytes) -> list[str]:
    """All that is wrong in an Atom feed: elements that neither Atom nor the archive has, HTML in texts, addresses."""
    found: list[str] = []
    for element in ElementTree.fromstring(data).iter():  # noqa: S314 - our own feed
        if not element.tag.startswith("{http://www.w3.org/2005/Atom}") and element.tag not in _FOR_PEOPLE:
            found.append(element.tag)
        if element.get("type") in ("html", "xhtml") and element.text:
            found += faults_of_fragment(element.text)
        found += [value for value in element.attrib.values() if _BAD_SCHEME.match(value)]
    return found


def faults_of_csv(data: bytes) -> list[str]:
    """Cells that a spreadsheet would run, and rows of another length than the first."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    cells = [cell for row in rows for cell in row if cell.startswith(_FORMULA)]
    return cells + [repr(row) for row in rows if len(row) != len(rows[0])]


def faults_of_json(data: bytes) -> list[str]:
    """Addresses in JSON that would run."""
    return [value for value in _strings(json.loads(data)) if _BAD_SCHEME.match(value)]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
