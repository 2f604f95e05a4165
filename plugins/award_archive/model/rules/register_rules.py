"""Lists the rules about the register, each with a message and an example.

They are about its files and rows, units and their changes, kinds of awards, movements and issuers.
"""

from award_archive.model.rules.rule import Rule

REGISTER = (
    Rule(
        "register-missing",
        "Thiếu tệp “{name}” của sổ đơn vị. Tạo tệp với dòng đầu: {columns}",
        "content/register/ không có wards.csv",
    ),
    Rule("register-columns", "Dòng đầu phải là: {columns}. Ở đây là: {given}.", "id,ten,loai"),
    Rule(
        "register-row",
        "Dòng có {given} ô, phải có {expected}. Ô có dấu phẩy thì đặt trong ngoặc kép.",
        "lang-ha-1,Láng Hạ",
    ),
    Rule(
        "register-csv",
        "Không tách được dòng này thành các ô. Kiểm tra dấu ngoặc kép: mỗi dấu mở cần một dấu đóng.",
        "một ô mở ngoặc kép mà không đóng",
    ),
    Rule(
        "register-cell",
        "Ô “{cell}” có “{text}”. Phải là {expected}.",
        "2025-07-01,1656/NQ-UBTVQH15,lang-ha-1,lang-1,toàn bộ,high",
    ),
    Rule(
        "register-duplicate",
        "Mã “{id}” đã có ở dòng {other}. Mỗi dòng cần một mã riêng.",
        "hai dòng cùng mã lang-ha-1",
    ),
    Rule(
        "register-backwards",
        "“{id}” hết ngày {last} trước khi bắt đầu ngày {first}. Sửa valid_from hoặc valid_to.",
        "lang-ha-2,Láng Hạ,phường,Đống Đa,Hà Nội,,2025-07-01,2025-06-30",
    ),
    Rule(
        "register-overlap",
        "“{id}” và “{other}” cùng là {name} trong cùng những ngày. Sửa ngày của một trong hai.",
        "hai dòng Láng Hạ, Đống Đa không có ngày",
    ),
    Rule(
        "register-unknown-district",
        "“{id}” thuộc “{district}”, nhưng districts.csv không có đơn vị ấy trong những ngày ấy.",
        "lang-ha-2,Láng Hạ,phường,Đống Đaa,Hà Nội,,,2025-06-30",
    ),
    Rule(
        "register-unknown-province",
        "“{id}” thuộc “{province}”, nhưng provinces.csv không có đơn vị ấy trong những ngày ấy.",
        "một phường ghi tỉnh là Hà Lội, mà provinces.csv chỉ có Hà Nội",
    ),
    Rule(
        "register-unknown-id",
        "Không có mã “{id}” trong {file}. Thêm đơn vị ấy vào đó, hoặc sửa mã.",
        "2025-01-01,1286/NQ-UBTVQH15,khong-co-1,kham-thien-2,whole,high",
    ),
    Rule(
        "register-change-day",
        "“{id}” không tồn tại ngày {day}, không thể thay đổi như dòng này nói. Sửa ngày ở đây hoặc ngày của đơn vị ấy.",
        "2030-01-01,1656/NQ-UBTVQH15,van-mieu-1,lang-1,whole,high",
    ),
    Rule(
        "register-change-twice",
        "Dòng {other} đã ghi thay đổi này của “{id}”. Xóa một trong hai dòng.",
        "hai dòng cùng ngày, cùng nơi đi, cùng nơi đến",
    ),
    Rule(
        "register-itself",
        "“{id}” không thể thành chính nó. Xóa dòng này hoặc sửa mã.",
        "2025-01-01,1286/NQ-UBTVQH15,lang-ha-1,lang-ha-1,whole,high",
    ),
    Rule(
        "register-whole-twice",
        "Ngày {day} “{id}” được chuyển trọn vẹn hai lần. Chia cho nhiều nơi thì viết “part”.",
        "hai dòng whole của cùng một phường",
    ),
    Rule("kind-duplicate", "Tên “{name}” đã thuộc về “{other}”. Mỗi tên chỉ chỉ một hình thức.", "hai dòng giấy khen"),
    Rule(
        "movement-duplicate",
        "Tên “{name}” đã thuộc về “{other}”. Mỗi tên chỉ chỉ một phong trào.",
        "hai dòng cùng tên Dân vận khéo",
    ),
    Rule(
        "issuer-duplicate",
        "Tên “{name}” đã thuộc về “{other}” cùng cấp, nên không biết là nơi nào. Giữ tên ấy ở một dòng.",
        "hai chức danh cấp phường cùng có tên khác là phường",
    ),
    Rule(
        "issuer-two-levels",
        "“{id}” và “{other}” cùng là “{title}” trong cùng những ngày mà khác cấp. Sửa cấp, tên hoặc ngày của một "
        "trong hai.",
        "hai dòng UBND quận, một dòng cấp district, một dòng cấp ward",
    ),
    Rule(
        "issuer-unknown-kind",
        "“{id}” được tặng “{name}”, nhưng award_kinds.csv không có hình thức ấy. {hint}",
        "ô gives của UBND phường là giấy khên",
    ),
)
