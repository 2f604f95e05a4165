"""Decides whether a build would change anything, and stores and recalls a record of the last finished build.

It compares the settings, the day, the theme's digest, and the signatures of files of the content and the output folder.
The class `BuildJob` says what is to be built, and `today` what day it is in Việt Nam.

It imports as little as possible, because imports take most of the time of a build with nothing to do.
"""

import json
import os
from dataclasses import astuple, dataclass
from datetime import date, datetime
from pathlib import Path

from award_archive.messages import for_publishers
from award_archive.model.problem import Problem
from award_archive.model.vietnamese import HANOI_TIME
from award_archive.pages.settings import Settings
from award_archive.site.memory.database import Memory, digest_of
from award_archive.site.memory.memory_faults import MemoryFaultError
from award_archive.site.memory.signatures import UNSETTLED, Tree, signature_of
from award_archive.site.theme.theme_files import Theme

# The seconds since 1970 that builds take for now, where the environment gives them: see reproducible-builds.org.
_EPOCH = "SOURCE_DATE_EPOCH"


class WrongEpochError(Exception):
    """SOURCE_DATE_EPOCH names no moment; the text is a message."""


def today() -> date:
    """Today's date in Hà Nội, or that of SOURCE_DATE_EPOCH. Raises WrongEpochError.

    Nothing else asks for the date; it only serves to refuse days to come, and to let articles wait for theirs.
    """
    given = os.environ.get(_EPOCH)
    if not given:
        return datetime.now(HANOI_TIME).date()
    try:
        return datetime.fromtimestamp(int(given), HANOI_TIME).date()
    except (ValueError, OverflowError, OSError):
        raise WrongEpochError(for_publishers.bad_epoch(_EPOCH, given)) from None


@dataclass(frozen=True, slots=True)
class BuildJob:
    """What is to be built: which content with which theme and settings, into which folder, and on which day.

    `commit` is the content's commit where the site is to tell it.
    """

    content: Path
    output: Path
    theme: Theme
    settings: Settings
    today: date
    commit: str | None = None

    @property
    def cache(self) -> Path:
        """The folder of all that is remembered: beside the content, unless a setting names another place."""
        return self.content.absolute().parent / self.settings.cache

    @property
    def memory(self) -> Path:
        """The folder of the memory, within that of all that is remembered."""
        return self.cache / self.settings.memory

    @property
    def output_name(self) -> str:
        """The name of the output folder in the memory: its path from there, so that both can move together."""
        return os.path.relpath(self.output.resolve(), self.memory.resolve())

    def made_from(self, tree: Tree) -> bytes:
        """A digest of all inputs of the build, or UNSETTLED if a file may have changed without a sign.

        It omits the version of the code, because a memory belongs to one version.
        """
        if tree.signature == UNSETTLED:
            return UNSETTLED
        settings = repr((self.content.absolute().name, astuple(self.settings), self.commit)).encode()
        return digest_of(tree.signature + self.theme.digest + settings)


@dataclass(frozen=True, slots=True)
class Finished:
    """What a finished build was made from, what it counted, and what it warned of.

    It holds from `last_day` on, and until the day before `next_day`, on which the first of the `waiting` articles is to
    be published.
    """

    made_from: bytes
    last_day: date
    next_day: date | None
    articles: int
    waiting: int
    drafts: int
    pages: int
    files: int
    problems: tuple[Problem, ...]

    def holds_on(self, day: date) -> bool:
        """Whether a build of the same content on that day publishes the same articles."""
        return self.last_day <= day and (self.next_day is None or day < self.next_day)

    def keep(self, memory: Memory, output: str) -> None:
        """Store it as the last build into the output folder, unless its inputs are UNSETTLED."""
        if self.made_from == UNSETTLED:
            memory.drop_fact(_fact(output))
            return
        days = [self.last_day.isoformat(), self.next_day and self.next_day.isoformat()]
        numbers = [self.articles, self.waiting, self.drafts, self.pages, self.files]
        problems = [astuple(problem) for problem in self.problems]
        value = json.dumps([self.made_from.hex(), *days, *numbers, problems])
        memory.keep_fact(_fact(output), value.encode())

    @classmethod
    def recall(cls, memory: Memory, output: str) -> "Finished | None":
        """The last build into the output folder that was finished. Raises MemoryFaultError."""
        value = memory.fact(_fact(output))
        if value is None:
            return None
        try:
            made_from, last_day, next_day, articles, waiting, drafts, pages, files, problems = json.loads(value)
            found = tuple(Problem(*fields) for fields in problems)
            days = date.fromisoformat(last_day), date.fromisoformat(next_day) if next_day else None
            return cls(bytes.fromhex(made_from), *days, articles, waiting, drafts, pages, files, found)
        except (ValueError, TypeError) as error:
            raise MemoryFaultError(for_publishers.SPOILED) from error


def nothing_to_do(job: BuildJob, made_from: bytes, memory: Memory) -> Finished | None:
    """The last finished build if its inputs and outputs are all unchanged, else None."""
    last = Finished.recall(memory, job.output_name)
    if last is None or last.made_from != made_from or made_from == UNSETTLED or not last.holds_on(job.today):
        return None
    outputs = memory.outputs(job.output_name)
    folder = str(job.output)
    same = all(signature_of(f"{folder}/{file.path}") == file.signature for file in outputs.values())
    return last if same and len(outputs) == last.files else None


def _fact(output: str) -> str:
    return f"build into {output}"
