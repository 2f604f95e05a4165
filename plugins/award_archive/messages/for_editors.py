"""Holds the Vietnamese texts of the command `bangvang`: its help, its questions, its results and a new draft's end."""

from collections.abc import Iterable
from pathlib import Path

ABOUT = (
    "Dựng kho Bảng Vàng cho một nơi, kiểm tra nội dung, bắt đầu bài mới, xem lại ảnh. "
    "Mã thoát: 0 xong, 1 nội dung có lỗi hay có việc không làm được, 2 gọi sai."
)
# The archive in a check, which reads no settings.
ARCHIVE = "Bảng Vàng"

# Help.
CHECK = "Tìm mọi lỗi của mọi tệp mà không dựng trang."
NEW = "Viết một bài mới ở dạng nháp; hỏi những gì chưa được cho. Không bao giờ ghi đè."
PHOTOS = """Liệt kê mọi ảnh: bài nào dùng, ảnh nào quá nhỏ, chưa bài nào dùng, hay còn mang nơi chụp.

Mã thoát 1 chỉ khi có tệp không đọc được hay không làm sạch được."""
VERSION = "In phiên bản rồi thoát."
CONTENT_FOLDER = "Thư mục nội dung, ví dụ content."
FORMAT = "Cách in những gì tìm thấy."
TITLE = "Tiêu đề."
DATE = "Khi nào diễn ra: 24/3/2016, 5/2012, 2012, hoặc “đăng 17/5/2012” khi chỉ biết ngày đăng tin."
WARD = "Phường, xã nơi diễn ra."
DISTRICT = "Quận, huyện, khi việc là của cả quận hoặc để tách tên trùng."
PUBLISHER = "Báo, cổng tin đã đưa."
URL = "Địa chỉ của bản tin."
STRIP = "Xóa nơi chụp và mọi thông tin ẩn khỏi tệp gốc; điểm ảnh giữ nguyên."

SINCE = (
    "So với một bản trong git, ví dụ main: điều gì đã đăng ở bản ấy mà nay đổi hay mất đi không lời nào là lỗi. "
    "Mã thoát 2 khi git không biết bản ấy."
)

# Why nothing can be compared with a revision, and what to do.
NO_GIT = "Không chạy được git, nên không so được với bản cũ. Cài git, rồi chạy lại."

NO_NAME_OF_REVISION = "Sau --since phải có tên một bản, ví dụ --since main."
NO_COMMIT_YET = "Kho git này chưa có bản nào, nên chưa có gì để so. Bỏ --since, hoặc git commit trước."
COMPARING = "So với bản cũ"

# Questions of `new`.
ASK_TITLE = "Tiêu đề"
ASK_DATE = "Diễn ra khi nào (24/3/2016; 5/2012; 2012; đăng 17/5/2012 nếu chỉ biết ngày đăng tin)"
ASK_DISTRICT = "Quận, huyện (từ 1/7/2025 không còn: để trống)"
ASK_WARD = "Phường, xã (để trống nếu là việc của cả quận)"
ASK_PUBLISHER = "Nguồn: báo, cổng tin"
ASK_URL = "Địa chỉ của nguồn"

ASK_ANYWAY = "Vẫn viết một bài mới? [c/K]"
# What editors may answer; an empty answer is no.
YES, NO = ("c", "có", "co", "y", "yes"), ("", "k", "không", "khong", "n", "no")
YES_OR_NO = "Gõ c (có) hoặc k (không) rồi Enter."
STOPPED = "Đã dừng, chưa viết gì."

