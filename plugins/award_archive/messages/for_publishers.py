"""Holds a build's Vietnamese texts for those who run it: on settings, theme, progress, memory, cluster and result."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from reprlib import repr as shortened

# What takes long, beside its bar.
READING, LOOKING, DERIVING, RENDERING = "Đọc bài", "Kiểm tra ảnh", "Làm bản nhỏ", "Dựng trang"

# Why the memory cannot be used.
SPOILED = "hỏng"
NOT_OURS = "không phải của kho này"
OTHER_VERSION = "của một phiên bản khác"
TEXT_LOST = "mất một bài"
SEARCH_INDEX_LOST = "mất một phần của mục lục tìm kiếm"

# Why a cluster is of no help.
NO_PACKAGE = "chưa cài gói distributed"
NO_ANSWER = "không ai trả lời ở địa chỉ ấy"
NO_WORKER = "không có máy nào"
NO_WORKER_LEFT = "không còn máy nào đang làm"
CONNECTION_LOST = "mất liên lạc"

# How a build was stopped.
INTERRUPTED = "Đang dừng vì Ctrl-C; nhấn lần nữa để dừng ngay."
STRANGE_SYSTEM = "Bảng Vàng chạy trên Linux, macOS hoặc WSL (Linux trong Windows), không chạy trực tiếp trên Windows."
OUT_OF_MEMORY = "Máy không còn đủ bộ nhớ để dựng tiếp (xem ulimit -v). Đóng bớt chương trình khác rồi chạy lại."
WORKER_DIED = "Một tiến trình con dừng đột ngột, có thể vì hết bộ nhớ. Trang cũ được giữ nguyên; chạy lại."

NO_CONTACT = (
    "Chưa có nơi nhận thư, nên không trang nào hứa trả lời. Có rồi thì viết vào “contact” của AWARD_ARCHIVE, hoặc "
    "CONTACT=ten@ten-mien.example make publish."
)

# What is given is not repeated: it may hold a password.
BAD_CLUSTER = "PHOTO_CLUSTER phải có dạng tcp://máy:8786, không có tên đăng nhập hay mật khẩu."


def no_dict(given: object) -> str:
    """That AWARD_ARCHIVE is no dictionary."""
    return f"AWARD_ARCHIVE phải là một dict, ở đây là {given!r}."


def unknown_setting(key: object, known: Iterable[str]) -> str:
    """That AWARD_ARCHIVE has no such key."""
    return f"AWARD_ARCHIVE không có “{key}”. Được dùng: {', '.join(known)}."


def no_text(setting: str, given: object) -> str:
    """That a setting is to be text."""
    return f"“{setting}” phải là chữ (str), ở đây là {given!r}."


def no_list(setting: str, given: object) -> str:
    """That a setting is to be a list of addresses."""
    return f'“{setting}” phải là danh sách địa chỉ, ví dụ ["https://ten-mien.example/kho"], ở đây là {given!r}.'


def no_tokens(setting: str, given: object, services: Iterable[str]) -> str:
    """That a setting is to be a dictionary with tokens of these services."""
    return (
        f'“{setting}” phải là dict có các khóa trong {", ".join(services)}, ví dụ {{"google": "mã của bạn"}}, ở đây là '
        f"{given!r}."
    )


def bad_token(setting: str, service: str, given: object) -> str:
    """That a service gives no such token."""
    return (
        f"“{setting}” cho {service} phải là mã mà dịch vụ ấy cấp, chỉ gồm chữ không dấu, số, “_”, “-”, “=”: chép phần "
        f'trong content="…", không chép cả thẻ <meta>. Ở đây là {given!r}.'
    )


def twice(setting: str, given: str) -> str:
    """That a list names one thing twice."""
    return f"“{setting}” có {given!r} hai lần. Xóa bớt một, hoặc sửa thành địa chỉ của kho khác."


def unprintable(setting: str, given: str) -> str:
    """That a setting holds characters which nobody sees."""
    return f"“{setting}” có ký tự không nhìn thấy được: {given!r}."


def with_login(setting: str, given: str) -> str:
    """That a setting which readers see holds an address with a name or a password."""
    return f"“{setting}” có mật khẩu, ai cũng đọc được: {given!r}. Xóa phần trước “@”, và đổi mật khẩu nếu đã đăng."


def bad_namespace(given: str) -> str:
    """That `feed_namespace`, which the ids of feeds' entries contain, has characters that are not allowed."""
    return f"“feed_namespace” chỉ gồm a–z, 0–9, “.”, “_”, “-”, ở đây là {given!r}."


