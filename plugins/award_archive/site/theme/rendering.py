"""Renders pages to HTML with the theme's templates.

A template sees the page, its view, the site, the stylesheet and the filters; an undefined name is an error. Each
process keeps the last renderer, because compiling templates takes long.
"""

from functools import lru_cache

from jinja2 import DictLoader, Environment, StrictUndefined

from award_archive.pages import addresses
from award_archive.pages.views.page import Page, SiteView, View
from award_archive.site.theme.filters import ROOT, filters_of
from award_archive.site.theme.styles import Styles
from award_archive.site.theme.theme_files import Templates


class Renderer:
    """Renders pages with one theme for one site."""

    def __init__(self, templates: Templates, styles: Styles, site: SiteView) -> None:
        options = dict(templates.options) | {"autoescape": True, "undefined": StrictUndefined, "auto_reload": False}
        sources = {name: source.decode(errors="replace") for name, source in templates.sources}
        self._environment = Environment(loader=DictLoader(sources), **options)  # noqa: S701 - it is on
        # A template shows its page, view and site; every function more is looked through at each of its imports.
        self._environment.globals.clear()
        self._environment.filters.update(filters_of(site.url))
        self._site = site
        self._styles = dict(styles)

    def render(self, page: Page, view: View) -> bytes:
        """The page's HTML, which shows the view."""
        template = self._environment.get_template(page.template)
        html = template.render(page=page, view=view, site=self._site, style=self._styles[page.template])
        return (html.replace(ROOT, self._root(page.url)).rstrip() + "\n").encode()

    def _root(self, url: str) -> str:
        """How links from the page begin: with the public address on the page that hosts show at any depth."""
        return f"{self._site.url}/" if url == addresses.NOT_FOUND else addresses.path_to_root(url)


@lru_cache(maxsize=1)
def renderer(templates: Templates, styles: Styles, site: SiteView) -> Renderer:
    """The renderer for the templates, their styles and the site; compiling templates takes longer than using them."""
    return Renderer(templates, styles, site)
