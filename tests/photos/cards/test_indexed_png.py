"""A picture of sixteen colours comes back from its PNG as it was, and has the same bytes on every machine."""

import io
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from award_archive.photos.cards.indexed_png import indexed_png

PALETTE = bytes(range(48))


@given(st.integers(1, 9), st.integers(1, 330), st.integers(0))
def test_every_picture_is_read_as_it_was_drawn(width: int, height: int, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - it only chooses colours
    indices = bytes(chance.randrange(16) for _ in range(width * height))

    found = Image.open(io.BytesIO(indexed_png(Image.frombytes("P", (width, height), indices), PALETTE)))

    assert ("P", (width, height), indices) == (found.mode, found.size, found.tobytes())
    assert list(PALETTE) == found.getpalette("RGB")


@pytest.mark.parametrize(("colour", "colour_of_one"), [(3, 3), (0, 15)])
def test_a_large_picture_of_one_colour_is_tiny(colour: int, colour_of_one: int) -> None:
    image = Image.new("P", (1200, 630), colour)
    image.putpixel((599, 314), colour_of_one)

    assert len(indexed_png(image, PALETTE)) < 2_000


def test_the_bytes_are_those_that_every_zlib_makes() -> None:
    image = Image.frombytes("P", (3, 2), bytes((5, 3, 3, 3, 3, 3)))

    assert bytes.fromhex("78 01 63 0a 36 60 7a c0 00 00 04 37 01 68") in indexed_png(image, PALETTE)
