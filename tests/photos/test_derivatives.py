"""What is made of an original, and what is left behind."""

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from award_archive.photos import derivatives
from award_archive.photos.derivatives import (
    SHARE_SIZE,
    Derivative,
    OtherRecipeError,
    Recipe,
    derive,
    height_at,
    plan,
    plan_share,
)
from award_archive.photos.fault import PhotoFault
from award_archive.photos.original import Original
from tests.photos.colours import assert_near
from tests.photos.conftest import derived, examine, made_of

Draw = Callable[..., Image.Image]


SMALL = Recipe(widths=(100, 200))


TIGHT = Recipe(widths=(60, 120, 180), budgets=((60, 800), (120, 3000)))


def original(width: int, height: int = 300, digest: str = "0" * 16) -> Original:
    return Original(Path("anh.jpg"), digest, width, height, "#808080")


def names(found: tuple[Derivative, ...]) -> set[str]:
    return {one.name for one in found}


def keys(found: tuple[Derivative, ...]) -> set[str]:
    return {one.key for one in found}


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1, [1]),
        (319, [319]),
        (320, [320]),
        (700, [320, 700]),
        (1280, [320, 720, 1280]),
        (1300, [320, 720, 1280, 1300]),
        (1920, [320, 720, 1280, 1920]),
        (9000, [320, 720, 1280, 1920]),
    ],
)
def test_widths_go_from_small_to_large_and_never_beyond_the_original(width: int, expected: list[int]) -> None:
    planned = plan(original(width), "le-trao")

    assert expected == [one.width for one in planned if one.format == "avif"]
    assert expected == [one.width for one in planned if one.format == "jpeg"]


def test_names_carry_stem_content_recipe_and_width() -> None:
    first, *_, last = plan(original(400), "le-trao")

    token = first.key.split("-")[0]

    assert Derivative(f"le-trao-{token[:8]}-320.avif", f"{token}-320.avif", "avif", 320) == first
    assert Derivative(f"le-trao-{token[:8]}-400.jpg", f"{token}-400.jpg", "jpeg", 400) == last
    assert (16, True) == (len(token), set(token) <= set("0123456789abcdef"))


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(widths=(320, 641)),
        Recipe(budgets=((320, 12_000), (720, 39_999))),
        Recipe(avif_quality=59),
        Recipe(avif_speed=7),
        Recipe(jpeg_quality=79),
    ],
)
def test_every_part_of_the_recipe_changes_all_names_and_keys(recipe: Recipe) -> None:
    usual, other = (plan(original(400), "le-trao", r) for r in (Recipe(), recipe))

    assert set() == names(usual) & names(other)
    assert set() == keys(usual) & keys(other)


def test_other_content_changes_all_names_and_keys() -> None:
    usual, other = (plan(original(400, digest=d * 16), "le-trao") for d in "ab")

    assert set() == names(usual) & names(other)
    assert set() == keys(usual) & keys(other)


def test_another_version_of_pillow_changes_all_names_and_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = plan(original(400), "le-trao")
    monkeypatch.setattr(derivatives, "PILLOW", "0.1")
    other = plan(original(400), "le-trao")

    assert set() == names(usual) & names(other)
    assert set() == keys(usual) & keys(other)


def test_another_name_of_the_file_changes_names_and_no_key() -> None:
    usual, other = (plan(original(400), stem) for stem in ("le-trao", "khac"))

    assert keys(usual) == keys(other)
    assert set() == names(usual) & names(other)


@pytest.mark.parametrize(
    ("width", "most"), [(1, 12_000), (320, 12_000), (321, 40_000), (720, 40_000), (721, None), (1920, None)]
)
def test_a_budget_holds_for_its_width_and_all_narrower_ones(width: int, most: int | None) -> None:
    assert most == Recipe().budget(width)


def test_budgets_may_stand_in_any_order() -> None:
    assert 12_000 == Recipe(budgets=((720, 40_000), (320, 12_000))).budget(300)


