"""A real browser from the package registries, and the real archive served to it."""

import fcntl
import functools
import http.server
import mimetypes
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.support import ROOT, pelican

# Beside the packages, under a folder of its own: a browser of another version must never be taken for this one.
UNPACKED = ROOT / "node_modules" / ".cache" / "chromium"
# Python before 3.13 does not know the pictures that most browsers are sent.
mimetypes.add_type("image/avif", ".avif")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-zygote", "--hide-scrollbars", "--disable-dev-shm-usage"]


def tools_environment() -> dict[str, str]:
    """The environment in which Node of the Python environment comes first."""
    return os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Unpack the browser once for all workers, whole or not at all, and tell where it is."""
    UNPACKED.parent.mkdir(parents=True, exist_ok=True)
    with (UNPACKED.parent / "chromium.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not UNPACKED.exists():
            unpack(UNPACKED)
    return UNPACKED / "chromium"


def unpack(folder: Path) -> None:
    unfinished = folder.with_name("unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    environment = tools_environment() | {"TMPDIR": str(unfinished)}
    script = Path(__file__).parent / "unpack.mjs"
    subprocess.run(["node", str(script)], cwd=ROOT, env=environment, capture_output=True, check=True)
    unfinished.rename(folder)


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    libraries = {"LD_LIBRARY_PATH": str(UNPACKED / "al2023" / "lib")}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=FLAGS, env={**os.environ, **libraries}, timeout=60_000
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The real archive's address on this machine, and its folder."""
    output = tmp_path_factory.mktemp("served")
    with built_and_served(ROOT / "content", output) as address:
        yield address, output


@contextmanager
def built_and_served(content: Path, output: Path) -> Iterator[str]:
    """Build the content with Pelican's own command, and serve it at the address that is given."""
    done = pelican(content, output)
    assert done.returncode == 0, done.stderr
    handler = functools.partial(_Quiet, directory=str(output))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Say nothing: pytest's output is for failures."""
