"""What is seen of an original: upright, in sRGB, on white."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from award_archive.photos.derivatives import Recipe
from award_archive.photos.original import measure
from tests.photos.colours import Colour, assert_near, colour_at, is_near
from tests.photos.conftest import derived, examine
from tests.photos.profiles import adobe_rgb, green_ink

Draw = Callable[..., Image.Image]


SMALL = Recipe(widths=(100, 200))


# How a picture must be stored so that the EXIF orientation shows it upright.
STORED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


CORNERS: tuple[Colour, ...] = ((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255))


def stored(image: Image.Image, orientation: int) -> Image.Image:
    turn = STORED.get(orientation)
    return image if turn is None else image.transpose(turn)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ["JPEG", "PNG"])
def test_every_derivative_is_upright(orientation: int, name: str, tmp_path: Path, picture: Draw) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored(picture(), orientation).save(tmp_path / "anh", name, exif=exif)

    for image in derived(tmp_path / "anh", SMALL).values():
        assert image.width * 3 // 5 == image.height
        for at, colour in enumerate(CORNERS):
            assert_near(colour, image, x=0.25 + at % 2 / 2, y=0.25 + at // 2 / 2)


@pytest.mark.parametrize("name", ["WEBP", "AVIF", "TIFF"])
def test_a_turned_picture_of_another_format_is_upright(name: str, tmp_path: Path, picture: Draw) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    stored(picture(), 6).save(tmp_path / "anh", name, exif=exif)

    for image in derived(tmp_path / "anh", SMALL).values():
        assert_near(CORNERS[0], image, x=0.25, y=0.25)
        assert_near(CORNERS[1], image, x=0.75, y=0.25)


def test_a_large_turned_jpeg_is_reduced_while_decoding_and_stays_upright(tmp_path: Path, picture: Draw) -> None:
    exif = Image.Exif()
    exif[0x0112] = 8
    stored(picture(1600, 960), 8).save(tmp_path / "anh.jpg", exif=exif)

    image = derived(tmp_path / "anh.jpg", SMALL)["jpeg-200"]

    assert (200, 120) == image.size
    assert_near(CORNERS[2], image, x=0.25, y=0.75)


def test_adobe_rgb_becomes_srgb(tmp_path: Path) -> None:
    Image.new("RGB", (200, 120), (120, 180, 100)).save(tmp_path / "anh.png", icc_profile=adobe_rgb())

    for image in derived(tmp_path / "anh.png", SMALL).values():
        assert_near((83, 181, 93), image, by=4)


def test_cmyk_follows_its_profile(tmp_path: Path) -> None:
    inks = Image.new("CMYK", (200, 120), (255, 0, 0, 0))
    inks.paste((0, 0, 0, 0), (100, 0, 200, 120))
    inks.save(tmp_path / "anh.jpg", quality=95, icc_profile=green_ink())

    for image in derived(tmp_path / "anh.jpg", SMALL).values():
        red, green, blue = colour_at(image, 0.25, 0.5)
        assert green > 100 > max(red, blue)
        assert_near((255, 255, 255), image, x=0.75)


def test_cmyk_without_a_profile_keeps_its_colours(tmp_path: Path) -> None:
    Image.new("CMYK", (200, 120), (0, 255, 255, 0)).save(tmp_path / "anh.jpg", quality=95)

    for image in derived(tmp_path / "anh.jpg", SMALL).values():
        assert_near((255, 0, 0), image)


@pytest.mark.parametrize("profile", [b"no profile", adobe_rgb()[:200], green_ink()], ids=("junk", "cut", "CMYK"))
def test_a_profile_that_does_not_fit_is_passed_over(profile: bytes, tmp_path: Path) -> None:
    Image.new("RGB", (200, 120), (120, 180, 100)).save(tmp_path / "anh.png", icc_profile=profile)

    for image in derived(tmp_path / "anh.png", SMALL).values():
        assert_near((120, 180, 100), image, by=4)


def see_through(mode: str) -> Image.Image:
    image = Image.new("RGBA", (200, 120), (255, 0, 0, 255))
    image.paste((0, 0, 0, 0), (100, 0, 200, 120))
    return image.convert(mode)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "PA"])
def test_what_is_transparent_becomes_white(mode: str, tmp_path: Path) -> None:
    see_through(mode).save(tmp_path / "anh.tif")

    for image in derived(tmp_path / "anh.tif", SMALL).values():
        assert_near((255, 255, 255), image, x=0.75)
        assert not is_near((255, 255, 255), colour_at(image, 0.25, 0.5))


def test_the_transparent_colour_of_a_palette_becomes_white(tmp_path: Path) -> None:
    image = Image.new("P", (200, 120), 0)
    image.putpalette((0, 0, 0, 255, 0, 0))
    image.paste(1, (0, 0, 100, 120))
    image.save(tmp_path / "anh.png", transparency=0)

    for made in derived(tmp_path / "anh.png", SMALL).values():
        assert_near((255, 0, 0), made, x=0.25)
        assert_near((255, 255, 255), made, x=0.75)


def test_16_bits_keep_their_brightness(tmp_path: Path) -> None:
    Image.new("I;16", (200, 120), 100 * 256).save(tmp_path / "anh.png")

    for image in derived(tmp_path / "anh.png", SMALL).values():
        assert_near((100, 100, 100), image, by=3)


@pytest.mark.parametrize("mode", ["1", "L", "YCbCr", "LAB", "RGBX"])
def test_other_channels_become_rgb(mode: str, tmp_path: Path) -> None:
    Image.new("RGB", (200, 120), "white").convert(mode).save(tmp_path / "anh.tif")

    for image in derived(tmp_path / "anh.tif", SMALL).values():
        assert "RGB" == image.mode
        assert_near((255, 255, 255), image, by=4)


def test_only_the_first_frame_is_shown(tmp_path: Path, picture: Draw) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (200, 120), "red").save(
        buffer, "WEBP", lossless=True, save_all=True, append_images=[Image.new("RGB", (200, 120), "blue")]
    )
    (tmp_path / "anh.webp").write_bytes(buffer.getvalue())

    for image in derived(tmp_path / "anh.webp", SMALL).values():
        assert 1 == getattr(image, "n_frames", 1)
        assert_near((255, 0, 0), image)


def mean_of(file: Path) -> Colour:
    """The mean colour that is found when the file is looked at."""
    red, green, blue = bytes.fromhex(examine(file).colour.removeprefix("#"))
    return red, green, blue


def is_mean(expected: Colour, file: Path, by: int = 3) -> bool:
    """Whether that is the file's mean colour, and that of what is made of it."""
    made = derived(file, SMALL)["avif-200"].resize((1, 1), Image.Resampling.BOX)
    return is_near(expected, mean_of(file), by) and is_near(expected, colour_at(made, 0, 0), by + 3)


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_the_mean_colour_is_that_of_all_points(name: str, orientation: int, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    image = Image.new("RGB", (400, 400), (200, 40, 80))
    image.paste((40, 120, 0), (300, 0, 400, 400))
    image.save(tmp_path / "anh", name, exif=exif)

    assert is_mean((160, 60, 60), tmp_path / "anh")


def test_the_mean_colour_of_a_jpeg_does_not_depend_on_how_fine_its_details_are(tmp_path: Path) -> None:
    fine = Image.new("RGB", (2, 1), "black")
    fine.putpixel((1, 0), (255, 255, 255))
    lines = Image.new("RGB", (400, 240))
    for x in range(0, 400, 2):
        lines.paste(fine.resize((2, 240), Image.Resampling.NEAREST), (x, 0))
    lines.save(tmp_path / "anh.jpg", quality=95)

    assert is_mean((127, 127, 127), tmp_path / "anh.jpg")


def test_what_is_transparent_counts_as_white_in_the_mean(tmp_path: Path) -> None:
    see_through("RGBA").save(tmp_path / "anh.png")

    assert is_mean((255, 127, 127), tmp_path / "anh.png")


def test_the_mean_colour_of_four_inks_follows_their_profile(tmp_path: Path) -> None:
    Image.new("CMYK", (200, 120), (255, 0, 0, 0)).save(tmp_path / "anh.jpg", quality=95, icc_profile=green_ink())

    red, green, blue = mean_of(tmp_path / "anh.jpg")

    assert green > 100 > max(red, blue)
    assert is_mean((red, green, blue), tmp_path / "anh.jpg")


def test_the_mean_colour_is_in_srgb(tmp_path: Path) -> None:
    Image.new("RGB", (200, 120), (120, 180, 100)).save(tmp_path / "anh.png", icc_profile=adobe_rgb())

    assert is_mean((83, 181, 93), tmp_path / "anh.png")


def test_the_mean_colour_of_16_bits_keeps_their_brightness(tmp_path: Path) -> None:
    Image.new("I;16", (200, 120), 100 * 256).save(tmp_path / "anh.png")

    assert is_mean((100, 100, 100), tmp_path / "anh.png")


@given(colour=st.tuples(*[st.integers(0, 255)] * 3), size=st.tuples(st.integers(1, 40), st.integers(1, 40)))
def test_the_mean_of_one_colour_is_that_colour(colour: Colour, size: tuple[int, int]) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, "PNG")

    assert (*size, "#" + bytes(colour).hex()) == measure(buffer.getvalue())
