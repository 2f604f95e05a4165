"""What the wheel holds: all that a build needs, and nothing else."""

import tarfile
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.packaging.wheels import built, copied
from tests.support import ROOT

PLUGINS = ROOT / "plugins"


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    return set(ZipFile(wheel).namelist())


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    archive = ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    return message_from_bytes(archive.read(name))


def files_in(folder: Path) -> set[str]:
    """The files of the project's folder, as their paths in it."""
    files = (file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    return {file.as_posix() for file in files if not {"__pycache__", "bang_vang.egg-info"} & set(file.parts)}


def test_the_wheel_holds_every_file_of_the_package_and_the_theme_and_no_other(names: set[str]) -> None:
    expected = files_in(PLUGINS) | {f"award_archive/theme/{name}" for name in files_in(ROOT / "theme")}

    assert 300 < len(expected)
    assert expected == {name for name in names if ".dist-info/" not in name}


def test_what_the_wheel_holds_is_as_it_is_here(wheel: Path) -> None:
    archive = ZipFile(wheel)
    theme = {name: (ROOT / "theme" / name).read_bytes() for name in files_in(ROOT / "theme")}

    assert theme == {name: archive.read(f"award_archive/theme/{name}") for name in theme}


def test_a_wheel_from_the_source_archive_is_the_same_byte_for_byte(wheel: Path, tmp_path: Path) -> None:
    sdist = built("sdist", copied(tmp_path / "source"), tmp_path / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (source,) = (tmp_path / "unpacked").iterdir()

    assert not (source / "tests").exists()
    assert wheel.read_bytes() == built("wheel", source, tmp_path / "wheel").read_bytes()


def test_the_wheel_says_what_it_is(metadata: Message) -> None:
    assert ("bang-vang", "AGPL-3.0-or-later") == (metadata["Name"], metadata["License-Expression"])
    assert {"LICENSE", "LICENSE-content"} == set(metadata.get_all("License-File", []))
    assert {"Framework :: Pelican :: Plugins", "Framework :: Pelican :: Themes"} <= set(
        metadata.get_all("Classifier", [])
    )
    assert ("text/markdown", True) == (
        metadata["Description-Content-Type"],
        metadata.as_bytes().decode().count("\n# Bảng Vàng\n") == 1,
    )
