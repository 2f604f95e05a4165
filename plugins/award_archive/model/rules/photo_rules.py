"""Lists the rules about photographs (paths, files, pictures, removal), each with a message and an example."""

from award_archive.model.rules.rule import Rule

PHOTOS = (
    Rule(
        "photo-missing",
        "Không có ảnh “{file}” trong content/photos/. {hint}",
        "photos:\n  - file: khong-co.jpg\n    caption: Lễ trao\n    alt: Lễ trao\n    credit: Phường",
    ),
    Rule(
        "photo-outside",
        "Đường dẫn ảnh “{file}” đi ra ngoài content/photos/. Viết đường dẫn bên trong thư mục ấy, không có “..”.",
        "photos:\n  - file: ../../bi-mat.jpg\n    caption: Lễ trao\n    alt: Lễ trao\n    credit: Phường",
    ),
    Rule(
        "photo-name",
        "Tên ảnh “{file}” không làm địa chỉ được. Chỉ dùng a–z, 0–9 và gạch nối, đuôi .jpg, .jpeg, "
        ".png, .webp, .avif, .tif hoặc .tiff.",
        "photos:\n  - file: Ảnh 1.jpg\n    caption: Lễ trao\n    alt: Lễ trao\n    credit: Phường",
    ),
    Rule(
        "photo-duplicate",
        "Bài đã có một ảnh tên “{name}”. Hai ảnh của một bài cần hai tên tệp khác nhau.",
        "photos:\n  - file: le-trao.jpg\n    caption: Lễ trao\n    alt: Lễ trao\n    credit: Phường\n"
        "  - file: le-trao.jpg\n    caption: Lễ trao\n    alt: Lễ trao\n    credit: Phường",
    ),
    Rule(
        "photo-type",
        "“{file}” không phải là ảnh đọc được (JPEG, PNG, WebP, AVIF, TIFF). Xuất lại ảnh từ chương trình ảnh.",
        "một tệp văn bản tên anh.jpg",
    ),
    Rule(
        "photo-heic",
        "“{file}” là ảnh HEIC, nhiều trình duyệt không mở được. Xuất ảnh ấy thành JPEG. Để iPhone chụp luôn thành "
        "JPEG: Cài đặt › Camera › Định dạng › Tương thích nhất.",
        "photos:\n  - file: IMG_0001.HEIC\n    caption: Lễ trao\n    alt: Lễ trao\n    credit: Phường",
    ),
    Rule("photo-broken", "Ảnh “{file}” bị hỏng hoặc bị cắt cụt. Chép lại bản gốc.", "một tệp JPEG tải dở"),
    Rule(
        "photo-too-large",
        "Ảnh “{file}” rộng {width} × {height} điểm, quá mức 100 triệu điểm hay 32.768 điểm một cạnh. Thu nhỏ trước.",
        "một ảnh 20.000 × 20.000 điểm",
    ),
    Rule(
        "removed-photo-words",
        "Ảnh đã gỡ chỉ giữ “file” và “removed”: xóa “{key}”.",
        "photos:\n  - caption: Lễ trao\n    removed: {date: 2016-04-01, reason: Theo yêu cầu}",
    ),
    Rule(
        "removed-photo-there",
        "Ảnh “{file}” đã ghi là gỡ mà tệp vẫn nằm trong content/photos/. Xóa tệp ấy, và sửa cả bài khác còn dùng nó.",
        "photos:\n  - file: le-trao.jpg\n    removed: {date: 2016-04-01, reason: Theo yêu cầu}",
    ),
)
