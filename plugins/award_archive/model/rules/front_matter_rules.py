"""Lists the rules about front matter (YAML, keys, values, one event told twice), each with a message and an example."""

from award_archive.model.rules.rule import Rule

YAML = (
    Rule(
        "no-front-matter",
        "Thiếu phần đầu bài. Dòng đầu tiên phải là “---”, rồi các khóa, rồi lại “---”.",
        "Đống Đa tổng kết phong trào",
    ),
    Rule(
        "unclosed-front-matter",
        "Phần đầu bài chưa đóng. Thêm một dòng “---” sau khóa cuối cùng.",
        "---\ntitle: Tổng kết",
    ),
    Rule("yaml-syntax", "Không hiểu được phần đầu bài ở chỗ này. {hint}", "title: Tổng kết: năm 2015"),
    Rule(
        "yaml-trap", 'YAML đọc “{text}” là {meaning}, không phải là chữ. Viết trong ngoặc kép: "{text}".', "title: no"
    ),
    Rule(
        "yaml-anchor",
        "Không dùng neo (&…), bí danh (*…) hay thẻ (!…) của YAML ở đây. Viết giá trị ra; chữ bắt đầu bằng &, "
        "* hay ! thì đặt trong ngoặc kép.",
        "title: *chung",
    ),
    Rule(
        "duplicate-key",
        "Khóa “{key}” viết hai lần, lần đầu ở dòng {other}. Giữ một.",
        "ward: Láng Hạ\nward: Láng Thượng",
    ),
    Rule("unknown-key", "Không có khóa “{key}” ở {where}. {hint} Được dùng: {known}.", "phuong: Láng Hạ"),
    Rule("wrong-type", "“{key}” phải là {expected}, nhưng ở đây là {given}.", "awards: 205 tập thể"),
    Rule(
        "missing-key",
        "{where} thiếu “{key}”. Thêm một dòng “{key}: …” ({meaning}).",
        "awards:\n  - recipients: tập thể\n    count: 205",
    ),
    Rule("empty-value", "“{key}” {reason}. Viết giá trị, hoặc xóa cả dòng.", 'title: ""'),
    Rule("several-lines", "“{key}” phải nằm trên một dòng.", 'title: "Tổng kết\\n\\nnăm 2015"'),
    Rule("too-long", "“{key}” dài {length} ký tự, quá mức {limit}. Viết ngắn lại.", "một tiêu đề dài 500 ký tự"),
    Rule(
        "draft-incomplete",
        "Bản nháp: {where} còn thiếu “{key}” ({meaning}) trước khi đăng được.",
        "date:\nstatus: draft",
        is_warning=True,
    ),
)

