"""A small archive with photographs and the same without, and what is done to photographs before a build."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from award_archive.photos.derivatives import FORMATS, RECIPE
from bench import corpus, projects
from bench.corpus import Event
from bench.projects import Project
from bench.scenarios import FROM_NOTHING, NOTHING_CHANGED, Scenario, is_whole
from bench.timing import BuildFailedError

WITH, WITHOUT = "có ảnh", "không ảnh"
OF_EACH = len(FORMATS) * len(RECIPE.widths)
_IN_ARTICLE = 5
_RENAMED = "doi-ten-"
_FILE = "\n  - file: "


class PhotoProject(Project):
    """A copy of this project whose articles show these photographs, five each; there may be none."""

    def __init__(self, folder: Path, articles: int, photographs: Sequence[Path]) -> None:
        super().__init__(WITH if photographs else WITHOUT, folder, articles)
        self.photographs = photographs
        self._photos = folder / "content" / "photos"
        self._kept: dict[str, int] = {}

    @property
    def events(self) -> list[Event]:
        """What the articles tell."""
        return list(corpus.events(self.articles, self.wards))

    @property
    def all_derivatives(self) -> int:
        """How many derivatives the photographs have that are there now."""
        return OF_EACH * self.size("content/photos")[0]

    def text(self, event: Event) -> str:
        """The event's article with its photographs."""
        first = _IN_ARTICLE * self.events.index(event)
        names = [file.name for file in self.photographs[first : first + _IN_ARTICLE]]
        return corpus.with_photographs(corpus.for_the_archive(event), names)

    def restore(self) -> None:
        """Undo all edits, and have the photographs back under their names."""
        super().restore()
        shutil.rmtree(self._photos, ignore_errors=True)
        self._photos.mkdir()
        for file in self.photographs:
            shutil.copy(file, self._photos)

    def add(self, photograph: Path) -> None:
        """Have the first article show one photograph more."""
        shutil.copy(photograph, self._photos)
        path = f"content/{self.events[0].path}"
        self.edit(path, lambda text: corpus.with_photographs(text, [photograph.name]))

    def rename_photographs(self) -> None:
        """Give each another name, in its folder and in the articles."""
        for file in list(self._photos.iterdir()):
            file.rename(file.with_name(_RENAMED + file.name))
        for event in self.events:
            self.edit(f"content/{event.path}", lambda text: text.replace(_FILE, _FILE + _RENAMED))

    def clone(self) -> None:
        """As on another machine that was given `.cache/`: the content's files are all new, and nothing is built."""
        content, fresh = self.folder / "content", self.folder / "content.fresh"
        shutil.copytree(content, fresh, copy_function=shutil.copy)
        shutil.rmtree(content)
        fresh.rename(content)
        shutil.rmtree(self.folder / "output")

    def made(self) -> int:
        """How many derivatives were made since this was last asked."""
        files = (self.folder / ".cache" / "photos").glob("*-*.*")
        before, self._kept = self._kept, {file.name: file.stat().st_mtime_ns for file in files}
        return len(self._kept.items() - before.items())


def archive(folder: Path, photographs: Sequence[Path], articles: int) -> PhotoProject:
    """A copy of this project with as many generated articles and these photographs."""
    project = projects.copied(PhotoProject(folder, articles, photographs))
    return projects.filled(project, project.text if photographs else corpus.for_the_archive)


def articles_for(photographs: int) -> int:
    """How many articles it takes to show as many photographs."""
    return -(-photographs // _IN_ARTICLE)


def scenarios(spare: Path) -> tuple[Scenario[PhotoProject], ...]:
    """What is done to the archive; `spare` is a photograph that it does not have yet."""
    return (
        Scenario(FROM_NOTHING.name, Project.clean, _made_all),
        Scenario(NOTHING_CHANGED.name, NOTHING_CHANGED.change, _made_none),
        Scenario("thêm một ảnh", lambda project: project.add(spare), _made_one, WITH),
        Scenario("đổi tên mọi ảnh", PhotoProject.rename_photographs, _made_none, WITH),
        Scenario("chép kho sang máy khác", PhotoProject.clone, _made_none),
    )


def _made_all(project: PhotoProject) -> None:
    _is_complete(project, project.all_derivatives)


def _made_one(project: PhotoProject) -> None:
    _is_complete(project, OF_EACH)


def _made_none(project: PhotoProject) -> None:
    _is_complete(project, 0)


def _is_complete(project: PhotoProject, to_make: int) -> None:
    is_whole(project)
    made, (found, _) = project.made(), project.size("output/anh")
    if (made, found) != (to_make, project.all_derivatives):
        raise BuildFailedError(
            f"{project.name}: làm {made} bản nhỏ, trang có {found}; "
            f"đáng lẽ làm {to_make}, trang có {project.all_derivatives}"
        )
