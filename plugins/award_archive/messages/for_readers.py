"""Holds the Vietnamese texts that the code shows to readers: titles, descriptions, sums, days, sentences, citations.

Texts inside templates are not here. Text arguments are inserted unchanged, so callers format days and figures first;
`int` and `date` arguments are formatted here.
"""

from collections.abc import Sequence
from datetime import date

ARCHIVE_ABOUT = "Kho tóm tắt tin khen thưởng."

YEARS, GALLERY = "Năm", "Hình ảnh"

YEARS_TITLE = "Khen thưởng theo năm"
YEARS_ABOUT = "Tin khen thưởng xếp theo năm có thành tích được khen."
WARDS_TITLE = "Các phường, xã"
WARDS_ABOUT = "Phường nay và phường cũ, phường cũ nay là phường nào."
WARD_FINDER_TITLE = "Phường cũ của bạn nay là phường nào?"
GALLERY_TITLE = "Hình ảnh lễ khen thưởng"
GALLERY_ABOUT = "Ảnh các buổi lễ khen thưởng và hình minh họa trong các tin."
COVERAGE_TITLE = "Phường, xã theo năm"
COVERAGE_ABOUT = "Mỗi phường, xã được khen bao nhiêu trong từng năm, nơi nào, năm nào chưa có nguồn."
DATA_TITLE = "Dữ liệu mở"
DATA_ABOUT = "Tải về toàn bộ số liệu khen thưởng của kho, và ý nghĩa từng cột."
CORRECTIONS_TITLE = "Đính chính, ảnh và bài đã gỡ"
CORRECTIONS_ABOUT = "Mọi chỗ đã sửa sau khi đăng, mọi ảnh và bài đã gỡ."
FOLLOW_TITLE = "Theo dõi tin (RSS)"
SEARCH_TITLE = "Tìm kiếm"
SEARCH_ABOUT = "Tìm trong mọi tin khen thưởng của kho: có dấu hay không dấu, theo năm, theo nơi, theo hình thức khen."
NOT_FOUND_TITLE = "Không tìm thấy trang"
NOT_FOUND_ABOUT = "Địa chỉ này không có trong kho. Tin vẫn còn: mời tìm theo năm, theo phường hoặc theo ảnh."

# What is not known of a former place: nothing at all, or what became of the rest.
FATE_UNKNOWN, REST_UNKNOWN = "về sau thế nào chưa được ghi nhận", "phần còn lại chưa được ghi nhận"
NOT_FULLY_CHECKED = "theo nguồn chưa kiểm chứng đầy đủ"

# A unit's days.
FIRST_DAY, LAST_DAY = "ngày đầu", "ngày cuối"

# The titles of the pages that every archive has, in small letters.
PAGE_TITLES = frozenset(
    title.casefold()
    for title in (
        YEARS_TITLE,
        WARDS_TITLE,
        GALLERY_TITLE,
        COVERAGE_TITLE,
        DATA_TITLE,
        CORRECTIONS_TITLE,
        FOLLOW_TITLE,
        SEARCH_TITLE,
        NOT_FOUND_TITLE,
    )
)


def first_named(names: Sequence[str], most: int) -> str:
    """Names of places or offices in a sentence: all if they are at most so many, else the first, and how many more."""
    more = len(names) - most
    return f"{', '.join(names[:most])} và {more} nơi khác" if more > 0 else listed(names)


def year(number: int) -> str:
    """A year as a title."""
    return f"Năm {number}"


def working_year(number: int) -> str:
    """A working year as a title."""
    return f"Khen thưởng năm {number}"


def in_year(number: int) -> str:
    """A year within a sentence."""
    return f"năm {number}"


def period(years: str) -> str:
    """Several years, of which the first and the last are given, within a sentence."""
    return f"giai đoạn {years}"


def school_year(years: str) -> str:
    """A school year, of which both years are given, within a sentence."""
    return f"năm học {years}"


def about_year(number: int) -> str:
    """What a working year's page is."""
    return f"Tin khen thưởng cho năm {number}."


def about_place(name: str, number: int, now: str = "") -> str:
    """What a place's page has; `now` says what a former place is now."""
    articles = f"{number} tin khen thưởng" if number else "" if now else "chưa có tin khen thưởng nào"
    return f"{name}: {', '.join(filter(None, (now, articles)))}."


def when_it_was(place: str) -> str:
    """Of which former place an article in the list of the place of today tells."""
    return f"Khi là {place}"


def when_it_was_partly(place: str) -> str:
    """The same of a place of which only a part lies here."""
    return f"{place}, nay một phần ở đây"


