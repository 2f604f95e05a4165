"""Names of persons are found behind forms of address, ranks and offices; what is named after persons is left alone."""

import pytest

from award_archive.country.country_register import packed_country
from award_archive.model.text_checks.person_names import person_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đồng chí Nguyễn Văn An trao giấy khen.", "Nguyễn Văn An"),
        ("đồng chí Nguyễn Văn A", "Nguyễn Văn A"),
        ("Giấy khen được trao cho bà Lê Hoa và nhiều người.", "Lê Hoa"),
        ("Trong đó có ông **Trần Bình**.", "Trần Bình"),
        ("Thiếu tướng Đặng Hồng Sơn dự lễ.", "Đặng Hồng Sơn"),
        ("Đại uý Phạm Minh được khen.", "Phạm Minh"),
        ("Ông Vũ Hải là người đầu tiên.", "Vũ Hải"),
        ("chị Mai Thị Vân", "Mai Thị Vân"),
        ("anh Hà Văn Tuấn", "Hà Văn Tuấn"),
        ("Chủ tịch UBND phường Láng Hạ Trần Thị Bích trao", "Trần Thị Bích"),
        ("Chủ tịch UBND phường Trần Thị B", "Trần Thị B"),
        ("Chủ tịch Ủy ban nhân dân quận Lê Tuấn Anh trao", "Lê Tuấn Anh"),
        ("Chủ tịch UBND thành phố Trần Minh Khang", "Trần Minh Khang"),
        ("Phó Bí thư Thường trực Quận ủy Vũ Thị Lan dự", "Vũ Thị Lan"),
        ("Tổ trưởng tổ dân phố số 5 Ngô Văn Tám", "Ngô Văn Tám"),
        ("Hiệu trưởng Trường THCS Láng Hạ Đỗ Thu Trang", "Đỗ Thu Trang"),
        ("Trưởng ban công tác Mặt trận Lê Thị Hoa", "Lê Thị Hoa"),
        ("em Đỗ\nMinh Anh, học sinh", "Đỗ Minh Anh"),
        ("ông Nguyễn Văn\nAn", "Nguyễn Văn An"),
        ("Khen ông Trần Bình\nNgày 24/3 ở phường", "Trần Bình"),
        ("Phường khen gia đình ông Nguyễn Văn An vì hiến đất.", "Nguyễn Văn An"),
        ("Phường khen gia đình Bà Trần Thị Bé", "Trần Thị Bé"),
        ("Công ty ông Lê Văn Ba, thôn Hạ", "Lê Văn Ba"),
        ("ở thôn bà Lê Thị Tư có lễ", "Lê Thị Tư"),
        ("gia đình liệt sĩ Nguyễn Văn Ba", "Nguyễn Văn Ba"),
        ("Anh hùng LLVTND Nguyễn Văn Ba", "Nguyễn Văn Ba"),
        ("NSƯT Trần Lực được vinh danh.", "Trần Lực"),
        ("Nhà giáo ưu tú Nguyễn Thị Hiền", "Nguyễn Thị Hiền"),
        ("Chủ tịch UBND phường Nguyễn Văn An trao giấy khen.", "Nguyễn Văn An"),
        ("Trung tá Công an Nguyễn Văn Bình", "Nguyễn Văn Bình"),
        ("Đại úy Công an phường Trần Văn Bình", "Trần Văn Bình"),
        ("Trung tá, Trưởng Công an phường Nguyễn Văn Bình", "Nguyễn Văn Bình"),
        ("Chủ tịch Công đoàn cơ sở Nguyễn Thị Lan", "Nguyễn Thị Lan"),
        ("PGS.TS Nguyễn Văn Hùng", "Nguyễn Văn Hùng"),
        ("GS.TS. Nguyễn Văn Hùng", "Nguyễn Văn Hùng"),
        ("cô giáo Nguyễn Thị Lan", "Nguyễn Thị Lan"),
        ("Ông NGUYỄN VĂN AN được khen", "NGUYỄN VĂN AN"),
        ("đồng chí: Nguyễn Văn An", "Nguyễn Văn An"),
        ("bác Hồ Văn Tư, bà Triệu và nhiều người", "Hồ Văn Tư"),
    ],
)
def test_a_name_behind_a_rank_or_an_office_is_found(text: str, name: str) -> None:
    (found,) = person_names(text)

    assert name == found.text
    assert name == " ".join(text[found.start :].split())[: len(name)]


