"""Holds the Vietnamese words for kinds of awards and movements: titles, what stands in their lists, who gives what.

Text arguments are inserted unchanged, so callers format days and figures first.
"""

from collections.abc import Sequence

KINDS, MOVEMENTS = "Hình thức khen", "Phong trào"
KINDS_TITLE = "Hình thức khen thưởng và danh hiệu"
KINDS_ABOUT = "Giấy khen, bằng khen, danh hiệu thi đua: mỗi loại là gì, ai có quyền tặng theo luật, và tin đã có."
MOVEMENTS_TITLE = "Các phong trào thi đua"
MOVEMENTS_ABOUT = "Mỗi phong trào thi đua là gì, và những tin khen thưởng của phong trào ấy."

# Of what is outside the law, no class says what it is.
FORMS, TITLES, HONOURS = "Hình thức khen thưởng", "Danh hiệu thi đua", "Danh hiệu vinh dự"
OUTSIDE = "Biểu dương và cách khen khác"


def movement(name: str) -> str:
    """The title of a movement's page; a name that says already that it is one stands by itself."""
    says_it = name.casefold().startswith(f"{MOVEMENTS.casefold()} ")
    return f"{name[:1].upper()}{name[1:]}" if says_it else f"{MOVEMENTS} “{name}”"


def shared_with(titles: Sequence[str]) -> str:
    """That an article belongs to these other movements too."""
    return f"thuộc cả {' và '.join(f'{title[:1].lower()}{title[1:]}' for title in titles)}"


def about(title: str, number: int, years: Sequence[int]) -> str:
    """What the page of a kind or a movement has; of the years the first and the last are told."""
    if not number:
        return f"{title}: kho chưa có tin nào."
    return f"{title}: {number} tin khen thưởng{f', {when(years)}' if years else ''}."


def when(years: Sequence[int]) -> str:
    """The one year that articles are about, or the first and the last of several."""
    return f"từ năm {years[0]} đến năm {years[-1]}" if len(years) > 1 else f"năm {years[0]}"


def year_of_scope(year: str, scope: str) -> str:
    """The head of the sums of one year whose recipients are of one level."""
    return f"{year}, {scope[:1].lower()}{scope[1:]}"


def and_other_titles(names: Sequence[str], more: int) -> str:
    """Titles of office in a sentence, where there are more than are named."""
    return f"{', '.join(names)} và {more} chức danh khác"


def until_now(days: str) -> str:
    """A span of days that has no end yet; `days` says when it began, "" where that is not known."""
    return f"{days} đến nay" if days else ""
