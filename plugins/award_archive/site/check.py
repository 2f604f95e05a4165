"""A plan of the content alone, for those who only want to know what is wrong with it."""

from datetime import date
from pathlib import Path

from award_archive.pages.settings import Settings
from award_archive.site.build import Build
from award_archive.site.finished import Job
from award_archive.site.plan import Plan
from award_archive.site.progress import on_terminal
from award_archive.site.session import Session
from award_archive.site.theme import Theme


def planned(content: Path, day: date) -> Plan:
    """What the content makes, or all that is wrong with it on that day. The next build remembers what was read."""
    nowhere = Theme((), "")
    session = Session(Job(content, content, nowhere, Settings("Bảng Vàng"), day), tell=lambda _: None)
    try:
        with on_terminal() as tell:
            build = Build(session, tell)
            try:
                return build.plan()
            finally:
                build.close()
    finally:
        session.close()
