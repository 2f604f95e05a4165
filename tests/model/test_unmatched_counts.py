"""Numbers of recipients in titles and summaries are of rows; those of others and of parts are let be."""

from dataclasses import replace

import pytest

from award_archive.model.award import Award, OtherFact, Recipients
from award_archive.model.count import Count
from award_archive.model.text_checks.unmatched_counts import unmatched_in_summary, unmatched_in_title
from tests.catalogue.builders import MERIT, award

INDIVIDUALS, HOUSEHOLDS, UNSPLIT = Recipients.INDIVIDUALS, Recipients.HOUSEHOLDS, Recipients.UNSPLIT
ROWS = (
    award("205", issuer="a", of_which=(award("12"),)),
    award("10", issuer="b"),
    award("17", recipients=INDIVIDUALS),
    award("20-25", MERIT, INDIVIDUALS),
    award("trên 1.000", recipients=UNSPLIT),
)
OTHERS = (OtherFact("quà", Count.parse("60")), OtherFact("thư"))


PUPILS = replace(award("157", recipients=INDIVIDUALS), group="học sinh")
TWELVE = (award("12"), award("50", recipients=INDIVIDUALS))
FAMILIES = (award("26", recipients=HOUSEHOLDS),)
PEOPLE = (award("12", recipients=INDIVIDUALS),)


def in_title(title: str, rows: tuple[Award, ...] = ROWS) -> list[str]:
    return [found.text for found in unmatched_in_title(title, rows, OTHERS)]


def in_summary(summary: str, rows: tuple[Award, ...] = ROWS) -> list[str]:
    return [found.text for found in unmatched_in_summary(summary, rows, OTHERS)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Khen 250 tập thể", ["250 tập thể"]),
        ("Khen 205 tập thể, 71 cá nhân", ["71 cá nhân"]),
        ("Khen mười tám cá nhân", ["mười tám cá nhân"]),
        ("Khen 205 tập thể; 900 tập thể, cá nhân", ["900 tập thể, cá nhân"]),
    ],
)
def test_a_number_that_no_row_of_these_recipients_has_is_found(text: str, found: list[str]) -> None:
    assert found == in_title(text)


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("86 đảng viên nhận Huy hiệu Đảng", (award("68", recipients=INDIVIDUALS),)),
        ("Khen 751 học sinh", (PUPILS,)),
        ("751 học sinh giỏi được tuyên dương", (PUPILS,)),
        ("Có 21 người được khen", PEOPLE),
        ("Khen 21 hộ", (award("12", recipients=HOUSEHOLDS),)),
        ("Khen 26 tập thể, cá nhân", TWELVE),
        ("Khen 21 tập thể", (award("62", recipients=UNSPLIT),)),
        ("Khen 21 Tập thể", TWELVE),
        ("KHEN 22 TẬP THỂ", TWELVE),
        ("Khen hơn 500 cá nhân", TWELVE),
        ("Khen 12 tập thể, 88 tập thể", TWELVE),
        ("Giảng Võ biểu dương 23 tổ dân phố", (replace(award("32"), group="tổ dân phố"),)),
        ("Láng Hạ: 21 tập thể", TWELVE),
    ],
)
def test_a_slip_in_a_title_is_found(title: str, rows: tuple[Award, ...]) -> None:
    assert 1 == len(in_title(title, rows))


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("68 đảng viên nhận Huy hiệu Đảng", (award("68", recipients=INDIVIDUALS),)),
        ("Khen 157 học sinh", (PUPILS,)),
        ("Khen hơn 1.200 cá nhân", (award("1.233", recipients=INDIVIDUALS),)),
        ("Khen gần 180 cá nhân", (award("178", recipients=INDIVIDUALS),)),
        ("Khen 62 tập thể, cá nhân", TWELVE),
        ("Khen 21 tập thể, 41 cá nhân", (award("62", recipients=UNSPLIT),)),
        ("Cứu 3 người, một cán bộ được khen", (award("1", recipients=INDIVIDUALS),)),
        ("Khen chiến sĩ cứu 4 người", (award("1", recipients=INDIVIDUALS),)),
        ("Lễ trao giấy khen trước 250 người", PEOPLE),
        ("Trao quà cho 15 gia đình", FAMILIES),
        ("Sau 10 năm, khen 1.245 tập thể", TWELVE),
        ("Khen 99 tập thể", ()),
    ],
)
def test_titles_that_fit_the_rows_or_tell_of_others_are_let_be(title: str, rows: tuple[Award, ...]) -> None:
    assert [] == in_title(title, rows)