@pytest.mark.parametrize(
    "text",
    [
        "Lễ trao ở đường Nguyễn Trãi, phố Trần Hưng Đạo và ngõ Lê Lợi.",
        "Trường THCS Nguyễn Du nhận giấy khen.",
        "Hiệu trưởng Trường THCS Nguyễn Trường Tộ trao thưởng.",
        "Bà con phường Trần Hưng Đạo được khen.",
        "Chủ tịch UBND phường Nguyễn Trãi trao giấy khen.",
        "Chủ tịch UBND phường Hoàng Văn Thụ trao giấy khen.",
        "Giải thưởng Võ Nguyên Giáp, quỹ Lê Văn Hưu",
        "Đại tướng Võ Nguyên Giáp về thăm phường.",
        "Học tập theo Chủ tịch Hồ Chí Minh.",
        "Bí thư Đoàn TNCS Hồ Chí Minh phường",
        "Bí thư Thành ủy Hà Nội gửi thư khen.",
        "Giám đốc Công an Hà Nội khen",
        "Bí thư Quận ủy Hoàng Mai dự lễ.",
        "Bí thư Quận ủy và Chủ tịch UBND phường trao giấy khen ở phố Nguyễn Chí Thanh.",
        "Chủ tịch UBND quận Lê Chân khen",
        "Chủ tịch UBND huyện Hoàng Su Phì khen",
        "Chủ tịch UBND xã Lương Hoà A khen",
        "Giám đốc Bệnh viện Nguyễn Tri Phương nhận bằng khen.",
        "Chị em Mai Dịch, anh em Lê Chân cùng khen.",
        "Chủ tịch UBND huyện Bạch Long Vĩ khen",
        "ở phố Bà Triệu Hoàng",
        "trên đường Thiếu tướng Hoàng Sâm",
        "Hoàng Mai và Thanh Xuân cùng khen.",
        "Đoàn Thanh niên phường khen anh em.",
        "Khen nhiều cá nhân ở Nguyễn Phúc.",
        "## Học tập và làm theo Bác Hồ\n\nNgày 24/3 phường khen.",
        "- Học tập Bác Hồ\n\nHội trường",
        "Làm theo Bác Hồ\nNgày 24/3",
        "Bộ đội Cụ Hồ Thời kỳ mới",
        "làm tốt Năm điều Bác Hồ Dạy",
        "Tại 51 Bà Triệu Quận Hoàn Kiếm",
        "ở đường bà Triệu Hà Nội",
        "Lễ khen ở huyện Cô Tô Quảng Ninh",
        "Trường mang tên Tổng Bí thư Nguyễn Văn Cừ được khen.",
        "Trường THPT Tổng Bí thư Trần Quang Phú",
        "Bí thư Chi đoàn Nguyễn Thị Minh Khai được khen.",
        "Chủ tịch UBND phường Hoàng Văn Thụ, phường Võ Thị Sáu",
        "Hiệu trưởng Trường THPT Nguyễn Văn Huyên",
        "Chủ tịch Hội Khuyến học dòng họ Nguyễn Đình Tộc",
        "CHỦ TỊCH UBND PHƯỜNG TRẦN HƯNG ĐẠO KHEN",
        "CHỦ TỊCH HỒ CHÍ MINH",
        "",
    ],
)
def test_what_is_named_after_persons_is_no_name_of_one(text: str) -> None:
    assert [] == [found.text for found in person_names(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("các đồng chí Nguyễn Văn An, Lê Thị Bé và Trần Văn Cường", ["Nguyễn Văn An", "Lê Thị Bé", "Trần Văn Cường"]),
        ("các ông, bà: Nguyễn Văn An, Lê Thị Bé; Vũ Hoàng Nam", ["Nguyễn Văn An", "Lê Thị Bé", "Vũ Hoàng Nam"]),
        ("ông Nguyễn Văn An ở đường Nguyễn Trãi, Thanh Xuân", ["Nguyễn Văn An"]),
        ("ông Nguyễn Văn An, phường Trần Hưng Đạo", ["Nguyễn Văn An"]),
        ("Bà Lê Hoa dự. Sau đó bà Lê Hoa về.", ["Lê Hoa", "Lê Hoa"]),
    ],
)
def test_every_name_of_a_list_and_every_place_of_a_name_is_found(text: str, names: list[str]) -> None:
    assert names == [found.text for found in person_names(text)]


def test_no_unit_of_the_country_is_a_person_behind_its_type() -> None:
    units = packed_country().register.units
    texts = (f"Chủ tịch UBND {unit.type} {unit.name} tặng giấy khen." for unit in units)

    assert [] == [found.text for text in texts for found in person_names(text)]


def test_a_place_of_the_article_is_no_person() -> None:
    text = "Bí thư Đảng ủy Trần Hưng Đạo trao giấy khen."

    assert ["Trần Hưng Đạo"] == [found.text for found in person_names(text)]
    assert [] == [found.text for found in person_names(text, ["Trần Hưng Đạo"])]


@pytest.mark.parametrize("words", ["Lê ", "Lê\n", "Nguyễn A", "Lê A ", "bà Lê", "chủ tịch ", "A", "Văn "])
def test_a_text_that_repeats_words_takes_no_longer_than_another(words: str) -> None:
    # A hundred thousand of them would take hours if each were compared with all behind it.
    assert 20_001 > len(list(person_names(words * 20_000)))
