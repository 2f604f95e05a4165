"""A page carries the styles of what it is made of, in a fixed order, and its policy names them."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from award_archive.site.theme.styles import Style, style_of, styles_of
from award_archive.site.theme.theme_files import Theme, ThemeFaultError, Uses
from tests.site.making import OPTIONS


def theme(folder: Path) -> Theme:
    sources = {
        "base.html": '{% include "components/b/b.html" %}',
        "base.css": "a { top: 0; }\n",
        "page.html": '{% extends "base.html" %}{% import "components/a/a.html" as a %}',
        "page.css": "d { top: 3px; } /* a remark */",
        "other.html": "",
        "components/a/a.html": "",
        "components/a/a.css": "b { top: 1px; }",
        "components/a/examples.json": "[]",
        "components/b/b.html": "",
        "components/b/b.css": "c { top: 2px; }",
        "components/c/c.html": "",
        "components/c/c.css": "never { top: 4px; }",
    }
    for name, text in sources.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Theme.of([folder], folder / "static", OPTIONS)


def test_the_ground_comes_first_then_components_then_the_page(tmp_path: Path) -> None:
    found = theme(tmp_path)

    assert "a{top:0}b{top:1px}c{top:2px}d{top:3px}" == style_of("page.html", found, Uses.of(found)).css


def test_a_template_that_brings_nothing_lets_no_style_in(tmp_path: Path) -> None:
    found = theme(tmp_path)

    assert "'none'" == style_of("other.html", found, Uses.of(found)).source


def test_the_policy_names_a_style_by_its_digest() -> None:
    digest = b64encode(sha256(b"a{top:0}").digest()).decode()

    assert f"'sha256-{digest}'" == Style("a{top:0}").source


def test_a_style_never_ends_its_element(tmp_path: Path) -> None:
    found = theme(tmp_path)
    found.sources["page.css"] = b'p::after { content: "</STYLE><b>"; }'

    assert style_of("page.html", found, Uses.of(found)).css.endswith(r'p::after{content:"<\/STYLE><b>"}')


def test_a_byte_order_mark_is_no_part_of_the_style(tmp_path: Path) -> None:
    found = theme(tmp_path)
    found.sources["base.css"] = b"\xef\xbb\xbf" + found.sources["base.css"]

    assert style_of("page.html", found, Uses.of(found)).css.startswith("a{top:0}")


def test_a_style_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    found = theme(tmp_path)
    found.sources["components/a/a.css"] = b"b { content: '\xe9'; }"

    with pytest.raises(ThemeFaultError, match=r"components/a/a\.css.*byte thứ"):
        style_of("page.html", found, Uses.of(found))


def test_each_template_has_its_style_once(tmp_path: Path) -> None:
    found = theme(tmp_path)
    styles = styles_of(["page.html", "other.html", "page.html"], found, Uses.of(found))

    assert ["other.html", "page.html"] == [template for template, _ in styles]


def test_examples_and_styles_are_no_templates(tmp_path: Path) -> None:
    found = theme(tmp_path)

    assert {name for name in found.sources if name.endswith(".html")} == {name for name, _ in found.to_render.sources}
    assert {name for name in found.sources if name.endswith(".html")} == set(Uses.of(found).templates)
