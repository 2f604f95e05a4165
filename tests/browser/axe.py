"""axe on a page that a browser has opened, in every way that a page is looked at."""

from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Page

from tests.support import ROOT

SCRIPT = ROOT / "node_modules" / "axe-core" / "axe.min.js"
# WCAG 2.2 A and AA, which contain those of 2.0 and 2.1, and what axe calls best practice.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# axe leaves this one rule of WCAG 2.2 AA out where it is not asked for by name.
RULES = {"target-size": {"enabled": True}}
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "rules": RULES, "resultTypes": ["violations", "incomplete"]}


@dataclass(frozen=True)
class Way:
    """How a page is looked at: width in CSS pixels, colour scheme, screen or paper."""

    width: int
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"


PAPER = Way(718, media="print")  # A4 less margins of 10 mm
NARROW = (Way(320), Way(320, "dark"), PAPER)
EVERY_WAY = (*NARROW, Way(1280), Way(1280, "dark"))


def context_with_axe(browser: Browser) -> BrowserContext:
    """A browser context in which every page brings axe along, whatever its policy forbids."""
    context = browser.new_context()
    context.add_init_script(path=SCRIPT)
    return context


def look(page: Page, way: Way) -> None:
    """Turn an opened page to that way of looking at it, without loading it again."""
    page.set_viewport_size({"width": way.width, "height": 900})
    page.emulate_media(media=way.media, color_scheme=way.scheme)


def results(page: Page) -> dict[str, Any]:
    """What axe says of the page as it is now."""
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", OPTIONS)
    return found


def faults(page: Page, address: str, ways: tuple[Way, ...]) -> list[str]:
    """A line for each violation on the page at the address, looked at in these ways."""
    page.goto(address)
    lines = []
    for way in ways:
        look(page, way)
        for violation in results(page)["violations"]:
            nodes = "; ".join(str(node["target"][0]) for node in violation["nodes"][:5])
            lines.append(f"{address}, {way}: {violation['id']}: {violation['help']} ({nodes})")
    return lines
