"""Asks git for the commit that is checked out where the content lies."""

import subprocess
from pathlib import Path


def commit_of(folder: Path) -> str | None:
    """The hash of the folder's commit; None where there is no repository, no commit yet, or no git."""
    try:
        done = subprocess.run(
            ["git", "rev-parse", "--verify", "HEAD"],  # noqa: S607 - whichever git the builder has
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return None
    return done.stdout.strip() or None if done.returncode == 0 else None
