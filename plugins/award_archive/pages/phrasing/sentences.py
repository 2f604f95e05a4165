"""Makes sentences of the sums of awards: one for each place of a year, or one for a place's latest year.

A place's latest year is the newest for which its articles give awards.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from award_archive.catalogue.indexes import PlaceKey, by_year, place_key
from award_archive.catalogue.tally import TallyLine, tally
from award_archive.messages import for_readers
from award_archive.model.article import Article
from award_archive.model.count import MANY
from award_archive.model.kinds import NAMED_FLAG, NAMED_TITLE, AwardKind, KindClass
from award_archive.model.place import Scope
from award_archive.model.vietnamese import sort_key
from award_archive.pages import addresses
from award_archive.pages.phrasing.names import place_ref
from award_archive.pages.phrasing.paging import Parts, cut, parts_needed
from award_archive.pages.views.award_views import Clause, Phrase, Sentence
from award_archive.pages.views.references import Ref

# How many sentences stand on a page, and how many clauses one sentence has: more are read in tables.
_SENTENCES, _CLAUSES = 20, 12
# A district stands for more people than a ward and is nearer to them than a city.
_FROM_NEAR = (Scope.DISTRICT, Scope.WARD, Scope.PROVINCE)


def sentences_of_year(articles: Iterable[Article]) -> tuple[Sentence, ...]:
    """A sentence for each place that a year's articles give awards of; districts first, and known numbers."""
    groups: defaultdict[PlaceKey, list[Article]] = defaultdict(list)
    for article in articles:
        groups[place_key(article.place)].append(article)
    found = []
    for group in groups.values():
        place = group[0].place
        if clauses := tuple(_clauses(group)):
            is_unknown = not any(phrase.is_known for clause in clauses for phrase in clause.phrases)
            order = _FROM_NEAR.index(place.scope), is_unknown, -len(group), sort_key(place.name), place.id
            found.append((order, _sentence(place_ref(place), clauses)))
    return tuple(sentence for _, sentence in sorted(found, key=lambda one: one[0]))


def latest_sentence(articles: Sequence[Article]) -> Sentence | None:
    """What one place gave for the newest working year that its articles give awards of; None where they give none."""
    for year, group in by_year(articles).items():
        if clauses := tuple(_clauses(group)):
            return _sentence(Ref(for_readers.working_year(year), addresses.year(year)), clauses)
    return None


def _sentence(subject: Ref, clauses: tuple[Clause, ...]) -> Sentence:
    return Sentence(subject, clauses[:_CLAUSES], max(0, len(clauses) - _CLAUSES))


def cut_sentences(sentences: Sequence[Sentence]) -> Parts[Sentence]:
    """A year's sentences in parts."""
    return cut(sentences, _SENTENCES)


def parts_of_sentences(articles: Iterable[Article]) -> int:
    """How many parts the sentences of a year's articles have, found in a fraction of the time."""
    return parts_needed(len({place_key(article.place) for article in articles if article.awards}), _SENTENCES)


def _clauses(articles: Iterable[Article]) -> Iterator[Clause]:
    """A clause for each kind of award that one place's articles give.

    Rows that are of one kind by name only, such as those without an issuer, repeat their recipients: they are told
    apart.
    """
    for (kind, issuer), lines in groupby(tally(articles), key=lambda line: (line.kind, line.issuer)):
        phrases: list[Phrase] = []
        for line in lines:
            phrase = _phrase(line)
            if any(phrase.recipients == other.recipients for other in phrases):
                yield Clause(tuple(phrases), _verb(kind, issuer))
                phrases = []
            phrases.append(phrase)
        yield Clause(tuple(phrases), _verb(kind, issuer))


def _phrase(line: TallyLine) -> Phrase:
    is_known = line.total.is_known
    return Phrase(str(line.total) if is_known else MANY, is_known, line.recipients.words)


def _verb(kind: AwardKind, issuer: str) -> str:
    """How a sentence says that somebody got an award of the kind. Kinds are content: only their class is known.

    An issuer is named where the sum is of that issuer's awards only.
    """
    name = kind.name
    if kind.kind_class is KindClass.TITLE and not name.startswith(NAMED_FLAG):
        return for_readers.attained(name)
    verb = ""
    if name.startswith(NAMED_TITLE):
        verb = for_readers.CONFERRED
    elif kind.kind_class in (KindClass.FORM, KindClass.TITLE) or name[0].isupper():
        verb = for_readers.GIVEN
    return for_readers.received(issuer, verb, name)
