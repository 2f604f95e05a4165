"""Computes the key of each page and file: the digest of everything it is made from.

What has the same key as in the last build need not be made again.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from award_archive.model.article import Article
from award_archive.pages.files.site_file import FileData, SiteFile
from award_archive.pages.views.page import Page, PageData, SiteView
from award_archive.site.memory.database import digest_of
from award_archive.site.theme.styles import Styles
from award_archive.site.theme.theme_files import ALL_FIELDS, Theme, Uses

_encode = msgspec.msgpack.Encoder().encode


class Keys:
    """The keys of one site's pages and files."""

    def __init__(self, theme: Theme, uses: Uses, styles: Styles, site: SiteView, articles: Mapping[str, bytes]) -> None:
        """`articles` has a digest of each article by its path, which changes with anything in the article."""
        self._theme, self._uses, self._site, self._articles = theme, uses, site, articles
        self._styles = dict(styles)
        self._templates: dict[str, bytes] = {}
        self._tuples: dict[int, tuple[tuple[Any, ...], bytes]] = {}

    def of_page(self, page: Page) -> bytes:
        """The key of a page: its template and all that the template uses, and all that the view is made from."""
        name = page.template
        if name not in self._templates:
            self._templates[name] = self._template_key(name)
        return digest_of(self._templates[name] + _encode((page.url, page.is_indexed, *self._data(page.data))))

    def of_file(self, file: SiteFile) -> bytes:
        """The key of a file that no template makes."""
        return file.digest or digest_of(_encode((file.url, *self._data(file.data))))

    def _data(self, data: PageData | FileData) -> tuple[str, list[Any]]:
        """What the data is called, and what stands for each of its values."""
        kind = type(data)
        values = [self._short(getattr(data, field)) for field in data.__struct_fields__]
        return f"{kind.__module__}.{kind.__qualname__}", values

    def _short(self, value: Any) -> Any:
        """What stands for the value in a key: articles, which many pages share, and files by their digests."""
        kind = type(value)
        if kind is Article:
            return self._articles[value.path]
        if kind is tuple and value and type(value[0]) is Article:
            return self._several(value)
        if kind is tuple and value and type(value[0]) is SiteFile:
            return [self.of_file(file) for file in value]
        return self.of_file(value) if kind is SiteFile else value

    def _several(self, articles: tuple[Article, ...]) -> bytes:
        # The tuple is held beside its digest, so that no other one can be at the same place in memory.
        held = self._tuples.get(id(articles))
        if held is None:
            digest = digest_of(b"".join([self._articles[article.path] for article in articles]))
            held = self._tuples[id(articles)] = articles, digest
        return held[1]

    def _template_key(self, template: str) -> bytes:
        used = sorted(self._uses.closure(template))
        sources = [(name, self._theme.sources.get(name)) for name in used]
        # Linked data and the page of missing addresses use the site's address, in whatever template.
        named = {"url"}.union(*(self._uses.site.get(name, ()) for name in used))
        fields = self._site.__struct_fields__ if ALL_FIELDS in named else sorted(named)
        values = [(field, getattr(self._site, field, None)) for field in fields]
        style = self._styles[template].css
        return digest_of(_encode((repr(self._theme.options), sources, style, values)))
