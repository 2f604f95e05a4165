"""How much memory all processes of a build take together: looked at while it runs, so the build is not timed then."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

_EVERY = 0.02
_PROC = Path("/proc")


class Watch:
    """The most memory, in bytes, that a group of processes was seen to hold; None where the system does not tell."""

    def __init__(self, group: int) -> None:
        self.peak: int | None = None
        self._group = group
        self._is_over = Event()

    def look(self) -> None:
        """Look again and again until the watch is over."""
        while not self._is_over.wait(_EVERY):
            held = [_held(member) for member in _members(self._group)]
            if any(held):
                self.peak = max(self.peak or 0, sum(held))

    def end(self) -> None:
        """Let `look` come to its end."""
        self._is_over.set()


@contextmanager
def watching(group: int) -> Iterator[Watch]:
    """Watch the processes of the group meanwhile."""
    watch = Watch(group)
    thread = Thread(target=watch.look, daemon=True)
    thread.start()
    try:
        yield watch
    finally:
        watch.end()
        thread.join()


def _members(group: int) -> Iterator[Path]:
    for folder in _PROC.glob("[0-9]*"):
        try:
            # The name in brackets may hold anything; behind it stand state, parent and group.
            fields = (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has ended
        if int(fields[2]) == group:
            yield folder


def _held(process: Path) -> int:
    """The process's memory, with what it shares divided among those who share it."""
    try:
        lines = (process / "smaps_rollup").read_text("ascii", "replace").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
