"""Asks git for the commit that is checked out where the content lies."""

import os
import re
import subprocess
from pathlib import Path

# A hook of git names its own repository by these; the content's may be another one.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE")
_HASH = re.compile(r"[0-9a-f]{40,64}")


def commit_of(folder: Path) -> str | None:
    """The hash of the folder's commit; None where there is no repository, no commit yet, or no git."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    try:
        done = subprocess.run(
            ["git", "rev-parse", "--verify", "HEAD"],  # noqa: S607 - whichever git the builder has
            cwd=folder,
            env=environment,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    said = done.stdout.decode("ascii", "replace").strip()
    return said if done.returncode == 0 and _HASH.fullmatch(said) else None
