"""Articles stand in one order, on pages and in files, however exactly the times of their events are known."""

import csv
import io
import json
import re
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.article import Article, Body
from award_archive.pages import place_pages, year_pages
from award_archive.pages.archive import Archive
from award_archive.pages.files import feeds, open_data
from tests.pages.builders import archive
from tests.pages.random_archives import SMALL, archives

_SLUG = re.compile(rb"/tin/\d{4}/([a-z0-9-]+)/")


def in_order(articles: list[Article]) -> list[str]:
    """The slugs by the first day that is possible, then the last, then the slug."""

    def key(one: Article) -> tuple[str, str, str]:
        written = one.time.written.removeprefix("đăng ")
        return f"{written}-01-01"[:10], f"{written}-99-99"[:10], one.slug

    return [one.slug for one in sorted(articles, key=key)]


def lists(made: Archive) -> Iterator[list[str]]:
    """The slugs of each list of articles on the pages of years and places, and in feeds, the newest first."""
    for page in (*year_pages.years(made), *place_pages.places(made)):
        view = page.data.view(lambda _: Body(""))
        for name in ("items", "reviews", "school_years"):
            yield [item.url.split("/")[3] for item in getattr(view, name, ())]
    for file in feeds.files(made):
        yield list(dict.fromkeys(found.decode() for found in _SLUG.findall(file.data.content())))


@SMALL
@given(archives(), st.data())
def test_every_list_and_table_has_the_one_order_in_whatever_order_the_files_were_read(
    articles: list[Article], data: st.DataObject
) -> None:
    made, order = archive(*data.draw(st.permutations(articles))), in_order(articles)
    files = {file.url.rpartition("/")[2]: file.data.content() for file in open_data.files(made)}
    rows = csv.DictReader(io.StringIO(files["awards.csv"].decode(), newline=""))

    assert order == [one["article"] for one in json.loads(files["articles.json"])]
    with_awards = {one.slug for one in articles if one.awards}
    assert [slug for slug in order if slug in with_awards] == list(dict.fromkeys(row["article"] for row in rows))
    for found in lists(made):
        assert [slug for slug in reversed(order) if slug in found] == found
