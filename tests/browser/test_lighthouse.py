"""Lighthouse gives every template full marks on a phone: performance, accessibility, best practices, search engines.

The 404 page asks not to be indexed, so of its marks for search engines only that one audit may be missing.
"""

import json
import subprocess
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from tests.browser.conftest import LIBRARIES, tools_environment
from tests.browser.site import page_at
from tests.browser.templates import TEMPLATES
from tests.support import ROOT

pytestmark = pytest.mark.browser

Runs = dict[str, list[dict[str, Any]]]
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
URLS = [urls[0] for urls in TEMPLATES.values()]


@pytest.fixture(scope="module")
def measured(chromium: Path, served: tuple[str, Path]) -> dict[str, Runs]:
    """What Lighthouse says of one page of every template, by address and category."""
    script = Path(__file__).parent / "lighthouse.mjs"
    command = ["node", str(script), str(chromium), str(LIBRARIES), *(served[0] + url for url in URLS)]
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
