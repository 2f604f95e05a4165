"""The machine and the libraries that figures come from."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

_CPUS = Path("/proc/cpuinfo")
_LIBRARIES = ("Pelican", "Markdown", "typogrify")


def description() -> str:
    """One line for people."""
    python = f"Python {platform.python_version()}"
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return f"{_cores()} lõi, {_model()}, {platform.system()}; {python}, {libraries}"


def _cores() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _model() -> str:
    """The processor's name where the system tells it, else its kind."""
    try:
        lines = _CPUS.read_text("utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
