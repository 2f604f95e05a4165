"""Holds what fills the placeholders of rules (meanings of keys, expected values, reasons, hints) and severity words.

The rules are in `model/rules/`. The name of the placeholder stands above the texts that fill it.
"""

from collections.abc import Iterable

ERROR, WARNING = "lỗi", "nhắc"

# {where}: what has the keys.
HEAD_OF_ARTICLE, HEAD_OF_PAGE, ARTICLE = "đầu bài", "đầu trang", "bài"
# {key}: what has no name of its own.
FRONT_MATTER, BODY = "phần đầu bài", "nội dung"
# The place of a problem in answers that are no file yet.
NEW_ARTICLE = "bài mới"

# {meaning} of a required key.
TITLE = "tiêu đề, một dòng"
EVENT_TIME = "khi nào diễn ra, ví dụ 2016-03-24, 2012-05 hoặc 2012"
PLACE = "nơi diễn ra: ward, district hoặc province"
SUMMARY = "một đoạn tóm tắt"
SOURCES = "nguồn: ít nhất một báo, cổng tin đã đưa"
PUBLISHER = "tên báo, cổng tin"
KIND = "hình thức: giấy khen, bằng khen…"
RECIPIENTS = "ai được khen: tập thể, cá nhân…"
COUNT = "bao nhiêu: 205, nhiều, hơn 50…"
OTHER_FACT = "việc gì: suất quà, thư khen…"
PHOTO_FILE = "tệp ảnh trong content/photos/"
CAPTION = "lời chú thích"
ALT = "lời tả cho người không nhìn thấy ảnh"
CREDIT = "ai chụp, ai vẽ"
REMOVAL_DAY, REMOVAL_REASON = "ngày gỡ ảnh", "vì sao gỡ"
CORRECTION_DAY, CORRECTION_NOTE = "ngày sửa", "đã sửa gì"

# {where}: what has a number that no row has.
IN_TITLE, IN_SUMMARY = "Tiêu đề", "Đoạn tóm tắt"
# {meaning} of a quote that is still the sample of a new article.
QUOTE = "lời của nguồn, thay cho lời mẫu"

# {expected} and {given}: what a value is to be, and what it is.
A_LINE = "chữ trên một dòng"
A_DAY, A_YEAR, A_NUMBER = "một ngày", "một năm", "một số"
A_TIME, A_DAY_OR_MONTH = "ngày, tháng hay năm", "ngày hay tháng"
A_LIST, A_LIST_OF_ITEMS = "một danh sách", "một danh sách, mỗi mục bắt đầu bằng “- ”"
KEYS_AND_VALUES = "các dòng “khóa: giá trị”"
TEXT = "chữ, không để trống"
AN_ID = "mã gồm a–z, 0–9 và gạch nối, ví dụ lang-ha-1"
DAY_OF_CHANGE = "một ngày, ví dụ 2025-07-01"
ADDRESS_IN_ARCHIVE = "một địa chỉ trong kho, từ dấu “/” đầu, ví dụ /tin/2016/ten-bai/"
PAST_DAY = "một ngày có thật đã tới, ví dụ 2025-07-01"
# The {other} that may get an address: a page of a list that grows.
FURTHER_PAGE = "một danh sách dài của kho, để đánh số trang sau"
# {what} could not be compared with what was published.
NUMBERS_OF_ALL = "số và nơi của mọi bài"
NUMBERS_OF_ARTICLE = "số và nơi của bài"
DAY_OR_NOTHING = "một ngày có thật, ví dụ 2025-07-01, hoặc để trống"

# {hint} about an issuer that means no one office.
SEVERAL_LEVELS = (
    "Tên ấy có ở nhiều cấp: viết rõ nơi nào, và nơi ấy phải có trong sổ đơn vị. Thành phố thuộc tỉnh thì có thể thêm "
    "tỉnh, ví dụ “UBND thành phố Huế, tỉnh Thừa Thiên Huế”; thành phố ngang tỉnh thì thêm “(trực thuộc trung ương)”."
)
NO_UNIT_TYPE = (
    "Thiếu loại đơn vị: viết phường, xã, quận, huyện, tỉnh hay thành phố trước tên nơi, ví dụ “UBND thành phố Hà Nội”."
)
SEVERAL_OFFICES = "Nhiều nơi cùng tặng thì viết thành danh sách, mỗi nơi một dòng bắt đầu bằng “- ”."

# {form}: how days and other times are written.
DAY_FORM = "năm-tháng-ngày, ví dụ 2016-03-24"
REPORT_FORM = "2016-03-24, hoặc 2012-05 khi chỉ biết tháng"
TIME_FORM = (
    "2016-03-24, 2012-05 hay 2012, đúng đến mức nguồn cho biết; chỉ biết ngày tin đăng thì viết “đăng 2012-05-17”"
)

# {meaning} of what YAML takes for something else than text.
BOOL, FLOAT, TIMESTAMP, NULL = "đúng/sai", "số thập phân", "ngày", "không có gì"
INT, MERGE, VALUE = "số viết kiểu khác", "lệnh trộn khóa", "giá trị mặc định"

