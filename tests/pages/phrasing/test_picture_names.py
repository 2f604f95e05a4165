"""What pictures are called: shortly, in a gallery, and whose they are."""

import pytest

from award_archive.model.article import Photo
from award_archive.pages.phrasing.picture_names import bare_caption, common_credit, label_of_drawing, picture_name
from award_archive.pages.views.figures import Figure

DRAWN, TAKEN = "Hình vẽ: một buổi lễ.", "Một buổi lễ."


def photo(caption: str, alt: str = DRAWN, credit: str = "Kho") -> Photo:
    return Photo("le.png", caption, alt, credit)


def figure(credit: str, licence: str = "") -> Figure:
    return Figure("/", (), (), 3, 2, "Lễ", "Lễ", "", "Lễ.", credit, licence, "#000000")


def test_a_long_caption_is_shortened_at_a_word_without_the_comma_before_it() -> None:
    caption = "Một hai ba bốn năm sáu bảy tám chín mười, mười một."

    assert "Một hai ba bốn năm sáu bảy tám chín mười…" == picture_name(photo(caption))
    assert "Trao giấy khen" == picture_name(photo("Trao giấy khen."))


@pytest.mark.parametrize("beginning", ["Hình minh họa", "Hình vẽ minh hoạ", "hình vẽ"])
def test_among_drawings_a_caption_does_not_say_that_it_is_of_one(beginning: str) -> None:
    assert "Trao cờ: lễ ở sân đình." == bare_caption(photo(f"{beginning}: trao cờ: lễ ở sân đình."))


def test_any_other_caption_stays_as_it_is() -> None:
    for one in (photo("Hình minh họa: trao cờ.", TAKEN), photo("Sân đình: trao cờ."), photo("Hình vẽ:")):
        assert one.caption == bare_caption(one)


def test_a_drawing_is_labelled_where_neither_caption_nor_credit_says_so() -> None:
    assert "Hình vẽ minh họa" == label_of_drawing(photo("Trao cờ."))
    for told in (
        photo("Hình minh hoạ: trao cờ."),
        photo("Trao cờ.", credit="Hình vẽ minh họa: Kho"),
        photo("Lễ.", TAKEN),
    ):
        assert "" == label_of_drawing(told)


def test_a_credit_is_common_only_if_maker_and_licence_are_the_same() -> None:
    assert "Kho · CC\u00a0BY\u00a04.0" == common_credit([figure("Kho", "CC BY 4.0")] * 2)
    assert "Kho" == common_credit([figure("Kho")])
    assert "" == common_credit([figure("Kho"), figure("Kho", "CC BY 4.0")])
