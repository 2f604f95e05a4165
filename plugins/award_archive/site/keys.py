"""Keys: the digest of all that goes into a page. A page with the same key needs no rendering."""

from collections.abc import Callable
from hashlib import blake2b
from typing import Any

import msgspec

from award_archive.pages.files import SiteFile
from award_archive.pages.views import Page, SiteView
from award_archive.site.theme import Theme, Uses

class Keys:
    """The keys of one site's pages and files."""

    def __init__(self, theme: Theme, uses: Uses, site: SiteView) -> None:
        self._theme, self._uses, self._site = theme, uses, site
        self._templates: dict[str, bytes] = {}

    def of_page(self, page: Page) -> bytes:
        """The key of a page: its template and all that the template uses, and all that the view is made from."""
        name = page.template
        if name not in self._templates:
            self._templates[name] = self._template_key(name)
        return _key(self._templates[name], (page.url, page.is_indexed, page.text, _name(page.make), page.given))

    @staticmethod
    def of_file(file: SiteFile) -> bytes:
        """The key of a file that no template makes."""
        return _key(b"", (file.url, _name(file.make), file.given))

    def _template_key(self, template: str) -> bytes:
        used = sorted(self._uses.closure(template))
        sources = [(name, self._theme.sources.get(name, b"")) for name in used]
        # The filters make addresses with the site's, in whatever template.
        fields = sorted({"url"}.union(*(self._uses.site.get(name, ()) for name in used)))
        values = [(field, getattr(self._site, field, None)) for field in fields]
        return _key(b"", (repr(self._theme.options), sources, values))


def _key(start: bytes, value: Any) -> bytes:
    return blake2b(start + msgspec.msgpack.encode(value), digest_size=16).digest()


def _name(make: Callable[..., object]) -> str:
    return f"{make.__module__}.{make.__qualname__}"
