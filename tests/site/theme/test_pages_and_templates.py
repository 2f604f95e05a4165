"""Pages and the theme's templates belong together."""

import re

from tests.builders import plan
from tests.support import ROOT


def test_every_page_has_its_template_and_every_template_a_page() -> None:
    sources = {file.name: file.read_text("utf-8") for file in (ROOT / "theme" / "templates").glob("*.html")}
    extended = {name for source in sources.values() for name in re.findall(r'{% extends "([^"]+)" %}', source)}

    assert set(sources) - extended == {page.template for page in plan().pages}
