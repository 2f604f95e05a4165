"""What templates use is found in their sources, however far away."""

from pathlib import Path

from award_archive.site.theme.theme_files import ALL_FIELDS, Theme, Uses
from tests.site.making import OPTIONS
from tests.support import ROOT


def theme(folder: Path, **sources: str) -> Theme:
    for name, source in sources.items():
        (folder / f"{name}.html").write_text(source, encoding="utf-8")
    return Theme.of([folder], folder / "static", OPTIONS)


def test_imports_includes_and_parents_are_used_through_others_too(tmp_path: Path) -> None:
    found = Uses.of(
        theme(
            tmp_path,
            page='{% extends "base.html" %}{% from "a.html" import x %}',
            base='{% include "b.html" %}',
            a='{% import "c.html" as c %}',
            b="",
            c="",
            other="",
        )
    )

    assert {f"{name}.html" for name in ("page", "base", "a", "b", "c")} == found.closure("page.html")


def test_a_template_that_names_another_by_an_expression_uses_them_all(tmp_path: Path) -> None:
    found = Uses.of(theme(tmp_path, page="{% include view.name %}", a="", b=""))

    assert {"page.html", "a.html", "b.html"} == found.closure("page.html")


def test_fields_of_the_site_are_found_and_a_site_that_is_handed_on_counts_as_a_whole(tmp_path: Path) -> None:
    found = Uses.of(
        theme(tmp_path, a="{{ site.name | upper }}{{ x(site.url) }}", b="{{ footer(site) }}", c="{{ view.name }}")
    )

    assert {"a.html": ("name", "url"), "b.html": (ALL_FIELDS,), "c.html": ()} == found.site


def test_a_template_that_is_none_is_left_for_the_one_who_renders_it(tmp_path: Path) -> None:
    found = Uses.of(theme(tmp_path, a="{% if %}", b=""))

    assert {"b.html"} == set(found.templates)


def test_the_uses_are_the_same_after_they_were_remembered() -> None:
    uses = Uses.of(Theme.of([ROOT / "theme" / "templates"], ROOT / "theme" / "static", OPTIONS))
    again = Uses.from_json(uses.to_json())

    assert uses == again


def test_a_folder_that_comes_first_wins(tmp_path: Path) -> None:
    for name, words in (("mine", "một"), ("theirs", "hai")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.html").write_text(words, encoding="utf-8")

    assert {"a.html": "một".encode()} == Theme.of([tmp_path / "mine", tmp_path / "theirs"], tmp_path, {}).sources