NO_TITLE = 'Thiếu tiêu đề: thêm --title "…".'
# What stands in a new article until an editor types the source's words.
SAMPLE_QUOTE = "lời của nguồn nêu con số"
# Front matter at the end of a new article.
STILL_TO_FILL_IN = f"""\
# Còn phải điền trước khi đăng (bỏ dấu # ở đầu dòng rồi sửa; giải thích ở docs/bien-tap.md):
# year: 2015
# awards:
#   - kind: giấy khen
#     recipients: cá nhân
#     group: giáo viên
#     count: 12
#     issuer: UBND phường
#     quote: "{SAMPLE_QUOTE}"
#     of_which:
#       - group: giáo viên mầm non
#         count: 5
# Khi đã đủ, xóa dòng dưới đây.
status: draft
"""

# Why something is to be done about photographs, behind a number of them.
BROKEN = "không dùng được"
BADLY_NAMED = "có tên không dùng được"
TAKEN_DOWN = "đã ghi là gỡ"
UNUSED = "chưa bài nào dùng"
TOO_SMALL = "quá nhỏ"
WITH_POSITION = "có nơi chụp"
WITH_METADATA = "có thông tin ẩn khác"
NOTHING_NEEDED = "không phải làm gì"

# What is to be done about one photograph.
UNUSED_AND_BROKEN = "chưa bài nào dùng: xóa tệp này"
UNUSED_YET = "chưa bài nào dùng: đưa vào một bài, hoặc xóa"
HAS_POSITION, HAS_METADATA = "có NƠI CHỤP (GPS)", "có thông tin ẩn"
STRIP_IT, EXPORT_IT = "xóa bằng --strip", "xuất lại thành JPEG không kèm thông tin"
UNREAD_ARTICLES = "Có bài không đọc được, nên không nói ảnh nào là chưa bài nào dùng."

# What a photograph carries beside its picture, with its position first.
POSITION = "nơi chụp"
COMMENT = "ghi chú"
DATA_OF_PROGRAMS = "dữ liệu của máy ảnh hay chương trình ảnh"
DATA_BEHIND_PICTURE = "dữ liệu nối sau ảnh"

STRIPPING = "Làm sạch ảnh"
STILL_IN_HISTORY = "Lịch sử git vẫn còn bản cũ: nếu bản ấy đã được gửi đi thì nhờ người giữ kho xóa khỏi lịch sử."
CHANGED_MEANWHILE = "tệp vừa thay đổi, hãy chạy lại"
_EXPORT = "Xuất lại thành JPEG không kèm thông tin."


def checked(articles: int, errors: int, warnings: int) -> str:
    """What `check` read and found."""
    return f"{articles} bài đọc được, {errors} lỗi, {warnings} lời nhắc."


def no_repository(folder: Path) -> str:
    """That the content lies in no repository of git."""
    return (
        f"{folder} không nằm trong kho git nào, nên không so được với bản cũ. "
        "Chạy lệnh trong bản lấy về bằng git clone, hoặc bỏ --since."
    )


def foreign_repository(folder: str) -> str:
    """That git refuses a repository that belongs to another user."""
    command = f"git config --global --add safe.directory {folder}"
    return f"Kho git này thuộc về người dùng khác, nên git không đọc. Là kho của mình thì chạy: {command}"


def unknown_revision(name: str, command: str) -> str:
    """That git knows no such revision, and the command by which it may get to know it."""
    return f"git không biết bản “{name}”. Viết lại tên bản, hoặc lấy bản ấy về rồi chạy lại: {command}"


def no_such_revision(name: str) -> str:
    """That no commit can be found under the name, and that fetching would not help."""
    return f"Kho không có bản nào là “{name}”. Viết tên một nhánh, một thẻ, hay mã của một bản mà git log cho thấy."


def no_folder_then(folder: Path, name: str) -> str:
    """That the revision has nothing at the folder's place."""
    return (
        f"Bản “{name}” chưa có thư mục {folder}, nên không so được. Thư mục vừa đổi tên hay chuyển chỗ thì trả lại chỗ "
        "cũ rồi chạy lại; nội dung chưa từng đăng thì bỏ --since."
    )


def git_failed(command: str, said: str) -> str:
    """That a command of git failed, and what it said."""
    return f"git {command} không xong, nên không so được với bản cũ: {' '.join(said.split())}"


