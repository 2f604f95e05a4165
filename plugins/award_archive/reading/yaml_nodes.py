"""Splits front matter from the body, parses it into YAML nodes, and checks which keys each mapping has.

It reports faulty YAML, anchors, aliases, tags, deep nesting, control characters, and keys that are unknown, repeated,
empty or missing. Nodes know their line and column; functions describe them and the traps of YAML for messages.
"""

import re
from collections.abc import Iterator

import yaml
from yaml import MappingNode, Node, ScalarNode

from award_archive.messages import rule_details
from award_archive.model.characters import CONTROL, code_of
from award_archive.reading.report import Report
from award_archive.reading.suggestions import Choices

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MACHINERY = re.compile(r"(?:^|[\s\[{,:-])[&*!]", re.MULTILINE)
_NESTED = re.compile(r"^(?: {40}| *(?:[-?:] *){8})", re.MULTILINE)
_DEEPEST = 12
_MOST_BRACKETS = 100
_TAG = "tag:yaml.org,2002:"
_TRAPS = {
    "bool": rule_details.BOOL,
    "float": rule_details.FLOAT,
    "timestamp": rule_details.TIMESTAMP,
    "null": rule_details.NULL,
    "int": rule_details.INT,
    "merge": rule_details.MERGE,
    "value": rule_details.VALUE,
}


def _split(text: str, report: Report) -> tuple[str, str, int] | None:
    """Front matter, body and the body's first line; None after a problem."""
    lines = text.split("\n")
    if not lines or lines[0].rstrip() != "---":
        report.add("no-front-matter", 1)
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    report.add("unclosed-front-matter", 1)
    return None


def strings_of(head: str) -> dict[str, str]:
    """What stands under each key of a mapping, whatever it is, its texts one to a line. Raises YAMLError."""
    try:
        node = yaml.compose(head, Loader=_LOADER)
        pairs = node.value if isinstance(node, MappingNode) else ()
        return {"".join(_texts(key)): "\n".join(_texts(value)) for key, value in pairs}
    except (RecursionError, ValueError) as fault:
        raise yaml.YAMLError from fault


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, ScalarNode):
        yield node.value
        return
    for child in node.value:
        for part in child if isinstance(child, tuple) else (child,):
            yield from _texts(part)


def compose(head: str, report: Report) -> MappingNode | None:
    """The front matter's mapping; None after a problem."""
    try:
        node = None if _has_machinery(head, report) else yaml.compose(head, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError) as error:
        _report_syntax(error, head, report)
        return None
    if isinstance(node, MappingNode):
        return None if "\\" in head and _has_hidden_controls(node, report) else node
    if node is not None:
        key, expected = rule_details.FRONT_MATTER, rule_details.KEYS_AND_VALUES
        report.add("wrong-type", node, key=key, expected=expected, given=type_words(node))
    elif not report.problems:
        report.add("yaml-syntax", 1, hint=rule_details.NO_KEYS)
    return None


def _report_syntax(error: Exception, head: str, report: Report) -> None:
    if not isinstance(error, yaml.MarkedYAMLError):
        report.add("yaml-syntax", 1, hint=rule_details.TOO_NESTED)
        return
    # An open quote is found missing at the end of everything; the editor wants to know where it began.
    is_open_quote = "quoted scalar" in (error.context or "")
    mark = (error.context_mark if is_open_quote else None) or error.problem_mark or error.context_mark
    line = mark.line + 1 + report.first_line if mark else 0
    report.add("yaml-syntax", line, hint=_syntax_hint(head, error))


def _has_machinery(head: str, report: Report) -> bool:
    """Anchors, aliases, tags and deep nesting: a summary needs none, and each can make a parser run away."""
    suspicious = _MACHINERY.search(head) or _NESTED.search(head) or head.count("[") + head.count("{") > _MOST_BRACKETS
    if not suspicious:
        return False
    depth = 0
    for event in yaml.parse(head, Loader=_LOADER):
        line = (event.start_mark.line if event.start_mark else 0) + 1 + report.first_line
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or tag:
            report.add("yaml-anchor", line)
            return True
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            report.add("too-deep", line, limit=_DEEPEST)
            return True
    return False


