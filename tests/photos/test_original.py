"""What passes as a photograph, and what each other file is refused for."""

import io
import os
import re
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from award_archive.model.rules import RULES
from award_archive.photos.fault import PhotoFault
from award_archive.photos.original import measure
from award_archive.photos.silence import PillowSilence
from tests.photos.conftest import examine

Draw = Callable[..., Image.Image]
Claim = Callable[..., bytes]

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF")
SIDEWAYS = 6


def fault_of(file: Path) -> PhotoFault:
    with pytest.raises(PhotoFault) as caught:
        examine(file)
    return caught.value


def saved(image: Image.Image, name: str, **kept: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, name, **kept)
    return buffer.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_that_editors_may_send_is_measured(name: str, tmp_path: Path, picture: Draw) -> None:
    file = tmp_path / "anh"
    file.write_bytes(saved(picture(400, 240), name))

    original = examine(file)

    assert (file, 400, 240) == (original.path, original.width, original.height)
    assert (16, True) == (len(original.digest), set(original.digest) <= set("0123456789abcdef"))


@pytest.mark.parametrize("name", FORMATS)
def test_the_size_is_that_of_the_upright_picture(name: str, tmp_path: Path, picture: Draw) -> None:
    exif = Image.Exif()
    exif[0x0112] = SIDEWAYS
    file = tmp_path / "anh"
    file.write_bytes(saved(picture(400, 240), name, exif=exif))

    original = examine(file)

    assert (240, 400) == (original.width, original.height)


def test_the_digest_follows_the_content_and_not_the_name(tmp_path: Path, picture: Draw) -> None:
    picture(400, 240).save(tmp_path / "a.png")
    picture(402, 240).save(tmp_path / "b.png")
    (tmp_path / "c.png").write_bytes((tmp_path / "a.png").read_bytes())

    a, b, c = (examine(tmp_path / name).digest for name in ("a.png", "b.png", "c.png"))

    assert a == c
    assert a != b


@pytest.mark.parametrize("name", ["PNG", "WEBP", "AVIF", "TIFF"])
def test_an_animated_picture_counts_by_its_first_frame(name: str, tmp_path: Path, picture: Draw) -> None:
    file = tmp_path / "anh"
    file.write_bytes(saved(picture(), name, save_all=True, append_images=[Image.new("RGB", (400, 240))]))

    original = examine(file)

    assert (400, 240) == (original.width, original.height)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("share", [0.02, 0.5, 0.9])
def test_a_truncated_picture_is_broken(name: str, share: float, tmp_path: Path, picture: Draw) -> None:
    data = saved(picture(), name)
    file = tmp_path / "anh.jpg"
    file.write_bytes(data[: max(16, int(len(data) * share))])

    assert "photo-broken" == fault_of(file).rule


@pytest.mark.parametrize("name", FORMATS)
def test_a_picture_without_its_end_is_broken(name: str, tmp_path: Path) -> None:
    file = tmp_path / "anh.jpg"
    file.write_bytes(saved(Image.effect_noise((400, 240), 50).convert("RGB"), name)[:-9])

    assert "photo-broken" == fault_of(file).rule


def test_a_header_that_claims_more_rows_than_there_are_is_broken(tmp_path: Path, png_claiming: Claim) -> None:
    file = tmp_path / "anh.png"
    file.write_bytes(png_claiming(400, 240, rows=b"\0" * (400 * 3 + 1) * 100))

    assert "photo-broken" == fault_of(file).rule


def test_interlaced_rows_are_counted_pass_by_pass(tmp_path: Path, png_claiming: Claim) -> None:
    all_passes = 79  # of 8 × 8 points, a byte each and one for every row of every pass
    whole, cut = tmp_path / "whole.png", tmp_path / "cut.png"
    whole.write_bytes(png_claiming(8, 8, b"\0" * all_passes, colour=0, interlace=1))
    cut.write_bytes(png_claiming(8, 8, b"\0" * (all_passes - 1), colour=0, interlace=1))

    assert 8 == examine(whole).width
    assert "photo-broken" == fault_of(cut).rule


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("size", [(1, 1), (7, 5), (8, 3), (401, 2)])
def test_no_whole_png_seems_cut(mode: str, size: tuple[int, int], tmp_path: Path) -> None:
    Image.new(mode, size).save(tmp_path / "anh.png")

    assert size[0] == examine(tmp_path / "anh.png").width


