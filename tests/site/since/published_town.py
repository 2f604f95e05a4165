"""A town with a published article, which the tests of what was published change; and what the check then says."""

from datetime import date
from pathlib import Path

import yaml

from award_archive.model.problem import Problem
from award_archive.site.check import planned
from award_archive.site.repository import Revision
from award_archive.site.since import problems_since
from tests.repositories import commit
from tests.site.making import PHOTO, Town, article

TODAY = date(2026, 11, 30)
URL, FILE = "/tin/2019/khen/", "articles/2019/khen.md"
ROWS = "\n  - {kind: giấy khen, recipients: tập thể, count: 12}\n  - {kind: giấy khen, recipients: cá nhân, count: 205}"
CORRECTED = "\n  - {date: 2026-01-02, note: Sửa theo bản tin}"


def written(title: str = "Láng Hạ khen", day: str = "2019-08-19", body: str = "Khen 12 tập thể.", **more: str) -> str:
    return article(title, day, body, **({"awards": ROWS, "photos": PHOTO} | more))


def published_town(folder: Path) -> Town:
    """A town with one published article that has a photograph and an earlier address; all is committed."""
    town = Town.found(folder)
    town.write(FILE, kept())
    town.write("articles/2019/nhap.md", written("Nháp", status="draft", photos=""))
    commit(town.content)
    return town


def told(town: Town, revision: str = "HEAD") -> list[Problem]:
    """What the check says since the revision, beside what it says of the content itself."""
    found = Revision.find(town.content, revision)
    return problems_since(found, planned(town.content, TODAY), TODAY)


def rules(town: Town) -> list[tuple[str, str]]:
    return [(found.rule, found.path.removeprefix("content/")) for found in told(town)]


def pasted(found: Problem) -> str:
    """The entry that a message gives to paste."""
    return found.message[found.message.index("- {") :].partition(" – ")[0]


def entry(found: Problem) -> dict[str, object]:
    """What a message gives to paste, read as YAML."""
    (value,) = yaml.load(pasted(found), yaml.BaseLoader)  # noqa: S506 - strings only
    assert isinstance(value, dict)
    return value


def kept(**more: str) -> str:
    """The published article with its earlier addresses, and with some keys changed."""
    return written(**({"aliases": "[/tin/2018/cu/, /cu.html]"} | more))


def give_up(town: Town, found: list[Problem]) -> None:
    """Paste what the messages give for the list of addresses that were given up."""
    rows = [one.message.rpartition(": ")[2] for one in found]
    town.write("gone.csv", "\n".join(("address,date,reason", *rows, "")))
