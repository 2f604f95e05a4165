import dataclasses
import inspect
import re

from award_archive.pages import pieces, views
from tests.support import ROOT

TEMPLATES = "\n".join(file.read_text("utf-8") for file in (ROOT / "theme" / "templates").rglob("*.html"))


def test_a_view_holds_nothing_that_no_template_shows() -> None:
    members = [found for module in (pieces, views) for _, found in inspect.getmembers(module, inspect.isclass)]
    classes = [found for found in members if dataclasses.is_dataclass(found)]
    fields = {(found.__name__, field.name) for found in classes for field in dataclasses.fields(found)}
    fields -= {("Page", "template"), ("Page", "view")}  # what renders, not what is shown

    assert 100 < len(fields)
    assert [] == sorted((owner, name) for owner, name in fields if not re.search(rf'\.{name}\b|"{name}"', TEMPLATES))
