"""Components of the theme, as templates have them, without a site around them."""

from jinja2 import Environment, FileSystemLoader

from award_archive.site.theme.filters import filters_of
from tests.support import ROOT


def rendered(component: str, macro: str, *arguments: object, **named: object) -> str:
    """What the component's macro writes, in one line."""
    loader = FileSystemLoader(ROOT / "theme" / "templates")
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= filters_of("")
    module = environment.get_template(f"components/{component}/{component}.html").module
    return " ".join(str(getattr(module, macro)(*arguments, **named)).split())
