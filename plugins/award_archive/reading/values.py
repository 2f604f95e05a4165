"""Checks the values of front matter: turns a YAML node into a typed value, a list or fields, or reports a problem."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from award_archive.messages import rule_details
from award_archive.model.article import Recipients, WorkingYears
from award_archive.model.characters import BLANK_LETTER, code_of, plain_line
from award_archive.model.count import MANY, QUALIFIERS, Count
from award_archive.model.logins import logins_in
from award_archive.model.vietnamese import name_key, written_day
from award_archive.model.web import fault_of_address
from award_archive.reading.suggestions import Choices
from award_archive.reading.yaml_nodes import Fields, scalar_type, trap_words, type_words

LONGEST_LINE = 300
LONGEST_PROSE = 2_000
FIRST_YEAR = 1900
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
LOCAL_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_ADDRESS = re.compile("https?:", re.IGNORECASE)
_YEARS = re.compile(r"(\d{4})(?: ?[-–] ?(\d{4}))?", re.ASCII)

_COUNT_WORDS = Choices((MANY, *QUALIFIERS), str)
_RECIPIENTS = Choices((sort.words for sort in Recipients), str)

Value = TypeVar("Value")


def text(fields: Fields, key: str, node: Node | None, limit: int = LONGEST_LINE) -> str:
    """One line of text; "" where there is none, or after a problem."""
    return _without_logins(fields, node, _line(fields, key, node, limit))


def _without_logins(fields: Fields, node: Node | None, value: str) -> str:
    if not logins_in(value):
        return value
    fields.report.add("password-in-text", node, text=value)
    return ""


def _line(fields: Fields, key: str, node: Node | None, limit: int) -> str:
    """One line of whatever may be read; "" where there is none, or after a problem."""
    if node is None:
        return ""
    if not isinstance(node, ScalarNode):
        expected = rule_details.A_LINE
        fields.report.add("wrong-type", node, key=key, expected=expected, given=type_words(node))
        return ""
    kind = scalar_type(node)
    if kind != "str" and not (kind == "int" and node.value.isdecimal()):
        fields.report.add("yaml-trap", node, text=node.value, meaning=trap_words(node))
        return ""
    value = plain_line(node.value)
    rule, details = _fault_of_line(node.value.strip(), value, limit)
    if rule:
        fields.report.add(rule, node, key=key, **details)
    return "" if rule else value


def _fault_of_line(written: str, value: str, limit: int) -> tuple[str, dict[str, object]]:
    """The rule that a line of text breaks, "" where it breaks none, with the details of its message."""
    if "\n" in written:
        return "several-lines", {}
    if written and not value:
        return "empty-value", {"reason": rule_details.NOTHING_VISIBLE}
    if blank := BLANK_LETTER.search(value):
        return "control-character", {"character": code_of(blank[0])}
    if len(value) > limit:
        return "too-long", {"length": len(value), "limit": limit}
    return "", {}


def prose(fields: Fields, key: str, node: Node | None) -> str:
    """A few sentences on one line."""
    return text(fields, key, node, LONGEST_PROSE)


def day(fields: Fields, key: str, node: Node | None, today: date) -> date | None:
    """An ISO day that exists and, but for a draft, is not in the future."""
    written = _raw(fields, key, node, rule_details.A_DAY)
    if node is None or written is None:
        return None
    report = fields.report
    match = _ISO_DAY.fullmatch(written)
    found = _make_day(*map(int, match.groups())) if match else None
    if found is None:
        report.add("bad-date", node, text=written, hint=_day_hint(written))
    elif found > today and not report.is_draft:
        report.add("future-date", node, day=written_day(found))
    else:
        return found
    return None


def _make_day(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year, month, day_of_month) if year >= FIRST_YEAR else None
    except ValueError:
        return None


def _day_hint(written: str) -> str:
    match = LOCAL_DAY.fullmatch(written)
    found = _make_day(int(match[3]), int(match[2]), int(match[1])) if match else None
    return rule_details.did_you_mean(found.isoformat() if found else None)


def working_years(fields: Fields, node: Node | None, event: date | None) -> WorkingYears | None:
    """`2015` or `2009-2019`, not backwards and not after the event; the event's year where nothing is written."""
    if node is None:
        return WorkingYears(event.year, event.year) if event else None
    report = fields.report
    written = _raw(fields, "year", node, rule_details.A_YEAR)
    match = _YEARS.fullmatch(written or "")
    if written is None:
        return None
    if match is None or int(match[1]) < FIRST_YEAR:
        report.add("bad-year", node, text=written)
        return None
    first, last = int(match[1]), int(match[2] or match[1])
    if last < first:
        report.add("year-backwards", node, text=written, hint=f"{last}-{first}")
    elif event and last > event.year:
        report.add("year-after-event", node, text=written, day=written_day(event))
    else:
        return WorkingYears(first, last)
    return None


