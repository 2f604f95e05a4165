"""The tables of articles, for people: the plugin beside plain Pelican, and a small archive beside a large one."""

from collections.abc import Iterable, Sequence
from statistics import median
from typing import Any

from bench import machine
from bench.page import Row, decimal, megabytes, span, table, whole
from bench.projects import Project
from bench.results import FIGURES, Costs, Results
from bench.scenarios import FROM_NOTHING, Scenario

COMPARISON, GROWTH = "so sánh", "lớn lên"
_COMPARISON_HEAD: Row = ("Việc", "Dựng bằng", *FIGURES, "So với Pelican thường")


def comparison(results: Results, scenarios: Sequence[Scenario[Any]], ours: Project, plain: Project) -> str:
    """The table of both projects, with a line on what they were measured on."""
    rows = [row for scenario in scenarios for row in _compared(results, scenario, ours, plain)]
    return f"{_circumstances(results, ours)}\n{_sizes(ours, plain)}{results.doubt}\n\n{table(_COMPARISON_HEAD, rows)}"


def growth(results: Results, scenarios: Sequence[Scenario[Any]], small: Project, large: Project) -> str:
    """The table of an archive and one of ten times as many articles."""
    sizes = [f"{whole(project.articles)} bài" for project in (small, large)]
    head = ("Việc", *(f"{size}, giây" for size in sizes), "Gấp", *(f"{size}, MB" for size in sizes))
    rows = [row for scenario in scenarios for row in _grown(results, scenario, small, large)]
    return f"{_circumstances(results, small)}{results.doubt}\n\n{table(head, rows)}"


def _circumstances(results: Results, project: Project) -> str:
    costs = results.of(FROM_NOTHING, project)
    return machine.circumstances(len(costs.timed) if costs else 0, machine.OF_ARTICLES)


def _sizes(ours: Project, plain: Project) -> str:
    """How much both read and wrote."""
    articles = f"{whole(ours.articles)} bài ({megabytes(ours.size('content/articles')[1], 1)} MB)"
    outputs = []
    for project in (ours, plain):
        files, size = project.size("output")
        outputs.append(f"{project.name} ghi {whole(files)} tệp ({megabytes(size, 1)} MB)")
    return f"Kho mẫu: {articles}.\n{', '.join(outputs)}."


def _compared(results: Results, scenario: Scenario[Any], ours: Project, plain: Project) -> Iterable[Row]:
    baseline = results.of(scenario, plain) or results.of(FROM_NOTHING, plain)
    for project in (ours, plain):
        costs = results.of(scenario, project)
        if costs and baseline:
            ratio = _ratio(costs, baseline) if project is ours else "1"
            yield (scenario.name, project.name, *costs.figures, ratio)


def _grown(results: Results, scenario: Scenario[Any], small: Project, large: Project) -> Iterable[Row]:
    both = results.of(scenario, small), results.of(scenario, large)
    if both[0] and both[1]:
        walls = (decimal(median(costs.walls)) for costs in both if costs)
        held = (megabytes(max(cost.largest for cost in costs.timed)) for costs in both if costs)
        yield (scenario.name, *walls, _ratio(both[1], both[0]), *held)


def _ratio(costs: Costs, baseline: Costs) -> str:
    """How many times as long, from builds of the same round: what slows the machine meanwhile slows both."""
    ratios = [one / other for one, other in zip(costs.walls, baseline.walls, strict=True)]
    return f"{decimal(median(ratios))} ({span(ratios)})"