def not_written(file: str, reason: str) -> str:
    """That a new article could not be written."""
    return f"Không ghi được {file}: {reason}."


def written(file: Path, content: Path) -> str:
    """That a new article was written, and what comes next."""
    return f"Đã viết {file}. Điền nốt rồi chạy: bangvang check {content}"


def no_folder(folder: Path) -> str:
    """That the content folder is not there."""
    return f"Không có thư mục {folder}. Viết tên thư mục có articles/ và register/, thường là content."


# What a draft is called beside its file.
DRAFT = "bản nháp, cùng một bản tin"


def article(title: str, when: str) -> str:
    """What an article is called beside its file."""
    return f"“{title}”, {when}"


def perhaps_told(file: str, what: str) -> str:
    """That the archive has an article or a draft which may tell of the event of the new one."""
    return f"Kho có thể đã có bài về việc này: {file} ({what})."


def add_to(file: str, source: str) -> str:
    """That no article was written, and what to do with the one that is there; the source may be empty."""
    lines = f"Chưa viết gì. Mở {file}; hai bản tin của một sự kiện là hai nguồn của một bài"
    return f"{lines}, nên thêm vào “sources”:\n{source}" if source else f"{lines}."


def told_apart(slug: str) -> str:
    """What keeps an article that was written all the same from being taken for the event of another one."""
    return f"Nếu là việc khác, thêm vào bài mới: distinct_from: [{slug}]"


def taken_down(articles: Iterable[str]) -> str:
    """That articles say a photograph was taken down, and its file is still there."""
    return f"đã ghi là gỡ (bài {', '.join(articles)}): xóa tệp này"


def too_small(width: str) -> str:
    """That a photograph is narrower than this number of pixels."""
    return f"quá nhỏ, sẽ không nét: tìm bản rộng từ {width} điểm ảnh"


def carries(what: str, kinds: Iterable[str], remedy: str) -> str:
    """What a photograph carries beside its picture, in which kinds of data, and how to remove it."""
    return f"{what}, trong {', '.join(kinds)}: {remedy}"


def used_by(articles: Iterable[str]) -> str:
    """The articles that use a photograph."""
    return f"bài: {', '.join(articles)}"


def no_photos(folder: str) -> str:
    """That there are no photographs below the folder."""
    return f"Không có ảnh nào trong {folder}/."


def all_photos(number: int, size: str, needs: Iterable[str]) -> str:
    """How many photographs there are, how large they are together, and what they need."""
    return f"{number} tệp, {size}: {', '.join(needs) or NOTHING_NEEDED}."


def kept_for_its_format(file: str) -> str:
    """That a photograph was not cleaned, since its format is none that can be."""
    return f"{file}: giữ nguyên, vì là TIFF hay AVIF. {_EXPORT}"


def kept_as_broken(problem: str) -> str:
    """That a photograph was not cleaned, since it cannot be read."""
    return f"{problem} Tệp giữ nguyên."


def kept_as_unsure(file: str) -> str:
    """That a photograph was not cleaned, since it might not look the same."""
    return f"{file}: giữ nguyên, vì không chắc ảnh còn y như cũ. {_EXPORT}"


def kept_in_place(file: str, reason: str) -> str:
    """That a photograph was not cleaned, since it could not be replaced."""
    return f"{file}: giữ nguyên, không thay được: {reason}."


def stripped(file: str, what: Iterable[str], before: str, after: str) -> str:
    """What a photograph was cleaned of, and its size before and after."""
    return f"{file}: đã xóa {', '.join(what)}; {before} → {after}"


def all_stripped(cleaned: int, left: int) -> str:
    """How many photographs were cleaned, and how many could not be."""
    if not cleaned and not left:
        return "Không ảnh nào có thông tin ẩn."
    return f"Đã làm sạch {cleaned} ảnh{f', còn {left} tệp chưa được' if left else ''}."