@pytest.mark.parametrize(
    "text",
    [
        "Phường khen 21 tập thể.",
        "Phường tặng giấy khen cho 12 tập thể và 51 cá nhân.",
        "UBND phường khen thưởng các đơn vị, trao giấy khen cho 21 tập thể",
        "Phường khen hai mươi mốt tập thể",
        "Phường khen 26 tập thể, cá nhân",
    ],
)
def test_a_number_behind_a_verb_of_awarding_is_an_awards(text: str) -> None:
    assert 1 == len(in_summary(text, TWELVE))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Thành phố khen năm tập thể; hai tập thể thuộc quận, ba tập thể còn lại ở nơi khác", (award("5"),)),
        ("20 tập thể chia làm hai nhóm: 12 tập thể khối phường, 8 tập thể khối trường học", (award("20"),)),
        ("Khen 12 tập thể khối phường, 8 tập thể khối trường học", (award("20"),)),
        ("Phường trao giấy khen cho 12 cá nhân (6 cá nhân là nữ)", PEOPLE),
        ("Quận khen 91 tập thể. Trong đó có 29 tập thể là các phường", (award("91"),)),
        ("Khu dân cư có 365 hộ gia đình, biểu dương 26 gia đình", FAMILIES),
        ("Phường tặng quà 15 gia đình chính sách và biểu dương 26 hộ gia đình", FAMILIES),
        ("Phường tặng giấy khen; 4 gia đình liệt sĩ được thăm", FAMILIES),
        ("Năm nay khen 12 tập thể, năm ngoái 16 tập thể", TWELVE),
        ("Phường khen 12 tập thể, tăng 3 tập thể", TWELVE),
        ("Phường tuyên dương 12 tập thể, ít hơn năm 2018 hai tập thể", TWELVE),
        ("Phường tuyên dương các tập thể, ít hơn năm 2018 hai tập thể", TWELVE),
        ("Sau 10 năm toàn quận có 1.245 tập thể được khen", TWELVE),
        ("30 cá nhân được đề nghị thành phố tặng danh hiệu", TWELVE),
        ("Quận khen 12 tập thể và đề nghị thành phố khen 20 tập thể", TWELVE),
        ("1.810 hộ gia đình đạt danh hiệu; 26 hộ được biểu dương", FAMILIES),
        ("12 tập thể được khen; 5 tập thể phát biểu tham luận", TWELVE),
        ("Phường khen 12 tập thể, có 300 cá nhân thi đua", TWELVE),
        ("Phường đã tiếp nhận 40 cá nhân", TWELVE),
        ("Phường khen 8 tập thể", (award("62", recipients=UNSPLIT), award("5", MERIT))),
        ("Khen 99 tập thể", ()),
    ],
)
def test_summaries_may_tell_of_parts_residents_gifts_and_other_years(text: str, rows: tuple[Award, ...]) -> None:
    assert [] == in_summary(text, rows)


@pytest.mark.parametrize(
    "text",
    [
        "Khen 205 tập thể, 17 cá nhân",
        "Khen 12 tập thể",
        "Khen 215 tập thể",
        "Khen 25 cá nhân",
        "Khen 60 cá nhân",
        "Khen một cá nhân, không cá nhân nào vắng",
        "Khen 40 hộ gia đình",
        "",
    ],
)
def test_numbers_of_rows_parts_sums_and_other_facts_are_known(text: str) -> None:
    assert [] == in_title(text)
    assert [] == in_summary(text)
