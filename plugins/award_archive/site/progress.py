"""Progress of what takes long: a bar on a terminal, one line in a log."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

_WORDS = "Làm ảnh"


@contextmanager
def photo_progress() -> Iterator[Callable[[int, int], None]]:
    """A function to tell how many photographs are done, of how many. It shows nothing until it is called."""
    with ExitStack() as stack:
        bars: list[Callable[[int, int], None]] = []

        def tell(done: int, total: int) -> None:
            if not sys.stderr.isatty():
                if done == total:
                    print(f"{_WORDS}: {total} xong.", file=sys.stderr)
                return
            if not bars:
                bars.append(_bar(stack))
            bars[0](done, total)

        yield tell


def _bar(stack: ExitStack) -> Callable[[int, int], None]:
    """Open a bar on the terminal, to be closed with the stack."""
    from rich.console import Console  # only builds with new photographs need it
    from rich.progress import MofNCompleteColumn, Progress

    columns = (*Progress.get_default_columns(), MofNCompleteColumn())
    bar = stack.enter_context(Progress(*columns, console=Console(file=sys.stderr), transient=True))
    task = bar.add_task(_WORDS, total=None)
    return lambda done, total: bar.update(task, completed=done, total=total)
