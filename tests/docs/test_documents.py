"""The documents say what the code does: examples are tried, keys and rules are all there, links lead somewhere."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from award_archive.model.rules import GROUPS, RULES
from award_archive.model.rules.rule import Rule
from award_archive.reading import article_reader, award_reader, photo_reader
from tests.support import ARTICLE, ROOT, article_text, check, write_article, write_photo
from tools import keys, tables
from tools.keys import Section
from tools.tables import Sort, sort_of

GUIDE = (ROOT / "docs" / "bien-tap.md").read_text("utf-8")
MESSAGES = (ROOT / "docs" / "kiem-tra.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
DOCUMENTS = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")))
# What builds make is named in the documents, but not there in a fresh clone.
MADE = ("output/", "public/", ".cache/", ".venv/")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
PATH = re.compile(r"[.a-z][\w.-]*(?:/[\w.-]*)+")
PLACE_KEYS = {"ward", "district", "province"}
NAMESAKES = {
    "ambiguous-ward": ("wards.csv", "quang-trung-9,Quang Trung,phường,Hà Đông,Hà Nội,,,2025-06-30\n"),
    "ambiguous-district": ("districts.csv", "a-1,Châu Thành,huyện,Hà Nội,,\nb-1,Châu Thành,huyện,Thừa Thiên Huế,,\n"),
}
TARGETS: list[tuple[str, str]] = re.findall(r"^([a-z-]+):(?!=)(.*)$", MAKEFILE, re.MULTILINE)


def complete_example() -> str:
    found = re.search(r"^```markdown\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def example_head() -> dict[str, Any]:
    head: dict[str, Any] = yaml.safe_load(complete_example().split("---\n")[1])
    return head


def put_example(content: Path, text: str) -> None:
    (content / "articles" / "2019" / "bai-mau.md").write_text(text, encoding="utf-8")
    write_photo(content / "photos" / example_head()["photos"][0]["file"])


def mappings(head: dict[str, Any], section: Section) -> list[dict[str, Any]]:
    """The example's mappings that have the section's keys; of a picture taken down there is one more."""
    rows = [row for whole in head["awards"] for row in (whole, *whole.get("of_which", ()))]
    head["photos"].append({"removed": {"date": "2019-04-02", "reason": "Theo yêu cầu"}})
    found: dict[str, list[dict[str, Any]]] = {
        keys.TOP.title: [head],
        keys.AWARD.title: rows,
        keys.DECISION.title: [row["decision"] for row in rows if "decision" in row],
        keys.OTHER_FACT.title: head["also"],
        keys.PHOTO.title: head["photos"],
        keys.REMOVED.title: [head["photos"][-1]["removed"]],
        keys.SOURCE.title: head["sources"],
        keys.CORRECTION.title: head["corrections"],
    }
    return found[section.title]


def test_the_complete_example_of_the_guide_is_right(content: Path) -> None:
    put_example(content, complete_example())
    assert not check(content)


@pytest.mark.parametrize("section", keys.ARTICLE_SECTIONS, ids=lambda section: section.title)
def test_the_complete_example_shows_every_key_but_that_of_drafts(section: Section) -> None:
    shown = {key for mapping in mappings(example_head(), section) for key in mapping}
    assert set(section.keys) - {"status"} == shown


@pytest.mark.parametrize(
    ("section", "key"),
    [
        pytest.param(section, key, id=f"{key}-{section.title}")
        for section in keys.ARTICLE_SECTIONS
        for key in section.keys
    ],
)
def test_a_key_is_missed_exactly_if_the_guide_says_that_it_must_be_there(
    section: Section, key: str, content: Path
) -> None:
    head = example_head()
    mappings(head, section)[0].pop(key, None)
    body = complete_example().split("---\n")[2]
    put_example(content, f"---\n{yaml.safe_dump(head, allow_unicode=True)}---\n{body}")
    assert (key in section.required) == ("missing-key" in {found.rule for found in check(content)})


def test_every_tuple_of_keys_that_articles_are_read_by_has_its_section() -> None:
    readers = vars(article_reader) | vars(award_reader) | vars(photo_reader)
    read = {value for name, value in readers.items() if name.endswith("_KEYS")}
    assert read == {section.keys for section in keys.ARTICLE_SECTIONS}


@pytest.mark.parametrize("section", keys.SECTIONS, ids=lambda section: section.title)
def test_every_key_and_no_other_is_explained_in_the_guide(section: Section) -> None:
    assert set(section.keys) == set(section.meanings)
    part = GUIDE.partition(f"### {section.title}\n")[2].partition("\n#")[0]
    assert list(section.keys) == re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)


def test_every_rule_and_no_other_is_described_once() -> None:
    assert list(RULES) == re.findall(r"^### `(.+)`$", MESSAGES, re.MULTILINE)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_rule_is_described_with_its_severity_and_example(rule: Rule) -> None:
    part = MESSAGES.partition(f"### `{rule.id}`\n")[2].partition("\n### ")[0]
    assert f"\n{'nhắc' if rule.is_warning else 'lỗi'} [{rule.id}] " in part
    assert rule.example in part
    assert "{" not in tables.message(rule)


def written_out() -> Iterable[Rule]:
    """The rules whose example can be tried: all but those in words."""
    return [rule for group in GROUPS.values() for rule in group if sort_of(rule) is not Sort.WORDS]


def merged(example: str) -> str:
    """The right article with the example's keys in place of its own; a place is replaced as a whole."""
    named = set(re.findall(r"^([a-z]+):", example, re.MULTILINE))
    named |= PLACE_KEYS if named & PLACE_KEYS else set()
    taken_away: dict[str, Any] = dict.fromkeys(named)
    return article_text(**taken_away).replace("---\n", f"---\n{example}\n", 1)


