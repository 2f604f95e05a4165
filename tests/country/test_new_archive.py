"""The first files of a new archive: settings, pages in our words, an example, workflows."""

import os
import re
import subprocess
import sys
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from award_archive.model.problem import Problem
from award_archive.site.check import planned
from tests.country.new_archives import archive, made
from tests.repositories import commit, git
from tests.support import ROOT, TODAY

USES = re.compile(r"uses: (\S+)@([0-9a-f]{40} # v[\d.]+)$", re.MULTILINE)
SPECIAL = 'Kho <b> "A" \\ & *sao* [x] {y} $(date) `q` §{name}'


def settings(text: str) -> dict[str, Any]:
    """What a settings file sets."""
    found: dict[str, Any] = {}
    exec(compile(text, "pelicanconf.py", "exec"), found)  # noqa: S102 - settings are code
    return found


def problems(folder: Path, day: date = TODAY) -> list[Problem]:
    return list(planned(folder / "content", day).problems)


@pytest.mark.parametrize("more", [{}, {"contact": "thu@kho.example", "site": "https://kho.example"}])
def test_nothing_is_left_to_be_filled_in(more: dict[str, str]) -> None:
    files = archive(**more).files()

    assert 10 < len(files)
    assert [] == [path for path, text in files.items() if "§" in text]


@pytest.mark.parametrize(
    ("name", "home", "description", "place"),
    [
        ("Bảng vàng Thượng", "thuong", "ở Thượng, tỉnh Sông Nước:", "quận Thượng"),
        ("Bảng vàng Phường 1", "phuong-1-thi-xa-ha", "ở Phường 1, tỉnh Sông Nước:", "phường 1"),
        ("Bảng vàng Biển Xanh", "bien-xanh-2025", "ở thành phố Biển Xanh:", "Biển Xanh"),
        ("Bảng vàng Hòn Lẻ", "dac-khu-hon-le-2025", "ở Hòn Lẻ, thành phố Biển Xanh:", "Hòn Lẻ"),
    ],
)
def test_an_archive_is_called_after_its_place_and_at_home_there(
    name: str, home: str, description: str, place: str
) -> None:
    found = settings(archive(place).files()["pelicanconf.py"])

    assert name == found["SITENAME"]
    assert home == found["AWARD_ARCHIVE"]["home"]
    assert description in found["AWARD_ARCHIVE"]["description"]


def test_the_settings_take_any_name_as_it_is() -> None:
    found = settings(archive(given_name=SPECIAL).files()["pelicanconf.py"])

    assert SPECIAL == found["SITENAME"]
    assert "kho-b-a-sao-x-y-date-q-name" == found["AWARD_ARCHIVE"]["feed_namespace"]


def test_a_name_without_latin_letters_leaves_the_feeds_that_of_the_place() -> None:
    found = settings(archive(given_name="北江").files()["pelicanconf.py"])

    assert ("北江", "bang-vang-thuong") == (found["SITENAME"], found["AWARD_ARCHIVE"]["feed_namespace"])


@pytest.mark.parametrize("place", ["quận Thượng", "phường 1", "Sông Nước", "Hòn Lẻ", "xã Gò Cao", "phường Gò Cao"])
@pytest.mark.parametrize("more", [{}, {"contact": "ban_bien-tap@kho.example", "given_name": SPECIAL}])
def test_a_new_archive_has_nothing_to_mend(place: str, more: dict[str, str], tmp_path: Path) -> None:
    made(tmp_path, place, **more)

    assert [] == problems(tmp_path)
    assert ["bai-mau"] == [draft.slug for draft in planned(tmp_path / "content", TODAY).content.drafts]


def example(place: str) -> dict[str, Any]:
    """The front matter of the example."""
    found: dict[str, Any] = yaml.safe_load(archive(place).files()["content/articles/nhap/bai-mau.md"].split("---\n")[1])
    return found


def test_the_example_shows_that_it_is_none_and_is_a_draft() -> None:
    head = example("quận Thượng")

    assert "draft" == head["status"]
    assert "không có thật" in head["title"]
    assert [True] == [".example/" in source["url"] for source in head["sources"]]


