"""Holds the Vietnamese texts of the commands that make an archive or its register."""

from collections.abc import Sequence
from pathlib import Path

_MOST_PLACES = 12

# Help.
REGISTER = """Viết danh mục đơn vị của một nơi: phường, xã, quận, huyện, tỉnh từ 2004 đến nay, và nay chúng thuộc đâu.

Chạy lại thì chỉ thêm, sửa những hàng do lệnh này viết; hàng bạn đã sửa, đã thêm, đã bỏ thì giữ nguyên."""
PLACE = "Tên tỉnh, thành phố, quận, huyện, phường, xã; tên cũ hay mới, có dấu hay không: “Lê Chân”, “TP. Thủ Đức”."
PROVINCE = "Tỉnh, thành phố có nơi ấy, khi tên trùng nhau."
SINCE = "Bỏ những đơn vị đã hết trước năm này."
OUT = "Thư mục viết vào."
DRY_RUN = "Chỉ cho xem sẽ đổi gì, không viết."

MEND_FIRST = "Danh mục đang có lỗi như trên. Sửa rồi chạy lại; chưa viết gì."
UP_TO_DATE = "Không có gì mới."


def wrong_year(text: str, first: int) -> str:
    """That a year is none."""
    return f"--since “{text}” không phải là năm. Hãy gõ một năm từ {first}, ví dụ --since 2015."


def found(names: str, units: int) -> str:
    """Which place was found, and how many units its register has."""
    return f"{names}: danh mục có {units} đơn vị, kể cả nơi nhập vào hay tách ra."


def changed_meanwhile(file: Path) -> str:
    """That somebody changed a file while the register was made."""
    return f"{file} vừa bị thay đổi, nên chưa viết gì. Hãy chạy lại."


def file_changes(file: Path, added: int, changed: int, removed: int) -> str:
    """How many rows of a file are new, changed or taken out."""
    numbers = (("thêm", added), ("sửa", changed), ("bỏ", removed))
    parts = [f"{verb} {number} hàng" if number else "" for verb, number in numbers]
    return f"{file}: {', '.join(filter(None, parts))}."


def unknown_place(text: str, near: str) -> str:
    """That no unit has the name; perhaps which one is meant, "" for none."""
    hint = f" Có phải “{near}”?" if near else " Hãy viết tên như trên giấy tờ, ví dụ “Đống Đa” hay “thành phố Thủ Đức”."
    return f"Không có tỉnh, thành phố, quận, huyện, phường, xã nào tên “{text}”.{hint}"


def not_in_province(text: str, province: str) -> str:
    """That the province has no unit of the name."""
    return f"Ở {province} không có nơi nào tên “{text}”. Xem lại --province, hoặc bỏ đi để tìm trong cả nước."


def not_there(name: str, places: Sequence[str]) -> str:
    """That no unit of the name lies where it was said to; where they do."""
    return f"“{name}” không ở nơi đã viết sau dấu phẩy, mà ở: {_some(places)}."


def several_places(text: str, places: Sequence[str]) -> str:
    """That the name means several places, and which."""
    return (
        f"“{text}” là tên của nhiều nơi: {_some(places)}. "
        "Hãy viết rõ một nơi, đúng như ở đây, hoặc thêm --province với tên tỉnh."
    )


def _some(places: Sequence[str]) -> str:
    """The first places of a list, and how many more there are."""
    more = len(places) - _MOST_PLACES
    return "; ".join([*places[:_MOST_PLACES], *([f"và {more} nơi khác"] if more > 0 else [])])


def kept(name: str, line: int, row: str) -> str:
    """That an editor's row stays, and what the country's says."""
    return f"{name}:{line}: giữ hàng của bạn. Danh mục cả nước ghi: {row}."


def decided(name: str, key: Sequence[str]) -> str:
    """That an editor's rows say what became of a unit, and what the country's says."""
    day, old, new = key
    return f"{name}: giữ những hàng của bạn về {old} ngày {day}. Danh mục cả nước ghi: một phần hay tất cả về {new}."


def rejected(name: str, key: Sequence[str]) -> str:
    """That a row of the country's contradicts an editor's rows and is left out."""
    return (
        f"{name}: không thêm “{' '.join(key)}” vì trái với hàng của bạn. Cần hàng ấy thì sửa hàng của bạn rồi chạy lại."
    )


