"""Two projects with the same archive, ready to be built: a copy of this one, and plain Pelican's."""

import compileall
import os
import shutil
import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from bench import corpus, timing
from bench.corpus import Event, Form, Ward
from bench.timing import BuildFailedError, Cost

OURS, PLAIN = "Bảng Vàng", "Pelican thường"
_ROOT = Path(__file__).parent.parent
_PLAIN = Path(__file__).parent / "plain"
# A register of its own, so that figures stay comparable while the real one grows.
_REGISTER = Path(__file__).parent / "register"
_COMMAND = ("-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "output", "--fatal", "errors")
_SETTINGS = "pelicanconf.py"
_WITHOUT_BYTECODE = shutil.ignore_patterns("__pycache__")


class Project:
    """A project in a folder of its own, with as many generated articles."""

    def __init__(self, name: str, folder: Path, articles: int) -> None:
        self.name, self.folder, self.articles = name, folder, articles
        self._originals: dict[str, str] = {}

    @cached_property
    def wards(self) -> list[Ward]:
        """The wards of the archive as it was before any change."""
        return corpus.wards_of(_REGISTER)

    @property
    def touched(self) -> Event:
        """The event in the middle, whose article is changed."""
        return corpus.event(self.articles // 2, self.wards)

    @property
    def renamed(self) -> Ward:
        """A ward that articles name by its id alone."""
        named_by_id = [ward for ward in self.wards if ward.is_named_by_id]
        return named_by_id[len(named_by_id) // 2]

    def build(self, *, watched: bool = False) -> Cost:
        """Build as the README's command does, in a process of its own. Raises BuildFailedError."""
        return timing.run((sys.executable, *_COMMAND), self.folder, self._environment(), watched=watched)

    def clean(self) -> None:
        """Delete what builds made and remember."""
        for name in ("output", ".cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def edit(self, path: str, change: Callable[[str], str]) -> None:
        """Change the text of a file. Raises BuildFailedError where there was nothing to be changed."""
        file = self.folder / path
        before = file.read_text("utf-8")
        after = change(before)
        if after == before:
            raise BuildFailedError(f"{path}: không có chỗ để sửa")
        self._originals.setdefault(path, before)
        file.write_text(after, encoding="utf-8")

    def restore(self) -> None:
        """Undo all edits."""
        for path, text in self._originals.items():
            (self.folder / path).write_text(text, encoding="utf-8")
        self._originals.clear()

    def page(self, url: str) -> str:
        """The page at the address. Raises BuildFailedError where none was made."""
        try:
            return (self.folder / f"output{url}index.html").read_text("utf-8")
        except OSError as error:
            raise BuildFailedError(f"{self.name}: không có trang {url}: {error.strerror}") from error

    def number_of_article_pages(self) -> int:
        """How many pages of articles there are."""
        return sum(1 for _ in (self.folder / "output" / "tin").glob("*/*/index.html"))

    def size(self, part: str) -> tuple[int, int]:
        """How many files a folder of the project holds, and their bytes."""
        sizes = [file.stat().st_size for file in (self.folder / part).rglob("*") if file.is_file()]
        return len(sizes), sum(sizes)

    def _environment(self) -> dict[str, str]:
        """That of somebody who types the command; the plugin is the copy's, not the installed one."""
        kept = {key: value for key, value in os.environ.items() if key != "SITEURL" and not key.startswith("PYTHON")}
        return kept | {"PYTHONPATH": str(self.folder / "plugins")}


ProjectT = TypeVar("ProjectT", bound=Project)


def ours(folder: Path, articles: int) -> Project:
    """A copy of this project as it stands, with the generated articles in place of its own."""
    return filled(copied(Project(OURS, folder, articles)), corpus.for_the_archive)


def plain(folder: Path, articles: int) -> Project:
    """Plain Pelican with settings and a theme of its own, and the same articles."""
    shutil.copytree(_PLAIN, folder, ignore=_WITHOUT_BYTECODE)
    shutil.copytree(_ROOT / "content" / "pages", folder / "content" / "pages")
    return filled(Project(PLAIN, folder, articles), corpus.for_pelican)


def copied(project: ProjectT) -> ProjectT:
    """The project, with a copy of this one in its folder that lacks articles and photographs."""
    for name in ("plugins", "theme", "content/pages"):
        shutil.copytree(_ROOT / name, project.folder / name, ignore=_WITHOUT_BYTECODE)
    shutil.copytree(_REGISTER, project.folder / "content" / "register")
    shutil.copy2(_ROOT / _SETTINGS, project.folder)
    # As the installed libraries are, so that no build has to.
    compileall.compile_dir(project.folder / "plugins", quiet=2)
    return project


def filled(project: ProjectT, form: Form) -> ProjectT:
    """The project, with its articles in that form."""
    corpus.write(project.folder / "content", corpus.events(project.articles, project.wards), form)
    return project