FIELDS = (
    Rule("bad-status", "Không có trạng thái “{text}”. Viết “published” hoặc “draft”.", "status: xong"),
    Rule("bad-date", "“{text}” không phải là {expected}. Viết {form}. {hint}", "date: 5/2/2016"),
    Rule(
        "future-date",
        "{when} chưa tới. Sửa ngày; bài về việc sắp diễn ra thì đặt “status: draft”.",
        "date: 2099-01-01",
    ),
    Rule(
        "end-without-day",
        "“end” là ngày cuối của việc kéo dài nhiều ngày, nên “date” phải là ngày đầu, không thể là “{text}”. "
        "Viết ngày đầu (2016-03-24), hoặc bỏ “end”.",
        "date: 2016-03\nend: 2016-03-26",
    ),
    Rule(
        "end-before-date",
        "“end” trước ngày đầu ({day}). Viết ngày đầu ở “date”, ngày cuối ở “end”.",
        "date: 2016-03-24\nend: 2016-03-22",
    ),
    Rule(
        "bad-year",
        "“{text}” không phải là năm công tác. Viết một năm (2015), hai năm (2009-2019) hoặc một năm học "
        "(năm học 2011-2012).",
        "year: năm ngoái",
    ),
    Rule(
        "bad-school-year",
        "“{text}” không phải là một năm học. Nhiều năm học thì viết như tổng kết nhiều năm, ví dụ 2011-2014; một năm "
        "học thì viết hai năm liền nhau: {hint}.",
        "year: năm học 2011-2013",
    ),
    Rule("year-backwards", "Năm công tác {text} đi lùi. Viết năm đầu trước, năm cuối sau: {hint}.", "year: 2019-2009"),
    Rule(
        "year-after-event",
        "“year: {text}” là sau khi diễn ra ({time}). Sửa “year” hoặc “date”.",
        "date: 2016-03-24\nyear: 2017",
    ),
    Rule(
        "missing-place",
        "Thiếu nơi diễn ra. Thêm “ward”, “district” hoặc “province”.",
        "(không có ward, district, province)",
    ),
    Rule("unknown-ward", "Không có {name} {when}. {hint}", "ward: Láng Háa"),
    Rule(
        "ambiguous-ward",
        "{when} có nhiều phường, xã tên “{name}”: {choices}. Thêm “district” hoặc “province”, hoặc viết mã.",
        "ward: Quang Trung",
    ),
    Rule("ward-twice", "{name} viết hai lần. Giữ một.", "ward: [Láng Hạ, Láng Hạ]"),
    Rule(
        "issuer-twice",
        "“{name}” tặng hai lần cùng một số. Giữ một tên.",
        "awards:\n  - kind: giấy khen\n    recipients: tập thể\n    count: 12\n"
        "    issuer: [UBND phường Láng, Ủy ban nhân dân phường Láng]",
    ),
    Rule("unknown-district", "Không có {name} {when}. {hint}", "district: Đống Đaa"),
    Rule(
        "ambiguous-district",
        "Có nhiều đơn vị tên “{name}”: {choices}. Thêm “province”, hoặc viết mã.",
        "district: Châu Thành",
    ),
    Rule("unknown-province", "Không có tỉnh, thành phố “{name}” trong sổ đơn vị. {hint}", "province: Hà Lội"),
    Rule(
        "unknown-kind",
        "Không có hình thức “{name}” trong award_kinds.csv. {hint}",
        "awards:\n  - kind: giấy khên\n    recipients: tập thể\n    count: 205",
    ),
    Rule(
        "unknown-issuer",
        "Theo issuers.csv, không biết “{name}” là nơi nào, thuộc cấp nào. {hint}",
        "awards:\n  - kind: giấy khen\n    recipients: tập thể\n    count: 205\n    issuer: UBDN phường",
        is_warning=True,
    ),
    Rule(
        "impossible-award",
        "“{issuer}” khó có thể tặng “{kind}” lúc ấy: {reason}. Xem lại nguồn, rồi sửa “issuer”, “kind” hoặc ngày.",
        "date: 2024-03-01\nawards:\n  - kind: bằng khen\n    recipients: tập thể\n    count: 205\n    "
        "issuer: Chủ tịch UBND phường",
        is_warning=True,
    ),
    Rule(
        "unknown-movement",
        "Không có phong trào “{name}” trong movements.csv. {hint}",
        "movement: Dân vận kéo",
    ),
    Rule(
        "movement-twice",
        "Phong trào “{name}” viết hai lần. Xóa một dòng.",
        "movement:\n  - Dân vận khéo\n  - dân vận khéo",
    ),
    Rule(
        "unknown-recipients",
        "“{name}” không phải là đối tượng được khen. {hint} Viết: tập thể, cá nhân, hộ gia đình, tập thể và cá nhân, "
        "hoặc hộ gia đình và cá nhân; họ là ai (giáo viên, học sinh) thì ghi thêm ở “group”.",
        "awards:\n  - kind: giấy khen\n    recipients: sáng kiến\n    count: 451",
    ),
    Rule(
        "bad-count",
        "Không đọc được số lượng “{text}”. Viết một số (205) hoặc lời của bản tin: nhiều, hơn 50, trên "
        "1.000, ít nhất 5, gần 180, khoảng 300, 20-25, các, một số, hàng trăm. {hint}",
        "awards:\n  - kind: giấy khen\n    recipients: tập thể\n    count: vài chục",
    ),
    Rule(
        "part-too-large",
        "“Trong đó” có {part}, nhiều hơn cả dòng là {whole}. Sửa một trong hai số, hoặc tách thành hai dòng.",
        "awards:\n  - kind: biểu dương\n    recipients: hộ gia đình\n    count: 180\n    of_which:\n"
        "      - count: 1810",
    ),
    Rule(
        "part-perhaps-too-large",
        "“Trong đó” có {part}, cả dòng chỉ có {whole}. Hai số ước chừng có khớp nhau không?",
        "awards:\n  - kind: giấy khen\n    recipients: cá nhân\n    count: gần 180\n    of_which:\n      - count: 500",
        is_warning=True,
    ),
    Rule(
        "parts-too-many",
        "Các phần “trong đó” cộng lại là {total}, nhiều hơn cả dòng là {whole}. Có phần nào tính hai lần không?",
        "awards:\n  - kind: giấy khen\n    recipients: cá nhân\n    count: 10\n    of_which:\n"
        "      - count: 6\n      - count: 7",
        is_warning=True,
    ),
    Rule(
        "parts-too-deep",
        "“Trong đó” lồng nhau quá {limit} lần. Đưa phần nhỏ nhất vào “note”.",
        "of_which trong of_which trong of_which trong of_which",
    ),
    Rule(
        "bad-url",
        "“{text}” không dùng được: {reason}. Viết đầy đủ địa chỉ mà ai cũng mở được, ví dụ https://vi.example/bai-viet.",
        "sources:\n  - publisher: Báo\n    url: javascript:alert(1)",
    ),
    Rule(
        "bad-alias",
        "“{text}” không phải là địa chỉ cũ. Viết từ dấu “/” đầu, chỉ a–z, 0–9, gạch nối: /tin/2016/ten-cu/.",
        "aliases:\n  - tin cũ",
    ),
    Rule(
        "told-twice",
        "{other} cũng kể về {place} {when}, {kind}. Một sự kiện kể hai lần? Nếu phải, gộp thành một bài hai nguồn.",
        "hai bài cùng nơi, cùng ngày, cùng hình thức",
        is_warning=True,
    ),
)
