"""Plans the site from the content alone, without theme or output, to find the problems of the content.

Settings are the defaults. What was read is remembered in the cache that builds use by default.
"""

from datetime import date
from pathlib import Path

from award_archive.messages import for_editors
from award_archive.pages.settings import Settings
from award_archive.site.build import Build
from award_archive.site.finished_build import BuildJob
from award_archive.site.plan import Plan
from award_archive.site.progress import on_terminal
from award_archive.site.session import Session
from award_archive.site.theme.theme_files import Theme


def job_without_output(content: Path, day: date) -> BuildJob:
    """A job for the content alone, with default settings; its cache is the one that builds use by default."""
    return BuildJob(content, content, Theme((), ""), Settings(for_editors.ARCHIVE), day)


def planned(content: Path, day: date) -> Plan:
    """Plan the content as of that day, with all its problems. The next build does not read the same files again."""
    session = Session(job_without_output(content, day), warn=lambda _: None)
    try:
        with on_terminal() as show:
            build = Build(session, show)
            try:
                return build.plan()
            finally:
                build.close()
    finally:
        session.close()
