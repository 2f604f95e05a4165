"""Holds the Vietnamese texts that the code shows to readers: titles, descriptions, sums, days, sentences, citations.

Texts inside templates are not here. Text arguments are inserted unchanged, so callers format days and figures first;
`int` and `date` arguments are formatted here.
"""

from collections.abc import Iterable, Sequence
from datetime import date

ARCHIVE_ABOUT = "Kho tóm tắt tin khen thưởng."

YEARS, WARDS, GALLERY = "Năm", "Phường", "Hình ảnh"

YEARS_TITLE = "Các năm công tác"
YEARS_ABOUT = "Tin khen thưởng xếp theo năm công tác được khen."
WARDS_TITLE = "Các phường, xã"
WARDS_ABOUT = "Phường nay và phường cũ, phường cũ nay là phường nào."
GALLERY_TITLE = "Hình ảnh lễ trao thưởng"
GALLERY_ABOUT = "Ảnh và hình vẽ các buổi lễ trao thưởng."
COVERAGE_TITLE = "Đối chiếu phường và năm"
COVERAGE_ABOUT = "Phường nào, năm nào đã có nguồn, và chưa có nguồn."
DATA_TITLE = "Dữ liệu mở"
DATA_ABOUT = "Tải về toàn bộ số liệu khen thưởng của kho, và ý nghĩa từng cột."
CORRECTIONS_TITLE = "Đính chính và ảnh đã gỡ"
CORRECTIONS_ABOUT = "Mọi chỗ đã sửa sau khi đăng, mọi ảnh đã gỡ."
SEARCH_TITLE = "Tìm kiếm"
SEARCH_ABOUT = "Tìm trong mọi tin khen thưởng của kho: có dấu hay không dấu, theo năm, theo nơi, theo hình thức khen."
NOT_FOUND_TITLE = "Không tìm thấy trang"
NOT_FOUND_ABOUT = "Địa chỉ này không có trong kho. Tin vẫn còn: mời tìm theo năm, theo phường hoặc theo ảnh."

WARD_LEVEL, DISTRICT_LEVEL, PROVINCE_LEVEL = "Cấp phường, xã", "Cấp quận, huyện", "Cấp tỉnh, thành phố"

# A sum where no row was added, and one of rows that give no number.
NO_FIGURES, NUMBER_UNKNOWN = "chưa có số liệu", "nhiều, không rõ số"

# A year of a chart without a number: the source does not give it, only a review covers the year, there is no source.
NOT_GIVEN, REVIEW_ONLY, NO_SOURCE = "nguồn không nêu", "chỉ có tổng kết nhiều năm", "chưa có nguồn"

# What is not known of a former place: nothing at all, or what became of the rest.
FATE_UNKNOWN, REST_UNKNOWN = "về sau thế nào chưa được ghi nhận", "phần còn lại chưa được ghi nhận"
FAIRLY_SURE, UNSURE = "độ tin cậy vừa", "độ tin cậy thấp"

# A unit's days.
FIRST_DAY, LAST_DAY = "ngày đầu", "ngày cuối"

# How somebody gets an award: a title by name, or any other.
CONFERRED, GIVEN = "trao", "tặng"


def at_least(figure: str) -> str:
    """A sum that may be higher."""
    return f"ít nhất {figure}"


def about(figure: str) -> str:
    """A sum that may be lower or higher."""
    return f"khoảng {figure}"


def about_or_more(figure: str) -> str:
    """A sum that may be a little lower, or much higher."""
    return f"khoảng {figure} trở lên"


def received(issuer: str, verb: str, award: str) -> str:
    """That somebody received the award; issuer and verb may each be "", and are then left out."""
    return " ".join(filter(None, ("được", issuer, verb, award)))


def attained(title: str) -> str:
    """That somebody attained the title."""
    return f"đạt danh hiệu {title}"


def year(number: object) -> str:
    """A year, or the first and last of several."""
    return f"Năm {number}"


def working_year(number: int) -> str:
    """A working year as a title."""
    return f"Năm công tác {number}"


