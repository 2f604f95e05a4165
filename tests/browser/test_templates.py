"""The gates open a page of every template."""

from pathlib import Path

from award_archive.site.check import planned
from tests.browser.templates import NEVER_SEEN, TEMPLATES
from tests.support import TODAY


def test_the_gates_open_pages_of_every_template_and_know_which_is_whose(archive_content: Path) -> None:
    pages = planned(archive_content, TODAY).pages
    templates = {page.url: page.template for page in pages}

    assert {page.template for page in pages} - NEVER_SEEN == set(TEMPLATES)
    assert {url: templates.get(url) for urls in TEMPLATES.values() for url in urls} == {
        url: template for template, urls in TEMPLATES.items() for url in urls
    }
