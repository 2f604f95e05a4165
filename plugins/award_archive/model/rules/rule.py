"""The class `Rule` holds a rule's id, message, example and severity."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `message` is a format string; `example` is what an editor may have written."""

    id: str
    message: str
    example: str
    is_warning: bool = False
