"""A reader who goes from page to page by links alone, with eyes, hands and a browser of one kind or another."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from tests.browser.layout import cut_off, enlarge_text

# The steps of the keyboard that a reader takes at most from one link to the next.
PATIENCE = 250
_IS_HERE = "element => element === document.activeElement"
_RING = "element => getComputedStyle(element).outlineStyle !== 'none'"


@dataclass(frozen=True)
class Kind:
    """How somebody reads: options of the browser, with which hand, and how large the letters are (1 is as usual)."""

    options: dict[str, Any] = field(default_factory=dict)
    has_mouse: bool = True
    text: int = 1


PHONE = {"viewport": {"width": 390, "height": 844}}
DESK = {"viewport": {"width": 1280, "height": 800}}
KINDS = {
    "without script": Kind(PHONE | {"java_script_enabled": False}),
    "keyboard": Kind(DESK, has_mouse=False),
    "320 pixels": Kind({"viewport": {"width": 320, "height": 640}}),
    "letters twice as large": Kind(DESK, text=2),
    "forced colours": Kind(PHONE | {"forced_colors": "active"}),
}


@contextmanager
def reading(browser: Browser, kind: Kind, home: str) -> Iterator["Reader"]:
    """A reader of that kind at the home page."""
    context = browser.new_context(**kind.options)
    # Whatever lies outside is not asked for: a reader is there as soon as the browser wants to go.
    outside = re.compile(rf"(?!{re.escape(home)})https?:.*")
    context.route(outside, lambda route: route.fulfill(content_type="text/html", body="<title>Nguồn</title>"))
    try:
        page = context.new_page()
        enlarge_text(page, kind.text)
        yield Reader(page, kind, home)
    finally:
        context.close()


class Reader:
    """Somebody at a page. What cannot be found, reached or read raises AssertionError.

    `taps` is how many links were followed, and parts unfolded, since the home page.
    """

    def __init__(self, page: Page, kind: Kind, home: str) -> None:
        self.page, self._kind, self.taps = page, kind, 0
        page.goto(home + "/")
        self._look()

    @property
    def words(self) -> str:
        """All that can be seen of the page's main part."""
        return " ".join(self.page.get_by_role("main").inner_text().split())

    def follow(self, name: str, within: Locator | None = None) -> None:
        """Go where the first link leads whose name the pattern describes."""
        with self.page.expect_navigation():
            self._press(self._link(name, within))
        self._look()

    def download(self, name: str) -> str:
        """The text of the file that a link gives."""
        with self.page.expect_download() as coming:
            self._press(self._link(name, None))
        return coming.value.path().read_text(encoding="utf-8")

    def unfold(self, name: str) -> Locator:
        """Open what is folded under that name, if it is not open already; the part of the page that it unfolds."""
        part = self.page.locator("details", has=self.page.locator("summary", has_text=re.compile(name))).first
        if not part.evaluate("part => part.open"):
            self._press(part.locator("summary"))
        assert part.evaluate("part => part.open")
        return part

    def reads(self, *patterns: str) -> None:
        """Each pattern is found in what can be seen of the main part."""
        words = self.words
        missing = [pattern for pattern in patterns if not re.search(pattern, words)]
        assert [] == missing, f"{self.page.url}: {words[:2000]}"

    def _link(self, name: str, within: Locator | None) -> Locator:
        found = (within or self.page).get_by_role("link", name=re.compile(name))
        assert found.count(), f"{self.page.url}: no link {name!r}"
        return found.first

    def _press(self, target: Locator) -> None:
        self.taps += 1
        if self._kind.has_mouse:
            target.click(timeout=5_000)
            return
        for _ in range(PATIENCE):
            self.page.keyboard.press("Tab")
            if target.evaluate(_IS_HERE):
                assert target.evaluate(_RING), "the reader does not see where the keyboard is"
                self.page.keyboard.press("Enter")
                return
        raise AssertionError(f"{self.page.url}: {target} is not reached by keyboard")

    def _look(self) -> None:
        """Nothing is cut off, and the page need not be pushed sideways."""
        assert "Nguồn" == self.page.title() or [] == cut_off(self.page), self.page.url
