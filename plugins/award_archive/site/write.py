"""Writing the output folder: only what changed, each file at once, and what is no longer claimed is deleted.

The folder keeps a list of the files that builds wrote, so that a lost cache never leaves a page behind and
nothing that somebody else put there is ever deleted. The list is widened before the first file is
touched and narrowed after the last, so that a build that is killed in between loses track of nothing.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MANIFEST = ".bang-vang.json"
_UNFINISHED = ".bang-vang.tmp"


@dataclass(frozen=True, slots=True)
class Written:
    """How many files a build wrote, left as they were and deleted."""

    written: int
    kept: int
    deleted: int


def write_site(folder: Path, files: Mapping[str, bytes | Path]) -> Written:
    """Make the folder hold the files (bytes, or a file to copy), and no other that an earlier build wrote.

    Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        earlier = _earlier_files(folder)
        stale = earlier - set(files)
        if set(files) - earlier:
            _remember(folder, earlier | set(files))
        for path in sorted(stale):
            _delete(folder, path)
        written = sum(_write(folder, path, content) for path, content in files.items())
        _remember(folder, files)
    return Written(written, len(files) - written, len(stale))


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until no other build writes into the folder, and clear away what a killed one left unfinished."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        (folder / _UNFINISHED).unlink(missing_ok=True)
        yield
    finally:
        os.close(handle)


def _earlier_files(folder: Path) -> set[str]:
    try:
        listed = json.loads((folder / MANIFEST).read_text("utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return (
        {path for path in listed if isinstance(path, str) and _is_inside(path)} if isinstance(listed, list) else set()
    )


def _is_inside(path: str) -> bool:
    return bool(path) and not path.startswith("/") and ".." not in path.split("/")


def _remember(folder: Path, files: Iterable[str]) -> None:
    listed = json.dumps({"files": sorted(files)}, indent=0)
    _write(folder, MANIFEST, (listed + "\n").encode())


def _write(folder: Path, path: str, content: bytes | Path) -> bool:
    """Write the file unless it holds the content already. A reader sees the old file or the new one, never a part."""
    target = folder / path
    if _holds(target, content):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = folder / _UNFINISHED
    if isinstance(content, Path):
        shutil.copyfile(content, temporary)
    else:
        temporary.write_bytes(content)
    os.replace(temporary, target)
    return True


def _holds(target: Path, content: bytes | Path) -> bool:
    try:
        if isinstance(content, Path):
            return target.stat().st_size == content.stat().st_size and target.read_bytes() == content.read_bytes()
        return target.stat().st_size == len(content) and target.read_bytes() == content
    except OSError:
        return False


def _delete(folder: Path, path: str) -> None:
    """Delete a file of an earlier build and the folders that it leaves empty."""
    target = folder / path
    target.unlink(missing_ok=True)
    for parent in target.relative_to(folder).parents[:-1]:
        try:
            (folder / parent).rmdir()
        except OSError:
            return
