"""The real content, built once for all gates."""

from pathlib import Path

import pytest

from tests.site.built import ADDRESS, Site, built_site
from tests.support import ROOT


@pytest.fixture(scope="session")
def real_content() -> Path:
    """The folder of the real content."""
    return ROOT / "content"


@pytest.fixture(scope="session")
def site(real_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real content, published at the tests' address."""
    return built_site(real_content, tmp_path_factory.mktemp("real"), "-e", f'SITEURL="{ADDRESS}"')
