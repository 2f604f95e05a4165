"""The wheel, installed into an environment of its own far from this folder, builds what this folder's code builds."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.packaging.wheels import clean_environment
from tests.support import ROOT, TOWNS, snapshot

pytestmark = pytest.mark.slow
# What a settings file must say at least.
SETTINGS = """SITENAME = "Bảng vàng thử"
PATH = "content"
AWARD_ARCHIVE = {"feed_namespace": "bang-vang-thu"}
"""
# Where installers of Pythons put them, if not on PATH.
PLACES = (".pyenv/versions/{}.*/bin/python", ".local/share/uv/python/cpython-{}.*/bin/python")
BUILD = ("-m", "pelican", "content", "--fatal", "errors")


@dataclass(frozen=True)
class Town:
    """A project that holds nothing but settings and content."""

    folder: Path
    options: tuple[str, ...]

    def built(self, python: Path | str, **environment: str) -> dict[str, bytes]:
        """Build from nothing with that Python, and read what it made."""
        for name in ("output", ".cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        run([str(python), *BUILD, *self.options], self.folder, **environment)
        return snapshot(self.folder / "output")


def run(command: list[str], folder: Path, **environment: str) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env=clean_environment() | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return done.stdout + done.stderr


def interpreters(version: str) -> Iterator[str]:
    """The programs that may be this version of Python."""
    yield sys.executable
    yield from filter(None, [shutil.which(f"python{version}")])
    for place in PLACES:
        yield from map(str, sorted(Path.home().glob(place.format(version))))


def is_version(python: str, version: str) -> bool:
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False, env=clean_environment())
    return done.stdout.strip() == version


@pytest.fixture(scope="module", params=["3.11", "3.13"])
def installed(request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a fresh environment that has the wheel, with the libraries that this project locks."""
    version: str = request.param
    python = next((python for python in interpreters(version) if is_version(python, version)), None)
    if python is None:
        pytest.skip(f"there is no Python {version} on this machine")
    folder = tmp_path_factory.mktemp("installed")
    run([python, "-m", "venv", "environment"], folder)
    programs = folder / "environment" / "bin"
    pip = [str(programs / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, "--require-hashes", "--requirement", str(ROOT / "requirements" / "site.txt")], folder)
    # What the wheel says that it needs must be there now.
    run([*pip, "--no-index", str(wheel)], folder)
    return programs


@pytest.fixture(params=[("other_provinces", ""), ("version_0_1", "https://kho.example/thu")], ids=lambda town: town[0])
def town(request: pytest.FixtureRequest, tmp_path: Path) -> Town:
    """A town in a folder of its own, without and with a public address."""
    name, url = request.param
    ignored = shutil.ignore_patterns(".cache")
    shutil.copytree(TOWNS / name / "content", tmp_path / "content", ignore=ignored)
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    return Town(tmp_path, ("-e", f'SITEURL="{url}"') if url else ())


def test_pelican_finds_the_plugin_by_itself(installed: Path, tmp_path: Path) -> None:
    assert "pelican.plugins.bang_vang" in run([str(installed / "pelican-plugins")], tmp_path)


def test_a_town_is_built_as_by_the_code_here(installed: Path, town: Town) -> None:
    made = town.built(installed / "python")

    assert {"index.html", "tim-kiem/index.html", "theme/favicon.svg"} <= set(made)
    assert any(name.startswith("tin/") for name in made)
    assert town.built(sys.executable, PYTHONPATH=str(ROOT / "plugins")) == made


def test_the_command_of_editors_comes_along(installed: Path, town: Town) -> None:
    said = run([str(installed / "bangvang"), "check", "content"], town.folder)

    assert ", 0 lỗi, " in said
