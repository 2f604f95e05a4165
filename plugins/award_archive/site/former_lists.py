"""Reads the lists of a revision, where they differ from those of now: the register, and the addresses given up."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from award_archive.model.gone import GoneAddress
from award_archive.reading.content import REGISTER
from award_archive.reading.gone_reader import GONE, read_gone
from award_archive.reading.register_reader import RegisterFiles, read_register
from award_archive.site.repository import Revision


def former_register(revision: Revision, changed: Iterable[str]) -> RegisterFiles | None:
    """The register of then; None where no file of it differs, is missing or is new. Raises RevisionError."""
    folder = revision.folder / REGISTER
    files = {path: name for path, name in revision.files_in(REGISTER).items() if path.count("/") == 1}
    are_new = {f"{REGISTER}/{file.name}" for file in folder.glob("*.csv")} - files.keys()
    if not are_new and not any(path.startswith(f"{REGISTER}/") for path in changed):
        return None
    with TemporaryDirectory() as made:
        _put(revision, files, Path(made))
        return read_register(Path(made) / REGISTER, f"{revision.folder.absolute().name}/{REGISTER}")


def former_gone(revision: Revision, changed: Mapping[str, str], today: date) -> tuple[GoneAddress, ...]:
    """The addresses that were given up then; none where the list is what it was. Raises RevisionError."""
    if GONE not in changed:
        return ()
    with TemporaryDirectory() as made:
        _put(revision, {GONE: changed[GONE]}, Path(made))
        return read_gone(Path(made), today, [])


def _put(revision: Revision, files: Mapping[str, str], folder: Path) -> None:
    """Write files of the revision, given by the names of their contents, below the folder."""
    (folder / REGISTER).mkdir()
    for path, data in zip(files, revision.contents(files.values()), strict=True):
        (folder / path).write_bytes(data)
