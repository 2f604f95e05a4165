"""Says the awards of an article in a line, for lists of articles and results of a search, and for cards.

What is told of an award stands in brackets after it, its parts at last. The parts have brackets of another sort:
“100 tập thể (trong đó 50 trường học [phường Láng Hạ; trong số đó 20 trường tiểu học]; 30 cơ quan); 7 cá nhân”.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from award_archive.messages import award_words
from award_archive.model.article import Article
from award_archive.model.vietnamese import capitalised
from award_archive.pages.phrasing.awards import PlacedAward, count_words, placed_awards
from award_archive.pages.phrasing.names import issuers_words, places_words
from award_archive.pages.views.award_views import AwardPhrase


@dataclass(frozen=True, slots=True)
class _Told:
    """An award with what is told of it beside its number and who got it: where they are, who gave it, its kind."""

    one: PlacedAward
    details: tuple[str, ...]

    def opened(self, depth: int) -> str:
        """Who got it, with the details in the bracket of a depth, which is still open where there are any."""
        opening = f" {award_words.opening(depth)}" if self.details else ""
        return f"{self.one.who}{opening}{'; '.join(self.details)}"


def award_phrases(article: Article, most: int) -> tuple[tuple[AwardPhrase, ...], int]:
    """The article's first awards as a line, at most so many with their parts, and how many more there are."""
    awards = _told_apart(article)
    shown = [_Told(told.one, (*told.details, *_kind_of_part(told.one))) for told in awards[:most]]
    next_depths = [*(told.one.depth for told in shown[1:]), 0]
    line = tuple(map(_phrase, (None, *shown), shown, next_depths))
    return line, len(awards) - len(shown)


def line_words(line: Iterable[AwardPhrase], mark: str = "") -> str:
    """The line as a text, perhaps with a mark on both sides of each number."""
    return "".join(f"{one.before}{mark}{one.count}{mark} {one.who}" for one in line)


def counted_on_card(article: Article) -> Iterator[tuple[str, str]]:
    """How many and who, for the columns of a card. One kind is told by the title; several must be told apart."""
    awards = _told_apart(article)
    has_one_kind = len({told.one.award.kind.name for told in awards}) == 1
    for told in awards:
        one = told.one
        who = told.opened(0) + (award_words.closing(0) if told.details else "")
        count = f"{award_words.out_of(one.depth)} " if one.whole else ""
        yield count + count_words(one.award.count), who if has_one_kind else f"{who}, {one.award.kind.name}"


def _told_apart(article: Article) -> list[_Told]:
    """The article's awards; who gave one is told where two would read the same, or its whole has another giver."""
    placed = list(placed_awards(article))
    numbers = Counter(map(_alike, placed))
    return [_Told(one, tuple(filter(None, (_where(one), _giver(one, numbers[_alike(one)]))))) for one in placed]


def _alike(one: PlacedAward) -> tuple[str, str, str, int]:
    return (one.award.kind.name, one.who, _where(one), one.depth)


def _where(one: PlacedAward) -> str:
    return places_words(one.places) if one.places else ""


def _giver(one: PlacedAward, number_of_alike: int) -> str:
    is_told = number_of_alike > 1 or (one.whole is not None and not one.has_issuers_of_whole)
    issuers = [issuer.name for issuer in one.award.issuers]
    return award_words.given_by(issuers_words(issuers)) if is_told and issuers else ""


def _kind_of_part(one: PlacedAward) -> tuple[str, ...]:
    return (one.award.kind.name,) if one.whole and one.is_of_other_kind else ()


def _phrase(before: _Told | None, told: _Told, next_depth: int) -> AwardPhrase:
    """The award as it stands behind the one before, where the line goes on at a depth; its end is as a depth of 0."""
    depth, who = told.one.depth, told.opened(told.one.depth)
    if next_depth <= depth:
        # Nothing more is to come in its own bracket, if it has one, and in those of wholes that end with it.
        closed = range(depth if told.details else depth - 1, next_depth - 1, -1)
        who += "".join(map(award_words.closing, closed))
    return AwardPhrase(_lead(told.one, before), count_words(told.one.award.count), who)


def _lead(one: PlacedAward, last: _Told | None) -> str:
    """What stands between the last award of the line and the number of this one."""
    if one.whole is None and one.is_of_other_kind:
        return f"{' · ' if last else ''}{capitalised(one.award.kind.name)}: "
    if one.before:
        return "; " if one.before.of_which else ", "
    # It is the first part of the last one, of which the bracket is open if it has details.
    begins = "; " if last and last.details else f" {award_words.opening(one.depth - 1)}"
    return f"{begins}{award_words.out_of(one.depth)} "
