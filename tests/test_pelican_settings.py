"""What a settings file leaves open is set as an archive needs it; what it sets otherwise stays, or is refused."""

from typing import Any

import pytest
from pelican.settings import read_settings

from award_archive.pelican_settings import complete, contradictions
from tests.support import ROOT


def completed(**given: object) -> dict[str, Any]:
    """The settings as Pelican reads them and the plugin completes them."""
    settings: dict[str, Any] = read_settings(override={"SITENAME": "Kho", "TIMEZONE": "UTC", **given})
    complete(settings)
    return settings


def test_nothing_has_to_be_set_for_pelican_to_write_nothing_of_its_own() -> None:
    settings = completed()

    assert {} == contradictions(settings)
    assert [[]] * 5 == [settings[f"{what}_PATHS"] for what in ("ARTICLE", "PAGE", "STATIC", "THEME_STATIC")] + [
        settings["DIRECT_TEMPLATES"]
    ]
    assert {None} == {value for name, value in settings.items() if "FEED" in name and name.endswith(("_ATOM", "_RSS"))}


def test_templates_escape_and_have_no_lines_of_blocks_alone() -> None:
    options = completed()["JINJA_ENVIRONMENT"]

    assert (True, True, True) == (options["autoescape"], options["trim_blocks"], options["lstrip_blocks"])


def test_options_of_jinja_beside_those_that_are_needed_stay() -> None:
    settings = completed(JINJA_ENVIRONMENT={"extensions": ["jinja2.ext.do"]})

    assert (True, ["jinja2.ext.do"]) == tuple(
        settings["JINJA_ENVIRONMENT"][name] for name in ("autoescape", "extensions")
    )
    assert {} == contradictions(settings)


def test_the_theme_of_a_clone_is_the_one_at_its_top() -> None:
    assert str(ROOT / "theme") == completed()["THEME"]


def test_a_theme_of_somebodys_own_stays() -> None:
    assert str(ROOT / "tests") == completed(THEME=str(ROOT / "tests"))["THEME"]


def test_a_reader_that_somebody_added_stays() -> None:
    assert {"txt": None} == completed(READERS={"txt": None})["READERS"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PAGE_PATHS", ["trang"]),
        ("FEED_RSS", "feeds/rss.xml"),
        ("OUTPUT_SOURCES", True),
        ("JINJA_FILTERS", {"dai": len}),
    ],
)
def test_what_contradicts_the_archive_is_found_as_it_is_written(name: str, value: object) -> None:
    assert {name: value} == contradictions(completed(**{name: value}))


@pytest.mark.parametrize(
    ("option", "value"),
    [("autoescape", False), ("lstrip_blocks", 0), ("finalize", str), ("extensions", ["cua.toi"]), ("autoescape", len)],
)
def test_an_option_of_jinja_that_the_theme_is_not_written_for_is_found(option: str, value: object) -> None:
    found = contradictions(completed(JINJA_ENVIRONMENT={option: value}))

    assert {f'JINJA_ENVIRONMENT["{option}"]': value} == found


@pytest.mark.parametrize(
    ("expected", "environment"), [("thu@kho.example", ""), ("khac@kho.example", "khac@kho.example")]
)
def test_the_contact_of_the_environment_takes_the_place_of_the_one_in_the_settings(
    expected: str, environment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONTACT", environment)

    assert {"contact": expected, "home": "Láng"} == completed(
        AWARD_ARCHIVE={"contact": "thu@kho.example", "home": "Láng"}
    )["AWARD_ARCHIVE"]


def test_settings_that_are_none_stay_as_they_are_beside_a_contact_of_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CONTACT", "thu@kho.example")

    assert ["home"] == completed(AWARD_ARCHIVE=["home"])["AWARD_ARCHIVE"]
