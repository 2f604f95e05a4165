"""Real clusters on this machine: a scheduler and workers, each a process of its own that knows none of the tests."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

_PATIENCE = 120.0
# What is made to report a version that it has not got.
_PRETENDING = """\
import importlib.metadata

true_version = importlib.metadata.version


def version(name):
    return {pretended!r}.get(name) or true_version(name)


importlib.metadata.version = version
"""


@dataclass(frozen=True)
class RunningCluster:
    """The scheduler's address, and the processes."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]


@contextmanager
def running_cluster(
    folder: Path,
    number: int = 2,
    scheduler_versions: Mapping[str, str] | None = None,
    worker_versions: Mapping[str, str] | None = None,
) -> Iterator[RunningCluster]:
    """A cluster of so many workers of one thread, who live in the folder; all of it is killed in the end.

    The versions are what its processes believe of some packages.
    """
    file = folder / "scheduler.json"
    with ExitStack() as stack:
        local = ("--host", "127.0.0.1", "--no-dashboard")
        scheduler = _started(
            stack,
            _home(folder / "scheduler", scheduler_versions),
            *("distributed.cli.dask_scheduler", *local, "--port", "0", "--scheduler-file", str(file)),
            *("--idle-timeout", f"{_PATIENCE:.0f}"),  # should nobody be left to kill it
        )
        address = _address_in(file)
        alone = ("--nthreads", "1", "--no-nanny", "--memory-limit", "0", "--death-timeout", "20")
        homes = [_home(folder / f"worker-{at}", worker_versions) for at in range(number)]
        workers = [
            _started(
                stack, home, "distributed.cli.dask_worker", address, *local, *alone, "--local-directory", str(home)
            )
            for home in homes
        ]
        _wait_for(lambda: all(b"Registered to" in (home / "log").read_bytes() for home in homes))
        yield RunningCluster(address, scheduler, workers)


def _home(folder: Path, versions: Mapping[str, str] | None) -> Path:
    """A folder to work in, where Python finds what makes it believe these versions."""
    folder.mkdir(parents=True)
    if versions:
        (folder / "sitecustomize.py").write_text(_PRETENDING.format(pretended=dict(versions)))
    return folder


def _started(stack: ExitStack, home: Path, module: str, *arguments: str) -> subprocess.Popen[bytes]:
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=home,
            env={**os.environ, "PYTHONPATH": str(home)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    stack.callback(process.wait)
    stack.callback(process.kill)
    return process


def _address_in(file: Path) -> str:
    """The address that the scheduler writes when it listens."""
    _wait_for(file.exists)
    _wait_for(lambda: file.read_bytes().rstrip().endswith(b"}"))
    return str(json.loads(file.read_bytes())["address"])


def _wait_for(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.05)
