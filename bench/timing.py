"""One command from its start to its end: how long it takes, and what it takes of the machine."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from resource import struct_rusage
from typing import IO

from bench.memory import watching

# What `ru_maxrss` counts in.
_UNIT = 1 if sys.platform == "darwin" else 1024
_LAST_LINES = 20


class BuildFailedError(Exception):
    """A build that ended with an error, or made something else than it should. The text says what."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: seconds on the clock, seconds of all processors, bytes of its largest process.

    `together` is the most that all its processes held at one time; None where nobody looked, for looking takes time.
    """

    wall: float
    processors: float
    largest: int
    together: int | None = None


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str], *, watched: bool = False) -> Cost:
    """Run the command in the folder and wait for it. Raises BuildFailedError."""
    with tempfile.TemporaryFile() as output:
        begun = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 - the bench's own command
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            process_group=0,
        )
        with ExitStack() as stack:
            watch = stack.enter_context(watching(process.pid)) if watched else None
            used = _wait(process)
            wall = time.perf_counter() - begun
        if process.returncode:
            raise BuildFailedError(f"{' '.join(command)}: {process.returncode}\n{_last_lines(output)}")
    largest = used.ru_maxrss * _UNIT
    # What the build shares with strangers is counted in part by the watch, and wholly in the largest process.
    together = max(watch.peak, largest) if watch and watch.peak else None
    return Cost(wall, used.ru_utime + used.ru_stime, largest, together)


def _wait(process: subprocess.Popen[bytes]) -> struct_rusage:
    """Wait for the process; what it used, with what all the processes used that it waited for itself."""
    try:
        _, status, used = os.wait4(process.pid, 0)
    except BaseException:
        # A group of its own hears nothing of Ctrl-C.
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        raise
    process.returncode = os.waitstatus_to_exitcode(status)
    return used


def _last_lines(output: IO[bytes]) -> str:
    output.seek(0)
    return "\n".join(output.read().decode(errors="replace").splitlines()[-_LAST_LINES:])
