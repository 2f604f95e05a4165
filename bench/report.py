"""What was measured, as tables for people: printed, and put into their page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from bench import machine
from bench.projects import Project
from bench.scenarios import FROM_NOTHING, Measured, Scenario
from bench.timing import Cost

PAGE = Path(__file__).parent.parent / "docs" / "do-toc-do.md"
COMPARISON, GROWTH = "so sánh", "lớn lên"
_NOTHING = "–"
# A quiet machine needs about as long every time.
_QUIET = 1.5
_BUSY = "Có việc mà lượt chậm nhất lâu hơn gấp rưỡi lượt nhanh nhất: máy bận việc khác lúc đo, nên đo lại lúc máy rảnh."
_MB = 1_000_000
Row = tuple[str, ...]

_COMPARISON_HEAD: Row = (
    "Việc",
    "Dựng bằng",
    "Giây",
    "Nhanh nhất – chậm nhất",
    "Giây xử lý",
    "MB, tiến trình lớn nhất",
    "MB, mọi tiến trình",
    "So với Pelican thường",
)


@dataclass(slots=True)
class Costs:
    """What the builds of one project after one change cost: the watched one, and the timed ones in order of rounds."""

    together: int | None = None
    timed: list[Cost] = field(default_factory=list)

    @property
    def walls(self) -> list[float]:
        """Seconds on the clock, a number for each round."""
        return [cost.wall for cost in self.timed]


class Results:
    """The costs of every change and project."""

    def __init__(self, measured: Iterable[Measured]) -> None:
        """Take what was measured; of each change and project the first build is the watched one."""
        self._costs: dict[tuple[str, Project], Costs] = {}
        for one in measured:
            key = one.scenario, one.project
            known = self._costs.get(key)
            if known is None:
                self._costs[key] = Costs(one.cost.together)
            else:
                known.timed.append(one.cost)

    @property
    def doubt(self) -> str:
        """A line where the machine was not quiet, else ""."""
        walls = [costs.walls for costs in self._costs.values() if costs.walls]
        return f"\n{_BUSY}" if any(max(one) > _QUIET * min(one) for one in walls) else ""

    def of(self, scenario: Scenario, project: Project) -> Costs | None:
        """The costs; None where the project had no part in it."""
        return self._costs.get((scenario.name, project))


def comparison(results: Results, scenarios: Sequence[Scenario], ours: Project, plain: Project) -> str:
    """The table of both projects, with a line on what they were measured on."""
    rows = [row for scenario in scenarios for row in _compared(results, scenario, ours, plain)]
    return f"{_circumstances(results, ours)}\n{_sizes(ours, plain)}{results.doubt}\n\n{_table(_COMPARISON_HEAD, rows)}"


def growth(results: Results, scenarios: Sequence[Scenario], small: Project, large: Project) -> str:
    """The table of an archive and one of ten times as many articles."""
    sizes = [f"{_whole(project.articles)} bài" for project in (small, large)]
    head = ("Việc", *(f"{size}, giây" for size in sizes), "Gấp", *(f"{size}, MB" for size in sizes))
    rows = [row for scenario in scenarios for row in _grown(results, scenario, small, large)]
    return f"{_circumstances(results, small)}{results.doubt}\n\n{_table(head, rows)}"


def put(name: str, block: str) -> None:
    """Put the block between its marks in the page. Raises ValueError where they are not there."""
    begin, end = f"<!-- bắt đầu bảng: {name} -->\n", f"<!-- hết bảng: {name} -->"
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(begin)
    _, mark, after = rest.partition(end)
    if not mark:
        raise ValueError(f"{PAGE}: {begin.strip()} … {end}")
    PAGE.write_text(f"{before}{begin}\n{block}\n{mark}{after}", encoding="utf-8")


def _circumstances(results: Results, project: Project) -> str:
    costs = results.of(FROM_NOTHING, project)
    day, runs = datetime.now(UTC).date(), len(costs.timed) if costs else 0
    return f"Đo ngày {day.day}/{day.month}/{day.year}, {runs} lượt.\nMáy: {machine.description()}."


def _sizes(ours: Project, plain: Project) -> str:
    """How much both read and wrote."""
    articles = f"{_whole(ours.articles)} bài ({_megabytes(ours.size('content/articles')[1], 1)} MB)"
    outputs = []
    for project in (ours, plain):
        files, size = project.size("output")
        outputs.append(f"{project.name} ghi {_whole(files)} tệp ({_megabytes(size, 1)} MB)")
    return f"Kho mẫu: {articles}.\n{', '.join(outputs)}."


def _compared(results: Results, scenario: Scenario, ours: Project, plain: Project) -> Iterable[Row]:
    baseline = results.of(scenario, plain) or results.of(FROM_NOTHING, plain)
    for project in (ours, plain):
        costs = results.of(scenario, project)
        if costs and baseline:
            ratio = _ratio(costs, baseline) if project is ours else "1"
            yield (scenario.name, project.name, *_figures(costs), ratio)


def _figures(costs: Costs) -> Row:
    walls = costs.walls
    largest = max(cost.largest for cost in costs.timed)
    return (
        _decimal(median(walls)),
        f"{_decimal(min(walls))} – {_decimal(max(walls))}",
        _decimal(median(cost.processors for cost in costs.timed)),
        _megabytes(largest),
        _NOTHING if costs.together is None else _megabytes(max(costs.together, largest)),
    )


def _grown(results: Results, scenario: Scenario, small: Project, large: Project) -> Iterable[Row]:
    both = results.of(scenario, small), results.of(scenario, large)
    if both[0] and both[1]:
        walls = (_decimal(median(costs.walls)) for costs in both if costs)
        held = (_megabytes(max(cost.largest for cost in costs.timed)) for costs in both if costs)
        yield (scenario.name, *walls, _ratio(both[1], both[0]), *held)


def _ratio(costs: Costs, baseline: Costs) -> str:
    """How many times as long, from builds of the same round: what slows the machine meanwhile slows both."""
    ratios = [one / other for one, other in zip(costs.walls, baseline.walls, strict=True)]
    return f"{_decimal(median(ratios))} ({_decimal(min(ratios))} – {_decimal(max(ratios))})"


def _decimal(number: float, places: int = 2) -> str:
    return f"{number:.{places}f}".replace(".", ",")


def _whole(number: float) -> str:
    return f"{number:,.0f}".replace(",", ".")


def _megabytes(size: int, places: int = 0) -> str:
    return _decimal(size / _MB, places) if places else _whole(size / _MB)


def _table(head: Row, rows: Sequence[Row]) -> str:
    """A Markdown table whose columns stand straight as text, too."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [head, tuple("-" * width for width in widths), *rows]
    padded = (" | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)
    return "".join(f"| {line} |\n" for line in padded)
