"""Lighthouse gives every template full marks on a phone: performance, accessibility, best practices, search engines.

Few templates are measured in every run of the tests, all where there is time.

The 404 page asks not to be indexed, so of its marks for search engines only that one audit may be missing.
"""

import json
import subprocess
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from tests.browser.conftest import LIBRARIES
from tests.browser.templates import TEMPLATES
from tests.gates.pages import page_at
from tests.support import ROOT, tools_environment

pytestmark = pytest.mark.browser

Runs = dict[str, list[dict[str, Any]]]
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
# One with every list, one with a photograph, one with many, the widest table, and the only script.
FEW = {"home.html", "article.html", "gallery.html", "coverage.html", "search.html"}
URLS = [
    pytest.param(urls[0], marks=[] if template in FEW else pytest.mark.slow) for template, urls in TEMPLATES.items()
]


@pytest.fixture(scope="module")
def measured(request: pytest.FixtureRequest, chromium: Path, served: tuple[str, Path]) -> dict[str, Runs]:
    """What Lighthouse says of the pages that the chosen tests ask for, by address and category."""
    chosen = [item for item in request.session.items if isinstance(item, pytest.Function) and item.path == request.path]
    urls = dict.fromkeys(str(item.callspec.params["url"]) for item in chosen)
    script = Path(__file__).parent / "lighthouse.mjs"
    command = ["node", str(script), str(chromium), str(LIBRARIES), *(served[0] + url for url in urls)]
    done = subprocess.run(command, cwd=ROOT, env=tools_environment(), capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stderr
    return {address.removeprefix(served[0]): runs for address, runs in json.loads(done.stdout).items()}


@pytest.mark.parametrize("category", CATEGORIES)
@pytest.mark.parametrize("url", URLS)
def test_a_page_of_each_template_has_full_marks(
    measured: dict[str, Runs], served: tuple[str, Path], url: str, category: str
) -> None:
    runs = measured[url][category]
    lost = {audit for run in runs for audit in run["lost"]}

    if category == "seo" and page_at(served[1], url).xpath("//meta[@name='robots' and @content='noindex']"):
        assert ["is-crawlable"] == [audit.partition(":")[0] for audit in lost]
    else:
        assert 100 == median(run["score"] for run in runs), lost
