"""A quote gives its row's number."""

import pytest

from award_archive.model.count import Count
from award_archive.model.text_checks.quote_checks import gives_number

QUOTE = "UBND phường đã tặng giấy khen cho 12 tập thể và hơn 50 cá nhân xuất sắc"


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        (QUOTE, "12"),
        (QUOTE, "hơn 50"),
        ("05 tập thể được khen", "5"),
        ("389 tập thể, 1.233 cá nhân", "1.233"),
        ("389 tập thể, 1 233 cá nhân", "1233"),
        ("389 tập thể, 1233 cá nhân", "trên 1.233"),
        ("khen mười lăm tập thể", "15"),
        ("trong năm, khen một trăm linh năm cá nhân", "105"),
        ("năm 2015 có năm tập thể", "5"),
        ("từ 20 đến 25 hộ", "20-25"),
        ("20-25 hộ", "20-25"),
        ("khen các tập thể", "các"),
        ("khen hàng trăm cá nhân", "hàng trăm"),
        ("Huân chương Lao động hạng Nhất cho phường Láng Hạ năm 2016", "1"),
        ("trao Bằng khen cho tập thể phường Tương Mai", "1"),
        ("năm nay không đơn vị nào được tặng cờ", "0"),
        ("certificates of merit for three collectives and four individuals of Đống Đa District", "3"),
        ("wręczył członkom spółdzielni Certyfikaty", "12"),
        ("tặng giấy khen cho bà A và ông B", "2"),
        ("tặng giấy khen cho bà A, ông B cùng Trường C", "3"),
        ("tặng giấy khen cho đôi vợ chồng trẻ", "2"),
        ("tặng giấy khen cho vợ chồng ông A", "2"),
        ("khen ông A - bà B - Trường C", "3"),
        ("ngày 2/9, tặng giấy khen cho bà A (tổ 12 phường Láng) và ông B", "2"),
        ("truy tặng Huy hiệu 75 năm tuổi Đảng cho bà A và ông B", "2"),
        ("12/15 tập thể được tặng giấy khen", "12"),
        ("ngày 12/5 khen 12 tập thể", "12"),
        ("hơn 50 người dự, khen 50 cá nhân", "50"),
        ("tặng giấy khen cho hai lăm cá nhân", "25"),
    ],
)
def test_a_quote_gives_the_number_in_figures_in_words_or_by_names(quote: str, count: str) -> None:
    assert gives_number(quote, Count.parse(count))


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        (QUOTE, "21"),
        (QUOTE, "hơn 500"),
        ("389 tập thể, 1.233 cá nhân", "1.232"),
        ("khen mười lăm tập thể", "50"),
        ("20 hộ", "20-25"),
        ("khen các tập thể", "12"),
        ("tặng giấy khen cho bà A và ông B", "3"),
        ("79 đảng viên và nhiều quần chúng được khen", "2"),
        ("khen 36 đơn vị, doanh nghiệp", "2"),
        ("khen 15 phường, xã, thị trấn", "3"),
        ("theo quyết định số 15/QĐ-UBND, các tập thể được khen", "15"),
        ("Ngày 2/9, khen các cá nhân tiêu biểu", "2"),
        ("lúc 20 giờ, các tập thể được khen", "20"),
        ("khen 95% số hộ", "95"),
        ("năm 2015 các tập thể được khen", "5"),
        ("khen hơn 50 cá nhân", "50"),
        ("khen gần 180 cá nhân", "180"),
        ("tặng giấy khen cho 12 tập thể, 5 cá nhân và các hộ", "3"),
    ],
)
def test_a_quote_without_the_number_is_found(quote: str, count: str) -> None:
    assert not gives_number(quote, Count.parse(count))
