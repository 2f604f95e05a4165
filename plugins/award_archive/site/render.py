"""Pages become HTML: the theme's templates with the few filters that they may use."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from award_archive.model.vietnamese import written_number
from award_archive.pages import addresses
from award_archive.pages.files import SiteFile
from award_archive.pages.views import Page, SiteView
from award_archive.reading.typography import typeset

_INTERNAL_LINK = re.compile(r'(<a href=")(?=/)')


class Renderer:
    """Renders pages with one theme for one site."""

    def __init__(self, environment: Environment, site: SiteView) -> None:
        environment.autoescape = True  # Pelican's default is off
        environment.undefined = StrictUndefined
        environment.filters.update(
            address=lambda url: site.url + url,
            rooted=lambda html: Markup(_INTERNAL_LINK.sub(lambda link: link[1] + site.url, html)),  # noqa: S704 - sanitised when read
            typeset=lambda text: Markup(typeset(str(escape(text)))),  # noqa: S704 - escaped just before
            number=written_number,
        )
        self._environment, self._site = environment, site

    def render(self, page: Page) -> bytes:
        """The page's HTML."""
        template = self._environment.get_template(page.template)
        return (template.render(page=page, view=page.view, site=self._site).rstrip() + "\n").encode()


def theme_files(theme: Path) -> tuple[str, tuple[SiteFile, ...]]:
    """The address of the theme's stylesheet, which carries its content's digest, and all its static files."""
    found = []
    stylesheet = ""
    for file in _static_files(theme / "static"):
        name, content = file.relative_to(theme / "static").as_posix(), file.read_bytes()
        if name == "site.css":
            digest = hashlib.blake2b(content, digest_size=4).hexdigest()
            name = stylesheet = f"site.{digest}.css"
        found.append(SiteFile(addresses.THEME + name, content))
    return addresses.THEME + stylesheet, tuple(found)


def _static_files(folder: Path) -> Iterable[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("."))
