"""A real browser from the package registries, and the tests' archive served to it."""

import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.host import hosted
from tests.site.built import ADDRESS
from tests.support import ROOT, pelican, tools_environment

# Beside the packages, under a folder of its own: a browser of another version must never be taken for this one.
UNPACKED = ROOT / "node_modules" / ".cache" / "chromium"
LIBRARIES = UNPACKED / "al2023" / "lib"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-zygote", "--hide-scrollbars", "--disable-dev-shm-usage"]


# Nowhere near the address that the site is published for: a site works wherever it is put.
BELOW = "/hai/tang"


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
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=FLAGS, env={**os.environ, "LD_LIBRARY_PATH": str(LIBRARIES)}, timeout=60_000
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(archive_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of the tests' archive on this machine, two folders down, and its folder."""
    output = tmp_path_factory.mktemp("served")
    with built_and_served(archive_content, output) as address:
        yield address, output


@contextmanager
def built_and_served(content: Path, output: Path, *more: str) -> Iterator[str]:
    """Publish the content with Pelican's own command, and serve it at another address, two folders down."""
    publish(content, output, *more)
    with hosted(output, BELOW) as address:
        yield address


def publish(content: Path, output: Path, *more: str) -> None:
    """Publish the content for the public address of these tests, with more settings where they are given."""
    done = pelican(content, output, "-e", f'SITEURL="{ADDRESS}"', *more)
    assert done.returncode == 0, done.stderr


@contextmanager
def opened(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page in a browser context of its own, which ends with the block."""
    context = browser.new_context(**options)
    try:
        yield context.new_page()
    finally:
        context.close()
