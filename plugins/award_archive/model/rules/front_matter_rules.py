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
        "{when} chưa tới. Sửa ngày; bài về việc sắp diễn ra thì đặt “status: draft”, hoặc hẹn ngày đăng từ ngày ấy trở "
        "đi bằng “publish_on”.",
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
        "{when} có nhiều phường, xã tên “{name}”: {choices}. Viết cả loại, thêm “district”, “province”, hoặc viết mã.",
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
        "Có nhiều đơn vị tên “{name}”: {choices}. Viết cả loại, thêm “province”, hoặc viết mã.",
        "district: Châu Thành",
    ),
    Rule("unknown-province", "Không có tỉnh, thành phố “{name}” {when}. {hint}", "province: Hà Lội"),
    Rule(
        "ambiguous-province",
        "{when} có nhiều tỉnh, thành phố tên “{name}”: {choices}. Viết mã, hoặc ghi rõ ngày hơn.",
        "bài chỉ biết năm, mà năm ấy provinces.csv có hai đơn vị tên Huế",
    ),
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
        "perhaps-parts",
        "{whole} bằng đúng {part} của các dòng khác cùng hình thức. Nếu chúng nằm trong dòng này thì chuyển chúng vào "
        "dưới “of_which:” của nó, để không bị cộng hai lần; nếu không thì cứ để nguyên.",
        "awards:\n  - kind: giấy khen\n    recipients: tập thể và cá nhân\n    count: 62\n  - kind: giấy khen\n"
        "    recipients: tập thể\n    count: 12\n  - kind: giấy khen\n    recipients: cá nhân\n    count: 50",
        is_warning=True,
    ),
    Rule(
        "quote-without-number",
        "Lời dẫn không nêu số {number}. Chép đúng đoạn của nguồn có con số ấy, hoặc sửa “count”. Nguồn không có thì "
        "bỏ “quote” và nói ở “note” con số từ đâu ra.",
        "awards:\n  - kind: giấy khen\n    recipients: tập thể\n    count: 205\n    "
        "quote: có 250 tập thể được tặng giấy khen",
        is_warning=True,
    ),
    Rule(
        "sample-text",
        "“{key}” còn là lời mẫu “{text}”. Thay bằng lời của nguồn, hoặc xóa dòng ấy.",
        "awards:\n  - kind: giấy khen\n    recipients: tập thể\n    count: 12\n    quote: lời của nguồn nêu con số",
    ),
    Rule(
        "number-in-no-row",
        "{where} nói “{text}”, nhưng không dòng nào ở “awards” có số ấy. Sửa cho khớp; còn thiếu số thì thêm: phần của "
        "một dòng (“trong đó”) vào “of_which” của nó, quà và việc khác vào “also”, giải thưởng khác thành dòng riêng.",
        "title: Láng Hạ khen 21 tập thể",
        is_warning=True,
    ),
    Rule(
        "event-after-report",
        "“date” ({time}) là sau khi tin đăng ({when}). Xem lại nguồn rồi sửa “date” hoặc “published”; tin báo trước "
        "thì thay bằng tin đưa kết quả.",
        "date: 2019-08-19\nsources:\n  - publisher: Báo Phường\n    published: 2019-08-09",
        is_warning=True,
    ),
    Rule(
        "reported-earlier",
        "“date: đăng …” nói bản tin đầu tiên đăng {when}, nhưng nguồn sớm nhất ở đây đăng {published}. Viết lại “date” "
        "theo nguồn ấy, hoặc thêm nguồn đăng {when}.",
        "date: đăng 2019-08-10\nsources:\n  - publisher: Báo Phường\n    published: 2019-09-10",
        is_warning=True,
    ),
    Rule(
        "read-before-report",
        "“accessed” ({day}) là trước khi tin đăng ({when}). “published” là lúc đăng, “accessed” là ngày đọc: sửa một "
        "trong hai.",
        "sources:\n  - publisher: Báo Phường\n    published: 2019-08-20\n    accessed: 2019-08-02",
        is_warning=True,
    ),
    Rule(
        "correction-before-event",
        "Đính chính đề ngày {day}, trước khi diễn ra ({time}). Viết ngày sửa bài; “date” sai thì sửa “date”.",
        "date: 2019-08-19\ncorrections:\n  - date: 2019-08-01\n    note: Sửa con số.",
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
        "published-before-event",
        "“publish_on” hẹn đăng ngày {day}, trước khi diễn ra ({when}). Viết “publish_on: {first}” hoặc một ngày sau; "
        "muốn đăng ngay thì bỏ dòng ấy.",
        "date: 2019-08-19\npublish_on: 2019-08-18",
    ),
    Rule(
        "told-twice",
        "{other} kể về {place} {when}, {equal}. Một sự kiện kể hai lần thì gộp lại: hai bản tin của một sự kiện là hai "
        "nguồn của một bài. Hai việc khác nhau thì thêm “distinct_from: [{slug}]”.",
        "hai bài cùng dẫn một bản tin; cùng nơi, cùng ngày, cùng hình thức; hoặc có một dòng khen thưởng giống nhau",
        is_warning=True,
    ),
    Rule(
        "unknown-article",
        "“distinct_from” nhắc tới “{slug}”, nhưng không có bài nào tên ấy. Viết tên tệp của bài kia, không có “.md”. "
        "{hint}",
        "distinct_from: [mot-bai-khong-co]",
    ),
    Rule(
        "distinct-from-itself",
        "“{slug}” là chính bài này. Ở “distinct_from” viết tên của bài kia, bài trông giống mà kể việc khác.",
        "(trong lang-ha-2019.md) distinct_from: [lang-ha-2019]",
    ),
    Rule("distinct-twice", "“distinct_from” viết “{slug}” hai lần. Giữ một.", "distinct_from: [bai-kia, bai-kia]"),
)
