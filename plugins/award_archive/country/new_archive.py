"""Makes the texts of a new archive's files: settings, first pages, an example draft, workflows.

The texts lie in `first_files/`, with `§{…}` where something of the archive stands. The register is not among them.
"""

import json
import re
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from string import Template

from award_archive.country.country_register import Country
from award_archive.country.selection import Selection, selected
from award_archive.messages import for_new_archives
from award_archive.model.characters import plain_line
from award_archive.model.place import Place, Province, Ward, short_name, typed_name
from award_archive.model.vietnamese import slug

_FOLDER = Path(__file__).parent / "first_files"
SETTINGS = "pelicanconf.py"
# Where in the archive each text stands.
_PLACES = {
    SETTINGS: "pelicanconf.txt",
    "publishconf.py": "publishconf.txt",
    "requirements.txt": "requirements.txt",
    "Makefile": "Makefile",
    "README.md": "README.md",
    ".gitignore": "gitignore",
    ".ci/check": "ci-check",
    ".github/workflows/publish.yml": "github-publish.yml",
    ".gitlab-ci.yml": "gitlab-ci.yml",
    "content/gone.csv": "gone.csv",
    "content/pages/gioi-thieu.md": "gioi-thieu.md",
    "content/pages/lien-he.md": "lien-he.md",
    "content/pages/quyen-rieng-tu.md": "quyen-rieng-tu.md",
    "content/pages/trich-dan.md": "trich-dan.md",
    "content/articles/nhap/bai-mau.md": "bai-mau.md",
}
# Git keeps no empty folder.
_KEEP_FOLDERS = ("content/articles/.gitkeep", "content/photos/.gitkeep")
# Where all files are that are not the register's.
PATHS = (*_PLACES, *_KEEP_FOLDERS)
# Signs that mean something in Markdown, and those that do where a line begins with them.
_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>&#|~]|^[-+]|(?<=^\d)[.)]|--+")
# From this day on there are no districts, and every place has units.
_DAY_OF_EXAMPLE = date(2025, 7, 1)


class _Text(Template):
    """A text whose placeholders are written `§{…}`: `$` and `{{` mean something in Makefiles and workflows."""

    delimiter = "§"


@dataclass(frozen=True)
class NewArchive:
    """What somebody says of an archive to be made, with the place's units in the country.

    `asked` is the name by which the place was found, and the province's, "" without one; `site` and `contact` may be
    empty. `version` is the software's, "" where it is not known.
    """

    place: Sequence[Place]
    country: Country
    asked: tuple[str, str]
    version: str
    given_name: str = ""
    site: str = ""
    contact: str = ""

    @property
    def name(self) -> str:
        """What the archive is called."""
        return plain_line(self.given_name) or for_new_archives.name_of_archive(_short(self.home))

    @property
    def home(self) -> Place:
        """The last unit of the place."""
        return max(self.place, key=lambda unit: (unit.is_current, unit.days.last or date.max))

    @property
    def description(self) -> str:
        """The archive in a sentence."""
        return for_new_archives.description_of_archive(self._where)

    @property
    def feed_namespace(self) -> str:
        """What tells the archive's feeds from those of others."""
        return slug(self.name) or slug(for_new_archives.name_of_archive(self.home.id))

    @property
    def own_settings(self) -> dict[str, str]:
        """The settings that are the archive's own."""
        return {
            "description": self.description,
            "feed_namespace": self.feed_namespace,
            "home": self._home_key,
            "contact": self.contact,
        }

    @property
    def arguments_of_register(self) -> str:
        """What stands behind `bangvang register`, for a shell."""
        place, province = self.asked
        return shlex.join([place, *(["--province", province] if province else [])])

    @cached_property
    def selection(self) -> Selection:
        """What the archive's register holds."""
        return selected(self.country, self.place)

    def files(self) -> dict[str, str]:
        """The text of every file of the archive but the register's, by its path; the settings first."""
        words = self._words()
        texts = {path: (_FOLDER / name).read_text(encoding="utf-8") for path, name in _PLACES.items()}
        return {path: _Text(text).substitute(words) for path, text in texts.items()} | dict.fromkeys(_KEEP_FOLDERS, "")

    def _words(self) -> Mapping[str, str]:
        """What stands in the place of each placeholder."""
        literals = self.own_settings | {"name": self.name, "site": self.site}
        return {
            **{f"{key}_literal": json.dumps(value, ensure_ascii=False) for key, value in literals.items()},
            "name": _as_markdown(self.name),
            "description": self.description,
            "where": self._where,
            "requirement": f"bang-vang>={self.version}" if self.version else "bang-vang",
            "place_in_shell": self.arguments_of_register,
            "place_in_make": self.arguments_of_register.replace("$", "$$"),
            **self._words_of_example(),
        }

    def _words_of_example(self) -> Mapping[str, str]:
        place = self._place_of_example()
        day = place.days.last or max(place.days.first or date.min, _DAY_OF_EXAMPLE)
        district = place.district if isinstance(place, Ward) else ""
        # What it lies in first: of the same key the narrower one holds.
        keys = {"province": place.province, "district": district, place.scope.value: typed_name(place)}
        is_province = isinstance(place, Province)
        return {
            "place": typed_name(place),
            "place_keys": "\n".join(f'{key}: "{value}"' for key, value in keys.items() if value),
            "day": day.isoformat(),
            "year": str(day.year - 1),
            "kind": for_new_archives.PROVINCE_LETTER_OF_PRAISE if is_province else for_new_archives.LETTER_OF_PRAISE,
        }

    def _place_of_example(self) -> Place:
        """The place, or the ward of today that has the name of a place that is no more."""
        units = (self.country.register.unit_by_key[key] for key in self.selection.keys)
        alike = (unit for unit in units if isinstance(unit, Ward) and unit.is_current and unit.name == self.home.name)
        return self.home if self.home.is_current else min(alike, key=lambda unit: unit.id, default=self.home)

    @property
    def _where(self) -> str:
        """The place with what it lies in, as sentences name it."""
        home = self.home
        if isinstance(home, Province):
            return typed_name(home)
        province = self.country.register.province_of(home)
        return f"{_short(home)}, {typed_name(province) if province else home.province}"

    @property
    def _home_key(self) -> str:
        """What the settings call the place: its id, or its name where units of several levels have that id."""
        home = self.home
        return home.id if len(self.country.register.find_units(home.id)) == 1 else typed_name(home)


def _short(place: Place) -> str:
    """What a place is called where all know which is meant: `Lê Chân`, `Quận 1`."""
    return short_name(replace(place, mark="", needs_type=False))


def _as_markdown(text: str) -> str:
    """The text as Markdown shows it, whatever stands in it."""
    return _MARKDOWN.sub(lambda found: "".join(f"&#{ord(sign)};" for sign in found[0]), text)
