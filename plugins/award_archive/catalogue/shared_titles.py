"""Tells articles of one title apart, by time, by place or by both, and articles from other pages of their title.

A title stands alone in links, lists, feeds and results of the search, where nothing else says which article it is.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.place import label

# How many places of one article are named.
_PLACES = 3


def told_apart(articles: Sequence[Article], other_titles: Collection[str]) -> list[Article]:
    """The articles, in their order; behind a title that another page has stands what tells the article apart.

    `other_titles` are those of pages that are no articles', in small letters: case tells no titles apart.
    """
    titles = [article.title.casefold() for article in articles]
    numbers = Counter(titles)
    if len(numbers) == len(titles) and numbers.keys().isdisjoint(other_titles):
        return list(articles)
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article, title in zip(articles, titles, strict=True):
        if numbers[title] > 1 or title in other_titles:
            groups[title].append(article)
    taken = {*titles, *other_titles}
    told = {one.slug: title for group in groups.values() for one, title in _told_apart(group, taken)}
    return [one.titled(told[one.slug]) if one.slug in told else one for one in articles]


def _told_apart(group: Sequence[Article], taken: set[str]) -> Iterator[tuple[Article, str]]:
    """Each article with a title that no other has, and that is no other page's; it is then taken too."""
    left = list(group)
    for mark_of in (_time, _place, _time_and_place):
        marks = list(map(mark_of, left))
        numbers = Counter(marks)
        still_left = []
        for one, mark in zip(left, marks, strict=True):
            title = for_readers.marked(one.title, mark)
            if numbers[mark] > 1 or title.casefold() in taken:
                still_left.append(one)
            else:
                taken.add(title.casefold())
                yield one, title
        left = still_left
    yield from ((one, for_readers.marked(one.title, one.slug)) for one in left)


def _time(article: Article) -> str:
    return article.time.words


def _place(article: Article) -> str:
    return for_readers.first_named(list(map(label, article.places)), _PLACES)


def _time_and_place(article: Article) -> str:
    return f"{_time(article)}, {_place(article)}"
