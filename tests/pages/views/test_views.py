import re

from msgspec.structs import fields

from tests.support import ROOT
from tools.styleguide import view_classes

TEMPLATES = "\n".join(file.read_text("utf-8") for file in (ROOT / "theme" / "templates").rglob("*.html"))


def test_a_view_holds_nothing_that_no_template_shows() -> None:
    shown = {(found.__name__, field.name) for found in view_classes().values() for field in fields(found)}
    # What makes views and lists of pages, not what is shown.
    shown -= {("Page", "template"), ("Page", "data"), ("Page", "guarded_title"), ("Ready", "made")}

    assert 100 < len(shown)
    assert [] == sorted((owner, name) for owner, name in shown if not re.search(rf'\.{name}\b|"{name}"', TEMPLATES))
