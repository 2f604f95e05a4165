"""Groups what articles show by picture: one file is one picture, however many articles use it.

Drawings illustrate many articles, so whoever lists pictures lists them once, each with the articles that use it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from award_archive.model.article import Article, Photo

Shot = tuple[Article, Photo]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture with the articles that use it, newest first, each with what it says of the picture."""

    uses: tuple[Shot, ...]

    @property
    def file(self) -> str:
        """The picture's path below the folder of photographs."""
        return self.uses[0][1].file

    @property
    def newest(self) -> Shot:
        """The use by the newest article."""
        return self.uses[0]

    @property
    def first(self) -> Shot:
        """The use by the oldest article, which stays the same while articles are added."""
        return self.uses[-1]

    @property
    def is_drawing(self) -> bool:
        """Whether its first article calls it a drawing."""
        return self.first[1].is_drawing


def by_last_use(articles: Iterable[Article]) -> list[Picture]:
    """The pictures of the articles, which come newest first: photographs, then drawings, those used last first."""
    return _photographs_first(Picture(tuple(uses)) for uses in _grouped(_shots(articles)))


def by_first_use(articles: Iterable[Article]) -> list[Picture]:
    """The same with those first used last at the head: an old drawing stays where it is when it is used again."""
    oldest_first = _grouped(reversed(list(_shots(articles))))
    return _photographs_first(Picture(tuple(reversed(uses))) for uses in reversed(oldest_first))


def _shots(articles: Iterable[Article]) -> Iterator[Shot]:
    return ((article, photo) for article in articles for photo in article.photos)


def _grouped(shots: Iterable[Shot]) -> list[list[Shot]]:
    groups: dict[str, list[Shot]] = {}
    for shot in shots:
        groups.setdefault(shot[1].file, []).append(shot)
    return list(groups.values())


def _photographs_first(pictures: Iterable[Picture]) -> list[Picture]:
    return sorted(pictures, key=lambda picture: picture.is_drawing)
