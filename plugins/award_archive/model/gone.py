"""Defines an address of the archive that was given up: what once stood there is no longer published."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class GoneAddress:
    """An address that was given up, since which day and why; `line` is its line in the list of such addresses."""

    url: str
    date: date
    reason: str
    line: int = 0
