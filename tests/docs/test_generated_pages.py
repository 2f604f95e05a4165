"""The pages of settings and of themes name everything that there is, and the views are those that pages really show."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from award_archive.model.article import Body
from award_archive.pages.settings import Settings, SettingsError
from award_archive.site.check import planned
from award_archive.site.theme.filters import filters_of
from tests.support import ROOT, TODAY, write_article
from tools import setting_tables, theme_tables
from tools.field_meanings import MEANINGS
from tools.styleguide import COMPONENTS, examples_of, view_classes

SETTINGS = (ROOT / "docs" / "cai-dat.md").read_text("utf-8")
THEMES = (ROOT / "docs" / "themes.md").read_text("utf-8")
SEEN = [view for view in view_classes().values() if theme_tables.is_seen(view)]


def part(heading: str) -> str:
    """What stands below the heading, up to the next one."""
    return re.split(r"^#{1,3} ", THEMES.partition(f"{heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def first_cells(text: str) -> list[str]:
    return re.findall(r"^\| `(.+?)` \|", text, re.MULTILINE)


def test_every_setting_and_no_other_is_in_the_table_with_its_meaning() -> None:
    names = [field.name for field in fields(Settings)]

    assert set(names) == set(setting_tables.MEANINGS)
    assert [setting_tables.shown(name) for name in names] == first_cells(SETTINGS)


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_a_setting_is_a_key_of_award_archive_exactly_if_the_table_says_so(name: str) -> None:
    fitting = {"share_cards": "none", "contact": "thu@kho.example", "sisters": ("https://kho.example",)}
    given = {"verification": {"google": "a1b2-c3d4"}}.get(name, fitting.get(name, "bang-vang"))
    value = tuple(given.items()) if isinstance(given, dict) else given
    if name in setting_tables.BESIDE_PELICANS:
        with pytest.raises(SettingsError, match=name):
            Settings.of("Kho", "", {name: given})
    else:
        assert value == getattr(Settings.of("Kho", "", {name: given}), name)


def test_every_page_shows_the_view_that_its_template_is_described_with(content: Path) -> None:
    write_article(content, aliases=["/tin/2019/dia-chi-cu/"])
    with (content / "register" / "wards.csv").open("a", encoding="utf-8") as wards:
        # More than one page can name.
        wards.writelines(f"cu-{number},Cũ {number},xã,Đống Đa,Hà Nội,,,2025-06-30\n" for number in range(101))
    plan = planned(content, TODAY)
    shown = {(page.template, type(page.view(lambda _: Body(""))).__name__) for page in plan.pages}

    assert {(name, theme_tables.view_of(name).__name__) for name in theme_tables.template_names()} == shown


def test_every_template_and_no_other_is_in_the_table() -> None:
    files = {file.name for file in theme_tables.TEMPLATES.glob("*.html")}

    assert files - set(theme_tables.LAYOUTS) == set(first_cells(part("## Templates")))


@pytest.mark.parametrize("view", SEEN, ids=lambda view: view.__name__)
def test_every_field_of_every_view_is_listed_below_its_name(view: type) -> None:
    assert list(theme_tables.shown_fields(view)) == first_cells(part(f"### {view.__name__}"))


def test_every_meaning_of_a_field_is_that_of_a_field() -> None:
    named = {
        key
        for view in SEEN
        for field in theme_tables.shown_fields(view)
        for key in (f"{view.__name__}.{field}", field)[: 1 if f"{view.__name__}.{field}" in MEANINGS else 2]
    }

    assert set() == set(MEANINGS) - named


def test_every_filter_and_no_other_is_listed() -> None:
    calls = first_cells(part("## Filters"))

    assert set(filters_of("")) == {call.partition(r"\| ")[2].partition("(")[0] for call in calls}


@pytest.mark.parametrize("folder", sorted(COMPONENTS.iterdir()), ids=lambda folder: folder.name)
def test_every_component_is_listed_with_its_macros_their_meanings_and_examples(folder: Path) -> None:
    below = part(f"### {folder.name}")
    source = (folder / f"{folder.name}.html").read_text("utf-8")
    examples = examples_of(folder) if (folder / "examples.json").is_file() else []

    assert re.findall(r"{% macro (\w+)\(", source) == [call.partition("(")[0] for call in first_cells(below)]
    assert [] == [macro.name for macro in theme_tables.macros_of(folder) if not macro.meaning]
    assert [] == [example.title for example in examples if example.title not in below]