@pytest.mark.parametrize(
    ("expected", "place"),
    [
        ({"province": "Biển Xanh", "ward": "phường Thượng", "date": date(2025, 7, 1)}, "quận Thượng"),
        ({"province": "Sông Nước", "district": "huyện Hạ", "date": date(2025, 6, 30)}, "huyện Hạ"),
        ({"province": "tỉnh Sông Nước", "date": date(2025, 6, 30)}, "Sông Nước"),
    ],
)
def test_the_example_is_of_today_if_the_place_has_a_ward_of_its_name_today(
    expected: dict[str, object], place: str
) -> None:
    head = example(place)

    assert expected == {key: head[key] for key in ("province", "district", "ward", "date") if key in head}


@pytest.mark.parametrize("name", ["- Bảng", "+ Bảng", "1. Bảng", "--- Bảng", "# Bảng"])
def test_a_name_that_begins_like_markdown_begins_a_sentence(name: str) -> None:
    text = archive(given_name=name).files()["content/pages/gioi-thieu.md"].split("---\n", 2)[2]

    assert unescape(text).startswith(f"{name} là kho lưu trữ")
    assert re.match(r"&#\d+;|1&#", text)


@pytest.mark.parametrize("contact", ["", "thu@kho.example"])
def test_the_settings_hold_the_contact_and_the_page_of_contact_has_a_place_for_it(contact: str) -> None:
    files = archive(contact=contact).files()

    assert contact == settings(files["pelicanconf.py"])["AWARD_ARCHIVE"]["contact"]
    assert "\n\n{contact}\n\n" in files["content/pages/lien-he.md"]
    # Whether anybody answers is not the pages' own to promise.
    assert "được làm trước" not in "".join(files.values())


@pytest.mark.parametrize(
    ("expected", "site", "environment"),
    [
        ("https://kho.example/a", "https://kho.example/a", {}),
        ("https://noi-khac.example", "https://kho.example/a", {"SITEURL": "https://noi-khac.example/"}),
        ("https://kho.example/a", "https://kho.example/a", {"SITEURL": "", "GITHUB_REPOSITORY": "Ai/Kho"}),
        ("https://ai.github.io/Kho", "", {"SITEURL": "", "GITHUB_REPOSITORY": "Ai/Kho"}),
        ("https://ai.github.io", "", {"GITHUB_REPOSITORY": "Ai/Ai.github.io"}),
        ("https://ai.gitlab.example/kho", "", {"CI_PAGES_URL": "https://ai.gitlab.example/kho"}),
        ("", "", {}),
    ],
)
def test_the_public_address_is_the_one_given_or_the_hosts(
    expected: str, site: str, environment: dict[str, str], tmp_path: Path
) -> None:
    for name in ("pelicanconf.py", "publishconf.py"):
        (tmp_path / name).write_text(archive(site=site).files()[name], encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", "import publishconf as p; print(p.SITEURL, p.OUTPUT_PATH, p.AWARD_ARCHIVE['memory'])"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"]} | environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert f"{expected} public public\n" * bool(expected) == done.stdout
    assert expected or "SITEURL=https://" in done.stderr


def test_the_software_is_of_this_version_or_one_that_fits() -> None:
    assert "bang-vang>=1.2.3\n" == archive().files()["requirements.txt"]
    assert "bang-vang\n" == archive(version="").files()["requirements.txt"]


