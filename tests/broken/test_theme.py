"""A theme that lacks something, or is not text, stops a build, and the file is named."""

import shutil
from pathlib import Path

import pytest

from tests.broken.child import built
from tests.support import ROOT, snapshot


@pytest.mark.parametrize(("file", "source"), [("search.html", None), ("base.html", None), ("search.css", b"\xe9")])
def test_a_file_of_the_theme_that_cannot_be_used_is_named_and_publishes_nothing(
    content: Path, output: Path, tmp_path: Path, file: str, source: bytes | None
) -> None:
    before = snapshot(output)
    theme = Path(shutil.copytree(ROOT / "theme", tmp_path / "theme"))
    broken = theme / "templates" / file
    broken.unlink() if source is None else broken.write_bytes(source)

    ran = built(content, output, "-t", str(theme))

    assert (1, False) == (ran.code, "Traceback" in ran.said)
    assert "Giao diện" in ran.err
    assert file in ran.err
    assert before == snapshot(output)
