"""What articles say, read from their files without the plugin, and what a built site publishes of it."""

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import yaml
from lxml.html import HtmlElement

from tests.gates.lists import LEVELS, Lists, key, table, unit_name
from tests.site.built import Site

AWARDS, WARDS, ARTICLES = "/du-lieu/awards.csv", "/du-lieu/wards.csv", "/du-lieu/articles.json"
# What is compared, by the names of the columns of `awards.csv`.
COLUMNS = (
    *("article", "date", "date_precision", "working_year", "scope", "place", "kind", "recipients", "group"),
    *("issuer", "row", "part_of", "counted", "count", "count_text"),
)
_HANOI = timezone(timedelta(hours=7))
_PRECISIONS = {4: "year", 7: "month", 10: "day"}
_RECIPIENTS = {
    "tập thể": "collectives",
    "cá nhân": "individuals",
    "hộ gia đình": "households",
    "tập thể và cá nhân": "unsplit",
    "hộ gia đình và cá nhân": "unsplit",
}
# What a part has of its whole where it does not say otherwise, beside the place.
# What stands before the number of a row, of a part, of its part, and of that one's.
_PARTS = ("", "trong đó ", "trong số đó ", "trong số đó lại có ")
_INHERITED = ("kind", "recipients", "issuer")
_NO_NUMBER = " không rõ số"

Row = tuple[str, ...]
Said = dict[str, Any]


def heads(content: Path) -> dict[str, Said]:
    """The front matter of every article by its slug."""
    return {file.stem: _head(file) for file in sorted((content / "articles").rglob("*.md"))}


def published_slugs(content: Path) -> list[str]:
    """The slugs of the articles that are no drafts and do not wait for their day, sorted."""
    today = datetime.now(_HANOI).date().isoformat()
    return sorted(
        slug
        for slug, head in heads(content).items()
        if head.get("status") != "draft" and str(head.get("publish_on", "")) <= today
    )


def hidden_slugs(content: Path) -> list[str]:
    """The slugs of the drafts, and of the articles that wait for their day, sorted."""
    return sorted(set(heads(content)) - set(published_slugs(content)))


def awards_written(content: Path) -> list[Row]:
    """The awards of the articles that are published, as COLUMNS, sorted by article and in its order."""
    lists, all_heads = Lists(content), heads(content)
    return [row for slug in published_slugs(content) for row in _rows(slug, all_heads[slug], lists)]


def awards_published(site: Site, content: Path) -> list[Row]:
    """The rows of the site's table of awards, as COLUMNS, sorted by article and in its order.

    Issuers are compared as the register of the content reads them, and places by their names.
    """
    lists = Lists(content)
    rows = sorted(table(site.file(AWARDS)), key=lambda row: row["article"])
    for row in rows:
        row["issuer"] = "; ".join(map(lists.issuer, row["issuer"].split("; ")))
        row["place"] = "; ".join(map(unit_name, row["place"].split("; ")))
    return [tuple(row[column] for column in COLUMNS) for row in rows]


def awards_shown(site: Site) -> dict[str, list[Row]]:
    """The awards on each article's page by its slug: how many, who, where if that is elsewhere, and what, as words."""
    rows = "//table[@class='awards']//tbody/tr[@id]"
    return {_slug(url): [_shown_row(row) for row in site.page(url).xpath(rows)] for url in site.articles()}


def awards_to_show(content: Path) -> dict[str, list[Row]]:
    """The awards of each published article as its page has to show them, by its slug."""
    lists, all_heads = Lists(content), heads(content)
    return {slug: _to_show(all_heads[slug], lists) for slug in published_slugs(content)}


def _to_show(head: Said, lists: Lists) -> list[Row]:
    """The awards of one article; a part does not repeat the kind of its whole."""
    depths = {"": -1}
    shown = []
    for number, (said, whole, part_of) in enumerate(_numbered(head), 1):
        depths[str(number)] = depths[part_of] + 1
        shown.append(_row_to_show(_PARTS[depths[str(number)]], said, whole, head, lists))
    return shown


def others_shown(site: Site) -> dict[str, list[str]]:
    """What each article's page tells beside awards, each with its number in front, by the article's slug."""
    return {_slug(url): _others_shown(site.page(url)) for url in site.articles()}


def _others_shown(page: HtmlElement) -> list[str]:
    return [_plain(_words(row, "self::b or self::text()")) for row in page.xpath("//ul[@class='others']/li")]


def sources_published(site: Site) -> dict[str, list[Said]]:
    """What the site's JSON says of the sources of each article, by its slug."""
    return {article["article"]: article["sources"] for article in json.loads(site.file(ARTICLES))}


def sources_written(content: Path) -> dict[str, list[Said]]:
    """The sources of each published article, as the site's JSON has them: without the days on which they were read."""
    all_heads = heads(content)
    return {
        slug: [
            {name: str(held) for name, held in one.items() if name != "accessed"} for one in all_heads[slug]["sources"]
        ]
        for slug in published_slugs(content)
    }


def others_published(site: Site) -> dict[str, list[str]]:
    """What each article tells beside awards, in the site's JSON."""
    return {
        article["article"]: [_beside(one.get("count_text", ""), one["what"]) for one in article.get("also", [])]
        for article in json.loads(site.file(ARTICLES))
    }


def others_to_show(content: Path) -> dict[str, list[str]]:
    """What each published article tells beside awards, each with its number in front, by the article's slug."""
    all_heads = heads(content)
    return {
        slug: [_beside(one.get("count", ""), one["what"]) for one in all_heads[slug].get("also", ())]
        for slug in published_slugs(content)
    }


def _beside(count: object, what: str) -> str:
    return _plain(f"{count} {what}".strip())


