"""Pages about the archive say where readers write, or that nobody promises an answer."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from award_archive.messages.for_publishers import NO_CONTACT
from award_archive.pages.settings import Settings
from tests.site.making import Town, article
from tests.support import pelican, snapshot, write_content

PAGE = "---\ntitle: Liên hệ\n---\n\nXin báo chỗ sai.\n\n{contact}\n\nXin kèm nguồn.\n"
PROMISE, NO_PROMISE = "hai ngày làm việc", "chưa hứa"


def page_of(town: Town) -> str:
    """The page of contact, as readers get it."""
    assert town.build() is not None
    return (town.output / "lien-he" / "index.html").read_text("utf-8")


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A town with a page that has a place for the contact."""
    made = Town.found(tmp_path)
    made.write("pages/lien-he.md", PAGE)
    return made


@pytest.mark.parametrize(
    ("expected", "contact"),
    [
        ('<a href="mailto:thu@kho.example">thu@kho.example</a>', "thu@kho.example"),
        ('<a href="https://kho.example/thu?a=1&amp;b=2">https://kho.example/thu', "https://kho.example/thu?a=1&b=2"),
    ],
)
def test_the_contact_stands_where_the_page_has_its_place(expected: str, contact: str, town: Town) -> None:
    html = page_of(replace(town, settings=Settings("Kho", contact=contact)))

    assert html.index("Xin báo") < html.index(expected) < html.index("Xin kèm")
    assert PROMISE in html
    assert "{contact}" not in html
    assert NO_PROMISE not in html


def test_without_a_contact_the_page_says_so_and_promises_no_answer(town: Town) -> None:
    html = page_of(town)

    assert NO_PROMISE in html
    assert PROMISE not in html
    assert "{contact}" not in html


def test_a_page_without_a_place_for_the_contact_does_not_tell_of_it(town: Town) -> None:
    town.write("pages/lien-he.md", PAGE.replace("{contact}", "Xin viết {contact} ở đâu?"))

    html = page_of(replace(town, settings=Settings("Kho", contact="thu@kho.example")))

    assert "thu@kho.example" not in html
    assert "Xin viết {contact}" in html


def test_a_changed_contact_changes_the_pages_that_tell_it_and_nothing_else(town: Town) -> None:
    town.write("articles/2019/mot.md", article("Một"))
    page_of(replace(town, settings=Settings("Kho", contact="thu@kho.example")))
    before = snapshot(town.output)

    assert replace(town, settings=Settings("Kho", contact="khac@kho.example")).build()

    after = snapshot(town.output)
    changed = {path for path in after if path.endswith(".html") and before[path] != after[path]}
    assert {"lien-he/index.html", "theo-doi/index.html", "tin/2019/mot/index.html"} == changed
    assert "khac@kho.example" in (town.output / "lien-he" / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("expected", "page", "contact"),
    [
        ("mailto:thu@kho.example?subject=", PAGE, "thu@kho.example"),
        ("https://kho.example/thu", PAGE, "https://kho.example/thu"),
        ("../../../lien-he/", PAGE, ""),
        ("", "", ""),
    ],
)
def test_a_fault_of_an_article_is_told_to_the_contact_or_where_the_archive_says_how_and_else_nowhere(
    town: Town, expected: str, page: str, contact: str
) -> None:
    town.write("articles/2019/mot.md", article("Một"))
    if not page:
        (town.content / "pages" / "lien-he.md").unlink()

    assert replace(town, settings=Settings("Kho", contact=contact)).build()

    html = (town.output / "tin" / "2019" / "mot" / "index.html").read_text("utf-8")
    ways = re.findall(r'<a href="([^"]*)"[^>]*>Góp ý, đính chính</a>', html)
    assert [expected] * 2 * bool(expected) == [way.partition("=")[0] + "=" * ("=" in way) for way in ways]


def test_whoever_publishes_without_a_contact_is_told_once_and_with_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = write_content(tmp_path)
    monkeypatch.setenv("SITEURL", "https://kho.example")
    monkeypatch.delenv("CONTACT", raising=False)
    told = []
    for contact in (None, None, "thu@kho.example"):  # the second time nothing has changed
        if contact:
            monkeypatch.setenv("CONTACT", contact)
        done = pelican(content, tmp_path / "public", settings="publishconf.py")
        assert 0 == done.returncode, done.stderr
        told.append(done.stdout.count(NO_CONTACT))

    assert [1, 1, 0] == told


def test_a_contact_of_the_environment_that_reaches_nobody_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONTACT", "gọi điện")

    done = pelican(write_content(tmp_path), tmp_path / "output")

    assert 1 == done.returncode
    assert "“gọi điện” không phải là nơi nhận thư" in done.stderr
