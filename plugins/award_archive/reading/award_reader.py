"""Reads the rows of an article's table of awards with their parts, and what its report tells beside awards.

A part is a row within another one (`of_which`). It inherits what it does not say of its whole, and its numbers are
compared with those of the whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from yaml import Node

from award_archive.messages import rule_details
from award_archive.model.award import DEEPEST_PART, Award, Decision, OtherFact, Recipients
from award_archive.model.count import Count, CountKind
from award_archive.model.issuers import Issuer
from award_archive.model.kinds import AwardKind
from award_archive.model.place import Days, Place
from award_archive.model.times import Time
from award_archive.model.vietnamese import written_number
from award_archive.reading import place_reader, time_reader, values
from award_archive.reading.consistency import judge_quote
from award_archive.reading.context import Context
from award_archive.reading.place_reader import PlaceNames
from award_archive.reading.yaml_nodes import Fields

AWARD_KEYS = (
    "kind",
    "recipients",
    "count",
    "issuer",
    "group",
    "quote",
    "decision",
    "note",
    "ward",
    "district",
    "province",
    "of_which",
)
DECISION_KEYS = ("number", "date")
OTHER_FACT_KEYS = ("what", "count", "quote", "note")


@dataclass(frozen=True, slots=True)
class AwardNames:
    """The names in a row that the register gave a meaning: as they are written, or as its whole has them."""

    kind: str
    issuers: tuple[str, ...] = ()
    places: tuple[PlaceNames, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    """What a part of a row has from its whole where it does not say otherwise. None: unknown, and reported."""

    kind: AwardKind | None
    recipients: Recipients | None
    issuers: tuple[Issuer, ...]
    places: tuple[Place, ...]
    decision: Decision | None
    names: AwardNames


class AwardReader:
    """Reads the awards of one article. `event` is its time; None where the article does not say it, or not rightly.

    `names` gets the names of each award that is read, a whole before its parts.
    """

    def __init__(self, context: Context, event: Time | None) -> None:
        self.context, self.event = context, event
        self.names: list[AwardNames] = []

    @property
    def place_names(self) -> list[PlaceNames]:
        """The places that are named in the awards read so far."""
        return [place for names in self.names for place in names.places]

    def awards(self, fields: Fields) -> tuple[Award, ...]:
        """The rows under `awards`."""
        return values.each_mapping(fields, "awards", fields.get("awards"), AWARD_KEYS, self._award)

    def others(self, fields: Fields) -> tuple[OtherFact, ...]:
        """What stands under `also`."""
        return values.each_mapping(fields, "also", fields.get("also"), OTHER_FACT_KEYS, _other_fact)

    def _award(self, fields: Fields, whole: _Row | None = None, depth: int = 0) -> Award | None:
        row = self._row(fields, whole)
        self.names.append(row.names)
        count = values.count(fields, fields.require("count", rule_details.COUNT))
        parts = self._parts(fields, row, depth)
        if count:
            _compare(fields, count, parts)
        group = values.text(fields, "group", fields.get("group"))
        quote, note = (values.prose(fields, key, fields.get(key)) for key in ("quote", "note"))
        judge_quote(fields, quote, count)
        if self.context.is_sound and ("issuer" in fields or "kind" in fields):
            self._judge_issuers(fields, row)
        if not (row.kind and row.recipients and count):
            return None
        return Award(
            kind=row.kind,
            recipients=row.recipients,
            count=count,
            issuers=row.issuers,
            group=group,
            quote=quote,
            decision=row.decision if "decision" in fields else None,
            note=note,
            places=row.places,
            of_which=tuple(part for part, _ in parts),
        )

    def _row(self, fields: Fields, whole: _Row | None) -> _Row:
        """What the row says, and of a part what it leaves to its whole."""
        if whole is None or "kind" in fields:
            kind, kind_name = self._kind(fields)
        else:
            kind, kind_name = whole.kind, whole.names.kind
        if whole is None or "recipients" in fields:
            recipients = values.recipients(fields, fields.require("recipients", rule_details.RECIPIENTS))
        else:
            recipients = whole.recipients
        issuers, issuer_names = self._issuers(fields)
        if whole and "issuer" not in fields:
            issuers, issuer_names = whole.issuers, whole.names.issuers
        names = place_reader.row_place_names(fields)
        places = self._places(fields, names)
        if whole and not names:
            places, names = whole.places, whole.names.places
        decision = self._decision(fields) if "decision" in fields or whole is None else whole.decision
        return _Row(kind, recipients, issuers, places, decision, AwardNames(kind_name, issuer_names, names))

    def _kind(self, fields: Fields) -> tuple[AwardKind | None, str]:
        node = fields.require("kind", rule_details.KIND)
        name = values.text(fields, "kind", node)
        found = self.context.kinds.find(name) if name else None
        if name and found is None and self.context.is_sound:
            hint = rule_details.did_you_mean(self.context.names_of_kinds.nearest(name))
            fields.report.add("unknown-kind", node, name=name, hint=hint)
        return found, name

    def _issuers(self, fields: Fields) -> tuple[tuple[Issuer, ...], tuple[str, ...]]:
        found: dict[str, Issuer] = {}
        for name, node in values.texts(fields, "issuer", fields.get("issuer")):
            issuer = self.context.issuers.find(name)
            if issuer in found.values():
                fields.report.add("issuer-twice", node, name=issuer.name)
            found[name] = issuer
        return tuple(found.values()), tuple(found)

    def _judge_issuers(self, fields: Fields, row: _Row) -> None:
        """Warn of issuers that the register does not know, or that could not give the award then."""
        issuers, nodes = self.context.issuers, values.items(fields.get("issuer"))
        for number, name in enumerate(row.names.issuers):
            node = nodes[number] if nodes else fields.get("kind")
            if not issuers.is_empty and not issuers.find(name).is_known:
                fields.report.add("unknown-issuer", node, name=name, hint=self.context.hint_about_issuer(name))
            elif row.kind and self.event:
                reason = issuers.cannot_give(name, row.kind, given_in(row.decision, self.event))
                if reason:
                    fields.report.add("impossible-award", node, issuer=name, kind=row.kind.name, reason=reason)

    def _places(self, fields: Fields, names: tuple[PlaceNames, ...]) -> tuple[Place, ...]:
        if not names or self.event is None or not self.context.is_sound:
            return ()
        return place_reader.places(fields, names, self.context.units, self.event)

    def _parts(self, fields: Fields, whole: _Row, depth: int) -> list[tuple[Award, Node]]:
        """The parts of a row, each with its number's node."""
        node = fields.get("of_which")
        if node is not None and depth == DEEPEST_PART:
            fields.report.add("parts-too-deep", node, limit=DEEPEST_PART)
            return []

        def part(fields: Fields) -> tuple[Award, Node] | None:
            found, at = self._award(fields, whole, depth + 1), fields.get("count")
            return (found, at) if found and at else None

        return list(values.each_mapping(fields, "of_which", node, AWARD_KEYS, part))

    def _decision(self, fields: Fields) -> Decision | None:
        node = fields.get("decision")
        decision = values.as_mapping(fields, "decision", node, DECISION_KEYS)
        if decision is None:
            return None
        number = values.text(decision, "number", decision.get("number"))
        day = time_reader.day(decision, "date", decision.get("date"), self.context.today)
        if not any(key in decision for key in DECISION_KEYS):
            fields.report.add("empty-value", node, key="decision", reason=rule_details.NOTHING_WRITTEN)
        return Decision(number, day) if number or day else None


