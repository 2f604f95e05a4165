"""Checks the values of front matter: turns a YAML node into a typed value, a list or fields, or reports a problem."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from award_archive.messages import rule_details
from award_archive.model.award import WRITTEN_RECIPIENTS, Recipients
from award_archive.model.characters import BLANK_LETTER, code_of, plain_line
from award_archive.model.count import NO_NUMBER, QUALIFIERS, Count
from award_archive.model.logins import logins_in
from award_archive.model.vietnamese import name_key
from award_archive.model.web import fault_of_address
from award_archive.reading.suggestions import Choices
from award_archive.reading.yaml_nodes import Fields, is_empty, scalar_type, trap_words, type_words

LONGEST_LINE = 300
LONGEST_PROSE = 2_000
_ADDRESS = re.compile("https?:", re.IGNORECASE)

_COUNT_WORDS = Choices((*NO_NUMBER, *QUALIFIERS), str)
_RECIPIENTS = Choices((sort.words for sort in WRITTEN_RECIPIENTS), str)
_RECIPIENTS_BY_KEY = {name_key(sort.words): sort for sort in WRITTEN_RECIPIENTS}

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


def count(fields: Fields, node: Node | None) -> Count | None:
    """A number, or the report's words for one."""
    if node is None:
        return None
    if isinstance(node, ScalarNode) and scalar_type(node) in ("float", "bool"):
        fields.report.add("yaml-trap", node, text=node.value, meaning=trap_words(node))
        return None
    written = raw(fields, "count", node, rule_details.A_NUMBER)
    if written is None:
        return None
    try:
        return Count.parse(written)
    except ValueError:
        first, _, rest = written.partition(" ")
        guess = _COUNT_WORDS.nearest(first) if first and not first[0].isdecimal() else None
        near = guess if guess in NO_NUMBER else f"{guess} {rest}".strip()
        hint = rule_details.did_you_mean(near if guess and guess != first else None)
        fields.report.add("bad-count", node, text=written, hint=hint)
        return None


def recipients(fields: Fields, node: Node | None) -> Recipients | None:
    """One of the sorts of recipients that can be written."""
    name = text(fields, "recipients", node)
    found = _RECIPIENTS_BY_KEY.get(name_key(name))
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


def items(node: Node | None) -> list[Node]:
    """The items of a list, or the one value that is no list; none where nothing is written."""
    if isinstance(node, SequenceNode):
        return list(node.value)
    return [node] if node else []


def texts(fields: Fields, key: str, node: Node | None) -> tuple[tuple[str, Node], ...]:
    """One line of text, or a list of several, each with its node; what is no text is reported and left out."""
    nodes = items(node)
    for one in [node] if node and not nodes else filter(is_empty, nodes):
        fields.report.add("empty-value", one, key=key, reason=rule_details.NOTHING_WRITTEN)
    found = ((text(fields, key, one), one) for one in nodes if not is_empty(one))
    return tuple((words, one) for words, one in found if words)


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


def raw(fields: Fields, key: str, node: Node | None, expected: str) -> str | None:
    """What is written, on one line, whatever YAML takes it for; a value that is no line is reported."""
    if node is None:
        return None
    if isinstance(node, ScalarNode):
        return plain_line(node.value)
    fields.report.add("wrong-type", node, key=key, expected=expected, given=type_words(node))
    return None
