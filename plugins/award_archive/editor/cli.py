"""Defines the commands `check`, `new` and `photos` of `bangvang`: their options, questions, output and exit codes."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from award_archive.editor import archive_commands, questions
from award_archive.editor.new_article import Answers, draft_of, faults, iso_time, perhaps_told, source_lines, write_new
from award_archive.editor.problem_formats import Format, written
from award_archive.messages import for_editors, for_publishers
from award_archive.messages.system_reasons import reason_of
from award_archive.model.article import Article
from award_archive.model.problem import Problem, is_error
from award_archive.model.vietnamese import written_day
from award_archive.reading.article_reader import Draft
from award_archive.reading.content import read_context
from award_archive.reading.context import Context
from award_archive.rebuilding import stop_collecting
from award_archive.site.check import planned
from award_archive.site.finished_build import today
from award_archive.site.plan import Plan
from award_archive.site.progress import on_terminal
from award_archive.site.repository import Revision, RevisionError
from award_archive.site.since import problems_since

app = typer.Typer(help=for_editors.ABOUT, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

app.add_typer(archive_commands.app)


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        print(for_editors.no_folder(folder), file=sys.stderr)
        raise typer.Exit(2)
    return folder


ContentFolder = Annotated[Path, typer.Argument(metavar="CONTENT", help=for_editors.CONTENT_FOLDER, callback=_existing)]


def _tell_version(is_asked: bool) -> None:
    if is_asked:
        from award_archive.site.versions import version_of  # reads the environment's folders

        print(f"bangvang {version_of('bang-vang')}")
        raise typer.Exit


@app.callback()
def _prepare(
    _is_asked: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help=for_editors.VERSION)
    ] = False,
) -> None:
    """Take the options that belong to no command."""


@app.command(help=for_editors.CHECK)
def check(
    content: ContentFolder,
    how: Annotated[Format, typer.Option("--format", help=for_editors.FORMAT)] = Format.TEXT,
    since: Annotated[str | None, typer.Option(metavar="REVISION", help=for_editors.SINCE)] = None,
) -> None:
    """Print every error of every file, without building anything."""
    stop_collecting()
    try:
        plan, problems = _found(content, since)
    except RevisionError as fault:
        print(fault, file=sys.stderr)
        raise typer.Exit(2) from None
    errors = sum(map(is_error, problems))
    out = sys.stderr if how is Format.TEXT else sys.stdout
    text = written(problems, how)
    if text:
        print(text, file=out)
    if how is Format.TEXT:
        found = plan.content
        number = sum(map(len, (found.articles, found.waiting, found.drafts)))
        print(for_editors.checked(number, errors, len(problems) - errors))
        if found.next_day:
            print(for_publishers.waiting(len(found.waiting), written_day(found.next_day)))
    raise typer.Exit(1 if errors else 0)


@app.command(help=for_editors.NEW)
def new(
    content: ContentFolder,
    title: Annotated[str, typer.Option(help=for_editors.TITLE)] = "",
    date: Annotated[str, typer.Option(help=for_editors.DATE)] = "",
    ward: Annotated[str, typer.Option(help=for_editors.WARD)] = "",
    district: Annotated[str, typer.Option(help=for_editors.DISTRICT)] = "",
    publisher: Annotated[str, typer.Option(help=for_editors.PUBLISHER)] = "",
    url: Annotated[str, typer.Option(help=for_editors.URL)] = "",
) -> None:
    """Write a new article as a draft, and ask for what is not given. It never overwrites a file."""
    register, context = read_context(content, today())
    if not register.is_sound:
        print(written(register.problems, Format.TEXT), file=sys.stderr)
        raise typer.Exit(1)
    given = Answers(title.strip(), iso_time(date), ward, district, publisher, url)
    try:
        _write_article(content, given, context)
    except typer.Abort:
        print(f"\n{for_editors.STOPPED}", file=sys.stderr)
        raise typer.Exit(1) from None


def _write_article(content: Path, given: Answers, context: Context) -> None:
    """Ask for what is not given, and write. Raises `typer.Abort` where the editor ends the questions."""
    answers = _ask(given, context) if questions.can_ask() else given
    found = faults(answers, context)
    if not answers.title:
        print(for_editors.NO_TITLE, file=sys.stderr)
        raise typer.Exit(2)
    if found:
        _show(found)
        raise typer.Exit(1)
    told = _told_already(content, answers, context)
    _write(content, answers)
    if told:
        print(for_editors.told_apart(told.slug))


@app.command(help=for_editors.PHOTOS)
def photos(
    content: ContentFolder,
    strip: Annotated[bool, typer.Option("--strip", help=for_editors.STRIP)] = False,
) -> None:
    """List every photograph with the articles that use it and what it needs, or take the metadata out of all.

    The exit code is 1 only where a file cannot be read or cleaned.
    """
    from award_archive.editor.photo_inventory import report  # imports Pillow
    from award_archive.editor.stripping import strip as strip_all

    with on_terminal() as show:
        outcome = (strip_all if strip else report)(content, show)
    print("\n".join(outcome.lines))
    raise typer.Exit(0 if outcome.is_complete else 1)


def _found(content: Path, since: str | None) -> tuple[Plan, list[Problem]]:
    """The plan with every problem of the content, and of what was published at the revision. Raises RevisionError."""
    day = today()
    revision = None if since is None else Revision.find(content, since)
    plan = planned(content, day)
    if revision is None:
        return plan, [*plan.problems]
    with on_terminal() as show:
        problems = [*plan.problems, *problems_since(revision, plan, day, show)]
    return plan, sorted(problems, key=lambda found: found.order)


def _ask(answers: Answers, context: Context) -> Answers:
    """Ask for what is not given, each until it can be right; an empty answer leaves it for later."""

    def same(text: str) -> str:
        return text.strip()

    asked_for: list[tuple[str, str, Callable[[str], str]]] = [
        ("title", for_editors.ASK_TITLE, same),
        ("date", for_editors.ASK_DATE, iso_time),
        ("district", for_editors.ASK_DISTRICT, same),
        ("ward", for_editors.ASK_WARD, same),
        ("publisher", for_editors.ASK_PUBLISHER, same),
        ("url", for_editors.ASK_URL, same),
    ]
    for key, words, read in asked_for:
        while not getattr(answers, key):
            asked = typer.prompt(words, default="", show_default=False)
            tried = replace(answers, **{key: read(asked)})
            found = faults(tried, context)
            if found:
                _show(found)
            elif asked.strip() or key != "title":
                answers = tried
                break
    return answers


def _told_already(content: Path, answers: Answers, context: Context) -> Article | Draft | None:
    """The article or draft that may tell of the event already, and is not to keep the editor from writing.

    On a terminal the editor is asked; whoever does not want to go on gets to know what to do instead, and the command
    ends with nothing written.
    """
    known = planned(content, context.today).content
    told = perhaps_told(answers, context, (*known.articles, *known.waiting)) or draft_of(answers.url, known.drafts)
    if told is None:
        return None
    what = for_editors.DRAFT if isinstance(told, Draft) else for_editors.article(told.title, told.time.when)
    print(for_editors.perhaps_told(told.path, what), file=sys.stderr)
    if questions.can_ask() and not _is_confirmed(for_editors.ASK_ANYWAY):
        print(for_editors.add_to(told.path, source_lines(answers)))
        raise typer.Exit
    return told


def _is_confirmed(question: str) -> bool:
    while True:
        answer = str(typer.prompt(question, default="", show_default=False)).strip().lower()
        if answer in (*for_editors.YES, *for_editors.NO):
            return answer in for_editors.YES
        print(for_editors.YES_OR_NO, file=sys.stderr)


def _write(content: Path, answers: Answers) -> None:
    try:
        target = write_new(content, answers)
    except OSError as error:
        print(for_editors.not_written(error.filename, reason_of(error)), file=sys.stderr)
        raise typer.Exit(1) from None
    print(for_editors.written(target, content))


def _show(found: list[Problem]) -> None:
    for fault in found:
        print(f"[{fault.rule}] {fault.message}", file=sys.stderr)
