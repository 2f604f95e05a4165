"""What a share card looks like, whatever it has to say."""

import io
import struct
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from award_archive.photos.cards.drawing import Card, drawn
from award_archive.photos.derivatives import SHARE_SIZE

CAP_HEIGHT = 0.714
PAPER, INK, LACQUER, SOFT = (251, 248, 241), (33, 27, 20), (143, 29, 24), (102, 92, 78)
GOLD, LINE = (176, 138, 46), (227, 217, 198)
# Left, top, right and bottom of what is written on, and of its parts.
FIELD = (72, 88, 1128, 600)
TITLE, COUNTS, WHOS, FOOT = (72, 88, 1128, 390), (72, 392, 1128, 482), (72, 482, 1128, 540), (72, 550, 1128, 600)
CARD = Card(
    archive="Bảng vàng Đống Đa",
    title="205 tập thể ở Đống Đa nhận giấy khen trong phong trào bảo vệ an ninh Tổ quốc năm 2015",
    awards=(("205", "tập thể"), ("nhiều", "cá nhân")),
    foot="Quận Đống Đa · 24/3/2016 · khen thành tích năm 2015",
)
STRANGE = "🎉漢\0\N{RIGHT-TO-LEFT OVERRIDE}a\N{COMBINING ACUTE ACCENT}\n<b>&amp;\N{NO-BREAK SPACE}\ud800"
LONG = "Cán bộ công đoàn và người lao động tiêu biểu của Đống Đa dâng hương, chào mừng Tháng Công nhân " * 4


def picture(card: Card) -> Image.Image:
    return Image.open(io.BytesIO(drawn(card))).convert("RGB")


def colours(card: Card, part: tuple[int, int, int, int]) -> set[tuple[int, ...]]:
    found = picture(card).crop(part).getcolors(maxcolors=1 << 16) or []
    return {colour for _, colour in found if isinstance(colour, tuple)}


