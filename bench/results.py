"""What was measured, by change and project."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from bench.page import NOTHING, Row, decimal, megabytes, span
from bench.projects import Project
from bench.scenarios import Measured, Scenario
from bench.timing import Cost

# What `figures` are, in a table's head.
FIGURES: Row = ("Giây", "Nhanh nhất – chậm nhất", "Giây xử lý", "MB, tiến trình lớn nhất", "MB, mọi tiến trình")
# A quiet machine needs about as long every time.
_QUIET = 1.5
_BUSY = "Có việc mà lượt chậm nhất lâu hơn gấp rưỡi lượt nhanh nhất: máy bận việc khác lúc đo, nên đo lại lúc máy rảnh."


@dataclass(slots=True)
class Costs:
    """What the builds of one project after one change cost: the watched one, and the timed ones in order of rounds."""

    together: int | None = None
    timed: list[Cost] = field(default_factory=list)

    @property
    def walls(self) -> list[float]:
        """Seconds on the clock, a number for each round."""
        return [cost.wall for cost in self.timed]

    @property
    def processors(self) -> list[float]:
        """Seconds of all processors, a number for each round."""
        return [cost.processors for cost in self.timed]

    @property
    def figures(self) -> Row:
        """Seconds on the clock, from fastest to slowest, of all processors; megabytes of the largest and of all."""
        largest = max(cost.largest for cost in self.timed)
        return (
            decimal(median(self.walls)),
            span(self.walls),
            decimal(median(self.processors)),
            megabytes(largest),
            NOTHING if self.together is None else megabytes(max(self.together, largest)),
        )


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

    def of(self, scenario: Scenario[Any], project: Project) -> Costs | None:
        """The costs; None where the project had no part in it."""
        return self._costs.get((scenario.name, project))
