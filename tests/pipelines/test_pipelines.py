"""The pipelines of both hosts: what a change needs, what sums up, where the site is published."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support import ROOT

GITHUB = sorted((ROOT / ".github").glob("*/**/*.yml"))
PYTHONS = ["3.11", "3.12", "3.13"]
LINT = re.compile(r"^lint:.*\n((?:\t.+\n)+)", re.MULTILINE)


def workflow(name: str) -> dict[str, Any]:
    text = (ROOT / ".github" / "workflows" / name).read_text("utf-8")
    found: dict[str, Any] = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - strings only; "on" stays a word
    return found


def gitlab() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
    return found


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for name in ("content/articles/bai.md", "theme/base.html", "README.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{name}\n", encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    person = ("-c", "user.name=Ai", "-c", "user.email=ai@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *person, *arguments], cwd=folder, check=True)


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "change")


def scope(folder: Path, revision: str = "HEAD^1") -> str:
    command = [str(ROOT / ".ci" / "scope"), revision]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("needed", "changed"),
    [
        ("content", ["content/articles/bai.md"]),
        ("content", ["content/articles/bai.md", "content/photos/2019/ảnh mới.jpg"]),
        ("whole", ["theme/base.html"]),
        ("whole", ["content/articles/bai.md", "README.md"]),
        ("whole", ["contents/bai.md"]),
        ("whole", ["theme/content/bai.md"]),
        ("whole", []),
    ],
)
def test_a_change_of_the_content_alone_needs_less_than_the_whole(
    needed: str, changed: list[str], repository: Path
) -> None:
    for name in changed:
        (repository / name).parent.mkdir(parents=True, exist_ok=True)
        (repository / name).write_text("khác\n", encoding="utf-8")
    commit(repository)

    assert needed == scope(repository)


def test_a_file_that_moves_into_the_content_from_elsewhere_needs_the_whole(repository: Path) -> None:
    git(repository, "mv", "theme/base.html", "content/base.html")
    commit(repository)

    assert "whole" == scope(repository)


@pytest.mark.parametrize("revision", ["", "0" * 40, "--output=made"])
def test_a_revision_that_git_does_not_know_needs_the_whole(revision: str, repository: Path) -> None:
    assert "whole" == scope(repository, revision)
    assert not (repository / "made").exists()


@pytest.mark.parametrize(
    ("address", "variables"),
    [
        ("https://owner.github.io/Bang-Vang", {"GITHUB_REPOSITORY": "Owner/Bang-Vang"}),
        ("https://owner.github.io", {"GITHUB_REPOSITORY": "Owner/owner.github.io"}),
        ("https://owner.github.io", {"GITHUB_REPOSITORY": "owner/Owner.GitHub.io"}),
        ("https://owner.github.io/bang-vang", {"GITHUB_REPOSITORY": "owner/bang-vang", "SITEURL": ""}),
        ("https://kho.example", {"GITHUB_REPOSITORY": "owner/bang-vang", "SITEURL": "https://kho.example"}),
    ],
)
def test_the_public_address_is_the_variable_or_what_owner_and_name_give(
    address: str, variables: dict[str, str]
) -> None:
    others = {name: value for name, value in os.environ.items() if name != "SITEURL"}
    done = subprocess.run(
        [ROOT / ".ci" / "address"], env=others | variables, capture_output=True, text=True, check=True
    )

    assert f"{address}\n" == done.stdout


@pytest.mark.parametrize(
    ("passes", "results"),
    [
        (True, "success content success skipped"),
        (True, "success whole skipped success"),
        (False, "success content failure skipped"),
        (False, "success content cancelled skipped"),
        (False, "success whole skipped failure"),
        (False, "success whole skipped cancelled"),
        (False, "success whole success skipped"),
        (False, "success whole skipped skipped"),
        (False, "failure  skipped skipped"),
        (False, "cancelled  skipped skipped"),
    ],
)
def test_the_job_that_sums_up_passes_exactly_if_what_was_needed_passed(passes: bool, results: str) -> None:
    job = workflow("check.yml")["jobs"]["done"]
    (step,) = job["steps"]
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]], env=os.environ | {"RESULTS": results}, capture_output=True, check=False
    )

    assert "always()" == job["if"]
    assert set(workflow("check.yml")["jobs"]) - {"done"} == set(job["needs"])
    assert passes == (done.returncode == 0)


@pytest.fixture
def asked(repository: Path) -> Path:
    """The repository with a `bangvang` that prints how it was called."""
    command = repository / ".venv" / "bin" / "bangvang"
    command.parent.mkdir(parents=True)
    command.write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    shutil.copytree(ROOT / ".ci", repository / ".ci")
    return repository


@pytest.mark.parametrize(
    ("called", "revision"),
    [
        ("check content --format github", ""),
        ("check content --format github", "0" * 40),
        ("check content --since=HEAD --format github", "HEAD"),
        ("check content --since=khong-co --format github", "khong-co"),
        ("check content --since=--output=made --format github", "--output=made"),
    ],
)
def test_content_is_compared_with_what_was_published_if_anything_was(called: str, revision: str, asked: Path) -> None:
    done = subprocess.run(
        [asked / ".ci" / "check", revision, "--format", "github"], capture_output=True, text=True, check=True
    )

    assert f"{called}\n" == done.stdout
    assert ("--since" in called) != ("không so với bản cũ" in done.stderr)
    assert not (asked / "made").exists()


def manifest(folder: Path, text: str) -> str:
    """The address of a site that has such a manifest."""
    (folder / "manifest.json").write_text(text, encoding="utf-8")
    return folder.as_uri()


def published(folder: Path, address: str) -> str:
    command = [str(folder / ".ci" / "published"), address, "before"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_what_is_published_is_what_the_manifest_says(asked: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=asked, capture_output=True, text=True, check=True)
    commit, site = done.stdout.strip(), tmp_path_factory.mktemp("site")

    assert commit == published(asked, manifest(site, f'{{"commit": "{commit}"}}'))


@pytest.mark.parametrize(
    "text", ["<html>", "[]", '{"commit": null}', '{"commit": "--all"}', f'{{"commit": "{"1" * 40}"}}']
)
def test_without_a_manifest_that_names_a_known_commit_it_is_the_push_before(text: str, asked: Path) -> None:
    assert "before" == published(asked, manifest(asked, text))
    assert "before" == published(asked, (asked / "khong-co").as_uri())
    assert "before" == published(asked, "")


@pytest.mark.parametrize("job", ["content", "whole"])
def test_every_change_is_compared_with_its_base_in_a_whole_history(job: str) -> None:
    steps = workflow("check.yml")["jobs"][job]["steps"]
    compared = [step for step in steps if ".ci/check" in step.get("run", "")]

    assert ["${{ needs.scope.outputs.base }}"] == [step["env"]["BASE"] for step in compared]
    assert "0" == steps[0]["with"]["fetch-depth"]


@pytest.mark.parametrize("job", ["content", "whole", "pages"])
def test_on_gitlab_a_merge_request_is_compared_with_its_base_and_a_push_with_what_is_published(job: str) -> None:
    compared = [line for line in gitlab()[job]["script"] if isinstance(line, list)]
    base = '${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$(.ci/published "$CI_PAGES_URL" "$CI_COMMIT_BEFORE_SHA")}'

    assert [[f'.ci/check "{base}"']] == compared
    assert 0 == gitlab()[job]["variables"]["GIT_DEPTH"]


def test_the_site_is_published_every_day_soon_after_midnight_in_ha_noi() -> None:
    assert {"push", "schedule", "workflow_dispatch"} == workflow("publish.yml")["on"].keys()
    assert [{"cron": "5 17 * * *"}] == workflow("publish.yml")["on"]["schedule"]
    assert [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}] == gitlab()["pages"]["rules"]


def test_every_python_that_the_package_names_is_tested_on_both_hosts() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [name.rpartition(" ")[2] for name in project["classifiers"] if re.search(r"Python :: 3\.\d+$", name)]

    assert PYTHONS == named
    assert PYTHONS == workflow("check.yml")["jobs"]["whole"]["strategy"]["matrix"]["python"]
    assert PYTHONS == workflow("nightly.yml")["jobs"]["test-all"]["strategy"]["matrix"]["python"]
    for job in ("whole", "nightly"):
        assert [{"PYTHON_RELEASE": PYTHONS}] == gitlab()[job]["parallel"]["matrix"]


def test_gitlab_is_told_of_every_folder_but_that_of_the_content() -> None:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    folders = {name.partition("/")[0] for name in done.stdout.split("\0") if "/" in name}
    files, below = gitlab()[".elsewhere"]["changes"]

    assert "*" == files
    assert folders - {"content"} == set(below.removeprefix("{").removesuffix("}/**/*").split(","))


def test_what_builds_the_published_site_holds_no_token_that_can_write() -> None:
    jobs = workflow("publish.yml")["jobs"]
    writing = {name for name, job in jobs.items() if "write" in job["permissions"].values()}

    assert {"deploy"} == writing
    assert ["actions/deploy-pages"] == [step["uses"].partition("@")[0] for step in jobs["deploy"]["steps"]]


@pytest.mark.parametrize(("job", "needed"), [("build", "check"), ("deploy", "build")])
def test_nothing_is_published_but_what_passed_though_a_job_of_the_check_was_skipped(job: str, needed: str) -> None:
    found = workflow("publish.yml")["jobs"][job]

    assert needed == found["needs"]
    assert f"${{{{ !cancelled() && needs.{needed}.result == 'success' }}}}" == found["if"]


@pytest.mark.parametrize("file", GITHUB, ids=lambda file: file.stem)
def test_every_action_is_named_by_a_commit_with_its_tag_beside_it(file: Path) -> None:
    used = re.findall(r"uses: (?!\./)(.+)", file.read_text("utf-8"))

    assert [] == [one for one in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)]


def test_the_hooks_of_a_commit_are_the_commands_of_make_lint() -> None:
    found = LINT.search((ROOT / "Makefile").read_text("utf-8"))
    (local,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]

    assert found
    assert [line.strip().replace("$(BIN)", ".venv/bin") for line in found[1].splitlines()] == [
        hook["entry"] for hook in local["hooks"]
    ]


def test_what_is_cached_and_uploaded_is_the_folder_that_make_publish_builds_into() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    (folder,) = re.findall(r"-s publishconf\.py -o (\S+)$", makefile, re.MULTILINE)
    steps = workflow("publish.yml")["jobs"]["build"]["steps"]
    paths = [step["with"]["path"].split() for step in steps if "path" in step.get("with", {})]
    pages = gitlab()["pages"]

    assert f'OUTPUT_PATH = "{folder}"\n' in (ROOT / "publishconf.py").read_text("utf-8")
    assert [[".cache", folder], [folder]] == paths
    assert ([".cache/", f"{folder}/"], [folder]) == (pages["cache"]["paths"], pages["artifacts"]["paths"])
