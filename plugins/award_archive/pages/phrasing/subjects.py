"""Names kinds of awards and movements, which are the subjects of articles, and says who gives a kind by the law."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from award_archive.messages import for_readers, subject_words
from award_archive.model.article import Article
from award_archive.model.issuers import IssuerTitle
from award_archive.model.kinds import AwardKind
from award_archive.model.movements import Movement
from award_archive.model.vietnamese import capitalised, sort_key
from award_archive.pages import addresses
from award_archive.pages.views.references import Ref
from award_archive.pages.views.subject_views import GiverLine

Subject = AwardKind | Movement

# How many spans of days of one kind are told, and how many titles of one span.
_SPANS, _TITLES = 6, 12


def subject_title(subject: Subject) -> str:
    """The title of its page."""
    return capitalised(subject.name) if isinstance(subject, AwardKind) else subject_words.movement(subject.name)


def shared_with(article: Article, subject: Subject) -> str:
    """That the article belongs to other movements too, on the page of one; "" where it does not."""
    others = [subject_title(one) for one in article.movements if one.id != subject.id]
    return subject_words.shared_with(others) if others and isinstance(subject, Movement) else ""


def subject_ref(subject: Subject) -> Ref:
    """Its name at the head of a line, and its page."""
    return Ref(capitalised(subject.name), subject_url(subject))


def most_told(numbers: Iterable[tuple[Subject, int]], most: int) -> tuple[Ref, ...]:
    """Those of the subjects with most articles, at most so many; each comes with its number, and none has 0."""
    told = sorted((-number, sort_key(one.name), one.name, subject_ref(one)) for one, number in numbers if number)
    return tuple(ref for *_, ref in told[:most])


def subject_titles(subjects: Iterable[Subject]) -> Iterator[str]:
    """The titles of the pages of the subjects, and of those that list them."""
    yield from (subject_words.KINDS_TITLE, subject_words.MOVEMENTS_TITLE)
    yield from map(subject_title, subjects)


def subject_url(subject: Subject) -> str:
    """The address of its page."""
    return addresses.kind(subject) if isinstance(subject, AwardKind) else addresses.movement(subject)


def givers(kind: AwardKind, titles: Iterable[IssuerTitle]) -> tuple[GiverLine, ...]:
    """The titles that may give the kind as the register says, those of the same days and source together, newest first.

    A title of which the register does not say what it gives is none of them.
    """
    groups: dict[tuple[date, str, str], list[str]] = {}
    for title in titles:
        if title.gives and title.may_give(kind):
            last, words = title.days.last, str(title.days)
            key = (last or date.max, words if last else subject_words.until_now(words), title.source)
            groups.setdefault(key, []).append(title.title)
    newest = sorted(groups, reverse=True)[:_SPANS]
    return tuple(
        GiverLine(_in_a_sentence([*dict.fromkeys(groups[last, words, source])]), words, source)
        for last, words, source in newest
    )


def _in_a_sentence(titles: Sequence[str]) -> str:
    """All of some titles, the first of many."""
    more = len(titles) - _TITLES
    return subject_words.and_other_titles(titles[:_TITLES], more) if more > 0 else for_readers.listed(titles)
