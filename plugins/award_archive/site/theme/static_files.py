"""Lists the theme's static files as they are published: the search's script minified, all others unchanged.

The script's name carries its digest. The icon is also there as a `data:` URL.
"""

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from urllib.parse import quote

from rjsmin import jsmin

from award_archive.pages import addresses
from award_archive.pages.files.site_file import Bytes, SiteFile
from award_archive.site.theme.theme_files import Theme

_SCRIPT, _ICON = "tim-kiem.js", "favicon.svg"


@dataclass(frozen=True)
class StaticFiles:
    """The static files of a theme."""

    theme: Theme

    @property
    def script(self) -> str:
        """The address of the search's script, which carries its digest; "" where there is none."""
        return self._script[0].url if self._script else ""

    @property
    def icon_data_url(self) -> str:
        """The icon itself, for the page that is shown at any depth; "" where there is none."""
        content = self.theme.static_files.get(_ICON)
        return f"data:image/svg+xml,{quote(content)}" if content else ""

    @cached_property
    def files(self) -> list[SiteFile]:
        """Every file that is published."""
        others = ((name, content) for name, content in self.theme.static_files.items() if name != _SCRIPT)
        return [*(SiteFile(addresses.THEME + name, Bytes(content)) for name, content in others), *self._script]

    @cached_property
    def _script(self) -> list[SiteFile]:
        """The search's script without comments and spaces, if there is one."""
        source = self.theme.static_files.get(_SCRIPT)
        if source is None:
            return []
        content = jsmin(source.decode(errors="replace")).encode()
        name = _SCRIPT.replace(".", f".{blake2b(content, digest_size=4).hexdigest()}.")
        return [SiteFile(addresses.THEME + name, Bytes(content))]
