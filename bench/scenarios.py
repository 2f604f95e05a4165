"""What is done to the archive before a build, what the build must have made of it, and who builds."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bench.projects import OURS, Project, ProjectT
from bench.timing import BuildFailedError, Cost

Tell = Callable[[str], None]
ProjectT_contra = TypeVar("ProjectT_contra", bound=Project, contravariant=True)

# Typography ties the last words of a paragraph together, so pages are searched for what stands before them.
_SENTENCE = "Câu này vừa được thêm"
_SENTENCE_END = "vào cuối bài."
_NEW_NAME = "Tên Vừa Đổi"
_MARKED = "Đoạn này vừa được thêm vào mẫu trang."
_TEMPLATE = "theme/templates/article.html"
_BLOCK_END = "{% endblock %}"


@dataclass(frozen=True, slots=True)
class Scenario(Generic[ProjectT_contra]):
    """A change, and the look at what came of it; `alone` is the name of the only project that it says something of."""

    name: str
    change: Callable[[ProjectT_contra], None]
    check: Callable[[ProjectT_contra], None]
    alone: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one build cost."""

    scenario: str
    project: Project
    cost: Cost


def _touch_article(project: Project) -> None:
    project.edit(f"content/{project.touched.path}", lambda text: f"{text.rstrip()} {_SENTENCE} {_SENTENCE_END}\n")


def _rename_ward(project: Project) -> None:
    ward = project.renamed
    row, renamed = f"\n{ward.id},{ward.name},", f"\n{ward.id},{_NEW_NAME},"
    project.edit("content/register/wards.csv", lambda text: text.replace(row, renamed))


def _touch_template(project: Project) -> None:
    def marked(text: str) -> str:
        before, _, after = text.rpartition(_BLOCK_END)
        return f"{before}<p>{_MARKED}</p>\n{_BLOCK_END}{after}" if before else text

    project.edit(_TEMPLATE, marked)


def _change_nothing(_project: Project) -> None:
    pass


def is_whole(project: Project) -> None:
    """Raise BuildFailedError where pages of articles are missing, or there are too many."""
    found = project.number_of_article_pages()
    if found != project.articles:
        raise BuildFailedError(f"{project.name}: {found} trang bài, đáng lẽ {project.articles}")


def _shows_sentence(project: Project) -> None:
    is_whole(project)
    _shows(project, project.touched.url, _SENTENCE)


def _shows_new_name(project: Project) -> None:
    is_whole(project)
    _shows(project, f"/phuong/{project.renamed.id}/", _NEW_NAME)


def _shows_mark(project: Project) -> None:
    is_whole(project)
    _shows(project, project.touched.url, _MARKED)


def _shows(project: Project, url: str, words: str) -> None:
    if words not in project.page(url):
        raise BuildFailedError(f"{project.name}: trang {url} không có “{words}”")


FROM_NOTHING = Scenario("dựng từ đầu", Project.clean, is_whole)
ARTICLE_TOUCHED = Scenario("sửa một bài", _touch_article, _shows_sentence)
WARD_RENAMED = Scenario("đổi tên một phường", _rename_ward, _shows_new_name, alone=OURS)
TEMPLATE_TOUCHED = Scenario("sửa mẫu trang bài", _touch_template, _shows_mark, alone=OURS)
NOTHING_CHANGED = Scenario("không sửa gì", _change_nothing, is_whole, alone=OURS)
ALL = (FROM_NOTHING, ARTICLE_TOUCHED, WARD_RENAMED, TEMPLATE_TOUCHED, NOTHING_CHANGED)
OF_GROWTH = (FROM_NOTHING, ARTICLE_TOUCHED, NOTHING_CHANGED)


def rounds(
    projects: Sequence[ProjectT], scenarios: Sequence[Scenario[ProjectT]], runs: int, tell: Tell
) -> Iterator[Measured]:
    """As many rounds, in each of which every project is built in turn after every change.

    One round goes before, whose builds are watched and not timed: it also warms up what a first build finds cold.
    """
    for number in range(runs + 1):
        label = f"lượt {number}/{runs}" if number else "lượt đầu, xem bộ nhớ"
        for project in projects:
            project.restore()
        yield from _round(projects, scenarios, label, tell, watched=not number)


def _round(
    projects: Iterable[ProjectT],
    scenarios: Iterable[Scenario[ProjectT]],
    label: str,
    tell: Tell,
    *,
    watched: bool,
) -> Iterator[Measured]:
    for scenario in scenarios:
        for project in projects:
            if scenario.alone not in ("", project.name):
                continue
            tell(f"{label}: {scenario.name}, {project.name}, {project.articles} bài… ")
            scenario.change(project)
            # What waits to be written, the build before and deleted files too, is not this build's to wait for.
            os.sync()
            cost = project.build(watched=watched)
            scenario.check(project)
            tell(f"{cost.wall:.2f} s\n")
            yield Measured(scenario.name, project, cost)