def bad_share_cards(given: str) -> str:
    """That `share_cards` says neither which articles have a card nor how many."""
    return (
        "“share_cards” là “all” (mọi bài), “none” (không bài nào) hoặc số bài mới nhất, ví dụ “500”, "
        f"ở đây là {given!r}."
    )


def bad_contact(given: str) -> str:
    """That nobody can be written to at the contact."""
    return (
        f"“{given}” không phải là nơi nhận thư. Viết “contact” là địa chỉ thư như ten@ten-mien.example, hoặc một trang "
        "https://…"
    )


def bad_memory(given: str) -> str:
    """That `memory`, the name of a folder, has characters that are not allowed, or is taken."""
    return f"“memory” chỉ gồm a–z, 0–9, “-”, và không phải “lock” hay “photos”, ở đây là {given!r}."


def bad_address(setting: str, given: str, reason: str) -> str:
    """That no archive can have the address that the setting gives, and why."""
    return (
        f"“{setting}” {given!r} không dùng được: {reason}. Viết địa chỉ công khai, ví dụ https://ten-mien.example/kho."
    )


def bad_form_of_address(setting: str, given: str) -> str:
    """That the address of an archive which the setting gives is of a wrong form."""
    return (
        f"“{setting}” {given!r} không dùng được: chỉ gồm https:// hay http://, tên máy viết thường và các thư mục, ví "
        "dụ https://ten-mien.example/kho; tên thư mục chỉ gồm chữ không dấu, số, “.”, “_”, “~”, “-”. Bỏ “?…”, “#…”, "
        "“//”, “..” và mọi ký tự khác."
    )


def wrong_settings(faults: str) -> str:
    """That the archive's settings are wrong; the faults are whole sentences."""
    return f"Cài đặt sai: {faults} Sửa rồi dừng và chạy lại."


def contradictions(settings: Mapping[str, object]) -> str:
    """That these settings, as they are written, are not the user's to set."""
    read = "; ".join(f"{name} = {shortened(value)}" for name, value in settings.items())
    return f"Cài đặt sai: {read}. Bảng Vàng không dùng được những giá trị này: bỏ các cài đặt ấy rồi chạy lại."


def output_in_content(folder: Path, content: Path) -> str:
    """That pages would be written among what editors write."""
    return f"Thư mục đầu ra {folder} nằm trong thư mục nội dung {content}. Chọn nơi khác."


def cache_in_content(folder: Path, content: Path) -> str:
    """That the memory would lie among what editors write."""
    return f"Thư mục bộ nhớ {folder} nằm trong thư mục nội dung {content}. Chọn nơi khác."


def waits_for(path: Path) -> str:
    """That another build works there, and this one waits for its end."""
    return f"Một lượt dựng khác đang dùng {path}; chờ nó xong…"


def spoiled(error: Exception) -> str:
    """Why the memory cannot be used, with the words of what found that out."""
    return f"{SPOILED} ({error})"


def begins_anew(memory: Path, reason: Exception) -> str:
    """That the memory was thrown away."""
    return f"Bỏ {memory}: {reason}. Lần này đọc và dựng lại từ đầu."


def remembers_nothing(folder: Path, reason: Exception | str | None) -> str:
    """That nothing can be remembered for the next build."""
    return f"Không ghi nhớ được vào {folder}: {reason}. Lần sau sẽ lại dựng từ đầu."


def other_recipe(error: Exception) -> str:
    """That a worker of the cluster has another version."""
    return f"có máy dùng phiên bản khác: {error}"


def fault_of_cluster(error: BaseException) -> str:
    """What went wrong in the cluster, in its own words."""
    return f"lỗi của cụm, {type(error).__name__}: {error}"


def no_help(address: str, reason: Exception) -> str:
    """That the cluster is of no help any more."""
    return f"Không dùng được cụm máy {address} ({reason}). Phần còn lại làm trên máy này."


