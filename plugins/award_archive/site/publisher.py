"""Makes the pages, files and pictures that changed, publishes them, and deletes files that are no longer claimed.

Nothing in the output folder changes before all is made. What was made is remembered with its key for the next build.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from msgspec.structs import replace
from rjsmin import jsmin

from award_archive.messages import for_publishers
from award_archive.model.article import Body
from award_archive.pages import addresses
from award_archive.pages.all_pages import site_view
from award_archive.pages.files.site_file import Bytes, SiteFile
from award_archive.pages.views.page import Page, Ready, SiteView, TextOf
from award_archive.photos.derivative_cache import DerivativeTask
from award_archive.photos.derivatives import Derivative
from award_archive.site.host_headers import host_files
from award_archive.site.memory.article_records import decoded_body
from award_archive.site.memory.database import Memory, OutputFile, digest_of
from award_archive.site.memory.signatures import UNSETTLED, signature_of, wait_for_tick
from award_archive.site.memory.text_reader import texts_of
from award_archive.site.output_folder import MANIFEST, Output, holds, put
from award_archive.site.pictures.derivative_maker import DerivativeMaker
from award_archive.site.plan import Plan
from award_archive.site.progress import ShowProgress
from award_archive.site.search_files import search_files
from award_archive.site.theme.page_keys import Keys
from award_archive.site.theme.rendering import renderer
from award_archive.site.theme.styles import Styles, styles_of
from award_archive.site.theme.theme_files import SEARCH_SCRIPT, Templates, Theme, Uses
from award_archive.site.workers import Workers

# How many things a page may be made from before a worker gets what was made of them instead.
_MANY = 100


@dataclass(frozen=True, slots=True)
class Written:
    """How many files a build wrote, left as they were and deleted."""

    written: int
    kept: int
    deleted: int


@dataclass(frozen=True)
class _Made:
    """A file that was made anew: its path, the digest of its bytes, and whether they are staged as new."""

    path: str
    digest: bytes
    is_new: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """The output folder and its stage, in which new files are made."""

    folder: str
    stage: str

    def make(self, path: str, content: bytes) -> _Made:
        """Stage the file if its bytes are new. Raises OSError."""
        is_new = not holds(f"{self.folder}/{path}", content)
        if is_new:
            put(self.stage, path, content)
        return _Made(path, digest_of(content), is_new)

    def make_all(self, files: Sequence[SiteFile]) -> list[_Made]:
        """Make the files and stage those that are new. Raises OSError."""
        return [self.make(addresses.file_of(file.url), file.content) for file in files]


@dataclass(frozen=True, slots=True)
class _Rendering:
    """All that a worker needs to render pages."""

    templates: Templates
    styles: Styles
    site: SiteView
    memory: Path
    place: _Place

    def make(self, pages: Sequence[Page]) -> list[_Made]:
        """Render the pages and stage what is new. Raises MemoryFaultError where a text is lost, and OSError."""
        render, text_of = renderer(self.templates, self.styles, self.site).render, _text_of(self.memory)
        views = ((page, page.view(text_of)) for page in pages)
        return [self.place.make(addresses.file_of(page.url), render(page, view)) for page, view in views]


class Publisher:
    """Makes one output folder equal to a plan."""

    def __init__(
        self, theme: Theme, output: Output, name: str, memory: Memory, workers: Workers, show: ShowProgress
    ) -> None:
        self._theme, self._output, self._name = theme, output, name
        self._memory, self._workers, self._show = memory, workers, show
        self._folder = str(output.folder)
        self._place = _Place(self._folder, str(output.stage))
        self._known = memory.outputs(name)
        self._keys: dict[str, bytes] = {}
        self._rows: dict[str, OutputFile] = {}

    def publish(self, plan: Plan, derivative_maker: DerivativeMaker) -> Written:
        """Make what is new, move it into place, and delete what nothing claims any more.

        Nothing in the folder changes before all is made. Raises OSError, PhotoFault and MemoryFaultError.
        """
        script, static = _static_files(self._theme)
        uses, site = self._uses(), site_view(plan.archive, script)
        styles = styles_of((page.template for page in plan.pages), self._theme, uses)
        static += host_files(site.url, styles, static)
        keys = Keys(self._theme, uses, styles, site, plan.content.digests)
        text_of = _text_of(self._memory.file)
        pages = [_lightened(page, text_of) for page in plan.pages if self._is_stale(page.url, keys.of_page(page))]
        index = search_files(plan, self._memory, self._workers)
        files = [file for file in (*plan.files, *static, *index) if self._is_stale(file.url, keys.of_file(file))]
        pictures = self._pictures(plan, derivative_maker)
        rendering = _Rendering(self._theme.to_render, styles, site, self._memory.file, self._place)
        batches = self._workers.map(partial(_make, rendering), pages)
        apart = self._workers.map(self._place.make_all, [file for file in files if file.is_apart])
        made = pictures + self._place.make_all([file for file in files if not file.is_apart])
        for batch in chain(batches, apart):
            made += batch
            self._show(for_publishers.RENDERING, len(made), len(pages) + len(files) + len(pictures))
        deleted = self._output.publish(set(self._keys), self._left_behind())
        written = sum(one.is_new for one in made)
        self._remember(made)
        return Written(written, len(self._keys) - written, deleted)

    @property
    def files(self) -> int:
        """How many files of the folder are remembered."""
        return len(self._keys) + 1

    def _uses(self) -> Uses:
        """What templates use, found out once for each theme."""
        fact = f"uses of {self._theme.digest.hex()}"
        known = self._memory.fact(fact)
        if known is not None:
            return Uses.from_json(known)
        uses = Uses.of(self._theme)
        self._memory.keep_fact(fact, uses.to_json())
        return uses

    def _is_stale(self, url: str, key: bytes) -> bool:
        """Claim the file, and say whether it has to be made."""
        path = addresses.file_of(url)
        self._keys[path] = key
        row = self._known.get(path)
        return row is None or row.key != key or not self._is_as_left(row)

    def _is_as_left(self, row: OutputFile) -> bool:
        """Whether the file holds what was written; one restored from elsewhere does, under another signature."""
        target = f"{self._folder}/{row.path}"
        mark = signature_of(target)
        if mark is None or mark == row.signature:
            return mark is not None
        if not _has_digest(target, row.digest):
            return False
        self._rows[row.path] = OutputFile(row.path, row.key, row.digest, mark)
        return True

    def _left_behind(self) -> set[str]:
        """The files that earlier builds wrote, that are still as they were left and that nothing claims any more."""
        rows = (row for path, row in self._known.items() if path not in self._keys and path != MANIFEST)
        return {row.path for row in rows if self._is_as_left(row)}

    def _pictures(self, plan: Plan, derivative_maker: DerivativeMaker) -> list[_Made]:
        """The derivatives that are due, each made and staged."""
        claimed = plan.archive.derivatives
        tasks = [DerivativeTask(original, tuple(filter(self._is_picture_stale, group))) for original, group in claimed]
        made_pictures = derivative_maker.make(tasks)
        made = [
            self._place.make(addresses.file_of(addresses.picture(derivative)), data)
            for derivative, data in made_pictures
        ]
        derivative_maker.prune({derivative.key for _, group in claimed for derivative in group})
        return made

    def _is_picture_stale(self, derivative: Derivative) -> bool:
        # A derivative's name says what is in it.
        return self._is_stale(addresses.picture(derivative), digest_of(derivative.name.encode()))

    def _remember(self, made: Iterable[_Made]) -> None:
        """Keep what was made, and forget what is gone. What changes from now on is seen by its signature."""
        for one in made:
            mark = signature_of(f"{self._folder}/{one.path}") or UNSETTLED
            self._rows[one.path] = OutputFile(one.path, self._keys[one.path], one.digest, mark)
        manifest = signature_of(f"{self._folder}/{MANIFEST}") or UNSETTLED
        self._rows[MANIFEST] = OutputFile(MANIFEST, b"", b"", manifest)
        self._memory.keep_outputs(self._name, self._rows.values())
        self._memory.drop_outputs(self._name, self._known.keys() - self._keys.keys() - {MANIFEST})
        wait_for_tick()


def _has_digest(target: str, digest: bytes) -> bool:
    try:
        return digest_of(Path(target).read_bytes()) == digest
    except OSError:
        return False  # to be written again, if it can be


def _static_files(theme: Theme) -> tuple[str, list[SiteFile]]:
    """The address of the search's script, "" where there is none, and the theme's static files.

    The script goes out without comments and spaces, and its address carries its digest.
    """
    files = dict(theme.static_files)
    script = ""
    if SEARCH_SCRIPT in files:
        content = jsmin(files.pop(SEARCH_SCRIPT).decode(errors="replace")).encode()
        script = SEARCH_SCRIPT.replace(".", f".{blake2b(content, digest_size=4).hexdigest()}.")
        files[script] = content
    return script and addresses.THEME + script, [
        SiteFile(addresses.THEME + name, Bytes(content)) for name, content in files.items()
    ]


def _lightened(page: Page, text_of: TextOf) -> Page:
    """Replace a page's data by its view if the data holds many articles, which take long to send to a worker."""
    values = (getattr(page.data, field) for field in page.data.__struct_fields__)
    if sum(len(value) for value in values if isinstance(value, tuple)) < _MANY:
        return page
    return replace(page, data=Ready(page.view(text_of)))


def _text_of(memory: Path) -> TextOf:
    """The texts of the memory in that file, by their digests; only what was committed is found."""
    texts = texts_of(memory)

    def text_of(digest: bytes) -> Body:
        return decoded_body(texts.text(digest))

    return text_of


def _make(rendering: _Rendering, pages: Sequence[Page]) -> list[_Made]:
    return rendering.make(pages)
