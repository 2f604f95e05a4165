"""Whether HTML is valid, as html-validate judges it."""

import subprocess
from pathlib import Path

from tests.support import ROOT, tools_environment

_CONFIG = Path(__file__).parent / "htmlvalidate.json"


def html_faults(path: Path) -> str:
    """What html-validate says of a page, or of every page below a folder; nothing where all are valid."""
    command = ["npx", "--no-install", "html-validate", "--config", str(_CONFIG), "--ext", "html", str(path)]
    done = subprocess.run(
        command, cwd=ROOT, env=tools_environment(), capture_output=True, text=True, timeout=300, check=False
    )
    return (done.stdout[-4000:] + done.stderr[-2000:] or "html-validate failed") if done.returncode else ""
