"""The guide names the drawings that editors can use, and each has its vector source."""

import re

from tests.support import ROOT

GUIDE = (ROOT / "docs" / "bien-tap.md").read_text("utf-8")


def test_the_guide_names_each_drawing_that_has_a_vector_source() -> None:
    rows = re.findall(r"^\| (`[a-z-]+\.png`(?:, `[a-z-]+\.png`)*) \|", GUIDE, re.MULTILINE)
    named = [name for row in rows for name in re.findall(r"`([a-z-]+)\.png`", row)]

    assert sorted(file.stem for file in (ROOT / "docs" / "hinh-ve").glob("*.svg")) == sorted(named)
