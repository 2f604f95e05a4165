"""What all tests of changes since a revision have: a town whose content was published."""

from pathlib import Path

import pytest

from tests.site.making import Town
from tests.site.since.published_town import published_town


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A town with one published article that has a photograph and an earlier address; all is committed."""
    return published_town(tmp_path)