def articles_published(site: Site) -> list[str]:
    """The slugs of the articles in the site's JSON, sorted."""
    return sorted(_slug(article["url"]) for article in json.loads(site.file(ARTICLES)))


def wards_written(content: Path) -> list[dict[str, str]]:
    """The rows of the register of wards."""
    rows = table((content / "register" / "wards.csv").read_bytes())
    return [{name: cell.strip() for name, cell in row.items()} for row in rows]


def wards_published(site: Site) -> list[dict[str, str]]:
    """The rows of the site's table of wards, without what the site adds."""
    return [{name: cell for name, cell in row.items() if name != "now"} for row in table(site.file(WARDS))]


def hidden_named(content: Path, site: Site) -> list[tuple[str, str]]:
    """Each draft or article that waits which a file names by its address or in the data, with the file's address."""
    hidden = set(hidden_slugs(content))
    named = re.compile(rb"/tin/\d{4}/([\w-]+)/|^([\w-]+),|\"([\w-]+)\"", re.MULTILINE)
    return [
        (slug, url)
        for url, held in site.files.items()
        for slug in hidden & {str(b"".join(found), "utf-8", "replace") for found in named.findall(held)}
    ]


def _slug(url: str) -> str:
    """The slug of the article at an address."""
    return url.rstrip("/").rpartition("/")[2]


def _head(file: Path) -> Said:
    text = unicodedata.normalize("NFC", file.read_text("utf-8-sig"))
    head: Said = yaml.safe_load(re.split(r"^---\s*$", text, maxsplit=2, flags=re.MULTILINE)[1])
    return head


def _rows(slug: str, head: Said, lists: Lists) -> Iterator[Row]:
    date, precision = _date(head)
    year = re.sub(r" ?[-–] ?", "-", str(head.get("year", first_and_last(head)[0][:4]))).replace("năm học", "nh")
    for number, (said, whole, part_of) in enumerate(_numbered(head), 1):
        scope, place = lists.places(said) or ("", "")
        text = str(said["count"])
        kind, recipients = lists.kinds[key(said["kind"])], _RECIPIENTS[key(said["recipients"])]
        issuers = said.get("issuer", "")
        issuer = "; ".join(map(lists.issuer, issuers if isinstance(issuers, list) else [issuers]))
        is_counted = not whole and scope != "wards" and not re.fullmatch(r"\d{4}-\d{4}", year)
        yield (
            *(slug, date, precision, year, scope, place, kind, recipients, said.get("group", ""), issuer),
            *(str(number), part_of, "yes" if is_counted else "no", _digits(text), text),
        )


def _numbered(head: Said) -> list[tuple[Said, Said, str]]:
    """Each row of the article with all that it says or has of its whole, the whole, and the whole's number.

    A whole stands before its parts; the whole of a row that is no part is empty and has no number.
    """
    found: list[tuple[Said, Said, str]] = []
    here = {level: head[level] for level in LEVELS if level in head}

    def add(rows: list[Said], whole: Said, part_of: str) -> None:
        for row in rows:
            inherited = {name: whole[name] for name in _INHERITED if name in whole}
            inherited |= {} if any(level in row for level in LEVELS) else _place_keys(whole or here)
            found.append((inherited | row, whole, part_of))
            add(row.get("of_which", []), inherited | row, str(len(found)))

    add(head.get("awards", []), {}, "")
    return found


def _place_keys(said: Said) -> Said:
    return {level: said[level] for level in LEVELS if level in said}


def _row_to_show(before: str, said: Said, whole: Said, head: Said, lists: Lists) -> Row:
    place, usual = lists.places(said), lists.places(whole or head)
    kind = lists.kinds[key(said["kind"])]
    has_kind_of_whole = bool(whole) and lists.kinds[key(whole["kind"])] == kind
    count = f"{before}{said['count']}"
    who = said.get("group") or key(said["recipients"])
    return (_plain(count), who, place[1] if place and place != usual else "", "" if has_kind_of_whole else kind)


def _shown_row(row: HtmlElement) -> Row:
    count, who, *more = row.xpath("./th | ./td")
    # A part that is in all else as its whole has no cell for its kind.
    kind = _words(more[0]) if more else ""
    where = " ".join(str(part) for part in who.xpath("./small[@class='where']//text()")).split()
    places = re.split(r" ?, | và ", re.sub(r" \([^)]*\)", "", " ".join(where)))
    return (_plain(_words(count)), _words(who, "not(self::small)"), "; ".join(map(unit_name, places)), kind)


def _words(element: HtmlElement, which: str = "true()") -> str:
    """The words that are seen within the nodes below an element for which an XPath is true."""
    parts = element.xpath(f"./node()[{which}]/descendant-or-self::text()[not(ancestor::*[@class='hidden'])]")
    return " ".join(" ".join(map(str, parts)).split())


def _date(head: Said) -> tuple[str, str]:
    """When the event was, as the data has it, and how exactly that is known."""
    written = str(head["date"])
    return ("", "reported") if written.startswith("đăng") else (written, _PRECISIONS[len(written)])


def first_and_last(head: Said) -> tuple[str, str]:
    """The first and the last day on which the event may have been; of a report only its own day is known."""
    written = str(head["date"]).removeprefix("đăng ")
    return f"{written}-01-01"[:10], str(head.get("end", "")) or f"{written}-12-31"[:10]


def _digits(text: str) -> str:
    """The first number of a count, without the points between its thousands."""
    found = re.search(r"\d[\d.]*", text)
    return found[0].replace(".", "") if found else ""


def _plain(count: str) -> str:
    """A count without dots between its digits and without what the site adds to a word."""
    return re.sub(r"(?<=\d)\.(?=\d)", "", count).removesuffix(_NO_NUMBER)
