"""Renders pages to HTML with the theme's templates, and defines the filters that templates may use."""

import re
from collections.abc import Callable, Hashable
from functools import lru_cache

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from award_archive.model.vietnamese import capitalised, written_number
from award_archive.pages.linked_data.graph import graph
from award_archive.pages.views.page import Page, SiteView, View
from award_archive.pages.views.references import Ref
from award_archive.reading.typography import typeset
from award_archive.site.theme.styles import Styles
from award_archive.site.theme.theme_files import Templates

_INTERNAL_LINK = re.compile(r'(<a href=")(?=/)')


class Renderer:
    """Renders pages with one theme for one site."""

    def __init__(self, templates: Templates, styles: Styles, site: SiteView) -> None:
        options = dict(templates.options) | {"autoescape": True, "undefined": StrictUndefined, "auto_reload": False}
        sources = {name: source.decode(errors="replace") for name, source in templates.sources}
        self._environment = Environment(loader=DictLoader(sources), **options)  # noqa: S701 - it is on
        # A template shows its page, view and site; every function more is looked through at each of its imports.
        self._environment.globals.clear()
        self._environment.filters.update(
            address=lambda url: site.url + url,
            rooted=lambda html: Markup(_INTERNAL_LINK.sub(lambda link: link[1] + site.url, html)),  # noqa: S704 - sanitised when read
            graph=lambda nodes, url, title, crumbs: Markup(graph(site.url, nodes, Ref(title, url), crumbs)),  # noqa: S704 - made to stand there
            once=_once,
            capitalised=capitalised,
            typeset=_typeset,
            number=written_number,
        )
        self._site = site
        self._styles = dict(styles)

    def render(self, page: Page, view: View) -> bytes:
        """The page's HTML, which shows the view."""
        template = self._environment.get_template(page.template)
        return (
            template.render(page=page, view=view, site=self._site, style=self._styles[page.template]).rstrip() + "\n"
        ).encode()


@lru_cache(maxsize=20_000)
def _typeset(text: str) -> Markup:
    """A title with its typography; it stands on its article's page, beside its neighbours and in lists."""
    return Markup(typeset(str(escape(text))))  # noqa: S704 - escaped just before


@lru_cache(maxsize=4096, typed=True)
def _once(macro: Callable[..., str], *facts: Hashable) -> str:
    """What the macro makes of the facts, made once: most of a page stands in the same words on many others."""
    return macro(*facts)


@lru_cache(maxsize=1)
def renderer(templates: Templates, styles: Styles, site: SiteView) -> Renderer:
    """The renderer for the templates, their styles and the site; compiling templates takes longer than using them."""
    return Renderer(templates, styles, site)
