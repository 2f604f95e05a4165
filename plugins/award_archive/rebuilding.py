"""Separates the builds of one process: ends the previous one, frees its memory, and waits after one that failed.

`--autoreload` builds again after every save. `stop_collecting` switches off Python's collector of cyclic garbage, which
a build does not need, until the process ends.
"""

import atexit
import gc
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager


def stop_collecting() -> None:
    """Switch off the collector of cyclic garbage until the process ends.

    A build makes no circles of objects, and the search for them takes a tenth of its time. Python searches once more
    when it ends, even with the collector off, but not among frozen objects.
    """
    gc.disable()
    atexit.register(gc.freeze)


class Rebuilding:
    """The builds of one process, of which one at a time is open."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._has_built = False
        self._has_failed = False

    def begin(self) -> ExitStack:
        """End the build before and free what it made. What the new one has to close goes onto the stack."""
        self.end()
        if self._has_built:
            gc.collect()  # Pelican's generators hold each other in a circle
        else:
            stop_collecting()
        self._has_built = True
        return self._open

    def end(self) -> None:
        """Close what the open build has to close; a second time does nothing."""
        stack, self._open = self._open, ExitStack()
        stack.close()

    @contextmanager
    def noting_failure(self) -> Iterator[None]:
        """A block whose exceptions are remembered for the next build, and raised."""
        try:
            yield
        except Exception:
            self._has_failed = True
            raise

    def wait_after_failure(self, wait: Callable[[], object]) -> None:
        """Wait where the build before failed.

        Pelican begins again at once after an exception: a broken article would be read over and over until it is saved.
        """
        if self._has_failed:
            wait()
            self._has_failed = False
