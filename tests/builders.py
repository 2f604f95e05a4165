"""Whether each builder of pages and files works on the tests' archive; where one does not, no site can be built."""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import pytest

from award_archive.model.article import Body
from award_archive.pages.all_pages import FILE_BUILDERS, PAGE_BUILDERS, FileBuilder, PageBuilder
from award_archive.pages.archive import Archive
from award_archive.pages.files import sitemap
from award_archive.pages.files.site_file import SiteFile
from award_archive.pages.settings import Settings
from award_archive.pages.views.page import Page, View
from award_archive.site import plan as planning
from award_archive.site.check import planned
from award_archive.site.plan import Plan
from tests.support import ARCHIVE, ROOT, TODAY

_TEXT = Body("Tóm tắt")
_TEMPLATES = ROOT / "theme" / "templates"


@cache
def plan() -> Plan:
    """The plan of the tests' archive, with the pages and files of those builders that work."""
    with pytest.MonkeyPatch.context() as patched, tempfile.TemporaryDirectory() as folder:
        patched.setattr(planning, "all_pages", _pages)
        patched.setattr(planning, "all_files", _files)
        return planned(Path(shutil.copytree(ARCHIVE, f"{folder}/content")), TODAY)


def _pages(archive: Archive) -> Iterator[Page]:
    for builder in PAGE_BUILDERS:
        with suppress(Exception):
            yield from builder(archive)


def _files(archive: Archive, pages: Iterable[Page]) -> Iterator[SiteFile]:
    builders: tuple[FileBuilder, ...] = (*FILE_BUILDERS, partial(sitemap.files, pages=tuple(pages)))
    for builder in builders:
        with suppress(Exception):
            yield from builder(archive)


@cache
def archive() -> Archive:
    """The tests' archive as builders get it, published."""
    return replace(plan().archive, settings=Settings("Bảng Vàng", "https://kho.example"))


def views_of(builder: PageBuilder) -> dict[str, View]:
    """The view of each page that the builder makes of the tests' archive, by address; each has its template."""
    pages = list(builder(archive()))
    for page in pages:
        (_TEMPLATES / page.template).stat()
    return {page.url: page.view(lambda _: _TEXT) for page in pages}


def contents_of(builder: FileBuilder) -> dict[str, bytes]:
    """The bytes of each file that the builder makes of the tests' archive, but those that take long to make."""
    return {file.url: b"" if file.is_apart else file.content for file in builder(archive())}


def name_of(function: Callable[..., object]) -> str:
    """The function's name with its module's, such as `home_page.home`."""
    return f"{function.__module__.rpartition('.')[2]}.{function.__name__}"


# The steps to a whole site by name, of which each works or fails by itself.
STEPS: dict[str, Callable[[], object]] = {
    name_of(planning.plan_site): plan,
    **{name_of(builder): partial(views_of, builder) for builder in PAGE_BUILDERS},
    **{name_of(builder): partial(contents_of, builder) for builder in FILE_BUILDERS},
    name_of(sitemap.files): partial(contents_of, partial(sitemap.files, pages=())),
}


@cache
def fault() -> str:
    """The first step that raises, and what; "" where a site can be built. Found once, in a fifth of a second."""
    for name, step in STEPS.items():
        try:
            step()
        except Exception as error:  # whatever it is, the step's own test tells it
            return f"{name} raises {type(error).__name__}: {error}"
    return ""
