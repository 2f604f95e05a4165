"""Lists the rules about files and addresses (access, encoding, size, names), each with a message and an example."""

from award_archive.model.rules.rule import Rule

FILES = (
    Rule(
        "content-missing",
        "Không có thư mục “{folder}”. Tạo thư mục ấy, hoặc gọi lệnh với đúng thư mục nội dung.",
        "content/ chưa có",
    ),
    Rule("unreadable", "Không đọc được tệp: {reason}. Kiểm tra quyền đọc và loại tệp.", "một tệp không có quyền đọc"),
    Rule(
        "not-utf8",
        "Tệp không phải UTF-8 (byte thứ {offset}). Lưu lại tệp với bảng mã UTF-8.",
        "tệp lưu bằng TCVN3 hay Windows-1258",
    ),
    Rule(
        "control-character",
        "Có ký tự không nhìn thấy được ({character}). Xóa ký tự ấy rồi gõ lại chỗ này.",
        "ký tự U+0007 giữa câu",
    ),
    Rule(
        "password-in-text",
        "Trong câu có mật khẩu: “{text}”. Xóa phần trước “@”, và đổi mật khẩu nếu tệp đã được đưa lên kho.",
        "Theo https://ai:mat-khau@bao.example/, ngày 24/3…",
    ),
    Rule(
        "too-large",
        "Tệp lớn {size} byte, quá mức {limit} byte. Tách bớt nội dung; ảnh để ở content/photos/.",
        "một bài dài 3 MB",
    ),
    Rule(
        "symlink",
        "“{name}” là liên kết tượng trưng. Chép hẳn tệp vào đây thay cho liên kết.",
        "ln -s /etc/passwd content/articles/a.md",
    ),
    Rule(
        "wrong-suffix",
        "“{name}” không phải là bài viết. Đổi đuôi thành “.md”, hoặc đưa tệp ra khỏi thư mục bài viết.",
        "content/articles/2016/bai.markdown",
    ),
    Rule(
        "bad-slug",
        "Tên tệp “{name}” không làm địa chỉ được. Chỉ dùng a–z, 0–9 và dấu gạch nối, ví dụ “{hint}.md”.",
        "content/articles/Đống Đa.md",
    ),
    Rule(
        "duplicate-slug",
        "Tên “{slug}” đã có ở {other}. Mỗi bài cần một tên riêng trong cả kho.",
        "articles/2015/tong-ket.md và articles/2016/tong-ket.md",
    ),
    Rule("address-taken", "Địa chỉ {url} đã thuộc về {other}. Đổi tên tệp hoặc địa chỉ cũ này.", "pages/nam.md"),
)
