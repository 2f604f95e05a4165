"""`bangvang check` on broken content: its formats and exit codes, through the real command."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.broken.case import added, another, swapped
from tests.support import ROOT, check, pelican, snapshot


def _bangvang(*arguments: str | Path, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "award_archive.editor.command", *map(str, arguments)],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        errors="backslashreplace",
        timeout=60,
        check=False,
    )


@pytest.fixture
def broken(content: Path) -> Path:
    """Three errors in two files."""
    added("phuong: Láng Hạ")(content)
    swapped("count: 12", "count: vài chục")(content)
    another("articles/2018/hai.md", title="một" * 200)(content)
    return content


def test_good_content_is_exit_code_0(content: Path) -> None:
    ran = _bangvang("check", content)

    assert (0, "") == (ran.returncode, ran.stderr)


def test_good_content_is_an_empty_list_in_json(content: Path) -> None:
    assert [] == json.loads(_bangvang("check", content, "--format", "json").stdout)


def test_text_gives_every_problem_a_line_on_stderr(broken: Path) -> None:
    ran = _bangvang("check", broken)

    assert 1 == ran.returncode
    assert [str(problem) for problem in check(broken)] == ran.stderr.splitlines()


def test_json_gives_every_problem_with_its_place(broken: Path) -> None:
    ran = _bangvang("check", broken, "--format", "json")

    assert 1 == ran.returncode
    expected = [(p.path, p.line or None, p.column or None, p.rule, p.message) for p in check(broken)]
    assert expected == [
        (found["path"], found["line"], found["column"], found["rule"], found["message"])
        for found in json.loads(ran.stdout)
    ]


def test_github_gives_every_problem_an_annotation(broken: Path) -> None:
    ran = _bangvang("check", broken, "--format", "github")

    assert 1 == ran.returncode
    assert 3 == len(ran.stdout.splitlines())
    assert all(line.startswith("::error file=content/articles/") for line in ran.stdout.splitlines())


@pytest.mark.parametrize("how", ["text", "json", "github"])
def test_a_file_name_of_any_bytes_can_be_told(content: Path, how: str) -> None:
    for name in (b"\xff.md", b"a\nb::error.md", b"a\x1b[2J.md", b"a,b:c%.md"):
        Path(os.fsdecode(bytes(content / "articles") + b"/" + name)).write_bytes(b"x")

    ran = _bangvang("check", content, "--format", how, PYTHONIOENCODING="utf-8")

    assert (1, False) == (ran.returncode, "Traceback" in ran.stderr)
    assert "\x1b" not in ran.stdout + ran.stderr
    if how == "json":
        assert 4 == len(json.loads(ran.stdout))
    else:
        assert 4 == sum("bad-slug" in line for line in (ran.stdout + ran.stderr).splitlines())


@pytest.mark.parametrize(
    "arguments",
    [[], ["check"], ["check", "khong-co"], ["check", "pyproject.toml"], ["check", "content", "--format", "xml"], ["x"]],
    ids=" ".join,
)
def test_wrong_usage_is_exit_code_2(arguments: list[str]) -> None:
    ran = _bangvang(*arguments)

    assert (2, False) == (ran.returncode, "Traceback" in ran.stderr)


def test_paths_read_the_same_from_within_the_content_folder(broken: Path) -> None:
    assert _bangvang("check", broken).stderr == _bangvang("check", ".", cwd=broken).stderr


def test_content_beside_which_nothing_can_be_written_is_checked_all_the_same(content: Path) -> None:
    (content.parent / ".cache").write_text("Không phải thư mục.\n", encoding="utf-8")

    ran = _bangvang("check", content)

    assert (0, "") == (ran.returncode, ran.stderr)


def test_a_console_without_vietnamese_letters_gets_the_problems_too(broken: Path) -> None:
    ran = _bangvang("check", broken, "--format", "json", PYTHONIOENCODING="ascii")

    assert (1, 3) == (ran.returncode, len(json.loads(ran.stdout)))


def test_pelicans_own_command_ends_with_1_and_publishes_nothing(broken: Path, output: Path) -> None:
    before = snapshot(output)

    ran = pelican(broken, output)

    assert (1, False) == (ran.returncode, "Traceback" in ran.stdout + ran.stderr)
    assert [str(problem) for problem in check(broken)] == [line for line in ran.stderr.splitlines() if "[" in line]
    assert before == snapshot(output)
