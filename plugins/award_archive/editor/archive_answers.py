"""Takes what somebody says of a new archive: asks for what is not given, and finds all that is wrong in it."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import typer

from award_archive.country.country_register import packed_country
from award_archive.country.finding import Finder, PlaceError
from award_archive.country.new_archive import NewArchive
from award_archive.messages import for_new_archives
from award_archive.model.characters import plain_line
from award_archive.pages.settings import Settings, SettingsError
from award_archive.site.versions import version_of


@dataclass(frozen=True)
class ArchiveAnswers:
    """What somebody says of a new archive; "" is not said. Only the place must be."""

    place: str
    province: str = ""
    name: str = ""
    site: str = ""
    contact: str = ""

    def faults(self) -> list[str]:
        """Everything that is wrong."""
        found = (fault_of(self) for fault_of in _FAULTS.values())
        return [fault for fault in found if fault]

    def archive(self) -> NewArchive:
        """The archive that is meant. Raises PlaceError where the place is none."""
        return NewArchive(
            place=_finder().find(self.place, self.province),
            country=packed_country(),
            asked=(self.place, self.province),
            version=version_of("bang-vang") or "",
            given_name=self.name,
            site=self.site.rstrip("/"),
            contact=self.contact,
        )


def ask(answers: ArchiveAnswers) -> ArchiveAnswers:
    """Ask for what is not given or wrong. Raises `typer.Abort` where somebody ends the questions."""
    for key, words in _QUESTIONS.items():
        is_answered = bool(getattr(answers, key))
        while not is_answered or _is_told_wrong(answers, key):
            default = replace(answers, name="").archive().name if key == "name" else ""
            text = plain_line(str(typer.prompt(words, default=default, show_default=bool(default))))
            answers = replace(answers, **{key: text})
            if key == "place":  # what it lies in is in the answer now
                answers = replace(answers, province="")
            is_answered = True
    return answers


def _is_told_wrong(answers: ArchiveAnswers, key: str) -> bool:
    """Whether the answer is wrong; if so, it is told why."""
    fault = _FAULTS[key](answers)
    if fault:
        print(fault, file=sys.stderr)
    return bool(fault)


@lru_cache(maxsize=1)
def _finder() -> Finder:
    return Finder(packed_country().register)


def _fault_of_place(answers: ArchiveAnswers) -> str:
    if not answers.place:
        return for_new_archives.NO_PLACE
    try:
        _finder().find(answers.place, answers.province)
    except PlaceError as fault:
        return str(fault)
    return ""


def _fault_of_name(answers: ArchiveAnswers) -> str:
    return _fault_of_settings("--name", name=answers.name)


def _fault_of_site(answers: ArchiveAnswers) -> str:
    return _fault_of_settings("--site", url=answers.site)


def _fault_of_contact(answers: ArchiveAnswers) -> str:
    return _fault_of_settings("--contact", contact=answers.contact)


def _fault_of_settings(option: str, name: str = "", url: str = "", contact: str = "") -> str:
    try:
        Settings.of(name, url, {"contact": contact})
    except SettingsError as fault:
        return for_new_archives.about_option(option, str(fault))
    return ""


_QUESTIONS = {
    "place": for_new_archives.ASK_PLACE,
    "name": for_new_archives.ASK_NAME,
    "site": for_new_archives.ASK_SITE,
    "contact": for_new_archives.ASK_CONTACT,
}
_FAULTS: dict[str, Callable[[ArchiveAnswers], str]] = {
    "place": _fault_of_place,
    "name": _fault_of_name,
    "site": _fault_of_site,
    "contact": _fault_of_contact,
}
