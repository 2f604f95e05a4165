"""What is made of an original, and what is left behind."""

import io
import os
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from award_archive.photos.derivatives import Derivative, Recipe, derive, height_at, plan
from award_archive.photos.fault import PhotoFault
from award_archive.photos.original import Original
from tests.photos.conftest import examine

Draw = Callable[..., Image.Image]
Made = Callable[..., dict[str, Image.Image]]
Colour = tuple[int, int, int]
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


def original(width: int, height: int = 300, digest: str = "0" * 16) -> Original:
    return Original(Path("anh.jpg"), digest, width, height)


def colour_at(image: Image.Image, x: float, y: float) -> Colour:
    found = image.convert("RGB").getpixel((int(image.width * x), int(image.height * y)))
    assert isinstance(found, tuple)
    return (int(found[0]), int(found[1]), int(found[2]))


def is_near(expected: Colour, actual: Colour, by: int = 12) -> bool:
    return all(abs(e - a) <= by for e, a in zip(expected, actual, strict=True))


def assert_near(expected: Colour, image: Image.Image, x: float = 0.5, y: float = 0.5, by: int = 12) -> None:
    actual = colour_at(image, x, y)
    assert is_near(expected, actual, by), (expected, actual)


def s15(*numbers: float) -> bytes:
    return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))


def icc(channels: bytes, connection: bytes, tags: dict[bytes, bytes]) -> bytes:
    """An ICC profile of version 2 from its tags."""
    body, table, start = b"", struct.pack(">I", len(tags)), 132 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    head = struct.pack(
        ">I4sI4s4s4s12x4s28x", start + len(body), b"", 0x02400000, b"prtr", channels, connection, b"acsp"
    )
    return (head + s15(0.9642, 1, 0.8249)).ljust(128, b"\0") + table + body


def adobe_rgb() -> bytes:
    gamma = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.19921875 * 256)) + b"\0\0"
    points = {
        b"wtpt": (0.9505, 1, 1.0891),
        b"rXYZ": (0.60974, 0.31111, 0.01947),
        b"gXYZ": (0.20528, 0.62567, 0.06087),
        b"bXYZ": (0.14919, 0.06322, 0.74457),
    }
    tags = {name: b"XYZ \0\0\0\0" + s15(*xyz) for name, xyz in points.items()}
    return icc(b"RGB ", b"XYZ ", tags | dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), gamma))


def green_ink() -> bytes:
    """A CMYK profile under which paper is white, and any cyan ink green: no formula would say so."""
    line = bytes(range(256))
    lab_white, lab_green = bytes((255, 128, 128)), bytes((round(0.5 * 255), 68, 188))
    grid = lab_white * 8 + lab_green * 8
    lut = b"mft1\0\0\0\0" + bytes((4, 3, 2, 0)) + s15(1, 0, 0, 0, 1, 0, 0, 0, 1) + line * 4 + grid + line * 3
    return icc(b"CMYK", b"Lab ", {b"wtpt": b"XYZ \0\0\0\0" + s15(0.9642, 1, 0.8249), b"A2B0": lut, b"A2B1": lut})


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1, [1]),
        (319, [319]),
        (320, [320]),
        (700, [320, 640, 700]),
        (1280, [320, 640, 1280]),
        (1300, [320, 640, 1280, 1300]),
        (1920, [320, 640, 1280, 1920]),
        (9000, [320, 640, 1280, 1920]),
    ],
)
def test_widths_go_from_small_to_large_and_never_beyond_the_original(width: int, expected: list[int]) -> None:
    planned = plan(original(width), "le-trao")

    assert expected == [one.width for one in planned if one.format == "avif"]
    assert expected == [one.width for one in planned if one.format == "jpeg"]


def test_names_carry_stem_content_recipe_and_width() -> None:
    first, *_, last = plan(original(400), "le-trao")

    token = first.name.split("-")[-2]

    assert Derivative(f"le-trao-{token}-320.avif", "avif", 320) == first
    assert Derivative(f"le-trao-{token}-400.jpg", "jpeg", 400) == last
    assert (8, True) == (len(token), set(token) <= set("0123456789abcdef"))


