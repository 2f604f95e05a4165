"""Collects the words by which the search finds a place or an article, and the marks by which it filters articles.

It also gives the values by which filters name a place, in marks and in the address of a search. Kinds of awards and
movements have their ids there.
"""

import re
from collections.abc import Iterator

from award_archive.catalogue.indexes import listed_at
from award_archive.catalogue.search_index.terms import Words, mark, own_mark
from award_archive.model.article import Article, Body, Text, WorkingYears
from award_archive.model.award import Award, with_parts
from award_archive.model.place import Place, Ward, typed_name
from award_archive.pages.search.place_documents import PlaceDocument
from award_archive.reading.markdown import plain_text

# Where a line of a text ends for a reader. Tags within a line part no words.
_LINE_END = re.compile(r"</(?:p|h[1-6]|li|dt|dd|td|th|caption|blockquote|pre)>|<br>")


def place_words(place: PlaceDocument) -> Words:
    """What a place is found by: its name, also with what tells it from namesakes, and all names that its land had."""
    return Words.of(place.title, (place.name, *place.within, *place.earlier))


def article_words(article: Article, body: Body) -> Words:
    """What an article is found by: all that it says, its places and times, and the marks that narrow results."""
    texts = (
        article.summary,
        *(line for block in body.blocks if isinstance(block, Text) for line in _lines(block.html)),
        *(text for award in with_parts(article.awards) for text in _award_texts(award)),
        *(name for movement in article.movements for name in (movement.name, *movement.aliases)),
        *(photo.caption for photo in article.photos),
        *(text for source in article.sources for text in (source.publisher, source.title)),
        *(text for place in listed_at(article) for text in _place_texts(place)),
        article.host,
        *(text for one in article.others for text in (one.what, one.quote, one.note)),
        article.time.words,
        article.years.words,
    )
    return Words.of(article.title, texts, _marks(article))


def place_value(place: Place) -> str:
    """What a place is called in the address of a search."""
    return f"{place.scope}-{place.id}"


def _marks(article: Article) -> Iterator[str]:
    yield from _year_marks(article.years)
    yield from (mark("noi", place_value(place)) for place in listed_at(article))
    yield from {mark("loai", award.kind.id): None for award in with_parts(article.awards)}
    yield from (mark("phong-trao", movement.id) for movement in article.movements)


def _year_marks(years: WorkingYears) -> Iterator[str]:
    """The years that the article is listed in, the one that counts it, and the several that it is about."""
    yield from (mark("nam", str(year)) for year in years.all)
    if years.counted:
        yield own_mark("nam", str(years.counted))
    if years.first != years.last:
        yield own_mark("nam", f"{years.first}-{years.last}")


def _lines(html: str) -> Iterator[str]:
    return map(plain_text, _LINE_END.split(html))


def _award_texts(award: Award) -> tuple[str, ...]:
    return (
        f"{award.kind.name} {award.count.text} {award.group or award.recipients.words}",
        award.recipients.words if award.group else "",
        award.issuer,
        award.decision.number if award.decision else "",
        award.quote,
        award.note,
    )


def _place_texts(place: Place) -> tuple[str, ...]:
    return (typed_name(place), place.district if isinstance(place, Ward) else "", place.province)
