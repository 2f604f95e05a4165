"""What each front-matter key means, for the editors' guide; which keys there are is the reader's to say."""

from dataclasses import dataclass

from award_archive.reading import article_reader, award_reader, editorial_reader, photo_reader


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
        "date": "Khi nào diễn ra, đúng đến mức nguồn cho biết: ngày `2019-01-18`, tháng `2012-05` hoặc năm `2012`. "
        "Chỉ biết ngày bản tin đầu tiên đăng thì viết `đăng 2012-05-17`.",
        "end": "Ngày cuối của việc kéo dài nhiều ngày; `date` là ngày đầu, viết đủ năm-tháng-ngày.",
        "year": "Năm được khen: `2018`, `2009-2019` cho tổng kết nhiều năm, `năm học 2011-2012` cho năm học. "
        "Không viết thì là năm của `date`.",
        "ward": "Phường, xã: tên vào đúng lúc ấy, hoặc mã trong sổ đơn vị. Cần ít nhất một trong ba khóa nơi chốn. "
        "Việc chung của nhiều phường thì viết một danh sách.",
        "district": "Quận, huyện vào ngày ấy. Từ 1/7/2025 không còn cấp này.",
        "province": "Tỉnh, thành phố.",
        "host": "Tổ chức ở đâu, với ai, dưới cấp phường: một trường học, một cơ quan, một tổ dân phố.",
        "also": "Những gì bản tin kể ngoài khen thưởng: suất quà, thư khen, tiền. Không cộng vào tổng nào.",
        "movement": "Phong trào mà việc khen thuộc về: tên trong `content/register/movements.csv`; "
        "nhiều phong trào thì viết thành danh sách.",
        "awards": "Bảng khen thưởng: mỗi mục là một dòng của bảng.",
        "photos": "Ảnh, hình vẽ của bài.",
        "sources": "Nguồn: ít nhất một. Hai báo đưa một sự kiện là một bài có hai nguồn.",
        "corrections": "Những gì đã sửa sau khi đăng.",
        "aliases": "Địa chỉ cũ của bài, từ dấu `/` đầu. Ai mở địa chỉ cũ được đưa tới bài.",
        "distinct_from": "Những bài trông như cùng một sự kiện mà không phải, mỗi bài bằng tên tệp không có `.md`: máy "
        "thôi nhắc. Viết ở một trong hai bài là đủ. Người đọc không thấy.",
        "publish_on": "Ngày hẹn đăng, theo ngày ở Hà Nội. Trước ngày ấy bài được soát như mọi bài, nhưng chưa ai thấy "
        "gì. `date` có thể là ngày chưa tới, miễn không sau ngày này.",
        "status": "`published` (mặc định) hoặc `draft`: bản nháp, không đăng gì.",
    },
)
AWARD = Section(
    "Mỗi mục của `awards`",
    award_reader.AWARD_KEYS,
    frozenset({"kind", "recipients", "count"}),
    {
        "kind": "Hình thức: một tên, hay tên khác, trong `content/register/award_kinds.csv`.",
        "recipients": "Ai được khen: `tập thể`, `cá nhân`, `hộ gia đình`; nguồn gộp thì `tập thể và cá nhân` hoặc "
        "`hộ gia đình và cá nhân`.",
        "count": "Bao nhiêu: `12`, hoặc lời của nguồn: `nhiều`, `các`, `một số`, `hàng trăm`, `hơn 50`, `trên 1.000`, "
        "`ít nhất 5`, `gần 180`, `khoảng 300`, `20-25`.",
        "issuer": "Ai tặng: chức vụ hay cơ quan, không viết tên riêng. Bắt đầu bằng một tên trong "
        "`content/register/issuers.csv`, rồi tới nơi: `UBND phường Láng`. "
        "Nhiều nơi cùng tặng một con số thì viết một danh sách.",
        "group": "Người được khen là ai, khi nguồn nói rõ hơn `recipients`: `giáo viên`, `học sinh`. "
        "Vẫn cộng theo `recipients`. Phần “trong đó” phải viết lại.",
        "quote": "Lời của nguồn nêu con số ấy, chép nguyên văn, thật ngắn; chỗ bỏ bớt ghi “…”. "
        "Không có con số ấy thì máy nhắc. Bài có một nguồn thì trang dẫn tới đúng câu ấy ở nguồn.",
        "decision": "Quyết định khen thưởng: số và ngày ký.",
        "note": "Điều người đọc cần biết về dòng này.",
        "ward": "Phường, xã của người được khen, khi khác nơi của bài: dòng này được cộng ở đó.",
        "district": "Quận, huyện của người được khen, khi khác nơi của bài.",
        "province": "Tỉnh, thành phố của người được khen, khi khác nơi của bài.",
        "of_which": "“Trong đó”: những dòng nằm trong dòng này, không bao giờ cộng thêm. Cùng các khóa như một dòng; "
        "hình thức, đối tượng, nơi tặng và nơi không viết thì như của cả dòng.",
    },
)
DECISION = Section(
    "Trong `decision`",
    award_reader.DECISION_KEYS,
    frozenset(),
    {"number": "Số quyết định: `3333/QĐ-UBND`.", "date": "Ngày ký, không phải ngày trao."},
)
OTHER_FACT = Section(
    "Mỗi mục của `also`",
    award_reader.OTHER_FACT_KEYS,
    frozenset({"what"}),
    {
        "what": "Việc gì ngoài khen thưởng: suất quà, thư khen, tiền thưởng.",
        "count": "Bao nhiêu, viết như ở `awards`.",
        "quote": "Lời của nguồn.",
        "note": "Điều người đọc cần biết.",
    },
)
PHOTO = Section(
    "Mỗi mục của `photos`",
    photo_reader.PHOTO_KEYS,
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
    photo_reader.REMOVED_KEYS,
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
        "published": "Ngày báo đăng, hoặc tháng: `2012-05`.",
        "accessed": "Ngày bạn đọc bản tin ấy.",
        "archived": "Địa chỉ một bản lưu của bản tin, để người đọc còn xem được khi bản gốc mất.",
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
ARTICLE_SECTIONS = (TOP, AWARD, DECISION, OTHER_FACT, PHOTO, REMOVED, SOURCE, CORRECTION)
SECTIONS = (*ARTICLE_SECTIONS, PAGE)