# {hint} of front matter that cannot be parsed.
NO_KEYS = "Chưa có khóa nào: viết ít nhất title, date và nơi diễn ra."
TOO_NESTED = "Viết lại từng khóa trên một dòng, không lồng nhau."
TAB = "Dòng này có dấu tab: thay bằng dấu cách."
COLON = "Giá trị có dấu hai chấm thì đặt trong ngoặc kép."
SPECIAL_MARK = "Giá trị có dấu đặc biệt (: # [ { \" ' % @ `) thì đặt trong ngoặc kép; kiểm tra ngoặc và thụt dòng."

# {mark}, {url} and {file} that cannot be shown as they are.
LINE_BREAK, EMPTY, UNNAMED = "xuống dòng", "(trống)", "(không có tên)"

# {reason} why a value is empty.
NOTHING_WRITTEN, NOTHING_VISIBLE = "để trống", "chỉ có ký tự không nhìn thấy được"

# {reason} why a file cannot be read.
NO_PLAIN_FILE = "không phải là tệp thường"
NO_OPEN_FOLDER = "không phải là một thư mục mở được"
NO_LOOK_AT_PHOTO = "không xem được ảnh"
NOT_OPENED = "không mở được"

# {reason} why an address is none for readers.
NO_ADDRESS = "không phải là địa chỉ http(s)"
UNSAFE_CHARACTER = "có dấu cách, dấu nháy, <, > hay ký tự không nhìn thấy được"
ADDRESS_WITH_LOGIN = (
    "có tên đăng nhập hay mật khẩu trước “@”, ai cũng đọc được; "
    "xóa phần ấy, và đổi mật khẩu nếu tệp đã được đưa lên kho"
)
BAD_PORT = "số cổng sau tên máy phải từ 1 đến 65535"
BAD_HOST = "tên máy viết sai, phải là một tên miền như vi.example"
PRIVATE_HOST = "máy ấy không ở trên mạng công khai, người đọc không mở được"


# What to do where the register lacks a place.
TAKE_FROM_THE_COUNTRY = "Sổ đơn vị chưa có nơi ấy thì lấy vào bằng lệnh bangvang register."


def belongs_under(key: str) -> str:
    """That a unit is to be written under another key."""
    return f"Nơi ấy viết dưới khóa “{key}”."


def did_you_mean(near: str | None) -> str:
    """The question at a message's end, where something near is known."""
    return f"Có phải “{near}”?" if near else ""


def school_year(first: int) -> str:
    """The {hint} of a school year that begins in the year."""
    return f"năm học {first}-{first + 1}"


def keys_of(known: Iterable[str]) -> str:
    """The {expected} where a value is to have keys of its own."""
    return f"các khóa {', '.join(known)}"


def one_of(choices: Iterable[str]) -> str:
    """The {expected} where only these may be written."""
    return f"một trong: {', '.join(choices)}"


def unknown_office(near: str | None) -> str:
    """The {hint} about an issuer that begins with no title of the register."""
    return f"{did_you_mean(near)} Tên đã đúng thì thêm một dòng vào tệp ấy.".lstrip()


def gives_only(title: str, kinds: Iterable[str]) -> str:
    """The {reason} why an issuer cannot have given a kind of award: the law gives it others."""
    return f"theo issuers.csv, lúc ấy “{title}” chỉ tặng {', '.join(kinds)}"


def no_office_then(title: str, spans: Iterable[str]) -> str:
    """The {reason} why an issuer cannot have given anything: there was no such office."""
    return f"theo issuers.csv, “{title}” chỉ có {', '.join(spans)}"


def ward_named(name: str) -> str:
    """The {name} of a ward that is not found."""
    return f"phường, xã “{name}”"


def ward_in(name: str, district: str) -> str:
    """The {name} of a ward that is not found in the district."""
    return f"{ward_named(name)} thuộc {district}"


def units_of_that_name(units: Iterable[str]) -> str:
    """The {hint} that units of the name existed on other days."""
    return f"Tên ấy có: {', '.join(units)}."


def ward_is_elsewhere(name: str, place: str, key: str) -> str:
    """The {hint} that a ward of the name lay elsewhere that day than the key says."""
    return f"Lúc ấy “{name}” ở {place}: sửa “{key}” hoặc bỏ dòng ấy."


def units_are_elsewhere(choices: str, key: str) -> str:
    """The {hint} that units of the name lay elsewhere that day than the key says."""
    return f"Tên ấy lúc đó có: {choices}. Sửa “{key}”, hoặc viết mã."


def same_report(address: str) -> str:
    """The {equal} of two articles that rest on one report."""
    return f"cũng dẫn bản tin {address}"


def same_row(row: str) -> str:
    """The {equal} of two articles with one equal row of awards."""
    return f"cũng có dòng “{row}”"


def same_kind(kind: str) -> str:
    """The {equal} of two articles of one place and day with one kind of award in common."""
    return f"cũng có {kind}"


def page_of_archive(url: str) -> str:
    """The {other} that has an address already: a page that the archive makes."""
    return f"trang {url} của kho"


def delete_first(path: str) -> str:
    """What is {todo} before anything else: the file of a photograph that was taken down must go too."""
    return f"xóa tệp {path} rồi"


def line_of(path: str, line: int) -> str:
    """The {other} that has an address already: an alias in an article."""
    return f"{path}, dòng {line}"


def files_in(folder: str) -> str:
    """The {other} that has an address already: files of the archive."""
    return f"các tệp ở {folder}"


def file_named(name: str) -> str:
    """The {other} that has an address already: a file that hosts look for."""
    return f"tệp {name}"