@pytest.mark.parametrize(
    "recipe",
    [Recipe(widths=(320, 641)), Recipe(avif_quality=59), Recipe(avif_speed=7), Recipe(jpeg_quality=79)],
)
def test_every_part_of_the_recipe_changes_all_names(recipe: Recipe) -> None:
    usual, other = (plan(original(400), "le-trao", r) for r in (Recipe(), recipe))

    assert set() == {one.name for one in usual} & {one.name for one in other}


def test_other_content_changes_all_names() -> None:
    usual, other = (plan(original(400, digest=d * 16), "le-trao") for d in "ab")

    assert set() == {one.name for one in usual} & {one.name for one in other}


@pytest.mark.parametrize(
    ("size", "width", "expected"), [((400, 240), 200, 120), ((3, 2), 2, 1), ((1920, 1), 320, 1), ((400, 301), 200, 151)]
)
def test_heights_keep_the_proportions_and_are_never_0(size: tuple[int, int], width: int, expected: int) -> None:
    assert expected == height_at(original(*size), width)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ["JPEG", "PNG"])
def test_every_derivative_is_upright(orientation: int, name: str, tmp_path: Path, picture: Draw, derived: Made) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored(picture(), orientation).save(tmp_path / "anh", name, exif=exif)

    for image in derived(tmp_path / "anh", SMALL).values():
        assert image.width * 3 // 5 == image.height
        for at, colour in enumerate(CORNERS):
            assert_near(colour, image, x=0.25 + at % 2 / 2, y=0.25 + at // 2 / 2)


@pytest.mark.parametrize("name", ["WEBP", "AVIF", "TIFF"])
def test_a_turned_picture_of_another_format_is_upright(name: str, tmp_path: Path, picture: Draw, derived: Made) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    stored(picture(), 6).save(tmp_path / "anh", name, exif=exif)

    for image in derived(tmp_path / "anh", SMALL).values():
        assert_near(CORNERS[0], image, x=0.25, y=0.25)
        assert_near(CORNERS[1], image, x=0.75, y=0.25)


def test_a_large_turned_jpeg_is_reduced_while_decoding_and_stays_upright(
    tmp_path: Path, picture: Draw, derived: Made
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 8
    stored(picture(1600, 960), 8).save(tmp_path / "anh.jpg", exif=exif)

    image = derived(tmp_path / "anh.jpg", SMALL)["jpeg-200"]

    assert (200, 120) == image.size
    assert_near(CORNERS[2], image, x=0.25, y=0.75)


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_no_metadata_survives(name: str, tmp_path: Path, talkative: Callable[[str], Path], derived: Made) -> None:
    file = talkative(name)
    assert b"SECRET" in file.read_bytes()

    images = derived(file, SMALL)

    for image in images.values():
        assert {} == dict(image.getexif())
        assert set() == set(image.info) - {
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
            "progressive",
            "progression",
        }
    for made in (tmp_path / "derived").iterdir():
        data = made.read_bytes()
        marks = (b"Exif", b"ICC_PROFILE", b"prof", b"rICC", b"xpacket", b"xmp", b"SECRET", b"2016:03")
        assert [] == [mark for mark in marks if mark in data]


def test_a_picture_is_never_enlarged(tmp_path: Path, picture: Draw, derived: Made) -> None:
    picture(500, 300).save(tmp_path / "anh.png")

    sizes = {name: image.size for name, image in derived(tmp_path / "anh.png").items()}

    assert {
        "avif-320": (320, 192),
        "avif-500": (500, 300),
        "jpeg-320": (320, 192),
        "jpeg-500": (500, 300),
    } == sizes


@pytest.mark.parametrize("size", [(1, 1), (3, 1), (1, 500), (17, 33)])
def test_a_tiny_picture_is_derived_too(size: tuple[int, int], tmp_path: Path, picture: Draw, derived: Made) -> None:
    picture(*size).save(tmp_path / "anh.png")

    assert {size} == {image.size for image in derived(tmp_path / "anh.png").values()}


def test_a_very_long_noisy_picture_is_derived_too(tmp_path: Path, derived: Made) -> None:
    Image.effect_noise((40, 32_000), 90).save(tmp_path / "anh.png")

    assert {(40, 32_000)} == {image.size for image in derived(tmp_path / "anh.png").values()}


def test_adobe_rgb_becomes_srgb(tmp_path: Path, derived: Made) -> None:
    Image.new("RGB", (200, 120), (120, 180, 100)).save(tmp_path / "anh.png", icc_profile=adobe_rgb())

    for image in derived(tmp_path / "anh.png", SMALL).values():
        assert_near((83, 181, 93), image, by=4)


def test_cmyk_follows_its_profile(tmp_path: Path, derived: Made) -> None:
    inks = Image.new("CMYK", (200, 120), (255, 0, 0, 0))
    inks.paste((0, 0, 0, 0), (100, 0, 200, 120))
    inks.save(tmp_path / "anh.jpg", quality=95, icc_profile=green_ink())

    for image in derived(tmp_path / "anh.jpg", SMALL).values():
        red, green, blue = colour_at(image, 0.25, 0.5)
        assert green > 100 > max(red, blue)
        assert_near((255, 255, 255), image, x=0.75)


def test_cmyk_without_a_profile_keeps_its_colours(tmp_path: Path, derived: Made) -> None:
    Image.new("CMYK", (200, 120), (0, 255, 255, 0)).save(tmp_path / "anh.jpg", quality=95)

    for image in derived(tmp_path / "anh.jpg", SMALL).values():
        assert_near((255, 0, 0), image)


@pytest.mark.parametrize("profile", [b"no profile", adobe_rgb()[:200], green_ink()], ids=("junk", "cut", "CMYK"))
def test_a_profile_that_does_not_fit_is_passed_over(profile: bytes, tmp_path: Path, derived: Made) -> None:
    Image.new("RGB", (200, 120), (120, 180, 100)).save(tmp_path / "anh.png", icc_profile=profile)

    for image in derived(tmp_path / "anh.png", SMALL).values():
        assert_near((120, 180, 100), image, by=4)


def see_through(mode: str) -> Image.Image:
    image = Image.new("RGBA", (200, 120), (255, 0, 0, 255))
    image.paste((0, 0, 0, 0), (100, 0, 200, 120))
    return image.convert(mode)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "PA"])