# Help and questions of `init`.
INIT = """Dựng một kho mới: cài đặt, danh mục đơn vị, các trang đầu tiên, một bài mẫu ở dạng nháp, tệp để đăng tự động.

Hỏi những gì chưa được cho. Không bao giờ ghi đè: tệp nào đã có thì giữ nguyên."""
FOLDER = "Thư mục của kho, ví dụ kho-le-chan; chưa có thì được tạo."
NAME = "Tên kho. Không cho thì là “Bảng vàng” kèm tên nơi ấy."
PLACE_OF_ARCHIVE = "Nơi mà kho ghi tin: tên như trên giấy tờ, cũ hay mới, ví dụ “Lê Chân” hay “thành phố Thủ Đức”."
SITE = "Địa chỉ công khai của trang, ví dụ https://ten-mien.example/kho; chưa có thì thôi."
CONTACT = "Nơi nhận thư của người đọc: một địa chỉ thư điện tử, hoặc một trang https://…; chưa có thì thôi."
ASK_PLACE = "Kho ghi tin của nơi nào (ví dụ: Lê Chân, Hải Phòng)"
ASK_NAME = "Tên kho"
ASK_SITE = "Địa chỉ công khai, ví dụ https://ten-mien.example/kho (chưa có thì để trống)"
ASK_CONTACT = "Nơi nhận thư của người đọc: địa chỉ thư hoặc trang https://… (chưa có thì để trống)"

NO_PLACE = (
    "Chưa biết kho của nơi nào. Gõ tên nơi ấy, ví dụ “Lê Chân, Hải Phòng”; không có ai trả lời thì thêm --place "
    '"Lê Chân" --province "Hải Phòng".'
)
ALL_THERE = "Kho đã đủ tệp, không phải viết gì."
NO_CONTACT_YET = "Chưa có nơi nhận thư: trang liên hệ nói là chưa hứa trả lời. Có rồi thì viết vào pelicanconf.py."

# What an example draft gives: a district or ward gives the first, a province the second.
LETTER_OF_PRAISE, PROVINCE_LETTER_OF_PRAISE = "giấy khen", "bằng khen"


def name_of_archive(place: str) -> str:
    """What the archive of a place is called where nobody says otherwise."""
    return f"Bảng vàng {place}"


def description_of_archive(where: str) -> str:
    """What the archive of a place is, in a sentence."""
    return f"Tóm tắt tin khen thưởng ở {where}: ai được khen, bao nhiêu, cho năm nào."


def about_option(option: str, fault: str) -> str:
    """What is wrong with an answer, behind the option that gives it."""
    return f"{option}: {fault}"


def no_folder_there(path: Path) -> str:
    """That something else is where a folder has to be."""
    return f"{path} không phải là thư mục. Chọn một thư mục khác, hoặc dời tệp ấy đi."


def folder_is_link(path: Path, target: Path) -> str:
    """That a folder is a symbolic link, and to what."""
    return f"{path} là liên kết tới {target}. Viết thẳng thư mục thật, hoặc dời liên kết ấy đi."


def folder_is_closed(path: Path) -> str:
    """That nobody may write into a folder."""
    return f"Không có quyền viết vào {path}. Chọn một thư mục khác."


def other_archive(settings: Path) -> str:
    """That the folder is another archive already."""
    return (
        f"{settings.parent} đã là một kho khác: có {settings.name} không như kho sắp dựng. Chọn một thư mục khác; muốn "
        "cập nhật danh mục của kho này thì dùng bangvang register."
    )


def at_work(folder: Path) -> str:
    """That another process makes an archive there."""
    return f"Một lệnh bangvang init khác đang viết vào {folder}. Đợi lệnh ấy xong rồi chạy lại."


def made(name: str, folder: Path, files: int, units: int) -> str:
    """Which archive was made, of how many files, and how many units its register has."""
    return f"Đã dựng kho “{name}” ở {folder}: {files} tệp, danh mục có {units} đơn vị."


def kept_files(names: Sequence[str]) -> str:
    """That files were there already and stay."""
    return f"Giữ nguyên những tệp đã có: {', '.join(names)}."


def kept_register(folder: Path, arguments: str) -> str:
    """That a register was there already and stays, and how the place's units come into it."""
    return f"Giữ nguyên danh mục đã có ở {folder}. Muốn thêm đơn vị của nơi này: bangvang register {arguments}"


def next_commands(commands: Sequence[str]) -> str:
    """What to type next."""
    return "\n".join(("Làm tiếp:", *(f"  {command}" for command in commands)))
