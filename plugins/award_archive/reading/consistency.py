"""Warns where what an article says does not fit itself or the house: quotes, days, numbers, rows, names, sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from yaml import MappingNode, ScalarNode

from award_archive.messages import for_editors, rule_details
from award_archive.model.award import Award, OtherFact, with_parts
from award_archive.model.count import Count
from award_archive.model.text_checks.copied_sentences import copied_sentences
from award_archive.model.text_checks.perhaps_parts import perhaps_wholes
from award_archive.model.text_checks.person_names import may_name_persons, person_names
from award_archive.model.text_checks.quote_checks import gives_number
from award_archive.model.text_checks.unmatched_counts import unmatched_in_summary, unmatched_in_title
from award_archive.model.times import Precision, Time
from award_archive.model.vietnamese import written_day
from award_archive.reading.place_reader import PlaceNames
from award_archive.reading.values import items
from award_archive.reading.yaml_nodes import Fields

# The keys of texts in which editors may name a person, and of the lists of what has such keys.
_OWN_TEXTS = frozenset(("title", "host", "caption", "alt", "group", "note", "issuer", "what"))
_ROWS = frozenset(("awards", "of_which", "also", "photos", "corrections"))


def judge_quote(fields: Fields, quote: str, count: Count | None) -> None:
    """Report a quote that is still the sample of a new article, and warn of one without its row's number."""
    report, node = fields.report, fields.get("quote")
    if not quote:
        return
    if quote == for_editors.SAMPLE_QUOTE:
        if report.is_draft:
            report.missing("quote", rule_details.QUOTE, fields.where, node)
        else:
            report.add("sample-text", node, key="quote", text=quote)
    elif count and not gives_number(quote, count):
        report.add("quote-without-number", node, number=count.text)


def judge_source(source: Fields, event: Time | None, published: Time | None, accessed: date | None) -> None:
    """Warn of a report before its event, and of one that was read before it came out."""
    if published is None:
        return
    if event and event.first > published.last:
        at = source.get("published")
        source.report.add("event-after-report", at, time=event.full_words, when=published.words)
    if accessed and accessed < published.first:
        day = written_day(accessed)
        source.report.add("read-before-report", source.get("accessed"), day=day, when=published.words)


def judge_first_report(fields: Fields, event: Time | None, published: Sequence[Time | None]) -> None:
    """Warn of a day of the first report that is before all sources; one without a day may be that report."""
    known = [time for time in published if time]
    if not event or event.precision is not Precision.REPORTED or not known or len(known) < len(published):
        return
    first = min(known, key=lambda time: time.first)
    if event.first < first.first:
        day = written_day(event.first)
        fields.report.add("reported-earlier", fields.get("date"), when=day, published=first.words)


def judge_correction(correction: Fields, event: Time | None, day: date | None) -> None:
    """Report a correction before the event, of which nothing could be told yet."""
    if event and day and day < event.first:
        at = correction.get("date")
        correction.report.add("correction-before-event", at, day=written_day(day), time=event.full_words)


@dataclass(frozen=True, slots=True)
class Told:
    """What one article without errors says: its texts in words, the body in Markdown from a line on, and its rows."""

    title: str
    summary: str
    body: str
    first_line: int
    awards: tuple[Award, ...]
    others: tuple[OtherFact, ...]


def judge_article(fields: Fields, told: Told, places: Iterable[PlaceNames]) -> None:
    """Warn where title, text and rows do not fit each other. It needs all rows, so none of them may be faulty.

    The places are all that the article names.
    """
    _judge_rows(fields, told.awards)
    title, report = fields.get("title"), fields.report
    for found in unmatched_in_title(told.title, told.awards, told.others):
        report.add("number-in-no-row", title, where=rule_details.IN_TITLE, text=found.text)
    for found in unmatched_in_summary(told.summary, told.awards, told.others):
        report.add("number-in-no-row", _line_of(told, found.text), where=rule_details.IN_SUMMARY, text=found.text)
    _judge_names(fields, told, places)
    quotes = [award.quote for award in with_parts(told.awards)] + [fact.quote for fact in told.others]
    for sentence in copied_sentences(told.body, quotes):
        report.add("copied-sentence", _line(told, sentence.start), text=sentence.text)


def _judge_rows(fields: Fields, awards: tuple[Award, ...]) -> None:
    """Warn of rows that others add up to."""
    nodes = items(fields.get("awards"))
    for found in perhaps_wholes(awards):
        whole, parts = awards[found.at].count.text, " + ".join(part.count.text for part in found.parts)
        fields.report.add("perhaps-parts", nodes[found.at], whole=whole, part=parts)


def _judge_names(fields: Fields, told: Told, places: Iterable[PlaceNames]) -> None:
    """Warn of names of persons in the body and in the texts before it, each in all its places."""
    named = [name for place in places for name in (place.ward, place.district, place.province) if name]
    nodes = list(_texts_of(fields.node))
    for node in nodes if may_name_persons("\n\n".join([node.value for node in nodes])) else ():
        for name in person_names(node.value, named):
            fields.report.add("personal-name", node, name=name.text)
    for text, line in dict.fromkeys((name.text, _line(told, name.start)) for name in person_names(told.body, named)):
        fields.report.add("personal-name", line, name=text)


def _texts_of(node: MappingNode) -> Iterator[ScalarNode]:
    """The editors' own texts in a mapping and below it; titles of reports and names of photographers are none."""
    for key, value in node.value:
        if key.value in _OWN_TEXTS:
            yield from (found for found in items(value) if isinstance(found, ScalarNode))
        elif key.value in _ROWS:
            for row in items(value):
                if isinstance(row, MappingNode):
                    yield from _texts_of(row)


def _line_of(told: Told, words: str) -> int:
    """The line on which the words first stand in the body, as far as they stand there without marks of Markdown."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), told.body)
    return _line(told, found.start() if found else 0)


def _line(told: Told, at: int) -> int:
    """The line of the file in which a spot of the body lies."""
    begun = len(told.body) - len(told.body[at:].lstrip())
    return told.first_line + told.body.count("\n", 0, begun)
