"""Whole archives, each built once for all tests of a worker."""

from pathlib import Path

import pytest

from tests.site.built import ADDRESS, Site, built_site
from tests.support import TOWNS


@pytest.fixture(scope="session")
def archive(archive_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The tests' archive, built for a public address below a folder."""
    return built_site(archive_content, tmp_path_factory.mktemp("archive"), "-e", f'SITEURL="{ADDRESS}"')


@pytest.fixture(scope="session")
def draft_archive(archive_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The tests' archive, built without a public address."""
    return built_site(archive_content, tmp_path_factory.mktemp("draft"))


@pytest.fixture(scope="session")
def other_town(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The content of other provinces, with a register of its own."""
    content = TOWNS / "other_provinces" / "content"
    name = 'SITENAME="Bảng vàng các tỉnh"'
    return built_site(content, tmp_path_factory.mktemp("town"), "-e", f'SITEURL="{ADDRESS}"', name)
