"""Builds the wheel and the source archive from a copy of this folder, as an installer does."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.support import ROOT

# Whatever made them, the same files give the same wheel.
_SECONDS = "1700000000"
_FILES = ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE", "LICENSE-content", "tests/support.py")
_NOT_OURS = shutil.ignore_patterns("__pycache__", "*.egg-info")


def copied(folder: Path) -> Path:
    """A copy of what is packaged and of what is not to be."""
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=_NOT_OURS)
    for name in _FILES:
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def built(what: str, source: Path, target: Path) -> Path:
    """The "wheel" or "sdist" of the source folder, made in the target folder."""
    code = f"import sys, setuptools.build_meta as backend; backend.build_{what}(sys.argv[1])"
    target.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", code, str(target)],
        cwd=source,
        env=clean_environment() | {"SOURCE_DATE_EPOCH": _SECONDS},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert 0 == done.returncode, done.stderr
    return next(target.iterdir())


def clean_environment() -> dict[str, str]:
    """The environment without what leads Python to this folder's modules, or a build to an address."""
    return {name: value for name, value in os.environ.items() if name != "SITEURL" and not name.startswith("PYTHON")}
