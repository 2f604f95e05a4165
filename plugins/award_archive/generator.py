"""The archive as Pelican's generator: reads and checks before anything is written, then hands over to `site`."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.utils import wait_for_changes

from award_archive.model.problem import is_error
from award_archive.pages.settings import Settings, SettingsError
from award_archive.photos.fault import PhotoFault
from award_archive.site.build import build
from award_archive.site.plan import Plan, cache_folder, photo_store, plan_site, today
from award_archive.site.progress import photo_progress

_MUST_BE_EMPTY = ("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS", "DIRECT_TEMPLATES", "THEME_STATIC_PATHS")


class BuildStoppedError(Exception):
    """The content has errors, all of them printed already. Pelican ends with its exit code."""

    exitcode = 1


class ArchiveGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Plans the site in `generate_context`, so that an error stops the build before anything is written."""

    _has_failed = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.content = Path(self.path)
        self.plan: Plan | None = None
        self.siblings: list[Any] = []

    def generate_context(self) -> None:
        """Read the content and plan all pages; raise BuildStoppedError after printing every error."""
        if ArchiveGenerator._has_failed:
            # Pelican's --autoreload runs again at once after an exception; a broken article or template
            # would be read over and over until somebody saves it.
            wait_for_changes(None, self.settings)
            ArchiveGenerator._has_failed = False
        with _remembered_failure():
            self.plan = self._plan()

    def _plan(self) -> Plan:
        settings = self._archive_settings()
        self._refuse_mixed_folders(settings)
        self.store = photo_store(self.content, settings)
        plan = plan_site(self.content, settings, today(), self.store)
        for found in plan.problems:
            print(found, file=sys.stderr)
        if plan.has_errors:
            raise _stopped(f"{sum(map(is_error, plan.problems))} lỗi. Trang cũ được giữ nguyên; sửa rồi chạy lại.")
        return plan

    def _archive_settings(self) -> Settings:
        own = self.settings.get("AWARD_ARCHIVE", {})
        try:
            return Settings.of(self.settings.get("SITENAME"), self.settings.get("SITEURL"), own)
        except SettingsError as error:
            raise _stopped(f"Cài đặt sai: {error} Sửa rồi dừng và chạy lại.") from None

    def _refuse_mixed_folders(self, settings: Settings) -> None:
        """What a build writes must not lie among what editors write."""
        for name, folder in (("ra", Path(self.output_path)), ("nhớ", cache_folder(self.content, settings))):
            if folder.resolve().is_relative_to(self.content.resolve()):
                raise _stopped(f"Thư mục {name} {folder} nằm trong thư mục nội dung {self.content}. Chọn nơi khác.")

    def generate_output(self, writer: object) -> None:
        """Render and write what was planned."""
        if self.plan is None:
            raise RuntimeError("generate_output before generate_context")
        with _remembered_failure():
            self._build(self.plan)
        self._count_ours(self.plan)

    def _build(self, plan: Plan) -> None:
        theme, output = Path(self.theme), Path(self.output_path)
        try:
            with photo_progress() as progress:
                written = build(plan, self.env, theme, output, self.store, progress)
        except OSError as error:
            raise _stopped(f"Không ghi được trang: {error.strerror} ({error.filename}).") from None
        except PhotoFault:
            raise _stopped("Một ảnh đã thay đổi trong lúc dựng trang. Chạy lại.") from None
        print(f"Đã ghi {written.written} tệp, giữ nguyên {written.kept}, xóa {written.deleted}.")

    def _count_ours(self, plan: Plan) -> None:
        """Let Pelican's closing line count the archive's articles and pages, which its own generators never see."""
        for sibling in self.siblings:
            if isinstance(sibling, ArticlesGenerator):
                sibling.articles, sibling.drafts = list(plan.content.articles), list(plan.content.drafts)
            elif isinstance(sibling, PagesGenerator):
                sibling.pages = list(plan.content.pages)


def introduce(generators: list[Any]) -> None:
    """Tell the archive's generator of the others in the same build."""
    for generator in generators:
        if isinstance(generator, ArchiveGenerator):
            generator.siblings = generators


@contextmanager
def _remembered_failure() -> Iterator[None]:
    try:
        yield
    except Exception:
        ArchiveGenerator._has_failed = True
        raise


def refuse_settings(pelican: Any) -> None:
    """Stop before anything is read where Pelican's own generators would write what nobody checks or prunes."""
    wrong = [key for key in _MUST_BE_EMPTY if pelican.settings.get(key)]
    if wrong:
        raise _stopped(f"Cài đặt sai: {', '.join(wrong)} phải là []. Sửa rồi chạy lại.")
    # The archive prunes what it wrote; emptying the folder first would let one error empty the site.
    pelican.delete_outputdir = False


def _stopped(message: str) -> BuildStoppedError:
    print(message, file=sys.stderr)
    return BuildStoppedError(message)


def is_news(record: logging.LogRecord) -> bool:
    """A filter for Pelican's log: an error that an editor has read already needs no second word, nor a traceback."""
    cause = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
    arguments = record.args if isinstance(record.args, tuple) else ()
    return not any(isinstance(found, BuildStoppedError) for found in (cause, *arguments))
