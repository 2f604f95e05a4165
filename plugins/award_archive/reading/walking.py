"""Finds the files below a folder while others work there: what vanishes meanwhile is not there."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path


def files_below(folder: Path) -> list[Path]:
    """Every file below the folder, by its path. Links to files are files too; links to folders lead nowhere."""
    found = (Path(parent, name) for parent, _, names in os.walk(folder, onerror=_refuse) for name in names)
    return sorted(file for file in found if file.is_file())


def read_files(folder: Path, endings: tuple[str, ...] = ("",)) -> Iterator[tuple[str, bytes]]:
    """Every file below the folder whose name ends so and is not hidden: its path there, and its bytes.

    Raises OSError.
    """
    for file in files_below(folder):
        if file.name.endswith(endings) and not file.name.startswith("."):
            with suppress(FileNotFoundError):
                yield file.relative_to(folder).as_posix(), file.read_bytes()


def _refuse(error: OSError) -> None:
    """Raise what hides files that are there."""
    if not isinstance(error, (FileNotFoundError, NotADirectoryError)):
        raise error
