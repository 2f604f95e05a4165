"""Builds the archive as a generator of Pelican: checks settings and content, prints all problems, then publishes.

An error in the settings or the content stops the build before the output folder is changed. The module also lets
Pelican's last line count the archive's articles and pages (`introduce`), and drops errors from Pelican's log that were
already printed (`is_news`).
"""

import logging
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.utils import wait_for_changes

from award_archive import pelican_settings
from award_archive.messages import for_publishers
from award_archive.model.problem import Problem, is_error
from award_archive.model.vietnamese import written_day
from award_archive.pages.settings import Settings, SettingsError
from award_archive.rebuilding import Rebuilding
from award_archive.site.finished_build import BuildJob, Finished, today
from award_archive.site.repository import commit_of
from award_archive.site.session import Session
from award_archive.site.theme.theme_files import Theme
from award_archive.terminal import INTERRUPTED

if TYPE_CHECKING:
    from award_archive.site.build import Build
    from award_archive.site.plan import Plan

_MOST_WARNINGS = 20

_BUILDS = Rebuilding()


class BuildStoppedError(Exception):
    """The content has errors, all of them printed already. Pelican ends with its exit code."""

    exitcode = 1


class ArchiveGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Plans the site in `generate_context`, so that an error stops the build before anything is written.

    Modules that only a build with something to do needs are imported late, because imports take most of its time.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.content = Path(self.path)
        self.finished: Finished | None = None
        self.plan: Plan | None = None
        self.build: Build | None = None
        self.siblings: list[Any] = []

    def generate_context(self) -> None:
        """Read the content and plan all pages; raise BuildStoppedError after printing every error."""
        _BUILDS.wait_after_failure(lambda: wait_for_changes(None, self.settings))
        with _BUILDS.noting_failure(), _failures_explained():
            self._begin(self._job())

    def generate_output(self, writer: object) -> None:
        """Render and write what was planned."""
        try:
            with _BUILDS.noting_failure(), _failures_explained():
                self._write()
                self._tell_no_contact()
        finally:
            _BUILDS.end()

    def _job(self) -> BuildJob:
        settings = self._archive_settings()
        templates = [*self.settings["THEME_TEMPLATES_OVERRIDES"], Path(self.theme) / "templates"]
        theme = Theme.of(templates, Path(self.theme) / "static", self.settings["JINJA_ENVIRONMENT"])
        # Only a published site tells its commit.
        commit = commit_of(self.content) if settings.url else None
        job = BuildJob(self.content, Path(self.output_path), theme, settings, today(), commit)
        for message, folder in (
            (for_publishers.output_in_content, job.output),
            (for_publishers.cache_in_content, job.cache),
        ):
            if folder.resolve().is_relative_to(self.content.resolve()):
                # What a build writes must not lie among what editors write.
                raise _stopped(message(folder, self.content))
        return job

    def _archive_settings(self) -> Settings:
        given = self.settings
        own, cluster = given.get("AWARD_ARCHIVE", {}), given.get("PHOTO_CLUSTER", "")
        try:
            return Settings.of(given.get("SITENAME"), given.get("SITEURL"), own, cluster)
        except SettingsError as error:
            raise _stopped(for_publishers.wrong_settings(str(error))) from None

    def _begin(self, job: BuildJob) -> None:
        """Open the memory, and plan the site unless nothing has changed."""
        stack = _BUILDS.begin()
        try:
            session = Session(job)
            stack.callback(session.close)
            self.finished = session.finished()
            if self.finished is None:
                self._plan(session, stack)
            else:
                _print(self.finished.problems)
        except BaseException:
            _BUILDS.end()
            raise

    def _plan(self, session: Session, stack: ExitStack) -> None:
        from award_archive.site.build import Build
        from award_archive.site.progress import on_terminal

        self.build = Build(session, stack.enter_context(on_terminal()))
        stack.callback(self.build.close)
        self.plan = self.build.plan()
        _print(self.plan.problems)
        _refuse_errors(self.plan)

    def _write(self) -> None:
        if self.finished is not None:
            _report(0, self.finished.files - 1, 0)
            _tell_waiting(self.finished.waiting, self.finished.next_day)
            self._count(self.finished.articles, self.finished.drafts, self.finished.pages)
            return
        if self.plan is None or self.build is None:
            raise RuntimeError("generate_output before generate_context")
        plan, written = self.build.publish(self.plan)
        _refuse_errors(plan)
        _report(written.written, written.kept, written.deleted)
        _tell_waiting(len(plan.content.waiting), plan.content.next_day)
        self._count(*map(len, (plan.content.articles, plan.content.drafts, plan.content.pages)))

    def _tell_no_contact(self) -> None:
        """Tell whoever publishes that readers have nobody to write to."""
        if self.settings.get("SITEURL") and not self.settings.get("AWARD_ARCHIVE", {}).get("contact"):
            print(for_publishers.NO_CONTACT, flush=True)

    def _count(self, articles: int, drafts: int, pages: int) -> None:
        """Let Pelican's closing line count the archive's articles and pages, which its own generators never see."""
        for sibling in self.siblings:
            if isinstance(sibling, ArticlesGenerator):
                sibling.articles, sibling.drafts = range(articles), range(drafts)
            elif isinstance(sibling, PagesGenerator):
                sibling.pages = range(pages)