def _has_hidden_controls(node: Node, report: Report) -> bool:
    """Characters that no file may hold, written as escapes in double quotes."""
    nodes = [node]
    while nodes:
        found = nodes.pop()
        if isinstance(found, ScalarNode):
            match = CONTROL.search(found.value)
            if match:
                report.add("control-character", found, character=code_of(match[0]))
                return True
        elif isinstance(found, MappingNode):
            nodes += [part for pair in found.value for part in pair]
        else:
            nodes += found.value
    return False


def _syntax_hint(head: str, error: yaml.MarkedYAMLError) -> str:
    mark = error.problem_mark
    lines = head.split("\n")
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    if "\t" in line:
        return rule_details.TAB
    if line.count(": ") > 1 or "mapping values" in (error.problem or ""):
        return rule_details.COLON
    return rule_details.SPECIAL_MARK


def scalar_type(node: ScalarNode) -> str:
    """What YAML takes the scalar for, such as `str`, `int`, `float`, `bool`, `null` or `timestamp`."""
    return str(node.tag).removeprefix(_TAG)


def type_words(node: Node) -> str:
    """What the node is, for a message."""
    if isinstance(node, MappingNode):
        return rule_details.KEYS_AND_VALUES
    return f"“{node.value}”" if isinstance(node, ScalarNode) else rule_details.A_LIST


def is_empty(node: Node) -> bool:
    """Whether nothing was written behind the key."""
    return isinstance(node, ScalarNode) and not node.value.strip()


def trap_words(node: ScalarNode) -> str:
    """What YAML made of a scalar that was meant as text."""
    return _TRAPS.get(scalar_type(node), scalar_type(node))


class Fields:
    """The keys of one mapping, each once, all known. `where` names the mapping in messages."""

    def __init__(self, node: MappingNode, known: tuple[str, ...], where: str, report: Report) -> None:
        self.node, self.where, self.report = node, where, report
        self._values: dict[str, Node] = {}
        seen: dict[str, int] = {}
        for key_node, value in node.value:
            key = key_node.value if isinstance(key_node, ScalarNode) else type_words(key_node)
            if key in seen:
                report.add("duplicate-key", key_node, key=key, other=seen[key])
            elif key not in known:
                hint = rule_details.did_you_mean(Choices(known, str).nearest(key))
                report.add("unknown-key", key_node, key=key, where=where, hint=hint, known=", ".join(known))
            else:
                self._values[key] = value
            seen.setdefault(key, report.spot(key_node)[0])

    def get(self, key: str) -> Node | None:
        """The key's value. An empty one counts as absent: it is reported, but not in a draft."""
        node = self._values.get(key)
        if node is not None and is_empty(node):
            if not self.report.is_draft:
                self.report.add("empty-value", node, key=key, reason=rule_details.NOTHING_WRITTEN)
            return None
        return node

    def require(self, key: str, meaning: str) -> Node | None:
        """The key's value; where it is absent that is reported."""
        if key not in self._values or (self.report.is_draft and is_empty(self._values[key])):
            self.report.missing(key, meaning, self.where, self.node)
            return None
        return self.get(key)

    def __contains__(self, key: str) -> bool:
        return key in self._values


def read_front_matter(text: str, known: tuple[str, ...], where: str, report: Report) -> tuple[Fields, str, int] | None:
    """The fields at the head of a file, its body and the body's first line; None after a problem."""
    parts = _split(text, report)
    node = compose(parts[0], report) if parts else None
    if parts is None or node is None:
        return None
    return Fields(node, known, where, report), parts[1], parts[2]
