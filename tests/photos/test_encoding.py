"""How pixels become bytes: within a budget, and no worse than it asks for."""

import io
from collections.abc import Callable
from hashlib import shake_256

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PIL import Image

from award_archive.photos.encoding import avif, cut_out, jpeg, scaled

Encode = Callable[[Image.Image, int | None], bytes]

BEST, LOWEST, STEP = 70, 10, 5
ENCODERS: dict[str, Encode] = {
    "avif": lambda image, most: avif(image, BEST, 10, most),
    "jpeg": lambda image, most: jpeg(image, BEST, most),
}


def encoded(kind: str, image: Image.Image, quality: int) -> bytes:
    return avif(image, quality, 10) if kind == "avif" else jpeg(image, quality)


def noise(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Every point of a colour of its own."""
    return Image.frombytes(mode, (width, height), shake_256(b"noise").digest(width * height * len(mode)))


def specks(width: int, height: int) -> Image.Image:
    """Every point black or white."""
    return noise(width, height, "L").point(lambda value: 255 * (value > 127)).convert("RGB")


def faint(width: int, height: int, steps: int) -> Image.Image:
    """Grey noise of that many steps about the middle."""
    return noise(width, height, "L").point([128 + (value - 128) * steps // 256 for value in range(256)]).convert("RGB")


@pytest.mark.parametrize("kind", ENCODERS)
@pytest.mark.parametrize(
    "image",
    [
        Image.new("RGB", (320, 240), "red"),
        noise(320, 180),
        noise(320, 427),
        noise(320, 570),
        specks(320, 427),
        specks(320, 960),
        faint(320, 427, 40),
        Image.linear_gradient("L").resize((320, 427)).convert("RGB"),
    ],
    ids=("flat", "noise", "tall noise", "very tall noise", "specks", "very tall specks", "faint noise", "gradient"),
)
def test_a_thumbnail_of_any_content_keeps_to_its_budget(kind: str, image: Image.Image) -> None:
    data = ENCODERS[kind](image, 12_000)

    assert (True, image.size) == (len(data) <= 12_000, Image.open(io.BytesIO(data)).size)


@pytest.mark.parametrize("kind", ENCODERS)
def test_an_articles_picture_of_noise_keeps_to_its_budget(kind: str) -> None:
    assert len(ENCODERS[kind](noise(720, 960), 40_000)) <= 40_000


@pytest.mark.parametrize("kind", ENCODERS)
def test_what_fits_is_encoded_in_the_quality_that_is_asked_for(kind: str) -> None:
    image = noise(40, 30)
    best = encoded(kind, image, BEST)

    assert best == ENCODERS[kind](image, len(best))
    assert best == ENCODERS[kind](image, None)


@given(
    kind=st.sampled_from(list(ENCODERS)),
    size=st.tuples(st.integers(8, 90), st.integers(8, 90)),
    steps=st.integers(4, 256),
    share=st.floats(0.2, 1.1),
)
@settings(deadline=None, max_examples=60)
def test_no_step_of_quality_is_given_up_that_would_have_fitted(
    kind: str, size: tuple[int, int], steps: int, share: float
) -> None:
    image = faint(*size, steps)
    made = [encoded(kind, image, quality) for quality in range(BEST, LOWEST - 1, -STEP)]
    most = int(len(made[0]) * share)
    fitting = [data for data in made if len(data) <= most]
    assume(fitting)

    assert fitting[0] == ENCODERS[kind](image, most)


def test_what_fits_in_no_quality_loses_details_and_keeps_its_size() -> None:
    image = specks(320, 427)
    assert len(jpeg(image, LOWEST)) > 12_000

    made = Image.open(io.BytesIO(jpeg(image, BEST, 12_000)))

    assert image.size == made.size
    assert pytest.approx(rough(image), abs=12) == rough(made)


def rough(image: Image.Image) -> list[int]:
    """What is seen from afar."""
    return list(scaled(image.convert("L"), (4, 5)).tobytes())


@pytest.mark.parametrize("kind", ENCODERS)
@pytest.mark.parametrize("size", [(1, 1), (1, 40), (40, 1)])
def test_a_budget_that_nothing_fits_is_given_up_in_the_end(kind: str, size: tuple[int, int]) -> None:
    data = ENCODERS[kind](noise(*size), 1)

    assert size == Image.open(io.BytesIO(data)).size


@pytest.mark.parametrize("size", [(120, 63), (121, 64), (300, 63), (63, 300), (120, 6300), (4001, 63)])
def test_what_is_cut_out_has_exactly_the_size_that_is_asked_for(size: tuple[int, int]) -> None:
    assert (120, 63) == cut_out(Image.new("RGB", size), (120, 63)).size


def test_what_is_cut_out_keeps_its_proportions() -> None:
    square = Image.new("RGB", (600, 315), "white")
    square.paste("black", (200, 100, 300, 200))
    tall = Image.new("RGB", (600, 915), "white")
    tall.paste(square, (0, 200))

    assert scaled(square, (120, 63)).tobytes() == cut_out(tall, (120, 63)).tobytes()
