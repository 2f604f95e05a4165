"""Progress of what takes long: a bar on a terminal, one line in a log."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_WORDS = "Làm ảnh"


@contextmanager
def photo_progress() -> Iterator[Callable[[int, int], None]]:
    """A function to tell how many photographs are done, of how many. Nothing is shown where there are none."""
    from rich.console import Console  # only builds with new photographs need it
    from rich.progress import MofNCompleteColumn, Progress

    bar = Progress(
        *Progress.get_default_columns(), MofNCompleteColumn(), console=Console(file=sys.stderr), transient=True
    )
    task = bar.add_task(_WORDS, total=None, start=False)

    def tell(done: int, total: int) -> None:
        if not bar.console.is_terminal:
            if done == total:
                print(f"{_WORDS}: {total} xong.", file=sys.stderr)
            return
        bar.start()
        bar.start_task(task)
        bar.update(task, completed=done, total=total)

    try:
        yield tell
    finally:
        bar.stop()
