"""Fixtures for all tests."""

import shutil
from pathlib import Path

import pytest

from tests.support import ARCHIVE, write_content

# Each worker takes one file after another. What takes minutes begins first, or one would wait for the other at the end.
LONG = ("test_law.py", "test_lighthouse.py", "test_kills.py", "test_photographs.py", "test_wire.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the longest files first, and leave the others in their order."""
    items.sort(key=lambda item: LONG.index(item.path.name) if item.path.name in LONG else len(LONG))


@pytest.fixture(scope="session")
def archive_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of the tests' archive, in a folder where builds may leave what they remember."""
    return shutil.copytree(ARCHIVE, tmp_path_factory.mktemp("own") / "content")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content folder that is right in every line."""
    return write_content(tmp_path)