def _print(problems: Iterable[Problem]) -> None:
    """Print all errors, but no more warnings than one looks at: nothing changes them from build to build."""
    warnings = 0
    for found in problems:
        warnings += not is_error(found)
        if is_error(found) or warnings <= _MOST_WARNINGS:
            print(found, file=sys.stderr)
    if warnings > _MOST_WARNINGS:
        print(for_publishers.more_warnings(warnings - _MOST_WARNINGS), file=sys.stderr)


def _report(written: int, kept: int, deleted: int) -> None:
    print(for_publishers.published(written, kept, deleted), flush=True)  # a full disk is told here, not at the end


def _tell_waiting(number: int, next_day: date | None) -> None:
    if next_day:
        print(for_publishers.waiting(number, written_day(next_day)), flush=True)


def _refuse_errors(plan: "Plan") -> None:
    if plan.has_errors:
        raise _stopped(for_publishers.has_errors(sum(map(is_error, plan.problems))))


@contextmanager
def _failures_explained() -> Iterator[None]:
    """A block in which failures of the system, the theme and the pictures become messages instead of tracebacks."""
    try:
        yield
    except BuildStoppedError:
        raise
    except Exception as error:
        from award_archive.site.failures import explained

        messages = explained(error)
        if not messages:
            raise
        raise _stopped(*messages) from None


def introduce(generators: list[Any]) -> None:
    """Give the archive's generator the list of all generators of the build."""
    for generator in generators:
        if isinstance(generator, ArchiveGenerator):
            generator.siblings = generators


def prepare_settings(pelican: Any) -> None:
    """Set what the settings leave open; stop if they let Pelican write unchecked files or add code to templates."""
    pelican_settings.complete(pelican.settings)
    if found := pelican_settings.contradictions(pelican.settings):
        raise _stopped(for_publishers.contradictions(found))
    pelican.theme = pelican.settings["THEME"]
    # The archive prunes what it wrote; emptying the folder first would let one error empty the site.
    pelican.delete_outputdir = False


def _stopped(*messages: str) -> BuildStoppedError:
    for message in messages:
        print(message, file=sys.stderr)
    return BuildStoppedError(*messages)


def is_news(record: logging.LogRecord) -> bool:
    """A filter for Pelican's log that drops errors which were already printed, and their tracebacks.

    Where Pelican is about to tell of a Ctrl-C that something else caught, it ends the process as Ctrl-C does elsewhere.
    """
    if isinstance(sys.exc_info()[1], KeyboardInterrupt):
        raise SystemExit(INTERRUPTED)
    cause = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
    arguments = record.args if isinstance(record.args, tuple) else ()
    return not any(isinstance(found, BuildStoppedError) for found in (cause, *arguments))
