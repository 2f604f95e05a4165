"""The machine and the libraries that figures come from."""

import os
import platform
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

_CPUS = Path("/proc/cpuinfo")
# What time goes into.
OF_ARTICLES, OF_PHOTOGRAPHS = ("Pelican", "Markdown", "typogrify"), ("Pelican", "Pillow")


def circumstances(runs: int, libraries: Iterable[str]) -> str:
    """Two lines for people: when it was measured and how often, and on what."""
    python = f"Python {platform.python_version()}"
    versions = ", ".join(f"{name} {version(name)}" for name in libraries)
    return f"{measured_on()}, {runs} lượt.\nMáy: {_cores()} lõi, {_model()}, {platform.system()}; {python}, {versions}."


def measured_on() -> str:
    """On which day it was measured."""
    day = datetime.now(UTC).date()
    return f"Đo ngày {day.day}/{day.month}/{day.year}"


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
