"""Repositories of git for tests."""

import subprocess
from pathlib import Path

_PERSON = ("-c", "user.name=Ai", "-c", "user.email=ai@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> str:
    """What a command of git says in the folder."""
    done = subprocess.run(["git", *_PERSON, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def commit(folder: Path) -> str:
    """Commit all that the folder holds, and return the commit's hash."""
    if not git(folder, "init", "--quiet", "--initial-branch=main"):
        git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "change")
    return git(folder, "rev-parse", "HEAD")
