"""Makes problems from rules: each has a file, a line, a column, the rule, its severity and a message for the editor.

The message says what is wrong and what to type instead. A problem is an error, which stops a build, or a warning.
"""

from dataclasses import dataclass
from enum import StrEnum

from award_archive.messages import rule_details
from award_archive.model.characters import shown_on_one_line
from award_archive.model.logins import without_logins
from award_archive.model.rules import RULES


class Severity(StrEnum):
    """An error stops a build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"

    @property
    def words(self) -> str:
        """The word in messages."""
        return rule_details.ERROR if self is Severity.ERROR else rule_details.WARNING


@dataclass(frozen=True)
class Problem:
    """One finding. `path` is relative to the content folder's parent; lines and columns count from 1, 0 is unknown.

    Of a setting that does not fit the content `path` is the setting's name: who builds chooses the settings' file.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str

    @property
    def severity(self) -> Severity:
        """Whether the rule stops a build."""
        return Severity.WARNING if RULES[self.rule].is_warning else Severity.ERROR

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """By file and line."""
        return (self.path, self.line, self.column, self.rule, self.message)

    def __str__(self) -> str:
        place = ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])
        return f"{place}: {self.severity.words} [{self.rule}] {self.message}"


class Verbatim(str):
    """A detail that an editor is to copy into a file: it is never cut."""

    __slots__ = ()


def problem(rule: str, path: str, line: int = 0, column: int = 0, **details: object) -> Problem:
    """A finding of the rule, its message filled with the details.

    Raises KeyError for a rule, or a detail of its message, that does not exist.
    """
    message = RULES[rule].message.format(**{name: _one_line(value) for name, value in details.items()})
    return Problem(_visible(path), line, column, rule, " ".join(message.split()))


def is_error(found: Problem) -> bool:
    """Whether the finding stops a build."""
    return found.severity is Severity.ERROR


_LONGEST_DETAIL = 120
# What is made printable of a detail: a whole file may be given. Passwords are hidden before it is cut.
_LONGEST_GIVEN = 2_000


def _visible(path: str) -> str:
    """A path on one line: what cannot be shown of a file's name stands as its code."""
    if path.isprintable():
        return path
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in path)


def _one_line(value: object) -> str:
    """A detail that cannot break a terminal, run over many lines or repeat a password, whatever the file held."""
    given = without_logins(str(value))
    if not isinstance(value, Verbatim):
        given = given[:_LONGEST_GIVEN]
    text = shown_on_one_line(given)
    fits = len(text) <= _LONGEST_DETAIL or isinstance(value, Verbatim)
    return text if fits else text[: _LONGEST_DETAIL - 1] + "…"
