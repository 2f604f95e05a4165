"""A new archive is a whole site at once, from settings and content alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from award_archive.editor.cli import app
from award_archive.site.check import planned
from tests.gates.links import absolute_own_addresses, dead, ids_twice, links_of_pages, links_of_xml, titles_shared
from tests.gates.scripts import scripts_written
from tests.gates.validity import html_faults
from tests.site.built import ADDRESS, Site
from tests.support import ROOT, TODAY


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new archive of a district that was split, with a public address."""
    folder = tmp_path_factory.mktemp("new") / "kho"
    place = ("--place", "Lê Chân", "--province", "Hải Phòng")
    done = CliRunner().invoke(app, ["init", str(folder), *place, "--site", ADDRESS, "--contact", "thu@kho.example"])
    assert 0 == done.exit_code, done.output
    return folder


def pelican(folder: Path, *options: str) -> str:
    """What Pelican says when it builds in the folder, with nothing but the plugin."""
    others = {name: value for name, value in os.environ.items() if name != "SITEURL"}
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "--fatal", "warnings", *options],
        cwd=folder,
        env=others | {"PYTHONPATH": str(ROOT / "plugins")},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def site(new: Path) -> Site:
    """The new archive as it is published."""
    pelican(new, "-s", "publishconf.py")
    return Site(new / "public")


def test_a_new_archive_has_nothing_to_mend(new: Path) -> None:
    assert () == tuple(planned(new / "content", TODAY).problems)


def test_a_new_archive_is_built_by_pelicans_name_alone(new: Path) -> None:
    said = pelican(new)

    assert "WARNING" not in said
    assert (new / "output" / "index.html").exists()
    assert not (new / "output" / "manifest.json").exists()


def test_the_example_is_published_nowhere(site: Site) -> None:
    assert [] == site.articles()
    assert [] == [url for url, data in site.files.items() if b"bai-mau" in data or "không có thật".encode() in data]


def test_every_address_leads_somewhere(site: Site) -> None:
    for links_of in (links_of_pages, links_of_xml):
        assert {} == dead(site, links_of(site))
    assert {} == absolute_own_addresses(site)


def test_pages_are_valid_and_have_no_script_written_in_them(site: Site) -> None:
    assert ({}, {}) == (ids_twice(site), titles_shared(site))
    assert {} == scripts_written(site.folder)
    assert "" == html_faults(site.folder)


def test_the_front_page_tells_what_each_former_ward_is_now(site: Site) -> None:
    home = " ".join(site.page("/").text_content().split())

    assert "Phường cũ của bạn nay là phường nào?" in home
    assert "Dư Hàng Kênh" in home


def test_readers_learn_where_to_write(site: Site) -> None:
    assert "mailto:thu@kho.example" in site.links("/lien-he/")
    assert "Bảng vàng Lê Chân" in site.page("/gioi-thieu/").text_content()
