"""Reads the theme's templates and static files, and finds which templates and site fields each template uses.

It also computes the theme's digest, which changes with any of its files and with Jinja's options.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from award_archive.messages import for_publishers
from award_archive.reading.walking import read_files

ALL_FIELDS = "*"
# What lies beside templates: styles, and examples of components.
_NO_TEMPLATES = (".css", ".json")


class ThemeFaultError(Exception):
    """A file of the theme that cannot be used; the text names it."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates' sources by name, as they were when the build began, and Jinja's options."""

    sources: tuple[tuple[str, bytes], ...]
    options: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Theme:
    """The folders of templates, the first of which wins, the folder of static files, and Jinja's options."""

    templates: tuple[str, ...]
    static: str
    options: tuple[tuple[str, Any], ...] = ()

    @classmethod
    def of(cls, templates: Iterable[str | Path], static: str | Path, options: Mapping[str, Any]) -> "Theme":
        """The theme with options as they stand in a settings file."""
        frozen = ((name, tuple(value) if isinstance(value, list) else value) for name, value in options.items())
        return cls(tuple(map(str, templates)), str(static), tuple(sorted(frozen)))

    @cached_property
    def sources(self) -> dict[str, bytes]:
        """Every template, and what lies beside templates, by its name."""
        found: dict[str, bytes] = {}
        for folder in map(Path, self.templates):
            for name, source in read_files(folder):
                found.setdefault(name, source)
        return found

    @property
    def to_render(self) -> Templates:
        """What rendering needs of the theme."""
        templates = {name: source for name, source in self.sources.items() if not name.endswith(_NO_TEMPLATES)}
        return Templates(tuple(templates.items()), self.options)

    def text(self, name: str) -> str:
        """A source as text, without a byte order mark; "" where there is none. Raises ThemeFaultError."""
        try:
            return self.sources.get(name, b"").decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ThemeFaultError(for_publishers.not_utf8(name, error.start + 1)) from None

    @cached_property
    def static_files(self) -> dict[str, bytes]:
        """Every static file by its name."""
        # An empty path would be the folder that the process runs in.
        return dict(read_files(Path(self.static))) if self.static else {}

    @cached_property
    def digest(self) -> bytes:
        """Changes with anything that the theme is."""
        digest = blake2b(repr(self.options).encode(), digest_size=16)
        for files in (self.sources, self.static_files):
            for name, content in sorted(files.items()):
                digest.update(f"{name}\0{len(content)}\0".encode() + content)
        return digest.digest()


@dataclass(frozen=True)
class Uses:
    """What each template names itself: other templates, and fields of the site or ALL_FIELDS."""

    templates: Mapping[str, tuple[str, ...]]
    site: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, theme: Theme) -> "Uses":
        """Look through every template; one that names another by an expression uses them all."""
        templates: dict[str, tuple[str, ...]] = {}
        site: dict[str, tuple[str, ...]] = {}
        for name, source in theme.sources.items():
            # Who uses one that cannot be read is told when it is rendered.
            if not name.endswith(_NO_TEMPLATES) and (found := _named_in(source, theme.options)):
                templates[name] = tuple(theme.sources) if None in found[0] else tuple(n for n in found[0] if n)
                site[name] = found[1]
        return cls(templates, site)

    def to_json(self) -> bytes:
        """The uses as bytes to remember."""
        return json.dumps([dict(self.templates), dict(self.site)]).encode()

    @classmethod
    def from_json(cls, content: bytes) -> "Uses":
        """The uses that the bytes are. Raises ValueError."""
        templates, site = json.loads(content)
        return cls(*({name: tuple(named) for name, named in found.items()} for found in (templates, site)))

    def closure(self, name: str) -> set[str]:
        """The template, and all that it uses directly or through others."""
        found: set[str] = set()
        new = [name]
        while new:
            one = new.pop()
            if one not in found:
                found.add(one)
                new += self.templates.get(one, ())
        return found


@lru_cache(maxsize=256)
def _named_in(
    source: bytes, options: tuple[tuple[str, Any], ...]
) -> tuple[tuple[str | None, ...], tuple[str, ...]] | None:
    """The templates that a source names, None for one that an expression names, and fields of the site or ALL_FIELDS.

    None where the source cannot be read. A process that builds again looks only through what has changed.
    """
    from jinja2 import Environment, TemplateSyntaxError, meta, nodes

    try:
        tree = Environment(**dict(options)).parse(source.decode())  # noqa: S701 - nothing is rendered with it
    except (TemplateSyntaxError, UnicodeDecodeError):
        return None
    whole = sum(found.name == "site" for found in tree.find_all(nodes.Name))
    of_site = [found.attr for found in tree.find_all(nodes.Getattr) if getattr(found.node, "name", "") == "site"]
    # Where the site is handed on as a whole, what becomes of it there cannot be told.
    fields = (*sorted(set(of_site)), *([ALL_FIELDS] if whole > len(of_site) else []))
    return tuple(meta.find_referenced_templates(tree)), fields
