"""Puts an article's awards in a sequence, each followed by its parts, for its table and for lines of awards.

Each award says where its recipients are if that is elsewhere than one would think.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.award import Award
from award_archive.model.count import Count
from award_archive.model.place import Place
from award_archive.model.vietnamese import written_number

# A figure without points that needs some, or with noughts before it.
_UNGROUPED = re.compile(r"(?<![0-9.])(?:[0-9]{4,}|0[0-9]+)")


@dataclass(frozen=True, slots=True)
class PlacedAward:
    """An award among others: of which it is a part, at what depth, and which one stands before it in the same whole.

    `places` are set where its recipients are elsewhere than those of its whole or, without one, than the article.
    """

    award: Award
    places: tuple[Place, ...]
    depth: int
    whole: Award | None
    before: Award | None

    @property
    def who(self) -> str:
        """The group of recipients, or their sort."""
        return self.award.group or self.award.recipients.words

    @property
    def is_of_other_kind(self) -> bool:
        """Whether its kind is not that of its whole or, without one, of the award before it."""
        beside = self.whole or self.before
        return beside is None or beside.kind.name != self.award.kind.name

    @property
    def has_issuers_of_whole(self) -> bool:
        """Whether it is a part that was given by the issuers of its whole."""
        return self.whole is not None and self.whole.issuers == self.award.issuers


def placed_awards(article: Article) -> Iterator[PlacedAward]:
    """The article's awards, each followed by its parts."""
    return _placed(article.awards, article.places, 0, None)


def _placed(
    awards: Sequence[Award], usual: tuple[Place, ...], depth: int, whole: Award | None
) -> Iterator[PlacedAward]:
    for before, award in zip((None, *awards), awards, strict=False):
        places = award.places or usual
        yield PlacedAward(award, () if places == usual else places, depth, whole, before)
        if award.of_which:
            yield from _placed(award.of_which, places, depth + 1, award)


def count_words(count: Count) -> str:
    """The number in the words of its report, with points between thousands."""
    return _UNGROUPED.sub(lambda digits: written_number(int(digits[0])), count.text)


def readers_issuer(award: Award) -> str:
    """Who gave an award, as a sentence names them; "" where no source says it."""
    return for_readers.listed([issuer.name for issuer in award.issuers])
