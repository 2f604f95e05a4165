"""Rules of the house that no linter holds."""

import ast
import subprocess
from collections import Counter

from tests.support import ROOT

LONGEST_FUNCTION = 50
LONGEST_MODULE = 300
# Spelt backwards, so that this file is not the one to be found.
UNFINISHED = tuple(word[::-1] for word in ("ODOT", "EMXIF", "KCAH"))
SOURCES = sorted(file for folder in ("plugins", "tools", "tests") for file in (ROOT / folder).rglob("*.py"))


def test_no_function_is_longer_than_fifty_lines() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{node.lineno} {node.name}"
        for file in SOURCES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]

    assert 100 < len(SOURCES)
    assert [] == found


def test_no_module_of_the_plugin_is_longer_than_three_hundred_lines() -> None:
    plugin = [file for file in SOURCES if file.is_relative_to(ROOT / "plugins")]

    assert [] == [str(f) for f in plugin if len(f.read_text("utf-8").splitlines()) > LONGEST_MODULE]


def test_no_two_modules_of_the_plugin_share_a_name() -> None:
    package = ROOT / "plugins" / "award_archive"
    modules = [file.stem for file in package.rglob("*.py") if file.stem != "__init__"]
    packages = [file.parent.name for file in package.rglob("__init__.py")]
    names = Counter([*modules, *packages])

    assert 100 < len(names)
    assert [] == [name for name, number in names.items() if number > 1]


def test_nothing_is_left_for_later() -> None:
    words = [part for word in UNFINISHED for part in ("-e", word)]
    command = ["git", "grep", "-nIw", *words, "--", ".", ":!LICENSE", ":!package-lock.json"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert "" == found.stdout