def test_the_commands_bring_the_place_up_to_date_whatever_it_was_called(tmp_path: Path) -> None:
    files = archive(asked=("a'b $(touch made) `c`", "Sông # Nước")).files()
    (tmp_path / "Makefile").write_text(files["Makefile"], encoding="utf-8")
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("bangvang", "pelican"):
        (programs / name).write_text('#!/bin/sh\nfor a in "$@"; do echo "[$a]"; done\n', encoding="utf-8")
        (programs / name).chmod(0o755)
    environment = os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["make", "--silent", "--no-print-directory", "register"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert ["[register]", "[a'b $(touch made) `c`]", "[--province]", "[Sông # Nước]"] == done.stdout.splitlines()
    assert {"Makefile", "programs"} == {path.name for path in tmp_path.iterdir()}


def test_make_lists_its_commands(tmp_path: Path) -> None:
    (tmp_path / "Makefile").write_text(archive().files()["Makefile"], encoding="utf-8")
    done = subprocess.run(["make", "--no-print-directory"], cwd=tmp_path, capture_output=True, text=True, check=True)

    names = [line.split()[0] for line in done.stdout.splitlines()]
    assert ["help", "serve", "site", "check", "new", "photos", "register", "publish"] == names


def test_workflows_use_the_same_actions_as_this_project() -> None:
    own = [text for file in (ROOT / ".github").glob("*/**/*.yml") for text in USES.findall(file.read_text("utf-8"))]
    text = archive().files()[".github/workflows/publish.yml"]

    assert text.count("uses:") == len(USES.findall(text))
    assert set(USES.findall(text)) <= set(own)


def test_workflows_hold_no_right_that_they_do_not_need(tmp_path: Path) -> None:
    made(tmp_path)
    found: dict[str, Any] = yaml.safe_load((tmp_path / ".github/workflows/publish.yml").read_text("utf-8"))
    command = ["--offline", "--quiet", "--no-progress", "--min-severity", "medium", str(tmp_path / ".github")]
    done = subprocess.run(
        [str(Path(sys.executable).parent / "zizmor"), *command], capture_output=True, text=True, check=False
    )

    assert 0 == done.returncode, done.stdout + done.stderr
    assert {} == found["permissions"]
    assert ["deploy"] == [name for name, job in found["jobs"].items() if "write" in job["permissions"].values()]


def test_gitlab_publishes_the_default_branch_alone(tmp_path: Path) -> None:
    found: dict[str, Any] = yaml.safe_load(archive().files()[".gitlab-ci.yml"])

    assert [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}] == found["pages"]["rules"]
    assert ["public"] == found["pages"]["artifacts"]["paths"]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A new archive in a repository, with a `bangvang` that prints how it was called."""
    made(tmp_path / "kho")
    (tmp_path / "bangvang").write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    (tmp_path / "bangvang").chmod(0o755)
    commit(tmp_path / "kho")
    return tmp_path / "kho"


def checked(repository: Path, *arguments: str, site: str = "https://khong-co.invalid") -> str:
    """How the archive's check calls `bangvang`, where the site is at that address."""
    done = subprocess.run(
        ["bash", ".ci/check", *arguments],
        cwd=repository,
        env=os.environ | {"PATH": f"{repository.parent}{os.pathsep}{os.environ['PATH']}", "SITEURL": site},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip()


def test_a_change_is_compared_with_what_it_is_based_on(repository: Path) -> None:
    commit(repository)

    assert "check content --since=HEAD^1 --format github" == checked(repository, "HEAD^1", "--format", "github")
    assert "check content --since=khong-co" == checked(repository, "khong-co")


def test_what_is_to_be_published_is_compared_with_what_is_published(repository: Path) -> None:
    site = repository.parent / "site"
    site.mkdir()
    published = git(repository, "rev-parse", "HEAD")
    (site / "manifest.json").write_text(f'{{"commit": "{published}"}}', encoding="utf-8")
    commit(repository)

    assert f"check content --since={published}" == checked(repository, "", site=site.as_uri())


@pytest.mark.parametrize(
    "manifest", ["<html>", '{"commit": null}', '{"commit": "--all"}', f'{{"commit": "{"1" * 40}"}}']
)
def test_what_nobody_published_yet_is_compared_with_nothing(manifest: str, repository: Path) -> None:
    (repository.parent / "manifest.json").write_text(manifest, encoding="utf-8")

    assert "check content --format github" == checked(
        repository, "", "--format", "github", site=repository.parent.as_uri()
    )
    assert "check content" == checked(repository, site=(repository / "khong-co").as_uri())


def test_the_first_change_that_brings_the_content_is_compared_with_nothing(repository: Path) -> None:
    git(repository, "rm", "-r", "--quiet", "--cached", "content")
    git(repository, "commit", "--quiet", "--message", "change")
    commit(repository)

    assert "check content" == checked(repository, "HEAD^1")
