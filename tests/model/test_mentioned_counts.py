"""Numbers of recipients are found before the words for these; whatever may mean something else is let be."""

import pytest

from award_archive.model.award import Recipients
from award_archive.model.text_checks.mentioned_counts import counts_in_title, counts_of_group, mentioned_counts

INDIVIDUALS, HOUSEHOLDS, UNSPLIT = Recipients.INDIVIDUALS, Recipients.HOUSEHOLDS, Recipients.UNSPLIT


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("205 tập thể và nhiều cá nhân", (205, Recipients.COLLECTIVES)),
        ("khen 1.233 cá nhân", (1_233, INDIVIDUALS)),
        ("Hai mươi tập thể", (20, Recipients.COLLECTIVES)),
        ("CÓ 22 TẬP THỂ", (22, Recipients.COLLECTIVES)),
        ("Khen 05 Tập thể", (5, Recipients.COLLECTIVES)),
        ("158 tập thể, cá nhân", (158, UNSPLIT)),
        ("158 tập thể và cá nhân", (158, UNSPLIT)),
        ("58 gia đình tiêu biểu", (58, HOUSEHOLDS)),
        ("58 hộ gia đình", (58, HOUSEHOLDS)),
        ("58 hộ gia đình và cá nhân", (58, Recipients.UNSPLIT_HOUSEHOLDS)),
    ],
)
def test_a_number_before_a_word_for_recipients_is_theirs(text: str, mentioned: tuple[int, Recipients]) -> None:
    (found,) = mentioned_counts(text)

    assert mentioned == (found.number, found.recipients)


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2015, tập thể phường được khen",
        "trong năm 2015 tập thể phường được khen",
        "ngày 24/3 tập thể phường được khen",
        "trong năm tập thể phường được khen",
        "tổ dân phố số 5 tập thể dục",
        "hơn 1.200 cá nhân",
        "khoảng 300 cá nhân",
        "20-25 cá nhân",
        "từ 20 đến 25 cá nhân",
        "một trong 20 tập thể",
        "đại diện 30 tập thể",
        "95% hộ gia đình",
        "theo Chỉ thị 05 tập thể, cá nhân làm tốt",
        "Lúc 7 giờ 30 tập thể cán bộ có mặt",
        "Nhiệm vụ A80 tập thể phường",
        "tăng 3 tập thể",
        "205 người",
        "các tập thể và 3 phường",
    ],
)
def test_a_number_that_may_mean_something_else_is_passed_over(text: str) -> None:
    assert [] == list(mentioned_counts(text))


@pytest.mark.parametrize(
    ("title", "mentioned"),
    [
        ("86 đảng viên nhận Huy hiệu Đảng", (86, INDIVIDUALS, False)),
        ("Khen 21 hộ", (21, HOUSEHOLDS, False)),
        ("Khen 21 hộ gia đình", (21, HOUSEHOLDS, False)),
        ("Khen hơn 500 cá nhân", (500, INDIVIDUALS, True)),
    ],
)
def test_titles_name_recipients_in_other_words_and_round_their_numbers(
    title: str, mentioned: tuple[int, Recipients, bool]
) -> None:
    (found,) = counts_in_title(title)

    assert mentioned == (found.number, found.recipients, found.is_rounded)


def test_a_number_before_a_rows_own_words_is_of_its_recipients() -> None:
    (found,) = counts_of_group("Giảng Võ: 32 Tổ dân phố văn hóa", "tổ dân phố", Recipients.COLLECTIVES)

    assert (32, "32 Tổ dân phố") == (found.number, found.text)
    assert [] == list(counts_of_group("Giảng Võ có các tổ dân phố", "tổ dân phố", Recipients.COLLECTIVES))
