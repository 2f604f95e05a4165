"""Writing the output folder: only what changed, each file at once, and what is no longer claimed is deleted.

The folder keeps a list of the files that builds wrote, so that a lost cache never leaves a page behind and
nothing that somebody else put there is ever deleted. The list is widened before the first file is
touched and narrowed after the last, so that a build that is killed in between loses track of nothing.
"""

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

MANIFEST = ".bang-vang.json"
_UNFINISHED = ".tmp-bang-vang"


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
    earlier = _earlier_files(folder)
    stale = earlier - set(files)
    if set(files) - earlier:
        _remember(folder, earlier | set(files))
    for path in sorted(stale):
        _delete(folder, path)
    written = sum(_write(folder / path, content) for path, content in files.items())
    _remember(folder, files)
    return Written(written, len(files) - written, len(stale))


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
    _write(folder / MANIFEST, (listed + "\n").encode())


def _write(target: Path, content: bytes | Path) -> bool:
    """Write the file unless it holds the content already. A reader sees the old file or the new one, never a part."""
    if _holds(target, content):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f"{target.name}{_UNFINISHED}")
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
    """Delete a file of an earlier build, its unfinished copy, and the folders that it leaves empty."""
    target = folder / path
    for file in (target, target.with_name(f"{target.name}{_UNFINISHED}")):
        file.unlink(missing_ok=True)
    for parent in target.relative_to(folder).parents[:-1]:
        try:
            (folder / parent).rmdir()
        except OSError:
            return
