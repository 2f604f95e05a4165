"""What articles say, read from their files without the plugin, and what a built site publishes of it."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.site.built import Site

AWARDS, WARDS, ARTICLES = "/du-lieu/awards.csv", "/du-lieu/wards.csv", "/du-lieu/articles.json"
# What is compared, by the names of the columns of `awards.csv`.
COLUMNS = ("article", "date", "working_year", "scope", "kind", "recipients", "issuer", "count", "count_text")
_RECIPIENTS = {
    "tập thể": "collectives",
    "cá nhân": "individuals",
    "hộ gia đình": "households",
    "tập thể và cá nhân": "unsplit",
}
_NO_NUMBER = " không rõ số"

Row = tuple[str, ...]


def heads(content: Path) -> dict[str, dict[str, Any]]:
    """The front matter of every article by its slug."""
    return {file.stem: _head(file) for file in sorted((content / "articles").rglob("*.md"))}


def published_slugs(content: Path) -> list[str]:
    """The slugs of the articles that are no drafts, sorted."""
    return sorted(slug for slug, head in heads(content).items() if head.get("status") != "draft")


def draft_slugs(content: Path) -> list[str]:
    """The slugs of the drafts, sorted."""
    return sorted(set(heads(content)) - set(published_slugs(content)))


def awards_written(content: Path) -> list[Row]:
    """The awards of the articles that are no drafts, as COLUMNS, sorted by article and in its order."""
    kinds, all_heads = _kinds(content), heads(content)
    return [row for slug in published_slugs(content) for row in _rows(slug, all_heads[slug], kinds)]


def awards_published(site: Site) -> list[Row]:
    """The rows of the site's table of awards, as COLUMNS, sorted by article and in its order."""
    rows = sorted(_table(site.file(AWARDS)), key=lambda row: row["article"])
    return [tuple(row[column] for column in COLUMNS) for row in rows]


def awards_shown(site: Site, url: str) -> list[Row]:
    """The awards on an article's page: how many, who and what, as words."""
    rows = site.page(url).xpath("//table[@class='awards']//tbody/tr[@id]")
    cells = [[" ".join(cell.text_content().split()) for cell in row.xpath("./td")] for row in rows]
    return [(_plain(count), who, kind) for count, who, kind, _ in cells]


def awards_to_show(content: Path, slug: str) -> list[Row]:
    """The awards of an article as its page has to show them."""
    kinds = _kinds(content)
    awards = heads(content)[slug].get("awards", ())
    return [(_plain(str(award["count"])), _key(award["recipients"]), kinds[_key(award["kind"])]) for award in awards]


def articles_published(site: Site) -> list[str]:
    """The slugs of the articles in the site's JSON, sorted."""
    return sorted(str(article["url"]).rstrip("/").rpartition("/")[2] for article in json.loads(site.file(ARTICLES)))


def wards_written(content: Path) -> list[dict[str, str]]:
    """The rows of the register of wards."""
    rows = _table((content / "register" / "wards.csv").read_bytes())
    return [{name: cell.strip() for name, cell in row.items()} for row in rows]


def wards_published(site: Site) -> list[dict[str, str]]:
    """The rows of the site's table of wards, without what the site adds."""
    return [{name: cell for name, cell in row.items() if name != "now"} for row in _table(site.file(WARDS))]


def drafts_named(content: Path, site: Site) -> list[tuple[str, str]]:
    """Each draft that a file names by its address or as an article of the data, with the address of the file."""
    return [
        (slug, url)
        for slug in draft_slugs(content)
        for url, held in site.files.items()
        if re.search(rb"/tin/\d{4}/%b/|^%b,|\"%b\"" % ((slug.encode(),) * 3), held, re.MULTILINE)
    ]


def _head(file: Path) -> dict[str, Any]:
    text = unicodedata.normalize("NFC", file.read_text("utf-8-sig"))
    head: dict[str, Any] = yaml.safe_load(re.split(r"^---\s*$", text, maxsplit=2, flags=re.MULTILINE)[1])
    return head


def _kinds(content: Path) -> dict[str, str]:
    """The names of kinds by each name and alias."""
    rows = _table((content / "register" / "award_kinds.csv").read_bytes())
    return {_key(name): row["kind"] for row in rows for name in (row["kind"], *row["aliases"].split(";"))}


def _rows(slug: str, head: dict[str, Any], kinds: dict[str, str]) -> Iterator[Row]:
    scope = next(level for level in ("ward", "district", "province") if level in head)
    day = str(head["date"])
    year = re.sub(r" ?[-–] ?", "-", str(head.get("year", day[:4])))
    for award in head.get("awards", ()):
        text = str(award["count"])
        number = "".join(filter(str.isdigit, text))
        kind, recipients = kinds[_key(award["kind"])], _RECIPIENTS[_key(award["recipients"])]
        issuer = award.get("issuer", "")
        yield (slug, day, year, scope, kind, recipients, issuer, number, text)


def _table(content: bytes) -> list[dict[str, str]]:
    text = unicodedata.normalize("NFC", content.decode("utf-8-sig"))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _plain(count: str) -> str:
    """A count without dots between its digits and without what the site adds to a word."""
    return re.sub(r"(?<=\d)\.(?=\d)", "", count).removesuffix(_NO_NUMBER)
