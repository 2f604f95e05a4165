"""Lists the rules about texts: summary, images, links, HTML, size, nesting; each has a message and an example.

The rule about nesting holds for front matter too.
"""

from award_archive.model.rules.rule import Rule

BODY = (
    Rule(
        "empty-body",
        "Bài chưa có nội dung. Viết ít nhất một đoạn sau phần đầu bài; đoạn đầu là tóm tắt.",
        "(không có gì sau dòng --- thứ hai)",
    ),
    Rule(
        "no-summary",
        "Nội dung phải mở đầu bằng một đoạn văn: đoạn ấy là tóm tắt. Chuyển tiêu đề, danh sách hay ảnh xuống sau.",
        "## Hội nghị\n\nNgày 24/3…",
    ),
    Rule(
        "personal-name",
        "“{name}” có lẽ là tên người. Viết chức danh hay vai trò thay tên: “Chủ tịch UBND phường”, “một giáo viên”.",
        "Ngày 24/3, bà Nguyễn Thị Hoa được tặng giấy khen.",
        is_warning=True,
    ),
    Rule(
        "copied-sentence",
        "Câu “{text}” chép nguyên lời dẫn ở “quote”. Viết lại bằng lời của mình; cần đúng lời của nguồn thì đặt cả câu "
        "trong “…”.",
        "bài có một câu từ tám chữ trở lên, giống hệt lời dẫn ở “quote”",
        is_warning=True,
    ),
    Rule(
        "body-image",
        "Ảnh “{file}” không nằm trong “photos” của bài. Thêm vào “photos”, hoặc bỏ ảnh này.",
        "Một đoạn mở đầu.\n\n![](https://vi.example/anh.jpg)",
    ),
    Rule(
        "body-image-inline",
        "Ảnh “{file}” phải đứng riêng một đoạn, có dòng trống trước và sau.",
        "Một đoạn mở đầu.\n\nMột đoạn có ![](le-trao.jpg) ở giữa.",
    ),
    Rule(
        "bad-link",
        "Liên kết “{url}” không dùng được: {reason}. Viết https://…, mailto:… hoặc địa chỉ trong kho bắt đầu bằng “/”.",
        "Xem [ở đây](javascript:alert(1)).",
    ),
    Rule("dead-link", "Không có trang {url} trong kho. {hint}", "Xem [năm ấy](/nam/1999/)."),
    Rule(
        "html-removed",
        "Thẻ HTML <{tag}> không được dùng và đã bị bỏ. Viết bằng Markdown.",
        "Một đoạn.\n\n<script>alert(1)</script>",
        is_warning=True,
    ),
    Rule(
        "too-complex",
        "Đoạn này có {number} dấu “{mark}”, quá mức {limit}: bị coi là hỏng. Xóa các dấu thừa.",
        "10.000 dấu [ liền nhau",
    ),
    Rule(
        "too-deep",
        "Danh sách hoặc trích dẫn lồng nhau quá {limit} tầng. Viết phẳng lại.",
        "> > > > > > > > > > > > một câu",
    ),
    Rule(
        "body-too-long",
        "Nội dung dài {length} ký tự, quá mức {limit} của một bản tóm tắt. Viết ngắn lại.",
        "một bài dài 200.000 ký tự",
    ),
)
