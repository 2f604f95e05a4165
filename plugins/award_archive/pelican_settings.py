"""Says how Pelican has to be set for an archive: sets what a settings file leaves open, and finds what contradicts it.

A setting is left open where it has Pelican's own default, whether or not the settings file repeats it. The contact of
the environment's variable CONTACT takes the place of the one in the settings file.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG

_PACKAGE = Path(__file__).parent
# The archive's own generator writes every page; Pelican's find nothing to do.
_LISTS = ("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS", "DIRECT_TEMPLATES", "THEME_STATIC_PATHS")
_FEEDS = ("FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TRANSLATION_FEED_ATOM", "AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS")
# What else Pelican would write, and functions of somebody's own: nobody can tell whether they are still the same.
_OFF = (
    *_LISTS,
    *("FEED_ALL_ATOM", "FEED_ALL_RSS", "FEED_ATOM", "FEED_RSS", "TEMPLATE_PAGES", "OUTPUT_SOURCES"),
    *("JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS"),
)
# Pelican readies its reStructuredText reader even where no such file is read, and warns of what it cannot translate.
_READERS = {"rst": None}
# The theme is written for these options.
_ON = ("autoescape", "trim_blocks", "lstrip_blocks")


def complete(settings: dict[str, Any]) -> None:
    """Set what the settings leave open as an archive needs it, and the contact that the environment names."""
    wanted: dict[str, object] = {
        "THEME": str(own_theme()),
        "READERS": _READERS,
        **{name: [] for name in _LISTS},
        **dict.fromkeys(_FEEDS),
    }
    for name, value in wanted.items():
        if settings.get(name) == DEFAULT_CONFIG[name]:
            settings[name] = value
    settings["JINJA_ENVIRONMENT"] = {"autoescape": True} | settings["JINJA_ENVIRONMENT"]
    contact, own = os.environ.get("CONTACT"), settings.get("AWARD_ARCHIVE", {})
    if contact and isinstance(own, Mapping):
        settings["AWARD_ARCHIVE"] = {**own, "contact": contact}


def own_theme() -> Path:
    """The folder of the theme that belongs to the package: within it once installed, in a clone at its top."""
    installed = _PACKAGE / "theme"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "theme"


def contradictions(settings: Mapping[str, Any]) -> dict[str, object]:
    """The settings that would let Pelican write unchecked files or bring code into templates, as they are written."""
    found = {name: settings[name] for name in _OFF if settings.get(name)}
    options = settings["JINJA_ENVIRONMENT"].items()
    return found | {f'JINJA_ENVIRONMENT["{name}"]': value for name, value in options if not _is_fit(name, value)}


def _is_fit(option: str, value: object) -> bool:
    """Whether an option of Jinja suits the theme and is a plain value or an extension of Jinja's, not foreign code."""
    if option in _ON:
        return value is True
    if option == "extensions" and isinstance(value, (list, tuple)):
        return all(isinstance(name, str) and name.startswith("jinja2.") for name in value)
    return value is None or isinstance(value, (str, int))
