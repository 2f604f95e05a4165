"""Holds the Vietnamese words of what was told from year to year: timelines, sources of sums, places in a sentence.

Text arguments are inserted unchanged, so callers format days and figures first.
"""

from collections.abc import Sequence

# An article in a timeline, and that no number of it is the page's own.
ARTICLE, NO_OWN_NUMBER = "tin", "tin không có số riêng"


def short_years(first: int, last: int) -> str:
    """A year, or the first and last of several as short as they can be: “16–18”, “98–02”."""
    return str(first) if first == last else f"{first % 100:02}–{last % 100:02}"


def phrases(*parts: str) -> str:
    """What is told of one thing, one after the other."""
    return ", ".join(parts)


def telling(subject: str, told: str) -> str:
    """What is told of a subject, behind its name."""
    return f"{subject}: {told}"


def and_other_sources(publishers: Sequence[str], more: int) -> str:
    """Who reported something, where more did than are named."""
    return f"{', '.join(publishers)} và {more} nguồn khác"


def what_it_is(unit_type: str, wider: Sequence[str], days: str) -> str:
    """What a place is: its type, what it lies or lay in, and from when to when, perhaps with what it is now."""
    where = f" thuộc {', '.join(wider)}" if wider else ""
    return f"{unit_type}{where}{f', {days}' if days else ''}."


def of_ward(unit_type: str) -> str:
    """Articles about a ward itself."""
    return f"của {unit_type}"


def of_level(unit_type: str) -> str:
    """Articles about a district or a province itself, not about what lies in it."""
    return f"cấp {unit_type}"


def no_articles(of_place: str) -> str:
    """That the archive has none."""
    return f"Kho chưa có tin nào {of_place}."


def articles_of(number: int, of_place: str, years: Sequence[int]) -> str:
    """How many the archive has, and for which years, of which the first and the last are told."""
    ends = f"từ năm {years[0]} đến năm {years[-1]}" if len(years) > 1 else f"năm {years[0]}"
    return f"Kho có {number} tin {of_place}, khen thành tích {ends}."


def review_of(place: str) -> str:
    """A review of several years of a place."""
    return f"một đợt tổng kết của {place}"