def test_what_is_transparent_becomes_white(mode: str, tmp_path: Path, derived: Made) -> None:
    see_through(mode).save(tmp_path / "anh.tif")

    for image in derived(tmp_path / "anh.tif", SMALL).values():
        assert_near((255, 255, 255), image, x=0.75)
        assert not is_near((255, 255, 255), colour_at(image, 0.25, 0.5))


def test_the_transparent_colour_of_a_palette_becomes_white(tmp_path: Path, derived: Made) -> None:
    image = Image.new("P", (200, 120), 0)
    image.putpalette((0, 0, 0, 255, 0, 0))
    image.paste(1, (0, 0, 100, 120))
    image.save(tmp_path / "anh.png", transparency=0)

    for made in derived(tmp_path / "anh.png", SMALL).values():
        assert_near((255, 0, 0), made, x=0.25)
        assert_near((255, 255, 255), made, x=0.75)


def test_16_bits_keep_their_brightness(tmp_path: Path, derived: Made) -> None:
    Image.new("I;16", (200, 120), 100 * 256).save(tmp_path / "anh.png")

    for image in derived(tmp_path / "anh.png", SMALL).values():
        assert_near((100, 100, 100), image, by=3)


@pytest.mark.parametrize("mode", ["1", "L", "YCbCr", "LAB", "RGBX"])
def test_other_channels_become_rgb(mode: str, tmp_path: Path, derived: Made) -> None:
    Image.new("RGB", (200, 120), "white").convert(mode).save(tmp_path / "anh.tif")

    for image in derived(tmp_path / "anh.tif", SMALL).values():
        assert "RGB" == image.mode
        assert_near((255, 255, 255), image, by=4)