@pytest.mark.parametrize(
    "data",
    [
        b"Day khong phai la anh.",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        b"\0",
        saved(Image.new("P", (20000, 1)), "GIF"),
        saved(Image.new("RGB", (9, 9)), "BMP"),
        saved(Image.new("F", (9, 9)), "TIFF"),
    ],
    ids=("text", "svg", "pdf", "one byte", "gif", "bmp", "floating point"),
)
def test_another_type_of_file_is_refused_whatever_its_name(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "anh.jpg"
    file.write_bytes(data)

    assert "photo-type" == fault_of(file).rule


def test_a_bomb_is_refused_by_its_header(tmp_path: Path, png_claiming: Claim) -> None:
    file = tmp_path / "anh.png"
    file.write_bytes(png_claiming(20_000, 20_000))

    fault = fault_of(file)

    assert ("photo-too-large", {"width": 20_000, "height": 20_000}) == (fault.rule, fault.details)


def test_the_limit_is_100_million_points(tmp_path: Path, png_claiming: Claim) -> None:
    exact, over = tmp_path / "exact.png", tmp_path / "over.png"
    exact.write_bytes(png_claiming(10_000, 10_000))
    over.write_bytes(png_claiming(10_001, 10_000))

    assert ("photo-broken", "photo-too-large") == (fault_of(exact).rule, fault_of(over).rule)


def test_a_side_that_no_derivative_could_have_is_too_large(tmp_path: Path) -> None:
    Image.new("1", (50, 40_000)).save(tmp_path / "anh.png")

    assert "photo-too-large" == fault_of(tmp_path / "anh.png").rule


def test_an_empty_file_is_broken(tmp_path: Path) -> None:
    (tmp_path / "anh.jpg").touch()

    assert "photo-broken" == fault_of(tmp_path / "anh.jpg").rule


def test_a_folder_is_broken(tmp_path: Path) -> None:
    assert "photo-broken" == fault_of(tmp_path).rule


def test_a_missing_file_is_broken(tmp_path: Path) -> None:
    assert "photo-broken" == fault_of(tmp_path / "anh.jpg").rule


def test_a_pipe_is_broken_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "anh.jpg")

    assert "photo-broken" == fault_of(tmp_path / "anh.jpg").rule


def test_a_file_that_may_not_be_read_is_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(_: Path) -> bytes:
        raise PermissionError

    (tmp_path / "anh.jpg").write_bytes(b"\xff\xd8\xff")
    monkeypatch.setattr(Path, "read_bytes", forbidden)

    assert "photo-broken" == fault_of(tmp_path / "anh.jpg").rule


def test_a_picture_with_damaged_exif_passes_as_it_lies(tmp_path: Path, picture: Draw) -> None:
    file = tmp_path / "anh.jpg"
    file.write_bytes(saved(picture(400, 240), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\x7f"))

    assert (400, 240) == (examine(file).width, examine(file).height)


def test_a_large_picture_leaves_no_warning_and_no_changed_setting(tmp_path: Path) -> None:
    limit, filters = Image.MAX_IMAGE_PIXELS, list(warnings.filters)
    Image.new("1", (9_900, 9_900)).save(tmp_path / "anh.png")

    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        examine(tmp_path / "anh.png")

    assert ([], limit, filters) == (heard, Image.MAX_IMAGE_PIXELS, list(warnings.filters))


def test_threads_share_one_silence_until_the_last_is_done() -> None:
    limit, quiet = Image.MAX_IMAGE_PIXELS, PillowSilence()

    with quiet:
        with quiet:
            pass
        assert Image.MAX_IMAGE_PIXELS is None

    assert limit == Image.MAX_IMAGE_PIXELS


def test_every_fault_has_the_details_that_its_message_asks_for(tmp_path: Path, png_claiming: Claim) -> None:
    for name, data in {"a": b"", "b": b"text", "c": png_claiming(20_000, 20_000)}.items():
        (tmp_path / name).write_bytes(data)
        fault = fault_of(tmp_path / name)

        assert name in RULES[fault.rule].message.format(file=name, **fault.details)


def starts() -> Iterator[bytes]:
    yield from (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBPVP8X", b"II*\0\x08\0\0\0")
    yield b"\0\0\0\x20ftypavif"


def rule_broken_by(data: bytes) -> str | None:
    try:
        width, height, colour = measure(data)
    except PhotoFault as fault:
        return fault.rule
    return None if min(width, height) > 0 and re.fullmatch("#[0-9a-f]{6}", colour) else "no look"


@given(start=st.sampled_from(list(starts())), rest=st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_pass_or_are_a_fault(start: bytes, rest: bytes) -> None:
    assert rule_broken_by(start + rest) in {None, *RULES}


@given(name=st.sampled_from(FORMATS), at=st.floats(0, 1), patch=st.binary(min_size=1, max_size=8))
@settings(deadline=None)
def test_a_damaged_picture_passes_or_is_a_fault(name: str, at: float, patch: bytes) -> None:
    data = bytearray(saved(Image.effect_noise((48, 32), 50).convert("RGB"), name))
    start = int(at * len(data))
    data[start : start + len(patch)] = patch

    assert rule_broken_by(bytes(data)) in {None, *RULES}
