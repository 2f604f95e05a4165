"""Fixtures for all tests."""

from pathlib import Path

import pytest

from tests.support import write_content


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content folder that is right in every line."""
    return write_content(tmp_path)
