"""Fixtures for all tests, and what happens to tests of whole sites where no site can be built."""

import shutil
import signal
from collections import Counter
from pathlib import Path

import pytest

from tests import builders
from tests.support import ARCHIVE, write_content

# Each worker takes one file after another. What takes minutes begins first, or one would wait for the other at the end.
LONG = ("test_law.py", "test_lighthouse.py", "test_kills.py", "test_photographs.py", "test_wire.py")
# The folders and files whose tests need all builders: they build sites, or check content as a build does.
OF_SITES = {"broken", "browser", "content", "docs", "editor", "injection", "site", "test_every_field_is_shown.py"}
NO_SITE = "No site can be built"

# A shell that starts the tests in the background lets them and all their children ignore Ctrl-C, which tests send.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the longest files first, and leave the others in their order."""
    items.sort(key=lambda item: LONG.index(item.path.name) if item.path.name in LONG else len(LONG))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test of whole sites where a builder is at fault: the builder's own test tells it, once."""
    if OF_SITES & set(item.path.relative_to(Path(__file__).parent).parts) and (fault := builders.fault()):
        pytest.skip(f"{NO_SITE}: {fault}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let a run fail in which tests were skipped for a builder, even if the builder's own test was not in it."""
    if session.exitstatus == pytest.ExitCode.OK and _reasons(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(config: pytest.Config, terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line why tests were skipped for a builder."""
    for reason, times in Counter(_reasons(config)).items():
        terminalreporter.write_line(f"{reason} ({times} tests are not run)")


def _reasons(config: pytest.Config) -> list[str]:
    """The reason of each test that was skipped for a builder."""
    reporter = config.pluginmanager.getplugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    reasons = [report.longrepr[2].removeprefix("Skipped: ") for report in skipped if isinstance(report.longrepr, tuple)]
    return [reason for reason in reasons if reason.startswith(NO_SITE)]


@pytest.fixture(scope="session")
def archive_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of the tests' archive, in a folder where builds may leave what they remember."""
    return shutil.copytree(ARCHIVE, tmp_path_factory.mktemp("own") / "content")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content folder that is right in every line."""
    return write_content(tmp_path)