def add_row(content: Path, example: str) -> None:
    """Put the row below the others of its file; one that names columns takes the place of the first."""
    file = content / "register" / ("ward_changes.csv" if re.match(r"\d{4}-", example) else "wards.csv")
    head, _, rest = file.read_text("utf-8").partition("\n")
    lines = (example, rest) if example.startswith("id,") else (head, rest.rstrip("\n"), example, "")
    file.write_text("\n".join(lines), encoding="utf-8")


def follow(rule: Rule, content: Path) -> None:
    """Do in the content folder what the rule's example shows."""
    if rule.id in NAMESAKES:
        name, rows = NAMESAKES[rule.id]
        with (content / "register" / name).open("a", encoding="utf-8") as register:
            register.write(rows)
    match sort_of(rule):
        case Sort.FRONT_MATTER:
            (content / ARTICLE).write_text(merged(rule.example), encoding="utf-8")
        case Sort.FILE:
            (content / ARTICLE).write_text(rule.example, encoding="utf-8")
        case Sort.BODY:
            write_article(content, body=rule.example)
        case Sort.ROW:
            add_row(content, rule.example)


@pytest.mark.parametrize("rule", written_out(), ids=lambda rule: rule.id)
def test_an_example_that_is_written_out_raises_its_rule(rule: Rule, content: Path) -> None:
    follow(rule, content)
    assert rule.id in {found.rule for found in check(content)}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.name)
def test_every_relative_link_leads_to_a_file(document: Path) -> None:
    text = INLINE.sub("", FENCED.sub("", document.read_text("utf-8")))
    links = [link.partition("#")[0] for link in LINK.findall(text) if not re.match(r"[a-z]+:|[#/]", link)]
    assert not [link for link in links if not (document.parent / link).exists()]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.name)
def test_every_path_in_backticks_is_there(document: Path) -> None:
    named = INLINE.findall(FENCED.sub("", document.read_text("utf-8")))
    paths = [path for path in named if PATH.fullmatch(path) and not path.startswith(MADE)]
    assert not [path for path in paths if not (ROOT / path).exists()]


def test_every_target_of_the_makefile_is_phony_and_says_what_it_does() -> None:
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert phony
    assert phony[1].split() == [name for name, _ in TARGETS]
    assert not [name for name, line in TARGETS if "## " not in line]


def test_make_help_prints_every_target_on_a_line_of_its_own() -> None:
    printed = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    lines = [line.split(maxsplit=1) for line in printed.stdout.splitlines()]
    assert [[name, line.partition("## ")[2]] for name, line in TARGETS] == lines
