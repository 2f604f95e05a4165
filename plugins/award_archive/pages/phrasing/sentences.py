"""Makes sentences of the sums of awards: one for each place of a year."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from award_archive.catalogue.tally import TallyLine, counted_places, tally
from award_archive.model.article import Article
from award_archive.model.count import MANY
from award_archive.model.place import Place, PlaceKey, Scope, place_key
from award_archive.model.vietnamese import sort_key
from award_archive.pages.phrasing.names import place_ref
from award_archive.pages.phrasing.received import received_words
from award_archive.pages.phrasing.tallies import giver_words
from award_archive.pages.views.award_views import Clause, Phrase, Sentence
from award_archive.pages.views.references import Ref

# How many clauses one sentence has: more are read in tables.
_CLAUSES = 12
# A district stands for more people than a ward and is nearer to them than a city.
_FROM_NEAR = (Scope.DISTRICT, Scope.WARD, Scope.PROVINCE)


def sentences_of_year(articles: Iterable[Article], home: Collection[PlaceKey] = ()) -> tuple[Sentence, ...]:
    """A sentence for each place that a year's articles give awards of.

    The units of the archive's home come first, of these and of the others districts, and known numbers.
    """
    found = []
    for place, group in _by_counted_place(articles):
        if clauses := tuple(_clauses(tally(group, place))):
            is_unknown = not any(phrase.is_known for clause in clauses for phrase in clause.phrases)
            is_far = place_key(place) not in home
            order = is_far, _FROM_NEAR.index(place.scope), is_unknown, -len(group), sort_key(place.name), place.id
            found.append((order, _sentence(place_ref(place), clauses)))
    return tuple(sentence for _, sentence in sorted(found, key=lambda one: one[0]))


def _by_counted_place(articles: Iterable[Article]) -> Iterable[tuple[Place, list[Article]]]:
    """Each place with recipients that a sum counts, and the articles that tell of them."""
    groups: dict[PlaceKey, tuple[Place, list[Article]]] = {}
    for article in articles:
        for place in counted_places(article):
            groups.setdefault(place_key(place), (place, []))[1].append(article)
    return groups.values()


def _sentence(subject: Ref, clauses: tuple[Clause, ...]) -> Sentence:
    return Sentence(subject, clauses[:_CLAUSES], max(0, len(clauses) - _CLAUSES))


def _clauses(lines: Iterable[TallyLine]) -> Iterator[Clause]:
    """A clause for each kind of award that one place's sums have from one giver."""
    for (kind, giver), group in groupby(lines, key=lambda line: (line.kind, line.giver)):
        yield Clause(tuple(map(_phrase, group)), received_words(kind, giver_words(giver)))


def _phrase(line: TallyLine) -> Phrase:
    is_known = line.total.is_known
    return Phrase(str(line.total) if is_known else MANY, is_known, line.recipients.words)
