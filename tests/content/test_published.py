"""The real content is right, and what is published is what its articles say: no figure is written down here."""

import subprocess
import sys
from pathlib import Path

from tests.gates import published
from tests.gates.published import awards_published, awards_written
from tests.site.built import Site
from tests.support import ROOT


def test_the_check_finds_no_error(real_content: Path) -> None:
    command = [sys.executable, "-m", "award_archive.editor.command", "check", str(real_content)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert 0 == done.returncode, done.stderr


def test_every_article_that_is_no_draft_and_does_not_wait_is_published(site: Site, real_content: Path) -> None:
    slugs = published.published_slugs(real_content)

    assert slugs
    assert slugs == sorted(url.split("/")[3] for url in site.articles())
    assert slugs == published.articles_published(site)


def test_the_table_of_awards_is_what_the_articles_say(site: Site, real_content: Path) -> None:
    assert awards_written(real_content) == awards_published(site, real_content)


def test_every_article_shows_the_awards_that_it_says(site: Site, real_content: Path) -> None:
    assert published.awards_to_show(real_content) == published.awards_shown(site)


def test_every_article_tells_beside_awards_what_its_report_does(site: Site, real_content: Path) -> None:
    told = published.others_to_show(real_content)

    assert told == published.others_shown(site)
    assert told == published.others_published(site)


def test_the_table_of_wards_is_the_register(site: Site, real_content: Path) -> None:
    assert published.wards_written(real_content) == published.wards_published(site)


def test_every_source_is_published_as_the_article_names_it(site: Site, real_content: Path) -> None:
    assert published.sources_written(real_content) == published.sources_published(site)


def test_drafts_and_articles_that_wait_are_published_nowhere(site: Site, real_content: Path) -> None:
    assert [] == published.hidden_named(real_content, site)
