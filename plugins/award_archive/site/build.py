"""A plan becomes an output folder. Everything is made before the first file is written."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment

from award_archive.pages import addresses
from award_archive.pages.site import site_view
from award_archive.photos.store import PhotoStore
from award_archive.site.plan import Plan
from award_archive.site.render import Renderer, theme_files
from award_archive.site.write import Written, write_site


def build(
    plan: Plan,
    environment: Environment,
    theme: Path,
    output: Path,
    store: PhotoStore,
    progress: Callable[[int, int], None] | None = None,
) -> Written:
    """Render and write a plan without errors. `progress` hears of photographs done and to do.

    Raises OSError where the cache or the output folder cannot be written.
    """
    stylesheet, static = theme_files(theme)
    renderer = Renderer(environment, site_view(plan.archive, stylesheet))
    files: dict[str, bytes | Path] = {addresses.file_of(page.url): renderer.render(page) for page in plan.pages}
    files |= {addresses.file_of(file.url): file.content for file in (*plan.files, *static)}
    jobs = [(picture.original, picture.derivatives) for picture in plan.archive.pictures.values()]
    derivatives = store.ensure(jobs, progress=progress)
    files |= {addresses.file_of(addresses.PICTURES + name): path for name, path in derivatives.items()}
    written = write_site(output, files)
    store.prune(derivatives)
    return written