def given_in(decision: Decision | None, event: Time) -> Days:
    """The days in which an award was given: that of the decision, or else those of the event."""
    return Days(decision.date, decision.date) if decision and decision.date else event.span


def _other_fact(fields: Fields) -> OtherFact | None:
    what = values.text(fields, "what", fields.require("what", rule_details.OTHER_FACT))
    count = values.count(fields, fields.get("count"))
    quote, note = (values.prose(fields, key, fields.get(key)) for key in ("quote", "note"))
    judge_quote(fields, quote, count)
    return OtherFact(what, count, quote, note) if what else None


def _compare(fields: Fields, whole: Count, parts: Iterable[tuple[Award, Node]]) -> None:
    """Report a part that is larger than its whole, and warn of parts that may be, alone or together."""
    if whole.number is None or whole.kind is CountKind.AT_LEAST:
        return
    most, total = whole.number + whole.spread, 0
    for part, node in parts:
        count, number = part.count, part.count.number or 0
        if number > most:
            rule = "part-too-large" if _is_firm(whole) and _is_firm(count) else "part-perhaps-too-large"
            fields.report.add(rule, node, part=count.text, whole=whole.text)
            return
        total += number if count.kind is CountKind.EXACT else 0
    if total > most:
        at = fields.get("of_which")
        fields.report.add("parts-too-many", at, total=written_number(total), whole=whole.text)


def _is_firm(count: Count) -> bool:
    """Whether the number itself is sure to be reached, as that of `about 300` is not."""
    return count.kind is not CountKind.ABOUT or count.spread > 0
