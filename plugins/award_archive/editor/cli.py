"""Defines the commands `check`, `new` and `photos` of `bangvang`: their options, questions, output and exit codes."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from award_archive.editor.new_article import Answers, faults, iso_time, write_new
from award_archive.editor.problem_formats import Format, written
from award_archive.messages import for_editors
from award_archive.messages.system_reasons import reason_of
from award_archive.model.problem import Problem, is_error
from award_archive.reading.content import read_context
from award_archive.reading.context import Context
from award_archive.rebuilding import stop_collecting
from award_archive.site.check import planned
from award_archive.site.finished_build import today
from award_archive.site.progress import on_terminal

app = typer.Typer(help=for_editors.ABOUT, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

ContentFolder = Annotated[
    Path, typer.Argument(metavar="CONTENT", help=for_editors.CONTENT_FOLDER, exists=True, file_okay=False)
]


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
) -> None:
    """Print every error of every file, without building anything."""
    stop_collecting()
    plan = planned(content, today())
    errors = sum(map(is_error, plan.problems))
    out = sys.stderr if how is Format.TEXT else sys.stdout
    text = written(plan.problems, how)
    if text:
        print(text, file=out)
    if how is Format.TEXT:
        number = len(plan.content.articles) + len(plan.content.drafts)
        print(for_editors.checked(number, errors, len(plan.problems) - errors))
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
    given = Answers(title, iso_time(date), ward, district, publisher, url)
    answers = _ask(given, context) if sys.stdin.isatty() else given
    found = faults(answers, context)
    if not answers.title:
        print(for_editors.NO_TITLE, file=sys.stderr)
        raise typer.Exit(2)
    if found:
        _show(found)
        raise typer.Exit(1)
    try:
        target = write_new(content, answers)
    except OSError as error:
        print(for_editors.not_written(error.filename, reason_of(error)), file=sys.stderr)
        raise typer.Exit(1) from None
    print(for_editors.written(target, content))


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


def _ask(answers: Answers, context: Context) -> Answers:
    """Ask for what is not given, each until it can be right; an empty answer leaves it for later."""

    def same(text: str) -> str:
        return text.strip()

    questions: list[tuple[str, str, Callable[[str], str]]] = [
        ("title", for_editors.ASK_TITLE, same),
        ("date", for_editors.ASK_DATE, iso_time),
        ("district", for_editors.ASK_DISTRICT, same),
        ("ward", for_editors.ASK_WARD, same),
        ("publisher", for_editors.ASK_PUBLISHER, same),
        ("url", for_editors.ASK_URL, same),
    ]
    for key, words, read in questions:
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


def _show(found: list[Problem]) -> None:
    for fault in found:
        print(f"[{fault.rule}] {fault.message}", file=sys.stderr)
