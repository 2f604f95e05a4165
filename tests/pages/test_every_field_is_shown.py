"""What an article says is said by a page, a feed or a file of data: none of its fields is lost on the way."""

from dataclasses import replace

from msgspec import Struct
from msgspec.structs import asdict
from msgspec.structs import replace as copy

from award_archive.model.article import Article, Body, EditorialPage, Placed, Text
from award_archive.pages.all_pages import all_files, all_pages, site_view
from award_archive.pages.views.page import View
from tests.every_field import changed, off_default
from tests.pages.builders import archive

ARTICLE, EDITORIAL = off_default(Article), off_default(EditorialPage)
BODY = Body("Tóm tắt", (Text("<p>Một đoạn</p>"),))
PLACED = replace(BODY, blocks=(*BODY.blocks, Placed(ARTICLE.photos[0].file)))
NOT_SHOWN = {
    "Count.spread": "is shown in sums of ranges alone; the words of the range say it too",
    "Article.path": "names the file in messages",
    "Link.url": "is checked; the text that has it is shown",
    "Link.line": "names the line in messages",
    "Article.publish_on": "is over once somebody reads the article: before that day nothing of it is public",
    "Lookalike.slug": "is for the check alone: readers are told of no event that an article is not about",
    "Lookalike.line": "names the line in messages",
    "Alias.line": "names the line in messages",
    "Photo.line": "names the line in messages",
    "RemovedPhoto.file": "is not to come back, and no page may know it",
    "EditorialPage.path": "names the file in messages",
}


def shown(article: Article = ARTICLE, body: Body = BODY, editorial: EditorialPage = EDITORIAL) -> dict[str, object]:
    """What stands at each address, and what every page shows; that templates show whole views is held elsewhere."""
    made = archive(article, editorial=(editorial,))
    pages = tuple(all_pages(made))
    files = [file for file in all_files(made, pages) if not file.is_apart]
    views: dict[str, object] = {page.url: _without_linked_data(page.view(lambda _: body)) for page in pages}
    return views | {file.url: file.content for file in files} | {"": site_view(made, None, "", "")}


def _without_linked_data(view: View) -> dict[str, object]:
    """The view's fields, without what machines alone read: they are to be told nothing that readers are not."""
    assert isinstance(view, Struct)
    return asdict(view) | {"head": copy(view.head, linked_data=())}


def test_every_field_is_shown_but_those_that_are_not_for_readers() -> None:
    found = [
        *((name, shown(article=other)) for name, other in changed(ARTICLE)),
        *((name, shown(body=other)) for name, other in changed(BODY)),
        *((name, shown(editorial=other)) for name, other in changed(EDITORIAL)),
        ("Placed.file", shown(body=PLACED)),
    ]
    usual = shown()

    assert set(NOT_SHOWN) == {name for name, seen in found if seen == usual}
