"""Lists the theme's static files as they are published: scripts minified, all others unchanged.

The search's script stands in its page, so that a query needs no further request for it. The one that it asks for names
is a file, whose name carries its digest. The icon is also there as a `data:` URL. Icons that browsers and phones ask
for unasked lie at the root, where they look for them.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from urllib.parse import quote

from rjsmin import jsmin

from award_archive.pages import addresses
from award_archive.pages.files.site_file import Bytes, SiteFile
from award_archive.pages.views.references import SearchScript
from award_archive.site.theme.styles import source_of
from award_archive.site.theme.theme_files import Theme

_SCRIPT, _NAMES, _ICON = "tim-kiem.js", "co-phai.js", "favicon.svg"
# What would end or change the element in the page; within a script's texts the escaped letter means the same.
_END = re.compile("<(?=/script|script|!--)", re.IGNORECASE)
_AT_ROOT = {addresses.file_of(url): url for url in addresses.ICONS}


@dataclass(frozen=True)
class StaticFiles:
    """The static files of a theme."""

    theme: Theme

    @cached_property
    def search_script(self) -> SearchScript | None:
        """The search's script; None where there is none."""
        text = _END.sub(r"\\x3c", self._minified(_SCRIPT))
        return SearchScript(text, source_of(text), self._names[0].url if self._names else "") if text else None

    @property
    def script_sources(self) -> str:
        """What the scripts of the site come from, as a policy names it."""
        return f"'self' {self.search_script.source}" if self.search_script else "'self'"

    @property
    def icon_data_url(self) -> str:
        """The icon itself, for the page that is shown at any depth; "" where there is none."""
        content = self.theme.static_files.get(_ICON)
        return f"data:image/svg+xml,{quote(content)}" if content else ""

    @cached_property
    def files(self) -> list[SiteFile]:
        """Every file that is published."""
        others = ((name, content) for name, content in self.theme.static_files.items() if name not in {_SCRIPT, _NAMES})
        return [*(SiteFile(_address(name), Bytes(content)) for name, content in others), *self._names]

    @cached_property
    def _names(self) -> list[SiteFile]:
        """The script that knows names, if there is one."""
        content = self._minified(_NAMES).encode()
        name = _NAMES.replace(".", f".{blake2b(content, digest_size=4).hexdigest()}.")
        return [SiteFile(addresses.THEME + name, Bytes(content))] if content else []

    def _minified(self, name: str) -> str:
        """The script of that name without comments and spaces; "" where there is none."""
        return str(jsmin(self.theme.static_files.get(name, b"").decode(errors="replace")))


def _address(name: str) -> str:
    return _AT_ROOT.get(name, addresses.THEME + name)