@pytest.fixture
def noisy(tmp_path: Path) -> Original:
    Image.effect_noise((700, 400), 60).convert("RGB").save(tmp_path / "anh.jpg")
    return examine(tmp_path / "anh.jpg")


def test_the_same_original_gives_the_same_bytes(noisy: Original, tmp_path: Path) -> None:
    planned = plan(noisy, "le-trao")
    found = []
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        derive(noisy, planned, folder)
        found.append({one.name: (folder / one.name).read_bytes() for one in planned})

    assert found[0] == found[1]


def test_the_bytes_do_not_depend_on_the_number_of_processors(
    tmp_path: Path, derived: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.effect_noise((1920, 1080), 60).convert("RGB").save(tmp_path / "anh.jpg")
    found = []
    for number in (1, 8):
        monkeypatch.setattr(os, "sched_getaffinity", lambda _, number=number: set(range(number)))
        derived(tmp_path / "anh.jpg", Recipe(widths=(1920,)))
        found.append({file.name: file.read_bytes() for file in (tmp_path / "derived").iterdir()})
        for file in (tmp_path / "derived").iterdir():
            file.unlink()

    assert found[0] == found[1]


@pytest.mark.parametrize("lost", range(6))
def test_the_bytes_do_not_depend_on_what_else_is_missing(lost: int, noisy: Original, tmp_path: Path) -> None:
    planned = plan(noisy, "le-trao")
    derive(noisy, planned, tmp_path)
    file = tmp_path / planned[lost].name
    expected = file.read_bytes()
    file.unlink()

    derive(noisy, [planned[lost]], tmp_path)

    assert expected == file.read_bytes()


def test_what_is_there_is_left_alone_and_what_is_empty_is_made(noisy: Original, tmp_path: Path) -> None:
    first, second, *_ = planned = plan(noisy, "le-trao")
    (tmp_path / first.name).write_bytes(b"there")
    (tmp_path / second.name).touch()

    derive(noisy, planned, tmp_path)

    assert b"there" == (tmp_path / first.name).read_bytes()
    assert second.width == examine(tmp_path / second.name).width


def test_files_are_as_readable_as_any_other(noisy: Original, tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()

    planned = plan(noisy, "le-trao")
    derive(noisy, planned, tmp_path)

    assert {usual.stat().st_mode} == {(tmp_path / one.name).stat().st_mode for one in planned}


def test_an_interruption_leaves_no_file(noisy: Original, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(self: Path, target: Path) -> Path:
        assert (True, False) == (len(self.read_bytes()) > 0, target.exists())
        raise KeyboardInterrupt

    before = set(tmp_path.iterdir())
    monkeypatch.setattr(Path, "replace", interrupted)

    with pytest.raises(KeyboardInterrupt):
        derive(noisy, plan(noisy, "le-trao"), tmp_path)

    assert before == set(tmp_path.iterdir())


def test_an_original_that_changed_meanwhile_is_a_fault_that_names_it(noisy: Original, tmp_path: Path) -> None:
    Image.new("RGB", (700, 400)).save(noisy.path)

    with pytest.raises(PhotoFault) as caught:
        derive(noisy, plan(noisy, "le-trao"), tmp_path)

    assert ("photo-broken", [str(noisy.path)]) == (caught.value.rule, caught.value.__notes__)


def test_derivatives_of_another_recipe_are_refused(noisy: Original, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="another recipe"):
        derive(noisy, plan(noisy, "le-trao", SMALL), tmp_path)


def test_only_the_first_frame_is_shown(tmp_path: Path, picture: Draw, derived: Made) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (200, 120), "red").save(
        buffer, "WEBP", lossless=True, save_all=True, append_images=[Image.new("RGB", (200, 120), "blue")]
    )
    (tmp_path / "anh.webp").write_bytes(buffer.getvalue())

    for image in derived(tmp_path / "anh.webp", SMALL).values():
        assert 1 == getattr(image, "n_frames", 1)
        assert_near((255, 0, 0), image)