def ink(card: Card, part: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    """The box of all that is not paper, seen from the part's corner."""
    crop = picture(card).crop(part)
    return ImageChops.difference(crop, Image.new("RGB", crop.size, PAPER)).getbbox()


def chunks(data: bytes) -> Iterator[bytes]:
    at = 8
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        yield kind
        at += 12 + length


def assert_margins_are_paper(card: Card) -> None:
    left, top, right, bottom = FIELD
    for part in (
        (0, top, left, SHARE_SIZE[1]),
        (right, top, SHARE_SIZE[0], SHARE_SIZE[1]),
        (0, bottom, SHARE_SIZE[0], SHARE_SIZE[1]),
    ):
        assert ink(card, part) is None, part


def test_a_card_has_the_size_that_open_graph_asks_for() -> None:
    assert (1200, 630) == picture(CARD).size


def test_the_same_card_has_the_same_bytes() -> None:
    assert drawn(CARD) == drawn(replace(CARD))


def test_what_was_drawn_before_does_not_show() -> None:
    before = drawn(CARD)
    for title in ("Tin vui", LONG):
        drawn(replace(CARD, title=title, awards=()))

    assert before == drawn(CARD)


@pytest.mark.parametrize(
    "other",
    [
        replace(CARD, archive="Kho khác"),
        replace(CARD, title="Tin khác"),
        replace(CARD, awards=(("206", "tập thể"), ("nhiều", "cá nhân"))),
        replace(CARD, awards=(("205", "cá nhân"), ("nhiều", "cá nhân"))),
        replace(CARD, foot="Quận Đống Đa"),
    ],
)
def test_another_word_makes_another_picture(other: Card) -> None:
    assert drawn(CARD) != drawn(other)


def test_a_card_carries_nothing_but_its_picture() -> None:
    assert {b"IHDR", b"PLTE", b"IDAT", b"IEND"} == set(chunks(drawn(CARD)))


@pytest.mark.parametrize(("title", "most"), [(CARD.title, 24_000), (LONG, 27_000)], ids=["usual", "as full as can be"])
def test_a_card_is_light_to_load(title: str, most: int) -> None:
    assert len(drawn(replace(CARD, title=title))) < most


def test_a_card_has_the_six_colours_of_the_house_and_even_steps_between_text_and_paper() -> None:
    found = colours(CARD, (0, 0, *SHARE_SIZE))
    steps = {
        tuple(round(one + (other - one) * step / 4) for one, other in zip(ink, PAPER, strict=True))
        for ink in (INK, LACQUER, SOFT)
        for step in range(5)
    }

    assert steps | {GOLD, LINE} == found


def test_each_part_has_its_colour() -> None:
    assert INK in colours(CARD, TITLE)
    assert LACQUER in colours(CARD, COUNTS)
    assert INK in colours(CARD, WHOS)
    assert SOFT in colours(CARD, FOOT)
    assert PAPER in colours(CARD, (72, 20, 600, 70))


def test_a_card_without_awards_has_no_red_below_its_band() -> None:
    found = colours(replace(CARD, awards=()), (0, 88, *SHARE_SIZE))

    assert LACQUER not in found
    assert INK in found


def height(card: Card, part: tuple[int, int, int, int]) -> int:
    box = ink(card, part)
    return box[3] - box[1] if box else 0


def test_a_short_title_is_larger_than_a_long_one() -> None:
    one_line, four_lines = (height(replace(CARD, title=title), TITLE) for title in ("HIH", "HIH " * 40))

    as_large = one_line + 3 * 1.34 * one_line / CAP_HEIGHT

    assert 3 * one_line < four_lines < as_large


def test_a_title_without_awards_may_be_larger() -> None:
    assert height(CARD, TITLE) < height(replace(CARD, awards=()), (72, 88, 1128, 540))


def test_a_number_is_larger_than_a_word_in_its_place() -> None:
    number, word = (height(replace(CARD, awards=((count, "cá nhân"),)), COUNTS) for count in ("205", "nhiều"))

    assert number > word > 0


def test_at_most_three_awards_are_shown() -> None:
    three = (("1", "tập thể"), ("2", "cá nhân"), ("3", "hộ gia đình"))

    assert drawn(replace(CARD, awards=three)) == drawn(replace(CARD, awards=(*three, ("4", "phường"))))


def test_awards_that_do_not_fit_beside_the_first_ones_are_left_out() -> None:
    one, wide = ("205", "tập thể"), ("9" * 23, "cá nhân")

    assert drawn(replace(CARD, awards=(one,))) == drawn(replace(CARD, awards=(one, wide, one)))


@pytest.mark.parametrize("wide", [("9" * 30, "cá nhân"), ("5", f"cá nhân, {'danh hiệu ' * 12}")])
def test_an_award_that_is_wider_than_the_card_is_left_out_alone(wide: tuple[str, str]) -> None:
    one, other = ("205", "tập thể"), ("1", "cá nhân")

    assert drawn(replace(CARD, awards=(one, other))) == drawn(replace(CARD, awards=(wide, one, wide, other)))
    assert drawn(replace(CARD, awards=())) == drawn(replace(CARD, awards=(wide,)))


@pytest.mark.parametrize("title", ["", " ", "x", "🎉", STRANGE, LONG, "W" * 5000, "ĐỄ NGHỊ Ộ Ễ " * 30, "g " * 400])
@pytest.mark.parametrize("awards", [(), CARD.awards, (("trên 1.000", "tập thể và cá nhân"),) * 3])
def test_no_title_leaves_its_margins(title: str, awards: tuple[tuple[str, str], ...]) -> None:
    assert_margins_are_paper(replace(CARD, title=title, awards=awards))


@pytest.mark.parametrize("text", ["", STRANGE, LONG, "W" * 5000])
def test_no_other_text_leaves_its_margins(text: str) -> None:
    assert_margins_are_paper(Card(text, text, ((text, text), (text, text)), text))


def test_the_ink_of_every_line_begins_at_the_margin() -> None:
    for title in ("Đống Đa", "Cầu Giấy", "“Vui”", "205", "j"):
        box = ink(replace(CARD, title=title), (0, *TITLE[1:]))
        assert box
        assert 72 == box[0], title


@given(st.text(max_size=300), st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_title_makes_a_picture_within_its_margins(title: str, with_awards: bool) -> None:
    card = replace(CARD, title=title, awards=CARD.awards if with_awards else ())

    assert SHARE_SIZE == picture(card).size
    assert_margins_are_paper(card)
