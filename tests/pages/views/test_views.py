import inspect
import re

from msgspec import Struct
from msgspec.structs import fields

from award_archive.pages.views import award_views, page_views, shared_views
from tests.support import ROOT

TEMPLATES = "\n".join(file.read_text("utf-8") for file in (ROOT / "theme" / "templates").rglob("*.html"))


def test_a_view_holds_nothing_that_no_template_shows() -> None:
    modules = (award_views, shared_views, page_views)
    members = [found for module in modules for _, found in inspect.getmembers(module, inspect.isclass)]
    classes = [found for found in members if issubclass(found, Struct) and found is not Struct]
    shown = {(found.__name__, field.name) for found in classes for field in fields(found)}
    shown -= {("Page", name) for name in ("template", "make", "given", "text")}  # what renders, not what is shown

    assert 100 < len(shown)
    assert [] == sorted((owner, name) for owner, name in shown if not re.search(rf'\.{name}\b|"{name}"', TEMPLATES))
