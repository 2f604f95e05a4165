"""The gates open a page of every template."""

from award_archive.site.check import planned
from tests.browser.templates import NEVER_SEEN, TEMPLATES
from tests.support import ROOT, TODAY


def test_the_gates_open_pages_of_every_template_and_know_which_is_whose() -> None:
    pages = planned(ROOT / "content", TODAY).pages
    templates = {page.url: page.template for page in pages}

    assert {page.template for page in pages} - NEVER_SEEN == set(TEMPLATES)
    assert {url: templates.get(url) for urls in TEMPLATES.values() for url in urls} == {
        url: template for template, urls in TEMPLATES.items() for url in urls
    }
