"""Defines the commands `register` and `init` of `bangvang`: the register of any place, or a whole archive for it."""

import shlex
import shutil
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from award_archive.country.archive_folder import REGISTER, FolderError, Outcome, fault_of_folder, make
from award_archive.country.country_register import packed_country
from award_archive.country.finding import Finder, PlaceError
from award_archive.country.new_archive import NewArchive
from award_archive.country.register_files import ChangedError, UnsoundRegisterError, update_of, write
from award_archive.country.selection import Selection, selected
from award_archive.country.update import Update
from award_archive.editor import questions
from award_archive.editor.archive_answers import ArchiveAnswers, ask
from award_archive.editor.problem_formats import Format, written
from award_archive.messages import for_editors, for_new_archives
from award_archive.messages.system_reasons import reason_of
from award_archive.model.characters import plain_line
from award_archive.model.place import Place, label
from award_archive.rebuilding import stop_collecting

app = typer.Typer()
_FIRST_YEAR = 2004


@app.command(help=for_new_archives.REGISTER)
def register(
    place: Annotated[str, typer.Argument(metavar="PLACE", help=for_new_archives.PLACE)],
    province: Annotated[str, typer.Option(metavar="P", help=for_new_archives.PROVINCE)] = "",
    since: Annotated[str, typer.Option(metavar="YEAR", help=for_new_archives.SINCE)] = "",
    out: Annotated[Path, typer.Option(metavar="FOLDER", help=for_new_archives.OUT)] = Path("content/register"),
    dry_run: Annotated[bool, typer.Option("--dry-run", help=for_new_archives.DRY_RUN)] = False,
) -> None:
    """Write the register's files of a place, or bring those that are there up to date."""
    stop_collecting()
    country, first_day = packed_country(), _first_day(since)
    try:
        units = Finder(country.register).find(place, province)
    except PlaceError as fault:
        print(fault, file=sys.stderr)
        raise typer.Exit(2) from None
    is_new = not (out / "wards.csv").exists()
    selection = selected(country, units, first_day)
    update = _updated(out, selection, dry_run=dry_run)
    _tell(units, selection, update, out, is_new=is_new)


def _updated(out: Path, selection: Selection, *, dry_run: bool) -> Update:
    """Bring the files to what the country's register says, or find out what that would change. May end the command."""
    try:
        update = update_of(out, str(out), selection)
        if not dry_run:
            write(out, update)
    except UnsoundRegisterError as fault:
        print(written(fault.problems, Format.TEXT), file=sys.stderr)
        print(for_new_archives.MEND_FIRST, file=sys.stderr)
        raise typer.Exit(1) from None
    except ChangedError as fault:
        print(fault, file=sys.stderr)
        raise typer.Exit(1) from None
    return update


@app.command(help=for_new_archives.INIT)
def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help=for_new_archives.FOLDER)],
    name: Annotated[str, typer.Option(metavar="NAME", help=for_new_archives.NAME)] = "",
    place: Annotated[str, typer.Option(metavar="PLACE", help=for_new_archives.PLACE_OF_ARCHIVE)] = "",
    province: Annotated[str, typer.Option(metavar="P", help=for_new_archives.PROVINCE)] = "",
    site: Annotated[str, typer.Option(metavar="URL", help=for_new_archives.SITE)] = "",
    contact: Annotated[str, typer.Option(metavar="WHERE", help=for_new_archives.CONTACT)] = "",
) -> None:
    """Make a whole archive for a place, and ask for what is not given. It never overwrites a file."""
    answers = ArchiveAnswers(*map(plain_line, (place, province, name, site, contact)))
    try:
        archive, outcome, units = _made(folder, answers)
    except FolderError as fault:
        print(fault, file=sys.stderr)
        raise typer.Exit(2) from None
    except typer.Abort:
        print(f"\n{for_editors.STOPPED}", file=sys.stderr)
        raise typer.Exit(1) from None
    except OSError as error:
        print(for_editors.not_written(str(error.filename or folder), reason_of(error)), file=sys.stderr)
        raise typer.Exit(1) from None
    _tell_made(folder, archive, outcome, units)


def _made(folder: Path, answers: ArchiveAnswers) -> tuple[NewArchive, Outcome, int]:
    """Make the archive of the answers; of how many units its register is.

    Ends the command where an answer is wrong. Raises FolderError and OSError, and `typer.Abort` where somebody ends the
    questions.
    """
    fault = fault_of_folder(folder)
    if questions.can_ask() and not fault:
        answers = ask(answers)
    if found := [*filter(None, [fault]), *answers.faults()]:
        print("\n".join(found), file=sys.stderr)
        raise typer.Exit(2)
    archive = answers.archive()
    selection = archive.selection
    return archive, make(folder, archive.files(), selection), len(selection.keys)


def _tell_made(folder: Path, archive: NewArchive, outcome: Outcome, units: int) -> None:
    """Print what was made, what was there and stays, and what to type next."""
    if outcome.made:
        print(for_new_archives.made(archive.name, folder, len(outcome.made), units))
    else:
        print(for_new_archives.ALL_THERE)
    if outcome.kept:
        print(for_new_archives.kept_files(outcome.kept))
    if outcome.has_own_register:
        print(for_new_archives.kept_register(folder / REGISTER, archive.arguments_of_register))
    if not archive.contact:
        print(for_new_archives.NO_CONTACT_YET)
    print(for_new_archives.next_commands(list(_next_commands(folder))))


def _next_commands(folder: Path) -> Iterator[str]:
    """The way into the folder, if one is needed, and the command that shows the archive."""
    if folder.resolve() != Path.cwd():
        yield f"cd {shlex.quote(str(folder))}"
    programs = Path(sys.executable).parent
    is_found = shutil.which("bangvang") is not None or not (programs / "bangvang").exists()
    yield "make serve" if is_found else f'PATH={shlex.quote(str(programs))}:"$PATH" make serve'


def _first_day(year: str) -> date | None:
    """The first day of the year that was typed. Ends the command where it is none."""
    if not year:
        return None
    if not (year.isascii() and year.isdecimal() and _FIRST_YEAR <= int(year) <= date.max.year):
        print(for_new_archives.wrong_year(year, _FIRST_YEAR), file=sys.stderr)
        raise typer.Exit(2)
    return date(int(year), 1, 1)


def _tell(units: Iterable[Place], selection: Selection, update: Update, out: Path, *, is_new: bool) -> None:
    """Print what was found and what changes: of a new register numbers, else each row."""
    print(for_new_archives.found(", ".join(map(label, units)), len(selection.keys)))
    for name in update.tables:
        rows = {"+": update.added[name], "~": update.changed[name], "-": update.removed[name]}
        if any(rows.values()):
            print(for_new_archives.file_changes(out / name, *map(len, rows.values())))
        if not is_new:
            for sign, keys in rows.items():
                print("".join(f"  {sign} {' '.join(key)}\n" for key in keys), end="")
    if not update.has_news:
        print(for_new_archives.UP_TO_DATE)
    for conflict in update.conflicts:
        print(conflict, file=sys.stderr)