@pytest.mark.parametrize(
    ("size", "width", "expected"), [((400, 240), 200, 120), ((3, 2), 2, 1), ((1920, 1), 320, 1), ((400, 301), 200, 151)]
)
def test_heights_keep_the_proportions_and_are_never_0(size: tuple[int, int], width: int, expected: int) -> None:
    assert expected == height_at(original(*size), width)


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_no_metadata_survives(name: str, talkative: Callable[[str], Path]) -> None:
    file = talkative(name)
    assert b"SECRET" in file.read_bytes()

    made = made_of(file, SMALL)

    for data in made.values():
        image = Image.open(io.BytesIO(data))
        assert {} == dict(image.getexif())
        assert set() == set(image.info) - {
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
            "progressive",
            "progression",
        }
        marks = (b"Exif", b"ICC_PROFILE", b"prof", b"rICC", b"xpacket", b"xmp", b"SECRET", b"2016:03")
        assert [] == [mark for mark in marks if mark in data]


def test_a_picture_is_never_enlarged(tmp_path: Path, picture: Draw) -> None:
    picture(500, 300).save(tmp_path / "anh.png")

    sizes = {name: image.size for name, image in derived(tmp_path / "anh.png").items()}

    assert {
        "avif-320": (320, 192),
        "avif-500": (500, 300),
        "jpeg-320": (320, 192),
        "jpeg-500": (500, 300),
    } == sizes


@pytest.mark.parametrize("size", [(1, 1), (3, 1), (1, 500), (17, 33)])
def test_a_tiny_picture_is_derived_too(size: tuple[int, int], tmp_path: Path, picture: Draw) -> None:
    picture(*size).save(tmp_path / "anh.png")

    assert {size} == {image.size for image in derived(tmp_path / "anh.png").values()}


def test_a_very_long_noisy_picture_is_derived_too(tmp_path: Path) -> None:
    Image.effect_noise((40, 32_000), 90).save(tmp_path / "anh.png")

    assert {(40, 32_000)} == {image.size for image in derived(tmp_path / "anh.png", Recipe(budgets=())).values()}


@pytest.fixture
def noisy(tmp_path: Path) -> Original:
    Image.effect_noise((200, 120), 60).convert("RGB").save(tmp_path / "anh.jpg")
    return examine(tmp_path / "anh.jpg")


def test_the_same_original_gives_the_same_bytes(noisy: Original) -> None:
    planned = plan(noisy, "le-trao", TIGHT)

    assert derive(noisy, planned, TIGHT) == derive(noisy, planned, TIGHT)


def test_the_bytes_do_not_depend_on_the_number_of_processors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.effect_noise((1920, 1080), 60).convert("RGB").save(tmp_path / "anh.jpg")
    found = []
    for number in (1, 8):
        monkeypatch.setattr(os, "sched_getaffinity", lambda _, number=number: set(range(number)))
        found.append(made_of(tmp_path / "anh.jpg", Recipe(widths=(1920,))))

    assert found[0] == found[1]


@pytest.mark.parametrize("wanted", range(6))
def test_the_bytes_do_not_depend_on_what_else_is_asked_for(wanted: int, noisy: Original) -> None:
    planned = plan(noisy, "le-trao", TIGHT)

    assert derive(noisy, planned, TIGHT)[wanted : wanted + 1] == derive(noisy, planned[wanted : wanted + 1], TIGHT)


def test_the_bytes_come_in_the_order_in_which_they_are_asked_for(noisy: Original) -> None:
    planned = plan(noisy, "le-trao", TIGHT)

    assert derive(noisy, planned, TIGHT)[::-1] == derive(noisy, planned[::-1], TIGHT)


def test_nothing_asked_for_is_nothing_made(noisy: Original) -> None:
    assert () == derive(noisy, (), TIGHT)


def test_a_derivative_keeps_to_the_budget_of_its_width(tmp_path: Path) -> None:
    Image.effect_noise((740, 420), 60).convert("RGB").save(tmp_path / "anh.jpg")

    sizes = {name: len(data) for name, data in made_of(tmp_path / "anh.jpg").items()}

    assert max(sizes["avif-320"], sizes["jpeg-320"]) <= 12_000
    assert max(sizes["avif-720"], sizes["jpeg-720"]) <= 40_000
    assert min(sizes["avif-740"], sizes["jpeg-740"]) > 40_000


def test_what_fits_is_as_good_as_without_a_budget(tmp_path: Path, picture: Draw) -> None:
    picture().save(tmp_path / "anh.png")

    assert made_of(tmp_path / "anh.png", Recipe(budgets=())) == made_of(tmp_path / "anh.png")


def test_the_content_may_come_along_where_the_file_is_not(noisy: Original) -> None:
    planned, data = plan(noisy, "le-trao", TIGHT), noisy.path.read_bytes()
    here = derive(noisy, planned, TIGHT)
    noisy.path.unlink()

    assert here == derive(noisy, planned, TIGHT, data)


