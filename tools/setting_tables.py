"""The table of all settings, for publishers; which settings there are, and their defaults, is the code's to say."""

from dataclasses import MISSING, Field, fields
from typing import Any

from award_archive.pages.settings import Settings
from tools.tables import table

# These stand beside Pelican's own settings; all others are keys of AWARD_ARCHIVE.
BESIDE_PELICANS = {field.name: field.metadata["setting"] for field in fields(Settings) if "setting" in field.metadata}
MEANINGS = {
    "name": "Tên của kho: ở đầu mọi trang, trong tiêu đề và nguồn cấp tin.",
    "url": "Địa chỉ công khai: `https://` hay `http://`, tên miền viết thường, rồi các thư mục chỉ gồm chữ không "
    "dấu, số, “.”, “_”, “~”, “-”; không có “?”, “#” hay mật khẩu. Nguồn cấp tin, sơ đồ trang, trích dẫn và dữ "
    "liệu cho máy cần địa chỉ này. Khi viết thì để trống; khi đăng, `publishconf.py` lấy nó từ biến môi trường "
    "`SITEURL`.",
    "cluster": "Địa chỉ bộ điều phối Dask, dạng `tcp://máy:8786`, để nhiều máy cùng làm ảnh. "
    "Trống thì chỉ máy này làm.",
    "description": "Một câu nói kho này là gì: ở trang đầu, và cho công cụ tìm kiếm.",
    "feed_namespace": "Nằm trong mã của mỗi mục ở nguồn cấp tin; chỉ gồm a–z, 0–9, “.”, “_”, “-”. Đặt một lần rồi "
    "không bao giờ đổi: đổi thì trình đọc tin coi mọi bài là bài mới.",
    "share_cards": "Bài nào có thẻ riêng, tức là hình hiện ra khi chia sẻ bài ở nơi khác: `all` là mọi bài, `none` là "
    "không bài nào, một số như `500` là 500 bài mới nhất. Bài có ảnh đủ lớn thì luôn hiện ảnh, không cần thẻ; bài "
    "không có cả hai thì hiện thẻ chung của kho.",
    "contact": "Nơi nhận thư của người đọc: một địa chỉ thư như `ten@ten-mien.example`, hoặc một trang `https://…`. "
    "Hiện ở trang nào có dòng `{contact}` đứng riêng, như trang liên hệ; “Góp ý, đính chính” ở mỗi bài mở sẵn một thư "
    "tới đó. Biến môi trường `CONTACT`, nếu có, đứng trước "
    "cài đặt này. Trống thì các trang ấy nói rõ là chưa có nơi nhận thư, không hứa trả lời, “Góp ý, đính chính” "
    "dẫn tới trang `/lien-he/` nếu kho có trang ấy, và `make publish` nhắc một dòng.",
    "home": "Nơi có tin đứng trước ở trang đầu: tên kèm loại như trong sổ đơn vị, ví dụ `quận Đống Đa`, hay mã. "
    "Tin của nơi ấy gồm tin của chính nó, của những đơn vị từng thuộc về nó và của những đơn vị ngày nay "
    "thành ra từ đó; tin nơi khác đứng sau. Số phường có nguồn và danh sách phường cũ ở trang đầu cũng là "
    "của nơi ấy. Sổ không có nơi ấy thì lần dựng nhắc, và trang đầu như khi để trống.",
    "sisters": "Địa chỉ công khai của những kho khác cũng dùng phần mềm này, ví dụ "
    '`["https://kho-khac.example", "https://ten-mien.example/hoan-kiem"]`. Trang tìm kiếm dẫn sang trang tìm kiếm của '
    "từng kho, mang theo những chữ đang tìm; không tải gì từ các kho ấy. Địa chỉ của chính kho này thì được bỏ qua, "
    "nên các kho quen nhau có thể cùng dùng một danh sách.",
    "verification": "Mã để các dịch vụ tìm kiếm biết kho này là của bạn, ví dụ "
    '`{"google": "mã", "bing": "mã", "yandex": "mã"}`: phần trong `content="…"` của thẻ mà dịch vụ ấy cấp. Thẻ chỉ '
    "đứng ở trang đầu, là nơi các dịch vụ xem.",
    "cache": "Thư mục ghi nhớ những gì các lần dựng đã đọc và làm, tính từ thư mục chứa thư mục nội dung. "
    "Xóa đi chỉ tốn thời gian.",
    "memory": "Thư mục con trong `cache`, nơi ghi nhớ các lần dựng theo tệp cài đặt này; trống thì là chính `cache`. "
    "Chỉ gồm a–z, 0–9, “-”. `publishconf.py` đặt là `public`, nên `make publish` và `make site` không xóa phần ghi nhớ "
    "của nhau; ảnh thu nhỏ thì dùng chung.",
}


def settings() -> str:
    """Every setting with its default and its meaning."""
    rows = ((f"`{shown(field.name)}`", _default(field), MEANINGS[field.name]) for field in fields(Settings))
    return table(("Cài đặt", "Mặc định", "Nghĩa"), rows)


def shown(name: str) -> str:
    """How the setting is written in a settings file."""
    return BESIDE_PELICANS.get(name) or f'AWARD_ARCHIVE["{name}"]'


def _default(field: Field[Any]) -> str:
    if field.default is MISSING:
        return "phải có"
    return f"`{field.default}`" if field.default else "trống"