def not_utf8(file: str, offset: int) -> str:
    """What is wrong with a file of the theme; the offset counts bytes from 1."""
    return f"tệp “{file}” không phải UTF-8 (byte thứ {offset})"


def no_template(names: str) -> str:
    """That the theme lacks templates."""
    return f"Giao diện thiếu mẫu {names}. Trang cũ được giữ nguyên; thêm tệp ấy rồi chạy lại."


def wrong_theme(fault: Exception) -> str:
    """That the theme cannot be used."""
    return f"Giao diện sai: {fault}. Trang cũ được giữ nguyên; sửa rồi chạy lại."


def refused_by_system(reason: str, file: str | None) -> str:
    """That the system did not let a file be read or written, where it is known which."""
    return f"Phải dừng: {reason}{f' ({file})' if file else ''}."


def works_alone(reason: str) -> str:
    """That there can be no worker processes."""
    return f"Không mở được tiến trình con ({reason}): một tiến trình làm hết, sẽ lâu hơn."


def memory_failed(reason: Exception) -> str:
    """That what a build remembers was found spoiled again and again."""
    return f"Không đọc hay ghi được phần ghi nhớ của lần dựng: {reason}. Trang cũ giữ nguyên; xem ổ đĩa rồi chạy lại."


def folder_in_the_way(folder: str | Path) -> str:
    """That a folder stands where a file has to be."""
    return f"{folder} là thư mục, nhưng trang cần một tệp ở đúng chỗ ấy: chuyển thư mục ấy đi nơi khác."


def no_folder(path: str | Path) -> str:
    """That something else stands where a folder has to be."""
    return f"{path} không phải là thư mục, nhưng trang cần một thư mục ở đúng chỗ ấy: chuyển nó đi nơi khác."


def not_writable(folder: str) -> str:
    """That files can be neither put into a folder nor deleted there."""
    return f"Không ghi được vào thư mục {folder}: cấp quyền ghi cho tài khoản đang chạy lệnh này."


def lost_before_publishing(number: int, path: str, stage: Path) -> str:
    """That files which were made are missing before they are published, one of them for example, and where from."""
    return (
        f"{number} tệp vừa dựng không còn nguyên trong {stage}, ví dụ {path}: khi đang dựng, đừng dọn thư mục ấy. "
        "Trang cũ được giữ nguyên; chạy lại."
    )


def lost_while_publishing(number: int, path: str, folder: Path) -> str:
    """That files which were made have not come to their places in the folder, one of them for example."""
    return (
        f"{number} tệp vừa dựng bị mất trên đường vào {folder}, ví dụ {path}: khi đang dựng, đừng dọn thư mục ấy. "
        "Trang mới chưa đủ; chạy lại."
    )


def obstacles(number: int) -> str:
    """How many things stand in the way in the output folder, all of them printed already."""
    return f"Không ghi được trang vì vướng {number} chỗ nêu trên. Trang cũ được giữ nguyên; sửa rồi chạy lại."


def photos_failed(paths: str) -> str:
    """That photographs which were sound when they were looked at could not be made smaller."""
    return f"Không làm được ảnh {paths}: tệp đổi trong lúc dựng, hoặc máy hết bộ nhớ. Chạy lại."


def has_errors(number: int) -> str:
    """That the content has errors, all of them printed already."""
    return f"{number} lỗi. Trang cũ được giữ nguyên; sửa rồi chạy lại."


def more_warnings(number: int) -> str:
    """How many warnings a build did not print, and what prints them."""
    return f"Còn {number} lời nhắc nữa: “make check” hay “bangvang check content” in ra tất cả."


def bad_epoch(name: str, given: str) -> str:
    """That a variable of the environment, which is to say what time it is, holds no number of seconds."""
    return f"{name} phải là số giây kể từ 1/1/1970, ví dụ 1780246800, ở đây là {given!r}. Sửa, hoặc bỏ biến ấy."


def waiting(number: int, day: str) -> str:
    """How many articles wait for their day of publication, and the first of these days."""
    return f"{number} bài chờ ngày đăng, sớm nhất là {day}."


def published(written: int, kept: int, deleted: int) -> str:
    """How many files a build wrote, left as they were, and deleted."""
    return f"Đã ghi {written} tệp, giữ nguyên {kept}, xóa {deleted}."