def test_content_that_is_not_the_originals_is_a_fault(noisy: Original) -> None:
    with pytest.raises(PhotoFault, match="photo-broken"):
        derive(noisy, plan(noisy, "le-trao", TIGHT), TIGHT, noisy.path.read_bytes() + b"\0")


@pytest.mark.parametrize("is_gone", [False, True])
def test_an_original_that_changed_meanwhile_is_a_fault_that_names_it(is_gone: bool, noisy: Original) -> None:
    if is_gone:
        noisy.path.unlink()
    else:
        Image.new("RGB", (200, 120)).save(noisy.path)

    with pytest.raises(PhotoFault) as caught:
        derive(noisy, plan(noisy, "le-trao", TIGHT), TIGHT)

    assert ("photo-broken", [str(noisy.path)]) == (caught.value.rule, caught.value.__notes__)


def test_derivatives_of_another_recipe_are_refused(noisy: Original) -> None:
    with pytest.raises(OtherRecipeError):
        derive(noisy, plan(noisy, "le-trao", SMALL))


def test_derivatives_of_another_pillow_are_refused_and_this_one_is_named(
    noisy: Original, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = plan(noisy, "le-trao", TIGHT)
    monkeypatch.setattr(derivatives, "PILLOW", "0.1")

    with pytest.raises(OtherRecipeError, match=r"Pillow 0\.1"):
        derive(noisy, planned, TIGHT)


def shared(file: Path) -> Image.Image:
    found = examine(file)
    share = plan_share(found, "le-trao")
    assert share is not None
    (data,) = derive(found, [share])
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("size", [(1200, 630), (1201, 2000), (1920, 1008), (2400, 1300), (2000, 6000)])
def test_a_picture_for_sharing_has_the_size_that_others_show(size: tuple[int, int], tmp_path: Path) -> None:
    Image.new("RGB", size, "red").save(tmp_path / "anh.png")

    image = shared(tmp_path / "anh.png")

    assert ("JPEG", SHARE_SIZE, (1200, 630)) == (image.format, SHARE_SIZE, image.size)
    assert_near((255, 0, 0), image)


@pytest.mark.parametrize("size", [(1199, 5000), (1200, 629), (4000, 700), (600, 2000), (1, 1)])
def test_what_would_have_to_be_enlarged_is_not_shared(size: tuple[int, int]) -> None:
    assert None is plan_share(original(*size), "le-trao")


def test_a_picture_for_sharing_shows_the_upper_third_of_a_tall_one(tmp_path: Path) -> None:
    tall = Image.new("RGB", (1200, 1830), "black")  # 1200 points more than fit
    tall.paste("white", (0, 400, 1200, 1030))
    tall.save(tmp_path / "anh.png")

    image = shared(tmp_path / "anh.png")

    for y in (0.02, 0.5, 0.98):
        assert_near((255, 255, 255), image, y=y)


def test_a_picture_for_sharing_shows_the_middle_of_a_wide_one(tmp_path: Path) -> None:
    wide = Image.new("RGB", (1600, 630), "black")
    wide.paste("white", (200, 0, 1400, 630))
    wide.save(tmp_path / "anh.png")

    image = shared(tmp_path / "anh.png")

    for x in (0.02, 0.5, 0.98):
        assert_near((255, 255, 255), image, x=x)


def test_a_picture_for_sharing_does_not_depend_on_what_else_is_asked_for(tmp_path: Path) -> None:
    Image.effect_noise((1300, 700), 60).convert("RGB").save(tmp_path / "anh.jpg")
    found = examine(tmp_path / "anh.jpg")
    share = plan_share(found, "le-trao")
    assert share is not None

    together = derive(found, [*plan(found, "le-trao"), share])

    assert together[-1:] == derive(found, [share])


def test_a_picture_for_sharing_has_a_name_and_a_key_of_its_own() -> None:
    found = original(1200, 900)
    share = plan_share(found, "le-trao")
    assert share is not None
    token = plan(found, "le-trao")[0].key.split("-")[0]

    assert Derivative(f"le-trao-{token[:8]}-1200.chia-se.jpg", f"{token}-1200.chia-se.jpg", "share", 1200) == share
    assert share.key not in keys(plan(found, "le-trao"))
