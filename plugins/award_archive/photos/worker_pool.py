"""Maps work over tasks in an executor or in this process, with a bounded number of tasks in flight to limit memory.

Results come in the order of the tasks. The first error is raised and cancels the tasks that have not begun.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, ClassVar, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class WorkerPool:
    """An executor, and how many submitted tasks may be unfinished or uncollected; without one, this process works."""

    executor: Executor | None = None
    ahead: int = 1

    # Whether its workers lack this machine's files, so that what they work on has to travel.
    is_remote: ClassVar[bool] = False

    def map(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """The result of `work` for each task, in order.

        With an executor the first tasks start at once; without one, each is done when its result is asked for.

        The first error cancels what has not begun and is raised.
        """
        if self.executor is None:
            return map(work, tasks)
        submit = self.executor.submit
        submitted = (submit(work, task) for task in tasks)
        begun: deque[Future[Result]] = deque()
        try:
            begun.extend(islice(submitted, self.ahead))
        except BaseException:
            _cancel(begun)
            raise
        return self._in_order(begun, submitted)

    def _in_order(self, begun: deque[Future[Result]], rest: Iterator[Future[Result]]) -> Iterator[Result]:
        try:
            while begun:
                result = self._result(begun.popleft())
                begun.extend(islice(rest, 1))
                yield result
        finally:
            _cancel(begun)

    def _result(self, future: Future[Result]) -> Result:
        return future.result()


def _cancel(futures: Iterable[Future[Result]]) -> None:
    for future in futures:
        future.cancel()


THIS_PROCESS = WorkerPool()
