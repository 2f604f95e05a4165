import inspect
import re

from msgspec import Struct
from msgspec.structs import fields

from award_archive.pages import numbers, pieces, views
from tests.support import ROOT

TEMPLATES = "\n".join(file.read_text("utf-8") for file in (ROOT / "theme" / "templates").rglob("*.html"))


def test_a_view_holds_nothing_that_no_template_shows() -> None:
    members = [found for module in (numbers, pieces, views) for _, found in inspect.getmembers(module, inspect.isclass)]
    classes = [found for found in members if issubclass(found, Struct) and found is not Struct]
    shown = {(found.__name__, field.name) for found in classes for field in fields(found)}
    shown -= {("Page", name) for name in ("template", "make", "given", "text")}  # what renders, not what is shown

    assert 100 < len(shown)
    assert [] == sorted((owner, name) for owner, name in shown if not re.search(rf'\.{name}\b|"{name}"', TEMPLATES))