def wards_of_letter(letters: str) -> str:
    """The title of the list of wards whose names begin with a letter, or with letters that are looked for together."""
    return f"Phường, xã vần {letters} nay là gì"


def about_wards_of_letter(letters: str) -> str:
    """What that list has."""
    return f"Các phường, xã có tên bắt đầu bằng {letters}: phường nay, và phường cũ nay là phường nào."


def wards_directly_in(province: str) -> str:
    """The wards of a province that lie in none of its districts."""
    return f"Phường, xã trực thuộc {province}"


# Under what names are looked for that begin with a number, or with no letter that Vietnamese has.
NUMBERS, OTHER_LETTERS = "số", "chữ khác"


def now_is(place: str) -> str:
    """What a former place is now, all of it and nothing else."""
    return f"nay là {place}"


def lies_in(places: Sequence[str]) -> str:
    """Where a former place lies now, as far as is known."""
    return f"nay thuộc {listed(places)}"


def parts_lie_in(places: Sequence[str], unit_type: str = "") -> str:
    """Where parts of a former place lie now; `unit_type` is the type of all these places, "" where they differ."""
    if len(places) == 1:
        return f"một phần {lies_in(places)}"
    return f"{lies_in(places)}, mỗi {unit_type or 'nơi'} nhận một phần"


def land_lies_in(places: Sequence[str], _unit_type: str = "") -> str:
    """Where the land of a former district lies now."""
    return f"địa bàn {lies_in(places)}"


def gained(whole: Sequence[str], part: Sequence[str], part_type: str = "") -> str:
    """Which places a place took over, and of which it took a part; these are called without their type `part_type`."""
    each = f"các {part_type} " if part_type else "của mỗi nơi sau: " if len(part) > 1 else ""
    found = (f"toàn bộ {listed(whole)}" if whole else "", f"một phần {each}{listed(part)}" if part else "")
    return f"tiếp nhận {', cùng '.join(filter(None, found))}"


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: "A, B và C"."""
    return " và ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def citation(archive: str, title: str, time: str, publishers: str, address: str) -> str:
    """How to cite an article. Without a public address there is nothing that a reader elsewhere could follow."""
    words = f"{archive}, “{title}”, {citation_note(time, publishers)}"
    return f"{words}, {address}" if address else f"{words}."


def citation_note(time: str, publishers: str) -> str:
    """What a citation says of the event and of whom the article follows."""
    return f"{time}, tóm tắt theo {publishers}"


def event(when: str) -> str:
    """When an event was."""
    return f"sự kiện {when}"


def month(first: date) -> str:
    """A month."""
    return f"tháng {first.month}/{first.year}"


def days(first: date, last: date) -> str:
    """Several days, of which only both ends are told: month and year stand once where they are the same."""
    end = f"{last.day}/{last.month}/{last.year}"
    if first.year != last.year:
        return f"{first.day}/{first.month}/{first.year}–{end}"
    return f"{first.day}–{end}" if first.month == last.month else f"{first.day}/{first.month}–{end}"


def on_day(day: str) -> str:
    """On which day."""
    return f"ngày {day}"


def on_days(days: str) -> str:
    """On which days."""
    return f"các ngày {days}"


def reported(day: str) -> str:
    """When the first report came out."""
    return f"đăng {day}"


def report(time: str) -> str:
    """The report that is known by when it came out."""
    return f"tin {time}"


def day_unknown(day: str) -> str:
    """When the first report came out, of an event whose own day nobody knows."""
    return f"bản tin đăng {day}, không rõ ngày diễn ra"


def since_day(first: str) -> str:
    """From which day on."""
    return f"từ {first}"


def until_day(last: str) -> str:
    """Until which day."""
    return f"đến {last}"


# What a province is called of which the register knows no type.
PROVINCE_OR_CITY = "tỉnh, thành phố"

# What tells a unit without known days from a namesake that has some.
TODAY = "hiện nay"
# What tells a city within a province from one under the central government.
OF_A_PROVINCE, OF_THE_CENTRE = "thuộc tỉnh", "trực thuộc trung ương"


def district_of_number(number: str) -> str:
    """A district whose name is a number, where it tells wards of one name apart."""
    return f"quận {number}"


def marked(name: str, mark: str) -> str:
    """A name with what tells it from the same name of something else; as it is where the mark is empty."""
    return f"{name} ({mark})" if mark else name


def moved(title: str, url: str) -> str:
    """The title of a page at an earlier address, which only sends on."""
    return f"{title} (địa chỉ cũ {url})"


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
