"""Whole archives, each built once for all tests of a worker."""

from pathlib import Path

import pytest

from tests.site.built import ADDRESS, Site
from tests.support import ROOT, pelican


def _built(content: Path, output: Path, *more: str) -> Site:
    done = pelican(content, output, *more)
    assert done.returncode == 0, done.stderr
    return Site(output)


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real content, built for a public address below a folder."""
    return _built(ROOT / "content", tmp_path_factory.mktemp("archive"), "-e", f'SITEURL="{ADDRESS}"')


@pytest.fixture(scope="session")
def draft_archive(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real content, built without a public address."""
    return _built(ROOT / "content", tmp_path_factory.mktemp("draft"))


@pytest.fixture(scope="session")
def other_town(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The content of other provinces, with a register of its own."""
    content = ROOT / "tests" / "towns" / "other_provinces" / "content"
    name = 'SITENAME="Bảng vàng các tỉnh"'
    return _built(content, tmp_path_factory.mktemp("town"), "-e", f'SITEURL="{ADDRESS}"', name)
