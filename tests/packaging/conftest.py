"""The wheel, built once for all tests of a worker."""

from pathlib import Path

import pytest

from tests.packaging.wheels import built, copied


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this folder, in which an earlier build has left a file that is there no longer."""
    folder = tmp_path_factory.mktemp("wheel")
    source = copied(folder / "source")
    left = source / "build" / "lib" / "award_archive" / "theme" / "bo-di.html"
    left.parent.mkdir(parents=True)
    left.touch()
    return built("wheel", source, folder / "made")
