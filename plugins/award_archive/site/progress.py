"""Shows progress bars on a terminal for the tasks of a job, but none in the first two seconds of the job."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

ShowProgress = Callable[[str, int, int], None]
_PATIENCE = 2.0


def silent(_words: str, _done: int, _total: int) -> None:
    """Show nothing."""


@contextmanager
def on_terminal() -> Iterator[ShowProgress]:
    """Yield a function that shows the name of a task, how much of it is done, and how much there is.

    It shows nothing in the first two seconds, and nothing at all if stderr is no terminal.
    """
    if not sys.stderr.isatty():
        yield silent
        return
    begun = time.monotonic()
    with ExitStack() as stack:
        bars: dict[str, Callable[[int, int], None]] = {}

        def show(words: str, done: int, total: int) -> None:
            if words not in bars and time.monotonic() - begun > _PATIENCE and done < total:
                stack.close()
                try:
                    bars[words] = _bar(stack, words)
                except RuntimeError:  # the system starts no thread for it
                    bars[words] = _no_bar
            if words in bars:
                bars[words](done, total)

        yield show


def _no_bar(_done: int, _total: int) -> None:
    """Show nothing."""


def _bar(stack: ExitStack, words: str) -> Callable[[int, int], None]:
    """Open a bar on the terminal, to be closed with the stack."""
    from rich.console import Console  # only what takes long needs it
    from rich.progress import MofNCompleteColumn, Progress

    columns = (*Progress.get_default_columns(), MofNCompleteColumn())
    bar = stack.enter_context(Progress(*columns, console=Console(file=sys.stderr), transient=True))
    task = bar.add_task(words, total=None)
    return lambda done, total: bar.update(task, completed=done, total=total)