def rewarded(years: object) -> str:
    """Working years within a sentence."""
    return f"năm công tác {years}"


def about_year(number: int) -> str:
    """What a working year's page is."""
    return f"Tin khen thưởng cho năm {number}."


def about_place(name: str, number: int) -> str:
    """What a place's page has."""
    return f"{name}: {number} tin khen thưởng." if number else f"{name}: chưa có tin khen thưởng nào."


def card_foot(place: str, day: str, years: object) -> str:
    """Where and when, and for which working years, in one line."""
    return f"{place} · {day} · {rewarded(years)}"


def card(archive: str, title: str, awards: Iterable[tuple[str, str]], foot: str) -> str:
    """What is to be read on an article's card."""
    counts = ", ".join(f"{count} {who}" for count, who in awards)
    return ". ".join(filter(None, (archive, title, counts, foot)))


def photos_of(whole: str) -> str:
    """The title of a gallery; `whole` is a year or a place as a sentence names it."""
    return f"Hình ảnh {whole}"


def about_photos(whole: str, number: int) -> str:
    """What a gallery has."""
    return f"{number} ảnh và hình vẽ các buổi lễ trao thưởng của {whole}."


def now_is(place: str) -> str:
    """What a former place is now, all of it and nothing else."""
    return f"nay là {place}"


def lies_in(places: Sequence[str]) -> str:
    """Where a former place lies now, as far as is known."""
    return f"nay thuộc {listed(places)}"


def parts_lie_in(places: Sequence[str]) -> str:
    """Where parts of a former place lie now."""
    return f"một phần {lies_in(places)}" if len(places) == 1 else f"{lies_in(places)}, mỗi nơi một phần"


def land_lies_in(places: Sequence[str]) -> str:
    """Where the land of a former district lies now."""
    return f"địa bàn {lies_in(places)}"


def gained(whole: Sequence[str], part: Sequence[str]) -> str:
    """Which places a place took over, and of which ones it took a part."""
    each = "của mỗi nơi sau: " if len(part) > 1 else ""
    found = (f"toàn bộ {listed(whole)}" if whole else "", f"một phần {each}{listed(part)}" if part else "")
    return f"tiếp nhận {', cùng '.join(filter(None, found))}"


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: "A, B và C"."""
    return " và ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def citation(archive: str, title: str, day: str, publishers: str, address: str) -> str:
    """How to cite an article. Without a public address there is nothing that a reader elsewhere could follow."""
    words = f"{archive}, “{title}”, {citation_note(day, publishers)}"
    return f"{words}, {address}" if address else f"{words}."


def citation_note(day: str, publishers: str) -> str:
    """What a citation says of the event and of whom the article follows."""
    return f"sự kiện ngày {day}, tóm tắt theo {publishers}"


def since_day(first: str) -> str:
    """From which day on."""
    return f"từ {first}"


def until_day(last: str) -> str:
    """Until which day."""
    return f"đến {last}"


def since_month(first: date) -> str:
    """From when on, where a month is enough."""
    return f"từ {first.month}/{first.year}"


def until_month(last: date) -> str:
    """Until when, where a month is enough."""
    return f"đến {last.month}/{last.year}"


def within(title: str, whole: str) -> str:
    """A title that stands alone, with the whole that it belongs to."""
    return f"{title} – {whole}"


def numbered(title: str, number: int) -> str:
    """A title that tells the pages of one list apart."""
    return title if number == 1 else f"{title}, trang {number}"


def part(page: int, beginning: str) -> str:
    """A link to one page of a list."""
    return f"Trang {page}: {beginning}"


def beginning_with(name: str) -> str:
    """That a part of a list in dictionary order begins with a name."""
    return f"từ {name}"


def and_before(time: str) -> str:
    """That a part of a list, newest first, begins with a day or a year."""
    return f"từ {time} về trước"


def left_out(number: str) -> str:
    """How many more entries there are than are shown."""
    return f"còn {number} mục nữa"
