"""Finds rows of one article whose number others of its rows add up to, so that these may be parts of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from award_archive.model.award import Award, Recipients
from award_archive.model.count import CountKind

_SORTS_TOGETHER = {
    Recipients.UNSPLIT: (Recipients.COLLECTIVES, Recipients.INDIVIDUALS),
    Recipients.UNSPLIT_HOUSEHOLDS: (Recipients.HOUSEHOLDS, Recipients.INDIVIDUALS),
}
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class PerhapsWhole:
    """A row, by its place among the rows, and the rows that add up to it."""

    at: int
    parts: tuple[Award, ...]


def perhaps_wholes(awards: tuple[Award, ...]) -> Iterator[PerhapsWhole]:
    """Rows without parts whose exact number is that of others of their kind together, whose numbers are exact too.

    These are two or more rows of the same recipients: all others of the row's own issuer, or those of them with a
    group; or all others, where none is of its issuer. For a row that is not split they are one row of each of its two
    sorts. That two rows have one number alone means nothing.
    """
    if len(awards) <= _SEVERAL:
        return
    for at, whole in enumerate(awards):
        if whole.count.number and _is_exact(whole) and not whole.of_which:
            others = [row for row in awards if row is not whole and _may_be_part(row, whole)]
            if parts := next((parts for parts in _groups_of_rows(whole, others) if _add_up(parts, whole)), None):
                yield PerhapsWhole(at, parts)


def _may_be_part(row: Award, whole: Award) -> bool:
    """Whether kind, place, group and decision leave it open that the row is part of the other."""
    has_own_decision = row.decision and whole.decision and row.decision != whole.decision
    is_of_group = whole.group in ("", row.group)
    return row.kind == whole.kind and row.places == whole.places and is_of_group and not has_own_decision


def _groups_of_rows(whole: Award, others: list[Award]) -> Iterator[tuple[Award, ...]]:
    """The rows that may be all parts of the whole together."""
    yield _split_rows(whole, others)
    alike = [row for row in others if row.recipients is whole.recipients]
    of_issuer = [row for row in alike if row.issuer_key == whole.issuer_key]
    yield tuple(of_issuer or alike)
    if not whole.group:
        yield tuple(row for row in of_issuer if row.group)


def _split_rows(whole: Award, others: list[Award]) -> tuple[Award, ...]:
    """The one row of each sort that the whole does not split, by its own issuer as far as both name one."""
    sorts = _SORTS_TOGETHER.get(whole.recipients, ())
    found = [row for row in others if row.recipients in sorts]
    is_of_one = len({row.issuer_key for row in (*found, whole) if row.issuers}) <= 1
    return tuple(found) if is_of_one and sorted(row.recipients for row in found) == sorted(sorts) else ()


def _add_up(parts: tuple[Award, ...], whole: Award) -> bool:
    is_sum = sum(row.count.number or 0 for row in parts) == whole.count.number
    return len(parts) >= _SEVERAL and is_sum and all(row.count.number and _is_exact(row) for row in parts)


def _is_exact(award: Award) -> bool:
    return award.count.kind is CountKind.EXACT
