"""A project of settings and content alone, with a settings file that says little, is built like any other."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT, pelican, snapshot

# What a settings file must say at least.
LEAST = 'SITENAME = "Kho nhỏ"\nPATH = "content"\n'
GUIDE = (ROOT / "docs" / "cai-dat.md").read_text("utf-8").partition("## Kho cài bằng pip\n")[2]


def built(content: Path, settings: str) -> subprocess.CompletedProcess[str]:
    """Build the project as somebody does who is in its folder."""
    (content.parent / "pelicanconf.py").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-m", "pelican", "content", "--fatal", "errors"]
    done = subprocess.run(command, cwd=content.parent, capture_output=True, text=True, check=False, timeout=300)
    assert 0 == done.returncode, done.stderr
    return done


def test_pelican_finds_plugin_and_theme_by_itself(content: Path, tmp_path: Path) -> None:
    built(content, LEAST)
    done = pelican(content, tmp_path / "here", "-e", 'SITENAME="Kho nhỏ"', "AWARD_ARCHIVE={}")

    assert 0 == done.returncode, done.stderr
    assert snapshot(tmp_path / "here") == snapshot(tmp_path / "output")


def test_the_settings_of_the_guide_let_pelican_be_silent(content: Path) -> None:
    found = re.search(r"^```python\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    assert found

    done = built(content, found[1])

    assert "Done: Processed 1 article" in done.stdout
    assert "WARNING" not in done.stdout + done.stderr


@pytest.mark.parametrize("names", ['["award_archive"]', '["bang_vang"]', '["bang_vang", "award_archive"]'])
def test_the_plugin_builds_once_by_either_of_its_names(names: str, content: Path) -> None:
    assert 1 == built(content, f"{LEAST}PLUGINS = {names}\n").stdout.count("Đã ghi")


def test_a_template_of_ones_own_takes_the_place_of_the_themes(content: Path) -> None:
    (content.parent / "rieng").mkdir()
    (content.parent / "rieng" / "not_found.html").write_text("<p>Trang của tôi", encoding="utf-8")

    built(content, f'{LEAST}THEME_TEMPLATES_OVERRIDES = ["rieng"]\n')

    assert "<p>Trang của tôi\n" == (content.parent / "output" / "404.html").read_text("utf-8")