def count(fields: Fields, node: Node | None) -> Count | None:
    """A number, or the report's words for one."""
    if node is None:
        return None
    if isinstance(node, ScalarNode) and scalar_type(node) in ("float", "bool"):
        fields.report.add("yaml-trap", node, text=node.value, meaning=trap_words(node))
        return None
    written = _raw(fields, "count", node, rule_details.A_NUMBER)
    if written is None:
        return None
    try:
        return Count.parse(written)
    except ValueError:
        first, _, rest = written.partition(" ")
        guess = _COUNT_WORDS.nearest(first) if first and not first[0].isdecimal() else None
        hint = rule_details.did_you_mean(f"{guess} {rest}".strip() if guess and guess != first else None)
        fields.report.add("bad-count", node, text=written, hint=hint)
        return None


def recipients(fields: Fields, node: Node | None) -> Recipients | None:
    """One of the four sorts of recipients."""
    name = text(fields, "recipients", node)
    by_key = {name_key(sort.words): sort for sort in Recipients}
    found = by_key.get(name_key(name))
    if name and found is None:
        hint = rule_details.did_you_mean(_RECIPIENTS.nearest(name))
        fields.report.add("unknown-recipients", node, name=name, hint=hint)
    return found


def url(fields: Fields, key: str, node: Node | None) -> str:
    """An absolute http(s) address; "" where there is none, or after a problem."""
    written = _line(fields, key, node, LONGEST_PROSE)
    fault = fault_of_address(written) if written else None
    if fault:
        fields.report.add("bad-url", node, text=written, reason=fault.words)
    return "" if fault else written


def licence(fields: Fields, key: str, node: Node | None) -> str:
    """The name of a licence, or the address of its text."""
    written = _line(fields, key, node, LONGEST_LINE)
    return url(fields, key, node) if _ADDRESS.match(written) else _without_logins(fields, node, written)


def each(fields: Fields, key: str, node: Node | None) -> Iterator[Node]:
    """The items of a list; one that is no list is reported."""
    if node is None:
        return
    if isinstance(node, SequenceNode):
        yield from node.value
    else:
        expected = rule_details.A_LIST_OF_ITEMS
        fields.report.add("wrong-type", node, key=key, expected=expected, given=type_words(node))


def each_mapping(
    fields: Fields, key: str, node: Node | None, known: tuple[str, ...], read: Callable[[Fields], Value | None]
) -> tuple[Value, ...]:
    """What `read` makes of each item of a list of mappings; what it makes None of is left out."""
    found: list[Value] = []
    for number, item in enumerate(each(fields, key, node), start=1):
        mapping = as_mapping(fields, f"{key}[{number}]", item, known)
        value = read(mapping) if mapping else None
        if value is not None:
            found.append(value)
    return tuple(found)


def as_mapping(fields: Fields, where: str, node: Node | None, known: tuple[str, ...]) -> Fields | None:
    """The node's fields; one that is no mapping is reported."""
    if node is None:
        return None
    if isinstance(node, MappingNode):
        return Fields(node, known, where, fields.report)
    expected = rule_details.keys_of(known)
    fields.report.add("wrong-type", node, key=where, expected=expected, given=type_words(node))
    return None


def _raw(fields: Fields, key: str, node: Node | None, expected: str) -> str | None:
    if node is None:
        return None
    if isinstance(node, ScalarNode):
        return plain_line(node.value)
    fields.report.add("wrong-type", node, key=key, expected=expected, given=type_words(node))
    return None
