"""Checks the paths of photographs and whether their files exist, and reports problems; it does not open the files."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from yaml import Node

from award_archive.messages import rule_details
from award_archive.reading.report import Report
from award_archive.reading.suggestions import Choices
from award_archive.reading.walking import files_below

_NAME = re.compile(r"(?:[a-z0-9][a-z0-9_-]{0,119}/){0,8}[a-z0-9][a-z0-9-]{0,119}\.(?:jpe?g|png|webp|avif|tiff?)")
# Renaming such a file would not do: its rule says so, that of names would not.
_HEIC = {".heic", ".heif"}


def fault_of_name(written: str) -> str | None:
    """The rule that the path of a photograph breaks, whether or not a file is there; None where it breaks none."""
    path = PurePosixPath(written)
    if path.is_absolute() or ".." in path.parts or "\\" in written:
        return "photo-outside"
    if path.suffix.lower() in _HEIC:
        return "photo-heic"
    return None if _NAME.fullmatch(str(path)) else "photo-name"


@dataclass(frozen=True)
class PhotoFiles:
    """The files below `root`."""

    root: Path

    @cached_property
    def names(self) -> list[str]:
        """Every file's path below the root, for suggestions; none where a folder there cannot be read."""
        try:
            return sorted(file.relative_to(self.root).as_posix() for file in files_below(self.root))
        except OSError:
            return []

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return {name.rpartition("/")[2]: name for name in self.names}

    @cached_property
    def _choices(self) -> Choices[str]:
        return Choices(self.names, str)

    def check(self, written: str, node: Node, report: Report) -> bool:
        """Whether the path names a real file below the root; what is wrong is reported."""
        fault = fault_of_name(written)
        if fault:
            report.add(fault, node, file=written)
            return False
        return self._check_file(PurePosixPath(written), node, report)

    def is_there(self, file: str) -> bool:
        """Whether a path that passed `check` once still names a real file."""
        path = PurePosixPath(file)
        try:
            return (self.root / path).is_file() and not self._passes_link(path)
        except OSError:
            return False

    def lies_there(self, file: str) -> bool:
        """Whether a file or link exists at the path, which must be a valid name of a photograph.

        It counts as existing if the folder cannot be read.
        """
        path = self.root / file
        try:
            return path.is_file() or path.is_symlink()
        except OSError:
            return True

    def _check_file(self, path: PurePosixPath, node: Node, report: Report) -> bool:
        try:
            if self._passes_link(path):
                report.add("symlink", node, name=path)
                return False
            if (self.root / path).is_file():
                return True
        except OSError:
            report.add("unreadable", node, reason=rule_details.NO_LOOK_AT_PHOTO)
            return False
        hint = self._by_name.get(path.name) or self._choices.nearest(str(path))
        report.add("photo-missing", node, file=path, hint=rule_details.did_you_mean(hint))
        return False

    def _passes_link(self, path: PurePosixPath) -> bool:
        steps = (self.root, self.root / path, *(self.root / parent for parent in path.parents))
        return any(step.is_symlink() for step in steps)


class FormerPhotoFiles(PhotoFiles):
    """The photographs of a former state: each lay where an article says, though its file may be gone by now."""

    def lies_there(self, _file: str) -> bool:
        """No file lies where a photograph was taken down."""
        return False

    def _check_file(self, _path: PurePosixPath, _node: Node, _report: Report) -> bool:
        return True
