"""An output folder that a good build has filled."""

import shutil
from pathlib import Path

import pytest

from tests.broken.child import built
from tests.support import write_content


@pytest.fixture(scope="session")
def good_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the right content makes; to be copied, never written to."""
    folder = tmp_path_factory.mktemp("good")
    content = write_content(folder)
    assert built(content, folder / "output").code == 0
    return folder / "output"


@pytest.fixture
def output(good_output: Path, tmp_path: Path) -> Path:
    """A finished output folder of the right content."""
    return Path(shutil.copytree(good_output, tmp_path / "output"))
