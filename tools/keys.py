"""What each front-matter key means, for the editors' guide; which keys there are is the reader's to say."""

from dataclasses import dataclass

from award_archive.reading import article_reader, editorial_reader


@dataclass(frozen=True, slots=True)
class Section:
    """The keys of one mapping: their order as the reader knows them, their meanings, and those that must be there."""

    title: str
    keys: tuple[str, ...]
    required: frozenset[str]
    meanings: dict[str, str]


TOP = Section(
    "Đầu bài",
    article_reader.TOP_KEYS,
    frozenset({"title", "date", "sources"}),
    {
        "title": "Tiêu đề, một dòng, bằng lời của mình.",
        "date": "Ngày diễn ra sự kiện, năm-tháng-ngày: `2019-01-18`. Không phải ngày báo đăng.",
        "year": "Năm được khen: `2018`, hoặc `2009-2019` cho tổng kết nhiều năm. Không viết thì là năm của `date`.",
        "ward": "Phường, xã: tên vào đúng ngày ấy, hoặc mã trong sổ đơn vị. Cần ít nhất một trong ba khóa nơi chốn.",
        "district": "Quận, huyện vào ngày ấy. Từ 1/7/2025 không còn cấp này.",
        "province": "Tỉnh, thành phố.",
        "awards": "Bảng khen thưởng: mỗi mục là một dòng của bảng.",
        "photos": "Ảnh, hình vẽ của bài.",
        "sources": "Nguồn: ít nhất một. Hai báo đưa một sự kiện là một bài có hai nguồn.",
        "corrections": "Những gì đã sửa sau khi đăng.",
        "aliases": "Địa chỉ cũ của bài, từ dấu `/` đầu. Ai mở địa chỉ cũ được đưa tới bài.",
        "status": "`published` (mặc định) hoặc `draft`: bản nháp, không đăng gì.",
    },
)
AWARD = Section(
    "Mỗi mục của `awards`",
    article_reader.AWARD_KEYS,
    frozenset({"kind", "recipients", "count"}),
    {
        "kind": "Hình thức: một tên, hay tên khác, trong `content/register/award_kinds.csv`.",
        "recipients": "Ai được khen: `tập thể`, `cá nhân`, `hộ gia đình`, hoặc `tập thể và cá nhân` khi nguồn gộp.",
        "count": "Bao nhiêu: `12`, hoặc lời của nguồn: `nhiều`, `hơn 50`, `trên 1.000`, `gần 180`, `khoảng 300`.",
        "issuer": "Ai tặng: chức vụ hay cơ quan, không viết tên riêng.",
        "quote": "Lời của nguồn nêu con số ấy, chép nguyên văn, thật ngắn; chỗ bỏ bớt ghi “…”. "
        "Bài có một nguồn thì trang dẫn tới đúng câu ấy ở nguồn.",
        "note": "Điều người đọc cần biết về dòng này.",
    },
)
PHOTO = Section(
    "Mỗi mục của `photos`",
    article_reader.PHOTO_KEYS,
    frozenset({"file", "caption", "alt", "credit"}),
    {
        "file": "Tệp ảnh, tính từ `content/photos/`. Chỉ a–z, 0–9, gạch nối; mỗi ảnh của bài một tên riêng.",
        "caption": "Lời chú thích in dưới ảnh.",
        "alt": "Lời tả cho người không nhìn thấy ảnh: ai làm gì, ở đâu.",
        "credit": "Ai chụp, ai vẽ.",
        "licence": "Giấy phép, ví dụ `CC BY 4.0`.",
        "removed": "Ảnh đã gỡ: chỉ còn khóa này, và `file` với tên cũ để máy báo nếu tệp vẫn còn hoặc bị chép lại.",
    },
)
REMOVED = Section(
    "Trong `removed`",
    article_reader.REMOVED_KEYS,
    frozenset({"date", "reason"}),
    {"date": "Ngày gỡ.", "reason": "Lý do chung; không tả bức ảnh, không nêu ai yêu cầu."},
)
SOURCE = Section(
    "Mỗi mục của `sources`",
    article_reader.SOURCE_KEYS,
    frozenset({"publisher"}),
    {
        "publisher": "Tên báo, cổng tin.",
        "url": "Địa chỉ bản tin, bắt đầu bằng `https://` hoặc `http://`.",
        "title": "Tiêu đề bản tin.",
        "published": "Ngày báo đăng.",
        "accessed": "Ngày bạn đọc bản tin ấy.",
    },
)
CORRECTION = Section(
    "Mỗi mục của `corrections`",
    article_reader.CORRECTION_KEYS,
    frozenset({"date", "note"}),
    {"date": "Ngày sửa.", "note": "Đã sửa gì: trước viết gì, nay viết gì."},
)
PAGE = Section(
    "Đầu một trang trong `content/pages/`",
    editorial_reader.PAGE_KEYS,
    frozenset({"title"}),
    {"title": "Tiêu đề trang.", "description": "Một câu tả trang, cho công cụ tìm kiếm."},
)
ARTICLE_SECTIONS = (TOP, AWARD, PHOTO, REMOVED, SOURCE, CORRECTION)
SECTIONS = (*ARTICLE_SECTIONS, PAGE)
