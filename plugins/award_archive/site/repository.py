"""Asks git which commit a folder is at, what it held at a revision, and which of its files differ from that now.

Whichever git the user has is run in the folder itself, so the folder may lie anywhere in a repository. Paths are
relative to the folder.
"""

import os
import re
import shlex
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from award_archive.messages import for_editors
from award_archive.model.characters import shown_on_one_line

# A hook of git names its own repository by these; the content's may be another one.
_OF_A_HOOK = (
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE"),
    *("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE"),
)
# What a name of a branch or tag, or a hash, may be; `HEAD~1` and `HEAD:file` are no names that can be fetched.
_NAME = re.compile(r"[^\s~^:?*\[\\@-][^\s~^:?*\[\\@]*")
_FOREIGN = re.compile("repository at '(.+)'")
_LONGEST_NAME = 120
_HASH = re.compile(r"[0-9a-f]{40,64}")
_PLAIN_FILES = ("100644", "100755")
_ADDED = re.compile("0+")


class RevisionError(Exception):
    """A revision that nothing can be compared with; the message says what to do."""


def commit_of(folder: Path) -> str | None:
    """The hash of the folder's commit; None where there is no repository, no commit yet, or no git."""
    try:
        return _hash_of(folder, "HEAD")
    except OSError:
        return None


@dataclass(frozen=True)
class Revision:
    """One commit of the repository in which the folder lies."""

    folder: Path
    commit: str

    @classmethod
    def find(cls, folder: Path, name: str) -> Self:
        """The revision of that name. Raises RevisionError where there is no git, no repository or no such revision."""
        try:
            place = _run(folder, "rev-parse", "--is-inside-work-tree", "--is-shallow-repository")
            found = _hash_of(folder, f"{name}^{{commit}}")
        except OSError:
            raise RevisionError(for_editors.NO_GIT) from None
        is_inside, _, is_shallow = place.stdout.decode().strip().partition("\n")
        if b"dubious ownership" in place.stderr:
            told = _FOREIGN.search(os.fsdecode(place.stderr))
            root = told[1] if told else str(folder.absolute())
            raise RevisionError(for_editors.foreign_repository(shlex.quote(root)))
        if is_inside != "true":
            raise RevisionError(for_editors.no_repository(folder))
        if found is None:
            raise RevisionError(_why_unknown(folder, name, is_shallow=is_shallow == "true"))
        if _hash_of(folder, f"{found}:./") is None:
            raise RevisionError(for_editors.no_folder_then(folder, _shown(name)))
        return cls(folder, found)

    def changed_files(self) -> dict[str, str]:
        """The files of the revision that differ or are missing now, each with the name of its former content."""
        said = self._ask(
            "diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--relative", self.commit
        )
        return dict(_former(said.split(b"\0")))

    def files_in(self, path: str) -> dict[str, str]:
        """All files of the revision below the folder at the path, each with the name of its content."""
        lines = self._ask("ls-tree", "-r", "-z", self.commit, "--", f"{path}/").split(b"\0")
        parted = [line.partition(b"\t") for line in lines if line]
        found = [(head.decode().split(), os.fsdecode(name)) for head, _, name in parted]
        return {name: content for (mode, _, content), name in found if mode in _PLAIN_FILES}

    def holds(self, path: str) -> bool:
        """Whether something lay at the path."""
        return bool(self._ask("ls-tree", "-z", self.commit, "--", path))

    def contents(self, names: Iterable[str]) -> Iterator[bytes]:
        """The contents of these names, one after another, by one process of git."""
        given = "".join(f"{name}\n" for name in names).encode()
        said, at = self._ask("cat-file", "--batch", given=given), 0
        while at < len(said):
            line_end = said.index(b"\n", at)
            what, _, size_or_fault = said[at:line_end].rpartition(b" ")
            if not size_or_fault.isdigit():
                raise RevisionError(for_editors.git_failed("cat-file", what.decode()))
            size = int(size_or_fault)
            yield said[line_end + 1 : line_end + 1 + size]
            at = line_end + size + 2

    def _ask(self, *arguments: str, given: bytes = b"") -> bytes:
        done = _run(self.folder, *arguments, given=given)
        if done.returncode:
            raise RevisionError(for_editors.git_failed(arguments[0], done.stderr.decode("utf-8", "replace")))
        return done.stdout


def _former(fields: list[bytes]) -> Iterator[tuple[str, str]]:
    """The plain files of `git diff --raw` that were there before; in `fields` each path follows what is said of it."""
    for said, path in zip(fields[::2], fields[1::2], strict=False):
        mode, _, content, *_ = said.decode().removeprefix(":").split()
        if mode in _PLAIN_FILES and not _ADDED.fullmatch(content):
            yield os.fsdecode(path), content


def _why_unknown(folder: Path, name: str, *, is_shallow: bool) -> str:
    """Why no commit has the name, and what to do."""
    if not name.strip():
        return for_editors.NO_NAME_OF_REVISION
    if _hash_of(folder, "HEAD") is None:
        return for_editors.NO_COMMIT_YET
    if name.isprintable() and _hash_of(folder, f"{name}^{{object}}") is None:
        if is_shallow:
            return for_editors.unknown_revision(_shown(name), "git fetch --unshallow")
        if _NAME.fullmatch(name):
            return for_editors.unknown_revision(_shown(name), f"git fetch origin {shlex.quote(name)}")
    return for_editors.no_such_revision(_shown(name))


def _shown(name: str) -> str:
    return shown_on_one_line(name)[:_LONGEST_NAME]


def _hash_of(folder: Path, name: str) -> str | None:
    done = _run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    said = done.stdout.decode("ascii", "replace").strip()
    return said if done.returncode == 0 and _HASH.fullmatch(said) else None


def _run(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run git in the folder. Raises OSError where there is no git, or no folder."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    return subprocess.run(  # noqa: S603 - no argument is an option but our own
        ["git", *arguments],  # noqa: S607 - whichever git the user has
        cwd=folder,
        env=environment | {"LC_ALL": "C"},
        input=given,
        capture_output=True,
        check=False,
    )
