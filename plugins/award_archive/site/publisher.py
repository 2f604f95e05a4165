"""Makes the pages, files and pictures that changed, publishes them, and deletes files that are no longer claimed.

Nothing in the output folder changes before all is made. What was made is remembered with its key for the next build.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from msgspec import Raw, structs

from award_archive.messages import for_publishers
from award_archive.model.article import Body
from award_archive.pages import addresses
from award_archive.pages.all_pages import site_view
from award_archive.pages.views.page import Page, Ready, SiteView, TextOf
from award_archive.photos.derivative_cache import DerivativeTask
from award_archive.photos.derivatives import Derivative
from award_archive.site.finished_build import BuildJob
from award_archive.site.host_headers import host_files
from award_archive.site.manifest import Entries, Manifest
from award_archive.site.memory.article_records import decoded_body
from award_archive.site.memory.database import Memory, digest_of
from award_archive.site.memory.text_reader import texts_of
from award_archive.site.output_folder import MANIFEST, Output
from award_archive.site.output_state import OutputState
from award_archive.site.pictures.derivative_maker import DerivativeMaker
from award_archive.site.plan import Plan
from award_archive.site.progress import ShowProgress
from award_archive.site.search_files import search_index
from award_archive.site.stage import MadeFile, Stage
from award_archive.site.theme.page_keys import Keys
from award_archive.site.theme.rendering import renderer
from award_archive.site.theme.static_files import StaticFiles
from award_archive.site.theme.styles import Styles, styles_of
from award_archive.site.theme.theme_files import Templates, Uses
from award_archive.site.versions import version_of
from award_archive.site.workers import Workers

# How many things a page may be made from before a worker gets what was made of them instead.
_MANY = 100


@dataclass(frozen=True, slots=True)
class Written:
    """How many files a build wrote, left as they were and deleted."""

    written: int
    kept: int
    deleted: int


@dataclass(frozen=True, slots=True)
class _Rendering:
    """All that a worker needs to render pages."""

    templates: Templates
    styles: Styles
    site: SiteView
    memory: Path
    stage: Stage

    def make(self, pages: Sequence[Page]) -> list[MadeFile]:
        """Render the pages and stage what is new. Raises MemoryFaultError where a text is lost, and OSError."""
        render, text_of = renderer(self.templates, self.styles, self.site).render, _text_of(self.memory)
        views = ((page, page.view(text_of)) for page in pages)
        return [self.stage.make(addresses.file_of(page.url), render(page, view)) for page, view in views]


class Publisher:
    """Makes one output folder equal to a plan."""

    def __init__(self, job: BuildJob, output: Output, memory: Memory, workers: Workers, show: ShowProgress) -> None:
        self._job, self._output, self._memory, self._workers, self._show = job, output, memory, workers, show
        self._stage = Stage(str(output.stage), str(output.folder))
        self._state = OutputState(str(output.folder), job.output_name, memory)

    def publish(self, plan: Plan, derivative_maker: DerivativeMaker) -> Written:
        """Make what is new, move it into place, and delete what nothing claims any more.

        Nothing in the folder changes before all is made. Raises OSError, ObstaclesError, LostFilesError, PhotoFault and
        MemoryFaultError.
        """
        made = self._make(plan, derivative_maker)
        self._state.add(made)
        entries = self._state.entries()
        if self._job.settings.url:
            manifest = self._make_manifest(plan, entries, anew=any(one.is_new for one in made))
            self._state.add([manifest])
            made.append(manifest)
            entries[MANIFEST] = Raw(manifest.entry.to_json())
        staged = [one for one in made if one.is_new]
        deleted = self._output.publish(entries, self._state.left_behind(), staged)
        self._state.keep(made)
        written = len(staged)
        return Written(written, self._state.number_of_files - written, deleted)

    def _make(self, plan: Plan, derivative_maker: DerivativeMaker) -> list[MadeFile]:
        """Claim every file but the manifest; make and stage those that are stale."""
        theme, is_stale = self._job.theme, self._state.claim_and_check
        static = StaticFiles(theme)
        index = search_index(plan, self._memory, self._workers)
        uses, site = self._uses(), site_view(plan.archive, static.search_script, index.head, static.icon_data_url)
        styles = styles_of((page.template for page in plan.pages), theme, uses)
        linking = (page.url for page in plan.pages if page.is_indexed)
        others = [*static.files, *host_files(site.url, static.script_sources, styles, static.files, linking)]
        keys = Keys(theme, uses, styles, site, plan.content.digests)
        text_of = _text_of(self._memory.file)
        pages = [_lightened(page, text_of) for page in plan.pages if is_stale(page.url, keys.of_page(page))]
        files = [file for file in (*plan.files, *others, *index.files) if is_stale(file.url, keys.of_file(file))]
        pictures = self._pictures(plan, derivative_maker)
        rendering = _Rendering(theme.to_render, styles, site, self._memory.file, self._stage)
        batches = self._workers.map(partial(_make, rendering), pages)
        apart = self._workers.map(self._stage.make_all, [file for file in files if file.is_apart])
        made = pictures + self._stage.make_all([file for file in files if not file.is_apart])
        for batch in chain(batches, apart):
            made += batch
            self._show(for_publishers.RENDERING, len(made), len(pages) + len(files) + len(pictures))
        return made

    @property
    def number_of_files(self) -> int:
        """How many files of the folder are remembered: those that are claimed, and the folder's list."""
        return self._state.number_of_files + 1

    def _uses(self) -> Uses:
        """What templates use, found out once for each theme."""
        fact = f"uses of {self._job.theme.digest.hex()}"
        known = self._memory.fact(fact)
        if known is not None:
            return Uses.from_json(known)
        uses = Uses.of(self._job.theme)
        self._memory.keep_fact(fact, uses.to_json())
        return uses

    def _pictures(self, plan: Plan, derivative_maker: DerivativeMaker) -> list[MadeFile]:
        """The derivatives that are due, each made and staged."""
        claimed = plan.archive.derivatives
        tasks = [DerivativeTask(original, tuple(filter(self._is_picture_stale, group))) for original, group in claimed]
        made_pictures = derivative_maker.make(tasks)
        made = [
            self._stage.make(addresses.file_of(addresses.picture(derivative)), data)
            for derivative, data in made_pictures
        ]
        derivative_maker.prune({derivative.key for derivative in plan.archive.planned_derivatives})
        return made

    def _is_picture_stale(self, derivative: Derivative) -> bool:
        # A derivative's name says what is in it.
        return self._state.claim_and_check(addresses.picture(derivative), digest_of(derivative.name.encode()))

    def _make_manifest(self, plan: Plan, entries: Entries, *, anew: bool) -> MadeFile:
        """Claim the manifest of all other files, and stage it if it is new.

        `anew` stages it in any case, so that no manifest is there while other files change.
        """
        manifest = Manifest(
            site=self._job.settings.url,
            version=version_of("bang-vang"),
            commit=self._job.commit,
            files=entries,
            addresses={page.url: page.guarded_title for page in plan.pages if page.guarded_title},
            aliases=plan.aliases,
            gone={gone.url: gone.reason for gone in plan.archive.gone},
        )
        self._state.claim(MANIFEST)
        return self._stage.make(MANIFEST, manifest.content(), anew=anew)


def _lightened(page: Page, text_of: TextOf) -> Page:
    """Replace a page's data by its view if the data holds many articles, which take long to send to a worker."""
    values = (getattr(page.data, field) for field in page.data.__struct_fields__)
    if sum(len(value) for value in values if isinstance(value, tuple)) < _MANY:
        return page
    return structs.replace(page, data=Ready(page.view(text_of)))


def _text_of(memory: Path) -> TextOf:
    """The texts of the memory in that file, by their digests; only what was committed is found."""
    texts = texts_of(memory)

    def text_of(digest: bytes) -> Body:
        return decoded_body(texts.text(digest))

    return text_of


def _make(rendering: _Rendering, pages: Sequence[Page]) -> list[MadeFile]:
    return rendering.make(pages)
